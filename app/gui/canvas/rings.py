"""What lies over the chart: rings around boxes, and the handles by which branches are folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.gui.canvas.prepared import MEDIUM_FROM, whole
from app.rendering.fonts import style_font, style_metrics
from app.rendering.painter import pen_of, rect_of
from models.layout.drawing import Shape
from models.layout.marks import Stroke, TextStyle, Token

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.rendering.theme import Theme
    from models.layout.drawing import Box

RADII = {Shape.POST: 8.0}
OUTSIDE = 4.0
HANDLE = 16.0
SIGN = 6.0
HIT_FROM = 0.85
MOST_GROWN = 1.7


def radius_of(box: Box) -> float:
    """Return how round the corners of a card are."""
    return box.rect.height / 2 if box.shape is Shape.SEAT else RADII.get(box.shape, 2.0)


class Ring(QGraphicsItem):
    """A ring around a card: solid when it is selected, dashed for the place of the keyboard."""

    def __init__(self, theme: Theme, *, dashed: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._stroke = Stroke(Token.INK, 2.0, (2.0, 2.0) if dashed else ())
        self._box: Box | None = None
        self.setVisible(False)

    def surround(self, box: Box | None) -> None:
        """Stand around a card from now on, or nowhere."""
        self.prepareGeometryChange()
        self._box = box
        self.setVisible(box is not None)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the place of the ring, also when it is painted wider for a far chart."""
        return QRectF() if self._box is None else rect_of(whole(self._box).grown(60))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint it, two pixels of the screen wide at least."""
        if self._box is None:
            return
        scale = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        away = OUTSIDE / min(scale, 1.0)
        pen = pen_of(self._stroke, self._theme, scale)
        pen.setWidthF(self._stroke.width / min(scale, 1.0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = radius_of(self._box) + away
        painter.drawRoundedRect(rect_of(whole(self._box).grown(away)), radius, radius)


class Hover(Ring):
    """The darker border of the card under the pointer."""

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the border of the card."""
        if self._box is None or self._box.shape is Shape.UNIT:
            return
        scale = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        pen = pen_of(Stroke(Token.INK2), self._theme, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = pen.widthF() / 2
        radius = max(radius_of(self._box) - inset, 0.0)
        painter.drawRoundedRect(rect_of(self._box.rect.grown(-inset)), radius, radius)


class Handles(QGraphicsItem):
    """Small buttons at the lower border of cards: a minus folds, a number tells how much is folded."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._folded: dict[str, Box] = {}
        self._open: dict[str, Box] = {}
        self._grown = 1.0

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def show_folded(self, boxes: Iterable[Box]) -> None:
        """Show handles at the cards with folded branches, always."""
        self.prepareGeometryChange()
        self._folded = {box.id: box for box in boxes}
        self._open = {}
        self.update()

    def show_open(self, boxes: Iterable[Box]) -> None:
        """Show handles at these cards too, which can be folded."""
        offered = {box.id: box for box in boxes if box.id not in self._folded}
        if offered != self._open:
            self.prepareGeometryChange()
            self._open = offered
            self.update()

    def set_scale(self, scale: float) -> None:
        """Keep the handles large enough to be hit when the chart is zoomed out."""
        grown = min(max(HIT_FROM / scale, 1.0), MOST_GROWN)
        if grown != self._grown:
            self.prepareGeometryChange()
            self._grown = grown

    def place(self, box: Box) -> QRectF:
        """Return where the handle of a card is: where a folded one has its badge."""
        width = HANDLE
        if box.id in self._folded:
            width = style_metrics(TextStyle.SMALL_BOLD).horizontalAdvance(_count(box)) + 16
        wide, high = width * self._grown, HANDLE * self._grown
        # It grows downwards, not over the words on the card.
        return QRectF(box.rect.centre.x - wide / 2, box.rect.bottom - HANDLE / 2, wide, high)

    def at(self, point: QPointF, scale: float) -> str | None:
        """Return whose handle is at a place, where the chart is near enough to hit one."""
        if scale < MEDIUM_FROM:
            return None
        for box in (*self._folded.values(), *self._open.values()):
            if self.place(box).adjusted(-3, -3, 3, 3).contains(point):
                return box.id
        return None

    def boundingRect(self) -> QRectF:
        """Return the place of all handles."""
        place = QRectF()
        for box in (*self._folded.values(), *self._open.values()):
            place = place.united(self.place(box))
        return place.adjusted(-2, -2, 2, 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the handles, where the chart is near enough to hit them."""
        scale = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        if scale < MEDIUM_FROM:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in (*self._folded.values(), *self._open.values()):
            place = self.place(box)
            if place.intersects(option.exposedRect):
                self._paint_one(painter, box, place, scale)

    def _paint_one(self, painter: QPainter, box: Box, place: QRectF, scale: float) -> None:
        theme = self._theme
        width, height = place.width() / self._grown, place.height() / self._grown
        frame = QRectF(-width / 2, -height / 2, width, height)
        painter.save()
        painter.translate(place.center())
        painter.scale(self._grown, self._grown)
        pen = QPen(theme[Token.INK2], max(1.0, 1 / (scale * self._grown)))
        painter.setPen(pen)
        painter.setBrush(theme[Token.PANEL])
        inset = pen.widthF() / 2
        painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), HANDLE / 2, HANDLE / 2)
        if box.id in self._folded:
            painter.setFont(style_font(TextStyle.SMALL_BOLD))
            painter.setPen(theme[Token.INK])
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, _count(box))
        else:
            painter.setPen(QPen(theme[Token.INK], 1.5))
            painter.drawLine(QPointF(-SIGN / 2, 0), QPointF(SIGN / 2, 0))
        painter.restore()


def _count(box: Box) -> str:
    return f"+{box.hidden}"
