"""The colours of the themes by their use, read from ``resources/themes``. Knows nothing of Qt."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from models.layout.marks import Token

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = Path(__file__).resolve().parents[2] / "resources" / "themes" / "colours.toml"


class ThemeName(StrEnum):
    """The themes by their names in the file."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@cache
def colours(name: ThemeName) -> Mapping[Token, str]:
    """Return the colours of a theme as ``#RRGGBB``."""
    values = _file()[name]
    return MappingProxyType({token: values[token] for token in Token})


@cache
def _file() -> dict[str, dict[str, str]]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
