"""E04: power to decide is handed to someone who is not employed in the region (KL 7:5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, say
from models.authority.law.cooperation import may_have_power
from models.authority.law.e10 import LEGAL_PERSONS
from models.authority.law.rule import Rule, against_grants
from models.core.relations import RelationType
from models.core.vocabulary import ActorKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.codes import Sentence
    from models.authority.law.examined import Examined, Grant
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="E04",
    severity=Severity.ERROR,
    law=("KL 7:5", "KL 9:30", "KL 9:37"),
    inputs=("delegates", "subdelegates", "party_to", "kinds of actors"),
)


def objection(grant: Grant, region: Examined) -> Sentence | None:
    """Return why a grant is barred: its receiver stands outside the region, and no cooperation is agreed."""
    if grant.relation is RelationType.URGENCY_MANDATE or not region.outside(grant.target):
        return None
    if region.is_assembly(grant.source) or may_have_power(grant, region):
        return None
    if region.is_kind(grant.target, ActorKind.OUTSIDER) and region.classes(grant.target) & LEGAL_PERSONS:
        return None
    return say("law-E04", source=ActorRef(grant.source), target=ActorRef(grant.target))


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each grant to an outsider that is no legal person (those are E10)."""
    yield from against_grants(RULE, objection, region)
