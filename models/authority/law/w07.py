"""W07: the instruction lets an employee decide, and no delegation matches it (HFD 2016 ref. 28)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law.powers import decisions
from models.authority.law.rule import Rule, grouped
from models.core.relations import RelationType
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="W07",
    severity=Severity.WARNING,
    law=("KL 6:37", "KL 7:5", "HFD 2016 ref. 28"),
    inputs=("norm", "appoints", "dismisses", "sets_pay", "delegates", "subdelegates"),
)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all powers that may be delegations in fact.

    A grant that leaves its matters to the delegation order is no match: the order may name it or not.
    """
    items = (
        (item.record, (holder,), matters)
        for item in decisions(region)
        for holder in item.holders
        if region.is_employee(holder)
        and (matters := [matter for matter in item.matters if not _granted(holder, matter, region)])
    )
    yield from grouped(RULE, "law-W07", items)


def _granted(holder: str, matter: str, region: Examined) -> bool:
    return any(
        not grant.unnamed and grant.relation is not RelationType.URGENCY_MANDATE
        for grant in region.held(holder, matter)
    )
