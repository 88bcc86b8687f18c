"""Where the chart is looked at from: the zoom, the middle, and gliding from one place to another."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, QVariantAnimation, Signal
from PySide6.QtGui import QTransform

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGraphicsView

GLIDE = 200
LARGEST = 4.0
SMALLEST = 0.002
SMALLEST_BY_HAND = 0.5
"""Zooming out ends at so much of the zoom that shows everything."""


NOTCH = 1.0015
"""The zoom for each eighth of a degree of the wheel: a notch of 15 degrees is a fifth."""


def wheel_zoom(angle: int) -> float:
    """Return by what factor turning the wheel so far zooms."""
    return float(NOTCH**angle)


class Camera(QObject):
    """Moves a view over its scene."""

    moved = Signal()
    about_to_zoom = Signal(float)
    zoomed = Signal(float)

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view)
        self._view = view
        self._bounds = QRectF()
        self.scale = 1.0
        self.centre = QPointF()
        self.fitted = False
        self.reduced_motion = False
        self._start = (1.0, QPointF())
        self._goal = (1.0, QPointF())
        self._glide = QVariantAnimation(self)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setDuration(GLIDE)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._between)

    @property
    def gliding(self) -> bool:
        """Whether it is on its way."""
        return self._glide.state() is QVariantAnimation.State.Running

    @property
    def goal(self) -> tuple[float, QPointF]:
        """The zoom and the middle where it is, or will be."""
        return self._goal if self.gliding else (self.scale, self.centre)

    def set_bounds(self, bounds: QRectF) -> None:
        """Stay over this part of the scene from now on."""
        self._bounds = bounds
        # So wide that the scroll bars never hold the camera; it holds itself.
        room = max(bounds.width(), bounds.height()) + 40_000
        self._view.setSceneRect(bounds.adjusted(-room, -room, room, room))

    def look(self, scale: float, centre: QPointF, *, glide: bool = False, fitted: bool = False) -> None:
        """Look at a place with a zoom, at once or gliding there; ``fitted`` when that shows everything."""
        self._glide.stop()
        self.fitted = fitted
        scale = min(max(scale, self.smallest()), LARGEST)
        centre = self._held(centre)
        if glide and not self.reduced_motion and self._view.isVisible():
            self._start, self._goal = (self.scale, self.centre), (scale, centre)
            self._glide.start()
        else:
            self._take(scale, centre)

    def zoom_at(self, factor: float, at: QPointF | None = None, *, glide: bool = False) -> None:
        """Zoom so that what stands at a place of the viewport stays there; None: at its middle."""
        scale, centre = self.goal if glide else (self.scale, self.centre)
        new = min(max(scale * factor, self.smallest()), LARGEST)
        away = QPointF() if at is None else at - self.middle()
        self.look(new, centre + away / scale - away / new, glide=glide)

    def pan(self, pixels: QPointF) -> None:
        """Move the chart by so many pixels of the screen."""
        self.look(self.scale, self.centre - pixels / self.scale)

    def fit(self, rect: QRectF, free: QRectF, *, largest: float = 1.0, glide: bool = False) -> None:
        """Show a part of the scene within a part of the viewport, as large as it can be."""
        if rect.isEmpty() or free.isEmpty():
            return
        scale = min(free.width() / rect.width(), free.height() / rect.height(), largest)
        scale = min(max(scale, SMALLEST), LARGEST)
        centre = rect.center() - (free.center() - self.middle()) / scale
        self.look(scale, centre, glide=glide, fitted=True)

    def bring_into_sight(self, rect: QRectF, free: QRectF, *, glide: bool = True) -> None:
        """Move as little as needed for a part of the scene to be seen within a part of the viewport."""
        scale, centre = self.goal
        seen = QRectF((free.topLeft() - self.middle()) / scale + centre, free.size() / scale)
        step = QPointF(
            _step(rect.left(), rect.right(), seen.left(), seen.right()),
            _step(rect.top(), rect.bottom(), seen.top(), seen.bottom()),
        )
        if not step.isNull():
            self.look(scale, centre + step, glide=glide)

    def middle(self) -> QPointF:
        """Return the middle of the viewport."""
        return QRectF(self._view.viewport().rect()).center()

    def seen(self) -> QRectF:
        """Return the part of the scene that is seen."""
        size = QRectF(self._view.viewport().rect()).size() / self.scale
        corner = self.centre - QPointF(size.width(), size.height()) / 2
        return QRectF(corner, size)

    def to_view(self, point: QPointF) -> QPointF:
        """Return where a place of the scene stands in the viewport."""
        return (point - self.centre) * self.scale + self.middle()

    def to_scene(self, point: QPointF) -> QPointF:
        """Return what place of the scene stands at a place in the viewport."""
        return (point - self.middle()) / self.scale + self.centre

    def refresh(self) -> None:
        """Take the same look again, after the view has got another size."""
        self._take(self.scale, self.centre)

    def smallest(self) -> float:
        """Return how far one can zoom out."""
        size = self._view.viewport().size()
        if self._bounds.isEmpty():
            return SMALLEST
        fitting = min(size.width() / self._bounds.width(), size.height() / self._bounds.height(), 1.0)
        return max(fitting * SMALLEST_BY_HAND, SMALLEST)

    def _held(self, centre: QPointF) -> QPointF:
        """Keep the middle of the view over the chart, so that it is never lost."""
        bounds = self._bounds
        if bounds.isEmpty():
            return centre
        return QPointF(
            min(max(centre.x(), bounds.left()), bounds.right()),
            min(max(centre.y(), bounds.top()), bounds.bottom()),
        )

    def _between(self, part: float) -> None:
        (scale, centre), (last_scale, last_centre) = self._start, self._goal
        now = math.exp(math.log(scale) + (math.log(last_scale) - math.log(scale)) * part)
        # The middle follows the zoom, so that the way is straight on the screen.
        far = 1 / scale - 1 / last_scale
        share = part if math.isclose(scale, last_scale) else (1 / scale - 1 / now) / far
        self._take(now, centre + (last_centre - centre) * share)

    def _take(self, scale: float, centre: QPointF) -> None:
        zoomed = not math.isclose(scale, self.scale, rel_tol=1e-9)
        if zoomed:
            self.about_to_zoom.emit(scale)
        self.scale, self.centre = scale, centre
        self._view.setTransform(QTransform.fromScale(scale, scale))
        self._view.centerOn(centre)
        self.moved.emit()
        if zoomed:
            self.zoomed.emit(scale)


def _step(first: float, last: float, low: float, high: float) -> float:
    """Return by how much a window must move to hold a span; its beginning when it does not fit."""
    if first < low or last - first > high - low:
        return first - low
    return max(last - high, 0.0)
