"""A branch as a list: the cards below each other, each level hung on a spine, many leaves in columns."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from models.layout.geometry import Rect
from models.layout.plans import MOST_LEAVES

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.layout.faces import Face

SPINE = 14.0
"""How far right of a card's left side the spine of its children runs."""
INDENT = 32.0
"""How far right of a card its children stand: 18 right of the spine."""
BETWEEN = 8.0
AFTER_BRANCH = 12.0
BEFORE_COLUMNS = 24.0
COLUMN_GAP = 16.0


class Hung(Struct, frozen=True):
    """Where a card of a list stands: its place, and the spine it hangs on; the first card hangs on none."""

    rect: Rect
    spine: float | None = None
    turn: float | None = None


class Hanging(Struct, frozen=True):
    """A branch as a list, its first card at the origin.

    ``width`` and ``height`` are those of the whole, the outlines of classes included.
    """

    places: Mapping[str, Hung]
    width: float
    height: float


def hang(
    root: str,
    children: Callable[[str], tuple[str, ...]],
    face_of: Callable[[str, bool], Face],
    shade: Callable[[str], float],
    most: int = MOST_LEAVES,
) -> Hanging:
    """Return a branch as a list.

    Parameters
    ----------
    root : str
        The card on top.
    children : callable
        Who stands under each, in order.
    face_of : callable
        The face of a card; the second argument tells whether it is the first one.
    shade : callable
        How far the outlines of a card stand out, to the right and below.
    most : int
        More leaves than these under one card stand in columns.

    Notes
    -----
    A list has no bound to its depth but the indent grows with each level.
    """
    places: dict[str, Hung] = {}
    waiting: list[tuple[str, float, float | None]] = [(root, 0.0, None)]
    y = 0.0
    while waiting:
        name, x, spine = waiting.pop()
        face = face_of(name, name == root)
        places[name] = Hung(Rect(x, y, face.width, face.height), spine)
        y += face.height + shade(name)
        below = children(name)
        if len(below) > most and not any(children(one) for one in below):
            y = _columns(below, x, y, places, face_of, shade)
        else:
            waiting.extend((one, x + INDENT, x + SPINE) for one in reversed(below))
        if waiting:
            y += BETWEEN if below or waiting[-1][1] >= x else AFTER_BRANCH
    every = [(one.rect, shade(name)) for name, one in places.items()]
    return Hanging(
        places,
        max(rect.right + by for rect, by in every),
        max(rect.bottom + by for rect, by in every),
    )


def _columns(
    names: tuple[str, ...],
    x: float,
    y: float,
    places: dict[str, Hung],
    face_of: Callable[[str, bool], Face],
    shade: Callable[[str], float],
) -> float:
    """Place leaves in columns of about the same height; return where the deepest ends."""
    turn = y + BEFORE_COLUMNS / 2
    begin = y + BEFORE_COLUMNS
    count = max(2, math.ceil(math.sqrt(len(names) / 5)))
    rows = math.ceil(len(names) / count)
    deepest = begin
    left = x
    for first in range(0, len(names), rows):
        at, widest = begin, 0.0
        for name in names[first : first + rows]:
            face = face_of(name, False)
            places[name] = Hung(Rect(left + INDENT, at, face.width, face.height), left + SPINE, turn)
            at += face.height + shade(name) + BETWEEN
            widest = max(widest, face.width + shade(name))
        deepest = max(deepest, at - BETWEEN)
        left += INDENT + widest + COLUMN_GAP - SPINE
    return deepest
