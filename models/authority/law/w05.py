"""W05: a scope that takes in all the rest and names no group of matters (KL 6:37)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from models.authority.law.rule import Rule, grouped_grants
from models.authority.law.wording import names, says
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="W05",
    severity=Severity.WARNING,
    law=("KL 6:37", "KL 7:5"),
    inputs=("delegates", "subdelegates", "urgency_mandate", "wording"),
)

_REST = re.compile(
    r"\b(?:alla|samtliga) (?:andra |övriga )?(?:ärenden|beslut|frågor)\b"
    r"|\bövriga (?:ärenden|beslut|frågor)\b"
    r"|\ball (?:other |the other |remaining )?(?:matters|cases|decisions|questions)\b"
    r"|\b(?:any|every) other (?:matter|case|decision|question)\b|\beverything else\b",
    re.IGNORECASE,
)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all grants whose words take in all the rest."""
    everything = (
        grant for grant in region.grants if says(grant.record, _REST) or names(grant.matters, _REST, region)
    )
    yield from grouped_grants(RULE, "law-W05", everything)
