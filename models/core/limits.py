"""Limits of authority: amounts and dates, and what is left when one limit lies within another.

Authority along a chain never grows: what the last one holds is what all limits above it leave.
"""

from __future__ import annotations

import datetime
from typing import TypeVar

from msgspec import Struct

T = TypeVar("T", int, datetime.date)


class Amounts(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The amounts that a statement reaches, in whole Swedish kronor: more than ``above``, at most ``up_to``.

    Both may be left out. Two neighbouring limits share no amount and leave none out when the one
    begins ``above`` what the other reaches ``up_to``.

    Examples
    --------
    >>> 500_000 in Amounts(above=100_000, up_to=500_000)
    True
    >>> 100_000 in Amounts(above=100_000)
    False
    """

    above: int | None = None
    up_to: int | None = None

    def __contains__(self, amount: int) -> bool:
        return (self.above is None or amount > self.above) and (self.up_to is None or amount <= self.up_to)

    @property
    def unbounded(self) -> bool:
        """Whether no amount is named."""
        return self.above is None and self.up_to is None

    @property
    def empty(self) -> bool:
        """Whether no amount lies between the limits."""
        return self.above is not None and self.up_to is not None and self.above >= self.up_to

    def within(self, other: Amounts) -> Amounts:
        """Return what both reach; it may be empty.

        Examples
        --------
        >>> Amounts(up_to=500).within(Amounts(above=100, up_to=900))
        Amounts(above=100, up_to=500)
        """
        return Amounts(above=_largest(self.above, other.above), up_to=_smallest(self.up_to, other.up_to))


class Period(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The days on which something is in force: from the first to the last, both counted; either may be open.

    Examples
    --------
    >>> datetime.date(2026, 12, 31) in Period(last=datetime.date(2026, 12, 31))
    True
    """

    first: datetime.date | None = None
    last: datetime.date | None = None

    def __contains__(self, day: datetime.date) -> bool:
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    @property
    def unbounded(self) -> bool:
        """Whether no day is named."""
        return self.first is None and self.last is None

    @property
    def empty(self) -> bool:
        """Whether it has no day."""
        return self.first is not None and self.last is not None and self.first > self.last

    def within(self, other: Period) -> Period:
        """Return the days of both; there may be none."""
        return Period(first=_largest(self.first, other.first), last=_smallest(self.last, other.last))


class Limits(Struct, frozen=True, kw_only=True):
    """How far authority reaches in amount and in time.

    Examples
    --------
    >>> wide, narrow = Limits(amounts=Amounts(up_to=900)), Limits(amounts=Amounts(above=100))
    >>> wide.within(narrow) == narrow.within(wide)
    True
    """

    amounts: Amounts = Amounts()
    period: Period = Period()

    @property
    def empty(self) -> bool:
        """Whether nothing is left."""
        return self.amounts.empty or self.period.empty

    def within(self, other: Limits) -> Limits:
        """Return what both leave."""
        if other is UNLIMITED:
            return self
        if self is UNLIMITED:
            return other
        return Limits(amounts=self.amounts.within(other.amounts), period=self.period.within(other.period))

    def reach(self, amount: int | None, day: datetime.date | None) -> bool:
        """Whether an amount and a day lie within; one that is not known (None) is left open."""
        return (
            not self.empty
            and (amount is None or amount in self.amounts)
            and (day is None or day in self.period)
        )


UNLIMITED = Limits()


def _largest(one: T | None, other: T | None) -> T | None:
    return max((item for item in (one, other) if item is not None), default=None)


def _smallest(one: T | None, other: T | None) -> T | None:
    return min((item for item in (one, other) if item is not None), default=None)
