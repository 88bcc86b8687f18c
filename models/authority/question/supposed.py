"""Makes a situation of what a question tells of the case, and finds what of it belongs to the matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.question.case_forms import AWAY, Tells
from models.authority.question.languages import forms_of
from models.authority.question.topics import found
from models.authority.question.words import stem
from models.authority.situation import PLAIN, Situation, Takeover
from models.core.relations import RelationType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from models.authority.index import Index
    from models.authority.question.circumstances import Told
    from models.authority.question.lexicon import Lexicon
    from models.authority.question.topics import Topic
    from models.core.organisation import Organisation

STANDING_IN = "deputise"
"""The act that is there for when someone is away."""
_HANDING_ON = "hand_over"
"""The act by which another one does something in somebody's place."""
_SPOKEN_OF = 0.35
"""How much a matter must speak of what is told before that is part of it."""


class Supposed(Struct, frozen=True):
    """The situation that a question tells, and the words that could not be read as one."""

    situation: Situation = PLAIN
    unread: tuple[str, ...] = ()


class Supposing:
    """Makes situations of what questions about one region tell.

    Parameters
    ----------
    organisation, index : Organisation, Index
        The region and its settlements.
    """

    def __init__(self, organisation: Organisation, index: Index) -> None:
        self._organisation = organisation
        self._index = index

    def situation(self, told: Iterable[Told], topic: Topic | None, lexicon: Lexicon) -> Supposed:
        """Return what is supposed beside a matter.

        What the matter itself speaks of is left out, for it is no other situation: its records have it
        as a condition.
        """
        outside = [one for one in told if topic is None or not speaks_of(topic, one.tells, lexicon)]
        matter = None if topic is None else topic.matter
        unread = tuple(dict.fromkeys(one.text for one in outside if not one.read))
        away: dict[Tells, dict[str, None]] = {Tells.ABSENT: {}, Tells.VACANT: {}, Tells.DISQUALIFIED: {}}
        taken: set[str] = set()
        for one in sorted(outside, key=lambda item: item.tells is Tells.INSTEAD):
            if one.tells in AWAY:
                reason = Tells.ABSENT if one.tells is Tells.INSTEAD else one.tells
                names = {self._likeliest(actors, matter) for actors in one.who}
                away[reason] |= dict.fromkeys(sorted(names - taken))
                taken |= names
        kinds = {one.tells for one in outside if one.read}
        situation = Situation(
            date=next((one.day for one in outside if one.day is not None), None),
            absent=tuple(away[Tells.ABSENT]),
            vacant=tuple(away[Tells.VACANT]),
            disqualified=tuple(away[Tells.DISQUALIFIED]),
            urgent=Tells.URGENT in kinds,
            crisis=self._takeover() if Tells.CRISIS in kinds else None,
            amount=next((one.amount for one in outside if one.amount is not None), None),
        )
        return Supposed(situation, unread)

    def _takeover(self) -> Takeover:
        """Return that the region's crisis committee has taken over; none where the document names none."""
        structure = self._organisation.structure
        committees = (one for one in self._organisation.actors if structure.is_crisis_committee(one))
        return Takeover(committee=next(committees, None))

    def _likeliest(self, actors: tuple[str, ...], matter: str | None) -> str:
        """Return who of several of one name is meant: who has the matter, or chairs those who have it."""
        if matter is None or len(actors) == 1:
            return actors[0]
        settled = self._index.covering(matter)
        holders = {actor for item in settled for actor in item.holders}
        chairs = set(self._chairs(holders))
        parties = {one.party for item in settled for one in item.record.requirements}
        for near in (holders, chairs, parties):
            for one in actors:
                if one in near:
                    return one
        return actors[0]

    def _chairs(self, bodies: set[str]) -> Iterator[str]:
        for chair, body, _record in self._organisation.structure.pairs(RelationType.CHAIRS):
            if body in bodies:
                yield chair


def speaks_of(topic: Topic, tells: Tells, lexicon: Lexicon) -> bool:
    """Whether a matter is itself about what a question tells: who stands in is asked for one who is away."""
    signs = [
        lexicon.concept(stem(one, lexicon.language))
        for one in forms_of(lexicon.language).signs.get(tells, ())
    ]
    if tells not in AWAY:
        return any(found(one, topic.bag) >= _SPOKEN_OF for one in signs)
    named = {part for name in topic.names for one, _weight in name for part in (one.stem, *one.parts)}
    if topic.act == STANDING_IN or (topic.act == _HANDING_ON and tells is Tells.INSTEAD):
        return True
    return not named.isdisjoint(one.stem for one in signs)
