"""Lines over the tree: along the axes, around every card, each at its own distance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.layout.grid import Bundle, Grid
from models.layout.lanes import Lanes
from models.layout.strands import way_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from models.layout.geometry import Point, Rect

_OUT = (60.0, 16.0, 0.0, 16.0)
_IN = (0.0, 16.0, 60.0, 16.0)
MOST_PLACES = 60_000
"""How many places of the grid all searches of a drawing may look at together: then the tree has to do."""
MOST_CARDS = 2500
"""Among more cards no way is searched for: lines follow the tree."""


class Router:
    """Leads lines around cards.

    Parameters
    ----------
    rects : mapping of str to Rect
        The cards, with the outlines of classes.
    ends : iterable of str
        Those of them that lines lead to.
    standing : iterable of sequence of Point
        The lines that stand already.
    """

    def __init__(
        self, rects: Mapping[str, Rect], ends: Iterable[str], standing: Iterable[Sequence[Point]]
    ) -> None:
        self._rects = rects
        self._grid = None
        if len(rects) <= MOST_CARDS:
            self._grid = Grid(rects.values(), [rects[name] for name in dict.fromkeys(ends)])
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
            self._grid.gates(first, out),
            self._grid.gates(second, into),
            self._bundles.setdefault(bundle, Bundle()),
            self._left,
        )
        self._left -= looked
        if found is None:
            return None
        points = way_of(found)
        return way_of(self._lanes.spread(points, first, second, bundle))
