"""D04: negotiate with the unions before reorganising and before appointing managers (practice)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law.powers import decisions
from models.authority.law.rule import Rule, grouped
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="D04",
    severity=Severity.DUTY,
    law=(),
    inputs=("norm", "appoints", "delegates", "subdelegates"),
)

_LEADERS = frozenset({"leading_post", "administration_manager", "subordinate_manager"})
_ORGANISATION = frozenset(
    {
        "organisational_change",
        "committee_administration_change",
        "administrative_organisation",
        "official_organisation",
        "internal_organisation",
        "regional_office_organisation",
        "administration_structure",
        "management_structure",
    }
)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all records that let someone decide on either."""
    told = [(item.record, item.holders, item.matters) for item in decisions(region)]
    told += [(grant.record, (grant.target,), grant.matters) for grant in region.grants]
    concerned = (
        (record, holders, matters)
        for record, holders, every in told
        if (matters := [matter for matter in every if _is_concerned(matter, region)])
    )
    yield from grouped(RULE, "law-D04", concerned)


def _is_concerned(matter: str, region: Examined) -> bool:
    act, item, *_field = matter.split(".")
    tree = region.organisation.matters
    kinds = {item, *region.kinds(item)}
    if act == "appoint":
        return bool(kinds & _LEADERS)
    return tree.act_of(matter).decides and bool(kinds & _ORGANISATION)
