"""The bar for zooming: out, how much, in, everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.canvas.overlays import FlatButton, Plate
from app.i18n import marked
from models.layout.marks import TextStyle

if TYPE_CHECKING:
    from app.i18n import Catalogue
    from app.rendering.theme import Theme

_ = marked


class ZoomBar(Plate):
    """Buttons around the zoom in per cent."""

    nearer = Signal()
    farther = Signal()
    natural = Signal()
    everything = Signal()

    def __init__(self, words: Catalogue, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._out = FlatButton(theme, self, icon="minus")
        self._percent = FlatButton(theme, self, text="100 %")
        self._percent.set_style(TextStyle.CARD_TITLE)
        self._percent.set_least_width("100 %")
        self._in = FlatButton(theme, self, icon="plus")
        self._all = FlatButton(theme, self, icon="scan", text=" ")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button, signal in (
            (self._out, self.farther),
            (self._percent, self.natural),
            (self._in, self.nearer),
            (self._all, self.everything),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        self.set_words(words)

    def set_words(self, words: Catalogue) -> None:
        """Show it in another language."""
        self.setAccessibleName(words(_("Zoom")))
        self._all.setText(words(_("Whole")))
        for button, name, key in (
            (self._out, _("Zoom out"), "−"),
            (self._percent, _("Show at 100 %"), "0"),
            (self._in, _("Zoom in"), "+"),
            (self._all, _("Show the whole chart"), "F"),
        ):
            button.setAccessibleName(words(name))
            button.setToolTip(f"{words(name)} ({key})")
        self.adjustSize()

    def show_scale(self, scale: float) -> None:
        """Tell the zoom in per cent."""
        percent = scale * 100
        self._percent.setText(f"{percent:.0f} %" if percent >= 1 else "<1 %")
