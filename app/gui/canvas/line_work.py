"""Lines of many relations, painted piece by piece: what they share once, and only what is seen.

Lines to a hundred children run along one bus; painted one by one, a frame would take as long as all of
them, and dashes that nobody sees take as long as those in sight.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPainterPath

from app.rendering.painter import Ready, pen_of, ready
from models.layout import elbows
from models.layout.marks import Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.rendering.theme import Theme
    from models.layout.drawing import Edge
    from models.layout.geometry import Point, Rect
    from models.layout.marks import Stroke

Piece = tuple[float, ...]
"""The places of a straight piece (four numbers) or of a bend (eight)."""


class Work(NamedTuple):
    """A relation's line: its pieces by stroke, and what is painted as it is: the signs at its ends."""

    pieces: tuple[tuple[Stroke, Piece], ...]
    rest: tuple[Ready, ...]


def work_of(edge: Edge) -> Work:
    """Take the line of a relation apart."""
    pieces: list[tuple[Stroke, Piece]] = []
    rest = []
    for mark in edge.marks:
        if isinstance(mark, Line):
            pieces += [(mark.stroke, piece) for piece in _pieces(mark)]
        else:
            rest.append(mark)
    return Work(tuple(pieces), tuple(ready(rest, as_text=False)))


def _pieces(line: Line) -> Iterable[Piece]:
    here: Point | None = None
    for part in elbows.path(line.points, line.radius):
        if here is not None and part.letter != "M":
            yield tuple(number for point in (here, *part.points) for number in (point.x, point.y))
        here = part.points[-1]


def paint_pieces(painter: QPainter, works: Iterable[Work], theme: Theme, scale: float, seen: Rect) -> None:
    """Paint the pieces that can be seen, each once; dashes over what is solid."""
    found = _in_sight(works, seen)
    for stroke, pieces in sorted(found.items(), key=lambda item: bool(item[0].dash)):
        pen = pen_of(stroke, theme, scale)
        painter.setPen(pen)
        straight: list[Piece] = [piece for piece in pieces if len(piece) == 4]
        if stroke.dash:
            period = sum(pen.dashPattern()) * pen.widthF()
            straight = [_trimmed(piece, seen, period) for piece in straight]
        painter.drawLines([QLineF(*piece) for piece in straight])
        bends = [piece for piece in pieces if len(piece) != 4]
        if bends:
            painter.strokePath(_bent(bends), painter.pen())


def _in_sight(works: Iterable[Work], seen: Rect) -> dict[Stroke, dict[Piece, None]]:
    """Return the pieces that can be seen, each once; asked thousands of times a frame, so written plainly."""
    left, top, right, bottom = seen.x, seen.y, seen.right, seen.bottom
    found: dict[Stroke, dict[Piece, None]] = {}
    for work in works:
        for stroke, piece in work.pieces:
            x, y, to_x, to_y = piece[0], piece[1], piece[-2], piece[-1]
            beside = (x < left and to_x < left) or (x > right and to_x > right)
            if not (beside or (y < top and to_y < top) or (y > bottom and to_y > bottom)):
                found.setdefault(stroke, {})[piece] = None
    return found


def _trimmed(piece: Piece, seen: Rect, period: float) -> Piece:
    """Return the part of a straight piece along an axis that can be seen, its dashes where they were.

    Examples
    --------
    >>> from models.layout.geometry import Rect
    >>> _trimmed((0, 5, 1000, 5), Rect(100, 0, 50, 10), 30)
    (90.0, 5, 150.0, 5)
    """
    x, y, to_x, to_y = piece
    if y == to_y:
        x, to_x = _part(x, to_x, seen.x, seen.right, period)
    elif x == to_x:
        y, to_y = _part(y, to_y, seen.y, seen.bottom, period)
    return x, y, to_x, to_y


def _part(start: float, end: float, low: float, high: float, period: float) -> tuple[float, float]:
    """Return the part of a span between two limits, cut so that whole periods are left out before it."""
    way = 1.0 if end >= start else -1.0
    first, last = sorted(((low - start) * way, (high - start) * way))
    length = abs(end - start)
    begun = max(math.floor(first / period) * period, 0.0)
    ended = min(math.ceil(last / period) * period, length)
    return start + way * begun, start + way * ended


def _bent(pieces: Iterable[Piece]) -> QPainterPath:
    path = QPainterPath()
    for piece in pieces:
        start, one, two, end = (QPointF(*piece[place : place + 2]) for place in (0, 2, 4, 6))
        path.moveTo(start)
        path.cubicTo(one, two, end)
    return path
