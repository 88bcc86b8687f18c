"""The quiet line at the bottom: what the answers rest on, and what they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QStatusBar

from app.gui.plain import as_tooltip
from app.messages import sentence
from models.authority.sentences import notices

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from app.gui.workspace import Workspace

SHOWN_FOR = 6000
"""Milliseconds that a message stands in the place of the notices."""


def notices_of(workspace: Workspace) -> list[str]:
    """Return the notices of the open region, each a sentence."""
    organisation = workspace.organisation
    return [sentence(item, organisation, workspace.words) for item in notices(organisation)]


class NoticeBar(QStatusBar):
    """Shows the notices, and for a moment what has just been done."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._text = ""
        self.setSizeGripEnabled(False)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("role", "small")
        self._label.setContentsMargins(12, 0, 12, 0)
        self.addWidget(self._label, 1)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(SHOWN_FOR)
        self._back.timeout.connect(self.show_notices)
        for signal in (workspace.region_changed, workspace.renamed, workspace.language_changed):
            signal.connect(self.show_notices)
        self.show_notices()

    @property
    def text(self) -> str:
        """What stands there, in full."""
        return self._text

    def show_notices(self) -> None:
        """Show what the answers rest on."""
        self._back.stop()
        told = notices_of(self._workspace)
        self._put(" ".join(told), "\n".join(told))

    def tell(self, text: str) -> None:
        """Show a message for a moment."""
        self._put(text, text)
        self._back.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten what does not fit; the tip has all of it."""
        super().resizeEvent(event)
        self._fit()

    def _put(self, text: str, tip: str) -> None:
        self._text = text
        self._label.setToolTip(as_tooltip(tip))
        self._label.setAccessibleName(text)
        self._fit()

    def _fit(self) -> None:
        room = max(60, self.width() - 40)
        metrics = self._label.fontMetrics()
        self._label.setText(metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room))
