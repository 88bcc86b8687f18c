"""The bundled font for Qt: the only one that charts are drawn and measured with."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from models.core.errors import UserFacingError
from models.layout.measure import STYLES

if TYPE_CHECKING:
    from models.layout.marks import TextStyle

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FILES = ("Inter-Regular.ttf", "Inter-SemiBold.ttf")
FAMILY = "Inter"

# The table of widths knows single characters: nothing may join, move or replace them.
OFF = ("kern", "calt", "liga", "clig", "ccmp")
EQUAL_FIGURES = "tnum"


@cache
def load_fonts() -> None:
    """Tell Qt of the bundled fonts, once; raise ``UserFacingError`` where they are missing or broken."""
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(FOLDER / name)) < 0:
            raise UserFacingError("font-not-loaded", name=name)


def font_of(size: float, weight: int) -> QFont:
    """Return the bundled font in a size in pixels and a weight of 400 or 600."""
    load_fonts()
    font = QFont(FAMILY)
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight(weight))
    # The same outlines everywhere, and widths that grow evenly with the zoom.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(False)
    for feature in OFF:
        font.setFeature(_tag(feature), 0)
    font.setFeature(_tag(EQUAL_FIGURES), 1)
    return font


def _tag(name: str) -> QFont.Tag:
    tag = QFont.Tag.fromString(name)
    if tag is None:
        raise ValueError(name)
    return tag


@cache
def style_font(style: TextStyle) -> QFont:
    """Return the font of a size of text; not to be changed, for all share it."""
    kind = STYLES[style]
    return font_of(kind.size, kind.weight)


@cache
def style_metrics(style: TextStyle) -> QFontMetricsF:
    """Return the measures of a size of text."""
    return QFontMetricsF(style_font(style))


class QtMeasure:
    """Measures text with Qt, as it is painted."""

    def width(self, text: str, style: TextStyle) -> float:
        """Return the width of one line in pixels at 100 %."""
        return style_metrics(style).horizontalAdvance(text)
