"""A line whose corners are rounded, as the pieces that every painter knows."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from msgspec import Struct

from models.layout.geometry import Point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


BEND = 0.5523
"""How far the handles of a curve reach that comes nearest to a quarter of a circle."""


class Curve(Struct, frozen=True):
    """One piece: ``M`` moves to a point, ``L`` draws to it, ``C`` bends by two handles to the third."""

    letter: str
    points: tuple[Point, ...]


def path(points: Sequence[Point], radius: float) -> Iterator[Curve]:
    """Return the pieces of a line.

    Parameters
    ----------
    points : sequence of Point
        Its corners, with both ends.
    radius : float
        Of its corners, in pixels; where a side is too short for that, as much as fits.

    Examples
    --------
    >>> corner = (Point(0, 0), Point(10, 0), Point(10, 10))
    >>> [(piece.letter, piece.points[-1].x, piece.points[-1].y) for piece in path(corner, 4)]
    [('M', 0, 0), ('L', 6.0, 0.0), ('C', 10.0, 4.0), ('L', 10, 10)]
    """
    if not points:
        return
    yield Curve("M", (points[0],))
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        room = min(radius, _distance(before, corner) / 2, _distance(corner, after) / 2)
        if room <= 0 or _straight(before, corner, after):
            yield Curve("L", (corner,))
            continue
        start, end = _towards(corner, before, room), _towards(corner, after, room)
        handle = room * (1 - BEND)
        yield Curve("L", (start,))
        yield Curve("C", (_towards(corner, before, handle), _towards(corner, after, handle), end))
    if len(points) > 1:
        yield Curve("L", (points[-1],))


def _distance(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)


def _straight(one: Point, two: Point, three: Point) -> bool:
    return abs((two.x - one.x) * (three.y - two.y) - (two.y - one.y) * (three.x - two.x)) < 1e-9


def _towards(start: Point, end: Point, by: float) -> Point:
    part = by / _distance(start, end)
    return Point(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part)
