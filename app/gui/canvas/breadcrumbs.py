"""Where in the organisation the chart is, while it shows one branch: each step above is one click away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.canvas.overlays import FlatButton, Plate
from app.i18n import marked
from app.rendering.fonts import style_metrics
from app.rendering.icons import icon_at, icon_pen
from models.layout.marks import TextStyle, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.i18n import Catalogue
    from app.rendering.theme import Theme

_ = marked

LONGEST = 180
MOST = 5
"""More steps than this are told as the first ones left out."""


class Breadcrumbs(Plate):
    """The way from the top to the branch shown."""

    chosen = Signal(str)
    """A step was clicked: its actor, or an empty text for the whole chart."""

    def __init__(self, words: Catalogue, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._steps: tuple[tuple[str, str], ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setVisible(False)

    def set_words(self, words: Catalogue) -> None:
        """Show it in another language."""
        self._words = words
        self.show_steps(self._steps)

    def show_steps(self, steps: Sequence[tuple[str, str]]) -> None:
        """Show steps as actor and name, the top first; none: the whole chart is shown, and nothing here."""
        self._steps = tuple(steps)
        while (taken := self._row.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setAccessibleName(self._words(_("The branch shown")))
        if steps:
            self._add("", self._words(_("Whole chart")), "house")
        for actor, name in self._steps[-MOST:]:
            self._row.addWidget(_Chevron(self._theme, self))
            self._add(actor, name, "")
        self.setVisible(bool(steps))
        self.adjustSize()

    def _add(self, actor: str, name: str, icon: str) -> None:
        metrics = style_metrics(TextStyle.BODY)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, LONGEST)
        button = FlatButton(self._theme, self, icon=icon, text=shown)
        button.setAccessibleName(name)
        last = bool(self._steps) and actor == self._steps[-1][0]
        if last:
            button.set_style(TextStyle.CARD_TITLE)
        button.clicked.connect(lambda: self.chosen.emit(actor))
        self._row.addWidget(button)
        button.show()


class _Chevron(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self) -> QSize:
        return QSize(12, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(icon_pen(self._theme[Token.INK3], 12))
        painter.drawPath(icon_at("chevron-right", QRectF(0, (self.height() - 12) / 2, 12, 12)))
