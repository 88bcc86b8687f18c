"""Those who stand by themselves: in columns beside or below the chart, under headings that name them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.vocabulary import ActorKind
from models.layout.geometry import Rect, around

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from models.layout.hanging import Hanging

GAP = 8.0
"""Between two cards below each other."""
BESIDE = 24.0
"""Between two columns."""
APART = 40.0
"""Between two parts beside each other."""
ABOVE = 36.0
"""Between the chart and the first heading, and between two parts."""
HEADING = 26.0
"""From the top of a heading to the cards below it."""
_PARTS = ("aside", "outside", "documents")
_SPLIT = ("elected", "employed", "outside", "documents")
_LOOSE = 12.0
"""Above and below a part that stands in a free place of the chart."""
_CORRIDOR = 48.0
"""Beside it: lines pass there."""
_MOST_COLUMNS = 4


class Part(Struct, frozen=True):
    """A heading, at its top, and whose cards stand below it."""

    kind: str
    x: float
    y: float
    width: float
    names: tuple[str, ...]
    bottom: float = 0.0


class Aside(Struct, frozen=True):
    """Places of those who stand by themselves; ``lists`` tells where each list's first card stands."""

    parts: tuple[Part, ...]
    lists: Mapping[str, Rect]


def part_of(kind: ActorKind) -> str:
    """Return under which heading actors of a kind stand."""
    return {ActorKind.DOCUMENT: "documents", ActorKind.OUTSIDER: "outside"}.get(kind, "aside")


