"""Finds whom the words of a question name: actors of the region, and kinds of actors it has none of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.question.words import Word, normalise, words
from models.core.vocabulary import ActorKind

if TYPE_CHECKING:
    from models.authority.question.lexicon import Lexicon
    from models.core.organisation import Organisation


_BEGUN_BY = 2
"""Words by which a name begins; what comes later describes someone: *the one whom the director chose*."""


class Mention(Struct, frozen=True):
    """An actor or an object class, or several of one name, that the words ``start`` up to ``end`` name."""

    start: int
    end: int
    actors: tuple[str, ...]
    objects: tuple[str, ...]


class _Name(Struct, frozen=True):
    stems: tuple[str, ...]
    actor: str | None
    item: str | None


class Mentions:
    """The names of actors in one language.

    Parameters
    ----------
    organisation : Organisation
        The region.
    lexicon : Lexicon
        The vocabulary.
    apart : frozenset of str
        Words over which no name goes, for another clause begins with them.
    """

    def __init__(
        self, organisation: Organisation, lexicon: Lexicon, apart: frozenset[str] = frozenset()
    ) -> None:
        self._lexicon = lexicon
        self._apart = apart
        self._names: dict[str, list[_Name]] = {}
        self._classes: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        language = lexicon.language
        for actor in organisation.actors.values():
            if actor.kind is not ActorKind.DOCUMENT:
                known = [actor.noun[language], *([actor.noun.sv] if language == "en" else [])]
                said = (
                    form
                    for forms in known
                    for form in (forms.indefinite, forms.definite, forms.genitive, forms.plural)
                )
                for name in (*said, *lexicon.names.get(actor.object or "", ())):
                    self._put(name, actor.id, actor.object)
                for item in actor.also:
                    for name in lexicon.names[item]:
                        self._put(name, actor.id, item)
            if actor.kind is ActorKind.BODY and actor.collective and actor.object is not None:
                self._put_class(actor.noun[language].indefinite, actor.id, actor.object)
        for item in sorted(lexicon.vocabulary.parties):
            for name in lexicon.names[item]:
                self._put(name, None, item)

    def _put(self, text: str, actor: str | None, item: str | None) -> None:
        lexicon = self._lexicon
        said = words(normalise(text), lexicon.language)
        telling = [place for place, word in enumerate(said) if word.text not in lexicon.empty]
        if not telling or telling[0] >= _BEGUN_BY:
            return
        stems = tuple(dict.fromkeys(lexicon.same(said[place].stem) for place in telling))
        name = _Name(stems, actor, item)
        for one in stems:
            names = self._names.setdefault(one, [])
            if name not in names:
                names.append(name)

    def _put_class(self, text: str, actor: str, item: str) -> None:
        said = words(normalise(text), self._lexicon.language)
        if len(said) == 1:
            self._classes.setdefault(said[0].stem, ((actor,), (item,)))

    def first(self, found: list[Word], starts: range) -> Mention | None:
        """Return the longest name that begins at the first of the places at which one does."""
        stems = [self._lexicon.same(word.stem) for word in found]
        verbs = {
            one
            for one, word in zip(stems, found, strict=True)
            if word.text in self._apart or self._lexicon.names_act(word)
        }
        for start in starts:
            if start < len(found):
                mention = self._at(stems, start, verbs) or self._member(found, start)
                if mention is not None:
                    return mention
        return None

    def _member(self, found: list[Word], start: int) -> Mention | None:
        """Return the class of a body that no document names: *kulturnämnden*, *the culture committee*."""
        lexicon, word = self._lexicon, found[start]
        if word.stem in self._names or not lexicon.tells(word) or lexicon.names_act(word):
            return None
        if lexicon.language == "sv":
            kind = next((one for one in self._classes if word.stem.endswith(one) and word.stem != one), None)
            return Mention(start, start + 1, *self._classes[kind]) if kind is not None else None
        kind = found[start + 1].stem if start + 1 < len(found) else None
        return Mention(start, start + 2, *self._classes[kind]) if kind in self._classes else None

    def _at(self, stems: list[str], start: int, verbs: set[str]) -> Mention | None:
        """Return the longest name at a place; the region's own actors, and the straight order, come first.

        No word that names an act stands between the words of a name, or among those of one turned round.
        """
        best: tuple[int, bool, bool, int] | None = None
        chosen: list[_Name] = []
        for name in self._names.get(stems[start], ()):
            window = stems[start : start + len(name.stems) + 3]
            if not set(name.stems) <= set(window):
                continue
            last = max(window.index(one) for one in name.stems)
            if not verbs.isdisjoint(set(window[:last]) - set(name.stems)):
                continue
            straight = tuple(window[: len(name.stems)]) == name.stems
            if not _in_order(name.stems, window):
                continue
            if not straight and not verbs.isdisjoint({*name.stems} - {stems[start]}):
                continue  # *must the director inform* is about no director of information
            key = (len(name.stems), straight, name.actor is not None, -last)
            if best is None or key > best:
                best, chosen = key, []
            if key == best:
                chosen.append(name)
        if best is None:
            return None
        actors = tuple(dict.fromkeys(name.actor for name in chosen if name.actor is not None))
        objects = tuple(dict.fromkeys(name.item for name in chosen if name.item is not None))
        return Mention(start, start - best[3] + 1, actors, objects)


def _in_order(stems: tuple[str, ...], window: list[str]) -> bool:
    """Whether the words of a name stand in its order, or after its last one: *director of finance*.

    Examples
    --------
    >>> _in_order(("finance", "director"), ["director", "of", "finance"])
    True
    >>> _in_order(("regional", "staff", "chief"), ["chief", "of", "staff", "at", "the", "regional"])
    False
    """
    places = [window.index(one) for one in stems]
    return places == sorted(places) or (places[-1:] + places[:-1]) == sorted(places)
