"""From an organisation to a drawing: the one way from records to what is seen, on screen and on paper."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from models.layout.cards import badge_marks, card_marks, line_of_words
from models.layout.chart import chart_of, layers_of
from models.layout.drawing import MARGIN, Box, Drawing, Edge, Layer
from models.layout.faces import STACK
from models.layout.geometry import Point, Rect, around
from models.layout.lines import lines_of
from models.layout.marks import Line, Mark, Stroke, TextStyle, Token, Words
from models.layout.placing import HEADING, Places, in_layers, place
from models.layout.spheres import icon_of, is_stack, shape_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.core.organisation import Organisation
    from models.layout.chart import Chart, Kin
    from models.layout.layered import Run
    from models.layout.measure import Measure
    from models.layout.settings import ChartSettings
    from models.layout.words import ChartWords

_UNDER_TITLE = 28.0
_STEP = 8.0


def draw(
    organisation: Organisation,
    settings: ChartSettings,
    words: ChartWords,
    measure: Measure,
    run: Run | None = None,
    kin: Kin | None = None,
) -> Drawing:
    """Return the drawing of a region.

    Parameters
    ----------
    organisation : Organisation
        The region.
    settings : ChartSettings
        What is drawn, and how.
    words : ChartWords
        The words on it, in one language.
    measure : Measure
        Tells how wide a text is.
    run : callable, optional
        Runs the child that lays out delegation in layers; without it, or when it fails, the tree has to do.
    kin : Kin, optional
        From ``kin_of``, where it is at hand.

    Returns
    -------
    Drawing
        With every actor of the view once, and the lines of the layers chosen. The places of the cards do not
        depend on the layers.
    """
    chart = chart_of(organisation, settings, kin)
    layers = None if run is None else in_layers(organisation, chart, settings, words, measure, run)
    if layers is None:
        places = place(organisation, chart, settings, words, measure, kin)
    else:
        chart, places = layers
    boxes = tuple(_box(organisation, chart, places, name, words, measure) for name in places.rects)
    asides = _asides(places, words, measure)
    around_words = (_place(mark) for mark in asides if isinstance(mark, Words))
    edges, left_out = lines_of(chart, places, layers_of(settings), around_words)
    heading = _heading(places, edges, words, measure)
    ground = (*_boundary(places, edges, words, measure), *asides)
    return Drawing(
        bounds=_bounds(boxes, edges, heading, ground),
        boxes=boxes,
        edges=edges,
        ground=ground,
        heading=heading,
        layers=tuple(layer for layer in Layer if any(link.layer is layer for link in chart.links)),
        left_out=left_out,
    )


def _box(
    organisation: Organisation,
    chart: Chart,
    places: Places,
    name: str,
    words: ChartWords,
    measure: Measure,
) -> Box:
    actor = organisation.actors[name]
    sphere = chart.spheres[name]
    shape, icon = shape_of(organisation, actor, sphere), icon_of(actor)
    rect, face = places.rects[name], places.faces[name]
    hidden = chart.hidden.get(name, 0)
    stack = is_stack(actor)
    badge = badge_marks(rect, hidden, measure) if hidden else ()
    tie = chart.ties.get(name)
    return Box(
        id=name,
        kind=actor.kind,
        shape=shape,
        sphere=sphere,
        rect=rect,
        title=words.titles[name],
        second=words.seconds.get(name, "") if face.second else "",
        marks=(*card_marks(shape, sphere, rect, icon, face, stack=stack), *badge),
        icon=icon,
        stack=stack,
        parent=None if tie is None or tie.loose else tie.parent,
        hidden=hidden,
        cut=face.cut,
    )


def _heading(
    places: Places, edges: tuple[Edge, ...], words: ChartWords, measure: Measure
) -> tuple[Words, ...]:
    """Return title and subtitle at the upper left, above whatever card or line would run into them."""
    whole = around(places.rects.values())
    width = max(
        measure.width(words.title, TextStyle.CHART_TITLE), measure.width(words.subtitle, TextStyle.SMALL)
    )
    room = Rect(whole.x, whole.y, width + MARGIN, HEADING)
    top = whole.y
    taken = [*places.rects.values(), *(part for edge in edges for part in _parts(edge))]
    if not _is_free(room, taken):
        top -= HEADING
    return tuple(
        line_of_words(text, whole.x, top + by, style, token, measure.width(text, style))
        for text, by, style, token in (
            (words.title, 0.0, TextStyle.CHART_TITLE, Token.INK),
            (words.subtitle, _UNDER_TITLE, TextStyle.SMALL, Token.INK2),
        )
        if text
    )


def _is_free(room: Rect, taken: Iterable[Rect]) -> bool:
    return not any(rect.touches(room) for rect in taken)


def _parts(edge: Edge) -> list[Rect]:
    """Return the straight parts of a line, with a little room around them."""
    return [
        Rect(min(one.x, two.x), min(one.y, two.y), abs(one.x - two.x), abs(one.y - two.y)).grown(4)
        for one, two in pairwise(edge.points)
    ]


def _boundary(
    places: Places, edges: tuple[Edge, ...], words: ChartWords, measure: Measure
) -> tuple[Mark, ...]:
    """Return the dotted line between the elected and the employed, with its words on both sides."""
    if places.boundary is None:
        return ()
    first, second = places.boundary
    line = Line(points=places.boundary, stroke=Stroke(Token.EDGE, 1.0, (2.0, 4.0)))
    style = TextStyle.SMALL_BOLD
    texts = [(words.elected, Token.POL), (words.employed, Token.ADM)]
    if places.turn.orientation in ("up", "left"):
        texts.reverse()
    if places.turn.sideways:
        spots = [(first.x - 8 - measure.width(texts[0][0], style), first.y - 4), (first.x + 8, first.y - 4)]
    else:
        widest = max(measure.width(text, style) for text, _token in texts)
        taken = [*places.rects.values(), *(part for edge in edges for part in _parts(edge))]
        near = [rect for rect in taken if rect.touches(Rect(first.x, first.y - 20, second.x - first.x, 40))]
        steps = range(int(max(second.x - first.x - widest, 0) / _STEP) + 1)
        # As far to the left as no line runs through them.
        free = (first.x + step * _STEP for step in steps)
        x = next((at for at in free if _is_free(Rect(at, first.y - 20, widest, 40), near)), first.x)
        spots = [(x, first.y - 20), (x, first.y + 4)]
    return (
        line,
        *(
            line_of_words(text, x, y, style, token, measure.width(text, style))
            for (text, token), (x, y) in zip(texts, spots, strict=True)
        ),
    )


def _asides(places: Places, words: ChartWords, measure: Measure) -> tuple[Mark, ...]:
    """Return the headings of those who stand by themselves, each under a thin line."""
    texts = {"outside": words.outside, "documents": words.documents}
    found: list[Mark] = []
    for part in places.parts:
        ends = (Point(part.x, part.y - 12), Point(part.x + part.width, part.y - 12))
        found.append(Line(points=ends, stroke=Stroke(Token.HAIR)))
        text = texts.get(part.kind, words.aside)
        width = measure.width(text, TextStyle.SMALL_BOLD)
        found.append(line_of_words(text, part.x, part.y, TextStyle.SMALL_BOLD, Token.INK3, width))
    return tuple(found)


def _place(words: Words) -> Rect:
    """Return the place of words that begin where they stand."""
    return Rect(words.at.x, words.at.y - 12, words.width, 16)


def _bounds(
    boxes: tuple[Box, ...], edges: tuple[Edge, ...], heading: tuple[Words, ...], ground: tuple[Mark, ...]
) -> Rect:
    rects = [box.rect for box in boxes]
    rects += [box.rect.moved(STACK, STACK) for box in boxes if box.stack]
    rects += [Rect(point.x, point.y, 0, 0) for edge in edges for point in edge.points]
    texts = [*heading, *(mark for mark in ground if isinstance(mark, Words))]
    rects += [Rect(text.at.x, text.at.y - 20, text.width, 24) for text in texts]
    whole = around(rects)
    x, y = math.floor(whole.x), math.floor(whole.y)
    return Rect(x, y, math.ceil(whole.right) - x, math.ceil(whole.bottom) - y).grown(MARGIN)
