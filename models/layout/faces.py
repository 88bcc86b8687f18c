"""The size of a card and the lines that stand on it."""

from __future__ import annotations

import math
from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

from models.layout.drawing import Shape
from models.layout.marks import TextStyle
from models.layout.measure import STYLES
from models.layout.wrapping import shortened, wrap

if TYPE_CHECKING:
    from models.layout.measure import Measure

TITLE = TextStyle.CARD_TITLE
SECOND = TextStyle.SMALL
ICON = 16
STACK = 6
"""How far the outlines of a class stand out."""
BADGE_ROOM = 12.0
"""How far the badge of a folded branch stands out below its card."""
_MOST_LINES = 3
_AROUND = 10
_IN_SEAT = 6
"""The least room above and below all words together; the round ends of a seat need less of it."""
_STEP = 4


class Size(Enum):
    """The sizes of cards: width, and least height."""

    HEAD = (224, 56)
    CARD = (184, 52)
    STAFF = (188, 44)
    LEAF = (176, 36)


class Inset(Struct, frozen=True):
    """How the room for words lies in a card: icon and text from the left, free at the right, and above."""

    icon: float
    text: float
    right: float
    top: float


INSETS = {
    Shape.ASSEMBLY: Inset(12, 36, 10, 6),
    Shape.BODY: Inset(12, 36, 10, 4),
    Shape.SEAT: Inset(12, 42, 12, 0),
    Shape.POST: Inset(16, 40, 10, 0),
    Shape.UNIT: Inset(12, 36, 10, 6),
    Shape.OUTSIDE: Inset(12, 36, 10, 0),
    Shape.DOCUMENT: Inset(12, 36, 12, 0),
}


def narrowest() -> float:
    """Return the width of a line on the smallest card."""
    inset = INSETS[Shape.DOCUMENT]
    return Size.LEAF.value[0] - inset.text - inset.right


class Face(Struct, frozen=True):
    """What stands on a card, and how large it must be for that."""

    width: float
    height: float
    title: tuple[str, ...]
    second: tuple[str, ...]
    widths: tuple[float, ...]
    cut: bool


def face(shape: Shape, size: Size, words: tuple[str, str], measure: Measure, *, grow: bool) -> Face:
    """Return the face of a card.

    Parameters
    ----------
    shape : Shape
        Its form.
    size : Size
        How large it is when its words are short.
    words : tuple of str
        Title and second line; the second may be empty.
    measure : Measure
        Tells how wide a text is.
    grow : bool
        Whether it grows until all stands in full; otherwise each of its texts has three lines at most.
    """
    width, least = size.value
    if shape is Shape.SEAT:
        least = min(least, 40)
    inset = INSETS[shape]
    room = width - inset.text - inset.right
    most = 1000 if grow else _MOST_LINES
    title, cut_title = shortened(
        wrap(words[0], room, TITLE, measure), most, room, lambda text: measure.width(text, TITLE)
    )
    second: list[str] = []
    cut_second = False
    if words[1]:
        second, cut_second = shortened(
            wrap(words[1], room, SECOND, measure), most, room, lambda text: measure.width(text, SECOND)
        )
    needed = len(title) * STYLES[TITLE].line + len(second) * STYLES[SECOND].line + inset.top
    around = _IN_SEAT if shape is Shape.SEAT else _AROUND
    height = max(least, math.ceil((needed + around) / _STEP) * _STEP)
    widths = (
        *(measure.width(text, TITLE) for text in title),
        *(measure.width(text, SECOND) for text in second),
    )
    return Face(width, height, tuple(title), tuple(second), widths, cut_title or cut_second)
