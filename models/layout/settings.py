"""How a chart is to look: what a person chooses, and what goes with an export."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from models.layout.drawing import Layer, View

DEFAULT_LAYERS = frozenset(
    {
        Layer.LINE,
        Layer.PART_OF,
        Layer.ASSIGNMENT,
        Layer.DELEGATION,
        Layer.CONSULTATION,
        Layer.SUPERVISION,
    }
)
"""What is switched on until someone chooses."""


class Orientation(StrEnum):
    """To which side a chart grows."""

    DOWN = "down"
    UP = "up"
    RIGHT = "right"
    LEFT = "left"


class ChartSettings(Struct, frozen=True, kw_only=True):
    """What is drawn, and how.

    Parameters
    ----------
    view : View
        Which lines, and so which actors stand where.
    orientation : Orientation
        To which side it grows.
    collapsed : frozenset of str
        The actors whose branches are folded away.
    focus : str or None
        The actor whose branch alone is drawn; None for the whole chart.
    layers : frozenset of Layer or None
        The relations that are drawn; None for those of the view.
    grow : bool
        Whether cards grow with their words, as in exports; otherwise they are cut at two lines.
    levels : int or None
        How many levels are drawn; what is below is folded away. None for all.
    aspect : float
        The width of the page or the window for each unit of its height: how far branches are stacked.
    """

    view: View = View.ALL
    orientation: Orientation = Orientation.DOWN
    collapsed: frozenset[str] = frozenset()
    focus: str | None = None
    layers: frozenset[Layer] | None = None
    grow: bool = False
    levels: int | None = None
    aspect: float = 1.41
