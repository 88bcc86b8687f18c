"""A chain of authority lit on a chart: who decides, by which way, who is asked; all else steps back."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from models.core.relations import RelationType
from models.layout.cards import line_of_words
from models.layout.drawing import Box, Drawing, Edge, Layer, Shape
from models.layout.geometry import Point, Rect
from models.layout.legend import CARD, LINE_LENGTH, Sample, card_sample
from models.layout.marks import (
    Anchor,
    Disc,
    Icon,
    Line,
    Mark,
    Plate,
    Polygon,
    Stroke,
    TextStyle,
    Token,
    Words,
)
from models.layout.measure import STYLES
from models.layout.routing import Router
from models.layout.sheet import mark_extent
from models.layout.signs import ELBOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from models.layout.measure import Measure

BADGE = 10.0
"""The radius of the disc with the number of a step."""
TAG = 18.0
TAG_PADDING = 8.0
TAG_INSIDE = 5.0
ARROW = 13.0
RING = 4.0


class Part(StrEnum):
    """What someone is in an answer: decides, hands on the power to, is asked, is told."""

    HOLDER = "holder"
    LINK = "link"
    CONSULTED = "consulted"
    NOTIFIED = "notified"


class Emphasis(Struct, frozen=True, kw_only=True):
    """What is lit.

    Parameters
    ----------
    parts : mapping of str to Part
        The actors, in the order in which they are numbered.
    path : tuple of pair of str
        The steps of the chain, from whom to whom.
    asked : tuple of pair of str
        Who asks whom.
    about : frozenset of str
        Whom the decision is about: they keep their colours and carry ``tag``.
    tag : str
        The word for that.
    """

    parts: dict[str, Part]
    path: tuple[tuple[str, str], ...]
    asked: tuple[tuple[str, str], ...]
    about: frozenset[str] = frozenset()
    tag: str = ""


class EmphasisWords(Struct, frozen=True, kw_only=True):
    """What the legend calls the lit parts and lines."""

    parts: dict[Part, str]
    path: str
    asked: str


def emphasised(drawing: Drawing, emphasis: Emphasis, measure: Measure) -> Drawing:
    """Return a drawing with a chain lit, in which no place changes.

    Parameters
    ----------
    drawing : Drawing
        The chart.
    emphasis : Emphasis
        What is lit; who does not stand on the chart is passed over.
    measure : Measure
        How wide texts are.
    """
    numbers = {name: str(place) for place, name in enumerate(emphasis.parts, start=1)}
    drawn = {box.id for box in drawing.boxes}
    boxes = []
    for box in drawing.boxes:
        if box.id in emphasis.parts:
            boxes.append(_lit_box(box, emphasis.parts[box.id], numbers[box.id], measure))
        elif box.id in emphasis.about:
            boxes.append(replace(box, marks=(*box.marks, *_tag(box.rect, emphasis.tag, measure))))
        else:
            boxes.append(replace(box, marks=tuple(map(_faint, box.marks))))
    ways = _Ways(drawing)
    lit = [
        _lit_edge(ways, source, target, lighten)
        for pairs, lighten in ((emphasis.asked, _asked_marks), (emphasis.path, _path_marks))
        for source, target in pairs
        if source in drawn and target in drawn
    ]
    faint = (replace(edge, marks=tuple(map(_faint, edge.marks))) for edge in drawing.edges)
    return replace(drawing, boxes=tuple(boxes), edges=(*faint, *lit))


def emphasis_samples(emphasis: Emphasis, words: EmphasisWords) -> tuple[Sample, ...]:
    """Return what the legend explains of a lit chain."""
    line = (Point(0, 0), Point(LINE_LENGTH, 0))
    samples = []
    if emphasis.path:
        samples.append(Sample(marks=_path_marks(line), width=LINE_LENGTH, text=words.path))
    if emphasis.asked:
        samples.append(Sample(marks=_asked_marks(line), width=LINE_LENGTH, text=words.asked))
    found = set(emphasis.parts.values())
    samples += [
        Sample(
            marks=tuple(_lit_mark(mark, part) for mark in card_sample(Shape.POST)),
            width=CARD.width,
            text=words.parts[part],
        )
        for part in Part
        if part in found
    ]
    return tuple(samples)


OPEN = frozenset({Part.CONSULTED, Part.NOTIFIED})
"""Those beside the way of the power: their cards are framed, not filled."""
_BORDERS = {
    Part.HOLDER: Stroke(Token.LIT, 2),
    Part.LINK: Stroke(Token.LIT, 2),
    Part.CONSULTED: Stroke(Token.LIT, 2, (5, 3)),
    Part.NOTIFIED: Stroke(Token.LIT, 1.5, (2, 2)),
}
_FILLS = {Part.HOLDER: Token.LIT, Part.LINK: Token.LIT_TINT}
_FAINT = {
    Token.POL: Token.EDGE,
    Token.ADM: Token.EDGE,
    Token.OUT: Token.EDGE,
    Token.EDGE: Token.HAIR,
    Token.POL_TINT: Token.CARD,
    Token.ADM_TINT: Token.CARD,
    Token.OUT_TINT: Token.CARD,
}
"""What steps back keeps its form and its words, which stay legible, and loses its colour."""
_FAINT_WORDS = {**_FAINT, Token.INK: Token.INK3, Token.INK2: Token.INK3}
_FAINT_LINES = {**_FAINT, Token.INK2: Token.EDGE, Token.INK3: Token.EDGE}


def _lit_box(box: Box, part: Part, number: str, measure: Measure) -> Box:
    marks = tuple(
        _behind(mark, part) if _is_behind(mark, box) else _lit_mark(mark, part) for mark in box.marks
    )
    return replace(box, marks=(*marks, *_badge(box.rect, part, number, measure)))


def _lit_mark(mark: Mark, part: Part) -> Mark:
    if isinstance(mark, Plate | Polygon) and _is_outline(mark):
        return replace(mark, stroke=_BORDERS[part], fill=_FILLS.get(part, mark.fill))
    return _recoloured(mark, dict.fromkeys(Token, Token.ON_LIT)) if part is Part.HOLDER else mark


def _is_behind(mark: Mark, box: Box) -> bool:
    """Whether a mark is an outline behind the card in front of a stack."""
    return _is_outline(mark) and mark_extent(mark).x > box.rect.x


def _behind(mark: Mark, part: Part) -> Mark:
    """Return an outline behind a card: paler than the card, so that the stack is seen as one."""
    if part in OPEN or not isinstance(mark, Plate | Polygon):
        return mark
    return replace(mark, stroke=Stroke(Token.LIT), fill=Token.LIT_TINT)


def _is_outline(mark: Mark) -> bool:
    return isinstance(mark, Plate | Polygon) and mark.stroke is not None and mark.fill is not None


def _faint(mark: Mark) -> Mark:
    return _recoloured(mark, _FAINT_WORDS if isinstance(mark, Words) else _FAINT_LINES)


def _recoloured(mark: Mark, tokens: Mapping[Token, Token]) -> Mark:
    match mark:
        case Words() | Icon():
            return replace(mark, token=tokens.get(mark.token, mark.token))
        case Line():
            return replace(mark, stroke=_stroke(mark.stroke, tokens))
        case Plate() | Polygon() | Disc():
            fill = None if mark.fill is None else tokens.get(mark.fill, mark.fill)
            stroke = None if mark.stroke is None else _stroke(mark.stroke, tokens)
            if isinstance(mark, Disc) and fill is Token.ON_LIT:
                fill = Token.LIT  # the disc behind an icon, which is itself on the lit ground
            return replace(mark, fill=fill, stroke=stroke)


def _stroke(stroke: Stroke, tokens: Mapping[Token, Token]) -> Stroke:
    return replace(stroke, token=tokens.get(stroke.token, stroke.token))


def _badge(rect: Rect, part: Part, number: str, measure: Measure) -> Iterator[Mark]:
    """Return the number of a step on the upper left corner; open for who is asked or told."""
    centre = Point(rect.x, rect.y)
    open_one = part in OPEN
    yield Disc(centre=centre, radius=BADGE + 2, fill=Token.CANVAS)
    if open_one:
        yield Disc(centre=centre, radius=BADGE, fill=Token.CARD, stroke=Stroke(Token.LIT, 1.5, (3, 2)))
    else:
        yield Disc(centre=centre, radius=BADGE, fill=Token.LIT)
    style = TextStyle.SMALL_BOLD
    yield line_of_words(
        number,
        centre.x,
        centre.y - STYLES[style].line / 2,
        style,
        Token.LIT if open_one else Token.ON_LIT,
        measure.width(number, style),
        anchor=Anchor.MIDDLE,
    )


def _tag(rect: Rect, text: str, measure: Measure) -> Iterator[Mark]:
    """Return the word on the upper right edge of whom a decision is about."""
    style = TextStyle.SMALL_BOLD
    width = measure.width(text, style)
    # Over the edge, but not so far down that a long word would stand over the title.
    top = rect.y - TAG + TAG_INSIDE
    plate = Rect(rect.right - width - 2 * TAG_PADDING - 8, top, width + 2 * TAG_PADDING, TAG)
    yield Plate(rect=plate, radius=TAG / 2, fill=Token.CARD, stroke=Stroke(Token.INK2))
    top = plate.y + (TAG - STYLES[style].line) / 2
    yield line_of_words(text, plate.centre.x, top, style, Token.INK2, width, anchor=Anchor.MIDDLE)


class _Ways:
    """Finds the way of a lit line: along one that is drawn, else around the cards."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._rects = {box.id: box.rect for box in drawing.boxes}
        self._known: dict[tuple[str, str], Edge] = {}
        for edge in drawing.edges:
            self._known.setdefault((edge.source, edge.target), edge)

    def way(self, source: str, target: str) -> tuple[Point, ...]:
        """Return the points from one card to another; behind the cards where no way leads around them."""
        if (source, target) in self._known:
            return self._known[source, target].points
        if (target, source) in self._known:
            return self._known[target, source].points[::-1]
        blocks = {name: name for name in self._rects}
        standing = [edge.points for edge in self._drawing.edges]
        router = Router(self._rects, blocks, (source, target), standing)
        return router.route(source, target, "lit") or self._behind(source, target)

    def _behind(self, source: str, target: str) -> tuple[Point, ...]:
        start, end = self._rects[source], self._rects[target]
        down = start.centre.y <= end.centre.y
        first = Point(start.centre.x, start.bottom if down else start.y)
        last = Point(end.centre.x, end.y if down else end.bottom)
        middle = (first.y + last.y) / 2
        return (first, Point(first.x, middle), Point(last.x, middle), last)