class Asides:
    """Places those who stand by themselves.

    Parameters
    ----------
    names : iterable of str
        The first cards of what stands by itself, in order.
    kinds : mapping of str to ActorKind
        What they are.
    elected : container of str
        Who of them is on the side of the elected.
    hangings : mapping of str to Hanging
        Each with what hangs on it, as a list.
    """

    def __init__(
        self,
        names: Iterable[str],
        kinds: Mapping[str, ActorKind],
        elected: Container[str],
        hangings: Mapping[str, Hanging],
    ) -> None:
        self._hangings = hangings
        self._known: dict[tuple[str, int], list[list[str]]] = {}
        by_part: dict[str, list[str]] = {kind: [] for kind in (*_PARTS, *_SPLIT)}
        for name in names:
            part = part_of(kinds[name])
            by_part[part].append(name)
            if part == "aside":
                by_part["elected" if name in elected else "employed"].append(name)
        self._names = {kind: found for kind, found in by_part.items() if found}
        self._parts = {kind: self._names[kind] for kind in _PARTS if kind in self._names}

    def in_free_places(self, tree: Sequence[Rect], boundary: float | None, aspect: float) -> Aside:
        """Return places in what the tree leaves free on both sides: the elected above the boundary.

        Parameters
        ----------
        tree : sequence of Rect
            The cards of the tree, that grows downwards.
        boundary : float or None
            How far down the line runs between the elected and the employed.
        aspect : float
            Width for each unit of height of the page.
        """
        room = around(tree)
        taken = list(tree)
        parts: list[Part] = []
        lists: dict[str, Rect] = {}
        for kind in _SPLIT:
            if kind not in self._names:
                continue
            whole = around(taken)
            found = [
                (_needed(around([whole, rect]), aspect), count, rect.x < room.x, rect.y, rect)
                for count in range(1, min(_MOST_COLUMNS, len(self._names[kind])) + 1)
                for rect in self._free(kind, count, taken, [part.bottom for part in parts], boundary)
            ]
            _need, count, _left, _y, rect = min(found, key=lambda one: one[:4])
            columns = self._columns(kind, count)
            parts.append(Part(kind, rect.x, rect.y, rect.width, tuple(self._names[kind]), rect.bottom))
            lists.update(self._put(columns, rect.x, rect.y + HEADING))
            taken.append(rect)
        return Aside(tuple(parts), lists)

    def _free(
        self,
        kind: str,
        count: int,
        taken: Sequence[Rect],
        bottoms: Sequence[float],
        boundary: float | None,
    ) -> Iterator[Rect]:
        """Yield the places beside all that stands at the same height, on each side."""
        columns = self._columns(kind, count)
        width, height = self._width(columns), HEADING + self._height(kind, count)
        whole = around(taken)
        levels = [whole.y, *(bottom + ABOVE for bottom in bottoms)]
        if boundary is not None:
            levels.append(boundary + ABOVE)
        for y in levels:
            crossing = boundary is not None and y < boundary + _LOOSE and y + height > boundary - _LOOSE
            bound = boundary is not None and kind in ("elected", "employed")
            if bound and (crossing or (y < (boundary or 0.0)) is not (kind == "elected")):
                continue
            level = Rect(whole.x, y - _LOOSE, whole.width, height + 2 * _LOOSE)
            near = [rect for rect in taken if rect.y < level.bottom and level.y < rect.bottom]
            right = max((rect.right for rect in near), default=whole.x) + _CORRIDOR
            left = min((rect.x for rect in near), default=whole.right) - _CORRIDOR - width
            if not crossing or right > whole.right:
                yield Rect(right, y, width, height)
            # The upper left is left to the title.
            if boundary is not None and y > boundary:
                yield Rect(left, y, width, height)
        yield Rect(whole.right + _CORRIDOR, whole.y, width, height)

    def below(self, x: float, y: float, width: float) -> Aside:
        """Return places in a row of parts, as many columns as the width holds; or of parts below each other.

        Parameters
        ----------
        x, y, width : float
            Where the room begins, and how wide it is, in pixels at 100 %.
        """
        counts = dict.fromkeys(self._parts, 1)
        if self._row_width(counts) > width:
            return self._stacked(x, y, width)
        growing = set(counts)
        while growing:
            tallest = max(growing, key=lambda kind: self._height(kind, counts[kind]))
            more = {**counts, tallest: counts[tallest] + 1}
            if counts[tallest] < len(self._parts[tallest]) and self._row_width(more) <= width:
                counts = more
            else:
                growing.discard(tallest)
        parts, lists = [], {}
        for kind, count in counts.items():
            columns = self._columns(kind, count)
            wide = self._width(columns)
            parts.append(Part(kind, x, y + ABOVE, wide, tuple(self._parts[kind])))
            lists.update(self._put(columns, x, y + ABOVE + HEADING))
            x += wide + APART
        return Aside(tuple(parts), lists)

    def beside(self, x: float, y: float, count: int) -> Aside:
        """Return places in parts below each other, each in so many columns."""
        parts, lists = [], {}
        wide = max((self._width(self._columns(kind, count)) for kind in self._parts), default=0.0)
        for kind, names in self._parts.items():
            placed = self._put(self._columns(kind, count), x, y + HEADING)
            parts.append(Part(kind, x, y, wide, tuple(names)))
            lists.update(placed)
            y = max(rect.bottom for rect in placed.values()) + ABOVE
        return Aside(tuple(parts), lists)

    def _stacked(self, x: float, y: float, width: float) -> Aside:
        count = 1
        while all(self._width(self._columns(kind, count + 1)) <= width for kind in self._parts):
            if count >= max(map(len, self._parts.values()), default=1):
                break
            count += 1
        return self.beside(x, y + ABOVE, count)

    def _row_width(self, counts: Mapping[str, int]) -> float:
        wide = sum(self._width(self._columns(kind, count)) for kind, count in counts.items())
        return wide + APART * (len(counts) - 1)

    def _height(self, kind: str, count: int) -> float:
        return max(self._tall(column) for column in self._columns(kind, count))

    def _tall(self, column: Sequence[str]) -> float:
        return sum(self._hangings[name].height + GAP for name in column) - GAP

    def _width(self, columns: Sequence[Sequence[str]]) -> float:
        wide = (max(self._hangings[name].width for name in column) for column in columns)
        return sum(wide) + BESIDE * (len(columns) - 1)

    def _columns(self, kind: str, count: int) -> list[list[str]]:
        """Return a part in at most so many columns that are about as high as each other, in order."""
        if (kind, count) not in self._known:
            self._known[kind, count] = self._filled(self._names[kind], count)
        return self._known[kind, count]

    def _filled(self, names: Sequence[str], count: int) -> list[list[str]]:
        tall = [self._hangings[name].height + GAP for name in names]
        low, high = max(tall), sum(tall)
        while high - low > 1:
            middle = (low + high) / 2
            low, high = (low, middle) if len(_filled(names, tall, middle)) <= count else (middle, high)
        return _filled(names, tall, high)

    def _put(self, columns: Sequence[Sequence[str]], x: float, y: float) -> dict[str, Rect]:
        places: dict[str, Rect] = {}
        for column in columns:
            at = y
            for name in column:
                whole = self._hangings[name]
                places[name] = Rect(x, at, whole.width, whole.height)
                at += whole.height + GAP
            x += max(self._hangings[name].width for name in column) + BESIDE
        return places


def _needed(whole: Rect, aspect: float) -> float:
    """Return how high a page of some shape must be to hold a rectangle."""
    return max(whole.width / aspect, whole.height)


def _filled(names: Sequence[str], tall: Sequence[float], most: float) -> list[list[str]]:
    """Return names in columns that are filled in order, each at most so high."""
    columns: list[list[str]] = [[]]
    room = most
    for name, height in zip(names, tall, strict=True):
        if columns[-1] and height > room + 0.01:
            columns.append([])
            room = most
        columns[-1].append(name)
        room -= height
    return columns
