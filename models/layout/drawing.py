"""The drawing of a chart: boxes and lines at their places, ready to be painted in any format.

One drawing feeds the screen and every export. It is made for one language and one way of looking.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from models.core.relations import RelationType
from models.core.vocabulary import ActorKind
from models.layout.geometry import Point, Rect
from models.layout.marks import Mark, Words

MARGIN = 24.0
"""Around all of a chart, in pixels at 100 %."""


class Sphere(StrEnum):
    """Whose side an actor is on: the elected, the employed, or outside the region."""

    POLITICAL = "political"
    ADMINISTRATION = "administration"
    OUTSIDE = "outside"


class View(StrEnum):
    """What a chart shows: which lines, and so which actors stand where."""

    ALL = "all"
    LINE = "line"
    POLITICAL = "political"
    DELEGATION = "delegation"
    ASSIGNMENT = "assignment"
    CONSULTATION = "consultation"


class Layer(StrEnum):
    """The relations that are switched on and off together; the legend is their switch."""

    LINE = "line"
    PART_OF = "part_of"
    ASSIGNMENT = "assignment"
    DELEGATION = "delegation"
    CONSULTATION = "consultation"
    SUPERVISION = "supervision"
    STAFFING = "staffing"
    WORK_ENVIRONMENT = "work_environment"
    SUPPORT = "support"
    INFORMATION = "information"
    OWNERSHIP = "ownership"


class Shape(StrEnum):
    """The form of a card, which tells the kind of actor without colour."""

    ASSEMBLY = "assembly"
    BODY = "body"
    SEAT = "seat"
    POST = "post"
    UNIT = "unit"
    OUTSIDE = "outside"
    DOCUMENT = "document"


class Box(Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """One actor at its place.

    Parameters
    ----------
    id : str
        The actor.
    kind : ActorKind
        What it is.
    shape, sphere : Shape, Sphere
        How it looks, and on whose side it is.
    rect : Rect
        The card itself; the outlines of a stack stand out 6 to the right and below.
    title, second : str
        In full, for search and those who cannot see the card. A second line that says little and is left out
        of the card is left out here too.
    marks : tuple of Mark
        All that is drawn of it at full detail, at its place.
    icon : str
        The icon of its kind.
    stack : bool
        True for a class: one card stands for all its members.
    parent : str or None
        The box it hangs under; None for a top, or what stands by itself.
    hidden : int
        How many boxes are folded away under it.
    cut : bool
        Whether the title or the second line does not stand there in full.
    """

    id: str
    kind: ActorKind
    shape: Shape
    sphere: Sphere
    rect: Rect
    title: str
    second: str
    marks: tuple[Mark, ...]
    icon: str
    stack: bool = False
    parent: str | None = None
    hidden: int = 0
    cut: bool = False


class Edge(Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """One relation between two boxes, as a line along the axes.

    Parameters
    ----------
    id : str
        Of the line: relation, source and target.
    relation : RelationType
        What it says.
    layer : Layer
        What it is switched with.
    source, target : str
        From which box to which.
    records : tuple of str
        The records that state it; empty for a link that only holds the picture together.
    points : tuple of Point
        From the source's border to the target's.
    marks : tuple of Mark
        The line, and the sign at its end.
    """

    id: str
    relation: RelationType
    layer: Layer
    source: str
    target: str
    records: tuple[str, ...]
    points: tuple[Point, ...]
    marks: tuple[Mark, ...]


class Drawing(Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """A chart at its places.

    Parameters
    ----------
    bounds : Rect
        Around all that is drawn, with its margin.
    boxes : tuple of Box
        In the order of reading: parents before children, left before right.
    edges : tuple of Edge
        The lines below them.
    ground : tuple of Mark
        What stands behind boxes and lines: the boundary between the elected and the employed, its words.
    heading : tuple of Words
        The title and what stands under it.
    layers : tuple of Layer
        The layers that have lines here, in the order of the legend, whether they are switched on or not.
    left_out : tuple of pairs of str
        The ends of lines that are switched on and yet not drawn, because no way was found for them in time.
    """

    bounds: Rect
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    ground: tuple[Mark, ...] = ()
    heading: tuple[Words, ...] = ()
    layers: tuple[Layer, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
