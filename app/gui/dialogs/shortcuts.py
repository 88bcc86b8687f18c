"""The keyboard shortcuts: those of the menus, and those of the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.gui.actions import SPECS, shown
from app.gui.dialogs.frame import Frame
from app.i18n import marked as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.gui.actions import Actions
    from app.gui.workspace import Workspace

ON_THE_CHART = (
    (_("Go from box to box"), _("Arrow keys")),
    (_("Go up, down and aside in the tree"), _("Ctrl + arrow keys")),
    (_("Select the box"), _("Enter")),
    (_("Fold or unfold the branch"), _("Space")),
    (_("Show only this branch"), "B"),
    (_("Show the branch one step above"), _("Backspace")),
    (_("Show neighbours"), "N"),
    (_("Show the way to the top"), "U"),
    (_("Show the whole chart"), "F"),
    (_("Move the chart"), _("Drag the ground, or with Space held")),
    (_("Zoom"), _("Wheel, + and −")),
)


ROW, HEAD, SEEN = 26, 28, 20
"""Pixels of a row and of the head of the table, and so many rows that are seen at once."""


class ShortcutsDialog(Frame):
    """One table of what is done by which keys."""

    def __init__(self, workspace: Workspace, actions: Actions, parent: QWidget) -> None:
        words = workspace.words
        super().__init__(words(_("Keyboard shortcuts")), parent, 520)
        rows = [(shown(words(spec.text)), actions.keys(name)) for name, spec in SPECS.items() if spec.keys]
        rows += [(words(text), words(keys)) for text, keys in ON_THE_CHART]
        self.table = QTableWidget(len(rows), 2, self)
        self.table.setHorizontalHeaderLabels([words(_("What")), words(_("Keys"))])
        self.table.setAccessibleName(words(_("Keyboard shortcuts")))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.horizontalHeader().setFixedHeight(HEAD)
        for place, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.table.setItem(place, column, QTableWidgetItem(text))
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setMinimumHeight(HEAD + SEEN * ROW)
        self.column.addWidget(self.table)
        self.button(words(_("Close")), primary=True).clicked.connect(self.accept)
