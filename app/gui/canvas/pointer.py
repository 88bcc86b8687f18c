"""Mouse, wheel and fingers on the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from app.gui.canvas.camera import wheel_zoom

if TYPE_CHECKING:
    from app.gui.canvas.surface import Surface

CLICK = 4
"""A press that moves more pixels than this is a drag and no click."""

SCROLL = 0.5
"""Pixels for each eighth of a degree, where the wheel moves the chart."""


class Pointer:
    """What the pointer is doing on a view."""

    def __init__(self, view: Surface) -> None:
        self._view = view
        self._pressed: QPoint | None = None
        self._last: QPoint | None = None
        self._may_pan = False
        self._handle: str | None = None
        self.space = False
        self.panned_by_space = False

    @property
    def panning(self) -> bool:
        """Whether the chart is being dragged."""
        return self._last is not None

    # --- mouse ------------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """Take a button going down."""
        place = event.position().toPoint()
        left = event.button() is Qt.MouseButton.LeftButton
        middle = event.button() is Qt.MouseButton.MiddleButton
        if not left and not middle:
            return
        self._pressed, self._last = place, None
        self._handle = None if middle or self.space else self._view.handle_at(place)
        free = self._handle is None and self._view.box_at(place) is None
        self._may_pan = middle or self.space or free
        if middle or self.space:
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, event: QMouseEvent) -> None:
        """Follow the pointer: drag the chart, or show what is under it."""
        place = event.position().toPoint()
        if self._pressed is None:
            self.hover(place)
            return
        if self._last is None and (place - self._pressed).manhattanLength() > CLICK and self._may_pan:
            self._last = self._pressed
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._last is not None:
            self._view.camera.pan(QPointF(place - self._last))
            self._last = place
            self.panned_by_space = self.panned_by_space or self.space

    def release(self, event: QMouseEvent) -> None:
        """Take a button coming up: a click, or the end of a drag."""
        place = event.position().toPoint()
        pressed, dragged = self._pressed, self._last is not None
        self._pressed = self._last = None
        left = event.button() is Qt.MouseButton.LeftButton and not self.space
        if pressed is not None and not dragged and left and (place - pressed).manhattanLength() <= CLICK:
            self._click(place)
        self.hover(place)

    def _click(self, place: QPoint) -> None:
        controller = self._view.controller
        if controller is None:
            return
        if self._handle is not None:
            if self._handle == self._view.handle_at(place):
                controller.toggle(self._handle)
            return
        box = self._view.box_at(place)
        controller.select(box.id if box else None)

    def double_click(self, event: QMouseEvent) -> None:
        """Open the box under the pointer."""
        place = event.position().toPoint()
        box = self._view.box_at(place)
        if event.button() is Qt.MouseButton.LeftButton and box and self._view.handle_at(place) is None:
            self._view.open(box.id)
        else:
            self.press(event)

    def hover(self, place: QPoint) -> None:
        """Show what is under the pointer."""
        handle = self._view.handle_at(place)
        box = self._view.box_at(place)
        # Over its handle, a card is still under the pointer: else the handle would vanish.
        self._view.hover(handle or (box.id if box else None))
        if self.space:
            shape = Qt.CursorShape.OpenHandCursor
        elif handle or box:
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        self._view.viewport().setCursor(shape)

    def leave(self) -> None:
        """Forget what was under the pointer."""
        if self._pressed is None:
            self._view.hover(None)

    # --- wheel and fingers ------------------------------------------------------------------------

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; two fingers, and the wheel with Shift or to the side, move the chart."""
        angle, pixels = event.angleDelta(), event.pixelDelta()
        zooms = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not zooms and _by_fingers(event):
            self._view.camera.pan(QPointF(pixels if not pixels.isNull() else angle * SCROLL))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._view.camera.pan(QPointF((angle.y() or angle.x()) * SCROLL, 0))
        elif abs(angle.x()) > abs(angle.y()):
            self._view.camera.pan(QPointF(angle.x() * SCROLL, 0))
        else:
            self._view.camera.zoom_at(wheel_zoom(angle.y()), event.position())
        event.accept()

    def pinch(self, event: QGestureEvent) -> bool:
        """Zoom by two fingers on a touch screen."""
        gesture = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(gesture, QPinchGesture):
            return False
        at = self._view.viewport().mapFromGlobal(gesture.hotSpot())
        self._view.camera.zoom_at(gesture.scaleFactor(), at)
        event.accept(gesture)
        return True

    def pinch_on_pad(self, event: QNativeGestureEvent) -> bool:
        """Zoom by two fingers on a touch pad."""
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._view.camera.zoom_at(1 + event.value(), event.position())
        return True


def _by_fingers(event: QWheelEvent) -> bool:
    pad = event.device() is not None and event.device().type() is QInputDevice.DeviceType.TouchPad
    return pad or event.phase() is not Qt.ScrollPhase.NoScrollPhase
