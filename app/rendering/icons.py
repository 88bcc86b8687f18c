"""The bundled icons: their strokes as paths, and as icons for buttons and menus."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPainterPath, QPen, QPixmap, QTransform

from app.rendering.svg_path import read_path
from models.layout.marks import Token

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from app.rendering.theme import Theme

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"
GRID = 24.0
STROKE = 1.75
SIZES = (14, 16, 20)
MENU_SIZE = 16


@cache
def icon_path(name: str) -> QPainterPath:
    """Return the strokes of an icon on a grid of 24 by 24; not to be changed, for all share it."""
    path = QPainterPath()
    for element in ElementTree.parse(FOLDER / f"{name}.svg").getroot().iter():
        path.addPath(_shape(element.tag.rpartition("}")[2], element.attrib))
    return path


def _shape(tag: str, given: dict[str, str]) -> QPainterPath:
    path = QPainterPath()
    number = {key: float(value) for key, value in given.items() if _is_number(value)}
    match tag:
        case "path":
            path = read_path(given["d"])
        case "rect":
            radius = number.get("rx", number.get("ry", 0.0))
            rect = QRectF(number.get("x", 0), number.get("y", 0), number["width"], number["height"])
            path.addRoundedRect(rect, radius, number.get("ry", radius))
        case "circle":
            path.addEllipse(QPointF(number["cx"], number["cy"]), number["r"], number["r"])
        case "ellipse":
            path.addEllipse(QPointF(number["cx"], number["cy"]), number["rx"], number["ry"])
        case "line":
            path.moveTo(number["x1"], number["y1"])
            path.lineTo(number["x2"], number["y2"])
        case "polyline" | "polygon":
            path = read_path(f"M{given['points']}{'Z' if tag == 'polygon' else ''}")
    return path


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True


def icon_at(name: str, rect: QRectF) -> QPainterPath:
    """Return the strokes of an icon within a square."""
    scale = rect.width() / GRID
    return QTransform(scale, 0, 0, scale, rect.x(), rect.y()).map(icon_path(name))


def icon_pen(colour: QColor, size: float) -> QPen:
    """Return the pen for an icon of a size."""
    return QPen(
        colour,
        STROKE * size / GRID,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def icon_pixmap(name: str, colour: QColor, size: int, density: float = 1.0) -> QPixmap:
    """Return an icon as a picture, sharp on a screen of this density."""
    pixmap = QPixmap(round(size * density), round(size * density))
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(icon_pen(colour, size))
    painter.drawPath(icon_at(name, QRectF(0, 0, size, size)))
    painter.end()
    return pixmap


def themed_icon(name: str, theme: Theme, token: Token = Token.INK2) -> QIcon:
    """Return an icon for buttons and menus, in a colour of the theme."""
    icon = QIcon()
    for density in densities():
        for size in SIZES:
            icon.addPixmap(icon_pixmap(name, theme[token], size, density))
        faint = icon_pixmap(name, theme[Token.EDGE], MENU_SIZE, density)
        icon.addPixmap(faint, QIcon.Mode.Disabled)
    return icon


def densities() -> set[float]:
    """Return how fine icons are drawn: for the usual screens, and as fine as the finest one at hand."""
    return {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