def _lit_edge(
    ways: _Ways, source: str, target: str, marks: Callable[[tuple[Point, ...]], tuple[Mark, ...]]
) -> Edge:
    points = ways.way(source, target)
    return Edge(
        id=f"lit:{source}:{target}",
        relation=RelationType.DELEGATES,
        layer=Layer.DELEGATION,
        source=source,
        target=target,
        records=(),
        points=points,
        marks=marks(points),
    )


def _path_marks(points: tuple[Point, ...]) -> tuple[Mark, ...]:
    drawn, tip, (x, y) = _shortened(points, ARROW - 1)
    head = tuple(
        Point(tip.x - along * x - across * y, tip.y - along * y + across * x)
        for along, across in ((0, 0), (ARROW, -ARROW / 2), (ARROW, ARROW / 2))
    )
    return (
        Line(points=drawn, stroke=Stroke(Token.LIT, 3), radius=ELBOW),
        Polygon(points=head, fill=Token.LIT),
    )


def _asked_marks(points: tuple[Point, ...]) -> tuple[Mark, ...]:
    drawn, tip, (x, y) = _shortened(points, 2 * RING)
    centre = Point(tip.x - RING * x, tip.y - RING * y)
    stroke = Stroke(Token.LIT, 2.5, (0.1, 5), round=True)
    return (
        Line(points=drawn, stroke=stroke, radius=ELBOW),
        Disc(centre=centre, radius=RING, fill=Token.CANVAS, stroke=Stroke(Token.LIT, 2)),
    )


def _shortened(points: tuple[Point, ...], by: float) -> tuple[tuple[Point, ...], Point, tuple[float, float]]:
    """Return a line without its end, which its sign covers; its tip; and which way it runs there."""
    before, tip = points[-2], points[-1]
    length = abs(tip.x - before.x) + abs(tip.y - before.y) or 1.0
    x, y = (tip.x - before.x) / length, (tip.y - before.y) / length
    short = min(by, length)
    return (*points[:-1], Point(tip.x - x * short, tip.y - y * short)), tip, (x, y)
