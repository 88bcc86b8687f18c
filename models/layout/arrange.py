"""From a logical chart to places: what stands side by side, what hangs as a list, what stands beside an axis.

Everything here is told across (left to right) and along (from the root on); an orientation turns it last.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from msgspec.structs import replace

from models.layout.attempt import Attempt
from models.layout.cast import Cast
from models.layout.plans import (
    FEW_LEAVES,
    LIST_SIZES,
    MOST_CLOSE,
    MOST_IN_COLUMN,
    MOST_LEAVES,
    MOST_TRIED,
    SHAPES,
    Close,
    Plan,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from models.layout.cast import Traits
    from models.layout.chart import Chart
    from models.layout.faces import Face, Size
    from models.layout.slots import Arrangement


class Arranger:
    """Arranges one tree.

    Parameters
    ----------
    chart : Chart
        Who stands under whom.
    traits : mapping of str to Traits
        What the actors are.
    face_of : callable
        The face of an actor at a size.
    turned : bool
        Whether the tree grows sideways: then widths are heights here, and nothing hangs.
    """

    def __init__(
        self,
        chart: Chart,
        traits: Mapping[str, Traits],
        face_of: Callable[[str, Size], Face],
        *,
        turned: bool = False,
    ) -> None:
        self._cast = Cast(chart.children, traits, face_of, turned=turned)
        self._children = chart.children
        self._traits = traits
        self._turned = turned
        self._known: dict[str, tuple[list[str], dict[str, int], frozenset[str]]] = {}
        self._plain: dict[str, tuple[Attempt, int]] = {}

    def candidates(self, root: str, aspect: float) -> list[tuple[Plan, Arrangement]]:
        """Return ways to arrange a tree for a page of this shape, the plainest first."""
        if self._turned:
            return [(Plan(longest=0), self.arrange(root, Plan(longest=0)))]
        shapes = [Plan()]
        if len(self._order(root)[0]) <= MOST_TRIED:
            shapes = [shape for shape in SHAPES if self._is_another(shape, root)]
        return [one for shape in shapes for one in self._fitting(root, aspect, shape)]

    def _is_another(self, shape: Plan, root: str) -> bool:
        """Whether a plan can give anything that a plainer one does not give."""
        if root not in self._plain:
            order, sizes, _trunk = self._order(root)
            rows = self._rows(root, LIST_SIZES[0])
            most = max(
                (len(self._children[one]) for one in order if one not in rows and sizes[one] > FEW_LEAVES),
                default=0,
            )
            self._plain[root] = Attempt(self._cast, root, sizes, rows, Plan()), most
        plain, leaves = self._plain[root]
        return not (
            shape.rows > max(plain.longest_run, 1)
            or shape.staff > max(math.ceil(plain.most_staff / MOST_IN_COLUMN), 1)
            or (shape.close is Close.FEW and not plain.most_staff)
            or (shape.close is Close.ALL and plain.most_staff <= MOST_CLOSE)
            or (shape.leaves < MOST_LEAVES and leaves <= shape.leaves)
        )

    def arrange(self, root: str, plan: Plan) -> Arrangement:
        """Return the places of a tree by a plan."""
        sizes = self._order(root)[1]
        return Attempt(self._cast, root, sizes, self._rows(root, plan.longest), plan).result()

    def _fitting(self, root: str, aspect: float, shape: Plan) -> list[tuple[Plan, Arrangement]]:
        """Return the arrangements next to the shape of the page: longer lists are narrower and higher."""
        sizes = self._order(root)[1]
        known: dict[frozenset[str], tuple[Plan, Arrangement]] = {}

        def attempt(longest: int) -> Arrangement:
            rows = self._rows(root, longest)
            if rows not in known:
                found = Attempt(self._cast, root, sizes, rows, shape).result()
                known[rows] = replace(shape, longest=longest), found
            return known[rows][1]

        low, high = 0, len(LIST_SIZES) - 1
        while low < high:
            middle = (low + high) // 2
            found = attempt(LIST_SIZES[middle])
            low, high = (low, middle) if found.width <= found.height * aspect else (middle + 1, high)
        for near in (max(low - 1, 0), low):
            attempt(LIST_SIZES[near])
        wanted = {self._rows(root, LIST_SIZES[near]) for near in (max(low - 1, 0), low)}
        return [one for rows, one in known.items() if rows in wanted]

    def _order(self, root: str) -> tuple[list[str], dict[str, int], frozenset[str]]:
        """Return who stands below an actor, how many below each, and whose branches never hang as a list."""
        if root not in self._known:
            order = self._top_down(root)
            self._known[root] = order, self._sizes(order), frozenset(self._trunk(order, root))
        return self._known[root]

    def _rows(self, root: str, longest: int) -> frozenset[str]:
        """Return below whom branches stand side by side."""
        order, sizes, trunk = self._order(root)
        return frozenset(
            name for name in order if name in trunk or (self._children[name] and sizes[name] > longest)
        )

    def _top_down(self, root: str) -> list[str]:
        order: list[str] = []
        waiting = [root]
        while waiting:
            current = waiting.pop()
            order.append(current)
            waiting.extend(reversed(self._children[current]))
        return order

    def _sizes(self, order: Sequence[str]) -> dict[str, int]:
        sizes = dict.fromkeys(order, 1)
        for name in reversed(order):
            for child in self._children[name]:
                sizes[name] += sizes[child]
        return sizes

    def _trunk(self, order: Sequence[str], root: str) -> set[str]:
        """Return those whose branches never hang as a list: heads, and who has both spheres below."""
        trunk = {root} if self._children[root] else set()
        below: dict[str, bool] = {}
        for name in reversed(order):
            mixed = any(
                below[child] or self._traits[child].sphere is not self._traits[name].sphere
                for child in self._children[name]
            )
            below[name] = mixed
            if mixed or (self._traits[name].head and self._children[name]):
                trunk.add(name)
        return trunk
