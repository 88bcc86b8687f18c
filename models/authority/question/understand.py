"""Understands a question in plain words: which matter, which role, about whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.answer import Frame
from models.authority.question.matching import FITS, ROLES_BESIDE, Match, rank
from models.authority.question.mentions import Mentions
from models.authority.question.reading import Reader, Reading, language_of
from models.authority.question.topics import Topics
from models.authority.question.words import normalise
from models.core.vocabulary import ActorKind, Asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from models.authority.question.lexicon import Lexicon
    from models.authority.settlements import Index
    from models.core.organisation import Organisation
    from models.core.texts import Language


class Understood(Struct, frozen=True, kw_only=True):
    """A question as understood."""

    frame: Frame
    reading: Reading
    match: float
    matches: tuple[Match, ...]


class Understanding:
    """Understands questions about one region.

    Parameters
    ----------
    organisation, index : Organisation, Index
        The region and its settlements.
    lexicons : mapping
        The vocabularies of both languages.
    elsewhere : iterable of Organisation
        The other regions.
    regions : mapping of str to str
        Names of regions to their ids.
    """

    def __init__(
        self,
        organisation: Organisation,
        index: Index,
        lexicons: Mapping[Language, Lexicon],
        elsewhere: Iterable[Organisation] = (),
        regions: Mapping[str, str] | None = None,
    ) -> None:
        self._organisation = organisation
        self._index = index
        self._lexicons = lexicons
        self._elsewhere = tuple(elsewhere)
        self._regions = regions or {}
        self._topics: dict[Language, Topics] = {}
        self._readers: dict[Language, Reader] = {}

    def topics(self, language: Language) -> Topics:
        """Return the matters as words of a language, made when first asked for."""
        if language not in self._topics:
            self._topics[language] = Topics(
                self._organisation, self._index, self._lexicons[language], self._elsewhere
            )
        return self._topics[language]

    def reader(self, language: Language) -> Reader:
        """Return the reader of a language, made when first asked for."""
        if language not in self._readers:
            parties = frozenset(
                actor.object
                for organisation in (self._organisation, *self._elsewhere)
                for actor in organisation.actors.values()
                if actor.object is not None and actor.kind is not ActorKind.DOCUMENT
            )
            lexicon = self._lexicons[language]
            mentions = Mentions(self._organisation, lexicon, parties)
            self._readers[language] = Reader(lexicon, mentions, self._regions)
        return self._readers[language]

    def understand(self, question: str) -> Understood:
        """Return the frame of a question; its matter is None when nothing fits well enough."""
        language = language_of(normalise(question), self._lexicons)
        reading = self.reader(language).read(question)
        matches = tuple(rank(reading, self.topics(language)))
        best = matches[0] if matches else None
        matter = best.matter if best is not None and best.score >= FITS else None
        actor = self._about(reading, matter) if reading.polar else None
        frame = Frame(
            matter=matter,
            asked=Asked.VERDICT if reading.polar else self._role(reading, matter),
            actor=actor,
            stranger=reading.stranger,
            must=reading.must or (reading.shall and self._may_only(matter)),
        )
        return Understood(
            frame=frame, reading=reading, match=min(best.score, 1.0) if best else 0.0, matches=matches
        )

    def _role(self, reading: Reading, matter: str | None) -> Asked | None:
        """Return the role asked for, or the one beside it in which the document names someone."""
        if matter is None or reading.role not in ROLES_BESIDE:
            return reading.role
        return self.topics(reading.language).role_beside(matter, reading.role) or reading.role

    def _about(self, reading: Reading, matter: str | None) -> str | None:
        """Return whom a yes-or-no question is about: of several of the same name, who has to do with the matter."""
        candidates = reading.subject.actors if reading.subject is not None else ()
        if matter is not None and len(candidates) > 1:
            settled = self._index.covering(matter)
            holders = {actor for item in settled for actor in item.holders}
            others = {one.party for item in settled for one in item.record.requirements}
            for group in (holders, others):
                for one in candidates:
                    if one in group:
                        return one
        return candidates[0] if candidates else None

    def _may_only(self, matter: str | None) -> bool:
        return matter is not None and not self._organisation.matters.act_of(matter).decides
