"""The panel with the organisation as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTreeView, QVBoxLayout, QWidget

from app.gui.panels.filter_field import FilterField, above_list
from app.gui.panels.outline_tree import TITLES, Group, Node, outline
from app.gui.panels.row_delegate import RowDelegate
from app.gui.plain import as_tooltip
from app.gui.slices import REST, Slices
from app.i18n import marked as _
from app.rendering.icons import themed_icon
from models.layout.drawing import Sphere
from models.layout.marks import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QIcon, QShowEvent

    from app.gui.workspace import Workspace

ACTOR = Qt.ItemDataRole.UserRole
SEARCHED = Qt.ItemDataRole.UserRole + 1
COLOURS = {
    Sphere.POLITICAL: Token.POL,
    Sphere.ADMINISTRATION: Token.ADM,
    Sphere.OUTSIDE: Token.OUT,
}
SHOWN_OPEN = 120
"""A region with more actors than this opens with its branches closed."""


class Outline(QWidget):
    """The organisation as a list, which selects what the chart selects and the other way round."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._icons: dict[tuple[str, Sphere], QIcon] = {}
        self._items: dict[str, QStandardItem] = {}
        self._telling = False
        self._filling = Slices(self)
        self.field = FilterField(self)
        self.model = QStandardItemModel(self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self.model)
        self._proxy.setRecursiveFilteringEnabled(True)
        self._proxy.setFilterRole(SEARCHED)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.view = QTreeView(self)
        self.view.setModel(self._proxy)
        self.view.setHeaderHidden(True)
        self.view.setIndentation(14)
        self.view.setRootIsDecorated(False)
        self.view.setItemDelegate(RowDelegate(workspace, self.view, ACTOR))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setExpandsOnDoubleClick(False)
        self.nothing = QLabel(self)
        layout = QVBoxLayout(self)
        above_list(layout, self.field, self.nothing)
        layout.addWidget(self.view, 1)
        self.field.textChanged.connect(self._filter)
        self.field.left.connect(self._enter)
        self.view.selectionModel().currentChanged.connect(self._chosen)
        self.view.clicked.connect(self._chosen)
        self.view.activated.connect(self._chosen)
        workspace.chart_shown.connect(self.show_region)
        workspace.theme_changed.connect(self._dress)
        workspace.actor_selected.connect(self.select)
        workspace.pointed.connect(self.select)

    def show_region(self) -> None:
        """List the open region."""
        words = self._workspace.words
        self.field.setPlaceholderText(words(_("Filter")))
        self.nothing.setText(words(_("Nothing in the list fits.")))
        self.field.setAccessibleName(words(_("Filter the organisation")))
        self.view.setAccessibleName(words(_("The organisation")))
        self.field.dress(self._workspace.theme)
        self.field.clear()
        self._items.clear()
        groups: list[QStandardItem] = []

        def filled() -> None:
            self._telling = True
            self.model.clear()
            self.model.invisibleRootItem().appendRows(groups)
            self._open()
            self._telling = False
            self.select(self._workspace.actor)
            # Once more when the rows have the heights that the width of the list, now known, gives them.
            QTimer.singleShot(0, self.view, lambda: self.view.scrollTo(self.view.currentIndex()))

        self._filling.start(self._made(groups), filled)

    def _made(self, groups: list[QStandardItem]) -> Iterator[object]:
        """Make the list, one actor after the other: a large region has more than can be made in one turn."""
        work = self._workspace
        for group, nodes in outline(work.organisation, work.chart_words, work.words).items():
            above = self._group(group)
            groups.append(above)
            yield from self._below(above, nodes)
        yield REST

    def _below(self, above: QStandardItem, nodes: tuple[Node, ...]) -> Iterator[QStandardItem]:
        for node in nodes:
            item = self._item(node)
            above.appendRow(item)
            yield item
            yield from self._below(item, node.children)

    @property
    def is_filled(self) -> bool:
        """Whether the whole list is there; a long one comes in slices."""
        return not self._filling.under_way

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, as far as who is selected is seen then: the list has its true size only now."""
        super().showEvent(event)
        self.view.scrollToTop()
        self.view.scrollTo(self.view.currentIndex())

    def select(self, actor: str) -> None:
        """Show who is selected."""
        item = self._items.get(actor)
        if self._telling:
            return
        self._telling = True
        if item is None:
            self.view.setCurrentIndex(QModelIndex())
            self.view.clearSelection()
        else:
            index = self._proxy.mapFromSource(item.index())
            if index.isValid():
                self.view.setCurrentIndex(index)
                self.view.scrollTo(index)
        self._telling = False

    def _group(self, group: Group) -> QStandardItem:
        title = self._workspace.words(TITLES[group])
        item = QStandardItem(title)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return item

    def _item(self, node: Node) -> QStandardItem:
        item = QStandardItem(self._icon(node), node.title)
        item.setData(node.actor, ACTOR)
        item.setData(f"{node.title} {node.told}", SEARCHED)
        item.setToolTip(as_tooltip(f"{node.title}\n{node.told}"))
        item.setData(f"{node.title}, {node.told}", Qt.ItemDataRole.AccessibleTextRole)
        self._items[node.actor] = item
        return item

    def _icon(self, node: Node) -> QIcon:
        key = (node.icon, node.sphere)
        if key not in self._icons:
            self._icons[key] = themed_icon(node.icon, self._workspace.theme, COLOURS[node.sphere])
        return self._icons[key]

    def _dress(self) -> None:
        self._icons.clear()
        self.show_region()

    def _open(self) -> None:
        """Open what fits to be seen at once."""
        if len(self._items) <= SHOWN_OPEN:
            self.view.expandAll()
            return
        self.view.expandToDepth(1)

    def _filter(self, text: str) -> None:
        self._proxy.setFilterFixedString(text.strip())
        self.nothing.setVisible(not self._proxy.rowCount())
        if text.strip():
            self.view.expandAll()
        elif not self._telling:
            self._open()
            self.select(self._workspace.actor)

    def _enter(self) -> None:
        """Go from the field to the first actor of the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        index = self.view.currentIndex()
        while not index.isValid() or index.data(ACTOR) is None:
            index = self.view.indexBelow(index) if index.isValid() else self._proxy.index(0, 0)
            if not index.isValid():
                return
        self.view.setCurrentIndex(index)

    def _chosen(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        actor = index.data(ACTOR)
        if self._telling or not actor:
            return
        self._telling = True
        self._workspace.select(actor)
        self._telling = False
