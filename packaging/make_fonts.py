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


def widths(font: TTFont) -> dict[str, int]:
    """Return how wide each character is, in units of the font."""
    glyphs, equal = font["hmtx"], tabular(font)
    return {chr(code): glyphs[equal.get(name, name)][0] for code, name in sorted(font.getBestCmap().items())}


def main() -> None:
    """Write the fonts, their licence and the table."""
    source = Path(sys.argv[1])
    table: dict[str, object] = {}
    for name, weight in WEIGHTS.items():
        font = TTFont(source / f"Inter-{name}.woff2")
        font.flavor = None
        font.save(FOLDER / f"Inter-{name}.ttf")
        table[str(weight)] = {"units": font["head"].unitsPerEm, "widths": widths(font)}
    shutil.copy(source / "LICENSE.txt", FOLDER / "LICENSE")
    text = json.dumps(table, ensure_ascii=True, separators=(",", ":"))
    (FOLDER / "widths.json").write_text(text + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
