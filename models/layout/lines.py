"""The lines of a chart: along the tree where it has a place for them, over it where not."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from models.core.relations import RelationType
from models.layout.descents import descent
from models.layout.drawing import Edge, Layer, Sphere
from models.layout.faces import BADGE_ROOM, STACK
from models.layout.geometry import Rect
from models.layout.routing import Router
from models.layout.signs import line_marks
from models.layout.strands import offsets, strand, way_of
from models.layout.styles import QUIET, RANKS, STYLES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from models.layout.chart import Chart, Link
    from models.layout.geometry import Point
    from models.layout.placing import Places
    from models.layout.styles import LineStyle

_WORDS = "\0words"
"""Before the number of words that stand beside cards: no actor is called so."""
_FIXED = frozenset({Layer.LINE, Layer.PART_OF})
"""What runs on the tree's own line, with others beside it."""


def lines_of(
    chart: Chart, places: Places, layers: Collection[Layer], words: Iterable[Rect] = ()
) -> tuple[tuple[Edge, ...], tuple[tuple[str, str], ...]]:
    """Return the lines of some layers, and the ends of those that no way was found for.

    Parameters
    ----------
    chart : Chart
        Who stands under whom, and what relates them.
    places : Places
        Where they stand.
    layers : collection of Layer
        What is switched on.
    words : iterable of Rect
        What else lines go around.
    """
    shown = [link for link in chart.links if link.layer in layers]
    barred = [name for name in chart.ties if _is_barred(chart, places, name)]
    along: dict[str, list[Link]] = {name: [] for name in chart.ties if name not in barred}
    over: list[Link] = []
    for link in shown:
        below = _lower_end(chart, link)
        if below is None or below in barred:
            over.append(link)
        else:
            along[below].append(link)
    slots = _lanes(chart, along)
    found: list[Edge] = []
    for name, links in along.items():
        found.extend(_along(chart, places, name, links, slots))
    over = _down(chart, places, over, barred, found)
    joined = {frozenset((link.source, link.target)) for link in over}
    held = [
        (chart.ties[name].parent, name)
        for name in barred
        if not chart.ties[name].loose and frozenset((chart.ties[name].parent, name)) not in joined
    ]
    ends = [end for link in over for end in (link.source, link.target)]
    ends += [end for pair in held for end in pair]
    standing = dict(enumerate(words))
    rects = _with_outlines(chart, places) | {f"{_WORDS}{place}": rect for place, rect in standing.items()}
    blocks = _blocks(chart, places) | {f"{_WORDS}{place}": f"{_WORDS}{place}" for place in standing}
    router = Router(rects, blocks, ends, [edge.points for edge in found])
    left_out: list[tuple[str, str]] = []
    for link in sorted(over, key=lambda link: RANKS[link.relation]):
        edge = _over(places, router, link)
        if edge is not None:
            found.append(edge)
        else:
            left_out.append((link.source, link.target))
    for parent, name in held:
        points = router.route(parent, name, ("held", parent))
        if points is not None:
            found.append(_edge(Layer.PART_OF, RelationType.PART_OF, parent, name, (), points, QUIET))
        else:
            left_out.append((parent, name))
    return tuple(found), tuple(left_out)


def _is_barred(chart: Chart, places: Places, name: str) -> bool:
    """Whether another card stands on the tree's own way to a card: then its lines must go around.

    That can be only where the boundary runs between: the employed stand below all of the elected.
    """
    parent = chart.ties[name].parent
    if name not in places.slots or places.slots[name].kind != "branch":
        return False
    if chart.spheres[parent] is chart.spheres[name]:
        return False
    points = _strand(chart, places, name, 0.0)
    parts = [
        Rect(min(one.x, two.x), min(one.y, two.y), abs(one.x - two.x), abs(one.y - two.y)).grown(8)
        for one, two in pairwise(points)
    ]
    return any(
        rect.touches(part)
        for other, rect in places.rects.items()
        if other not in (parent, name)
        for part in parts
    )


def _down(
    chart: Chart, places: Places, links: list[Link], barred: Collection[str], found: list[Edge]
) -> list[Link]:
    """Draw what leads straight down a list; return what is left to be led around."""
    left: list[Link] = []
    lanes: dict[tuple[str, Layer], int] = {}
    for link in links:
        for upper, lower in ((link.source, link.target), (link.target, link.source)):
            way = _way_down(chart, upper, lower)
            if way is None or way[1] in barred:
                continue
            lane = lanes.setdefault((upper, link.layer), len([key for key in lanes if key[0] == upper]))
            points = descent(way, places.upright, places.slots, lane)
            if points is None:
                continue
            points = way_of(
                points
                if places.slots[lower].kind == "aside"
                else [places.turn.point(point) for point in points]
            )
            if link.source == lower:
                points = points[::-1]
            style = STYLES[link.relation]
            found.append(
                _edge(link.layer, link.relation, link.source, link.target, link.records, points, style)
            )
            break
        else:
            left.append(link)
    return left


