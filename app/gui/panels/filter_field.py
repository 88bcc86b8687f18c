"""The field above a list that narrows it while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from app.gui.text_field import leave_to_window
from app.rendering.icons import themed_icon
from models.layout.marks import Token

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.rendering.theme import Theme


class FilterField(QLineEdit):
    """A field with an icon; Escape empties it, the arrow down leads into the list."""

    left = Signal()
    """The arrow down was pressed: the list takes over."""

    def __init__(self, parent: QWidget | None = None, icon: str = "list-filter") -> None:
        super().__init__(parent)
        self._icon = icon
        self._action = QAction(self)
        self.addAction(self._action, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.installEventFilter(self)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._action.setIcon(themed_icon(self._icon, theme, Token.INK3))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Heed Escape and the arrow down before anyone else; leave the window's shortcuts to it."""
        if leave_to_window(event):
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.text():
                self.clear()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)


def above_list(layout: QVBoxLayout, *parts: QWidget) -> None:
    """Put fields above a list that reaches to the edge of its panel; the last one tells of an empty list."""
    layout.setContentsMargins(8, 8, 0, 0)
    layout.setSpacing(8)
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
    parts[-1].setProperty("role", "small")
    parts[-1].hide()
    layout.addLayout(column)
