"""Reads the amounts and the days that a question tells."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

Pattern = re.Pattern[str]

LARGEST = 10**15
"""Kronor; more than any budget."""


class Figures(Struct, frozen=True, kw_only=True):
    """How a language writes amounts and days.

    Parameters
    ----------
    amount : Pattern
        An amount: the groups ``number`` and ``scale``, and ``lead`` for the words before it.
    numbers, scales : mapping
        Words for numbers, and for thousands and millions.
    decimal : str
        The sign before decimals; the other one stands between thousands.
    bound : Pattern
        What before an amount makes it a bound or a guess: *up to*, *about*.
    each : Pattern
        What after an amount makes it one of many: *a month*.
    day : Pattern
        A day: the groups ``day``, ``month`` and ``year``, or ``iso``, and ``lead``.
    months : mapping
        The names of the months.
    span : Pattern
        What before a day makes it the bound of a time: *since*.
    """

    amount: Pattern
    numbers: Mapping[str, Fraction]
    scales: Mapping[str, int]
    decimal: str
    bound: Pattern
    each: Pattern
    day: Pattern
    months: Mapping[str, int]
    span: Pattern


class Figure(Struct, frozen=True, kw_only=True):
    """An amount or a day, with its place; neither where it is not exact."""

    what: Literal["amount", "day"]
    start: int
    end: int
    amount: int | None = None
    day: datetime.date | None = None


def amounts(text: str, figures: Figures) -> Iterator[Figure]:
    """Yield the amounts of money of a text; several are none, for they bound the case."""
    found = list(figures.amount.finditer(text))
    for match in found:
        before, after = text[: match.start()], text[match.end() :]
        exact = len(found) == 1 and not figures.bound.search(before) and not figures.each.match(after)
        value = _kronor(match, figures) if exact else None
        yield Figure(what="amount", start=match.start(), end=match.end(), amount=value)


def _kronor(match: re.Match[str], figures: Figures) -> int | None:
    written, scale = match["number"], match["scale"] or ""
    number = figures.numbers.get(written)
    if number is None:
        plain = re.sub(r"[\s.,](?=\d{3}(?:\D|$))", "", written) if not scale else written
        try:
            number = Fraction(plain.replace(" ", "").replace(figures.decimal, "."))
        except ValueError:
            return None
    value = number * figures.scales.get(scale.strip(), 1)
    return int(value) if value.denominator == 1 and value <= LARGEST else None


def days(text: str, figures: Figures) -> Iterator[Figure]:
    """Yield the days of a text; one without a year, or that bounds a time, is none."""
    found = list(figures.day.finditer(text))
    for match in found:
        exact = len(found) == 1 and not figures.span.search(text[: match.start()])
        day = _day(match, figures) if exact else None
        yield Figure(what="day", start=match.start(), end=match.end(), day=day)


def _day(match: re.Match[str], figures: Figures) -> datetime.date | None:
    told = match.groupdict()
    try:
        if told.get("iso"):
            return datetime.date.fromisoformat(told["iso"])
        number, month = (told.get("day") or told["day2"]), (told.get("month") or told["month2"])
        year = told.get("year") or told.get("year2")
        return datetime.date(int(year), figures.months[month], int(number)) if year else None
    except ValueError:
        return None  # the 30th of February
