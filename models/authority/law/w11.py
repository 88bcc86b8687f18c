"""W11: an administration or operation for which no committee is responsible (KL 6:6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import say
from models.authority.law.rule import Rule, found
from models.core.relations import RelationType
from models.core.vocabulary import ActorKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="W11", severity=Severity.WARNING, law=("KL 6:6",), inputs=("serves", "part_of", "kinds of actors")
)

_OPERATIONS = frozenset({"administration", "region_run_operation", "care_unit", "operations_unit"})
"""Object classes of units that run something. Staffs and offices follow whom they belong to."""


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all such units, where others have a committee. A class tells nothing of one."""
    above: dict[str, set[str]] = {}
    for relation in (RelationType.SERVES, RelationType.PART_OF):
        for source, target, _record in region.structure.pairs(relation):
            above.setdefault(source, set()).add(target)
    units = [
        actor.id
        for actor in region.actors.values()
        if actor.kind is ActorKind.UNIT and not actor.collective and region.classes(actor.id) & _OPERATIONS
    ]
    without = [unit for unit in units if not _has_committee(unit, above, region)]
    if without and len(without) < len(units):
        yield found(RULE, say("law-W11", count=len(without)), actors=without)


def _has_committee(unit: str, above: dict[str, set[str]], region: Examined) -> bool:
    """Whether a committee is found by whom a unit serves, is part of or belongs to, up to the top."""
    seen: set[str] = set()
    left = [unit]
    while left:
        actor = left.pop()
        if region.is_committee(actor):
            return True
        seen.add(actor)
        part_of = region.actors[actor].of
        left += [item for item in (*above.get(actor, ()), part_of) if item is not None and item not in seen]
    return False
