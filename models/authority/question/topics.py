"""What each matter is called and what is said of it: the side of the data that a question is held against."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.question.families import ON_POSTS
from models.authority.question.vocabulary import Concept, said_of
from models.authority.question.words import normalise, words
from models.authority.roles import actors_of
from models.authority.settlements import settlements_of
from models.core.vocabulary import Asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from models.authority.index import Index
    from models.authority.question.lexicon import Lexicon
    from models.core.organisation import Organisation
    from models.core.texts import Language

PART = 0.85
"""How much a part of a compound counts where the whole word is not found."""
SAID = 0.75
"""How much a word counts that stands in what the region's document says of the matter."""
SPOKEN_OF = 0.8
"""How much a word counts with which people speak of the matter."""
SAID_ELSEWHERE = 0.45
LEAST = 0.3
"""What a word counts at least in a thing's name: without it the name is another thing's."""

FEW = 4
"""Matters of an act in a document that make the act say much."""

_MEANT = {
    Asked.CONSULTED: (Asked.CONSULTED, Asked.RECIPIENT),
    Asked.RECIPIENT: (Asked.RECIPIENT, Asked.CONSULTED),
    Asked.GRANTOR: (Asked.GRANTOR, Asked.HOLDER),
    Asked.INSTRUCTOR: (Asked.INSTRUCTOR, Asked.GRANTOR),
}
"""*With whom* may ask for someone consulted or for the other side of a cooperation."""
_HANDING_ON = frozenset(
    {"delegate", "assign", "distribute_work_environment", "subdelegate", "instruct", "direct"}
)
"""Acts whose holder is the one from whom something comes."""
_MEETING = frozenset({"hold", "hold_pay_talks", "appraise"})
"""Acts of which several are parties: *with whom* asks for the other one."""


class Topic(Struct, frozen=True, kw_only=True):
    """A matter as words.

    Parameters
    ----------
    matter, act : str
        Its id and that of its act.
    acts : frozenset of str
        The acts that its name speaks of beside its own.
    names : tuple
        What it is called, each name as concepts with their weights.
    bag : dict
        Stems of the names and of what is said of it, with how much each counts.
    said : frozenset of str
        The acts that the claims about it speak of.
    settled : bool
        Whether the region's document says anything of it.
    towards : bool
        Whether its object is somebody.
    unless : tuple of frozenset of str
        Stems that, said together, rule the matter out.
    anything : bool
        Whether its object may be whatever is spoken of.
    """

    matter: str
    act: str
    acts: frozenset[str]
    names: tuple[tuple[tuple[Concept, float], ...], ...]
    bag: dict[str, float]
    said: frozenset[str]
    settled: bool
    towards: bool
    unless: tuple[frozenset[str], ...] = ()
    anything: bool = False


def add(bag: dict[str, float], concept: Concept, value: float) -> None:
    """Put a word into a bag, and what it is made of."""
    bag[concept.stem] = max(bag.get(concept.stem, 0.0), value)
    for part in concept.parts:
        bag[part] = max(bag.get(part, 0.0), value * PART)


def found(concept: Concept, bag: Mapping[str, float]) -> float:
    """Return how well a bag explains a word: whole, or by its parts, the last of which says most.

    Examples
    --------
    >>> found(Concept("budget"), {"budget": 1.0})
    1.0
    >>> round(found(Concept("budgetavvikelse", ("budget", "avvikelse")), {"avvikelse": 1.0}), 2)
    0.57
    """
    whole = bag.get(concept.stem, 0.0)
    if whole >= 1 or not concept.parts:
        return whole
    *rest, head = concept.parts
    parts = 2 * bag.get(head, 0.0) + sum(bag.get(part, 0.0) for part in rest)
    return max(whole, PART * parts / (2 + len(rest)))


def topics_of(
    organisation: Organisation, index: Index, lexicon: Lexicon, elsewhere: Iterable[Organisation] = ()
) -> tuple[Topic, ...]:
    """Return all matters as words, for one region in one language.

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
    here = _said(organisation, lexicon)
    others: dict[str, list[str]] = {}
    for other in elsewhere:
        for matter, texts in _said(other, lexicon).items():
            others.setdefault(matter, []).extend(texts)
    return tuple(
        _topic(item.id, organisation, index, lexicon, here.get(item.id, []), others.get(item.id, []))
        for item in organisation.matters
    )


def _topic(
    matter: str,
    organisation: Organisation,
    index: Index,
    lexicon: Lexicon,
    here: list[str],
    others: list[str],
) -> Topic:
    called = _called(matter, organisation, lexicon)
    bag: dict[str, float] = {}
    for texts, value in (
        (others, SAID_ELSEWHERE),
        (here, SAID),
        (lexicon.spoken_of.get(matter, ()), SPOKEN_OF),
        (called, 1.0),
    ):
        for text in texts:
            for one in lexicon.concepts(text):
                add(bag, one, value)
    names = dict.fromkeys(tuple(dict.fromkeys(lexicon.concepts(text))) for text in called)
    own_name = organisation.matters[matter].name
    noun = organisation.matters.object_of(matter).noun[lexicon.language].indefinite
    return Topic(
        matter=matter,
        act=organisation.matters[matter].act,
        acts=frozenset(
            lexicon.cued(noun) | (lexicon.cued(own_name[lexicon.language]) if own_name else set())
        ),
        names=tuple(
            tuple((one, max(lexicon.weight(one.stem), LEAST)) for one in name)
            for name in names
            if name and not _only_general(name, lexicon)
        ),
        bag=bag,
        said=frozenset(act for text in here for act in lexicon.cued(text)),
        settled=bool(index.covering(matter) or index.covering_otherwise(matter)),
        towards=organisation.matters[matter].object in lexicon.vocabulary.parties,
        unless=(
            *lexicon.unless.get(organisation.matters[matter].object, ()),
            *lexicon.unless.get(matter, ()),
        ),
        anything=organisation.matters[matter].object in lexicon.anything,
    )


def _called(matter: str, organisation: Organisation, lexicon: Lexicon) -> list[str]:
    """Return what a matter's object is called: in the data, in everyday words, in the region."""
    language = lexicon.language
    item = organisation.matters.object_of(matter)
    called = [*lexicon.names[item.id]]
    own = organisation.nouns.get(item.id)
    if own is not None:
        called.append(own[language].indefinite)
    if language == "en":
        swedish = (own or item.noun).sv  # people write Swedish names into English
        called += [swedish.indefinite, swedish.definite, swedish.plural]
    own_name = organisation.matters[matter].name
    if own_name is not None:
        called.append(own_name[language])
    return called


