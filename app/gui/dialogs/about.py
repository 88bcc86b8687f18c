"""What the program is, how it reads the law, and whose work it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QPlainTextEdit

from app.gui.dialogs.frame import Frame
from app.i18n import FOLDER
from app.i18n import marked as _
from app.version import version_of_program

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.gui.workspace import Workspace

ROOT = FOLDER.parents[1]
LICENCES = (
    ("Mandatkarta", ROOT / "LICENSE"),
    ("Inter", ROOT / "resources" / "fonts" / "LICENSE"),
    ("Lucide", ROOT / "resources" / "icons" / "LICENSE"),
)


class AboutDialog(Frame):
    """Version, law, licences."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        words = workspace.words
        super().__init__(words(_("About Mandatkarta")), parent, 480)
        self.text("Mandatkarta", "big")
        self.text(
            words(_("Version {version} · Qt {qt}")).format(version=version_of_program(), qt=qVersion()),
            "second",
        )
        self.text(words(_("Shows how Swedish regions are led, and who may decide what.")))
        self.text(words(_("Law as it read on 2025-07-01.")) + " " + words(_("This is not legal advice.")))
        self.text(
            words(
                _(
                    "Everything stays on this computer. The program is free under the MIT licence; Qt and "
                    "PySide6 are used under LGPL 3, the font Inter under SIL OFL 1.1, the icons of Lucide "
                    "under ISC."
                )
            )
        )
        self.licences = QPlainTextEdit(self)
        self.licences.setReadOnly(True)
        self.licences.setPlainText(licences())
        self.licences.setAccessibleName(words(_("Licences")))
        self.licences.setMinimumHeight(150)
        self.column.addWidget(self.licences)
        self.button(words(_("Close")), primary=True).clicked.connect(self.accept)


def licences() -> str:
    """Return the licences of what is shipped, as they are."""
    parts = [
        f"{name}\n\n{path.read_text(encoding='utf-8').strip()}" for name, path in LICENCES if path.is_file()
    ]
    return "\n\n\n".join(parts)
