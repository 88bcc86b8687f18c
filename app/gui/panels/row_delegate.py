"""Rows of a list whose names take several lines where one is too short, and that show the keyboard."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from app.rendering.fonts import QtMeasure, style_font, style_metrics
from models.layout.marks import TextStyle, Token
from models.layout.wrapping import shortened, wrap

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from app.gui.workspace import Workspace

    Index = QModelIndex | QPersistentModelIndex

HEIGHTS = (26, 40, 56, 72, 88)
"""Of a row, by the lines of its name."""
LINE = 16.0
ICON, GAP, EDGE = 14, 8, 6
MOST = len(HEIGHTS)
"""Lines of a name; what does not fit them ends in an ellipsis, and stands in full in the tooltip."""
_MEASURE = QtMeasure()


@lru_cache(maxsize=8_000)
def lines_of(text: str, width: int, style: TextStyle = TextStyle.BODY) -> tuple[str, ...]:
    """Return a name in the lines that it takes in a list, compounds parted where they may be."""
    if width < 2 * ICON:
        return (text,)
    lines, _cut = shortened(
        wrap(text, width, style, _MEASURE), MOST, width, lambda part: _MEASURE.width(part, style)
    )
    return tuple(lines)


class RowDelegate(QStyledItemDelegate):
    """Paints the rows of one tree.

    Parameters
    ----------
    workspace : Workspace
        Has the colours.
    view : QTreeView
        Whose rows they are; it is laid out anew when its width changes.
    leads : int
        The role by which a row tells that it leads somewhere; the others are headings.
    heading : TextStyle
        The size of the headings; small ones are quiet.
    """

    def __init__(
        self, workspace: Workspace, view: QTreeView, leads: int, heading: TextStyle = TextStyle.SMALL_BOLD
    ) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._leads = leads
        self._heading = heading
        self._width = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let names take other lines when the list has become wider or narrower."""
        if event.type() is QEvent.Type.Resize and self._view.viewport().width() != self._width:
            self._width = self._view.viewport().width()
            self._view.scheduleDelayedItemsLayout()
        return super().eventFilter(watched, event)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that its lines need."""
        left = self._view.indentation() * _depth(index, rooted=self._view.rootIsDecorated())
        lines = self._lines(index, self._view.viewport().width() - left)
        return QSize(60, HEIGHTS[len(lines) - 1])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row: its picture and its name."""
        theme = self._workspace.theme
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, index)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        lines = self._lines(index, rect.width())
        left = rect.left() + EDGE
        if isinstance(icon, QIcon):
            icon.paint(painter, QRect(left, rect.center().y() - ICON // 2, ICON, ICON))
            left += ICON + GAP
        style = self._style(index)
        metrics = style_metrics(style)
        painter.setFont(style_font(style))
        painter.setPen(theme[Token.INK3 if style is TextStyle.SMALL_BOLD else Token.INK])
        top = rect.top() + (rect.height() - LINE * (len(lines) - 1) - metrics.height()) / 2
        for number, line in enumerate(lines):
            painter.drawText(QPointF(left, top + metrics.ascent() + number * LINE), line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint what tells that a row is selected, that the pointer is over it, or the keyboard in it."""
        theme, state = self._workspace.theme, option.state
        rect = QRectF(option.rect)
        painter.setPen(Qt.PenStyle.NoPen)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme[Token.SUNK])
            painter.drawRoundedRect(rect, 4, 4)
        if selected:
            painter.fillRect(QRectF(rect.left(), rect.top() + 2, 2, rect.height() - 4), theme[Token.INK])
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme[Token.INK], 1.5))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)

    def _lines(self, index: Index, width: int) -> tuple[str, ...]:
        icon = ICON + GAP if isinstance(index.data(Qt.ItemDataRole.DecorationRole), QIcon) else 0
        return lines_of(str(index.data()), width - 2 * EDGE - icon, self._style(index))

    def _style(self, index: Index) -> TextStyle:
        return TextStyle.BODY if index.data(self._leads) else self._heading


def _depth(index: Index, *, rooted: bool) -> int:
    """Return how many steps a row is set in."""
    depth, above = int(rooted), index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return depth
