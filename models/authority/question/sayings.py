"""Reads turns of phrase as the plain words they stand for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.authority.question.glossary import Glossary
    from models.core.texts import Language

_GAP = r"((?:\S+ ){0,5}?)"


class Sayings:
    """The sayings of one language.

    Parameters
    ----------
    glossary : Glossary
        Where they stand.
    language : Language
        Of all of them.
    """

    def __init__(self, glossary: Glossary, language: Language) -> None:
        self._phrases = [
            (phrase, phrase.split()[0], saying.means[language])
            for saying in glossary.saying
            for phrase in sorted(saying[language], key=len, reverse=True)
        ]

    def plainly(self, text: str) -> str:
        """Return a normalised question with plain words in the place of its sayings."""
        for phrase, first, plain in self._phrases:
            if first in text:
                text = _pattern(phrase).sub(rf"{plain} \1", text)
        return " ".join(text.split())


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """Return the pattern of a phrase; ``…`` in it stands for up to five words, its group."""
    before, gap, after = (part.strip() for part in phrase.partition("…"))
    if not gap:
        return re.compile(rf"\b{re.escape(before)}\b()")
    return re.compile(rf"\b{re.escape(before)} {_GAP}{re.escape(after)}\b")
