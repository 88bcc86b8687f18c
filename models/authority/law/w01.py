"""W01: posts that may decide and for which no deputy is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law.powers import decisions
from models.authority.law.rule import Rule, grouped
from models.core.vocabulary import ActorKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding
    from models.core.records import Provision

RULE = Rule(
    id="W01",
    severity=Severity.WARNING,
    law=(),
    inputs=("delegates", "subdelegates", "norm", "appoints", "deputises"),
)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all such posts. Deputies for elected seats come from the rules of their body."""
    covered = set(region.structure.deputies)
    items: list[tuple[Provision, tuple[str, ...], tuple[str, ...]]] = [
        (grant.record, (grant.target,), ()) for grant in region.grants
    ]
    items += [(item.record, item.holders, ()) for item in decisions(region)]
    lacking = (
        (record, posts, matters)
        for record, actors, matters in items
        if (posts := [a for a in actors if region.is_kind(a, ActorKind.POST) and a not in covered])
    )
    yield from grouped(RULE, "law-W01", lacking)
