"""The legend of a drawing: a sample of each kind of card and of line that is drawn, and of no other."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from models.core.relations import RelationType
from models.layout.drawing import Edge, Shape
from models.layout.geometry import Point, Rect
from models.layout.marks import Disc, Icon, Line, Mark, Plate, Polygon, Stroke, Token, Words
from models.layout.sheet import mark_extent
from models.layout.styles import RANKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    """What lines and cards are called; ``stack`` is the card that stands for several."""

    relations: Mapping[RelationType, str]
    shapes: Mapping[Shape, str]
    stack: str


def line_samples(drawing: Drawing, words: LegendWords) -> tuple[Sample, ...]:
    """Return a sample of each kind of line that is drawn; relations that look the same share one.

    Parameters
    ----------
    drawing : Drawing
        The chart.
    words : LegendWords
        What the relations are called.
    """
    looks: dict[tuple[Mark, ...], dict[RelationType, None]] = {}
    known: dict[RelationType, tuple[Mark, ...]] = {}
    for edge in sorted(drawing.edges, key=lambda item: RANKS[item.relation]):
        if not edge.records:
            continue
        if edge.relation not in known:
            known[edge.relation] = _line_sample(edge)
        looks.setdefault(known[edge.relation], {})[edge.relation] = None
    return tuple(
        Sample(
            marks=marks,
            width=LINE_LENGTH,
            text=_joined([words.relations[relation] for relation in relations]),
        )
        for marks, relations in looks.items()
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


def _joined(names: Sequence[str]) -> str:
    """Return names as one entry, without what is said twice."""
    return ", ".join(dict.fromkeys(names))


def _line_sample(edge: Edge) -> tuple[Mark, ...]:
    lines = [mark for mark in edge.marks if isinstance(mark, Line)]
    if not lines:
        return ()
    main = max(lines, key=lambda line: _length(line.points))
    signs = [mark for mark in edge.marks if mark is not main and not isinstance(mark, Words | Icon)]
    before, end = main.points[-2], main.points[-1]
    turn = _Turn(end, before)
    turned = [mark for sign in signs for mark in turn.mark(sign)]
    # The line ends where its sign begins, and the sign where the sample ends.
    beyond = max([0.0, *(mark_extent(mark).right - LINE_LENGTH for mark in turned)])
    drawn = Line(points=(Point(0, 0), Point(LINE_LENGTH - beyond, 0)), stroke=main.stroke)
    return (drawn, *(moved(mark, -beyond, 0) for mark in turned))


def _length(points: Sequence[Point]) -> float:
    return sum(abs(one.x - other.x) + abs(one.y - other.y) for one, other in pairwise(points))


class _Turn:
    """Brings the sign at the end of a line to the end of its sample, which runs to the right."""

    def __init__(self, end: Point, before: Point) -> None:
        self.end = end
        across, down = end.x - before.x, end.y - before.y
        length = (across**2 + down**2) ** 0.5 or 1.0
        self.across, self.down = across / length, down / length

    def point(self, at: Point) -> Point:
        x, y = at.x - self.end.x, at.y - self.end.y
        return Point(
            round(LINE_LENGTH + x * self.across + y * self.down, 3), round(y * self.across - x * self.down, 3)
        )

    def near(self, at: Point) -> bool:
        return abs(at.x - self.end.x) + abs(at.y - self.end.y) < 2 * LINE_LENGTH

    def mark(self, mark: Mark) -> Iterator[Mark]:
        """Return a sign turned; nothing for what is not at this end."""
        match mark:
            case Line() | Polygon() if all(map(self.near, mark.points)):
                yield replace(mark, points=tuple(map(self.point, mark.points)))
            case Disc() if self.near(mark.centre):
                yield replace(mark, centre=self.point(mark.centre))
            case Plate() if self.near(mark.rect.centre):
                yield self.plate(mark)

    def plate(self, plate: Plate) -> Plate:
        one, other = (
            self.point(Point(plate.rect.x, plate.rect.y)),
            self.point(Point(plate.rect.right, plate.rect.bottom)),
        )
        rect = Rect(min(one.x, other.x), min(one.y, other.y), abs(one.x - other.x), abs(one.y - other.y))
        return replace(plate, rect=rect)


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
