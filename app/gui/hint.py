"""The short hint for whoever starts for the first time; one click and it is gone for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from app.gui.panels.rows import text_label
from app.i18n import marked as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.gui.workspace import Workspace


class Hint(QFrame):
    """One row above the chart."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setObjectName("hint")
        self._text = text_label("", parent=self)
        self._done = QPushButton(self)
        self._done.setProperty("bare", True)
        self._done.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 1, 1, 1)
        layout.setSpacing(12)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._done, 0, Qt.AlignmentFlag.AlignVCenter)
        workspace.language_changed.connect(self.speak)
        self.speak()
        self.setVisible(workspace.settings.hint)

    def speak(self) -> None:
        """Take the words of the language."""
        words = self._workspace.words
        self._text.setText(
            words(
                _(
                    "Click someone to see what they may decide and where that stands. "
                    "Ask in plain words with Ctrl+K: who may …?"
                )
            )
        )
        self._done.setText(words(_("Got it")))

    def show_again(self) -> None:
        """Show the hint to whoever asks for it."""
        self._workspace.change(hint=True)
        self.show()

    def dismiss(self) -> None:
        """Hide the hint for good."""
        self._workspace.change(hint=False)
        self.hide()
