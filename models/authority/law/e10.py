"""E10: a committee hands power to decide to a company or another legal person (KL 10:1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, say
from models.authority.law.cooperation import may_have_power
from models.authority.law.rule import Rule, against_grants
from models.core.relations import RelationType
from models.core.vocabulary import ActorKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.codes import Sentence
    from models.authority.law.examined import Examined, Grant
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="E10",
    severity=Severity.ERROR,
    law=("KL 6:37", "KL 10:1"),
    inputs=("delegates", "subdelegates", "kinds of actors"),
)

LEGAL_PERSONS = frozenset(
    {
        "company",
        "foundation",
        "association",
        "joint_property_association",
        "municipal_federation",
        "financial_coordination_federation",
        "influenced_organisation",
        "contractor",
        "private_contractor",
    }
)
"""Object classes of outsiders that are legal persons of their own."""


def objection(grant: Grant, region: Examined) -> Sentence | None:
    """Return why a grant is barred: only the assembly hands over tasks to a legal person."""
    if grant.relation is RelationType.URGENCY_MANDATE or not region.is_kind(grant.target, ActorKind.OUTSIDER):
        return None
    if region.is_assembly(grant.source) or not region.classes(grant.target) & LEGAL_PERSONS:
        return None
    if may_have_power(grant, region):
        return None
    return say("law-E10", source=ActorRef(grant.source), target=ActorRef(grant.target))


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each grant to a legal person."""
    yield from against_grants(RULE, objection, region)
