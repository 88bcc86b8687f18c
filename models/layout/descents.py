"""Lines to whoever stands further down: beside the tree's own lines, where nothing stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.layout.geometry import Point, Rect
from models.layout.hanging import SPINE
from models.layout.slots import BUS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.layout.slots import Slot

_OUTER = 10.0
"""How far left of a list a line runs down to its cards."""
_LANES = (6.0, -6.0, 10.0)


def descent(
    way: list[str], rects: Mapping[str, Rect], slots: Mapping[str, Slot], lane: int
) -> tuple[Point, ...] | None:
    """Return a line from a card to one that hangs below it as a part of one list.

    Parameters
    ----------
    way : list of str
        The cards from the upper to the lower one, both included.
    rects, slots : mapping
        Their places across and along, and how they hang.
    lane : int
        Which of several lines this is: each runs a little beside the others.

    Returns
    -------
    tuple of Point or None
        None where the way leads past cards that stand side by side: there it must be searched.

    Notes
    -----
    The cards of a list stand each at its own height, and what is left of them are spines only.
    """
    first, *inner = way[1:]
    if any(slots[name].kind not in ("list", "aside") or slots[name].turn is not None for name in inner):
        return None
    above, below = rects[way[0]], rects[way[-1]]
    beside = _LANES[lane % len(_LANES)]
    at = below.centre.y + beside
    match slots[first].kind:
        case "column":
            return None
        case "list" | "aside":
            if slots[first].turn is not None:
                return None
            spine = above.x + SPINE + beside / 2
            return (Point(spine, above.bottom), Point(spine, at), Point(below.x, at))
        case "staff":
            axis = slots[first].spine + beside
            return (
                Point(axis, above.bottom),
                Point(axis, at),
                Point(below.x if below.x > axis else below.right, at),
            )
    head = rects[first]
    outer = head.x - _OUTER - beside / 3
    bus = head.y - BUS + beside
    begin = above.centre.x + beside
    return (
        Point(begin, above.bottom),
        Point(begin, bus),
        Point(outer, bus),
        Point(outer, at),
        Point(below.x, at),
    )
