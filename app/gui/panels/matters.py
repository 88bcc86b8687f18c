"""The panel with the matters: what is done, to what, and how far the document settles who does it."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QTreeView, QVBoxLayout, QWidget

from app.gui.marks import status_icon
from app.gui.panels.filter_field import FilterField, above_list
from app.gui.panels.matter_tree import matter_tree
from app.gui.panels.row_delegate import RowDelegate
from app.gui.plain import as_tooltip
from app.i18n import marked as _
from app.labels import label
from models.authority.answer import Frame
from models.core.vocabulary import Status
from models.layout.marks import TextStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from app.gui.panels.matter_tree import MatterNode
    from app.gui.workspace import Workspace

MATTER = Qt.ItemDataRole.UserRole
STATUS = Qt.ItemDataRole.UserRole + 1
SEARCHED = Qt.ItemDataRole.UserRole + 2
SLICE = 0.008
"""Seconds of tracing between two looks at what the user does."""
SETTLED, EVERY = "settled", "every"


class MatterPanel(QWidget):
    """The matters of the open region."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._items: dict[str, QStandardItem] = {}
        self._left: deque[str] = deque()
        self._silent = 0
        self._telling = False
        self._shown = False
        self.field = FilterField(self)
        self.kinds = QComboBox(self)
        self.model = QStandardItemModel(self)
        self.view = QTreeView(self)
        self.view.setModel(self.model)
        self.view.setHeaderHidden(True)
        self.view.setIndentation(14)
        self.view.setItemDelegate(RowDelegate(workspace, self.view, MATTER, TextStyle.BODY))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.nothing = QLabel(self)
        layout = QVBoxLayout(self)
        above_list(layout, self.field, self.kinds, self.nothing)
        layout.addWidget(self.view, 1)
        self._tracing = QTimer(self)
        self._tracing.setInterval(0)
        self._tracing.timeout.connect(self._trace_some)
        self.field.textChanged.connect(self._narrow)
        self.field.left.connect(self._enter)
        self.kinds.currentIndexChanged.connect(self._narrow)
        self.view.clicked.connect(self._chosen)
        self.view.activated.connect(self._chosen)
        self.view.selectionModel().currentChanged.connect(self._chosen)
        workspace.actor_selected.connect(lambda _actor: self._select(""))
        workspace.answered.connect(lambda answer, _understood: self._select(answer.matter or ""))
        workspace.region_changed.connect(self._tracing.stop)
        workspace.chart_shown.connect(self._changed)
        workspace.theme_changed.connect(self._changed)

    def show_region(self) -> None:
        """List the matters of the open region; nothing is traced until the panel is seen."""
        words = self._workspace.words
        self._shown = True
        self.field.dress(self._workspace.theme)
        self.field.setPlaceholderText(words(_("Filter")))
        self.nothing.setText(words(_("Nothing in the list fits.")))
        self.field.setAccessibleName(words(_("Filter the matters")))
        self.view.setAccessibleName(words(_("The matters")))
        self.kinds.setAccessibleName(words(_("Which matters are shown")))
        self.model.clear()
        self._items.clear()
        for act in matter_tree(self._workspace.organisation, self._workspace.language):
            above = QStandardItem(act.title)
            above.setFlags(Qt.ItemFlag.ItemIsEnabled)
            above.setData("", SEARCHED)
            for node in act.matters:
                above.appendRow(self._item(node))
            self.model.appendRow(above)
        own = self._workspace.session.index(self._workspace.region).own
        self._left = deque(sorted(self._items, key=lambda matter: matter not in own))
        self._silent = sum(matter not in own for matter in self._items)
        self._fill_kinds()
        self._tracing.start()

    def showEvent(self, event: QShowEvent) -> None:
        """List the matters when they are first seen."""
        if not self._shown:
            self.show_region()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Trace nothing for nobody."""
        self._tracing.stop()
        super().hideEvent(event)

    @property
    def is_traced(self) -> bool:
        """Whether every matter has its mark."""
        return self._shown and not self._left

    def _item(self, node: MatterNode) -> QStandardItem:
        item = QStandardItem(node.title)
        item.setData(node.matter, MATTER)
        item.setData(node.name.casefold(), SEARCHED)
        item.setToolTip(as_tooltip(node.name))
        self._items[node.matter] = item
        return item

    def _changed(self) -> None:
        self._shown = False
        self._tracing.stop()
        if self.isVisible():
            self.show_region()

    def _trace_some(self) -> None:
        end = time.perf_counter() + SLICE
        session, region = self._workspace.session, self._workspace.region
        known = len(self._left) <= self._silent
        while self._left and time.perf_counter() < end:
            matter = self._left.popleft()
            self._mark(self._items[matter], session.plain(region, Frame(matter=matter)).status)
        if not known and len(self._left) <= self._silent:
            self._narrow()
        if not self._left:
            self._tracing.stop()
            self._fill_kinds()

    def _mark(self, item: QStandardItem, status: Status) -> None:
        told = label(status, self._workspace.words)
        item.setIcon(status_icon(status, self._workspace.theme))
        item.setData(status.value, STATUS)
        item.setData(f"{item.text()}, {told}", Qt.ItemDataRole.AccessibleTextRole)
        name = self._workspace.organisation.matter_name(item.data(MATTER))[self._workspace.language]
        item.setToolTip(as_tooltip(f"{name[:1].upper()}{name[1:]}\n{told}"))

    def _fill_kinds(self) -> None:
        """Offer the kinds of answers, with how many there are once all are known."""
        words, kept = self._workspace.words, self.kinds.currentData() or SETTLED
        counts = [item.data(STATUS) for item in self._items.values()]
        numbers = {SETTLED: len(counts) - counts.count(Status.SILENT.value), EVERY: len(counts)}
        numbers |= {status.value: counts.count(status.value) for status in Status}
        titles = {SETTLED: words(_("In the document")), EVERY: words(_("All matters"))}
        titles |= {status.value: label(status, words).capitalize() for status in Status}
        self.kinds.blockSignals(True)
        self.kinds.clear()
        for key, title in titles.items():
            number = "" if self._left else f" ({numbers[key]})"
            icon = status_icon(Status(key), self._workspace.theme) if key in set(Status) else None
            if icon is None:
                self.kinds.addItem(title + number, key)
            else:
                self.kinds.addItem(icon, title + number, key)
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(kept)))
        self.kinds.blockSignals(False)
        self._narrow()

    def _narrow(self) -> None:
        """Show the matters with these words in them and this kind of answer."""
        words = self.field.text().casefold().split()
        kept = self.kinds.currentData() or SETTLED
        root, found = self.model.invisibleRootItem(), False
        for place in range(root.rowCount()):
            above = root.child(place)
            shown = [self._is_shown(above.child(row), words, kept) for row in range(above.rowCount())]
            for row, wanted in enumerate(shown):
                self.view.setRowHidden(row, above.index(), not wanted)
            self.view.setRowHidden(place, root.index(), not any(shown))
            found = found or any(shown)
        self.nothing.setVisible(not found and not self._left)
        if words:
            self.view.expandAll()

    @staticmethod
    def _is_shown(item: QStandardItem, words: list[str], kept: str) -> bool:
        status = item.data(STATUS)
        if kept == SETTLED and status in (None, Status.SILENT.value):
            return False
        if kept not in (SETTLED, EVERY, status):
            return False
        searched = item.data(SEARCHED)
        return all(word in searched for word in words)

    def shown(self) -> list[str]:
        """Return the matters that are let through."""
        return [
            matter
            for matter, item in self._items.items()
            if not self.view.isRowHidden(item.row(), item.parent().index())
        ]

    def _enter(self) -> None:
        """Go from the field to the first matter of the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        matters = self.shown()
        if matters:
            item = self._items[matters[0]]
            self.view.expand(item.parent().index())
            self.view.setCurrentIndex(item.index())

    def _select(self, matter: str) -> None:
        """Show which matter the details answer, if any."""
        item = self._items.get(matter) if self._shown else None
        self._telling = True
        if item is None:
            self.view.setCurrentIndex(QModelIndex())
            self.view.clearSelection()
        elif not self.view.isRowHidden(item.row(), item.parent().index()):
            self.view.setCurrentIndex(item.index())
        self._telling = False

    def _chosen(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        matter = index.data(MATTER)
        if self._telling:
            return
        if matter:
            self._workspace.answer(Frame(matter=matter))
        elif index.isValid() and _before is None:
            self.view.setExpanded(index, not self.view.isExpanded(index))
