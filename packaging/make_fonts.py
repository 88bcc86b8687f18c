"""Makes the bundled fonts and their table of widths from the published web fonts of Inter.

    python packaging/make_fonts.py FOLDER      with Inter-Regular.woff2, Inter-SemiBold.woff2, LICENSE.txt

Needs fonttools and brotli. Figures are all equally wide, so that columns of numbers stand straight.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent.parent / "resources" / "fonts"
WEIGHTS = {"Regular": 400, "SemiBold": 600}


def tabular(font: TTFont) -> dict[str, str]:
    """Return by which glyph each figure is replaced in tables."""
    layout = font["GSUB"].table
    found: dict[str, str] = {}
    for record in layout.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for number in record.Feature.LookupListIndex:
                for sub in layout.LookupList.Lookup[number].SubTable:
                    sub = getattr(sub, "ExtSubTable", sub)
                    found |= getattr(sub, "mapping", {})
    return found


def bake(font: TTFont) -> None:
    """Let characters stand for their glyphs of equal width, and only for these.

    A PDF tells which character a glyph is by looking it up backwards in this table: where a figure came in
    by a feature, it would be copied and searched as a character of the private area.
    """
    equal = tabular(font)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = {
                code: equal.get(name, name)
                for code, name in table.cmap.items()
                if not 0xE000 <= code <= 0xF8FF
            }


def widths(font: TTFont) -> dict[str, int]:
    """Return how wide each character is, in units of the font."""
    glyphs = font["hmtx"]
    return {chr(code): glyphs[name][0] for code, name in sorted(font.getBestCmap().items())}


def main() -> None:
    """Write the fonts, their licence and the table."""
    source = Path(sys.argv[1])
    table: dict[str, object] = {}
    for name, weight in WEIGHTS.items():
        font = TTFont(source / f"Inter-{name}.woff2")
        font.flavor = None
        bake(font)
        font.save(FOLDER / f"Inter-{name}.ttf")
        table[str(weight)] = {"units": font["head"].unitsPerEm, "widths": widths(font)}
    shutil.copy(source / "LICENSE.txt", FOLDER / "LICENSE")
    text = json.dumps(table, ensure_ascii=True, separators=(",", ":"))
    (FOLDER / "widths.json").write_text(text + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
