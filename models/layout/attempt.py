"""One way to arrange a tree: these branches side by side, those as lists, small ones in columns."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from msgspec import Struct

from models.layout.drawing import Shape, Sphere
from models.layout.faces import Size
from models.layout.geometry import Rect
from models.layout.plans import MOST_CLOSE, MOST_IN_COLUMN, Close
from models.layout.slots import BUS, SPINE_ROOM, Arrangement, Slot
from models.layout.tree import Block, Step, tidy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from models.layout.cast import Cast
    from models.layout.hanging import Hanging
    from models.layout.plans import Plan

GAP = 28.0
"""Between two branches side by side."""
LEVEL = 48.0
"""Between a level and the next, with the bus in it."""
AXIS = 44.0
"""Between the axis and whoever stands beside it: room for lines that run along the axis."""
WING = 40.0
"""Between the column beside an axis and the one outside of it, with the spine that the outer one hangs on."""
WING_TURN = 14.0
"""How far below a card the line runs that leads to the outer columns beside its axis."""
STAFF_BEGIN = 14.0
CLOSE = 28.0
"""Between a card and whoever stands beside it."""
STAFF_GAP = 10.0
COLUMN_GAP = 14.0
"""Between two branches in a column: room for a line to pass."""
BOUNDARY = 34.0
"""Above and below the line between the elected and the employed."""
STAFF_MOST = 9
"""A branch of more cards than these never stands beside the axis."""
STAFF_HIGH = 14
"""More than these beside an axis would push the next level out of sight: they hang below it."""
COLUMN_MOST = 4
"""A branch of more cards than these stands in no column with others."""


class _Beside(Struct, frozen=True):
    """Who stands beside an axis: from where to where along it, in which column, the inner ones first."""

    name: str
    begin: float
    end: float
    column: int

    @property
    def right(self) -> bool:
        """Whether it stands on the right side."""
        return self.column % 2 == 1

    @property
    def outer(self) -> bool:
        """Whether it stands in an outer column."""
        return self.column > 1


class Attempt:
    """Arranges a tree by a plan.

    Parameters
    ----------
    cast : Cast
        Knows the actors.
    root : str
        The top.
    sizes : mapping of str to int
        How many cards each branch has.
    rows : frozenset of str
        Below whom branches stand side by side; the others hang as lists.
    plan : Plan
        How high columns are, and how many stand beside an axis.
    """

    def __init__(
        self, cast: Cast, root: str, sizes: Mapping[str, int], rows: frozenset[str], plan: Plan
    ) -> None:
        self._cast = cast
        self._sizes = sizes
        self._rows = rows
        self._root = root
        self._plan = plan
        self._staff: dict[str, tuple[str, ...]] = {}
        self._branches: dict[str, tuple[str, ...]] = {}
        self._columns: dict[str, tuple[str, ...]] = {}
        self._hangings: dict[str, Hanging] = {}
        self._asides: dict[str, tuple[_Beside, ...]] = {}
        self.longest_run = 0
        """How many small branches stand next to each other, that could stand in columns."""
        self._row_order = self._walk()

    @property
    def most_staff(self) -> int:
        """How many cards stand beside an axis at most."""
        return max((sum(map(self._sizes.__getitem__, staff)) for staff in self._staff.values()), default=0)

    def _walk(self) -> list[str]:
        """Part the children of each row into those beside its axis and those below it.

        The first of a column stands for all of it.
        """
        order: list[str] = []
        waiting = [self._root]
        while waiting:
            name = waiting.pop()
            order.append(name)
            if name not in self._rows:
                continue
            children = self._cast.children(name)
            staff = [one for one in children if self._stands_beside(name, one)]
            if len(staff) > STAFF_HIGH:
                staff = []
            staff.sort(key=lambda one: self._sizes[one] == 1)  # lists first, so that columns end alike
            self._staff[name] = tuple(staff)
            for one in staff:
                self._hangings[one] = self._hang(one, Size.STAFF)
            below = [one for one in children if one not in set(staff)]
            for one in below:
                if one not in self._rows:
                    self._hangings[one] = self._hang(one, self._size(one))
            self._branches[name] = tuple(self._in_columns(below))
            waiting.extend(reversed(self._branches[name]))
        if self._root not in self._rows:
            self._hangings[self._root] = self._hang(self._root, self._size(self._root))
        return order

    def _in_columns(self, names: Sequence[str]) -> list[str]:
        """Return the branches below a card, of each column only the first."""
        found: list[str] = []
        run: list[str] = []
        for name in [*names, ""]:
            if name and self._fits_in_column(name):
                run.append(name)
                continue
            found += self._parted(run)
            run = []
            if name:
                found.append(name)
        return found

    def _fits_in_column(self, name: str) -> bool:
        """Whether a branch is small; the employed stand side by side, so that the line is seen best."""
        small = name not in self._rows and self._sizes[name] <= COLUMN_MOST
        return small and self._cast.traits(name).sphere is not Sphere.ADMINISTRATION

    def _parted(self, run: Sequence[str]) -> list[str]:
        """Return the first card of each column of a run, and keep who stands in it."""
        if not run:
            return []
        self.longest_run = max(self.longest_run, len(run))
        count = math.ceil(len(run) / self._plan.rows)
        most = math.ceil(len(run) / count)
        for first in range(0, len(run), most):
            if len(run[first : first + most]) > 1:
                self._columns[run[first]] = tuple(run[first : first + most])
        return list(run[::most])

    def _stands_beside(self, parent: str, name: str) -> bool:
        if name in self._rows or self._cast.crosses(parent, name) or self._sizes[name] > STAFF_MOST:
            return False
        traits = self._cast.traits(name)
        if self._cast.traits(parent).head or traits.shape is Shape.SEAT:
            return traits.beside
        return traits.shape is Shape.UNIT or not self._cast.children(name)

    def _hang(self, name: str, size: Size) -> Hanging:
        return self._cast.hanging(name, size, self._plan.leaves)

    def _size(self, name: str) -> Size:
        return Size.HEAD if self._cast.traits(name).head else Size.CARD

    # --- along -------------------------------------------------------------------------------------------

    def result(self) -> Arrangement:
        """Return the places."""
        numbers = {name: place for place, name in enumerate(self._row_order)}
        tops, boundary = self._tops()
        blocks = [
            Block(
                tuple([*self._steps(name, tops[name]), *self._axis(name, tops)]),
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
        found = (one for one in self._branches.get(name, ()) if self._cast.traits(one).trunk)
        main = next(found, None)
        return None if main is None else numbers[main]

    def _tops(self) -> tuple[dict[str, float], float | None]:
        """Return how far along each card begins: the employed below the boundary, whoever is above them."""
        tops = {self._root: 0.0}
        deferred: list[str] = []
        deepest = 0.0
        for name in self._row_order:
            if name not in tops:
                continue
            bottom = tops[name] + self._height(name)
            if self._cast.traits(name).sphere is not Sphere.ADMINISTRATION:
                deepest = max(deepest, bottom)
            for child in self._branches.get(name, ()):
                if self._cast.crosses(name, child):
                    deferred.append(child)
                else:
                    tops[child] = bottom + LEVEL
        if not deferred:
            return tops, None
        boundary = deepest + BOUNDARY
        for child in deferred:
            tops[child] = boundary + BOUNDARY
        for name in self._row_order:
            bottom = tops[name] + self._height(name)
            for child in self._branches.get(name, ()):
                tops.setdefault(child, bottom + LEVEL)
        return tops, boundary

    def _height(self, name: str) -> float:
        if name in self._columns:
            return sum(self._hangings[one].height + COLUMN_GAP for one in self._columns[name]) - COLUMN_GAP
        if name in self._hangings:
            return self._hangings[name].height
        face = self._cast.face(name, self._size(name))
        ends = [one.end for one in self._beside(name)]
        return max([face.height + self._cast.shade(name), *ends])

    def _beside(self, name: str) -> tuple[_Beside, ...]:
        """Return who stands beside an axis, in whichever column there is room first."""
        if name not in self._asides:
            staff = self._staff.get(name, ())
            count = self._sides(name)
            own = self._cast.face(name, self._size(name)).height
            begin = own + self._cast.shade(name) + STAFF_BEGIN
            if count > 2:
                begin += WING_TURN
            elif self._is_close(name) and staff:
                first = (self._hangings[one].places[one].rect.height for one in staff[:2])
                begin = max(0.0, (own - max(first)) / 2)
            at = [begin] * count
            found = []
            for one in staff:
                column = 1 if len(staff) == 1 else at.index(min(at))
                height = self._hangings[one].height
                found.append(_Beside(one, at[column], at[column] + height, column))
                at[column] += height + STAFF_GAP
            self._asides[name] = tuple(found)
        return self._asides[name]

    def _sides(self, name: str) -> int:
        """Return in how many columns they stand beside an axis, on both sides together."""
        staff = self._staff.get(name, ())
        cards = sum(self._sizes[one] for one in staff) if len(staff) > MOST_CLOSE else 0
        return 2 * min(self._plan.staff, max(1, math.ceil(cards / MOST_IN_COLUMN)))

    def _is_close(self, name: str) -> bool:
        """Whether they begin beside the card itself."""
        if self._sides(name) > 2 or not self._plan.close:
            return False
        return self._plan.close is Close.ALL or len(self._staff.get(name, ())) <= MOST_CLOSE

    # --- across ------------------------------------------------------------------------------------------

    def _steps(self, name: str, top: float) -> list[Step]:
        if name in self._hangings:
            hung = [self._hangings[one] for one in self._columns.get(name, (name,))]
            half = hung[0].places[name].rect.width / 2
            spine = SPINE_ROOM if name in self._columns else 0.0
            high = max(one.width for one in hung) - half
            return [Step(top, top + self._height(name), -half - spine, high)]
        face = self._cast.face(name, self._size(name))
        shade = self._cast.shade(name)
        high = face.width / 2 + self._cast.breadth(name)
        steps = [Step(top, top + face.height + shade, -face.width / 2, high)]
        beside = self._beside(name)
        if not beside:
            return steps
        begin = top + min(one.begin for one in beside)
        left, right = (self._reach(name, beside, right=side) for side in (False, True))
        end = top + max(one.end for one in beside)
        if self._is_close(name):
            return [Step(top, max(end, steps[0].end), -max(left, face.width / 2), max(right, high))]
        if self._sides(name) > 2:
            begin -= STAFF_BEGIN
        return [*steps, Step(steps[0].end, begin, -AXIS, AXIS), Step(begin, end, -left, right)]

    def _axis(self, name: str, tops: Mapping[str, float]) -> list[Step]:
        """Return the axis of a card down to where the lines spread to those below it."""
        begin = tops[name] + self._height(name)
        end = min((tops[one] for one in self._branches.get(name, ())), default=begin) - LEVEL
        return [Step(begin, end, -AXIS, AXIS)] if end > begin else []

    def _gap(self, name: str) -> float:
        """Return how far from the axis those beside it begin."""
        if not self._is_close(name):
            return AXIS
        return self._cast.face(name, self._size(name)).width / 2 + self._cast.breadth(name) + CLOSE

    def _reach(self, name: str, beside: Sequence[_Beside], *, right: bool) -> float:
        """Return how far those beside an axis reach on one side of it."""
        inner, outer = (
            max(
                (
                    self._hangings[one.name].width
                    for one in beside
                    if one.right is right and one.outer is outside
                ),
                default=0.0,
            )
            for outside in (False, True)
        )
        if not inner:
            return AXIS
        return self._gap(name) + inner + (WING + outer if outer else 0.0)

    def _put(
        self, name: str, axis: float, top: float, rects: dict[str, Rect], slots: dict[str, Slot]
    ) -> None:
        for child in self._branches.get(name, ()):
            slots[child] = Slot("branch")
        if name in self._columns:
            self._put_column(name, axis, top, rects, slots)
            return
        if name in self._hangings:
            whole = self._hangings[name]
            self._put_list(whole, name, axis - whole.places[name].rect.width / 2, top, rects, slots)
            return
        face = self._cast.face(name, self._size(name))
        rects[name] = Rect(axis - face.width / 2, top, face.width, face.height)
        beside = self._beside(name)
        below = top + face.height + self._cast.shade(name)
        for one in beside:
            whole = self._hangings[one.name]
            inner = self._gap(name)
            slots[one.name] = Slot("staff", axis)
            if one.outer:
                near = [other for other in beside if not other.outer]
                inner = self._reach(name, near, right=one.right) + WING
                spine = inner - WING / 2 + 2
                slots[one.name] = Slot(
                    "column", axis + spine if one.right else axis - spine, below + WING_TURN
                )
            left = axis + inner if one.right else axis - inner - whole.width
            self._put_list(whole, one.name, left, top + one.begin, rects, slots)

    def _put_column(
        self, lead: str, axis: float, top: float, rects: dict[str, Rect], slots: dict[str, Slot]
    ) -> None:
        left = axis - self._hangings[lead].places[lead].rect.width / 2
        at = top
        for name in self._columns[lead]:
            slots[name] = Slot("column", left - SPINE_ROOM + 4, top - BUS)
            self._put_list(self._hangings[name], name, left, at, rects, slots)
            at += self._hangings[name].height + COLUMN_GAP

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
