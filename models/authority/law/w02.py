"""W02: power is delegated to a post that nobody holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law.rule import Rule, grouped_grants
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="W02",
    severity=Severity.WARNING,
    law=(),
    inputs=("delegates", "subdelegates", "urgency_mandate", "appointments"),
)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all grants to vacant posts; none where no appointments are known."""
    vacant = {target for target in region.grants_to if region.structure.is_vacant(target, region.day)}
    yield from grouped_grants(RULE, "law-W02", (grant for grant in region.grants if grant.target in vacant))
