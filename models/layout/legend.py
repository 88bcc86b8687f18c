"""The legend of a drawing: a sample of each kind of card and of line that is drawn, and of no other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from models.core.relations import RelationType
from models.layout.drawing import Layer, Shape
from models.layout.geometry import Point, Rect
from models.layout.marks import Disc, Icon, Line, Mark, Plate, Polygon, Stroke, Token, Words
from models.layout.signs import line_marks
from models.layout.styles import QUIET, RANKS, STYLES, LineStyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.layout.drawing import Drawing

LINE_LENGTH = 44.0
"""Of a sample of a line, in pixels."""
CARD = Rect(0, -8, 28, 16)
"""A sample of a card; samples stand on both sides of y = 0."""


class Sample(Struct, frozen=True, kw_only=True):
    """One entry: its marks from x = 0 to ``width``, around y = 0, and what it means."""

    marks: tuple[Mark, ...]
    width: float
    text: str


class LegendWords(Struct, frozen=True, kw_only=True):
    """What lines and cards are called.

    Parameters
    ----------
    relations, shapes : mapping
        By what they are.
    quiet : str
        A line that no record states, and that only shows what stands under what.
    stack : str
        A card that stands for several.
    left_out : str
        How many lines are not drawn, as ``{count}``.
    """

    relations: Mapping[RelationType, str]
    shapes: Mapping[Shape, str]
    quiet: str
    stack: str
    left_out: str


def left_out_samples(drawing: Drawing, words: LegendWords) -> tuple[Sample, ...]:
    """Return an entry without a sample that tells how many lines are not drawn; nothing where all are."""
    count = len(drawing.left_out)
    return (Sample(marks=(), width=0, text=words.left_out.format(count=count)),) if count else ()


def line_samples(drawing: Drawing, words: LegendWords) -> tuple[Sample, ...]:
    """Return a sample of each kind of line that is drawn; relations that look the same share one.

    Parameters
    ----------
    drawing : Drawing
        The chart.
    words : LegendWords
        What the relations are called.
    """
    drawn = {edge.relation for edge in drawing.edges if edge.records}
    looks: dict[LineStyle, list[str]] = {}
    for relation in sorted(drawn, key=RANKS.__getitem__):
        looks.setdefault(STYLES[relation], []).append(words.relations[relation])
    if any(not edge.records and edge.layer is Layer.PART_OF for edge in drawing.edges):
        looks[QUIET] = [words.quiet]
    points = (Point(0, 0), Point(LINE_LENGTH, 0))
    return tuple(
        Sample(marks=line_marks(points, style), width=LINE_LENGTH, text=", ".join(dict.fromkeys(names)))
        for style, names in looks.items()
    )


def card_samples(drawing: Drawing, words: LegendWords) -> tuple[Sample, ...]:
    """Return a sample of each kind of card that is drawn.

    Parameters
    ----------
    drawing : Drawing
        The chart.
    words : LegendWords
        What the kinds of card are called.
    """
    found = {box.shape for box in drawing.boxes}
    samples = [
        Sample(marks=card_sample(shape), width=CARD.width, text=words.shapes[shape])
        for shape in Shape
        if shape in found
    ]
    if any(box.stack for box in drawing.boxes):
        samples.append(Sample(marks=_STACK, width=CARD.width + 4, text=words.stack))
    return tuple(samples)


def card_sample(shape: Shape) -> tuple[Mark, ...]:
    """Return a small card of a shape."""
    return tuple(_CARDS[shape])


_BORDER = Stroke(Token.EDGE)


def _bar(y: float, height: float) -> Plate:
    return Plate(rect=Rect(CARD.x, CARD.y + y, CARD.width, height), fill=Token.POL)


def _card(radius: float, fill: Token = Token.CARD) -> Plate:
    return Plate(rect=CARD, radius=radius, fill=fill, stroke=_BORDER)


def _behind(by: float) -> Plate:
    return Plate(rect=CARD.moved(by, by), radius=4, fill=Token.CARD, stroke=_BORDER)


_SIDE = Plate(rect=Rect(3, -5, 2.5, 10), radius=1, fill=Token.ADM)
_TAB = tuple(Point(x, CARD.y + y) for x, y in ((0, 16), (0, -3), (9, -3), (12, 0), (28, 0), (28, 16)))
_SHEET = tuple(Point(x, y) for x, y in ((0, -8), (22, -8), (28, -2), (28, 8), (0, 8)))
_FOLD = (Point(22, -8), Point(22, -2), Point(28, -2))
_CARDS: dict[Shape, Sequence[Mark]] = {
    Shape.ASSEMBLY: [_card(1), _bar(0, 3), _bar(4.5, 1)],
    Shape.BODY: [_card(1), _bar(0, 3)],
    Shape.SEAT: [
        _card(8),
        Disc(centre=Point(8, 0), radius=4.5, fill=Token.POL_TINT, stroke=Stroke(Token.POL)),
    ],
    Shape.POST: [_card(4), _SIDE],
    Shape.UNIT: [Polygon(points=_TAB, fill=Token.ADM_TINT, stroke=_BORDER)],
    Shape.OUTSIDE: [
        _card(1, Token.OUT_TINT),
        Plate(rect=CARD.grown(-2.5), radius=1, stroke=Stroke(Token.EDGE, 0.75)),
    ],
    Shape.DOCUMENT: [
        Polygon(points=_SHEET, fill=Token.OUT_TINT, stroke=_BORDER),
        Line(points=_FOLD, stroke=_BORDER),
    ],
}
_STACK: tuple[Mark, ...] = (_behind(4), _behind(2), _card(4))


def moved(mark: Mark, x: float, y: float) -> Mark:
    """Return a mark moved by so much."""
    match mark:
        case Line() | Polygon():
            return replace(mark, points=tuple(Point(at.x + x, at.y + y) for at in mark.points))
        case Disc():
            return replace(mark, centre=Point(mark.centre.x + x, mark.centre.y + y))
        case Plate() | Icon():
            return replace(mark, rect=mark.rect.moved(x, y))
        case Words():
            return replace(mark, at=Point(mark.at.x + x, mark.at.y + y))
