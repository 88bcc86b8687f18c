"""Places on a drawing, in pixels at 100 %: x grows to the right, y downwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable


class Point(Struct, frozen=True, array_like=True, gc=False):
    """A place."""

    x: float
    y: float


class Rect(Struct, frozen=True, array_like=True, gc=False):
    """A rectangle with its sides along the axes.

    Examples
    --------
    >>> Rect(0, 0, 10, 4).grown(2)
    Rect(x=-2, y=-2, width=14, height=8)
    """

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower side."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """Its middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def moved(self, x: float, y: float) -> Rect:
        """Return it moved by so much."""
        return Rect(self.x + x, self.y + y, self.width, self.height)

    def grown(self, by: float) -> Rect:
        """Return it wider by so much on each side."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def touches(self, other: Rect) -> bool:
        """Whether they share more than a side."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )


def around(rects: Iterable[Rect]) -> Rect:
    """Return the smallest rectangle around some; without size at the origin when there are none.

    Examples
    --------
    >>> around([Rect(0, 0, 1, 1), Rect(4, -2, 1, 1)])
    Rect(x=0, y=-2, width=5, height=3)
    """
    every = list(rects)
    if not every:
        return Rect(0, 0, 0, 0)
    x, y = min(one.x for one in every), min(one.y for one in every)
    return Rect(x, y, max(one.right for one in every) - x, max(one.bottom for one in every) - y)
