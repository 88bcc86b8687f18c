"""Paints marks with a QPainter: the one way for the screen, for pictures and for pages.

Marks are first made ready (``ready``): their paths, texts and places as Qt has them. What is made once
can be painted often, and in another theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF, QStaticText, QTransform

from app.rendering.fonts import style_font, style_metrics
from app.rendering.icons import GRID, STROKE, icon_at
from models.layout import elbows
from models.layout.marks import Anchor, Disc, Icon, Line, Mark, Plate, Polygon, Stroke, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.rendering.theme import Theme
    from models.layout.geometry import Point, Rect
    from models.layout.marks import TextStyle, Token

FLOOR = 1.0
"""No line is thinner on the screen than this many pixels."""


class Ready(NamedTuple):
    """A mark as Qt has it: with which pen, filling and font it is drawn, and how."""

    stroke: Stroke | None
    fill: Token | None
    style: TextStyle | None
    draw: Callable[[QPainter], object]


def ready(marks: Iterable[Mark], *, as_text: bool = True) -> list[Ready]:
    """Make marks ready to be painted.

    ``as_text`` keeps texts as such, which pages need for selecting and searching; without it they are
    laid out beforehand, which is faster on the screen.
    """
    return [_ready(mark, as_text) for mark in marks]


def paint(painter: QPainter, marks: Iterable[Ready], theme: Theme, scale: float = 1.0) -> None:
    """Paint marks in this order; ``scale`` is how many pixels of the screen or page one of theirs takes."""
    easel = Easel(painter, theme, scale)
    for mark in marks:
        easel.paint(mark)


def paint_marks(painter: QPainter, marks: Iterable[Mark], theme: Theme, scale: float = 1.0) -> None:
    """Paint marks once."""
    paint(painter, ready(marks), theme, scale)


class Easel:
    """Paints ready marks, and changes the pen, the filling and the font only when the next one needs it."""

    def __init__(self, painter: QPainter, theme: Theme, scale: float = 1.0) -> None:
        self._painter = painter
        self._theme = theme
        self._scale = scale
        self._pens: dict[Stroke | None, QPen] = {}
        self._brushes: dict[Token | None, QBrush] = {}
        self._now: tuple[Stroke | None, Token | None, TextStyle | None] | None = None

    def paint(self, mark: Ready) -> None:
        """Paint one."""
        use = mark[:3]
        if use != self._now:
            self._take_up(*use)
            self._now = use
        mark.draw(self._painter)

    def _take_up(self, stroke: Stroke | None, fill: Token | None, style: TextStyle | None) -> None:
        if style is not None:
            self._painter.setFont(style_font(style))
            if fill is not None:
                self._painter.setPen(self._theme[fill])
            return
        if stroke not in self._pens:
            self._pens[stroke] = pen_of(stroke, self._theme, self._scale)
        if fill not in self._brushes:
            self._brushes[fill] = QBrush(self._theme[fill]) if fill else QBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(self._pens[stroke])
        self._painter.setBrush(self._brushes[fill])


def pen_of(stroke: Stroke | None, theme: Theme, scale: float = 1.0) -> QPen:
    """Return the pen of a line; its dashes are told in pixels, and Qt wants them in widths of the pen."""
    if stroke is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(theme[stroke.token], max(stroke.width, FLOOR / scale))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if stroke.round else Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if stroke.round else Qt.PenJoinStyle.MiterJoin)
    if stroke.dash:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
    return pen


def _ready(mark: Mark, as_text: bool) -> Ready:
    match mark:
        case Plate():
            return Ready(mark.stroke, mark.fill, None, _plate(mark))
        case Line():
            path = line_path(mark.points, mark.radius)
            return Ready(mark.stroke, None, None, lambda painter: painter.drawPath(path))
        case Polygon():
            polygon = QPolygonF([QPointF(point.x, point.y) for point in mark.points])
            return Ready(mark.stroke, mark.fill, None, lambda painter: painter.drawPolygon(polygon))
        case Disc():
            centre, radius = QPointF(mark.centre.x, mark.centre.y), mark.radius
            return Ready(
                mark.stroke, mark.fill, None, lambda painter: painter.drawEllipse(centre, radius, radius)
            )
        case Words():
            return Ready(None, mark.token, mark.style, _words(mark) if as_text else _static_words(mark))
        case Icon():
            drawn = icon_at(mark.name, rect_of(mark.rect))
            pen = Stroke(mark.token, STROKE * mark.rect.width / GRID, round=True)
            return Ready(pen, None, None, lambda painter: painter.drawPath(drawn))


def _plate(mark: Plate) -> Callable[[QPainter], object]:
    # The stroke runs inside the rectangle, so that a border of one pixel is sharp.
    inset = mark.stroke.width / 2 if mark.stroke else 0.0
    rect = rect_of(mark.rect.grown(-inset))
    radius = max(mark.radius - inset, 0.0)
    if not radius:
        return lambda painter: painter.drawRect(rect)
    return lambda painter: painter.drawRoundedRect(rect, radius, radius)


def _left(mark: Words) -> float:
    part = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[mark.anchor]
    return mark.at.x - mark.width * part


def _words(mark: Words) -> Callable[[QPainter], object]:
    place, text = QPointF(_left(mark), mark.at.y), mark.text
    return lambda painter: painter.drawText(place, text)


def _static_words(mark: Words) -> Callable[[QPainter], object]:
    text = QStaticText(mark.text)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    text.prepare(QTransform(), style_font(mark.style))
    place = QPointF(_left(mark), mark.at.y - style_metrics(mark.style).ascent())
    return lambda painter: painter.drawStaticText(place, text)


def rect_of(rect: Rect) -> QRectF:
    """Return a rectangle as Qt has it."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def line_path(points: Sequence[Point], radius: float = 0.0) -> QPainterPath:
    """Return a line whose corners are rounded, as far as its parts are long enough."""
    drawn = QPainterPath()
    for piece in elbows.path(points, radius):
        places = [QPointF(point.x, point.y) for point in piece.points]
        match piece.letter:
            case "M":
                drawn.moveTo(places[0])
            case "L":
                drawn.lineTo(places[0])
            case _:
                drawn.cubicTo(*places)
    return drawn
