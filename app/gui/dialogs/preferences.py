"""The preferences; what is chosen holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton

from app.gui.dialogs.frame import Frame
from app.i18n import marked as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.gui.workspace import Workspace

THEMES = (
    ("system", _("As the system")),
    ("light", _("Light")),
    ("dark", _("Dark")),
    ("contrast", _("High contrast")),
)
LANGUAGES = (("sv", "Svenska"), ("en", "English"))


class PreferencesDialog(Frame):
    """Language, colours, motion."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        words = workspace.words
        super().__init__(words(_("Preferences")), parent)
        self._workspace = workspace
        settings = workspace.settings
        self.languages = self._choices(words(_("Language")), "language", LANGUAGES, settings.language)
        self.themes = self._choices(
            words(_("Colours")), "theme", [(key, words(text)) for key, text in THEMES], settings.theme
        )
        self._heading(words(_("Motion")))
        self.motion = QCheckBox(words(_("Change everything at once, without gliding")), self)
        self.motion.setChecked(settings.reduced_motion)
        self.motion.toggled.connect(lambda on: workspace.change(reduced_motion=on))
        self.column.addWidget(self.motion)
        self.button(words(_("Close")), primary=True).clicked.connect(self.accept)
        workspace.language_changed.connect(self.accept)

    def _heading(self, title: str) -> None:
        if self.column.count():
            self.column.addSpacing(8)  # a heading stands nearer to what it is over
        self.text(title, "section")

    def _choices(
        self, title: str, setting: str, choices: Sequence[tuple[str, str]], chosen: str
    ) -> QButtonGroup:
        self._heading(title)
        group = QButtonGroup(self)
        for key, text in choices:
            button = QRadioButton(text, self)
            button.setObjectName(f"{setting}-{key}")
            button.setAccessibleDescription(title)
            button.setChecked(key == chosen)
            button.toggled.connect(
                lambda on, key=key: self._workspace.change(**{setting: key}) if on else None
            )
            group.addButton(button)
            self.column.addWidget(button)
        return group
