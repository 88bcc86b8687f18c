"""Breakpoints: at which amounts and days the holders of a matter change, with gaps and overlaps.

Only what is delegated counts: a committee that has the matter without limit has it everywhere, and a
gap is where nobody between the lowest and the highest delegated limit holds it but the committee.
"""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.authority.standing import Standing
    from models.core.limits import Limits


class Dimension(StrEnum):
    """In what the limits are: kronor or days."""

    AMOUNT = "amount"
    DATE = "date"


class Mark(StrEnum):
    """What is odd about a stretch: nobody has it, or two have it whose limits were meant to meet."""

    GAP = "gap"
    OVERLAP = "overlap"


class Stretch(Struct, frozen=True, kw_only=True):
    """A stretch between two thresholds with those who hold the matter there.

    ``above`` and ``up_to`` are kronor, or days as ordinals of the calendar (``day``); None is open.
    """

    above: int | None
    up_to: int | None
    holders: tuple[str, ...]
    mark: Mark | None = None


class Breakpoints(Struct, frozen=True, kw_only=True):
    """The stretches of one matter, as one committee has delegated it."""

    matter: str
    source: str
    dimension: Dimension
    stretches: tuple[Stretch, ...]


class _Reach(Struct, frozen=True):
    """How far one holder reaches: more than ``above``, at most ``up_to``."""

    holder: str
    above: int | None
    up_to: int | None


def day(ordinal: int) -> datetime.date:
    """Return the day of an ordinal.

    Examples
    --------
    >>> day(datetime.date(2026, 1, 1).toordinal())
    datetime.date(2026, 1, 1)
    """
    return datetime.date.fromordinal(ordinal)


def breakpoints(standing: Standing, matters: Iterable[str]) -> tuple[Breakpoints, ...]:
    """Return the breakpoints of matters that someone has delegated with limits.

    Parameters
    ----------
    standing : Standing
        The region; a situation with a day, or an amount, leaves out what does not reach it.
    matters : iterable of str
        The matters to look at.

    Returns
    -------
    tuple of Breakpoints
        For each matter and each source with limits: by amount, by day, or both.
    """
    found: list[Breakpoints] = []
    for matter in matters:
        by_source: dict[str, list[tuple[str, Limits]]] = {}
        for item in standing.own_covering(matter):
            if item.delegated:
                for link in standing.reaching(item, matter):
                    by_source.setdefault(link.root, []).append((link.target, link.limits))
        for source, held in by_source.items():
            for dimension in Dimension:
                reaches = [_reach(holder, limits, dimension) for holder, limits in held]
                if any(one.above is not None or one.up_to is not None for one in reaches):
                    stretches = _stretches(reaches)
                    found.append(
                        Breakpoints(matter=matter, source=source, dimension=dimension, stretches=stretches)
                    )
    return tuple(found)


def _reach(holder: str, limits: Limits, dimension: Dimension) -> _Reach:
    if dimension is Dimension.AMOUNT:
        return _Reach(holder, limits.amounts.above, limits.amounts.up_to)
    first, last = limits.period.first, limits.period.last
    begins = None if first in (None, datetime.date.min) else first.toordinal() - 1
    ends = None if last in (None, datetime.date.max) else last.toordinal()
    return _Reach(holder, begins, ends)  # the calendar's own ends are no limits: people mean "always"


def _stretches(reaches: list[_Reach]) -> tuple[Stretch, ...]:
    cuts = sorted({cut for one in reaches for cut in (one.above, one.up_to) if cut is not None})
    bounds: list[tuple[int | None, int | None]] = list(zip([None, *cuts], [*cuts, None], strict=True))
    inside = [tuple(one for one in reaches if _spans(one, *bound)) for bound in bounds]
    held = [place for place, here in enumerate(inside) if here]
    return tuple(
        Stretch(
            above=above,
            up_to=up_to,
            holders=tuple(dict.fromkeys(one.holder for one in here)),
            mark=_mark(here, held[0] < place < held[-1]),
        )
        for place, ((above, up_to), here) in enumerate(zip(bounds, inside, strict=True))
    )


def _spans(one: _Reach, above: int | None, up_to: int | None) -> bool:
    starts = one.above is None or (above is not None and one.above <= above)
    ends = one.up_to is None or (up_to is not None and up_to <= one.up_to)
    return starts and ends


def _mark(here: tuple[_Reach, ...], between: bool) -> Mark | None:
    """Return what is odd: steps are meant to meet. One limit within another is no step."""
    if not here:
        return Mark.GAP if between else None
    reaches = {(one.above, one.up_to) for one in here}
    staggered = any(_runs_into(one, other) for one in reaches for other in reaches)
    return Mark.OVERLAP if staggered else None


def _runs_into(lower: tuple[int | None, int | None], upper: tuple[int | None, int | None]) -> bool:
    """Whether one step ends above where the next one begins."""
    (lower_from, lower_to), (upper_from, upper_to) = lower, upper
    begins_later = upper_from is not None and (lower_from is None or lower_from < upper_from)
    ends_earlier = lower_to is not None and (upper_to is None or lower_to < upper_to)
    return begins_later and ends_earlier
