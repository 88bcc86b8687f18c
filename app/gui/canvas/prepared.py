"""A drawing made ready for the screen: found by place, and its marks as Qt has them once they are seen."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from app.gui.canvas.far import Shapes, grouped_lines, grouped_shapes
from app.gui.canvas.index import Grid, distance, segments
from app.gui.canvas.line_work import Work, work_of
from app.rendering.painter import Ready, ready
from models.layout.marks import Disc, Icon, Line, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QLineF

    from models.layout.drawing import Box, Drawing, Edge, Sphere
    from models.layout.geometry import Point, Rect
    from models.layout.marks import Token

STACK = 6.0
"""How far the outlines of a stack stand out to the right and below."""

FULL_FROM = 0.7
MEDIUM_FROM = 0.35


class Detail(StrEnum):
    """How much of a card is drawn."""

    FULL = "full"
    MEDIUM = "medium"
    FAR = "far"


def detail_at(scale: float) -> Detail:
    """Return how much is drawn at a zoom."""
    if scale >= FULL_FROM:
        return Detail.FULL
    return Detail.MEDIUM if scale >= MEDIUM_FROM else Detail.FAR


class Prepared:
    """One drawing; whoever paints it asks for what it can see."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.boxes = {box.id: box for box in drawing.boxes}
        self._box_marks: dict[str, list[Ready]] = {}
        self._box_forms: dict[str, list[Ready]] = {}
        self._works: dict[str, Work] = {}
        self._edge_lines: dict[str, list[Ready]] = {}

    @cached_property
    def ground(self) -> list[Ready]:
        """What stands behind everything, and the title."""
        return ready([*self.drawing.ground, *self.drawing.heading], as_text=False)

    @cached_property
    def bare_ground(self) -> list[Ready]:
        """What stands behind everything, without words."""
        return ready(mark for mark in self.drawing.ground if not isinstance(mark, Words))

    @cached_property
    def all_shapes(self) -> dict[Sphere, Shapes]:
        """All boxes, as they are painted from far away."""
        return grouped_shapes(self.drawing.boxes)

    @cached_property
    def all_lines(self) -> dict[Token, list[QLineF]]:
        """All lines, as they are painted from far away."""
        return grouped_lines(self.drawing.edges)

    @cached_property
    def alike(self) -> frozenset[str]:
        """The titles of several boxes."""
        counts = Counter(box.title for box in self.drawing.boxes)
        return frozenset(title for title, count in counts.items() if count > 1)

    @cached_property
    def _box_grid(self) -> Grid:
        return Grid([(whole(box),) for box in self.drawing.boxes])

    @cached_property
    def _edge_grid(self) -> Grid:
        return Grid([segments(edge.points) for edge in self.drawing.edges])

    @property
    def extent(self) -> Rect:
        """The place of all boxes."""
        return self._box_grid.bounds

    def boxes_in(self, rect: Rect) -> list[Box]:
        """Return the boxes in a part of the plane."""
        return [self.drawing.boxes[number] for number in self._box_grid.near(rect)]

    def edges_in(self, rect: Rect) -> list[Edge]:
        """Return the lines in a part of the plane; the signs at their ends may reach in from 16 outside."""
        return [self.drawing.edges[number] for number in self._edge_grid.near(rect.grown(16))]

    def box_at(self, point: Point) -> Box | None:
        """Return the box at a place."""
        found = self._box_grid.at(point)
        return self.drawing.boxes[found[-1]] if found else None

    def edge_at(self, point: Point, within: float) -> Edge | None:
        """Return the line nearest to a place, if one is so near."""
        near = [self.drawing.edges[number] for number in self._edge_grid.at(point, within)]
        best = min(near, key=lambda edge: distance(point, edge.points), default=None)
        return best if best is not None and distance(point, best.points) <= within else None

    def marks_of(self, box: Box) -> list[Ready]:
        """Return all of a card."""
        if box.id not in self._box_marks:
            self._box_marks[box.id] = ready(box.marks, as_text=False)
        return self._box_marks[box.id]

    def form_of(self, box: Box) -> list[Ready]:
        """Return the shape of a card, without words and pictures, and without the ground of a picture."""
        if box.id not in self._box_forms:
            form = (mark for mark in box.marks if not isinstance(mark, Words | Icon | Disc))
            self._box_forms[box.id] = ready(form)
        return self._box_forms[box.id]

    def work_of(self, edge: Edge) -> Work:
        """Return a line taken apart, for painting many of them."""
        if edge.id not in self._works:
            self._works[edge.id] = work_of(edge)
        return self._works[edge.id]

    def bare_line_of(self, edge: Edge) -> list[Ready]:
        """Return a line without the signs at its ends."""
        if edge.id not in self._edge_lines:
            self._edge_lines[edge.id] = ready(mark for mark in edge.marks if isinstance(mark, Line))
        return self._edge_lines[edge.id]

    def make_ready(self) -> None:
        """Find the places of everything; needs no window, and may be done in another thread."""
        _ready_at_once = (self._box_grid, self._edge_grid, self.all_shapes, self.all_lines)

    def warmed(self) -> Iterator[object]:
        """Make all marks ready, step by step, so that no first look from nearer by has to wait for them."""
        for edge in self.drawing.edges:
            yield self.work_of(edge)
        for box in self.drawing.boxes:
            yield self.form_of(box)
            yield self.marks_of(box)


_KNOWN: dict[int, Prepared] = {}
_MOST_KNOWN = 8


def prepared_of(drawing: Drawing) -> Prepared:
    """Return a drawing made ready; that of the last ones is kept."""
    known = _KNOWN.pop(id(drawing), None)
    found = known if known is not None and known.drawing is drawing else Prepared(drawing)
    _KNOWN[id(drawing)] = found
    while len(_KNOWN) > _MOST_KNOWN:
        _KNOWN.pop(next(iter(_KNOWN)), None)
    return found


def whole(box: Box) -> Rect:
    """Return the place of a card with the outlines of its stack."""
    if not box.stack:
        return box.rect
    return type(box.rect)(box.rect.x, box.rect.y, box.rect.width + STACK, box.rect.height + STACK)


def title_left(box: Box) -> float:
    """Return where the title starts from the left border when no picture stands before it."""
    return 20.0 if any(isinstance(mark, Disc) for mark in box.marks) else 14.0
