"""The ways in which a language tells of the case beside what it asks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from models.authority.question.quantities import Figures

Pattern = re.Pattern[str]


class Tells(StrEnum):
    """What a part of a question tells of the case."""

    ABSENT = "absent"
    VACANT = "vacant"
    DISQUALIFIED = "disqualified"
    INSTEAD = "instead"
    URGENT = "urgent"
    CRISIS = "crisis"
    AMOUNT = "amount"
    DATE = "date"
    OTHER = "other"


AWAY = frozenset({Tells.ABSENT, Tells.VACANT, Tells.DISQUALIFIED, Tells.INSTEAD})
"""What is told of somebody."""


class CaseForms(Struct, frozen=True, kw_only=True):
    """How a language tells of the case.

    Parameters
    ----------
    told : tuple of pairs
        What each pattern tells. Its group ``who`` names somebody, its group ``whom`` begins with the name.
    asks_whether : Pattern
        What stands before *if* where it begins what is asked: *who decides if she is disqualified*.
    inner : Pattern
        What stands before *instead of him* where that tells of no case: *who goes instead of him*.
    same : frozenset of str
        Words that stand for somebody named elsewhere: *she*, *the post*.
    both : frozenset of str
        Words between two names of whom the same is told.
    signs : mapping
        Words by which a matter that speaks of the same is known.
    figures : Figures
        How amounts and days are written.
    """

    told: tuple[tuple[Tells, Pattern], ...]
    asks_whether: Pattern
    inner: Pattern
    same: frozenset[str]
    both: frozenset[str]
    signs: Mapping[Tells, tuple[str, ...]]
    figures: Figures
