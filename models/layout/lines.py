"""The lines of a chart: along the tree where it has a place for them, over it where not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.core.relations import RelationType
from models.layout.drawing import Edge, Layer, Sphere
from models.layout.signs import line_marks
from models.layout.strands import offsets, strand, way_of
from models.layout.styles import QUIET, RANKS, STYLES

if TYPE_CHECKING:
    from collections.abc import Collection

    from models.layout.chart import Chart, Link
    from models.layout.geometry import Point
    from models.layout.placing import Places
    from models.layout.styles import LineStyle

_FIXED = frozenset({Layer.LINE, Layer.PART_OF})
"""What runs on the tree's own line, with others beside it."""


def lines_of(chart: Chart, places: Places, layers: Collection[Layer]) -> tuple[Edge, ...]:
    """Return the lines of some layers.

    Parameters
    ----------
    chart : Chart
        Who stands under whom, and what relates them.
    places : Places
        Where they stand.
    layers : collection of Layer
        What is switched on.
    """
    shown = [link for link in chart.links if link.layer in layers]
    along: dict[str, list[Link]] = {name: [] for name in chart.ties}
    over: list[Link] = []
    for link in shown:
        below = _lower_end(chart, link)
        if below is None:
            over.append(link)
        else:
            along[below].append(link)
    found: list[Edge] = []
    for name, links in along.items():
        found.extend(_along(chart, places, name, links))
    return tuple(found)


def _lower_end(chart: Chart, link: Link) -> str | None:
    """Return which end hangs on the other in the tree; None where neither does."""
    for lower, upper in ((link.target, link.source), (link.source, link.target)):
        tie = chart.ties.get(lower)
        if tie is not None and tie.parent == upper and not tie.loose:
            return lower
    return None


def _along(chart: Chart, places: Places, name: str, links: list[Link]) -> list[Edge]:
    """Return the lines between a card and the one it hangs on; a quiet one where no record gives any."""
    tie = chart.ties[name]
    if not links:
        if tie.loose:
            return []
        points = _strand(chart, places, name, 0.0)
        return [_edge(Layer.PART_OF, RelationType.PART_OF, tie.parent, name, (), points, QUIET)]
    links = sorted(links, key=lambda link: RANKS[link.relation])
    beside = offsets(len(links), fixed=links[0].layer in _FIXED)
    found = []
    for link, offset in zip(links, beside, strict=True):
        points = _strand(chart, places, name, offset)
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
