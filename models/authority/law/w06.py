"""W06: a scope that lets the delegate change what the delegator has decided (KL 6:38, first point)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from models.authority.law.rule import Rule, grouped_grants
from models.authority.law.wording import names, says
from models.core.vocabulary import Modality, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="W06",
    severity=Severity.WARNING,
    law=("KL 6:38 1",),
    inputs=("delegates", "subdelegates", "wording"),
)

_OVERRIDES = re.compile(
    r"\bomprioriter|\b(?:ändr|upphäv|riv(?:a|er) upp|frångå|avvik)\w*\b[^.]*\bbeslut"
    r"|\bre-?priorit|\b(?:chang|amend|alter|overrul|overrid|depart)\w*\b[^.]*\bdeci(?:sion|ded)",
    re.IGNORECASE,
)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all grants whose words, or whose matters, override earlier decisions."""
    overriding = (
        grant
        for grant in region.grants
        if grant.record.modality is not Modality.PROHIBITION
        and (says(grant.record, _OVERRIDES) or names(grant.matters, _OVERRIDES, region))
    )
    yield from grouped_grants(RULE, "law-W06", overriding)
