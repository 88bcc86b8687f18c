"""Every text can be read on every ground it may stand on, in each theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from app.rendering.colours import ThemeName, colours
from app.rendering.theme import paper, theme
from models.layout.marks import Token

AA = 4.5

SURFACES = (Token.CANVAS, Token.PANEL, Token.CARD, Token.SUNK)
TINTS = {
    Token.POL: Token.POL_TINT,
    Token.ADM: Token.ADM_TINT,
    Token.OUT: Token.OUT_TINT,
    Token.LIT: Token.LIT_TINT,
    Token.NEW: Token.NEW_TINT,
    Token.GONE: Token.GONE_TINT,
    Token.CHG: Token.CHG_TINT,
}
PAIRS = [
    *((text, ground) for text in (Token.INK, Token.INK2, Token.INK3) for ground in SURFACES),
    *((text, tint) for text in (Token.INK, Token.INK2) for tint in TINTS.values()),
    *((hue, ground) for hue in TINTS for ground in (Token.CANVAS, Token.PANEL, Token.CARD)),
    *TINTS.items(),
    (Token.ON_LIT, Token.LIT),
]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ThemeName)
def test_every_text_has_contrast_enough(name: ThemeName) -> None:
    values = colours(name)
    weak = {
        f"{text} on {ground}": round(contrast(values[text], values[ground]), 2)
        for text, ground in PAIRS
        if contrast(values[text], values[ground]) < AA
    }
    assert weak == {}


@pytest.mark.parametrize("name", ThemeName)
def test_a_theme_has_a_colour_for_every_token(name: ThemeName) -> None:
    assert all(theme(name)[token] == QColor(colours(name)[token]) for token in Token)


def test_dark_themes_are_known_as_such() -> None:
    assert [theme(name).dark for name in ThemeName] == [False, True, True]


def test_paper_is_white() -> None:
    assert paper()[Token.CANVAS] == QColor("#FFFFFF")
    assert paper()[Token.INK] == theme(ThemeName.LIGHT)[Token.INK]
