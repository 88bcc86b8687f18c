"""The whole chart in small, and the part of it that is seen: drag it to move about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent

from app.gui.canvas.camera import wheel_zoom
from app.gui.canvas.far import HUES
from app.gui.canvas.overlays import Plate
from app.i18n import marked
from app.rendering.painter import rect_of
from models.layout.geometry import around
from models.layout.marks import Token

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.i18n import Catalogue
    from app.rendering.theme import Theme
    from models.layout.drawing import Drawing, Sphere

_ = marked

LARGEST = QSize(160, 104)
SMALLEST = QSize(96, 56)
INSET = 6.0
LEAST = 1.0
"""A box takes at least so many pixels."""


class Minimap(Plate):
    """A picture of all boxes with a frame around what is seen."""

    wanted = Signal(QPointF)
    """The middle of the view is wanted at this place of the scene."""
    zoom_wanted = Signal(float)
    """The wheel was turned over it: zoom by this factor."""

    def __init__(self, words: Catalogue, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._drawing: Drawing | None = None
        self._picture: QPixmap | None = None
        self._seen = QRectF()
        self._bounds = QRectF()
        self._grip: QPointF | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_words(words)

    def set_words(self, words: Catalogue) -> None:
        """Show it in another language."""
        self.setAccessibleName(words(_("Overview map")))
        self.setToolTip(words(_("Drag the frame to move about")))

    def set_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        super().set_theme(theme)
        self._picture = None

    def show_drawing(self, drawing: Drawing) -> None:
        """Show a drawing from now on."""
        self._drawing = drawing
        self._bounds = rect_of(around(box.rect for box in drawing.boxes).grown(24))
        self._picture = None
        across = self._bounds.width() / max(self._bounds.height(), 1.0)
        height = min(max(LARGEST.width() / max(across, 0.01), SMALLEST.height()), LARGEST.height())
        width = min(max(height * across, SMALLEST.width()), LARGEST.width())
        self.setFixedSize(round(width), round(height))
        self.update()

    def show_seen(self, seen: QRectF) -> None:
        """Frame the part of the scene that is seen."""
        if seen != self._seen:
            self._seen = seen
            self.update()

    def frame(self) -> QRectF:
        """Return where the frame stands on the map."""
        place = QRectF(self.to_map(self._seen.topLeft()), self.to_map(self._seen.bottomRight()))
        return place.intersected(QRectF(self.rect()).adjusted(3, 3, -3, -3))

    def to_map(self, point: QPointF) -> QPointF:
        """Return where a place of the scene stands on the map."""
        return (point - self._bounds.center()) * self._scale() + QRectF(self.rect()).center()

    def to_scene(self, point: QPointF) -> QPointF:
        """Return what place of the scene stands at a place of the map."""
        return (point - QRectF(self.rect()).center()) / self._scale() + self._bounds.center()

    def _scale(self) -> float:
        if self._bounds.isEmpty():
            return 1.0
        return min(
            (self.width() - 2 * INSET) / self._bounds.width(),
            (self.height() - 2 * INSET) / self._bounds.height(),
        )

    # --- mouse ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame, or bring it to the place."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        middle = self.to_map(self._seen.center())
        inside = self.frame().contains(event.position())
        self._grip = event.position() - middle if inside else QPointF()
        if not inside:
            self.wanted.emit(self.to_scene(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the frame."""
        if self._grip is not None:
            self.wanted.emit(self.to_scene(event.position() - self._grip))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the frame go."""
        self._grip = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom the chart."""
        self.zoom_wanted.emit(wheel_zoom(event.angleDelta().y()))
        event.accept()

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the map and the frame."""
        super().paintEvent(event)
        density = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != density:
            self._picture = self._painted(density)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme[Token.INK], 1.5))
        painter.drawRoundedRect(self.frame(), 2, 2)

    def _painted(self, density: float) -> QPixmap:
        picture = QPixmap(self.size() * density)
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.transparent)
        if self._drawing is None:
            return picture
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        scale, corner = self._scale(), self.to_map(QPointF())
        spots: dict[Sphere, list[QRectF]] = {}
        for box in self._drawing.boxes:
            rect = box.rect
            place = corner.x() + rect.x * scale, corner.y() + rect.y * scale
            size = max(rect.width * scale, LEAST), max(rect.height * scale, LEAST)
            spots.setdefault(box.sphere, []).append(QRectF(*place, *size))
        for sphere, rects in spots.items():
            painter.setBrush(self._theme[HUES[sphere][0]])
            painter.drawRects(rects)
        painter.end()
        return picture