def _only_general(name: tuple[Concept, ...], lexicon: Lexicon) -> bool:
    """Whether a name says no more than *what is decided*."""
    return all(
        any(cue.general and len(cue.stems) == 1 for cue in lexicon.cues.get(one.stem, ())) for one in name
    )


def _said(organisation: Organisation, lexicon: Lexicon) -> dict[str, list[str]]:
    """Return what the records say of each matter, in our own words, without the names of those who do it.

    Whoever asks *who* does not name the holder: someone named in the question is whom it is done to.
    """
    language = lexicon.language
    texts: dict[str, list[str]] = {}
    for record, said in said_of(organisation, language):
        for settlement in settlements_of(record, organisation):
            doers = _stems(
                (organisation.actors[one].noun[language].indefinite for one in settlement.holders), language
            )
            others = _stems(
                (organisation.actors[one].noun[language].indefinite for one in settlement.recipients),
                language,
            )
            kept = [
                " ".join(
                    word.text for word in words(normalise(text), language) if word.stem not in doers - others
                )
                for text in said
            ]
            texts.setdefault(settlement.matter, []).extend(kept)
    return texts


def _stems(names: Iterable[str], language: Language) -> set[str]:
    return {word.stem for name in names for word in words(normalise(name), language)}


class Topics:
    """The matters of one region as words, found by their words.

    Parameters
    ----------
    organisation, index : Organisation, Index
        The region and its settlements.
    topics : tuple of Topic
        Its matters.
    """

    def __init__(self, organisation: Organisation, index: Index, topics: tuple[Topic, ...]) -> None:
        self.matters = organisation.matters
        self.all = topics
        self.settled = frozenset(topic.matter for topic in topics if topic.settled)
        acts = Counter(topic.act for topic in topics if topic.settled)
        self._somebody = frozenset(self.object_of(topic.matter) for topic in topics if topic.towards)
        self.rare = frozenset(act for act, count in acts.items() if count <= FEW)
        self._index = index
        self._stems: dict[str, tuple[frozenset[str], ...]] = {}
        self._places: dict[str, list[int]] = {}
        self._by_matter = {topic.matter: topic for topic in topics}
        for place, topic in enumerate(topics):
            for one in topic.bag:
                self._places.setdefault(one, []).append(place)

    def topic(self, matter: str) -> Topic:
        """Return a matter as words."""
        return self._by_matter[matter]

    def stems_of(self, topic: Topic) -> tuple[frozenset[str], ...]:
        """Return the stems that each name of a matter is made of, whole and in parts."""
        found = self._stems.get(topic.matter)
        if found is None:
            found = self._stems[topic.matter] = tuple(
                frozenset(part for one, _weight in name for part in (one.stem, *one.parts))
                for name in topic.names
            )
        return found

    def speaking_of(self, concepts: Iterable[Concept]) -> list[Topic]:
        """Return the topics with one of the words; all of them when there is none."""
        stems = {one for concept in concepts for one in (concept.stem, *concept.parts)}
        if not stems:
            return list(self.all)
        places = {place for one in stems for place in self._places.get(one, ())}
        return [self.all[place] for place in sorted(places)]

    def holders(self, matter: str) -> set[str]:
        """Return who holds a matter."""
        return {actor for item in self._index.covering(matter) for actor in item.holders}

    def actors(self, matter: str, role: Asked) -> set[str]:
        """Return who is named in a role of a matter."""
        return set(actors_of(role, self._index.covering(matter), matter, self.matters))

    def object_of(self, matter: str) -> str:
        """Return what or whom a matter is about."""
        return self.matters[matter].object

    def is_somebody(self, item: str) -> bool:
        """Whether an object class is one of people or bodies."""
        return item in self._somebody

    def role_beside(self, matter: str, role: Asked) -> Asked | None:
        """Return the role beside the holder's in which the document names someone.

        The one asked for, or the one that people mean by it; None when it names nobody.
        """
        settled = self._index.covering(matter)
        meant: tuple[Asked, ...] = _MEANT.get(role, (role,))
        act = matter.split(".")[0]
        if act not in _HANDING_ON:
            meant = tuple(one for one in meant if one is not Asked.HOLDER)
        if role is Asked.CONSULTED and act in ON_POSTS:
            meant = (role,)  # who is appointed is not consulted about it
        elif act in _MEETING:
            meant = (*meant, Asked.PARTIES)
        return next((one for one in meant if actors_of(one, settled, matter, self.matters)), None)
