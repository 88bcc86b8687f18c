"""The parts of which the inspector is made: wrapped lines that lead on, and chips with where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.gui.panels.page import chip
from app.gui.plain import as_tooltip
from models.layout.wrapping import breaks

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from app.gui.panels.page import Line
    from app.i18n import Catalogue
    from models.core.citations import Basis

_JOINT = re.compile(r"(?:ions|ings|tets|hets|ttes)(?=[a-zåäö]{4})")
"""Endings after which a Swedish compound goes on, where none of its members is known."""

MOST_CHIPS = 3
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
LONG = 14
"""Characters of a word that may need to be parted in a narrow panel."""


def as_high_as_wrapped() -> QSizePolicy:
    """Return the policy of a text that takes what width there is, and the height that it then needs."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


def parted(text: str) -> str:
    """Return a text whose long compounds may be parted at the end of a line.

    Examples
    --------
    >>> parted("alla förvaltningsdirektörer").replace(SOFT_HYPHEN, "-")
    'alla förvaltnings-direktörer'
    """
    return " ".join(_parted_word(word) if len(word) >= LONG else word for word in text.split(" "))


def _parted_word(word: str) -> str:
    places = [place for place in breaks(word) if word[place - 1] != "-"]
    places = places or [found.end() for found in _JOINT.finditer(word)]
    for place in reversed(places):
        word = f"{word[:place]}{SOFT_HYPHEN}{word[place:]}"
    return word


def text_label(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a label of plain text that wraps."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(parted(text))
    made.setAccessibleName(text)
    made.setWordWrap(True)
    made.setSizePolicy(as_high_as_wrapped())
    if role:
        made.setProperty("role", role)
    return made


class Linked(QLabel):
    """A wrapped text that leads somewhere, by mouse and by keyboard."""

    followed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(parted(text))
        self.setWordWrap(True)
        self.setSizePolicy(as_high_as_wrapped())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self._underline(on=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lead on."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.followed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on by Enter or the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.followed.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Underline under the pointer and with the keyboard's focus."""
        kinds = QEvent.Type
        if event.type() in (kinds.Enter, kinds.FocusIn):
            self._underline(on=True)
        elif event.type() in (kinds.Leave, kinds.FocusOut):
            self._underline(on=self.hasFocus() and event.type() is kinds.Leave)
        return super().event(event)

    def _underline(self, *, on: bool) -> None:
        font = self.font()
        font.setUnderline(on)
        self.setFont(font)


class Chip(QToolButton):
    """Where something stands: its lines, or the paragraph of a law."""

    def __init__(self, bases: tuple[Basis, ...], words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bases = bases
        self.setProperty("chip", True)
        self.setText(chip(bases[0], words))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Return no more room than the text needs."""
        font = QFont(self.font())
        font.setPixelSize(11)
        return QSize(QFontMetrics(font).horizontalAdvance(self.text()) + 14, 19)


class LineRow(QWidget):
    """One line of the inspector."""

    followed = Signal(str, str)
    """Which actor or which matter it leads to."""
    cited = Signal(object, object)
    """Where it stands, and the chip that was pressed."""

    def __init__(self, line: Line, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        if line.mark:
            number = QLabel(line.mark, self)
            number.setProperty("role", "small")
            number.setFixedWidth(12)
            layout.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(0)
        if line.label:
            told.addWidget(text_label(line.label, "small", self))
        told.addWidget(self._text(line))
        told.addStretch(1)
        layout.addLayout(told, 1)
        if line.bases:
            layout.addLayout(self._chips(line, words))
        if line.tip:
            self.setToolTip(as_tooltip(line.tip))

    def _text(self, line: Line) -> QLabel:
        if not (line.actor or line.matter):
            return text_label(line.text, parent=self)
        linked = Linked(line.text, self)
        linked.followed.connect(lambda: self.followed.emit(line.actor, line.matter))
        return linked

    def _chips(self, line: Line, words: Catalogue) -> QVBoxLayout:
        chips = QVBoxLayout()
        chips.setSpacing(3)
        chips.setContentsMargins(0, 1 if not line.label else 15, 0, 0)
        for basis in line.bases[:MOST_CHIPS]:
            button = Chip((basis,), words, self)
            button.setAccessibleName(f"{line.text}: {button.text()}")
            button.clicked.connect(lambda _on=False, chosen=button: self.cited.emit(chosen.bases, chosen))
            chips.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        if len(line.bases) > MOST_CHIPS:
            more = Chip(line.bases, words, self)
            more.setText(f"+{len(line.bases) - MOST_CHIPS}")
            more.clicked.connect(lambda _on=False: self.cited.emit(line.bases, more))
            chips.addWidget(more, 0, Qt.AlignmentFlag.AlignRight)
        chips.addStretch(1)
        return chips
