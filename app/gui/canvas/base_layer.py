"""The whole chart as one item of the scene: painted in groups, and only what can be seen.

One item for each card would stand in the way of ten thousand of them, and of seeing them all at once.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.gui.canvas.far import grouped_lines, grouped_shapes, paint_far_lines, paint_far_shapes
from app.gui.canvas.prepared import Detail, Prepared, detail_at
from app.gui.canvas.titles import paint_ground_words, paint_labels, paint_titles
from app.rendering.painter import paint, rect_of
from models.layout.geometry import Rect

if TYPE_CHECKING:
    from app.rendering.theme import Theme
    from models.layout.drawing import Box, Edge

MOST_FINE_LINES = 1500
"""More lines than this are painted bare when they are seen from far away."""

MOST_FAR_LINES = 12_000
"""More lines than this are no lines any more, but a grey veil: they are left out."""


class Emphasis(NamedTuple):
    """What stands out; all else steps back."""

    boxes: frozenset[str]
    edges: frozenset[str]


class BaseLayer(QGraphicsItem):
    """Cards, lines and the ground of one drawing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._theme = theme
        self._prepared: Prepared | None = None
        self._emphasis: Emphasis | None = None
        self._named: tuple[Box, ...] = ()

    def show_drawing(self, prepared: Prepared, named: tuple[Box, ...]) -> None:
        """Paint a drawing from now on; ``named`` are told by name from far away, the largest first."""
        self.prepareGeometryChange()
        self._prepared = prepared
        self._named = named
        self._emphasis = None
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def set_emphasis(self, emphasis: Emphasis | None) -> None:
        """Let some boxes and lines stand out, or none."""
        self._emphasis = emphasis
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the place of the whole drawing."""
        if self._prepared is None:
            return QRectF()
        # Labels of far boxes stand outside the chart.
        return rect_of(self._prepared.drawing.bounds.grown(1000))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint what is in sight, in as much detail as the zoom allows."""
        if self._prepared is None:
            return
        transform = painter.worldTransform()
        scale = QStyleOptionGraphicsItem.levelOfDetailFromTransform(transform)
        seen = option.exposedRect
        part = Rect(seen.x(), seen.y(), seen.width(), seen.height())
        boxes, edges = self._prepared.boxes_in(part), self._prepared.edges_in(part)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        detail = detail_at(scale)
        title = self._paint_ground(painter, self._prepared, detail, scale)
        if self._emphasis is None:
            self._paint_parts(painter, boxes, edges, detail, scale)
        else:
            self._paint_dimmed(painter, boxes, edges, detail, scale, self._emphasis)
        if detail is Detail.FAR:
            named = [box for box in self._named if box.rect.touches(part)]
            paint_labels(painter, named, self._theme, title)

    def _paint_ground(self, painter: QPainter, prepared: Prepared, detail: Detail, scale: float) -> QRectF:
        """Paint what stands behind cards and lines; return the place of the title on the screen."""
        if detail is Detail.FULL:
            paint(painter, prepared.ground, self._theme, scale)
            return QRectF()
        paint(painter, prepared.bare_ground, self._theme, scale)
        only_title = detail is Detail.FAR
        return paint_ground_words(painter, prepared.drawing, self._theme, only_title=only_title)

    def _paint_dimmed(
        self,
        painter: QPainter,
        boxes: list[Box],
        edges: list[Edge],
        detail: Detail,
        scale: float,
        emphasis: Emphasis,
    ) -> None:
        for lit in (False, True):
            painter.setOpacity(1.0 if lit else self._theme.dimmed)
            self._paint_parts(
                painter,
                [box for box in boxes if (box.id in emphasis.boxes) is lit],
                [edge for edge in edges if (edge.id in emphasis.edges) is lit],
                detail,
                scale,
            )

    def _paint_parts(
        self, painter: QPainter, boxes: list[Box], edges: list[Edge], detail: Detail, scale: float
    ) -> None:
        prepared = self._prepared
        if prepared is None:
            return
        if detail is Detail.FAR:
            self._paint_lines(painter, prepared, edges, scale)
            most = 2 * len(boxes) > len(prepared.drawing.boxes) and self._emphasis is None
            shapes = prepared.all_shapes if most else grouped_shapes(boxes)
            paint_far_shapes(painter, shapes, self._theme, scale)
            return
        paint(painter, chain.from_iterable(map(prepared.line_of, edges)), self._theme, scale)
        marks = prepared.marks_of if detail is Detail.FULL else prepared.form_of
        paint(painter, chain.from_iterable(map(marks, boxes)), self._theme, scale)
        if detail is Detail.MEDIUM:
            paint_titles(painter, boxes, self._theme, scale)

    def _paint_lines(self, painter: QPainter, prepared: Prepared, edges: list[Edge], scale: float) -> None:
        if len(edges) <= MOST_FINE_LINES:
            paint(painter, chain.from_iterable(map(prepared.bare_line_of, edges)), self._theme, scale)
        elif len(edges) <= MOST_FAR_LINES:
            most = 2 * len(edges) > len(prepared.drawing.edges) and self._emphasis is None
            lines = prepared.all_lines if most else grouped_lines(edges)
            paint_far_lines(painter, lines, self._theme)
