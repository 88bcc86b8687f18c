"""Lines pulled apart: what runs on one way is spread over the room beside it, never onto a card."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from models.layout.geometry import Point, Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

APART = 10.0
"""The least distance of two lines that run beside each other, where there is room."""
_CLEAR = 5.0
_FARTHEST = 44.0
_STEP = 4.0
_CORNER = 12.0
_KNOWN = 64.0
_JOG = 90.0


class Segment(NamedTuple):
    """A straight part of a line: upright or not, where it runs, from where to where, of which bundle."""

    upright: bool
    at: float
    low: float
    high: float
    bundle: object


class Lanes:
    """Finds room for lines, one after the other.

    Parameters
    ----------
    rects : iterable of Rect
        The cards, with the outlines of classes.
    """

    def __init__(self, rects: Iterable[Rect]) -> None:
        self._rects = list(rects)
        self._taken: dict[tuple[bool, int], list[Segment]] = {}

    def take(self, points: Sequence[Point], bundle: object) -> None:
        """Count a line that stands already."""
        for first, second in pairwise(points):
            self._add(_segment(first, second, bundle))

    def _add(self, segment: Segment) -> None:
        self._taken.setdefault((segment.upright, int(segment.at // _KNOWN)), []).append(segment)

    def spread(
        self, points: Sequence[Point], source: Rect, target: Rect, bundle: object
    ) -> tuple[Point, ...]:
        """Return a line moved off those that stand already, its ends still on the borders of its cards.

        Parameters
        ----------
        points : sequence of Point
            From border to border, each a step along an axis from the last.
        source, target : Rect
            The cards at its ends.
        bundle : object
            Lines of one bundle may run on each other.
        """
        moved = self._straightened(list(points), target)
        moved = self._straightened(moved[::-1], source)[::-1]
        last = len(moved) - 2
        for place in range(last + 1):
            segment = _segment(moved[place], moved[place + 1], bundle)
            low, high = self._room(segment)
            for at_end, rect in ((place == 0, source), (place == last, target)):
                if at_end:
                    low, high = _on_side(segment, rect, low, high)
            at = self._free(segment, low, high)
            moved[place] = _moved(moved[place], segment.upright, at)
            moved[place + 1] = _moved(moved[place + 1], segment.upright, at)
        self.take(moved, bundle)
        return tuple(moved)

    def _straightened(self, points: list[Point], target: Rect) -> list[Point]:
        """Return a line that goes straight on to its card where it would step aside just before it."""
        if len(points) < 4:
            return points
        before, turn, _, tip = points[-4:]
        upright = before.x == turn.x
        step = abs(tip.x - turn.x) if upright else abs(tip.y - turn.y)
        at = turn.x if upright else turn.y
        low, high = _on_side(Segment(upright, at, 0, 0, None), target, at - _JOG, at + _JOG)
        if step > _JOG or not low <= at <= high:
            return points
        end = _moved(tip, upright, at)
        way = Rect(min(turn.x, end.x), min(turn.y, end.y), abs(turn.x - end.x), abs(turn.y - end.y))
        if any(way.grown(_CLEAR).touches(rect) for rect in self._rects if rect != target):
            return points
        return [*points[:-3], end]

    def _room(self, segment: Segment) -> tuple[float, float]:
        """Return between which places a segment may be moved without touching a card."""
        low, high = segment.at - _FARTHEST, segment.at + _FARTHEST
        for rect in self._rects:
            begin, end = (rect.y, rect.bottom) if segment.upright else (rect.x, rect.right)
            if end + _CLEAR <= segment.low or begin - _CLEAR >= segment.high:
                continue
            near, far = (rect.x, rect.right) if segment.upright else (rect.y, rect.bottom)
            if far <= segment.at + 1:
                low = max(low, far + _CLEAR)
            elif near >= segment.at - 1:
                high = min(high, near - _CLEAR)
        return min(low, segment.at), max(high, segment.at)

    def _free(self, segment: Segment, low: float, high: float) -> float:
        others = self._beside(segment)
        best, most = segment.at, -1.0
        for step in range(int(2 * _FARTHEST / _STEP) + 1):
            at = segment.at + _STEP * ((step + 1) // 2) * (1 if step % 2 else -1)
            if not low <= at <= high:
                continue
            distance = min((abs(at - other) for other in others), default=APART)
            if distance >= APART:
                return at
            if distance > most:
                best, most = at, distance
        return best

    def _beside(self, segment: Segment) -> list[float]:
        """Return where others run that would stand beside a segment or on it."""
        around = int(segment.at // _KNOWN)
        return [
            other.at
            for cell in (around - 1, around, around + 1)
            for other in self._taken.get((segment.upright, cell), ())
            if other.low < segment.high + 4
            and segment.low < other.high + 4
            and other.bundle != segment.bundle
        ]


def _segment(first: Point, second: Point, bundle: object) -> Segment:
    if first.x == second.x:
        return Segment(True, first.x, min(first.y, second.y), max(first.y, second.y), bundle)
    return Segment(False, first.y, min(first.x, second.x), max(first.x, second.x), bundle)


def _on_side(segment: Segment, rect: Rect, low: float, high: float) -> tuple[float, float]:
    """Return the room that the side of a card leaves, off its corners."""
    begin, end = (rect.x, rect.right) if segment.upright else (rect.y, rect.bottom)
    corner = min(_CORNER, (end - begin) / 3)
    return max(low, begin + corner), min(high, end - corner)


def _moved(point: Point, upright: bool, at: float) -> Point:
    return Point(at, point.y) if upright else Point(point.x, at)
