"""How wide a text is: the protocol, and the sizes of text."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from models.layout.marks import TextStyle


class Type(Struct, frozen=True):
    """A size of text: pixels at 100 %, the height of a line, and the weight (400 or 600)."""

    size: float
    line: float
    weight: int


STYLES: dict[TextStyle, Type] = {
    TextStyle.POSTER: Type(26, 34, 600),
    TextStyle.CHART_TITLE: Type(20, 26, 600),
    TextStyle.PANEL_TITLE: Type(15, 20, 600),
    TextStyle.CARD_TITLE: Type(13, 18, 600),
    TextStyle.BODY: Type(13, 18, 400),
    TextStyle.SMALL: Type(11, 16, 400),
    TextStyle.SMALL_BOLD: Type(11, 16, 600),
}


class Measure(Protocol):
    """Tells how wide a text is drawn."""

    def width(self, text: str, style: TextStyle) -> float:
        """Return the width of one line in pixels at 100 %."""
        ...
