"""The colours of a theme for Qt."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from app.rendering.colours import ThemeName, colours
from models.layout.marks import Token

if TYPE_CHECKING:
    from collections.abc import Mapping

PAPER = "#FFFFFF"


class Theme:
    """One way of colouring, with a colour for every token."""

    def __init__(self, name: ThemeName, values: Mapping[Token, str]) -> None:
        self.name = name
        self.values = values
        self._colours = {token: QColor(value) for token, value in values.items()}

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self[Token.CANVAS].lightnessF() < self[Token.INK].lightnessF()

    @property
    def dimmed(self) -> float:
        """The opacity of what steps back."""
        return 0.6 if self.name is ThemeName.CONTRAST else 0.42

    def __getitem__(self, token: Token) -> QColor:
        return self._colours[token]


@cache
def theme(name: ThemeName) -> Theme:
    """Return a theme of the screen."""
    return Theme(name, colours(name))


@cache
def paper() -> Theme:
    """Return the theme of printed pages: light, on white."""
    return Theme(ThemeName.LIGHT, {**colours(ThemeName.LIGHT), Token.CANVAS: PAPER})
