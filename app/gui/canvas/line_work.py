"""Solid lines of many relations, painted piece by piece: what they share is painted once.

Lines to a hundred children run along one bus; painted one by one, a frame would take as long as all of them.
"""

from __future__ import annotations

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
    """A relation's line: its solid pieces by stroke, and what is painted as it is: dashes, signs."""

    pieces: tuple[tuple[Stroke, Piece], ...]
    rest: tuple[Ready, ...]


def work_of(edge: Edge) -> Work:
    """Take the line of a relation apart."""
    pieces: list[tuple[Stroke, Piece]] = []
    rest = []
    for mark in edge.marks:
        if isinstance(mark, Line) and not mark.stroke.dash:
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
    """Paint the solid pieces that can be seen, each once."""
    found: dict[Stroke, dict[Piece, None]] = {}
    for work in works:
        for stroke, piece in work.pieces:
            if _in_sight(piece, seen):
                found.setdefault(stroke, {})[piece] = None
    for stroke, pieces in found.items():
        painter.setPen(pen_of(stroke, theme, scale))
        painter.drawLines([QLineF(*piece) for piece in pieces if len(piece) == 4])
        bends = [piece for piece in pieces if len(piece) != 4]
        if bends:
            painter.strokePath(_bent(bends), painter.pen())


def _in_sight(piece: Piece, seen: Rect) -> bool:
    across, down = (piece[0], piece[-2]), (piece[1], piece[-1])
    return (
        min(across) <= seen.right
        and max(across) >= seen.x
        and min(down) <= seen.bottom
        and max(down) >= seen.y
    )


def _bent(pieces: Iterable[Piece]) -> QPainterPath:
    path = QPainterPath()
    for piece in pieces:
        start, one, two, end = (QPointF(*piece[place : place + 2]) for place in (0, 2, 4, 6))
        path.moveTo(start)
        path.cubicTo(one, two, end)
    return path
