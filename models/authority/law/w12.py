"""W12: work environment tasks are passed on by someone who has none, or to someone who is no manager."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law.rule import Rule, grouped
from models.core.relations import RelationType
from models.core.vocabulary import ActorKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding
    from models.core.records import Relation

    Items = list[tuple[Relation, tuple[str, ...], tuple[str, ...]]]

RULE = Rule(
    id="W12",
    severity=Severity.WARNING,
    law=("AML 3:2 a",),
    inputs=("distributes_work_environment", "manages", "heads", "kinds of actors"),
)

_MANAGERS = frozenset(
    {"administration_manager", "leading_post", "subordinate_manager", "centre_director", "executive_chief"}
)
_NO_MANAGERS = frozenset({"administration_employee", "office_official", "expert_official", "staff_official"})
"""Object classes whose holders lead others, and whose do not; of any other nothing is known."""

_CANNOT = (ActorKind.SEAT, ActorKind.OUTSIDER, ActorKind.FUNCTION, ActorKind.DOCUMENT)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all gaps, where a chain from a body down is stated; one for such receivers."""
    records = region.structure.relations.get(RelationType.DISTRIBUTES_WORK_ENVIRONMENT, ())
    receivers = {target for record in records for target in record.target}
    stated = any(region.is_kind(source, ActorKind.BODY) for record in records for source in record.source)
    gaps: Items = []
    for record in records if stated else ():
        lacking = tuple(
            source
            for source in record.source
            if region.is_kind(source, ActorKind.POST) and source not in receivers
        )
        if lacking:
            gaps.append((record, lacking, record.matters or ()))
    yield from grouped(RULE, "law-W12", gaps)
    leading = {source for source, _target, _record in region.structure.pairs(RelationType.MANAGES)}
    leading |= set(region.structure.headed)
    wrong: Items = [
        (record, targets, record.matters or ())
        for record in records
        if (targets := tuple(item for item in record.target if _is_no_manager(item, leading, region)))
    ]
    yield from grouped(RULE, "law-W12-no-manager", wrong)


def _is_no_manager(actor: str, leading: set[str], region: Examined) -> bool:
    if region.is_kind(actor, *_CANNOT):
        return True
    classes = region.classes(actor)
    return actor not in leading and bool(classes & _NO_MANAGERS) and not classes & _MANAGERS
