"""The words of the field in one language: what they are made of, how telling they are, what they name."""

from __future__ import annotations

import math
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from models.authority.question.sayings import Sayings
from models.authority.question.vocabulary import Concept, Cue
from models.authority.question.words import learn, normalise, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from models.authority.question.glossary import Glossary, Words
    from models.authority.question.vocabulary import Vocabulary
    from models.authority.question.words import Word
    from models.core.matters import Matters
    from models.core.texts import Language

FAINT = 0.15
"""Weight of a word that says little; one that nobody knows weighs ``UNKNOWN``, the rarest known one 1."""
UNKNOWN = 0.8
COMMON = 0.4
"""Weight of the word that stands in most names."""

_SHORTEST_PART = 4
_SHORT_PARTS = frozenset(
    {"lön", "mål", "råd", "lag", "fel", "län", "vår", "val", "avg", "hr", "it", "led", "möt"}
)
"""The words of three letters or fewer that compounds of the field are made of."""
_GLUE = ("", "s", "e", "a", "o", "u")
_SHORTEST_TYPO = 6
_LONGEST_COMPOUND = 48
"""Letters; the ways to split a word double with every part."""
_LONG_WORD = 10
"""Letters from which two of them may be wrong."""
_NEAR, _NEARER = 7, 4
"""How many words further the parts of a cue may stand; nearer when one of them is an everyday word."""


