"""What a citation chip opens: the document, the section and the lines, to be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.citations import cited_together
from app.gui.panels.rows import text_label
from app.i18n import marked as _

if TYPE_CHECKING:
    from app.gui.workspace import Workspace
    from models.core.citations import Basis

WIDTH = 300


class CitationPopup(QFrame):
    """A small window beside a chip; a click elsewhere or Escape closes it."""

    def __init__(self, bases: tuple[Basis, ...], workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popup")
        self.setFixedWidth(WIDTH)
        words, language = workspace.words, workspace.language
        instrument = workspace.organisation.region.instrument
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(6)
        self.lines = [self._line(basis, workspace) for basis in bases]
        if any(basis.lines is not None for basis in bases):
            layout.addWidget(text_label(instrument.title[language], "said", self))
            version = instrument.version
            undated = words(_("The document states no date or version."))
            layout.addWidget(text_label(version[language] if version else undated, "second", self))
        for line in self.lines:
            layout.addWidget(text_label(line, parent=self))
        note = words(_("Lines are those of the region's own document. Its text is not part of the program."))
        if any(basis.lines is not None for basis in bases):
            layout.addWidget(text_label(note, "small", self))
        copy = QPushButton(words(_("Copy")), self)
        source = f"{instrument.title[language]}: {cited_together(bases, words)}"
        copy.clicked.connect(lambda: self._copy(source))
        layout.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)

    def show_at(self, chip: QWidget) -> None:
        """Open below a chip, wholly on the screen."""
        self.adjustSize()
        corner = chip.mapToGlobal(QPoint(chip.width() - self.width(), chip.height() + 4))
        screen = chip.screen().availableGeometry()
        lowest = screen.bottom() - self.height()
        if corner.y() > lowest:
            corner.setY(chip.mapToGlobal(QPoint(0, 0)).y() - self.height() - 4)
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        self.move(corner)
        self.show()

    @staticmethod
    def _line(basis: Basis, workspace: Workspace) -> str:
        words = workspace.words
        if basis.lines is None:
            return basis.law or ""
        first, last = basis.lines
        one = words(_("Section {section}, line {first}"))
        many = words(_("Section {section}, lines {first}–{last}"))
        return (one if first == last else many).format(section=basis.section, first=first, last=last)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.close()
