"""From a logical chart to places: what stands side by side, what hangs as a list, what stands beside an axis.

Everything here is told across (left to right) and along (from the root on); an orientation turns it last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.layout.drawing import Shape, Sphere
from models.layout.faces import BADGE_ROOM, STACK, Face, Size
from models.layout.geometry import Rect
from models.layout.hanging import Hanging, hang
from models.layout.tree import Block, Step, tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from models.layout.chart import Chart

GAP = 28.0
"""Between two branches side by side."""
LEVEL = 60.0
"""Between a level and the next, with the bus in it."""
BUS = 28.0
"""How far above the cards their bus runs."""
AXIS = 44.0
"""Between the axis and whoever stands beside it: room for lines that run along the axis."""
STAFF_GAP = 16.0
BOUNDARY = 44.0
"""Above and below the line between the elected and the employed."""
STAFF_MOST = 9
"""A branch of more cards than these never stands beside the axis."""
STAFF_HIGH = 14
"""More than these beside an axis would push the next level out of sight: they hang below it."""
LIST_SIZES = (8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 512, 100_000)
"""Branches of at most so many cards hang as lists; which of these is chosen by the shape of the page."""


class Slot(Struct, frozen=True):
    """How a card hangs on its parent.

    Parameters
    ----------
    kind : str
        ``branch`` (a bus above it), ``staff`` (beside the axis) or ``list`` (on a spine).
    spine : float
        Of a list: where the spine runs across; of staff: the axis.
    turn : float
        Of a branch: how far along its bus runs; of a list in columns: where its line turns to the column.
    """

    kind: str
    spine: float = 0.0
    turn: float | None = None


class Arrangement(Struct, frozen=True):
    """The places of a tree.

    ``boundary`` is how far along the line runs between the elected and the employed; None without it.
    """

    rects: dict[str, Rect]
    slots: dict[str, Slot]
    boundary: float | None
    width: float
    height: float


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

    def arrange(self, root: str, aspect: float) -> Arrangement:
        """Return the places of a tree, of those tried the one that fills a page of this shape best."""
        order = self._top_down(root)
        sizes = self._sizes(order)
        trunk = self._trunk(order, root)

        def attempt(most: int) -> Arrangement:
            rows = frozenset(
                name for name in order if name in trunk or (self._children[name] and sizes[name] > most)
            )
            if rows not in tried:
                tried[rows] = _Attempt(self, root, order, sizes, rows).result()
            return tried[rows]

        tried: dict[frozenset[str], Arrangement] = {}
        low, high = 0, len(LIST_SIZES) - 1
        if self._turned:
            return attempt(0)
        while low < high:  # longer lists make a chart narrower and higher
            middle = (low + high) // 2
            found = attempt(LIST_SIZES[middle])
            low, high = (low, middle) if found.width <= found.height * aspect else (middle + 1, high)
        near = [attempt(LIST_SIZES[place]) for place in {max(low - 1, 0), low}]
        return min(near, key=lambda one: max(one.width / aspect, one.height))

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


class _Beside(Struct, frozen=True):
    """Who stands beside an axis, from where to where along it, and on which side."""

    name: str
    begin: float
    end: float
    right: bool


class _Attempt:
    """One way to arrange a tree: these branches side by side, the others as lists."""

    def __init__(
        self,
        arranger: Arranger,
        root: str,
        order: Sequence[str],
        sizes: Mapping[str, int],
        rows: frozenset[str],
    ) -> None:
        self._arranger = arranger
        self._sizes = sizes
        self._rows = rows
        self._root = root
        self._staff: dict[str, tuple[str, ...]] = {}
        self._branches: dict[str, tuple[str, ...]] = {}
        self._hangings: dict[str, Hanging] = {}
        self._columns: dict[str, tuple[_Beside, ...]] = {}
        self._row_order = self._walk()

    def _walk(self) -> list[str]:
        """Part the children of each row into those beside its axis and those below it."""
        order: list[str] = []
        waiting = [self._root]
        while waiting:
            name = waiting.pop()
            order.append(name)
            if name not in self._rows:
                self._hangings[name] = self._hang(name, Size.HEAD if self._head(name) else Size.CARD)
                continue
            children = self._arranger.children(name)
            staff = [one for one in children if self._stands_beside(name, one)]
            if len(staff) > STAFF_HIGH:
                staff = []
            self._staff[name] = tuple(staff)
            self._branches[name] = tuple(one for one in children if one not in set(staff))
            for one in staff:
                self._hangings[one] = self._hang(one, Size.STAFF)
            waiting.extend(reversed(self._branches[name]))
        return order

    def _head(self, name: str) -> bool:
        return self._arranger.traits(name).head

    def _stands_beside(self, parent: str, name: str) -> bool:
        if name in self._rows or self._arranger.crosses(parent, name) or self._sizes[name] > STAFF_MOST:
            return False
        traits = self._arranger.traits(name)
        if self._arranger.traits(parent).head or traits.shape is Shape.SEAT:
            return traits.beside
        return traits.shape is Shape.UNIT or not self._arranger.children(name)

    def _hang(self, name: str, size: Size) -> Hanging:
        return hang(
            name,
            self._arranger.children,
            lambda one, first: self._arranger.face(one, size if first else Size.LEAF),
            self._arranger.shade,
        )

    # --- along -------------------------------------------------------------------------------------------

    def result(self) -> Arrangement:
        """Return the places."""
        numbers = {name: place for place, name in enumerate(self._row_order)}
        tops, boundary = self._tops()
        blocks = [
            Block(
                tuple(self._steps(name, tops[name])),
                tuple(numbers[one] for one in self._branches.get(name, ())),
                self._over(name, numbers),
            )
            for name in self._row_order
        ]
        axes = [float(round(axis)) for axis in tidy(blocks, [0], GAP)]
        rects: dict[str, Rect] = {}
        slots: dict[str, Slot] = {}
        for place, name in enumerate(self._row_order):
            self._put(name, axes[place], tops[name], rects, slots)
        low = min(axes[place] + step.low for place, block in enumerate(blocks) for step in block.steps)
        high = max(axes[place] + step.high for place, block in enumerate(blocks) for step in block.steps)
        bottom = max(step.end for block in blocks for step in block.steps)
        return Arrangement(rects, slots, boundary, high - low, bottom)

    def _over(self, name: str, numbers: Mapping[str, int]) -> int | None:
        """Return below which card an axis goes straight on: assembly, board, director stand in one line."""
        found = (one for one in self._branches.get(name, ()) if self._arranger.traits(one).trunk)
        main = next(found, None)
        return None if main is None else numbers[main]

    def _tops(self) -> tuple[dict[str, float], float | None]:
        """Return how far along each card begins: the employed below the boundary, whoever is above them."""
        tops = {self._root: 0.0}
        deferred: list[tuple[str, str]] = []
        deepest = 0.0
        for name in self._row_order:
            if name not in tops:
                continue
            bottom = tops[name] + self._height(name)
            if self._arranger.traits(name).sphere is not Sphere.ADMINISTRATION:
                deepest = max(deepest, bottom)
            for child in self._branches.get(name, ()):
                if self._arranger.crosses(name, child):
                    deferred.append((name, child))
                else:
                    tops[child] = bottom + LEVEL
        if not deferred:
            return tops, None
        boundary = deepest + BOUNDARY
        for _, child in deferred:
            tops[child] = boundary + BOUNDARY
        for name in self._row_order:
            bottom = tops[name] + self._height(name)
            for child in self._branches.get(name, ()):
                tops.setdefault(child, bottom + LEVEL)
        return tops, boundary

    def _height(self, name: str) -> float:
        if name in self._hangings:
            return self._hangings[name].height
        face = self._arranger.face(name, self._size(name))
        ends = [one.end for one in self._beside(name)]
        return max([face.height + self._arranger.shade(name), *ends])

    def _size(self, name: str) -> Size:
        return Size.HEAD if self._head(name) else Size.CARD

    def _beside(self, name: str) -> tuple[_Beside, ...]:
        """Return who stands beside an axis, on whichever side there is room first."""
        if name not in self._columns:
            face = self._arranger.face(name, self._size(name))
            at = [face.height + self._arranger.shade(name) + STAFF_GAP] * 2
            found = []
            staff = self._staff.get(name, ())
            for one in staff:
                right = self._side(at, len(staff))
                height = self._hangings[one].height
                found.append(_Beside(one, at[right], at[right] + height, bool(right)))
                at[right] += height + STAFF_GAP
            self._columns[name] = tuple(found)
        return self._columns[name]

    @staticmethod
    def _side(at: Sequence[float], count: int) -> int:
        if count == 1:
            return 1
        return 0 if at[0] <= at[1] else 1

    # --- across ------------------------------------------------------------------------------------------

    def _steps(self, name: str, top: float) -> list[Step]:
        if name in self._hangings:
            whole = self._hangings[name]
            half = whole.places[name].rect.width / 2
            return [Step(top, top + whole.height, -half, whole.width - half)]
        face = self._arranger.face(name, self._size(name))
        shade = self._arranger.shade(name)
        high = face.width / 2 + self._arranger.breadth(name)
        steps = [Step(top, top + face.height + shade, -face.width / 2, high)]
        beside = self._beside(name)
        if beside:
            left, right = (
                max((self._hangings[one.name].width for one in beside if one.right is side), default=0.0)
                for side in (False, True)
            )
            end = top + max(one.end for one in beside)
            steps.append(Step(steps[0].end, end, -AXIS - left, AXIS + right))
        return steps

    def _put(
        self, name: str, axis: float, top: float, rects: dict[str, Rect], slots: dict[str, Slot]
    ) -> None:
        for child in self._branches.get(name, ()):
            slots[child] = Slot("branch")
        if name in self._hangings:
            whole = self._hangings[name]
            self._put_list(whole, name, axis - whole.places[name].rect.width / 2, top, rects, slots)
            return
        face = self._arranger.face(name, self._size(name))
        rects[name] = Rect(axis - face.width / 2, top, face.width, face.height)
        for one in self._beside(name):
            whole = self._hangings[one.name]
            left = axis + AXIS if one.right else axis - AXIS - whole.width
            slots[one.name] = Slot("staff", axis)
            self._put_list(whole, one.name, left, top + one.begin, rects, slots)

    def _put_list(
        self,
        whole: Hanging,
        root: str,
        left: float,
        top: float,
        rects: dict[str, Rect],
        slots: dict[str, Slot],
    ) -> None:
        for name, place in whole.places.items():
            rects[name] = place.rect.moved(left, top)
            if name != root and place.spine is not None:
                turn = None if place.turn is None else top + place.turn
                slots[name] = Slot("list", left + place.spine, turn)
