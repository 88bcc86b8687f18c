"""From a logical chart to places: what stands side by side, what hangs as a list, what stands beside an axis.

Everything here is told across (left to right) and along (from the root on); an orientation turns it last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from models.layout.attempt import Attempt
from models.layout.drawing import Shape, Sphere
from models.layout.faces import BADGE_ROOM, STACK, Face, Size
from models.layout.hanging import Hanging, hang
from models.layout.plans import LIST_SIZES, MOST_TRIED, SHAPES, Plan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from models.layout.chart import Chart
    from models.layout.slots import Arrangement


class Traits(Struct, frozen=True):
    """What the arrangement must know of an actor."""

    shape: Shape
    sphere: Sphere
    stack: bool
    beside: bool
    head: bool
    trunk: bool
    folded: bool


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
        self._children = chart.children
        self._traits = traits
        self._face_of = face_of
        self._turned = turned
        self._known: dict[str, tuple[list[str], dict[str, int], frozenset[str]]] = {}
        self._lists: dict[tuple[str, Size, int], Hanging] = {}

    def candidates(self, root: str, aspect: float) -> list[tuple[Plan, Arrangement]]:
        """Return ways to arrange a tree for a page of this shape, the plainest first."""
        if self._turned:
            return [(Plan(longest=0), self.arrange(root, Plan(longest=0)))]
        small = len(self._order(root)[0]) <= MOST_TRIED
        return [
            one for shape in (SHAPES if small else SHAPES[:1]) for one in self._fitting(root, aspect, shape)
        ]

    def arrange(self, root: str, plan: Plan) -> Arrangement:
        """Return the places of a tree by a plan."""
        sizes = self._order(root)[1]
        return Attempt(self, root, sizes, self._rows(root, plan.longest), plan).result()

    def _fitting(self, root: str, aspect: float, shape: Plan) -> list[tuple[Plan, Arrangement]]:
        """Return the arrangements next to the shape of the page: longer lists are narrower and higher."""
        sizes = self._order(root)[1]
        known: dict[frozenset[str], tuple[Plan, Arrangement]] = {}

        def attempt(longest: int) -> Arrangement:
            rows = self._rows(root, longest)
            if rows not in known:
                found = Attempt(self, root, sizes, rows, shape).result()
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

    def crosses(self, parent: str, child: str) -> bool:
        """Whether the boundary runs between a card and the one below it."""
        above, below = self._traits[parent].sphere, self._traits[child].sphere
        return above is Sphere.POLITICAL and below is Sphere.ADMINISTRATION

    def children(self, name: str) -> tuple[str, ...]:
        """Return who stands under an actor."""
        return self._children[name]

    def traits(self, name: str) -> Traits:
        """Return what an actor is."""
        return self._traits[name]

    def face(self, name: str, size: Size) -> Face:
        """Return the face of an actor, turned where the tree is."""
        found = self._face_of(name, size)
        if not self._turned:
            return found
        return Face(found.height, found.width, found.title, found.second, found.widths, found.cut)

    def hanging(self, name: str, size: Size, leaves: int) -> Hanging:
        """Return a branch as a list whose first card has a size."""
        key = (name, size, leaves)
        if key not in self._lists:
            self._lists[key] = hang(
                name,
                self.children,
                lambda one, first: self.face(one, size if first else Size.LEAF),
                self.shade,
                leaves,
            )
        return self._lists[key]

    def shade(self, name: str) -> float:
        """Return how far outlines and badge stand out below a card."""
        return self._shades(name)[1]

    def breadth(self, name: str) -> float:
        """Return how far the outlines stand out beside a card."""
        return self._shades(name)[0]

    def _shades(self, name: str) -> tuple[float, float]:
        traits = self._traits[name]
        across, along = (float(STACK), float(STACK)) if traits.stack else (0.0, 0.0)
        if traits.folded:
            across, along = (BADGE_ROOM, along) if self._turned else (across, BADGE_ROOM)
        return across, along
