"""E05: power for several together, of whom each may only decide alone (KL 6:37, 7:5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, say
from models.authority.law.rule import Rule, against_grants, refs
from models.core.vocabulary import ActorKind, HolderMode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.codes import Sentence
    from models.authority.law.examined import Examined, Grant
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="E05",
    severity=Severity.ERROR,
    law=("KL 6:37", "KL 7:5"),
    inputs=("delegates", "subdelegates", "urgency_mandate", "mode", "kinds of actors"),
)

_GROUPS = frozenset({"management_group", "management_forum", "senior_officials", "municipal_chief_group"})
"""Object classes of groups of officials that meet; a class of employees is no such group."""

_ALONE = (ActorKind.POST, ActorKind.SEAT)


def objection(grant: Grant, region: Examined) -> Sentence | None:
    """Return why a grant is barred: employees, or an employee and an elected member, decide together.

    Alternatives ("A or B") and consultation before the decision are no shared decision.
    """
    record = grant.record
    if record.mode is HolderMode.JOINT and len(record.target) > 1:
        if any(region.is_kind(target, *_ALONE) for target in record.target):
            return say("law-E05", actors=refs(record.target))
        return None
    if not region.is_kind(grant.target, ActorKind.GROUP):
        return None
    if region.actors[grant.target].collective or not region.classes(grant.target) & _GROUPS:
        return None
    return say("law-E05-group", target=ActorRef(grant.target))


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each record that lets several decide together."""
    yield from against_grants(RULE, objection, region)
