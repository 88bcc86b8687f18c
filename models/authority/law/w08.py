"""W08: the text cites the old Local Government Act, 1991:900."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from models.authority.law.rule import Rule, grouped
from models.core.records import Reference, Relation
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding
    from models.core.records import AnyRecord

RULE = Rule(
    id="W08",
    severity=Severity.WARNING,
    law=("KL 6:37", "KL 6:38", "KL 6:39", "KL 6:40", "KL 7:5", "KL 7:6"),
    inputs=("reference", "terms.law", "claim"),
)

_OLD_ACT = re.compile(r"\b1991:900\b")
_OLD_NUMBERS = re.compile(r"\bKL 6:3[3-6](?!\d)")
"""Delegation by the old numbers. 6:37 and 6:38 are paragraphs of today's act as well: they tell nothing."""

_ABOUT_DELEGATION = re.compile("deleg", re.IGNORECASE)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all records that cite it."""
    old = ((record, (), ()) for record in region.organisation.records if _is_old(record))
    yield from grouped(RULE, "law-W08", old)


def _is_old(record: AnyRecord) -> bool:
    law = ""
    if isinstance(record, Reference):
        law = record.law or ""
    elif isinstance(record, Relation) and record.terms is not None:
        law = record.terms.law or ""
    claim = f"{record.claim.sv} {record.claim.en}"
    if _OLD_ACT.search(law) or _OLD_ACT.search(claim):
        return True
    of_a_grant = isinstance(record, Relation) or _ABOUT_DELEGATION.search(claim) is not None
    return of_a_grant and _OLD_NUMBERS.search(law) is not None
