"""The known words of one language, gathered once from all data, so that a start need not stem them again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.question.words import normalise, stem, tokens, words
from models.core.vocabulary import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from models.authority.question.glossary import Glossary
    from models.core.matters import Matters
    from models.core.organisation import Organisation
    from models.core.records import Provision
    from models.core.texts import Language


class Concept(Struct, frozen=True):
    """A word's meaning: its stem, or that of the first of its synonyms, and what it is made of."""

    stem: str
    parts: tuple[str, ...] = ()


class Cue(Struct, frozen=True):
    """Stems that together name an act; ``close`` when, as everyday words, they must stand side by side."""

    act: str
    stems: tuple[str, ...]
    general: bool
    close: bool
    reach: int


class Vocabulary(Struct, frozen=True, kw_only=True):
    """What is known of a language's words.

    Parameters
    ----------
    stems : dict
        Every known word with its stem.
    known : frozenset of str
        The stems that are words of the field.
    parties : frozenset of str
        The object classes that stand for someone in some region: posts, bodies, units.
    concepts : dict
        The meanings of the known stems, worked out by the lexicon.
    cues : tuple of Cue
        All cues of acts, likewise.
    frequency : dict
        In how many nouns of objects each stem stands, likewise.
    named : dict
        The words of the names of actors beside the known ones, with their stems.
    """

    stems: dict[str, str]
    known: frozenset[str]
    parties: frozenset[str]
    concepts: dict[str, Concept] = {}
    cues: tuple[Cue, ...] = ()
    frequency: dict[str, int] = {}
    named: dict[str, str] = {}


def gather(
    language: Language, matters: Matters, glossary: Glossary, organisations: Iterable[Organisation]
) -> Vocabulary:
    """Return the vocabulary of all data in one language.

    Parameters
    ----------
    language : Language
        Of the texts.
    matters : Matters
        For the names of objects.
    glossary : Glossary
        Everyday words.
    organisations : iterable of Organisation
        All regions: their actors, and what their records say.
    """
    regions = tuple(organisations)
    empty = frozenset(glossary.empty[language])
    field = Counter(
        word for text in _texts(language, matters, glossary, regions) for word in _split(text, language)
    )
    spoken = {*field, *empty, *glossary.faint[language]}
    named = {word for text in _names(language, regions) for word in tokens(normalise(text))}
    return Vocabulary(
        stems={word: stem(word, language) for word in sorted(spoken) if " " not in word},
        named={word: stem(word, language) for word in sorted(named - spoken)},
        known=frozenset(stem(word, language) for word in field if word not in empty),
        parties=frozenset(
            actor.object
            for organisation in regions
            for actor in organisation.actors.values()
            if actor.object is not None and actor.kind is not ActorKind.DOCUMENT
        ),
    )


def said_of(organisation: Organisation, language: Language) -> Iterator[tuple[Provision, tuple[str, ...]]]:
    """Yield what each record says, in our own words: its claim and its requirements."""
    for record in organisation.provisions:
        yield record, (record.claim[language], *(one.text[language] for one in record.requirements))


def _texts(
    language: Language, matters: Matters, glossary: Glossary, regions: Iterable[Organisation]
) -> Iterator[str]:
    for item in (*glossary.act, *glossary.object, *glossary.matter, *glossary.same):
        yield from item[language]
    for saying in glossary.saying:
        yield saying.means[language]
    for object_class in matters.objects.values():
        yield from (object_class.noun[language].indefinite, object_class.noun[language].plural)
    for matter in matters:
        if matter.name is not None:
            yield matter.name[language]
    for organisation in regions:
        for actor in organisation.actors.values():
            forms = actor.noun[language]
            yield from (forms.indefinite, forms.definite, forms.plural)
        for _record, texts in said_of(organisation, language):
            yield from texts


def _names(language: Language, regions: Iterable[Organisation]) -> Iterator[str]:
    """Yield the names of actors in all forms; people write Swedish ones into English too."""
    for organisation in regions:
        for actor in organisation.actors.values():
            for forms in (actor.noun[language], actor.noun.sv):
                yield from (forms.indefinite, forms.definite, forms.genitive, forms.plural)


def _split(text: str, language: Language) -> list[str]:
    return [word.text for word in words(normalise(text), language)]