def _way_down(chart: Chart, upper: str, lower: str) -> list[str] | None:
    """Return the cards from one to another that stands somewhere below it."""
    way = [lower]
    while way[-1] != upper:
        tie = chart.ties.get(way[-1])
        if tie is None or tie.loose:
            return None
        way.append(tie.parent)
    return way[::-1]


def _blocks(chart: Chart, places: Places) -> dict[str, str]:
    """Return the first card of the list that each card stands in; itself where it stands in none."""
    found: dict[str, str] = {}
    for name in places.rects:  # parents before children
        slot = places.slots.get(name)
        hung = slot is not None and slot.kind in ("list", "aside")
        found[name] = found[chart.ties[name].parent] if hung else name
    return found


def _with_outlines(chart: Chart, places: Places) -> dict[str, Rect]:
    """Return the cards with the outlines of classes and the badges of folded branches."""
    found: dict[str, Rect] = {}
    for name, rect in places.rects.items():
        by = STACK if name in chart.stacks else 0
        below = BADGE_ROOM if name in chart.hidden else by
        found[name] = Rect(rect.x, rect.y, rect.width + by, rect.height + below)
    return found


def _over(places: Places, router: Router, link: Link) -> Edge | None:
    gathering = link.target if link.layer is Layer.PART_OF else link.source
    points = router.route(link.source, link.target, (link.layer, gathering))
    if points is None:
        return None
    return _edge(
        link.layer, link.relation, link.source, link.target, link.records, points, STYLES[link.relation]
    )


def _lanes(chart: Chart, along: Mapping[str, list[Link]]) -> dict[tuple[str, Layer], float]:
    """Return how far beside the tree's own line each layer runs below each card.

    One lane for a layer, whatever it leads to: so all lines of a layer share a bus.
    """
    layers: dict[str, set[Layer]] = {}
    for name, links in along.items():
        layers.setdefault(chart.ties[name].parent, set()).update(link.layer for link in links)
    found: dict[tuple[str, Layer], float] = {}
    for parent, own in layers.items():
        ordered = [layer for layer in Layer if layer in own]
        fixed = bool(ordered) and ordered[0] in _FIXED
        for layer, offset in zip(ordered, offsets(len(ordered), fixed=fixed), strict=True):
            found[parent, layer] = offset
    return found


def _lower_end(chart: Chart, link: Link) -> str | None:
    """Return which end hangs on the other in the tree; None where neither does."""
    for lower, upper in ((link.target, link.source), (link.source, link.target)):
        tie = chart.ties.get(lower)
        if tie is not None and tie.parent == upper and not tie.loose:
            return lower
    return None


def _along(
    chart: Chart,
    places: Places,
    name: str,
    links: list[Link],
    lanes: Mapping[tuple[str, Layer], float],
) -> list[Edge]:
    """Return the lines between a card and the one it hangs on; a quiet one where no record gives any."""
    tie = chart.ties[name]
    if not links:
        if tie.loose:
            return []
        points = _strand(chart, places, name, 0.0)
        return [_edge(Layer.PART_OF, RelationType.PART_OF, tie.parent, name, (), points, QUIET)]
    found = []
    for link in links:
        points = _strand(chart, places, name, lanes[tie.parent, link.layer])
        if link.source == name:
            points = points[::-1]
        style = STYLES[link.relation]
        found.append(_edge(link.layer, link.relation, link.source, link.target, link.records, points, style))
    return found


def _strand(chart: Chart, places: Places, name: str, offset: float) -> tuple[Point, ...]:
    parent = chart.ties[name].parent
    apart = chart.spheres[parent] is Sphere.POLITICAL
    slot = places.slots[name]
    points = strand(places.upright[parent], places.upright[name], slot, offset, apart=apart)
    if slot.kind == "aside":
        return way_of(points)
    return way_of([places.turn.point(point) for point in points])


def _edge(
    layer: Layer,
    relation: RelationType,
    source: str,
    target: str,
    records: tuple[str, ...],
    points: tuple[Point, ...],
    style: LineStyle,
) -> Edge:
    return Edge(
        id=f"{relation.value}:{source}:{target}",
        layer=layer,
        relation=relation,
        source=source,
        target=target,
        records=records,
        points=points,
        marks=line_marks(points, style),
    )
