"""Which parts of a chart stand in a part of the plane, without looking at all of them."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from models.layout.geometry import Point, Rect, around

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

IN_A_CELL = 8
MOST_CELLS_ACROSS = 256


class Grid:
    """Things by the cells of a grid that they reach into; a thing may consist of several rectangles."""

    def __init__(self, things: Sequence[Sequence[Rect]]) -> None:
        self.rects = [around(parts) for parts in things]
        self.bounds = around(self.rects)
        across = max(self.bounds.width, 1.0) / max(self.bounds.height, 1.0)
        cells = max(len(things) / IN_A_CELL, 1.0)
        self._columns = _within(math.sqrt(cells * across))
        self._rows = _within(cells / self._columns)
        self._cells: dict[tuple[int, int], list[int]] = {}
        for number, parts in enumerate(things):
            for cell in {cell for part in parts for cell in self._reached(part)}:
                self._cells.setdefault(cell, []).append(number)

    def near(self, rect: Rect) -> list[int]:
        """Return the numbers of all things that touch a rectangle, in their order."""
        if _holds(rect, self.bounds):
            return list(range(len(self.rects)))
        found = {number for cell in self._reached(rect) for number in self._cells.get(cell, ())}
        return sorted(number for number in found if _meet(self.rects[number], rect))

    def at(self, point: Point, within: float = 0.0) -> list[int]:
        """Return the numbers of the things around a place, or so near to it, in their order."""
        return self.near(Rect(point.x - within, point.y - within, 2 * within, 2 * within))

    def _reached(self, rect: Rect) -> Iterator[tuple[int, int]]:
        bounds = self.bounds
        wide, high = max(bounds.width, 1.0) / self._columns, max(bounds.height, 1.0) / self._rows
        first, last = (
            min(max(int((x - bounds.x) // wide), 0), self._columns - 1) for x in (rect.x, rect.right)
        )
        top, bottom = (
            min(max(int((y - bounds.y) // high), 0), self._rows - 1) for y in (rect.y, rect.bottom)
        )
        for column in range(first, last + 1):
            for row in range(top, bottom + 1):
                yield column, row


def _within(cells: float) -> int:
    return min(max(round(cells), 1), MOST_CELLS_ACROSS)


def _holds(outer: Rect, inner: Rect) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and outer.right >= inner.right
        and outer.bottom >= inner.bottom
    )


def _meet(one: Rect, other: Rect) -> bool:
    """Return whether two rectangles share a point; a line is a rectangle without height."""
    return one.x <= other.right and other.x <= one.right and one.y <= other.bottom and other.y <= one.bottom


def segments(points: Sequence[Point]) -> list[Rect]:
    """Return the parts of a line as rectangles, those along the axes without height or width."""
    return [Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y)) for a, b in pairwise(points)]


def distance(point: Point, points: Sequence[Point]) -> float:
    """Return how far a place is from a line."""
    return min((_to_segment(point, a, b) for a, b in pairwise(points)), default=math.inf)


def _to_segment(point: Point, a: Point, b: Point) -> float:
    length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2
    share = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length if length else 0.0
    share = min(max(share, 0.0), 1.0)
    return math.hypot(point.x - a.x - share * (b.x - a.x), point.y - a.y - share * (b.y - a.y))
