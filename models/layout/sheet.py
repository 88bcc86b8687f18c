"""A drawing as it is taken along: the chart with its heading, and the stamp below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.layout.drawing import Drawing
from models.layout.geometry import Rect, around
from models.layout.marks import Anchor, Disc, Icon, Line, Mark, Plate, Polygon, Words
from models.layout.measure import STYLES

if TYPE_CHECKING:
    from collections.abc import Iterator

MARGIN = 24
"""Free on every side of a sheet, in pixels at 100 %."""

ASCENT = 0.97
"""How far the letters of a line may reach above its baseline, as a part of the size of the text."""
DESCENT = 0.25
"""How far they may reach below it."""


class Sheet(Struct, frozen=True, kw_only=True):
    """A chart and its stamp, at their places.

    Parameters
    ----------
    bounds : Rect
        Around all of it, with its margin.
    drawing : Drawing
        The chart.
    stamp : tuple of Mark
        Title, date, version, source, sheet, legend and notices.
    """

    bounds: Rect
    drawing: Drawing
    stamp: tuple[Mark, ...] = ()

    def marks(self) -> Iterator[Mark]:
        """Return every mark, what lies below first."""
        yield from self.drawing.ground
        for edge in self.drawing.edges:
            yield from edge.marks
        for box in self.drawing.boxes:
            yield from box.marks
        yield from self.drawing.heading
        yield from self.stamp

    def texts(self) -> tuple[Words, ...]:
        """Return every line of text on it."""
        return tuple(mark for mark in self.marks() if isinstance(mark, Words))


def extent(words: Words) -> Rect:
    """Return the place that a line of text takes.

    Examples
    --------
    >>> from models.layout.geometry import Point
    >>> from models.layout.marks import TextStyle, Token
    >>> at = Point(100, 50)
    >>> end = Words(text="x", at=at, width=10, style=TextStyle.POSTER, token=Token.INK, anchor=Anchor.END)
    >>> extent(end).x, extent(end).right
    (90, 100)
    """
    size = STYLES[words.style].size
    before = {Anchor.START: 0.0, Anchor.MIDDLE: words.width / 2, Anchor.END: words.width}[words.anchor]
    return Rect(words.at.x - before, words.at.y - size * ASCENT, words.width, size * (ASCENT + DESCENT))


def mark_extent(mark: Mark) -> Rect:
    """Return the place that a mark takes, without the width of its lines."""
    match mark:
        case Line() | Polygon():
            return around(Rect(at.x, at.y, 0, 0) for at in mark.points)
        case Plate() | Icon():
            return mark.rect
        case Disc():
            return Rect(mark.centre.x, mark.centre.y, 0, 0).grown(mark.radius)
        case Words():
            return extent(mark)
