#!/usr/bin/env python3
"""Write the digests of a document's lines into a region's lines.tsv, keeping the classes set by hand.

Usage: python packaging/source_lines.py REGION DOCUMENT.txt

A line that is new gets the class ``blank`` when it is empty and ``norm`` otherwise, the strictest one:
go through the file afterwards and set heading, lead_in, description and so on by hand.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from data.catalogue import SHIPPED
from data.coverage import line_digest, read_lines, split_lines
from models.core.vocabulary import LineClass


def main(region: str, document: str) -> None:
    """Read the document, merge with what is kept, write the file anew."""
    target = SHIPPED / "regions" / region / "lines.tsv"
    kept = {line.number: line.kind for line in read_lines(target)} if target.exists() else {}
    rows = []
    for number, text in enumerate(split_lines(Path(document).read_text(encoding="utf-8")), start=1):
        default = LineClass.NORM if text.strip() else LineClass.BLANK
        rows.append(f"{number}\t{kept.get(number, default).value}\t{line_digest(text)}\n")
    target.write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
