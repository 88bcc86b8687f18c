"""The tabs over the lists, which show where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QTabBar

from app.gui.style import TABS

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class Tabs(QTabBar):
    """Two tabs; a frame stands around the chosen one while the keyboard is there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        self.setFixedHeight(TABS)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.addTab("")
        self.addTab("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame over what the style sheet paints."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().text().color(), 1.5))
            place = QRectF(self.tabRect(self.currentIndex())).adjusted(2, 4, -8, -5)
            painter.drawRoundedRect(place, 4, 4)
