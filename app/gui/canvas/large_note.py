"""The offer to see less of a chart that has too many cards to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent

from app.gui.canvas.overlays import HEIGHT, FlatButton, Plate
from app.i18n import marked
from app.messages import number
from app.rendering.fonts import style_font, style_metrics
from models.layout.marks import TextStyle, Token

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.i18n import Catalogue
    from app.rendering.theme import Theme

_ = marked

UNREADABLE = 0.2
"""Below this zoom the cards are spots."""
LEVELS = 2
STYLE = TextStyle.SMALL
PADDING = 12


class LargeNote(Plate):
    """How many cards there are, and a button that shows the upper levels only."""

    wanted = Signal()
    """Only the upper levels are wanted."""

    def __init__(self, words: Catalogue, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._cards = 0
        self._text = ""
        self._button = FlatButton(theme, self)
        self._button.clicked.connect(self.wanted)
        self.set_words(words)
        self.hide()

    def set_words(self, words: Catalogue) -> None:
        """Show it in another language."""
        self._words = words
        self._button.setText(words(_("Show two levels")))
        self._write()

    def show_count(self, cards: int) -> None:
        """Tell how many cards the chart has."""
        if cards != self._cards:
            self._cards = cards
            self._write()

    def _write(self) -> None:
        told = self._words(_("{number} cards are too many to be read at once."))
        self._text = told.format(number=number(self._cards, self._words))
        self.setAccessibleName(self._text)
        self._button.adjustSize()
        words = round(style_metrics(STYLE).horizontalAdvance(self._text))
        self._button.move(PADDING + words + PADDING // 2, 2)
        self.setFixedSize(self._button.geometry().right() + 3, HEIGHT + 4)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the sentence."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(style_font(STYLE))
        painter.setPen(self._theme[Token.INK2])
        place = QRectF(PADDING, 0, self.width(), self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)
