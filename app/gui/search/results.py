"""The list under the search field: groups of what was found, and one row that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from models.layout.marks import Token

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from app.gui.workspace import Workspace

ROW, TITLE, TWO_LINES = 30, 26, 44
MOST_HIGH = 520
PAYLOAD = Qt.ItemDataRole.UserRole
SECOND = Qt.ItemDataRole.UserRole + 1


class Row(NamedTuple):
    """One row: what it says, beside or below it in small type, its picture, and what it stands for."""

    text: str
    second: str = ""
    icon: QIcon | None = None
    payload: object = None
    below: bool = False


class _Delegate(QStyledItemDelegate):
    """Paints a row: a name, and what it is at the right, or below it where that is a sentence."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._workspace.theme
        rect: QRect = option.rect
        state = option.state
        payload = index.data(PAYLOAD)
        painter.save()
        if payload is not None and state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme[Token.SUNK])
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme[Token.INK])
        inner = rect.adjusted(12, 0, -12, 0)
        if payload is None:
            self._paint_title(painter, inner, str(index.data()))
        else:
            self._paint_row(painter, inner, index)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setFont(_font(painter.font(), 11, bold=True))
        painter.setPen(self._workspace.theme[Token.INK3])
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_row(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        theme = self._workspace.theme
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        second, below = index.data(SECOND)
        line = rect if not below else QRect(rect.left(), rect.top() + 4, rect.width(), 18)
        if isinstance(icon, QIcon):
            icon.paint(painter, QRect(rect.left(), line.center().y() - 7, 14, 14))
        left = rect.left() + 24
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        small = _font(painter.font(), 11)
        painter.setFont(small)
        aside = 0 if below else min(painter.fontMetrics().horizontalAdvance(second), rect.width() // 2)
        painter.setPen(theme[Token.INK3])
        if below:
            room = QRect(left, line.bottom() + 1, rect.right() - left, 18)
            told = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, flags, told)
        elif second:
            room = QRect(rect.right() - aside, line.top(), aside, line.height())
            told = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, aside)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, told)
        painter.setFont(_font(painter.font(), 13))
        painter.setPen(theme[Token.INK])
        room = QRect(left, line.top(), rect.right() - left - aside - (12 if aside else 0), line.height())
        told = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, told)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if index.data(PAYLOAD) is None:
            return QSize(100, TITLE)
        return QSize(100, TWO_LINES if index.data(SECOND)[1] else ROW)


class Results(QFrame):
    """The rows below the field, over the chart."""

    chosen = Signal(object)
    """The payload of a row that was clicked or entered."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.list = QListWidget(self)
        self.list.setItemDelegate(_Delegate(workspace, self))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.itemClicked.connect(lambda item: self._choose(item))
        self.list.itemEntered.connect(self._enter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 6, 1, 6)
        layout.addWidget(self.list)
        self.hide()

    def show_rows(self, groups: list[tuple[str, list[Row]]], current: object = None) -> None:
        """Show groups of rows, the row with this payload, or the first one, chosen."""
        self.list.clear()
        for title, rows in groups:
            if not rows:
                continue
            if title:
                head = QListWidgetItem(title, self.list)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
            for row in rows:
                self._add(row)
        place = next((i for i in range(self.list.count()) if self._payload(i) is not None), -1)
        wanted = [i for i in range(self.list.count()) if current and self._payload(i) == current]
        self.list.setCurrentRow(wanted[0] if wanted else place)
        self.list.scrollToTop()

    def height_of_rows(self) -> int:
        """Return how high the list wants to be, in pixels."""
        rows = sum(self.list.sizeHintForRow(place) for place in range(self.list.count()))
        return min(rows + 16, MOST_HIGH)

    def move_by(self, step: int) -> None:
        """Choose the next row, or the one before; from the last on to the first."""
        count = self.list.count()
        place = self.list.currentRow()
        for _step in range(count):
            place = (place + step) % count
            if self._payload(place) is not None:
                self.list.setCurrentRow(place)
                return

    def current(self) -> object:
        """Return what the chosen row stands for."""
        return self._payload(self.list.currentRow())

    def texts(self) -> list[str]:
        """Return the rows as text."""
        return [self.list.item(place).text() for place in range(self.list.count())]

    def _add(self, row: Row) -> None:
        item = QListWidgetItem(row.text, self.list)
        if row.icon is not None:
            item.setIcon(row.icon)
        item.setData(PAYLOAD, row.payload)
        item.setData(SECOND, (row.second, row.below))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.text}. {row.second}".strip())

    def _payload(self, place: int) -> object:
        return self.list.item(place).data(PAYLOAD) if 0 <= place < self.list.count() else None

    def _enter(self, item: QListWidgetItem) -> None:
        if item.data(PAYLOAD) is not None:
            self.list.setCurrentItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        if item.data(PAYLOAD) is not None:
            self.chosen.emit(item.data(PAYLOAD))


def _font(like: QFont, size: int, *, bold: bool = False) -> QFont:
    font = QFont(like)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
