"""Text as paths, for programs that have neither the font nor a good one in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from models.layout.measure import STYLES
from models.layout.sheet import extent

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from models.layout.marks import Words

EQUAL_FIGURES = "tnum"


class FontOutlines:
    """Draws text with the glyphs of font files, character by character, without kerning.

    Parameters
    ----------
    files : mapping of int to Path
        The font of each weight.
    """

    def __init__(self, files: Mapping[int, Path]) -> None:
        self._files = files
        self._fonts: dict[int, _Font] = {}

    def path(self, words: Words) -> str:
        """Return the outline of a line of text, at its place, as the data of an SVG path."""
        kind = STYLES[words.style]
        if kind.weight not in self._fonts:
            self._fonts[kind.weight] = _Font(self._files[kind.weight])
        return self._fonts[kind.weight].path(words.text, extent(words).x, words.at.y, kind.size)


class _Font:
    def __init__(self, file: Path) -> None:
        from fontTools.ttLib import TTFont  # a tenth of a second: only when text becomes paths

        font = TTFont(file)
        self.units = font["head"].unitsPerEm
        self.glyphs = font.getGlyphSet()
        self.names: dict[int, str] = font.getBestCmap()
        self.equal = equal_figures(font)

    def path(self, text: str, x: float, baseline: float, size: float) -> str:
        from fontTools.pens.svgPathPen import SVGPathPen
        from fontTools.pens.transformPen import TransformPen

        scale = size / self.units
        pen = SVGPathPen(self.glyphs, ntos=lambda value: f"{value:.2f}".rstrip("0").rstrip("."))
        for character in text:
            name = self.names.get(ord(character), ".notdef")
            glyph = self.glyphs[self.equal.get(name, name)]
            glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, x, baseline)))
            x += glyph.width * scale
        outline: str = pen.getCommands()
        return outline


def equal_figures(font: Any) -> dict[str, str]:
    """Return by which glyph of equal width each figure is replaced."""
    layout = font["GSUB"].table
    found: dict[str, str] = {}
    for record in layout.FeatureList.FeatureRecord:
        if record.FeatureTag != EQUAL_FIGURES:
            continue
        for place in record.Feature.LookupListIndex:
            for table in layout.LookupList.Lookup[place].SubTable:
                found |= getattr(getattr(table, "ExtSubTable", table), "mapping", {})
    return found
