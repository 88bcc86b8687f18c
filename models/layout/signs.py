"""The signs at the ends of lines, and the marks of a line with its sign."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from models.layout.geometry import Point
from models.layout.marks import Disc, Line, Mark, Polygon, Stroke, Token
from models.layout.styles import End

if TYPE_CHECKING:
    from models.layout.styles import LineStyle

ELBOW = 6.0
"""The radius of a line's corners."""
_SHORTER = {End.TRIANGLE: 8.0, End.RING: 8.0, End.DIAMOND: 12.0, End.SQUARE: 6.0}
"""How much of the line the sign takes the place of."""


def line_marks(points: tuple[Point, ...], style: LineStyle) -> tuple[Mark, ...]:
    """Return a line with the sign at its end.

    Parameters
    ----------
    points : tuple of Point
        From the source's border to the target's; at least two, each a step along an axis from the last.
    style : LineStyle
        How it is drawn.
    """
    tip, before = points[-1], points[-2]
    x, y = _direction(before, tip)
    short = min(_SHORTER.get(style.end, 0.0), abs(tip.x - before.x) + abs(tip.y - before.y))
    drawn = (*points[:-1], Point(tip.x - x * short, tip.y - y * short))
    return (Line(points=drawn, stroke=style.stroke, radius=ELBOW), *_sign(tip, (x, y), style))


def _direction(before: Point, tip: Point) -> tuple[float, float]:
    length = math.hypot(tip.x - before.x, tip.y - before.y)
    return ((tip.x - before.x) / length, (tip.y - before.y) / length) if length else (0.0, 1.0)


def _sign(tip: Point, way: tuple[float, float], style: LineStyle) -> tuple[Mark, ...]:
    token = style.stroke.token
    solid = Stroke(token, max(style.stroke.width, 1.25))
    match style.end:
        case End.TRIANGLE:
            return (Polygon(points=_at(tip, way, ((0, 0), (-8, -4), (-8, 4))), fill=token),)
        case End.SQUARE:
            return (Polygon(points=_at(tip, way, ((-6, -3), (0, -3), (0, 3), (-6, 3))), fill=token),)
        case End.DIAMOND:
            points = _at(tip, way, ((0, 0), (-6, -4), (-12, 0), (-6, 4)))
            return (Polygon(points=points, fill=Token.CANVAS, stroke=solid),)
        case End.RING:
            centre = _at(tip, way, ((-4, 0),))[0]
            return (Disc(centre=centre, radius=3.5, fill=Token.CANVAS, stroke=solid),)
        case End.BAR:
            return (Line(points=_at(tip, way, ((-2, -5), (-2, 5))), stroke=solid),)
        case End.OPEN:
            return (Line(points=_at(tip, way, ((-7, -4.5), (0, 0), (-7, 4.5))), stroke=solid),)
        case End.DOUBLE:
            first = Line(points=_at(tip, way, ((-7, -4.5), (0, 0), (-7, 4.5))), stroke=solid)
            second = Line(points=_at(tip, way, ((-13, -4.5), (-6, 0), (-13, 4.5))), stroke=solid)
            return (first, second)
    return ()


def _at(tip: Point, way: tuple[float, float], places: tuple[tuple[float, float], ...]) -> tuple[Point, ...]:
    """Return places told along and across the way of a line, seen from its tip."""
    x, y = way
    return tuple(
        Point(tip.x + along * x - across * y, tip.y + along * y + across * x) for along, across in places
    )
