"""Tells that a chart is being drawn, once that takes longer than one would notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.gui.canvas.overlays import Plate
from app.i18n import marked
from models.layout.marks import Token

if TYPE_CHECKING:
    from app.i18n import Catalogue
    from app.rendering.theme import Theme

_ = marked

UNNOTICED = 150
"""Milliseconds that need no word."""


class Busy(Plate):
    """A word over the chart while the next one is drawn."""

    def __init__(self, words: Catalogue, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._label = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._label)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(UNNOTICED)
        self._wait.timeout.connect(self._come)
        self.hide()
        self.set_words(words)
        self.set_theme(theme)

    def set_words(self, words: Catalogue) -> None:
        """Tell it in another language."""
        self._label.setText(words(_("Drawing the chart …")))
        self.setAccessibleName(self._label.text())
        self.adjustSize()

    def set_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        super().set_theme(theme)
        palette = self._label.palette()
        palette.setColor(self._label.foregroundRole(), theme[Token.INK])
        self._label.setPalette(palette)

    def set_busy(self, busy: bool) -> None:
        """Come after a moment, or go."""
        if busy:
            self._wait.start()
        else:
            self._wait.stop()
            self.hide()

    def _come(self) -> None:
        self.show()
        self.raise_()