class Lexicon:
    """The vocabulary of one language at work.

    Parameters
    ----------
    language : Language
        Of all its words.
    matters : Matters
        Whose objects are named.
    glossary : Glossary
        The everyday words.
    vocabulary : Vocabulary
        The known words.
    """

    def __init__(
        self, language: Language, matters: Matters, glossary: Glossary, vocabulary: Vocabulary
    ) -> None:
        learn(vocabulary.stems | vocabulary.named, language)
        self.language = language
        self.vocabulary = vocabulary
        self.empty = frozenset(glossary.empty[language])
        self._glossary = glossary
        self._matters = matters
        self._faint = {stem(one, language) for one in glossary.faint[language]}
        self._same = self._synonyms(glossary.same)
        self._concepts: dict[str, Concept] = dict(vocabulary.concepts)

    def _synonyms(self, groups: Iterable[Words]) -> dict[str, str]:
        found: dict[str, str] = {}
        for group in groups:
            single = [stem(one, self.language) for one in group[self.language] if " " not in one]
            for one in single:
                found.setdefault(one, single[0])
        return found

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """What each object class is called: its own noun first, then everyday names."""
        everyday = {item.object: item[self.language] for item in self._glossary.object}
        nouns = {item.id: item.noun[self.language] for item in self._matters.objects.values()}
        return {key: (noun.indefinite, noun.plural, *everyday.get(key, ())) for key, noun in nouns.items()}

    @cached_property
    def unless(self) -> Mapping[str, tuple[frozenset[str], ...]]:
        """The stems that, said together, rule out that an object class or a matter is meant."""
        ruled_out = {item.object: item.unless for item in self._glossary.object} | {
            item.matter: item.unless for item in self._glossary.matter
        }
        return {
            key: tuple(
                frozenset(word.stem for word in words(normalise(said), self.language))
                for said in item[self.language]
            )
            for key, item in ruled_out.items()
        }

    @cached_property
    def anything(self) -> frozenset[str]:
        """The object classes that whatever is spoken of may be."""
        return frozenset(item.object for item in self._glossary.object if item.anything)

    @cached_property
    def spoken_of(self) -> Mapping[str, tuple[str, ...]]:
        """The words with which people speak of each matter."""
        return {item.matter: item[self.language] for item in self._glossary.matter}

    @cached_property
    def sayings(self) -> Sayings:
        """The turns of phrase."""
        return Sayings(self._glossary, self.language)

    def completed(self) -> Vocabulary:
        """Return the vocabulary with all that was worked out from it, so that it need not be again."""
        return msgspec.structs.replace(
            self.vocabulary,
            concepts={one: self.concept(one) for one in sorted(self.vocabulary.known)},
            cues=tuple(cue for cues in self.cues.values() for cue in cues),
            frequency=dict(self._frequency),
        )

    # --- words ---------------------------------------------------------------------------------------

    def concept(self, word_stem: str) -> Concept:
        """Return the meaning of a stem."""
        found = self._concepts.get(word_stem)
        if found is None:
            parts = self._split(word_stem) if self.language == "sv" or "-" in word_stem else ()
            found = Concept(self.same(word_stem), tuple(self.same(part) for part in parts))
            self._concepts[word_stem] = found
        return found

    def concepts(self, text: str) -> list[Concept]:
        """Return the meanings of the telling words of a text."""
        said = words(normalise(text), self.language)
        return [self.concept(word.stem) for word in said if word.text not in self.empty]

    def same(self, word_stem: str) -> str:
        """Return the first of a stem's synonyms, or the stem."""
        return self._same.get(word_stem, word_stem)

    def knows(self, word_stem: str) -> bool:
        """Whether the word, or all that it is made of, is a word of the field."""
        return word_stem in self.vocabulary.known or bool(self.concept(word_stem).parts)

    def _split(self, word_stem: str) -> tuple[str, ...]:
        """Return the parts of a compound, if all of them are known words."""
        if len(word_stem) > _LONGEST_COMPOUND:
            return ()
        if "-" in word_stem:
            parts = tuple(stem(part, self.language) for part in word_stem.split("-") if len(part) > 1)
            return parts if len(parts) > 1 else ()
        splits = [
            (*first, *(self._split(head) or (head,)))
            for cut in range(2, len(word_stem) - 1)
            if self._may_be_part(head := stem(word_stem[cut:], self.language))
            and head in self.vocabulary.known
            and (first := self._modifier(word_stem[:cut]))
        ]
        return min(splits, key=len, default=())

    def _modifier(self, start: str) -> tuple[str, ...]:
        """Return the parts of what stands before the head, without the letter that joins them."""
        for glue in _GLUE:
            if not start.endswith(glue):
                continue
            bare = start.removesuffix(glue)
            if not self._may_be_part(bare):
                continue
            for form in (stem(bare, self.language), bare):
                if form in self.vocabulary.known:
                    return self._split(form) or (form,)
        return self._split(start) if len(start) >= 2 * _SHORTEST_PART else ()

    @staticmethod
    def _may_be_part(word: str) -> bool:
        return len(word) >= _SHORTEST_PART or word in _SHORT_PARTS

    def tells(self, word: Word) -> bool:
        """Whether a word says anything of what is asked."""
        return word.text not in self.empty and not word.text.isdigit()

    def weight(self, word_stem: str) -> float:
        """Return how much a word tells about what is asked, from 0 to 1."""
        if word_stem in self._faint:
            return FAINT
        count = self._frequency.get(self.same(word_stem), 0)
        if not count:
            return UNKNOWN
        return 1 - (1 - COMMON) * math.log(1 + count) / math.log(1 + self._most)

    def names_act(self, word: Word) -> bool:
        """Whether a word may name an act, so that no name goes over it."""
        return word.text not in self.empty and any(
            len(cue.stems) == 1 for cue in self.cues.get(word.stem, ())
        )

    @cached_property
    def _frequency(self) -> Mapping[str, int]:
        """In how many nouns of objects a stem stands."""
        if self.vocabulary.frequency:
            return self.vocabulary.frequency
        found: Counter[str] = Counter()
        for names in self.names.values():
            stems = {word.stem for word in words(normalise(names[0]), self.language)}
            concepts = [self.concept(one) for one in stems]
            found.update({part for one in concepts for part in (one.stem, *one.parts)})
        return found

    @cached_property
    def _most(self) -> int:
        return max(self._frequency.values(), default=1)

    def is_thing(self, word_stem: str) -> bool:
        """Whether a word is the name of something that is no one: a budget, an agreement."""
        return word_stem in self._things

    @cached_property
    def _things(self) -> frozenset[str]:
        parties = self.vocabulary.parties
        names = (name for item, names in self.names.items() if item not in parties for name in names)
        single = (words(normalise(name), self.language) for name in names)
        return frozenset(said[0].stem for said in single if len(said) == 1)

    # --- typing errors -------------------------------------------------------------------------------

    def corrected(self, text: str) -> str | None:
        """Return the known word that a misspelt one most likely is, or None.

        Only words with one letter wrong, left out or too many, or two neighbours changed over; two in
        a long word; never the first letter, with which another word would begin.
        """
        if len(text) < _SHORTEST_TYPO or not text.isalpha():
            return None
        from rapidfuzz import process  # only for words that nobody knows
        from rapidfuzz.distance import DamerauLevenshtein

        written = stem(text, self.language)
        most = 1 if len(written) < _LONG_WORD or self.knows(written) else 2
        near = (
            process.extractOne(
                form,
                self._correctable.get(text[0], ()),
                scorer=DamerauLevenshtein.distance,
                score_cutoff=most,
            )
            for form in (written, text)
        )
        found = min((one for one in near if one), key=lambda one: one[1], default=None)
        return self._forms.get(found[0], found[0]) if found else None

    @cached_property
    def _correctable(self) -> dict[str, list[str]]:
        """The names and acts that a misspelt word may have been, and their stems, by their first letter."""
        found: dict[str, list[str]] = {}
        bent = (word for word, one in self.vocabulary.stems.items() if one in self._forms)
        for one in sorted({*self._forms, *self._forms.values(), *bent}):
            if len(one) >= _SHORTEST_TYPO - 1:
                found.setdefault(one[0], []).append(one)
        return found

    @cached_property
    def _forms(self) -> dict[str, str]:
        """The stems of the names of acts and things, each with a word it comes from."""
        acts = (phrase for item in self._glossary.act for phrase in item[self.language])
        names = (name for names in self.names.values() for name in names)
        return {
            word.stem: word.text for text in (*acts, *names) for word in words(normalise(text), self.language)
        }

    # --- acts ----------------------------------------------------------------------------------------

    @cached_property
    def cues(self) -> Mapping[str, tuple[Cue, ...]]:
        """The cues of acts by their first stem."""
        found: dict[str, dict[Cue, None]] = {}
        for cue in self.vocabulary.cues or self._all_cues():
            found.setdefault(cue.stems[0], {})[cue] = None
        return {first: tuple(items) for first, items in found.items()}

    def _all_cues(self) -> Iterator[Cue]:
        for item in self._glossary.act:
            for phrase in item[self.language]:
                said = words(normalise(phrase), self.language)
                stems = tuple(dict.fromkeys(word.stem for word in said))
                plain = all(word.text in self.empty or word.stem in self._faint for word in said)
                reach = _NEARER if any(word.text in self.empty for word in said) else _NEAR
                yield Cue(item.act, stems, item.general, close=plain, reach=reach)

    def cued(self, text: str) -> set[str]:
        """Return the acts that a text speaks of, but for those that only say *decide* or *answer for*."""
        stems = {word.stem for word in words(normalise(text), self.language)}
        return {
            cue.act
            for one in stems
            for cue in self.cues.get(one, ())
            if not cue.general and stems.issuperset(cue.stems)
        }
