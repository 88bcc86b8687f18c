"""The marks that a drawing is made of, each in a colour token: whoever paints needs to know no more.

The screen, PNG and PDF paint them with Qt; the SVG writer writes them. So all show the same.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from models.layout.geometry import Point, Rect


class Token(StrEnum):
    """The colours by their use; a theme gives each its value (``resources/themes``)."""

    CANVAS = "canvas"
    PANEL = "panel"
    CARD = "card"
    SUNK = "sunk"
    HAIR = "hair"
    EDGE = "edge"
    INK = "ink"
    INK2 = "ink2"
    INK3 = "ink3"
    POL = "pol"
    POL_TINT = "pol-tint"
    ADM = "adm"
    ADM_TINT = "adm-tint"
    OUT = "out"
    OUT_TINT = "out-tint"
    LIT = "lit"
    LIT_TINT = "lit-tint"
    ON_LIT = "on-lit"
    NEW = "new"
    NEW_TINT = "new-tint"
    GONE = "gone"
    GONE_TINT = "gone-tint"
    CHG = "chg"
    CHG_TINT = "chg-tint"


class TextStyle(StrEnum):
    """The sizes of text; ``measure.STYLES`` tells size, weight and line height."""

    POSTER = "poster"
    CHART_TITLE = "chart-title"
    PANEL_TITLE = "panel-title"
    CARD_TITLE = "card-title"
    BODY = "body"
    SMALL = "small"
    SMALL_BOLD = "small-bold"


class Anchor(StrEnum):
    """Which end of a text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Stroke(Struct, frozen=True, array_like=True, gc=False):
    """A line: its colour, its width and dashes in pixels (none: solid), and whether its ends are round."""

    token: Token
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round: bool = False


class Plate(Struct, frozen=True, kw_only=True, tag=True, array_like=True, gc=False):
    """A rectangle with corners of one radius; its stroke runs inside, so that thin borders are sharp."""

    rect: Rect
    radius: float = 0.0
    fill: Token | None = None
    stroke: Stroke | None = None


class Line(Struct, frozen=True, kw_only=True, tag=True, array_like=True, gc=False):
    """A line from point to point whose corners are rounded with a radius."""

    points: tuple[Point, ...]
    stroke: Stroke
    radius: float = 0.0


class Polygon(Struct, frozen=True, kw_only=True, tag=True, array_like=True, gc=False):
    """A closed area with straight sides: an arrow head, a folder's tab."""

    points: tuple[Point, ...]
    fill: Token | None = None
    stroke: Stroke | None = None


class Disc(Struct, frozen=True, kw_only=True, tag=True, array_like=True, gc=False):
    """A circle."""

    centre: Point
    radius: float
    fill: Token | None = None
    stroke: Stroke | None = None


class Words(Struct, frozen=True, kw_only=True, tag=True, array_like=True, gc=False):
    """One line of text on its baseline.

    Parameters
    ----------
    text : str
        As it is drawn, with the ellipsis where it was shortened.
    at : Point
        Where its anchor stands on the baseline.
    width : float
        Its width as measured, so that every painter can hold it.
    style : TextStyle
        Its size and weight.
    token : Token
        Its colour.
    anchor : Anchor
        Which end stands at ``at``.
    """

    text: str
    at: Point
    width: float
    style: TextStyle
    token: Token
    anchor: Anchor = Anchor.START


class Icon(Struct, frozen=True, kw_only=True, tag=True, array_like=True, gc=False):
    """A picture of ``resources/icons`` by its name, as wide as high, its strokes in one colour."""

    name: str
    rect: Rect
    token: Token


Mark = Plate | Line | Polygon | Disc | Words | Icon
