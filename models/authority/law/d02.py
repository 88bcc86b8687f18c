"""D02: decisions that are not reported are put into minutes of their own (KL 6:40, 7:8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law.rule import Rule, grouped_grants
from models.core.vocabulary import Notification, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="D02",
    severity=Severity.DUTY,
    law=("KL 6:40", "KL 7:8"),
    inputs=("delegates", "subdelegates", "terms.notification"),
)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all grants whose decisions need not be reported."""
    silent = (grant for grant in region.grants if grant.terms.notification is Notification.NOT_NOTIFIED)
    yield from grouped_grants(RULE, "law-D02", silent)
