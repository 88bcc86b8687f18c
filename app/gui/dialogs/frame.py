"""What all dialogs have in common: margins, plain texts, buttons in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from app.gui.panels.rows import text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QLabel, QWidget


class Frame(QDialog):
    """A dialog with a column of parts and a row of buttons."""

    def __init__(self, title: str, parent: QWidget, width: int = 440) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.column = QVBoxLayout()
        self.column.setSpacing(10)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(18)
        whole.addLayout(self.column)
        whole.addLayout(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the wrapped texts need at this width."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def text(self, text: str, role: str = "") -> QLabel:
        """Add a paragraph."""
        label = text_label(text, role, self)
        self.column.addWidget(label)
        return label

    def button(self, text: str, *, primary: bool = False) -> QPushButton:
        """Add a button; the primary one is what Enter does."""
        made = QPushButton(text, self)
        made.setAutoDefault(primary)
        made.setDefault(primary)
        if primary:
            made.setProperty("primary", True)
        self.buttons.addWidget(made)
        return made
