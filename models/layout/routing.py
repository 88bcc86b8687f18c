"""Lines over the tree: along the axes, around every card, each at its own distance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.layout.geometry import Point, Rect, around
from models.layout.grid import Bundle, Gate, Grid
from models.layout.lanes import Lanes
from models.layout.strands import way_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_OUT = (60.0, 16.0, 0.0, 16.0)
_IN = (0.0, 16.0, 60.0, 16.0)
MOST_FOR_ONE = 30_000
MOST_PLACES = 120_000
"""How many places of the grid one search, and all of a drawing together, may look at."""
MOST_BLOCKS = 1500
"""Among more blocks no way is searched for."""


class Router:
    """Leads lines around cards.

    Parameters
    ----------
    rects : mapping of str to Rect
        The cards, with the outlines of classes.
    blocks : mapping of str to str
        By what each card's block is called: the first card of its list, or itself.
    ends : iterable of str
        The cards that lines lead to.
    standing : iterable of sequence of Point
        The lines that stand already.
    """

    def __init__(
        self,
        rects: Mapping[str, Rect],
        blocks: Mapping[str, str],
        ends: Iterable[str],
        standing: Iterable[Sequence[Point]],
    ) -> None:
        self._rects = rects
        self._blocks = blocks
        self._mates: dict[str, list[str]] = {}
        for name, block in blocks.items():
            self._mates.setdefault(block, []).append(name)
        self._wholes = {block: around(rects[name] for name in names) for block, names in self._mates.items()}
        self._grid = None
        if len(self._wholes) <= MOST_BLOCKS:
            self._grid = Grid(self._wholes.values(), [rects[name] for name in dict.fromkeys(ends)])
        self._lanes = Lanes(rects.values())
        self._bundles: dict[object, Bundle] = {}
        self._left = MOST_PLACES
        for place, points in enumerate(standing):
            self._lanes.take(points, ("standing", place))

    def route(self, source: str, target: str, bundle: object) -> tuple[Point, ...] | None:
        """Return a line from one card to another; None where none was found in time.

        Lines of one bundle share their way as far as it goes.
        """
        if self._grid is None:
            return None
        first, second = self._rects[source], self._rects[target]
        out, into = (_OUT, _IN) if first.centre.y < second.centre.y else (_IN, _OUT)
        found, looked = self._grid.way(
            self._gates(self._grid, source, out),
            self._gates(self._grid, target, into),
            self._bundles.setdefault(bundle, Bundle()),
            min(self._left, MOST_FOR_ONE),
        )
        self._left -= looked
        if found is None:
            return None
        return way_of(self._lanes.spread(way_of(found), first, second, bundle))

    def _gates(self, grid: Grid, name: str, costs: tuple[float, float, float, float]) -> list[Gate]:
        block = self._blocks[name]
        mates = [self._rects[one] for one in self._mates[block] if one != name]
        return grid.gates(self._rects[name], self._wholes[block], mates, costs)
