"""The chart from far away: shapes in their tint, without words; many are painted in one go."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.rendering.painter import rect_of
from models.layout.drawing import Sphere
from models.layout.marks import Line, Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.rendering.theme import Theme
    from models.layout.drawing import Box, Edge

HUES = {
    Sphere.POLITICAL: (Token.POL, Token.POL_TINT),
    Sphere.ADMINISTRATION: (Token.ADM, Token.ADM_TINT),
    Sphere.OUTSIDE: (Token.OUT, Token.OUT_TINT),
}
BAR = 2.0
"""The least thickness of a bar, in pixels of the screen."""

OUTLINED_FROM = 7.0
"""A card that is wider than so many pixels of the screen has an outline and a bar; others are spots."""

SMOOTH = 1500
"""More shapes than this are painted without smooth edges, which are not seen at their size."""


class Shapes:
    """Boxes of one sphere, grouped for painting."""

    def __init__(self) -> None:
        self.rects: list[QRectF] = []
        self.widest = 0.0

    def add(self, rect: QRectF) -> None:
        """Take in a box."""
        self.rects.append(rect)
        self.widest = max(self.widest, rect.width())


def grouped_shapes(boxes: Iterable[Box]) -> dict[Sphere, Shapes]:
    """Return boxes by their sphere."""
    groups: defaultdict[Sphere, Shapes] = defaultdict(Shapes)
    for box in boxes:
        groups[box.sphere].add(rect_of(box.rect))
    return groups


def grouped_lines(edges: Iterable[Edge]) -> dict[Token, list[QLineF]]:
    """Return the parts of lines by their colour; what lines share is told once."""
    groups: defaultdict[Token, dict[tuple[float, float, float, float], None]] = defaultdict(dict)
    for edge in edges:
        for mark in edge.marks:
            if isinstance(mark, Line):
                parts = groups[mark.stroke.token]
                for one, two in pairwise(mark.points):
                    parts[(one.x, one.y, two.x, two.y)] = None
    return {token: [QLineF(*part) for part in parts] for token, parts in groups.items()}


def paint_far_shapes(painter: QPainter, groups: Mapping[Sphere, Shapes], theme: Theme, scale: float) -> None:
    """Paint the shapes of boxes."""
    painter.save()
    count = sum(len(shapes.rects) for shapes in groups.values())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, count <= SMOOTH)
    for sphere, shapes in groups.items():
        hue, tint = HUES[sphere]
        painter.setPen(Qt.PenStyle.NoPen)
        if shapes.widest * scale < OUTLINED_FROM:
            painter.setBrush(theme[hue])
            painter.drawRects(shapes.rects)
            continue
        painter.setBrush(theme[tint])
        painter.setPen(QPen(theme[hue], 0 if count > SMOOTH else 1 / scale))
        painter.drawRects(shapes.rects)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme[hue])
        painter.drawRects(_bars(shapes.rects, sphere, scale))
    painter.restore()


def _bars(rects: Sequence[QRectF], sphere: Sphere, scale: float) -> list[QRectF]:
    """Return the marks of a side: a bar on top for the elected, at the side for the others."""
    if sphere is Sphere.POLITICAL:
        high = max(4.0, BAR / scale)
        return [QRectF(rect.x(), rect.y(), rect.width(), high) for rect in rects]
    wide = max(3.0, BAR / scale)
    return [QRectF(rect.x(), rect.y(), wide, rect.height()) for rect in rects]


def paint_far_lines(painter: QPainter, groups: Mapping[Token, list[QLineF]], theme: Theme) -> None:
    """Paint lines without dashes, elbows and signs, a pixel wide."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for token, lines in groups.items():
        painter.setPen(QPen(theme[token], 0))
        painter.drawLines(lines)
    painter.restore()
