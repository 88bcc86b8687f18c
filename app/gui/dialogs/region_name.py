"""Asks what a region is called whose document names none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app.gui.dialogs.frame import Frame
from app.i18n import marked as _
from app.settings import LONGEST_REGION_NAME

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.gui.workspace import Workspace


class RegionNameDialog(Frame):
    """One field; left empty the region goes without a name again."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        words = workspace.words
        super().__init__(words(_("Name the region")), parent)
        self._workspace = workspace
        self.text(
            words(
                _(
                    "The document names no region. The name you give is shown everywhere and in pictures, "
                    "on this computer only. Leave it empty to have none."
                )
            )
        )
        self.field = QLineEdit(workspace.settings.names.get(workspace.region, ""), self)
        self.field.setMaxLength(LONGEST_REGION_NAME)
        self.field.setPlaceholderText(workspace.organisation.region.name[workspace.language])
        self.field.setAccessibleName(words(_("Name of the region")))
        self.column.addWidget(self.field)
        self.button(words(_("Cancel"))).clicked.connect(self.reject)
        self.button(words(_("Save the name")), primary=True).clicked.connect(self.accept)
        self.field.setFocus()

    def accept(self) -> None:
        """Give the name."""
        self._workspace.name_region(self.field.text())
        super().accept()
