"""The lines along the tree: from a card to the one it hangs under, several of them beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.layout.geometry import Point, Rect
from models.layout.hanging import SPINE
from models.layout.slots import BUS, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

APART = 16.0
"""Between two lines that run beside each other."""
SEAT_SPINE = 32.0
"""Seats hang on spines of their own beside the axis, which is left free for what runs down it."""
_INSET = 12.0
_JOG = 14.0
"""A line that would step aside by less goes straight on."""
_FARTHEST = 36.0
"""No line runs farther from the axis: beyond stand the cards beside it."""


def offsets(count: int, *, fixed: bool) -> list[float]:
    """Return how far beside the tree's own line each of several runs.

    With ``fixed`` the first runs on the line itself, else they are spread around it.

    Examples
    --------
    >>> offsets(2, fixed=False), offsets(3, fixed=True)
    ([-8.0, 8.0], [0.0, 16.0, -16.0])
    """
    places = [place - (count - 1) / 2 for place in range(count)]
    if fixed:
        places = [(place + 1) // 2 * (1.0 if place % 2 else -1.0) + 0.0 for place in range(count)]
    apart = min(APART, _FARTHEST / max(map(abs, places), default=1) if count > 1 else APART)
    return [place * apart + 0.0 for place in places]


def strand(above: Rect, below: Rect, slot: Slot, offset: float, *, apart: bool) -> tuple[Point, ...]:
    """Return a line from a card to one that hangs under it.

    Parameters
    ----------
    above, below : Rect
        The two cards.
    slot : Slot
        How the lower one hangs.
    offset : float
        How far beside the tree's own line it runs.
    apart : bool
        Whether what stands beside the axis hangs on a spine beside it.
    """
    match slot.kind:
        case "branch":
            return _branch(above, below, offset)
        case "staff":
            return _staff(above, below, slot.spine, offset, apart=apart)
        case "column":
            return _in_column(above, below, slot, offset)
    return _listed(above, below, slot, offset)


def _clamp(at: float, low: float, high: float) -> float:
    return min(max(at, low), high)


def _branch(above: Rect, below: Rect, offset: float) -> tuple[Point, ...]:
    begin = _clamp(above.centre.x + offset, above.x + _INSET, above.right - _INSET)
    end = _clamp(below.centre.x + offset, below.x + _INSET, below.right - _INSET)
    if abs(begin - end) < _JOG and below.x + _INSET <= begin <= below.right - _INSET:
        return (Point(begin, above.bottom), Point(begin, below.y))
    bus = below.y - BUS + _clamp(offset / 2, 8 - BUS, BUS - 8)
    return (Point(begin, above.bottom), Point(begin, bus), Point(end, bus), Point(end, below.y))


def _staff(above: Rect, below: Rect, axis: float, offset: float, *, apart: bool) -> tuple[Point, ...]:
    right = below.x > axis
    side = 1 if right else -1
    if below.centre.y < above.bottom:  # it stands beside the card itself
        low, high = max(above.y, below.y) + 4, min(above.bottom, below.bottom) - 4
        at = _clamp(below.centre.y + offset / 2, low, high)
        return (
            Point(above.right if right else above.x, at),
            Point(below.x if right else below.right, at),
        )
    spine = axis + side * (SEAT_SPINE if apart else 0.0) + offset / 2
    at = _clamp(below.centre.y + offset / 2, below.y + 4, below.bottom - 4)
    return (
        Point(spine, above.bottom),
        Point(spine, at),
        Point(below.x if right else below.right, at),
    )


def _in_column(above: Rect, below: Rect, slot: Slot, offset: float) -> tuple[Point, ...]:
    begin = _clamp(above.centre.x + offset, above.x + _INSET, above.right - _INSET)
    bus = (above.bottom if slot.turn is None else slot.turn) + _clamp(offset / 2, -8, 8)
    spine = slot.spine + _clamp(offset / 2, -8, 8)
    at = _clamp(below.centre.y + offset / 2, below.y + 4, below.bottom - 4)
    return (
        Point(begin, above.bottom),
        Point(begin, bus),
        Point(spine, bus),
        Point(spine, at),
        Point(below.x if below.x > spine else below.right, at),
    )


def _listed(above: Rect, below: Rect, slot: Slot, offset: float) -> tuple[Point, ...]:
    at = _clamp(below.centre.y + offset / 2, below.y + 4, below.bottom - 4)
    shift = _clamp(offset / 2, -8, 12)
    spine = slot.spine + shift
    if slot.turn is None:
        return (Point(spine, above.bottom), Point(spine, at), Point(below.x, at))
    begin = above.x + SPINE + shift
    turn = slot.turn + shift / 2
    if abs(begin - spine) < 1:
        return (Point(spine, above.bottom), Point(spine, at), Point(below.x, at))
    return (
        Point(begin, above.bottom),
        Point(begin, turn),
        Point(spine, turn),
        Point(spine, at),
        Point(below.x, at),
    )


def way_of(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return a line without points that lie on the straight way between their neighbours, or twice."""
    found: list[Point] = []
    for point in points:
        if found and point == found[-1]:
            continue
        if len(found) > 1 and _straight(found[-2], found[-1], point):
            found.pop()
        found.append(point)
    return tuple(found)


def _straight(first: Point, second: Point, third: Point) -> bool:
    return (first.x == second.x == third.x) or (first.y == second.y == third.y)
