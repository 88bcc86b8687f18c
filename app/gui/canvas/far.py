"""The chart from far away: shapes in their tint, without words; many are painted in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from models.layout.drawing import Sphere
from models.layout.marks import Line, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def far_hues(sphere: Sphere) -> tuple[Token, Token]:
    """Return the colour of a sphere and its tint; what has no side counts as outside."""
    return HUES.get(sphere, HUES[Sphere.OUTSIDE])


def paint_far_boxes(painter: QPainter, boxes: Sequence[Box], theme: Theme, scale: float) -> None:
    """Paint the shapes of boxes."""
    by_sphere: dict[Sphere, list[Box]] = {}
    for box in boxes:
        by_sphere.setdefault(box.sphere, []).append(box)
    for sphere, group in by_sphere.items():
        hue, tint = far_hues(sphere)
        rects = [QRectF(box.rect.x, box.rect.y, box.rect.width, box.rect.height) for box in group]
        if group[0].rect.width * scale < OUTLINED_FROM:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme[hue])
            painter.drawRects(rects)
            continue
        painter.setBrush(theme[tint])
        painter.setPen(QPen(theme[hue], 1 / scale))
        painter.drawRects(rects)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme[hue])
        painter.drawRects([_bar(rect, sphere, scale) for rect in rects])


def _bar(rect: QRectF, sphere: Sphere, scale: float) -> QRectF:
    """Return the mark of a side: a bar on top for the elected, at the side for the others."""
    if sphere is Sphere.POLITICAL:
        return QRectF(rect.x(), rect.y(), rect.width(), max(4.0, BAR / scale))
    return QRectF(rect.x(), rect.y(), max(3.0, BAR / scale), rect.height())


def paint_far_lines(painter: QPainter, edges: Sequence[Edge], theme: Theme, scale: float) -> None:
    """Paint lines without dashes, elbows and signs, a pixel wide."""
    by_token: dict[Token, list[QLineF]] = {}
    for edge in edges:
        for mark in edge.marks:
            if isinstance(mark, Line):
                lines = by_token.setdefault(mark.stroke.token, [])
                for one, two in zip(mark.points, mark.points[1:], strict=False):
                    lines.append(QLineF(one.x, one.y, two.x, two.y))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for token, lines in by_token.items():
        painter.setPen(QPen(theme[token], 1 / scale))
        painter.drawLines(lines)
    painter.restore()
