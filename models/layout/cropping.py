"""The part of a chart that is seen, for taking along: whole cards, and the lines between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from models.layout.geometry import Rect, around
from models.layout.marks import Line
from models.layout.sheet import MARGIN, extent, mark_extent

if TYPE_CHECKING:
    from collections.abc import Collection

    from models.layout.drawing import Drawing
    from models.layout.marks import Mark

HEADING_ROOM = 24.0
"""Between the heading and the cards, in pixels."""


def seen(drawing: Drawing, view: Rect) -> frozenset[str]:
    """Return the cards of which at least a part is seen.

    Parameters
    ----------
    drawing : Drawing
        As it stands on the screen.
    view : Rect
        What the window shows of it.
    """
    return frozenset(box.id for box in drawing.boxes if box.rect.touches(view))


def cropped(drawing: Drawing, kept: Collection[str]) -> Drawing:
    """Return a chart with some of its cards only, and the lines between two of them.

    Parameters
    ----------
    drawing : Drawing
        The whole chart, in which no place changes.
    kept : collection of str
        The cards that stay.
    """
    boxes = tuple(box for box in drawing.boxes if box.id in kept)
    if len(boxes) == len(drawing.boxes):
        return drawing
    edges = tuple(edge for edge in drawing.edges if edge.source in kept and edge.target in kept)
    rects = [box.rect for box in boxes] + [mark_extent(mark) for edge in edges for mark in edge.marks]
    part = around(rects)
    ground = tuple(mark for mark in drawing.ground if part.touches(mark_extent(mark)))
    heading_height = sum(extent(words).height for words in drawing.heading)
    top = part.y - heading_height - (HEADING_ROOM if drawing.heading else 0)
    down = top - min((extent(words).y for words in drawing.heading), default=top)
    heading = tuple(
        replace(words, at=replace(words.at, x=part.x, y=words.at.y + down)) for words in drawing.heading
    )
    whole = around([part, *map(extent, heading)])
    return replace(
        drawing,
        bounds=whole.grown(MARGIN),
        boxes=boxes,
        edges=edges,
        ground=tuple(_within(mark, part) for mark in ground),
        heading=heading,
        left_out=tuple((one, other) for one, other in drawing.left_out if one in kept and other in kept),
    )


def _within(mark: Mark, part: Rect) -> Mark:
    """Return a line of the ground no longer than the part that is kept."""
    if not isinstance(mark, Line):
        return mark
    points = (
        replace(at, x=min(max(at.x, part.x), part.right), y=min(max(at.y, part.y), part.bottom))
        for at in mark.points
    )
    return replace(mark, points=tuple(points))
