"""What each matter is called and what is said of it: the side of the data that a question is held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.question.lexicon import PART
from models.authority.question.words import normalise, words
from models.authority.roles import actors_of
from models.authority.settlements import settlements_of
from models.core.vocabulary import Asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from models.authority.question.lexicon import Concept, Lexicon
    from models.authority.settlements import Index
    from models.core.organisation import Organisation

Bag = dict[str, float]
"""Stems with how much they count, 1 for a word of the thing's own name."""

SAID = 0.75
"""How much a word counts that stands in what the region's document says of the matter."""
SPOKEN_OF = 0.8
"""How much a word counts with which people speak of the matter."""
SAID_ELSEWHERE = 0.45
LEAST = 0.3
"""What a word counts at least in a thing's name: without it the name is another thing's."""


class Topic(Struct, frozen=True, kw_only=True):
    """A matter as words.

    Parameters
    ----------
    matter, act : str
        Its id and that of its act.
    acts : frozenset of str
        The acts that its name speaks of beside its own.
    names : tuple
        What its object is called, each name as concepts with their weights.
    bag : dict
        The words of the names and of what is said of it.
    said : frozenset of str
        The acts that the claims about it speak of.
    settled : bool
        Whether the region's document says anything of it.
    """

    matter: str
    act: str
    acts: frozenset[str]
    names: tuple[tuple[tuple[Concept, float], ...], ...]
    bag: Bag
    said: frozenset[str]
    settled: bool


_MEANT = {
    Asked.CONSULTED: (Asked.CONSULTED, Asked.RECIPIENT),
    Asked.RECIPIENT: (Asked.RECIPIENT, Asked.CONSULTED),
    Asked.GRANTOR: (Asked.GRANTOR,),
}
"""*With whom* may ask for someone consulted or for the other side of a cooperation."""


def add(bag: Bag, concept: Concept, value: float) -> None:
    """Put a word into a bag, and what it is made of."""
    bag[concept.stem] = max(bag.get(concept.stem, 0.0), value)
    for part in concept.parts:
        bag[part] = max(bag.get(part, 0.0), value * PART)


def found(concept: Concept, bag: Mapping[str, float]) -> float:
    """Return how well a bag explains a word: whole, or by its parts, the last of which says most."""
    whole = bag.get(concept.stem, 0.0)
    if whole >= 1 or not concept.parts:
        return whole
    *rest, head = concept.parts
    total = 2.0 + len(rest)
    parts = 2 * bag.get(head, 0.0) + sum(bag.get(part, 0.0) for part in rest)
    return max(whole, PART * parts / total)


class Topics:
    """All matters as words, for one region in one language.

    Parameters
    ----------
    organisation : Organisation
        The region.
    index : Index
        Its settlements.
    lexicon : Lexicon
        The vocabulary of the language.
    elsewhere : iterable of Organisation
        The other regions: what they say of a matter helps to know it, and so to say that here nothing is.
    """

    def __init__(
        self,
        organisation: Organisation,
        index: Index,
        lexicon: Lexicon,
        elsewhere: Iterable[Organisation] = (),
    ) -> None:
        self.organisation = organisation
        self.index = index
        self.lexicon = lexicon
        said = _texts(organisation, lexicon.language)
        others: dict[str, list[str]] = {}
        for other in elsewhere:
            for matter, texts in _texts(other, lexicon.language).items():
                others.setdefault(matter, []).extend(texts)
        self.all = tuple(
            self._topic(item.id, said.get(item.id, []), others.get(item.id, [])) for item in organisation.matters
        )

        self.settled = frozenset(topic.matter for topic in self.all if topic.settled)
        self._places: dict[str, set[int]] = {}
        for place, topic in enumerate(self.all):
            for one in topic.bag:
                self._places.setdefault(one, set()).add(place)

    def speaking_of(self, content: Iterable[tuple[Concept, float]]) -> list[Topic]:
        """Return the topics with a word of the content; all of them when it has none."""
        places: set[int] = set()
        empty = True
        for concept, _weight in content:
            empty = False
            for one in (concept.stem, *concept.parts):
                places |= self._places.get(one, set())
        return list(self.all) if empty else [self.all[place] for place in sorted(places)]

    def answers(self, matter: str, role: Asked) -> bool:
        """Whether the document names someone in a role beside the holder's."""
        return bool(self.role_beside(matter, role))

    def role_beside(self, matter: str, role: Asked) -> Asked | None:
        """Return the role in which the document names someone: the one asked for, or the one people mean by it."""
        matters = self.organisation.matters
        settled = self.index.covering(matter)
        for one in _MEANT.get(role, (role,)):
            if actors_of(one, settled, matter, matters) and (one is not Asked.HOLDER):
                return one
        return None

    def concepts(self, text: str) -> list[Concept]:
        """Return the meanings of the telling words of a text."""
        lexicon = self.lexicon
        return [
            lexicon.concept(word.stem)
            for word in words(normalise(text), lexicon.language)
            if word.text not in lexicon.empty
        ]

    def _topic(self, matter: str, here: list[str], others: list[str]) -> Topic:
        matters, language = self.organisation.matters, self.lexicon.language
        item = matters.object_of(matter)
        own_noun = self.organisation.nouns.get(item.id)
        called = [*self.lexicon.names[item.id]]
        if own_noun is not None:
            called += [own_noun[language].indefinite]
            if language == "en":
                called += [own_noun.sv.definite]  # people write a body's Swedish name into English sentences
        own_name = matters[matter].name
        if own_name is not None:
            called.append(own_name[language])
        names = [
            tuple((one, max(self.lexicon.weight(one.stem), LEAST)) for one in concepts)
            for concepts in dict.fromkeys(tuple(dict.fromkeys(self.concepts(text))) for text in called)
            if concepts and not self._only_general(concepts)
        ]
        bag: Bag = {}
        for text in others:
            for one in self.concepts(text):
                add(bag, one, SAID_ELSEWHERE)
        for text in here:
            for one in self.concepts(text):
                add(bag, one, SAID)
        for text in self.lexicon.spoken_of.get(matter, ()):
            for one in self.concepts(text):
                add(bag, one, SPOKEN_OF)
        for text in called:
            for one in self.concepts(text):
                add(bag, one, 1.0)
        named = self.cued(own_name[language] if own_name else "") | self.cued(item.noun[language].indefinite)
        return Topic(
            matter=matter,
            act=matters[matter].act,
            acts=frozenset(named),
            names=tuple(names),
            bag=bag,
            said=frozenset(act for text in here for act in self.cued(text)),
            settled=bool(self.index.covering(matter)),
        )

    def _only_general(self, concepts: tuple[Concept, ...]) -> bool:
        """Whether a name says no more than *what is decided*."""
        cues = self.lexicon.cues
        return all(any(cue.general and len(cue.stems) == 1 for cue in cues.get(one.stem, ())) for one in concepts)

    def cued(self, text: str) -> set[str]:
        """Return the acts that a text speaks of."""
        stems = {word.stem for word in words(normalise(text), self.lexicon.language)}
        return {
            cue.act
            for one in stems
            for cue in self.lexicon.cues.get(one, ())
            if not cue.general and stems.issuperset(cue.stems)
        }


def _texts(organisation: Organisation, language: str) -> dict[str, list[str]]:
    """Return what the records say of each matter, in our own words."""
    texts: dict[str, list[str]] = {}
    for record in organisation.provisions:
        said = [record.claim[language]]
        said += [requirement.text[language] for requirement in record.requirements]
        for settlement in settlements_of(record, organisation):
            texts.setdefault(settlement.matter, []).extend(said)
    return texts
