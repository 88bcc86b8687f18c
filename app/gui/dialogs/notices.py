"""What the answers rest on, in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.gui.dialogs.frame import Frame
from app.gui.notices import notices_of
from app.i18n import marked as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.gui.workspace import Workspace


class NoticesDialog(Frame):
    """The notices in full."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        words = workspace.words
        super().__init__(words(_("What the answers rest on")), parent)
        self.text(workspace.organisation.region.name[workspace.language], "title")
        for told in notices_of(workspace):
            self.text(told)
        self.button(words(_("Close")), primary=True).clicked.connect(self.accept)
