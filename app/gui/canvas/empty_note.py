"""What stands in the place of a chart that has nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.i18n import marked
from models.layout.drawing import View

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.i18n import Catalogue
    from models.layout.drawing import Drawing

_ = marked

TOLD = {
    View.LINE: _("The region's document says nothing of who manages whom."),
    View.POLITICAL: _("The region's document names no political bodies."),
    View.DELEGATION: _("The region's document says nothing of delegation."),
    View.ASSIGNMENT: _("The region's document says nothing of assignments."),
    View.CONSULTATION: _("The region's document says nothing of consultation."),
}


class EmptyNote(QLabel):
    """One sentence in the middle: silence is told in the place of an answer."""

    def __init__(self, words: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._view = View.ALL
        self.setProperty("role", "title")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setContentsMargins(48, 112, 48, 0)  # below the title of the chart, which stands in the middle
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_words(self, words: Catalogue) -> None:
        """Speak another language."""
        self._words = words
        self.setText(words(TOLD.get(self._view, _("There is nothing to draw here."))))

    def show_drawing(self, drawing: Drawing, view: View) -> None:
        """Stand over a drawing without boxes; hide from any other."""
        self._view = view
        self.set_words(self._words)
        self.setVisible(not drawing.boxes)
