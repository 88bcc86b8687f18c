"""The marks of answers: a shape for each status, so that none is told by colour alone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap, QPolygonF

from models.core.vocabulary import Status
from models.layout.marks import Token

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

    from app.rendering.theme import Theme

SIZE = 14
DENSITY = 3.0
MIDDLE = QPointF(7, 7)
RADIUS = 5.0


def status_icon(status: Status, theme: Theme) -> QIcon:
    """Return the mark of a status."""
    return _icon(status, theme[Token.INK].name())


def status_pixmap(status: Status, theme: Theme) -> QPixmap:
    """Return the mark of a status as a picture."""
    return _pixmap(status, theme[Token.INK].name())


@cache
def _icon(status: Status, colour: str) -> QIcon:
    return QIcon(_pixmap(status, colour))


@cache
def _pixmap(status: Status, colour: str) -> QPixmap:
    from PySide6.QtGui import QColor

    pixmap = QPixmap(round(SIZE * DENSITY), round(SIZE * DENSITY))
    pixmap.setDevicePixelRatio(DENSITY)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(colour)
    painter.setPen(QPen(ink, 1.5))
    DRAWN[status](painter, ink)
    painter.end()
    return pixmap


def _disc(painter: QPainter, ink: QColor) -> None:
    painter.setBrush(ink)
    painter.drawEllipse(MIDDLE, RADIUS, RADIUS)


def _half(painter: QPainter, ink: QColor) -> None:
    painter.drawEllipse(MIDDLE, RADIUS, RADIUS)
    painter.setBrush(ink)
    painter.drawPie(QRectF(2, 2, 10, 10), 90 * 16, 180 * 16)


def _diamond(painter: QPainter, _ink: QColor) -> None:
    points = [QPointF(7, 1.5), QPointF(12.5, 7), QPointF(7, 12.5), QPointF(1.5, 7)]
    painter.drawPolygon(QPolygonF(points))


def _hourglass(painter: QPainter, ink: QColor) -> None:
    painter.drawPolygon(QPolygonF([QPointF(3, 2), QPointF(11, 2), QPointF(3, 12), QPointF(11, 12)]))
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(3, 12), QPointF(11, 12), QPointF(7, 7)]))


def _dotted(painter: QPainter, ink: QColor) -> None:
    pen = QPen(ink, 1.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 2.0])
    painter.setPen(pen)
    painter.drawEllipse(MIDDLE, RADIUS, RADIUS)


def _crossed(painter: QPainter, _ink: QColor) -> None:
    painter.drawEllipse(MIDDLE, RADIUS, RADIUS)
    painter.drawLine(QPointF(3.5, 10.5), QPointF(10.5, 3.5))


DRAWN: dict[Status, Callable[[QPainter, QColor], None]] = {
    Status.HELD: _disc,
    Status.HELD_WITH_CONDITIONS: _half,
    Status.DEPENDS: _diamond,
    Status.DISPUTED: _hourglass,
    Status.SILENT: _dotted,
    Status.BARRED: _crossed,
}
