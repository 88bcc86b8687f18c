"""A tidy tree in linear time: parents over the middle of their children, subtrees as close as they fit.

The outlines of a subtree are two lists of steps, the deepest first. Joining two subtrees walks both only as
far as the shallower reaches and splices the rest, so that the whole work is linear (Reingold and Tilford;
variable sizes as in van der Ploeg). Nothing is recursive: a chain of any length is laid out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence


class Step(Struct, frozen=True):
    """A part of a block: how deep it begins and ends, and how far it reaches to both sides of the axis."""

    begin: float
    end: float
    low: float
    high: float


class Block(Struct, frozen=True):
    """What is placed as one: its steps from the top down, at their depths, and the blocks below it.

    ``over`` is the child that it stands over, where that is not to be the middle of all.
    """

    steps: tuple[Step, ...]
    children: tuple[int, ...] = ()
    over: int | None = None


class _Outline:
    """One side of a subtree: the outermost places, the deepest first, to be read with a shift."""

    __slots__ = ("rows", "shift")

    def __init__(self) -> None:
        self.rows: list[tuple[float, float, float]] = []
        self.shift = 0.0

    def push(self, begin: float, end: float, at: float) -> None:
        self.rows.append((begin, end, at - self.shift))

    def put_over(self, deeper: _Outline, depth: float) -> None:
        """Lay this outline over a deeper one, of which only what lies below a depth stays."""
        rows = deeper.rows
        while rows and rows[-1][1] <= depth:
            rows.pop()
        by = self.shift - deeper.shift
        rows.extend((begin, end, at + by) for begin, end, at in self.rows)
        self.rows, self.shift = rows, deeper.shift


class _Subtree:
    __slots__ = ("bottom", "high", "low")

    def __init__(self, low: _Outline, high: _Outline, bottom: float) -> None:
        self.low = low
        self.high = high
        self.bottom = bottom


def tidy(blocks: Sequence[Block], roots: Sequence[int], gap: float) -> list[float]:
    """Return where the axis of each block stands.

    Parameters
    ----------
    blocks : sequence of Block
        Every block is a child of one other at most; without circles.
    roots : sequence of int
        The blocks under no other: they are placed side by side.
    gap : float
        The least distance between two blocks beside each other, in pixels at 100 %.

    Returns
    -------
    list of float
        For each block the place of its axis across the depth; what no root reaches stays at 0.

    Notes
    -----
    Laid out once from each side and then averaged: both have every parent in the middle and keep the
    distances, and so has the average, which is the same picture when the tree is mirrored.
    """
    order = _top_down(blocks, roots)
    from_left = _packed(blocks, roots, order, gap, mirrored=False)
    from_right = _packed(blocks, roots, order, gap, mirrored=True)
    return [(left - right) / 2 for left, right in zip(from_left, from_right, strict=True)]


def _top_down(blocks: Sequence[Block], roots: Sequence[int]) -> list[int]:
    order: list[int] = []
    waiting = list(reversed(roots))
    while waiting:
        current = waiting.pop()
        order.append(current)
        waiting.extend(reversed(blocks[current].children))
    return order


def _packed(
    blocks: Sequence[Block], roots: Sequence[int], order: Sequence[int], gap: float, *, mirrored: bool
) -> list[float]:
    subtrees: dict[int, _Subtree] = {}
    offsets = [0.0] * len(blocks)
    ceilings = _ceilings(blocks, roots, order)
    for place in reversed(order):
        block = blocks[place]
        children = block.children[::-1] if mirrored else block.children
        below = _joined(subtrees, children, offsets, gap, block.over)
        subtrees[place] = _under(block, below, ceilings[place], mirrored=mirrored)
    _joined(subtrees, roots[::-1] if mirrored else roots, offsets, gap)
    places = [0.0] * len(blocks)
    for place in roots:
        places[place] = offsets[place]
    for place in order:
        for child in blocks[place].children:
            places[child] = places[place] + offsets[child]
    return places


def _ceilings(blocks: Sequence[Block], roots: Sequence[int], order: Sequence[int]) -> list[float]:
    """Return where the room of each block begins: right below its parent, so that outlines have no gaps.

    Through a gap something could slip onto what the outline no longer tells of.
    """
    first = min((blocks[place].steps[0].begin for place in roots), default=0.0)
    found = [first] * len(blocks)
    for place in order:
        bottom = max(step.end for step in blocks[place].steps)
        for child in blocks[place].children:
            found[child] = bottom
    return found


def _joined(
    subtrees: dict[int, _Subtree],
    children: Sequence[int],
    offsets: list[float],
    gap: float,
    over: int | None = None,
) -> _Subtree | None:
    """Place subtrees side by side around the middle, or around one of them; the places go to ``offsets``."""
    if not children:
        return None
    whole = subtrees.pop(children[0])
    offsets[children[0]] = 0.0
    for child in children[1:]:
        other = subtrees.pop(child)
        by = _distance(whole.high, other.low) + gap
        offsets[child] = by
        other.low.shift += by
        other.high.shift += by
        whole = _beside(whole, other)
    middle = offsets[children[-1]] / 2 if over is None else offsets[over]
    for child in children:
        offsets[child] -= middle
    whole.low.shift -= middle
    whole.high.shift -= middle
    return whole


def _distance(high: _Outline, low: _Outline) -> float:
    """Return how far the second must be moved so that both touch and nowhere overlap."""
    found = float("-inf")
    left, right = high.rows, low.rows
    i, j = len(left) - 1, len(right) - 1
    while i >= 0 and j >= 0:
        begin, end, at = left[i]
        other_begin, other_end, other_at = right[j]
        if begin < other_end and other_begin < end:
            found = max(found, at - other_at)
        if end <= other_end:
            i -= 1
        else:
            j -= 1
    if found == float("-inf"):  # they share no depth: side by side as if they did at their tops
        found = left[-1][2] - right[-1][2]
    return found + high.shift - low.shift


def _beside(whole: _Subtree, other: _Subtree) -> _Subtree:
    if other.bottom <= whole.bottom:
        other.high.put_over(whole.high, other.bottom)
        return _Subtree(whole.low, other.high, whole.bottom)
    whole.low.put_over(other.low, whole.bottom)
    return _Subtree(whole.low, other.high, other.bottom)


def _under(block: Block, below: _Subtree | None, ceiling: float, *, mirrored: bool) -> _Subtree:
    """Put a block over the subtrees below it; its axis stands at 0."""
    bottom = max(step.end for step in block.steps)
    if below is None:
        below = _Subtree(_Outline(), _Outline(), bottom)
    for step in reversed(block.steps):
        low, high = (-step.high, -step.low) if mirrored else (step.low, step.high)
        begin = min(step.begin, ceiling) if step is block.steps[0] else step.begin
        below.low.push(begin, step.end, low)
        below.high.push(begin, step.end, high)
    below.bottom = max(below.bottom, bottom)
    return below
