"""The words of the field in one language: what they are called, what they are made of, how telling they are."""

from __future__ import annotations

import math
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from models.authority.question.words import normalise, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from models.authority.question.glossary import Glossary, Words
    from models.core.matters import Matters
    from models.core.texts import Language

FAINT = 0.15
"""Weight of a word that says little; one that nobody knows weighs ``UNKNOWN``, the rarest known one 1."""
UNKNOWN = 0.8
PART = 0.85
"""How much a part of a compound counts where the whole word is not found."""

_SHORTEST_PART = 3
_GLUE = ("", "s", "e", "a", "o", "u")
_SHORTEST_TYPO = 6


class Concept(Struct, frozen=True):
    """A word's meaning: its stem, or that of the first of its synonyms, and what it is made of."""

    stem: str
    parts: tuple[str, ...] = ()


class Cue(Struct, frozen=True):
    """Stems that together name an act; ``close`` when, being everyday words, they must stand side by side,
    ``reach`` how far apart they may stand otherwise."""

    act: str
    stems: tuple[str, ...]
    general: bool = False
    close: bool = False
    reach: int = 7


class Lexicon:
    """The vocabulary of one language.

    Parameters
    ----------
    language : Language
        Of all its words.
    matters : Matters
        Whose acts and objects are named.
    glossary : Glossary
        The everyday words.
    texts : iterable of str
        Texts of the data, whose words are known words.
    """

    def __init__(
        self, language: Language, matters: Matters, glossary: Glossary, texts: Iterable[str] = ()
    ) -> None:
        self.language = language
        self._glossary = glossary
        self._concepts: dict[str, Concept] = {}
        self.empty = {one for one in glossary.empty[language] if " " not in one}
        self._faint = {stem(normalise(one), language) for one in glossary.faint[language]}
        self._same = self._synonyms(glossary.same)
        self.names: Mapping[str, tuple[str, ...]] = self._names(matters)
        self.spoken_of = {item.matter: item[language] for item in glossary.matter}
        spoken = [*self._phrases(), *(one for said in self.spoken_of.values() for one in said), *(one for names in self.names.values() for one in names), *texts]
        self._known = Counter(
            word.stem for text in spoken for word in words(normalise(text), language) if word.text not in self.empty
        )
        self._names_of_things = {
            word.text
            for text in (*self._phrases(), *(one for names in self.names.values() for one in names))
            for word in words(normalise(text), language)
        }
        self.known_words = {
            word.text for text in spoken for word in words(normalise(text), language)
        } | self.empty

    def _synonyms(self, groups: Iterable[Words]) -> dict[str, str]:
        found: dict[str, str] = {}
        for group in groups:
            single = [stem(normalise(one), self.language) for one in group[self.language] if " " not in one]
            for one in single:
                found.setdefault(one, single[0])
        return found

    def _names(self, matters: Matters) -> dict[str, tuple[str, ...]]:
        everyday = {item.object: item[self.language] for item in self._glossary.object}
        return {
            item.id: (item.noun[self.language].indefinite, item.noun[self.language].plural, *everyday.get(item.id, ()))
            for item in matters.objects.values()
        }

    def _phrases(self) -> list[str]:
        return [
            phrase for group in (*self._glossary.act, *self._glossary.same) for phrase in group[self.language]
        ]

    # --- words ---------------------------------------------------------------------------------------

    def concept(self, word_stem: str) -> Concept:
        """Return the meaning of a stem."""
        found = self._concepts.get(word_stem)
        if found is None:
            parts = () if self.language == "en" else self._split(word_stem)
            found = Concept(self.same(word_stem), tuple(self.same(part) for part in parts))
            self._concepts[word_stem] = found
        return found

    def same(self, word_stem: str) -> str:
        """Return the first of a stem's synonyms, or the stem."""
        return self._same.get(word_stem, word_stem)

    def knows(self, word_stem: str) -> bool:
        """Whether the word, or all that it is made of, is a word of the field."""
        return word_stem in self._known or bool(self.concept(word_stem).parts)

    def _split(self, word_stem: str) -> tuple[str, ...]:
        """Return the parts of a compound, if all of them are known words; the longest head first."""
        if "-" in word_stem:
            parts = tuple(stem(part, self.language) for part in word_stem.split("-") if len(part) > 1)
            return parts if len(parts) > 1 else ()
        for cut in range(_SHORTEST_PART, len(word_stem) - _SHORTEST_PART + 1):
            head = stem(word_stem[cut:], self.language)
            if len(head) < _SHORTEST_PART or head not in self._known:
                continue
            first = self._modifier(word_stem[:cut])
            if first:
                return (*first, head)
        return ()

    def _modifier(self, start: str) -> tuple[str, ...]:
        for glue in _GLUE:
            bare = start.removesuffix(glue) if glue and start.endswith(glue) else start if not glue else ""
            if len(bare) < _SHORTEST_PART:
                continue
            for form in (bare, stem(bare, self.language)):
                if form in self._known:
                    return (*self._split(form), ) or (form,)
        return self._split(start) if len(start) >= 2 * _SHORTEST_PART else ()

    def weight(self, word_stem: str) -> float:
        """Return how much a word tells about what is asked, from 0 to 1."""
        if word_stem in self._faint:
            return FAINT
        count = self._frequency.get(self.same(word_stem), 0)
        if not count:
            return UNKNOWN
        return 1 - 0.6 * math.log(1 + count) / math.log(1 + self._most)

    @cached_property
    def _frequency(self) -> Counter[str]:
        """In how many names of objects a stem stands."""
        found: Counter[str] = Counter()
        for names in self.names.values():
            stems = {word.stem for name in names[:1] for word in words(normalise(name), self.language)}
            concepts = [self.concept(one) for one in stems]
            found.update({part for one in concepts for part in (one.stem, *one.parts)})
        return found

    @cached_property
    def _most(self) -> int:
        return max(self._frequency.values(), default=1)

    # --- typing errors -------------------------------------------------------------------------------

    def corrected(self, text: str) -> str | None:
        """Return the known word that a misspelt one most likely is, or None.

        Only words with one letter wrong, left out or too many, or two neighbours changed over; two in
        a long word; never the first letter, with which another word would begin.
        """
        if len(text) < _SHORTEST_TYPO or not text.isalpha():
            return None
        most = 1 if len(text) < 10 else 2
        found = process.extractOne(
            text, self._correctable.get(text[0], ()), scorer=DamerauLevenshtein.distance, score_cutoff=most
        )
        return found[0] if found else None

    @cached_property
    def _correctable(self) -> dict[str, list[str]]:
        """The words that a misspelt one may have been, by their first letter."""
        found: dict[str, list[str]] = {}
        for one in sorted(self._names_of_things):
            if len(one) >= _SHORTEST_TYPO:
                found.setdefault(one[0], []).append(one)
        return found

    # --- acts ----------------------------------------------------------------------------------------

    @cached_property
    def cues(self) -> Mapping[str, tuple[Cue, ...]]:
        """The cues of acts by their first stem."""
        found: dict[str, list[Cue]] = {}
        for item in self._glossary.act:
            for phrase in item[self.language]:
                said = words(normalise(phrase), self.language)
                stems = tuple(dict.fromkeys(word.stem for word in said))
                plain = all(word.text in self.empty or word.stem in self._faint for word in said)
                reach = 4 if any(word.text in self.empty for word in said) else 7
                for one in stems[:1]:
                    found.setdefault(one, []).append(Cue(item.act, stems, item.general, plain, reach))
        return {first: tuple(dict.fromkeys(items)) for first, items in found.items()}
