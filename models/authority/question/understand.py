"""Understands a question in plain words: which matter, which role, about whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from models.authority.answer import Frame
from models.authority.question.case_forms import AWAY, Tells
from models.authority.question.circumstances import Circumstances
from models.authority.question.kinship import ActFits
from models.authority.question.languages import frames_of, language_of
from models.authority.question.lexicon import FAINT
from models.authority.question.matching import FITS, ROLES_BESIDE, Match, rank
from models.authority.question.mentions import Mentions
from models.authority.question.other_side import OtherSide
from models.authority.question.reading import Reader, Reading
from models.authority.question.supposed import STANDING_IN, Supposed, Supposing, speaks_of
from models.authority.question.topics import Topics
from models.authority.question.words import normalise
from models.core.vocabulary import Asked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from models.authority.index import Index
    from models.authority.question.circumstances import Told
    from models.authority.question.lexicon import Lexicon
    from models.authority.question.topics import Topic
    from models.core.organisation import Organisation
    from models.core.texts import Language


MOST_ALTERNATIVES = 5
NEAR = 0.8
"""Of the best match: what comes this near may have been meant."""

NOT_ASKED = 0.5
"""Of the score: what is left where the question asks for no one."""
AS_WELL = 0.9
"""Of how well the act fits: what belongs to the question does not take another act."""

_TOWARDS = frozenset({"be_covered", "receive_assignments", "address"})
"""Acts whose holder is the one towards whom something is done."""
_TO_SOMEONE = {
    Asked.RECIPIENT: frozenset({"report", "inform", "notify", "be_accountable"}),
    Asked.CONSULTED: frozenset({"consult"}),
}
"""Roles for which a yes-or-no question may name the wrong one, with the acts that have them."""
_DELEGATE = "delegate"
_WITH = frozenset({Asked.CONSULTED, Asked.RECIPIENT})


Fitting = tuple[Reading, tuple[Match, ...]]
"""How a question was read, with the matters that fit it best."""


class Understood(Struct, frozen=True, kw_only=True):
    """A question as understood.

    Parameters
    ----------
    frame : Frame
        What is to be answered; its matter is None when nothing fits well enough.
    reading : Reading
        How the question was taken apart.
    match : float
        How well the best matter fits, from 0 to 1.
    matches : tuple of Match
        The matters that fit best, the best first.
    supposed : Supposed
        The situation that it tells.
    """

    frame: Frame
    reading: Reading
    match: float
    matches: tuple[Match, ...]
    supposed: Supposed = Supposed()

    @property
    def alternatives(self) -> tuple[Match, ...]:
        """What else may have been meant: the next best when nothing was, else only what comes near."""
        others = [one for one in self.matches if one.matter != self.frame.matter]
        if self.frame.matter is not None:
            others = [one for one in others if one.score >= self.matches[0].score * NEAR]
        return tuple(others[:MOST_ALTERNATIVES])


class Understanding:
    """Understands questions about one region.

    Parameters
    ----------
    organisation, index : Organisation, Index
        The region and its settlements.
    lexicon, topics : callable
        Return the vocabulary, and the region's matters as words, of a language; called when first needed.
    known : mapping
        The known words of both languages, to tell which of them a question is in.
    regions : mapping of str to str
        Names of regions, normalised, to their ids.
    """

    def __init__(
        self,
        organisation: Organisation,
        index: Index,
        lexicon: Callable[[Language], Lexicon],
        topics: Callable[[Language], tuple[Topic, ...]],
        known: Mapping[Language, Mapping[str, str]],
        regions: Mapping[str, str] | None = None,
    ) -> None:
        self._organisation = organisation
        self._index = index
        self._lexicon = lexicon
        self._make_topics = topics
        self._known = known
        self._regions = regions or {}
        self._other_side = OtherSide(index)
        self._topics: dict[Language, Topics] = {}
        self._readers: dict[Language, Reader] = {}
        self._supposing = Supposing(organisation, index)
        self._telling: dict[Language, Circumstances] = {}

    def topics(self, language: Language) -> Topics:
        """Return the matters as words of a language, made when first asked for."""
        if language not in self._topics:
            made = self._make_topics(language)
            self._topics[language] = Topics(self._organisation, self._index, made)
        return self._topics[language]

    def reader(self, language: Language) -> Reader:
        """Return the reader of a language, made when first asked for."""
        if language not in self._readers:
            lexicon = self._lexicon(language)
            mentions = Mentions(self._organisation, lexicon, frames_of(language).when)
            self._readers[language] = Reader(lexicon, mentions, self._regions)
            self._telling[language] = Circumstances(self._organisation, mentions, language)
        return self._readers[language]

    def _circumstances(self, language: Language) -> Circumstances:
        """Return the reader of what is told beside a question."""
        self.reader(language)
        return self._telling[language]

    def understand(self, question: str) -> Understood:
        """Return the frame of a question, and the situation that it tells.

        Parameters
        ----------
        question : str
            As typed, in Swedish or English; anything may stand in it.

        Returns
        -------
        Understood
            Its matter is None when the words fit none of them.
        """
        language = language_of(normalise(question), self._known)
        reader, topics = self.reader(language), self.topics(language)
        whole = self._fitting(question, language)
        case = self._circumstances(language).read(reader.plain(question))
        if not case.told:
            return self._understood(*whole, Supposed())
        bare = self._fitting(case.text, language)
        stands_in = self._standing_in(case.told, bare)
        reading, matches = stands_in or (whole if self._belongs(case.told, whole, bare) else bare)
        matter = _matter(matches)
        topic = None if matter is None else topics.topic(matter)
        supposed = self._supposing.situation(case.told, topic, reader.lexicon)
        return self._understood(reading, matches, supposed)

    def _fitting(self, text: str, language: Language) -> Fitting:
        """Return how a text is read, and the matters that fit it best."""
        reader, topics = self.reader(language), self.topics(language)
        reading = reader.read(text)
        matches = tuple(rank(reading, topics))
        if reading.how_much:  # the documents know who decides, not how much there is
            return reading, tuple(replace(one, score=one.score * NOT_ASKED) for one in matches)
        if _matter(matches) is None:
            together = reader.read(text, together=True)
            others = tuple(rank(together, topics))
            if _matter(others) is not None:
                return together, others
        return reading, matches

    def _belongs(self, told: tuple[Told, ...], whole: Fitting, bare: Fitting) -> bool:
        """Whether what is told of the case is part of what is asked, and no situation beside it.

        *Who leads the work in a crisis* asks about leading in a crisis; *who hires her in his absence* asks
        nothing about standing in.
        """
        reading, matches = bare
        meant, other = _matter(whole[1]), None if _says_nothing(reading) else _matter(matches)
        instead = not reading.polar and all(one.tells is Tells.INSTEAD for one in told)
        if meant is None or meant == other:
            return other is None or instead
        topics = self.topics(reading.language)
        topic, lexicon = topics.topic(meant), self.reader(reading.language).lexicon
        spoken_of = any(speaks_of(topic, one.tells, lexicon) for one in told)
        if other is None or instead:
            return spoken_of or (other is None and not any(one.tells in AWAY and one.read for one in told))
        return spoken_of and ActFits(reading, topics.matters).of(topic) >= matches[0].act * AS_WELL

    def _standing_in(self, told: tuple[Told, ...], bare: Fitting) -> Fitting | None:
        """Return the matter of standing in where nothing but that is asked: *who decides when she is ill*."""
        reading, matches = bare
        away = next((actors[0] for one in told if one.tells in AWAY for actors in one.who), None)
        decides = "decide" in reading.general or STANDING_IN in reading.acts
        if away is None or not decides or not _says_nothing(reading, STANDING_IN):
            return None
        matter = f"{STANDING_IN}.{self._organisation.actors[away].object}"
        if matter not in self._organisation.matters:
            return None
        best = Match(matter=matter, score=1.0, act=1.0, explained=1.0, named=1.0)
        return replace(reading, role=None), (best, *matches)

    def _understood(self, reading: Reading, matches: tuple[Match, ...], supposed: Supposed) -> Understood:
        """Return a question as understood, by how it was read and the matters that fit."""
        topics = self.topics(reading.language)
        best = matches[0] if matches else None
        matter = _matter(matches)
        if matter is not None and reading.role in _WITH and "cooperate" in reading.acts:
            matter = self._other_side.partner(matter) or matter
        upon = self._other_side.upon_subject(reading)
        meant = upon or self._other_side.meant(reading, matter, topics)
        asked, actor = self._role(reading, matter) if meant == matter and not upon else None, None
        matter = meant
        if reading.polar:
            asked, actor = self._verdict(reading, matter)
        must = reading.must or (reading.shall and self._no_decision(matter))
        frame = Frame(
            matter=matter,
            asked=asked,
            actor=actor,
            stranger=reading.stranger,
            asking=reading.asking if matter is not None and asked is Asked.VERDICT else None,
            asks_stranger=reading.asks_stranger and matter is not None and asked is Asked.VERDICT,
            unsure=matter is not None and (reading.unsure or (best is not None and best.anything)),
            doers=() if reading.polar or reading.subject is None else reading.subject.actors,
            must=must,
            in_person=must and reading.in_person,
        )
        match = best.match if best is not None else 0.0
        return Understood(frame=frame, reading=reading, match=match, matches=matches, supposed=supposed)

    def _role(self, reading: Reading, matter: str | None) -> Asked | None:
        """Return the role asked for, or the one beside it in which the document names someone."""
        if matter is None or reading.role is None or reading.role not in ROLES_BESIDE:
            return reading.role
        handed_on = reading.role is Asked.RECIPIENT and _DELEGATE in reading.acts
        if handed_on and _DELEGATE not in matter and not self._no_decision(matter):
            return None  # *to whom is the right to hire delegated* asks who hires
        named = self.topics(reading.language).role_beside(matter, reading.role)
        if named is None and matter.split(".")[0] in _TOWARDS:
            return None  # *to whom does it apply* asks for whomever the matter is about
        return reading.role if named is None else named

    def _verdict(self, reading: Reading, matter: str | None) -> tuple[Asked, str | None]:
        """Return in which role, and about whom, a yes-or-no question asks for a verdict.

        *Is it the board that gave her the task* asks about the board as grantor, *does she report to the
        chair* about the chair as recipient where the document names another one.
        """
        about = self._about(reading, matter)
        if matter is None:
            return Asked.VERDICT, about
        under = reading.subject.objects if reading.subject is not None else ()
        answered = reading.towards.actors if reading.towards is not None else ()
        if answered and matter in {f"manage.{item}" for item in under}:
            return Asked.VERDICT, answered[0]
        if reading.role is not None and (role := self._role(reading, matter)) is not None:
            return role, about
        if about is not None and reading.towards is not None and reading.towards.actors:
            topics = self.topics(reading.language)
            for role, acts in _TO_SOMEONE.items():
                if acts.isdisjoint(reading.acts):
                    continue
                others = topics.actors(matter, role)
                if others and about in topics.holders(matter) and others.isdisjoint(reading.towards.actors):
                    return role, reading.towards.actors[0]
        return Asked.VERDICT, about

    def _about(self, reading: Reading, matter: str | None) -> str | None:
        """Return whom a yes-or-no question is about: of several of one name, who the matter concerns."""
        candidates = reading.subject.actors if reading.subject is not None else ()
        if matter is not None and len(candidates) > 1:
            settled = self._index.covering(matter)
            holders = self.topics(reading.language).holders(matter)
            parties = {one.party for item in settled for one in item.record.requirements}
            for near in (holders, parties):
                for one in candidates:
                    if one in near:
                        return one
        return candidates[0] if candidates else None

    def _no_decision(self, matter: str | None) -> bool:
        """Whether *shall* asks for a duty: of a decision it only asks who takes it."""
        return matter is not None and not self._organisation.matters.act_of(matter).decides


def _matter(matches: tuple[Match, ...]) -> str | None:
    """Return the matter that is asked about, or None when none fits well enough."""
    return matches[0].matter if matches and matches[0].score >= FITS else None


def _says_nothing(reading: Reading, *but: str) -> bool:
    """Whether a question names no act, but for some, and no thing: *who decides*."""
    return reading.acts.keys() <= {*but} and all(
        said.acts or said.weight <= FAINT for said in reading.content
    )
