"""W03: a grant that states neither a paragraph nor the decision by which it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law.rule import Rule, grouped_grants
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="W03",
    severity=Severity.WARNING,
    law=("KL 6:37", "KL 7:5"),
    inputs=("delegates", "subdelegates", "urgency_mandate", "terms.law", "terms.decision"),
)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all such grants; to be judged where the records state no basis for any of them.

    A grant that leaves its matters to another document has its basis there.
    """
    stated = any(grant.terms.law or grant.terms.decision for grant in region.grants)
    lacking = (
        grant
        for grant in region.grants
        if not grant.unnamed and not grant.terms.law and not grant.terms.decision
    )
    severity = None if stated else Severity.JUDGEMENT
    yield from grouped_grants(RULE, "law-W03" if stated else "law-W03-nowhere", lacking, severity)
