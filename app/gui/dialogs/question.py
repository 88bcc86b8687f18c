"""Asks before something is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.gui.dialogs.frame import Frame
from app.i18n import marked as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.i18n import Catalogue


class QuestionDialog(Frame):
    """What would happen, and a button with the verb."""

    def __init__(self, title: str, text: str, verb: str, words: Catalogue, parent: QWidget) -> None:
        super().__init__(verb, parent, 380)
        self.text(title, "title")
        self.text(text)
        cancel = self.button(words(_("Cancel")))
        cancel.clicked.connect(self.reject)
        self.button(verb, primary=True).clicked.connect(self.accept)
