"""Where cards stand and how they hang on each other, before lines are led between them."""

from __future__ import annotations

from msgspec import Struct

from models.layout.geometry import Rect

BUS = 26.0
"""How far above the cards their bus runs."""
SPINE_ROOM = 24.0
"""Left of a column of branches, with the spine that they hang on."""


class Slot(Struct, frozen=True):
    """How a card hangs on its parent.

    Parameters
    ----------
    kind : str
        ``branch`` (a bus above it), ``column`` (on a spine that hangs on a bus), ``staff`` (beside the axis),
        ``list`` (on a spine below the first card) or ``aside`` (a list outside the tree).
    spine : float
        Of a list or a column: where the spine runs across; of staff: the axis.
    turn : float
        Of a column: how far along its bus runs; of a list in columns: where its line turns to the column.
    """

    kind: str
    spine: float = 0.0
    turn: float | None = None


class Arrangement(Struct, frozen=True):
    """The places of a tree.

    ``boundary`` is how far along the line runs between the elected and the employed; None without it.
    """

    rects: dict[str, Rect]
    slots: dict[str, Slot]
    boundary: float | None
    width: float
    height: float
