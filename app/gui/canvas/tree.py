"""What hangs under what on a chart, without places."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from models.layout.drawing import Box


class Tree:
    """The boxes of a chart by what they hang under, in the order of reading."""

    def __init__(self, boxes: Iterable[Box]) -> None:
        self.boxes = {box.id: box for box in boxes}
        self._children: defaultdict[str | None, list[str]] = defaultdict(list)
        for box in self.boxes.values():
            self._children[box.parent if box.parent in self.boxes else None].append(box.id)
        self._sizes: dict[str, int] | None = None

    def __contains__(self, actor: object) -> bool:
        return actor in self.boxes

    def parent(self, actor: str) -> str | None:
        """Return what it hangs under."""
        parent = self.boxes[actor].parent
        return parent if parent in self.boxes else None

    def children(self, actor: str | None) -> tuple[str, ...]:
        """Return what hangs under it; under None, the tops."""
        return tuple(self._children.get(actor, ()))

    def above(self, actor: str) -> Iterator[str]:
        """Yield what it hangs under, the nearest first; a circle is gone through once."""
        seen = {actor}
        parent = self.parent(actor)
        while parent is not None and parent not in seen:
            yield parent
            seen.add(parent)
            parent = self.parent(parent)

    def below(self, actor: str) -> Iterator[str]:
        """Yield all that hangs under it, at any depth."""
        waiting = list(self.children(actor))
        seen = {actor}
        while waiting:
            here = waiting.pop()
            if here not in seen:
                seen.add(here)
                yield here
                waiting += self.children(here)

    def level(self, actor: str) -> int:
        """Return how deep it stands: 1 for a top."""
        return 1 + sum(1 for _ in self.above(actor))

    def size(self, actor: str) -> int:
        """Return how many boxes hang under it, at any depth."""
        if self._sizes is None:
            self._sizes = dict.fromkeys(self.boxes, 0)
            # Parents come before their children, so that each is done when it is added to its own parent.
            for box in reversed(self.boxes):
                parent = self.parent(box)
                if parent is not None:
                    self._sizes[parent] += 1 + self._sizes[box]
        return self._sizes[actor]

    def largest(self, most: int) -> tuple[Box, ...]:
        """Return the boxes with the most under them, folded away or not: so many at the most."""
        heads = [box for box in self.boxes.values() if self.parent(box.id) is None or self.children(box.id)]
        return tuple(sorted(heads, key=lambda box: -(self.size(box.id) + box.hidden))[:most])
