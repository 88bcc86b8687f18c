"""E01: what the assembly itself must decide is handed on, or given to someone else (KL 5:1, 5:2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import MatterRef, say
from models.authority.law.rule import Rule, against_grants, grouped, grouped_grants
from models.core.law import Reserved
from models.core.vocabulary import ActorKind, Scope, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.codes import Sentence
    from models.authority.law.examined import Examined, Grant
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="E01",
    severity=Severity.ERROR,
    law=("KL 5:1", "KL 5:2"),
    inputs=("delegates", "subdelegates", "urgency_mandate", "norm"),
)


def objection(grant: Grant, region: Examined) -> Sentence | None:
    """Return why a grant is barred: it names a matter of the assembly's own, which urgency does not reach."""
    for matter in grant.matters:
        if reservation := region.reservation(matter, Reserved.ASSEMBLY):
            return say("law-E01", matter=MatterRef(matter), rule=reservation.id)
    return None


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each such grant; wider grants, and powers given to others, are to be judged."""
    yield from against_grants(RULE, objection, region)
    wider = (
        grant
        for grant in region.grants
        if any((Reserved.ASSEMBLY, matter) in region.reserved_within for matter in grant.matters)
    )
    yield from grouped_grants(RULE, "law-E01-within", wider, Severity.JUDGEMENT)
    held = (
        (norm, (holder,), matters)
        for holder, norms in region.powers.items()
        if _is_another(holder, region)
        for norm in norms
        if norm.scope is not Scope.UNSPECIFIED
        and (matters := [item for item in norm.matters if region.reservation(item, Reserved.ASSEMBLY)])
    )
    yield from grouped(RULE, "law-E01-held", held, Severity.JUDGEMENT)


def _is_another(holder: str, region: Examined) -> bool:
    """Whether someone is surely not the assembly: an employee, an outsider or a committee."""
    return region.is_kind(holder, ActorKind.POST, ActorKind.OUTSIDER) or region.is_committee(holder)
