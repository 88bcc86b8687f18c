"""The ways between cards: a grid of lines beside cards and through their middles, and what is free of it."""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from models.layout.geometry import Point, Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CLEAR = 12.0
"""How far from a card a line runs beside it."""
_NEAR = 3.0
_EAGER = 1.25
"""What lies nearer to the goal is looked at first, even if a way that is a little shorter is missed."""
_MERGED = 5.0
"""Lines nearer to each other than this are one."""
_TURN = 48.0
_FAR = float("inf")
_SHARED = 0.8
"""A way that a line of the same bundle has taken costs less: they share a bus."""


class Gate(NamedTuple):
    """Where a line may leave or enter a card: on its border, and where it meets the grid."""

    border: Point
    column: int
    row: int
    upright: bool
    cost: float


class Bundle:
    """Lines of one kind from one card: what they have walked, so that they run together."""

    def __init__(self) -> None:
        self.steps: set[tuple[int, int]] = set()


class Grid:
    """The ways between some cards.

    Parameters
    ----------
    rects : iterable of Rect
        The blocks that lines go around: cards, and lists of cards as a whole.
    ends : iterable of Rect
        The cards that lines lead to.
    """

    def __init__(self, rects: Iterable[Rect], ends: Iterable[Rect]) -> None:
        self._rects = list(rects)
        middles = [rect.centre for rect in ends]
        beside = (at for rect in self._rects for at in (rect.x - CLEAR, rect.right + CLEAR))
        self.xs = _lines([*beside, *(middle.x for middle in middles)])
        beside = (at for rect in self._rects for at in (rect.y - CLEAR, rect.bottom + CLEAR))
        self.ys = _lines([*beside, *(middle.y for middle in middles)])
        self._width = len(self.xs)
        self._ways: dict[int, tuple[tuple[int, float], ...]] = {}
        self._across = [bytearray(b"\1") * len(self.xs) for _ in self.ys]
        self._along = [bytearray(b"\1") * len(self.ys) for _ in self.xs]
        for rect in self._rects:
            self._block(rect.grown(_NEAR))

    def _block(self, rect: Rect) -> None:
        """Close all steps that touch a card."""
        left, right = bisect_right(self.xs, rect.x), bisect_left(self.xs, rect.right)
        top, bottom = bisect_right(self.ys, rect.y), bisect_left(self.ys, rect.bottom)
        for row in range(top, bottom):
            closed = self._across[row]
            for column in range(max(left - 1, 0), min(right, self._width - 1)):
                closed[column] = 0
        for column in range(left, right):
            closed = self._along[column]
            for row in range(max(top - 1, 0), min(bottom, len(self.ys) - 1)):
                closed[row] = 0

    def gates(
        self, card: Rect, block: Rect, mates: Iterable[Rect], costs: tuple[float, float, float, float]
    ) -> list[Gate]:
        """Return where lines may leave a card: top, right, bottom and left, each with what it costs.

        ``block`` is the whole that the card stands in and ``mates`` are the other cards of it: a line goes
        straight out of the block, or not at all.
        """
        middle = card.centre
        column, row = self._column(middle.x), self._row(middle.y)
        x, y = self.xs[column], self.ys[row]
        found = [
            Gate(Point(x, card.y), column, self._row(block.y - CLEAR), True, costs[0]),
            Gate(Point(card.right, y), self._column(block.right + CLEAR), row, False, costs[1]),
            Gate(Point(x, card.bottom), column, self._row(block.bottom + CLEAR), True, costs[2]),
            Gate(Point(card.x, y), self._column(block.x - CLEAR), row, False, costs[3]),
        ]
        others = [*mates, *(rect for rect in self._rects if rect is not block)]
        return [gate for gate in found if self._is_open(gate, others)]

    def _is_open(self, gate: Gate, others: Iterable[Rect]) -> bool:
        x, y = self.xs[gate.column], self.ys[gate.row]
        left, top = min(x, gate.border.x), min(y, gate.border.y)
        way = Rect(left, top, abs(x - gate.border.x), abs(y - gate.border.y)).grown(_NEAR - 1)
        return not any(way.touches(rect) for rect in others)

    def _column(self, x: float) -> int:
        return _nearest(self.xs, x)

    def _row(self, y: float) -> int:
        return _nearest(self.ys, y)

    def way(
        self, sources: Sequence[Gate], targets: Sequence[Gate], bundle: Bundle, most: int
    ) -> tuple[list[Point] | None, int]:
        """Return the cheapest way from one of some gates to one of others: short, with few turns.

        Parameters
        ----------
        sources, targets : sequence of Gate
            Where it may begin and end.
        bundle : Bundle
            What other lines of its kind have walked; this way is added.
        most : int
            How many places are looked at before it gives up.

        Returns
        -------
        tuple of list of Point or None, and int
            From border to border, None where no way was found; and how many places were looked at.
        """
        goals: dict[int, Gate] = {}
        for gate in targets:
            goals.setdefault(self._state(gate), gate)
        if not goals or not sources:
            return None, 0
        search = _Search(self, goals, bundle)
        for gate in sources:
            search.begin(self._state(gate), gate)
        return search.run(most)

    def _state(self, gate: Gate) -> int:
        return ((gate.row * self._width + gate.column) << 1) | gate.upright

    def ways(self, place: int) -> tuple[tuple[int, float], ...]:
        """Return where one may go from a crossing: to which state, and how far it is.

        A state is a crossing with the direction in which it is reached: even across, odd along.
        """
        known = self._ways.get(place)
        if known is None:
            known = self._ways[place] = tuple(self._open_ways(place))
        return known

    def _open_ways(self, place: int) -> Iterator[tuple[int, float]]:
        row, column = divmod(place, self._width)
        xs, ys = self.xs, self.ys
        across, along = self._across[row], self._along[column]
        if column + 1 < self._width and across[column]:
            yield (place + 1) << 1, xs[column + 1] - xs[column]
        if column and across[column - 1]:
            yield (place - 1) << 1, xs[column] - xs[column - 1]
        if row + 1 < len(ys) and along[row]:
            yield (place + self._width) << 1 | 1, ys[row + 1] - ys[row]
        if row and along[row - 1]:
            yield (place - self._width) << 1 | 1, ys[row] - ys[row - 1]

    def at(self, place: int) -> Point:
        """Return where a crossing of the grid is."""
        row, column = divmod(place, self._width)
        return Point(self.xs[column], self.ys[row])


