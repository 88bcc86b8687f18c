"""What a written picture says, held against what it should: no text may be missing from a file."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from models.layout.marks import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from models.layout.drawing import Box, Drawing
    from models.layout.sheet import Sheet

DIVIDERS = dict.fromkeys(map(ord, "\u00ad\u2010\u2011-"))
"""Where a word is divided over two lines is no matter of what it says."""

NAMESPACE = "{http://www.w3.org/2000/svg}"


def plain(text: str) -> str:
    """Return a text as it is compared: in NFKC, without blanks, hyphens and what no file can hold.

    Examples
    --------
    >>> plain("Hälso- och  sjuk\u00advård")
    'Hälsoochsjukvård'
    """
    joined = "".join(unicodedata.normalize("NFKC", text).split()).translate(DIVIDERS)
    return joined if joined.isprintable() else "".join(filter(str.isprintable, joined))


def expected(sheet: Sheet) -> Counter[str]:
    """Return each line of text of a sheet, as it is compared, with how often it stands there."""
    told = Counter(plain(words.text) for words in sheet.texts())
    del told[""]
    return told


def missing(wanted: Counter[str], found: Iterable[str]) -> tuple[str, ...]:
    """Return the lines of text that a file says less often than it should.

    Parameters
    ----------
    wanted : Counter of str
        From ``expected``.
    found : iterable of str
        The texts that were read from the file, each line by itself.
    """
    return tuple((wanted - Counter(map(plain, found))).elements())


def untold(drawing: Drawing) -> tuple[str, ...]:
    """Return the titles and second lines that do not stand in full on their cards.

    Parameters
    ----------
    drawing : Drawing
        The chart.
    """
    return tuple(text for box in drawing.boxes for text in _untold(box))


def _untold(box: Box) -> Iterator[str]:
    said = plain("".join(mark.text for mark in box.marks if isinstance(mark, Words)))
    yield from (text for text in (box.title, box.second) if plain(text) not in said)


def texts_of_svg(path: Path) -> Iterator[str]:
    """Return the lines of text of an SVG file of ours: as text, or as paths that say what they are.

    Parameters
    ----------
    path : Path
        The file; written by this program, and so without declarations that a stranger could have put in.
    """
    for element in ElementTree.parse(path).getroot().iter():
        if element.tag == f"{NAMESPACE}text":
            yield "".join(element.itertext())
        elif element.tag == f"{NAMESPACE}path" and element.get("d"):
            yield element.get("aria-label", "")
