"""From box to box by the arrow keys: to the nearest one in sight of that side."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.layout.drawing import Box

ASIDE = 2.5
"""How much a step aside counts against a step ahead."""


class Way(Enum):
    """A side of the screen, as a step to the right and downwards."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def nearest(start: Box, way: Way, boxes: Iterable[Box]) -> Box | None:
    """Return the box that one arrives at from another by going to one side; None when there is none.

    What stands straight ahead comes before what stands aside: only the gap between two cards counts.
    """
    best: tuple[float, Box] | None = None
    for box in boxes:
        ahead, aside = _apart(start, box, way)
        if box.id == start.id or ahead <= 0:
            continue
        cost = ahead + ASIDE * aside
        if best is None or cost < best[0]:
            best = (cost, box)
    return best[1] if best else None


def _apart(start: Box, box: Box, way: Way) -> tuple[float, float]:
    """Return how far the middle of a box is ahead, and how far the gap between both is aside."""
    one, other = start.rect, box.rect
    right, down = way.value
    ahead = (other.centre.x - one.centre.x) * right + (other.centre.y - one.centre.y) * down
    if right:
        gap = max(other.y - one.bottom, one.y - other.bottom, 0.0)
        clear = other.x >= one.right if right > 0 else other.right <= one.x
        drift = abs(other.centre.y - one.centre.y)
    else:
        gap = max(other.x - one.right, one.x - other.right, 0.0)
        clear = other.y >= one.bottom if down > 0 else other.bottom <= one.y
        drift = abs(other.centre.x - one.centre.x)
    # Of two that stand straight ahead at the same distance, the one more in line.
    return (ahead, gap + drift * 0.05) if clear else (0.0, 0.0)
