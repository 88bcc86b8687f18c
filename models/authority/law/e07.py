"""E07: a third step: who has power only by sub-delegation hands it on (KL 7:6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, MatterRef, say
from models.authority.law.rule import Rule, against_grants
from models.core.relations import RelationType
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.codes import Sentence
    from models.authority.law.examined import Examined, Grant
    from models.authority.law.rule import LawFinding

RULE = Rule(id="E07", severity=Severity.ERROR, law=("KL 7:6",), inputs=("delegates", "subdelegates"))


def objection(grant: Grant, region: Examined) -> Sentence | None:
    """Return why a sub-delegation is barred: all by which its source has the matter are sub-delegations."""
    if grant.relation is not RelationType.SUBDELEGATES:
        return None
    for matter in grant.matters:
        above = region.held(grant.source, matter)
        # The first one settles it nearly always: what a committee gave itself.
        if above and _passed_on(above[0], region) and all(_passed_on(item, region) for item in above):
            return say(
                "law-E07",
                source=ActorRef(grant.source),
                target=ActorRef(grant.target),
                first=ActorRef(above[0].source),
                matter=MatterRef(matter),
            )
    return None


def _passed_on(grant: Grant, region: Examined) -> bool:
    return grant.relation is RelationType.SUBDELEGATES and not region.is_committee(grant.source)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each third step."""
    yield from against_grants(RULE, objection, region)
