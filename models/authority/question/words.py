"""Words of a question, stripped of writing and inflection."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

    import snowballstemmer

    from models.core.texts import Language

LONGEST = 1000
"""Characters; what follows is not read. No one asks a longer question."""

_WORD = re.compile(r"[^\W_]+(?:[-&][^\W_]+)*(?::[^\W_]+|['’][^\W_]+)?")
_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_SHORT_FORMS = re.compile(
    r"\b(?:t\.? ?ex|bl\.? ?a|m\.? ?m|d\.? ?v\.? ?s|o\.? ?d(?:yl)?|e\.g|i\.e|resp)\.", re.IGNORECASE
)
"""Their full stops end no sentence."""
_SHORTEST_STEM = 3
_KEPT = {
    "sv": re.compile(
        r"^(.*?(?:styrelse|ledighet|ledig|ledamot|ledning|utredare|handläggare|föredragande"
        r"|kontor|ansvar|semester|register|papper|nummer|center|order|centrum))"
        r"(?:ens|en|ns|n|ets|et|erna|er|rs|rnas|rna|r|arna|ar|s|t|a)?$"
    ),
    "en": re.compile(
        r"^(employer|employee|officer|director|direction|directive|holder|presenter|managing|general|generation|executive|accountable|delegation|delegate|activit|securit)(?:s|y|ies)?$"
    ),
}
"""Where the stemmer would make a noun one with another word, or cut its end: *styrelse*, *ansvar*."""
_NEUTER = re.compile(r"^(.{3,}(?:[bdfgjklmnprsvä]|[^eikt]t|tt))ets?$(?<!dget)(?<!dgets)")
"""A definite form that the stemmer leaves alone: *beslutet*, *kontoret*; not *budget*, *säkerhet*."""
_PLURAL_NEUTER = re.compile(r"enas?$")
"""*Ärendena*, of which the stemmer would make another word than of *ärende*."""


class Word(Struct, frozen=True):
    """A word as written in lower case, its stem, and whether it stands in the genitive."""

    text: str
    stem: str
    genitive: bool = False


def normalise(text: str) -> str:
    r"""Return a question in lower case, in one form of Unicode, without control characters.

    Examples
    --------
    >>> normalise("  VEM  anställer\x00 HR‑direktören? ")
    'vem anställer hr-direktören?'
    """
    shown = unicodedata.normalize("NFKC", text[: LONGEST * 2]).translate(_HYPHENS)
    shown = _SHORT_FORMS.sub(" ", shown)
    clean = shown if shown.isprintable() else "".join(map(_shown, shown))
    return " ".join(clean.split())[:LONGEST].casefold()


def _shown(char: str) -> str:
    """Return a character, a blank for one that steers or separates, nothing for one that only formats."""
    category = unicodedata.category(char)
    return "" if category == "Cf" else " " if category[0] in "CZ" else char


@cache
def _stemmer(language: Language) -> snowballstemmer.stemmer:
    import snowballstemmer  # brings all its languages: only for words that the data do not have

    return snowballstemmer.stemmer("swedish" if language == "sv" else "english")


_LEARNT: dict[Language, dict[str, str]] = {"sv": {}, "en": {}}


def learn(stems: Mapping[str, str], language: Language) -> None:
    """Take over stems that were worked out before, so that they need not be again."""
    _LEARNT[language].update(stems)


def stem(word: str, language: Language) -> str:
    """Return the stem of a word in lower case.

    Examples
    --------
    >>> stem("förvaltningscheferna", "sv"), stem("regionstyrelsens", "sv"), stem("appointed", "en")
    ('förvaltningschef', 'regionstyrelse', 'appoint')
    """
    learnt = _LEARNT[language].get(word)
    return _worked_out(word, language) if learnt is None else learnt


@lru_cache(maxsize=50_000)
def _worked_out(word: str, language: Language) -> str:
    if kept := _KEPT[language].match(word):
        return kept.group(1)
    if language == "sv":
        if neuter := _NEUTER.match(word):
            word = neuter.group(1)
        word = _PLURAL_NEUTER.sub("e", word)
    found = str(_stemmer(language).stemWord(word))
    if len(found) < _SHORTEST_STEM:
        return word
    return (
        found[:-1] if language == "sv" and found.endswith("dd") and len(found) > _SHORTEST_STEM + 1 else found
    )


def tokens(text: str) -> list[str]:
    """Return the words of a normalised text as they are written.

    Examples
    --------
    >>> tokens("the director's manager?")
    ['the', 'director', 'manager']
    """
    return [_bare(match.group()) for match in _WORD.finditer(text)]


def _bare(written: str) -> str:
    return re.split(r"[:'’]", written)[0]


def words(text: str, language: Language) -> list[Word]:
    """Return the words of a normalised text.

    Examples
    --------
    >>> [word.text for word in words("vem är hr-direktörens chef?", "sv")]
    ['vem', 'är', 'hr-direktörens', 'chef']
    >>> words("the director's manager", "en")[1].genitive
    True
    """
    found = []
    for match in _WORD.finditer(text):
        written = match.group()
        bare = _bare(written)
        genitive = bare != written or (language == "sv" and written.endswith("s"))
        found.append(Word(bare, stem(bare, language), genitive))
    return found
