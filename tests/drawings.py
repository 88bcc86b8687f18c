"""Small drawings for tests, made by hand: one card of each form, a line of each kind of record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.charts import table_measure
from models.core.relations import RelationType
from models.core.vocabulary import ActorKind
from models.layout.cards import card_marks, line_of_words
from models.layout.drawing import Box, Drawing, Edge, Layer, Shape, Sphere
from models.layout.faces import Face
from models.layout.geometry import Point, Rect
from models.layout.marks import TextStyle, Token
from models.layout.signs import line_marks
from models.layout.styles import QUIET, STYLES

if TYPE_CHECKING:
    from collections.abc import Sequence

SPHERES = {
    Shape.ASSEMBLY: Sphere.POLITICAL,
    Shape.BODY: Sphere.POLITICAL,
    Shape.SEAT: Sphere.POLITICAL,
    Shape.POST: Sphere.ADMINISTRATION,
    Shape.UNIT: Sphere.ADMINISTRATION,
    Shape.OUTSIDE: Sphere.OUTSIDE,
    Shape.DOCUMENT: Sphere.OUTSIDE,
}


def box(
    name: str,
    x: float,
    y: float,
    title: str = "",
    shape: Shape = Shape.POST,
    *,
    second: str = "",
    stack: bool = False,
) -> Box:
    """Return a card with all its marks, its words on one line each."""
    measure, rect = table_measure(), Rect(x, y, 184, 52)
    title = title or name
    lines = [(title, TextStyle.CARD_TITLE)] + ([(second, TextStyle.SMALL)] if second else [])
    face = Face(
        title=(title,),
        second=(second,) if second else (),
        widths=tuple(measure.width(text, style) for text, style in lines),
        width=rect.width,
        height=rect.height,
        cut=False,
    )
    return Box(
        id=name,
        kind=ActorKind.POST,
        shape=shape,
        sphere=SPHERES[shape],
        rect=rect,
        title=title,
        second=second,
        marks=card_marks(shape, SPHERES[shape], rect, "user", face, stack=stack),
        icon="user",
        stack=stack,
    )


def edge(
    source: Box,
    target: Box,
    relation: RelationType = RelationType.MANAGES,
    records: tuple[str, ...] = ("r1",),
) -> Edge:
    """Return a line from the lower side of one card to the upper side of another."""
    start, end = source.rect.centre, target.rect.centre
    points = [Point(start.x, source.rect.bottom)]
    if start.x != end.x:
        middle = (source.rect.bottom + target.rect.y) / 2
        points += [Point(start.x, middle), Point(end.x, middle)]
    points.append(Point(end.x, target.rect.y))
    style = STYLES[relation] if records else QUIET
    return Edge(
        id=f"{relation.value}:{source.id}:{target.id}",
        relation=relation,
        layer=Layer.LINE if records else Layer.PART_OF,
        source=source.id,
        target=target.id,
        records=records,
        points=tuple(points),
        marks=line_marks(tuple(points), style),
    )


def drawing(boxes: Sequence[Box], edges: Sequence[Edge] = ()) -> Drawing:
    """Return a chart with a heading above some cards."""
    left, top = min(one.rect.x for one in boxes), min(one.rect.y for one in boxes)
    right, bottom = max(one.rect.right for one in boxes), max(one.rect.bottom for one in boxes)
    text = "Provregionen"
    heading = line_of_words(
        text,
        left,
        top - 48,
        TextStyle.CHART_TITLE,
        Token.INK,
        table_measure().width(text, TextStyle.CHART_TITLE),
    )
    return Drawing(
        bounds=Rect(left - 24, top - 72, right - left + 48, bottom - top + 96),
        boxes=tuple(boxes),
        edges=tuple(edges),
        heading=(heading,),
    )


def small() -> Drawing:
    """Return a chart of five cards."""
    top = box("styrelsen", 300, 100, "Styrelsen <&>", Shape.BODY)
    head = box("direktor", 300, 220, "Direktör", second="Leder 123")
    others = [
        box("stab", 100, 340, "Staben", Shape.UNIT),
        box("chefer", 300, 340, "Chefer", stack=True, second="Antal anges inte"),
        box("bolag", 500, 340, 'Bolag "Å"', Shape.OUTSIDE),
    ]
    lines = [
        edge(top, head, RelationType.ASSIGNS),
        edge(head, others[0], records=()),
        edge(head, others[1]),
        edge(head, others[2], RelationType.CONSULTS),
    ]
    return drawing([top, head, *others], lines)
