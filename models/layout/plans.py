"""The ways in which a chart may be arranged, of which the one is taken that fills the page best."""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct

LIST_SIZES = (8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 512, 100_000)
"""Branches of at most so many cards hang as lists."""
MOST_TRIED = 200
"""Of larger charts only the length of lists is fitted to the page."""


MOST_LEAVES = 14
FEW_LEAVES = 4
"""More leaves than these under one card stand in columns."""


MOST_IN_COLUMN = 4
"""As few cards as these for each column beside an axis want no outer columns."""
MOST_CLOSE = 2


class Close(IntEnum):
    """Who stands beside a card itself: nobody, ``MOST_CLOSE``, or all that stand beside its axis."""

    NOBODY = 0
    FEW = 1
    ALL = 2


class Plan(Struct, frozen=True, order=True):
    """One way to arrange a tree.

    Parameters
    ----------
    longest : int
        Branches of at most so many cards hang as lists.
    rows : int
        So many small branches stand below each other in a column; 1 for all side by side.
    staff : int
        In so many columns on each side of an axis whoever stands beside it.
    close : Close
        Who stands beside the card itself, and not only beside the axis below it.
    leaves : int
        More leaves than these under one card stand in columns.
    """

    longest: int = LIST_SIZES[0]
    rows: int = 1
    staff: int = 1
    close: Close = Close.NOBODY
    leaves: int = MOST_LEAVES


_BESIDE = ((1, Close.NOBODY), (1, Close.FEW), (1, Close.ALL), (2, Close.NOBODY), (2, Close.FEW))
SHAPES = tuple(
    Plan(rows=rows, staff=staff, close=close, leaves=leaves)
    for leaves in (MOST_LEAVES, FEW_LEAVES)
    for staff, close in _BESIDE
    for rows in (1, 2, 3, 4)
)
"""What is tried, the plainest first."""
