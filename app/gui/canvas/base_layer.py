"""The whole chart as one item of the scene: painted in groups, and only what can be seen.

One item for each card would stand in the way of ten thousand of them, and of seeing them all at once.
"""

from __future__ import annotations

import time
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.gui.canvas.far import grouped_lines, grouped_shapes, paint_far_lines, paint_far_shapes
from app.gui.canvas.line_work import paint_pieces
from app.gui.canvas.prepared import Detail, Prepared, detail_at
from app.gui.canvas.titles import paint_ground_words, paint_labels, paint_titles
from app.rendering.painter import paint, rect_of
from models.layout.geometry import Rect

if TYPE_CHECKING:
    from app.rendering.theme import Theme
    from models.layout.drawing import Box, Edge

MOST_FINE_LINES = 300
"""More lines than this are painted bare when they are seen from far away."""

MOST_FAR_LINES = 12_000
"""More lines than this are no lines any more, but a grey veil: they are left out."""


class Emphasis(NamedTuple):
    """What stands out; all else steps back."""

    boxes: frozenset[str]
    edges: frozenset[str]


class _Frame(NamedTuple):
    """What is painted at one time."""

    prepared: Prepared
    detail: Detail
    scale: float
    seen: Rect


class BaseLayer(QGraphicsItem):
    """Cards, lines and the ground of one drawing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._theme = theme
        self._prepared: Prepared | None = None
        self._emphasis: Emphasis | None = None
        self._named: tuple[Box, ...] = ()
        self.cost = 0.0
        """Seconds that the last painting took."""

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
        began = time.perf_counter()
        exposed = option.exposedRect
        scale = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        frame = _Frame(
            self._prepared,
            detail_at(scale),
            scale,
            Rect(exposed.x(), exposed.y(), exposed.width(), exposed.height()),
        )
        boxes, edges = self._prepared.boxes_in(frame.seen), self._prepared.edges_in(frame.seen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title = self._paint_ground(painter, frame)
        if self._emphasis is None:
            self._paint_parts(painter, frame, boxes, edges)
        else:
            self._paint_dimmed(painter, frame, boxes, edges, self._emphasis)
        if frame.detail is Detail.FAR:
            paint_labels(painter, self._named, self._theme, title, self._prepared.drawing)
        self.cost = time.perf_counter() - began

    def _paint_ground(self, painter: QPainter, frame: _Frame) -> QRectF:
        """Paint what stands behind cards and lines; return the place of the title on the screen."""
        prepared = frame.prepared
        if frame.detail is Detail.FULL:
            paint(painter, prepared.ground, self._theme, frame.scale)
            return QRectF()
        paint(painter, prepared.bare_ground, self._theme, frame.scale)
        only_title = frame.detail is Detail.FAR
        return paint_ground_words(painter, prepared.drawing, self._theme, only_title=only_title)

    def _paint_dimmed(
        self, painter: QPainter, frame: _Frame, boxes: list[Box], edges: list[Edge], emphasis: Emphasis
    ) -> None:
        for lit in (False, True):
            painter.setOpacity(1.0 if lit else self._theme.dimmed)
            self._paint_parts(
                painter,
                frame,
                [box for box in boxes if (box.id in emphasis.boxes) is lit],
                [edge for edge in edges if (edge.id in emphasis.edges) is lit],
            )

    def _paint_parts(self, painter: QPainter, frame: _Frame, boxes: list[Box], edges: list[Edge]) -> None:
        if frame.detail is Detail.FAR:
            self._paint_far(painter, frame, boxes, edges)
            return
        prepared = frame.prepared
        works = [prepared.work_of(edge) for edge in edges]
        paint_pieces(painter, works, self._theme, frame.scale, frame.seen)
        paint(painter, chain.from_iterable(work.rest for work in works), self._theme, frame.scale)
        marks = prepared.marks_of if frame.detail is Detail.FULL else prepared.form_of
        paint(painter, chain.from_iterable(map(marks, boxes)), self._theme, frame.scale)
        if frame.detail is Detail.MEDIUM:
            paint_titles(painter, boxes, self._theme, frame.scale, prepared.alike)

    def _paint_far(self, painter: QPainter, frame: _Frame, boxes: list[Box], edges: list[Edge]) -> None:
        prepared, drawing = frame.prepared, frame.prepared.drawing
        plain = self._emphasis is None
        if len(edges) <= MOST_FINE_LINES:
            lines = chain.from_iterable(map(prepared.bare_line_of, edges))
            paint(painter, lines, self._theme, frame.scale)
        elif len(edges) <= MOST_FAR_LINES:
            most = plain and 2 * len(edges) > len(drawing.edges)
            paint_far_lines(painter, prepared.all_lines if most else grouped_lines(edges), self._theme)
        most = plain and 2 * len(boxes) > len(drawing.boxes)
        shapes = prepared.all_shapes if most else grouped_shapes(boxes)
        paint_far_shapes(painter, shapes, self._theme, frame.scale)
