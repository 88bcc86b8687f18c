"""E02: a committee hands on what it must decide itself (KL 6:38)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import MatterRef, say
from models.authority.law.rule import Rule, against_grants, grouped_grants
from models.core.law import Reserved
from models.core.relations import RelationType
from models.core.vocabulary import RequirementKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.codes import Sentence
    from models.authority.law.examined import Examined, Grant
    from models.authority.law.rule import LawFinding

RULE = Rule(id="E02", severity=Severity.ERROR, law=("KL 6:38",), inputs=("delegates", "subdelegates"))

_CARVED_OUT = (RequirementKind.WITHIN, RequirementKind.UNLESS)


def objection(grant: Grant, region: Examined) -> Sentence | None:
    """Return why a grant is barred: it names a matter that the committee cannot hand on.

    An urgency mandate may take in such matters (KL 6:39), and the assembly may give them to a committee.
    """
    if grant.relation is RelationType.URGENCY_MANDATE or region.is_assembly(grant.source):
        return None
    for matter in grant.matters:
        if reservation := region.reservation(matter, Reserved.COMMITTEE):
            return say("law-E02", matter=MatterRef(matter), rule=reservation.id)
    return None


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each grant of such a matter; one that may take it in unless it says otherwise."""
    yield from against_grants(RULE, objection, region)
    wider = (
        grant
        for grant in region.grants
        if grant.relation is not RelationType.URGENCY_MANDATE
        and not region.is_assembly(grant.source)
        and not any(item.kind in _CARVED_OUT for item in grant.record.requirements)
        and any((Reserved.COMMITTEE, matter) in region.reserved_within for matter in grant.matters)
    )
    yield from grouped_grants(RULE, "law-E02-within", wider, Severity.JUDGEMENT)
