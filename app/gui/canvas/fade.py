"""What was seen a moment ago, fading away over what is seen now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QVariantAnimation
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGraphicsPixmapItem

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QGraphicsView

    from app.gui.canvas.camera import Camera

ABOVE_ALL = 100.0
DEAR = 0.012
"""Seconds of painting from which on it is not done once more for a picture that only fades away."""


class Fade(QObject):
    """Keeps a picture of the view, which then stands at its place in the scene until it has faded.

    ``cost`` tells how many seconds it took to paint the view last.
    """

    def __init__(self, view: QGraphicsView, camera: Camera, cost: Callable[[], float]) -> None:
        super().__init__(view)
        self._cost = cost
        self._view = view
        self._camera = camera
        self._item = QGraphicsPixmapItem()
        self._item.setZValue(ABOVE_ALL)
        self._item.setVisible(False)
        view.scene().addItem(self._item)
        self._run = QVariantAnimation(self)
        self._run.setStartValue(1.0)
        self._run.setEndValue(0.0)
        self._run.valueChanged.connect(self._item.setOpacity)
        self._run.finished.connect(self.stop)

    def keep(self) -> None:
        """Keep what is seen now."""
        self.stop()
        if self._camera.reduced_motion or not self._view.isVisible() or self._cost() > DEAR:
            return
        corner = self._view.mapToScene(0, 0)
        self._item.setPixmap(self._view.viewport().grab())
        self._item.setPos(corner)
        self._item.setScale(1 / self._camera.scale)

    def move(self, by: QPointF) -> None:
        """Let it stand elsewhere in the scene."""
        self._item.setPos(self._item.pos() + by)

    def start(self, milliseconds: int) -> None:
        """Let it fade away."""
        if self._item.pixmap().isNull():
            return
        self._item.setOpacity(1.0)
        self._item.setVisible(True)
        self._run.setDuration(milliseconds)
        self._run.start()

    def stop(self) -> None:
        """Take it away."""
        self._run.stop()
        self._item.setVisible(False)
        self._item.setPixmap(QPixmap())
