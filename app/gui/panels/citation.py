"""What a citation chip opens: the document, the section and the lines, to be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from app.citations import cited_together
from app.gui.panels.rows import text_label
from app.i18n import marked as _

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.gui.workspace import Workspace
    from models.core.citations import Basis

WIDTH = 300


class CitationPopup(QFrame):
    """A small card beside a chip; a click elsewhere, Tab away or Escape closes it."""

    def __init__(self, bases: tuple[Basis, ...], workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
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
        self._first = copy
        self._window = parent
        self._chip: QWidget | None = None
        parent.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_went)

    def show_at(self, chip: QWidget) -> None:
        """Open below a chip, wholly within the window."""
        self.adjustSize()
        window = self._window
        self._chip = chip
        corner = chip.mapTo(window, QPoint(chip.width() - self.width(), chip.height() + 4))
        if corner.y() + self.height() > window.height():
            corner.setY(chip.mapTo(window, QPoint(0, 0)).y() - self.height() - 4)
        corner.setX(max(0, min(corner.x(), window.width() - self.width())))
        self.move(corner)
        self.show()
        self.raise_()
        self._first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, and go back to the chip."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            if self._chip is not None:
                self._chip.setFocus()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when the window is clicked elsewhere, or changes its size."""
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Resize):
            self.close()
        return super().eventFilter(watched, event)

    def _focus_went(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new is not self and not self.isAncestorOf(new):
            self.close()

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
