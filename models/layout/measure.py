"""How wide a text is: the protocol, and the sizes of text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from models.layout.marks import TextStyle

if TYPE_CHECKING:
    from collections.abc import Mapping


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


class FontWidths(Struct, frozen=True):
    """How wide the characters of a font are, in units of which so many make its size."""

    units: int
    widths: dict[str, int]


class TableMeasure:
    """Measures by a table made of the bundled font, character by character, without kerning.

    Parameters
    ----------
    fonts : mapping of int to FontWidths
        By weight. What a font lacks counts as wide as its ``n``.

    Examples
    --------
    >>> narrow = FontWidths(units=10, widths={"n": 5, "i": 2})
    >>> TableMeasure({400: narrow, 600: narrow}).width("nini", TextStyle.SMALL)
    15.4
    """

    def __init__(self, fonts: Mapping[int, FontWidths]) -> None:
        self._fonts = fonts
        self._known: dict[tuple[str, TextStyle], float] = {}

    def knows(self, character: str) -> bool:
        """Whether the font has a character; what it lacks is drawn with another font."""
        return all(character in font.widths for font in self._fonts.values())

    def width(self, text: str, style: TextStyle) -> float:
        """Return the width of one line in pixels at 100 %."""
        key = (text, style)
        if key not in self._known:
            kind = STYLES[style]
            font = self._fonts[kind.weight]
            unknown = font.widths["n"]
            units = sum(font.widths.get(character, unknown) for character in text)
            self._known[key] = units * kind.size / font.units
        return self._known[key]