class _Search:
    """Looks for the cheapest way, nearest to the goal first (A*)."""

    def __init__(self, grid: Grid, goals: dict[int, Gate], bundle: Bundle) -> None:
        self._grid = grid
        self._goals = goals
        self._shared = bundle.steps
        self._bundle = bundle
        self._share = _SHARED if bundle.steps else 1.0
        places = [grid.at(state >> 1) for state in goals]
        self._box = (
            *(min(point.x for point in places), max(point.x for point in places)),
            *(min(point.y for point in places), max(point.y for point in places)),
        )
        self._eager = _EAGER * (_SHARED if bundle.steps else 1.0)
        self._estimates: dict[int, float] = {}
        self._heap: list[tuple[float, float, int]] = []
        self._best: dict[int, float] = {}
        self._from: dict[int, int | Gate] = {}

    def begin(self, state: int, gate: Gate) -> None:
        """Let a way begin at a gate."""
        if gate.cost < self._best.get(state, float("inf")):
            self._best[state] = gate.cost
            self._from[state] = gate
            heapq.heappush(self._heap, (gate.cost + self._left(state >> 1), gate.cost, state))

    def _left(self, place: int) -> float:
        """Return about what the rest of the way costs: its length, and a turn where it needs one."""
        known = self._estimates.get(place)
        if known is None:
            point = self._grid.at(place)
            low_x, high_x, low_y, high_y = self._box
            x = max(low_x - point.x, point.x - high_x, 0.0)
            y = max(low_y - point.y, point.y - high_y, 0.0)
            known = self._estimates[place] = (x + y) * self._eager + (_TURN if x and y else 0.0)
        return known

    def run(self, most: int) -> tuple[list[Point] | None, int]:
        """Return the way, if one was found, and how many places were looked at."""
        heap, best, goals = self._heap, self._best, self._goals
        looked = 0
        while heap and looked < most:
            looked += 1
            _, cost, state = heapq.heappop(heap)
            if state < 0:
                return self._points(-state - 1), looked
            if cost > best[state]:
                continue
            if state in goals or state ^ 1 in goals:
                self._arrive(state, cost)
            self._walk(state, cost)
        return None, looked

    def _walk(self, state: int, cost: float) -> None:
        best, heap, share, shared = self._best, self._heap, self._share, self._shared
        place = state >> 1
        for after, length in self._grid.ways(place):
            reached = cost + length
            if shared and _step(place, after >> 1) in shared:
                reached -= length * (1 - share)
            if (after ^ state) & 1:
                reached += _TURN
            if reached < best.get(after, _FAR):
                best[after] = reached
                self._from[after] = state
                heapq.heappush(heap, (reached + self._left(after >> 1), reached, after))

    def _arrive(self, state: int, cost: float) -> None:
        for end in (state, state ^ 1):
            gate = self._goals.get(end)
            if gate is None:
                continue
            total = cost + gate.cost + (_TURN if end != state else 0.0)
            if total < self._best.get(-end - 1, _FAR):
                self._best[-end - 1] = total
                self._from[-end - 1] = state
                heapq.heappush(self._heap, (total, total, -end - 1))

    def _points(self, goal: int) -> list[Point]:
        gate = self._goals[goal]
        points = [gate.border]
        before: int | Gate = self._from[-goal - 1]
        places: list[int] = []
        while isinstance(before, int):
            places.append(before >> 1)
            points.append(self._grid.at(before >> 1))
            before = self._from[before]
        self._bundle.steps.update(_step(*pair) for pair in pairwise(places))
        points.append(before.border)
        return points[::-1]


def _step(first: int, second: int) -> tuple[int, int]:
    return (first, second) if first < second else (second, first)


def _lines(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for at in sorted(places):
        if not found or at - found[-1] > _MERGED:
            found.append(at)
    return found


def _nearest(lines: Sequence[float], at: float) -> int:
    place = bisect_left(lines, at)
    if place == len(lines) or (place and at - lines[place - 1] < lines[place] - at):
        return place - 1
    return place
