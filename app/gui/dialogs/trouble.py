"""Tells of an error: what happened, what was kept, what to do; the details can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from app.gui.dialogs.frame import Frame
from app.i18n import marked as _

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.i18n import Catalogue


class TroubleDialog(Frame):
    """One dialog for whatever nobody expected; further errors join it."""

    def __init__(self, details: str, log: Path, words: Catalogue, parent: QWidget) -> None:
        super().__init__(words(_("Something went wrong")), parent, 520)
        self._words = words
        self.text(words(_("The program met an error that it does not know.")), "title")
        self.text(words(_("Nothing of the regions is changed, and your settings are kept.")))
        self.text(
            words(
                _(
                    "Try again. If it happens once more, close the program and start it anew, "
                    "and send the details to whoever keeps it."
                )
            )
        )
        self.details = QPlainTextEdit(details, self)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(words(_("Details")))
        self.details.setMinimumHeight(160)
        self.column.addWidget(self.details)
        self.text(words(_("Also written to {file}")).format(file=log), "small")
        self.copy = self.button(words(_("Copy the details")))
        self.copy.clicked.connect(self._copy)
        self.button(words(_("Close")), primary=True).clicked.connect(self.accept)

    def add(self, details: str) -> None:
        """Take in one more error."""
        self.details.appendPlainText(f"\n{details}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy.setText(self._words(_("Copied")))


class NoteDialog(Frame):
    """One sentence about something that was expected to go wrong at times."""

    def __init__(self, text: str, words: Catalogue, parent: QWidget) -> None:
        super().__init__("Mandatkarta", parent)
        self.text(text)
        self.button(words(_("Close")), primary=True).clicked.connect(self.accept)
