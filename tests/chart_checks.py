"""Drawings for tests, and what must hold of every one of them."""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from app.charts import Charts, table_measure
from app.i18n import catalogue
from app.session import Session
from models.layout.draw import draw
from models.layout.geometry import Rect
from models.layout.words import ChartWords

if TYPE_CHECKING:
    from models.core.organisation import Organisation
    from models.layout.drawing import Drawing, Edge
    from models.layout.geometry import Point
    from models.layout.settings import ChartSettings

REGIONS = ("halland", "onamnd", "jamtland-harjedalen", "vastmanland", "orebro-lan")
NEAR = 12.0
"""How far from its card a line may end: the outlines of a class, or a badge, stand between."""


@cache
def session() -> Session:
    """Return the shipped regions, each loaded once for all tests."""
    return Session()


@cache
def charts() -> Charts:
    """Return charts with Swedish names; the program's own words are English, which needs no translation."""
    return Charts(session(), catalogue("en"), "sv")


def drawn(organisation: Organisation, settings: ChartSettings) -> Drawing:
    """Return the drawing of an organisation whose cards carry their ids."""
    names = {name: name for name in organisation.actors}
    words = ChartWords(
        titles=names,
        seconds={},
        title="Chart",
        subtitle="",
        elected="Elected",
        employed="Employed",
        aside="Aside",
        outside="Outside",
        documents="Documents",
    )
    return draw(organisation, settings, words, table_measure())


def overlapping(drawing: Drawing) -> list[tuple[str, str]]:
    """Return the pairs of cards that lie on each other."""
    return [(one.id, two.id) for one, two in combinations(drawing.boxes, 2) if one.rect.touches(two.rect)]


def faults(drawing: Drawing) -> list[str]:
    """Return what is wrong with the lines: aslant, through a card, not at their cards."""
    found = []
    for edge in drawing.edges:
        found += [
            f"{edge.id}: aslant" for one, two in pairwise(edge.points) if one.x != two.x and one.y != two.y
        ]
        found += [f"{edge.id}: through {name}" for name in through(drawing, edge)]
        found += [f"{edge.id}: ends in the air" for _ in loose_ends(drawing, edge)]
    return found


def through(drawing: Drawing, edge: Edge) -> list[str]:
    """Return the cards that a line runs through."""
    parts = [_around(one, two) for one, two in pairwise(edge.points)]
    return [box.id for box in drawing.boxes if any(box.rect.grown(-1).touches(part) for part in parts)]


def loose_ends(drawing: Drawing, edge: Edge) -> list[Point]:
    """Return the ends of a line that are not at their cards."""
    rects = {box.id: box.rect.grown(NEAR) for box in drawing.boxes}
    ends = ((edge.source, edge.points[0]), (edge.target, edge.points[-1]))
    return [point for name, point in ends if not rects[name].touches(_around(point, point))]


def _around(one: Point, two: Point) -> Rect:
    x, y = min(one.x, two.x), min(one.y, two.y)
    return Rect(x, y, abs(one.x - two.x), abs(one.y - two.y)).grown(0.5)
