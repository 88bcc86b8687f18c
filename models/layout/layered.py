"""A layered layout by Graphviz, which runs in a process of its own: what is asked of it, what it answers.

Only numbers go out and come back: ids, sizes, who leads to whom. No word of the data reaches Graphviz, which
would read some as markup.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from msgspec import Struct

from models.layout.geometry import Point, Rect

SECONDS = 5.0
"""The child has this long; then the tree has to do."""
NODE_GAP = 44.0
RANK_GAP = 84.0
MOST_NODES = 150
"""More are not asked for: layers grow wider than any page."""


class LayoutNode(Struct, frozen=True, forbid_unknown_fields=True):
    """A card by its number, with its size in pixels."""

    id: int
    width: float
    height: float


class LayoutRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """Cards to be placed in layers so that most lines lead down; ``sideways``: to the right."""

    nodes: tuple[LayoutNode, ...]
    edges: tuple[tuple[int, int], ...]
    node_gap: float = NODE_GAP
    rank_gap: float = RANK_GAP
    sideways: bool = False


class LayoutAnswer(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the middle of each card stands: number, across, down."""

    places: tuple[tuple[int, float, float], ...]


Run = Callable[[bytes], bytes | None]
"""Gives a request to the child and returns its answer; None when it failed or took too long."""


def layered(
    sizes: Sequence[tuple[str, float, float]],
    links: Sequence[tuple[str, str]],
    run: Run,
    *,
    sideways: bool = False,
) -> dict[str, Rect] | None:
    """Return cards placed in layers.

    Parameters
    ----------
    sizes : sequence of tuple of str, float and float
        The cards with width and height in pixels at 100 %.
    links : sequence of tuple of str
        Who leads to whom.
    run : callable
        Runs the child.
    sideways : bool
        Whether the layers follow each other to the right.

    Returns
    -------
    dict of str to Rect or None
        None where the child gave no answer that can be used: too late, broken, or cards on each other.
    """
    if not sizes or len(sizes) > MOST_NODES:
        return None
    numbers = {name: place for place, (name, _, _) in enumerate(sizes)}
    request = LayoutRequest(
        nodes=tuple(LayoutNode(numbers[name], width, height) for name, width, height in sizes),
        edges=tuple((numbers[source], numbers[target]) for source, target in links),
        sideways=sideways,
    )
    answer = run(msgspec.json.encode(request))
    if answer is None:
        return None
    try:
        places = msgspec.json.decode(answer, type=LayoutAnswer).places
    except msgspec.DecodeError:
        return None
    middles = {number: Point(x, y) for number, x, y in places}
    if middles.keys() != set(numbers.values()):
        return None
    rects = {
        name: Rect(
            round(middles[numbers[name]].x - width / 2),
            round(middles[numbers[name]].y - height / 2),
            width,
            height,
        )
        for name, width, height in sizes
    }
    return None if _overlap(list(rects.values())) else rects


def _overlap(rects: list[Rect]) -> bool:
    """Whether two cards lie on each other."""
    open_ones: list[Rect] = []
    for rect in sorted(rects, key=lambda one: one.y):
        open_ones = [one for one in open_ones if one.bottom > rect.y]
        if any(one.touches(rect) for one in open_ones):
            return True
        open_ones.append(rect)
    return False
