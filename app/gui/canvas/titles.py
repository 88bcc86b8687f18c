"""Words on a chart that is zoomed out: titles of the size of the screen, shortened to their card."""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform

from app.gui.canvas.prepared import title_left
from app.rendering.fonts import QtMeasure, font_of, style_font, style_metrics
from app.rendering.painter import rect_of
from models.layout.drawing import Shape
from models.layout.marks import TextStyle, Token, Words
from models.layout.wrapping import shortened, wrap

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from app.rendering.theme import Theme
    from models.layout.drawing import Box, Drawing

STYLE = TextStyle.SMALL_BOLD
UNDER = TextStyle.SMALL
BARS = {Shape.ASSEMBLY: 7.0, Shape.BODY: 4.0}
"""How far bars reach down from the top of a card, out of which titles are kept."""
LINE = 11.5
EDGES = 3.0
"""What three lines leave free above and below; two may stand closer."""
RIGHT = 5.0
LABEL_SIZE = 13
LABEL_LINE = 18.0
LABEL_WIDTH = 200.0
MOST_LABELS = 14
SCREEN = 1000.0 * 700.0
"""A chart that takes more pixels than this shows more names than ``MOST_LABELS``."""
SHORT = 4
"""A last word of so few letters tells nothing by itself, unless it is an abbreviation."""
_MEASURE = QtMeasure()
TOGETHER = 40.0
"""Words of the ground that are nearer than this belong to the same boundary."""


@lru_cache(maxsize=20_000)
def fitted(text: str, width: int, lines: int) -> tuple[str, ...]:
    """Return a text in at most so many lines of a width in pixels, compounds parted where they may be.

    What does not fit is left out at an ellipsis.
    """
    metrics = style_metrics(STYLE)
    if width < 2 * LINE:
        return ()
    if lines == 1:
        return (metrics.elidedText(text, Qt.TextElideMode.ElideRight, width),)
    told, cut = shortened(wrap(text, width, STYLE, _MEASURE), lines, width, metrics.horizontalAdvance)
    head, _, tail = text.rpartition(" ")
    telling = len(tail) > SHORT or tail.isupper()
    if cut and head and telling and metrics.horizontalAdvance(tail) <= width:
        # Names that begin alike are told apart by how they end.
        return *fitted(head, width, lines - 1), tail
    return tuple(told)


def paint_titles(
    painter: QPainter, boxes: Iterable[Box], theme: Theme, scale: float, alike: Container[str]
) -> None:
    """Write the titles of cards, whatever the zoom, in the same size on the screen.

    Under them stands the second line where there is room; titles that are ``alike`` leave room for it, as
    it tells them apart.
    """
    to_screen = painter.worldTransform()
    painter.save()
    painter.setWorldTransform(QTransform())
    capital = style_metrics(STYLE).capHeight()
    under = style_metrics(UNDER)
    for box in boxes:
        rect = to_screen.mapRect(QRectF(box.rect.x, box.rect.y, box.rect.width, box.rect.height))
        left = title_left(box) * scale
        width = int(rect.width() - left - RIGHT)
        bars = BARS.get(box.shape, 0.0) * scale
        high = rect.height() - bars
        room = max(int((high - EDGES if high > 3 * LINE else high) / LINE), 1)
        lines = fitted(box.title, width, max(room - (box.title in alike), 1))
        second = box.second if 0 < len(lines) < room else ""
        count = len(lines) + bool(second)
        # What stands in the middle are the capitals: descenders reach into the room below.
        y = rect.center().y() + (capital - LINE * (count - 1)) / 2 + (bars / 2 if count == 1 else 0)
        painter.setFont(style_font(STYLE))
        painter.setPen(theme[Token.INK])
        for number, line in enumerate(lines):
            painter.drawText(QPointF(rect.x() + left, y + number * LINE), line)
        if second:
            painter.setFont(style_font(UNDER))
            painter.setPen(theme[Token.INK2])
            line = under.elidedText(second, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QPointF(rect.x() + left, y + len(lines) * LINE), line)
    painter.restore()


def paint_ground_words(painter: QPainter, drawing: Drawing, theme: Theme, *, only_title: bool) -> QRectF:
    """Write what stands behind the cards of a chart that is zoomed out, as large as can be read.

    The title stays; what stands under it would be as wide as the cards beside it, and is left out.
    Returns the place of the title.
    """
    place = QRectF()
    to_screen = painter.worldTransform()
    painter.save()
    painter.setWorldTransform(QTransform())
    for mark, style in (
        *((mark, STYLE) for mark in drawing.ground if isinstance(mark, Words) and not only_title),
        *((mark, TextStyle.PANEL_TITLE) for mark in drawing.heading[:1]),
    ):
        painter.setFont(style_font(style))
        painter.setPen(theme[mark.token])
        at = to_screen.map(QPointF(mark.at.x, mark.at.y))
        painter.drawText(at + QPointF(0, _apart(mark, drawing) * (1 - to_screen.m22())), mark.text)
        metrics = style_metrics(style)
        place = QRectF(at.x(), at.y() - metrics.ascent(), metrics.horizontalAdvance(mark.text), LABEL_LINE)
    painter.restore()
    return place


def _apart(words: Words, drawing: Drawing) -> float:
    """Return by how much words above and below the same boundary are moved from it, to stand free."""
    for other in drawing.ground:
        if isinstance(other, Words) and other is not words and other.at.x == words.at.x:
            down = words.at.y - other.at.y
            if abs(down) < TOGETHER:
                return math.copysign(LINE / 2, down)
    return 0.0


def paint_labels(
    painter: QPainter, boxes: Sequence[Box], theme: Theme, title: QRectF, drawing: Drawing
) -> None:
    """Write the names of some boxes over a far chart, the first ones first, each where nothing stands yet.

    Which ones and where depends on the whole chart and the zoom, never on the part that is painted: a chart
    that is moved, or painted anew in parts, keeps its names. None reaches out of the chart at its sides.
    """
    to_screen = painter.worldTransform()
    whole = to_screen.mapRect(rect_of(drawing.bounds))
    most = MOST_LABELS * max(1.0, whole.width() * whole.height() / SCREEN)
    painter.save()
    painter.setWorldTransform(QTransform())
    painter.setFont(font_of(LABEL_SIZE, 600))
    metrics = painter.fontMetrics()
    taken = [title]
    ground = QColor(theme[Token.CANVAS])
    ground.setAlphaF(0.88)
    names = Counter(box.title for box in boxes)
    for box in boxes:
        if len(taken) > most:
            break
        rect = to_screen.mapRect(QRectF(box.rect.x, box.rect.y, box.rect.width, box.rect.height))
        # Of several with the same title, the second line tells which.
        name = box.second if names[box.title] > 1 and box.second else box.title
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(LABEL_WIDTH))
        width = metrics.horizontalAdvance(text) + 12
        label = QRectF(rect.center().x() - width / 2, rect.y() - LABEL_LINE - 3, width, LABEL_LINE)
        label.moveLeft(max(whole.left(), min(label.left(), whole.right() - width)))
        if any(label.adjusted(-12, -6, 12, 6).intersects(other) for other in taken):
            continue
        taken.append(label)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(label, 4, 4)
        painter.setPen(theme[Token.INK])
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
