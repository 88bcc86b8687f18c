"""D01: decisions on an urgency mandate are reported at the committee's next meeting (KL 6:40)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law.rule import Rule, grouped_grants
from models.core.relations import RelationType
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding

RULE = Rule(id="D01", severity=Severity.DUTY, law=("KL 6:40",), inputs=("urgency_mandate",))


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all such mandates."""
    urgent = (grant for grant in region.grants if grant.relation is RelationType.URGENCY_MANDATE)
    yield from grouped_grants(RULE, "law-D01", urgent)
