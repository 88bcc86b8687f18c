"""SVG of a sheet in a theme, with the bundled icons and fonts. Knows nothing of Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.rendering.colours import ThemeName, colours
from models.exchange.outlines import FontOutlines
from models.exchange.svg import SvgStyle, svg
from models.layout.marks import Token

if TYPE_CHECKING:
    from models.layout.sheet import Sheet

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONT_FILES = {
    400: RESOURCES / "fonts" / "Inter-Regular.ttf",
    600: RESOURCES / "fonts" / "Inter-SemiBold.ttf",
}
PAPER = "#FFFFFF"


class Icons(Mapping[str, str]):
    """The elements of the bundled icons, each read when it is first asked for."""

    def __getitem__(self, name: str) -> str:
        return icon_elements(name)

    def __iter__(self) -> Iterator[str]:
        return (path.stem for path in sorted((RESOURCES / "icons").glob("*.svg")))

    def __len__(self) -> int:
        return sum(1 for _icon in self)


@cache
def icon_elements(name: str) -> str:
    """Return what stands inside the file of an icon, on one line."""
    text = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    inside = text[text.index(">", text.index("<svg")) + 1 : text.rindex("</svg>")]
    return re.sub(r">\s+<", "><", re.sub(r"\s+", " ", inside)).replace(" />", "/>").strip()


def background(theme: ThemeName) -> str:
    """Return what lies behind a picture: white for the light theme, which is printed."""
    return PAPER if theme is ThemeName.LIGHT else colours(theme)[Token.CANVAS]


def svg_text(
    sheet: Sheet, theme: ThemeName, title: str, description: str, language: str, text_as_paths: bool
) -> str:
    """Return a sheet as the text of an SVG file."""
    style = SvgStyle(
        colours={**colours(theme), Token.CANVAS: background(theme)},
        background=background(theme),
        icons=Icons(),
        language=language,
        outlines=FontOutlines(FONT_FILES) if text_as_paths else None,
    )
    return svg(sheet, title, description, style)
