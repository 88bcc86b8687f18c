"""W13: nothing tells that the crisis committee is elected as a committee of its own (Act 2006:544)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import say
from models.authority.law.rule import Rule, found, refs
from models.core.records import Norm
from models.core.relations import RelationType
from models.core.structure import CRISIS_COMMITTEE
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding

RULE = Rule(id="W13", severity=Severity.WARNING, law=("2006:544",), inputs=("norm", "appoints", "member_of"))

_ELECTIONS = frozenset({"appoint.crisis_committee", "appoint.crisis_committee_member"})


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding when no record tells how a crisis committee is chosen or who its members are.

    Its chair alone does not tell it: that may be someone by virtue of another seat.
    """
    committees = region.organisation.by_object.get(CRISIS_COMMITTEE, ())
    without = [actor.id for actor in committees if not _has_members(actor.id, region)]
    if without and not _has_election(region):
        yield found(RULE, say("law-W13", actors=refs(without)), actors=without)


def _has_members(committee: str, region: Examined) -> bool:
    pairs = region.structure.pairs(RelationType.MEMBER_OF)
    appointed = {target for _source, target, _record in region.structure.pairs(RelationType.APPOINTS)}
    return committee in appointed or any(target == committee for _source, target, _record in pairs)


def _has_election(region: Examined) -> bool:
    return any(
        isinstance(record, Norm) and not _ELECTIONS.isdisjoint(record.matters)
        for record in region.organisation.records
    )
