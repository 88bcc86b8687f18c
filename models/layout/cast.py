"""The actors of a tree: how they look, how large they are, and their branches as lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.layout.drawing import Shape, Sphere
from models.layout.faces import BADGE_ROOM, STACK, Face, Size
from models.layout.hanging import Hanging, hang

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Traits(Struct, frozen=True):
    """What the arrangement must know of an actor."""

    shape: Shape
    sphere: Sphere
    stack: bool
    beside: bool
    head: bool
    trunk: bool
    folded: bool


class Cast:
    """Who stands in a tree.

    Parameters
    ----------
    children : mapping of str to tuple of str
        Who stands under each, in order.
    traits : mapping of str to Traits
        What the actors are.
    face_of : callable
        The face of an actor at a size.
    turned : bool
        Whether the tree grows sideways: then widths are heights here.
    """

    def __init__(
        self,
        children: Mapping[str, tuple[str, ...]],
        traits: Mapping[str, Traits],
        face_of: Callable[[str, Size], Face],
        *,
        turned: bool = False,
    ) -> None:
        self._children = children
        self._traits = traits
        self._face_of = face_of
        self._turned = turned
        self._lists: dict[tuple[str, Size, int], Hanging] = {}

    def crosses(self, parent: str, child: str) -> bool:
        """Whether the boundary runs between a card and the one below it."""
        above, below = self._traits[parent].sphere, self._traits[child].sphere
        return above is Sphere.POLITICAL and below is Sphere.ADMINISTRATION

    def children(self, name: str) -> tuple[str, ...]:
        """Return who stands under an actor."""
        return self._children[name]

    def traits(self, name: str) -> Traits:
        """Return what an actor is."""
        return self._traits[name]

    def face(self, name: str, size: Size) -> Face:
        """Return the face of an actor, turned where the tree is."""
        found = self._face_of(name, size)
        if not self._turned:
            return found
        return Face(found.height, found.width, found.title, found.second, found.widths, found.cut)

    def hanging(self, name: str, size: Size, leaves: int) -> Hanging:
        """Return a branch as a list whose first card has a size."""
        key = (name, size, leaves)
        if key not in self._lists:
            self._lists[key] = hang(
                name,
                self.children,
                lambda one, first: self.face(one, size if first else Size.LEAF),
                self.shade,
                leaves,
            )
        return self._lists[key]

    def shade(self, name: str) -> float:
        """Return how far outlines and badge stand out below a card."""
        return self._shades(name)[1]

    def breadth(self, name: str) -> float:
        """Return how far the outlines stand out beside a card."""
        return self._shades(name)[0]

    def _shades(self, name: str) -> tuple[float, float]:
        traits = self._traits[name]
        across, along = (float(STACK), float(STACK)) if traits.stack else (0.0, 0.0)
        if traits.folded:
            across, along = (BADGE_ROOM, along) if self._turned else (across, BADGE_ROOM)
        return across, along
