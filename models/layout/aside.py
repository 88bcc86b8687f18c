"""Those who stand by themselves: in rows below the chart, under headings that say what they are."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.vocabulary import ActorKind
from models.layout.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.layout.hanging import Hanging

GAP = 16.0
CELL = 200.0
"""Cards stand below each other at such distances: a card with its outlines and the gap."""
ABOVE = 40.0
"""Between the chart and the first heading, and between two parts."""
HEADING = 28.0
"""From the top of a heading to the cards below it."""


class Part(Struct, frozen=True):
    """A heading, at its top, and whose cards stand below it."""

    kind: str
    x: float
    y: float
    width: float
    names: tuple[str, ...]


class Aside(Struct, frozen=True):
    """Places of those who stand by themselves; ``lists`` tells where each list's first card stands."""

    parts: tuple[Part, ...]
    lists: Mapping[str, Rect]
    bottom: float


def part_of(kind: ActorKind) -> str:
    """Return under which heading actors of a kind stand."""
    return {ActorKind.DOCUMENT: "documents", ActorKind.OUTSIDER: "outside"}.get(kind, "aside")


def set_aside(
    names: Iterable[str],
    kinds: Mapping[str, ActorKind],
    hangings: Mapping[str, Hanging],
    x: float,
    y: float,
    width: float,
) -> Aside:
    """Return places in rows below a chart.

    Parameters
    ----------
    names : iterable of str
        The first cards of what stands by itself, in order.
    kinds : mapping of str to ActorKind
        What they are.
    hangings : mapping of str to Hanging
        Each with what hangs on it, as a list.
    x, y, width : float
        Where the room begins, and how wide it is, in pixels at 100 %.
    """
    by_part: dict[str, list[str]] = {"aside": [], "outside": [], "documents": []}
    for name in names:
        by_part[part_of(kinds[name])].append(name)
    parts: list[Part] = []
    places: dict[str, Rect] = {}
    for kind, found in by_part.items():
        if not found:
            continue
        y += ABOVE
        found.sort(key=lambda name: len(hangings[name].places) > 1)  # lists last, so that rows stay low
        parts.append(Part(kind, x, y, width, tuple(found)))
        y = _rows(found, hangings, Rect(x, y + HEADING, width, 0), places)
    return Aside(tuple(parts), places, y)


def _rows(names: list[str], hangings: Mapping[str, Hanging], room: Rect, places: dict[str, Rect]) -> float:
    x, y, deepest = room.x, room.y, room.y
    for name in names:
        whole = hangings[name]
        if x > room.x and x + whole.width > room.right + 1:
            x, y = room.x, deepest + GAP
        places[name] = Rect(x, y, whole.width, whole.height)
        x += CELL * math.ceil((whole.width + GAP) / CELL)
        deepest = max(deepest, y + whole.height)
    return deepest
