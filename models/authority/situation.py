"""The situation that a question is asked in: who is away, how urgent it is, on which day, for what amount."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from models.core.errors import UnknownNameError
from models.core.vocabulary import ActorKind, Away

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from models.core.limits import Limits
    from models.core.organisation import Organisation
    from models.core.records import Provision

_AWAY = ("absent", "vacant", "disqualified")

WHO_CAN_BE_AWAY = frozenset({ActorKind.POST, ActorKind.SEAT, ActorKind.FUNCTION})
"""A body is not away when a member is; groups and outsiders hold no post."""


class Takeover(Struct, frozen=True, kw_only=True):
    """A crisis committee has taken over areas of the committees (lag 2006:544).

    Parameters
    ----------
    committee : str or None
        The crisis committee; None in a region whose document names none: then nothing is taken over.
    areas : tuple of str
        What it has taken over: committees, fields or matters. Empty: all that the committees have.
    """

    committee: str | None = None
    areas: tuple[str, ...] = ()


class Situation(Struct, frozen=True, kw_only=True):
    """What is known of the case beside the question; what is not told is left open.

    Parameters
    ----------
    date : datetime.date, optional
        The day of the decision.
    absent, vacant, disqualified : tuple of str
        Posts or seats, or the people in them, that cannot act.
    urgent : bool
        Whether the committee cannot be waited for.
    crisis : Takeover, optional
        What a crisis committee has taken over.
    amount : int, optional
        The amount of the case in whole Swedish kronor.
    facts : dict of str to bool
        Conditions by their key (``fact_keys``): whether they are met.

    Examples
    --------
    >>> Situation(urgent=True).plain
    False
    """

    date: datetime.date | None = None
    absent: tuple[str, ...] = ()
    vacant: tuple[str, ...] = ()
    disqualified: tuple[str, ...] = ()
    urgent: bool = False
    crisis: Takeover | None = None
    amount: int | None = None
    facts: dict[str, bool] = {}

    @property
    def plain(self) -> bool:
        """Whether nothing is told."""
        return self == PLAIN

    @property
    def tells_of_the_case(self) -> bool:
        """Whether more is told than who is away."""
        told = (self.date, self.crisis, self.amount)
        return self.urgent or bool(self.facts) or any(item is not None for item in told)

    def settles(self, limits: Limits) -> bool:
        """Whether it tells enough of a case to know whether it lies within limits."""
        of_amount = self.amount is not None or limits.amounts.unbounded
        return of_amount and (self.date is not None or limits.period.unbounded)

    def without(self, *names: str) -> Situation:
        """Return the same situation with some not away."""
        away = {key: tuple(one for one in getattr(self, key) if one not in names) for key in _AWAY}
        return structs.replace(self, **away)

    def beside(self, told: Situation) -> Situation:
        """Return the same situation with what another tells beside it; where both tell, this one holds."""
        own = {name for name, _reason in self.away}
        away = {
            key: (*getattr(self, key), *(one for one in getattr(told, key) if one not in own))
            for key in _AWAY
        }
        return Situation(
            date=self.date or told.date,
            urgent=self.urgent or told.urgent,
            crisis=self.crisis or told.crisis,
            amount=told.amount if self.amount is None else self.amount,
            facts=told.facts | self.facts,
            **away,
        )

    @property
    def away(self) -> Iterator[tuple[str, Away]]:
        """Whoever cannot act, with the reason; the lasting one first."""
        yield from ((actor, Away.VACANT) for actor in self.vacant)
        yield from ((actor, Away.ABSENT) for actor in self.absent)
        yield from ((actor, Away.DISQUALIFIED) for actor in self.disqualified)


PLAIN = Situation()


def fact_keys(record: Provision) -> tuple[str, ...]:
    """Return the keys of a record's requirements, by which a situation tells whether they are met.

    The record's id where it has one requirement, else the id with the requirement's number.
    """
    if len(record.requirements) == 1:
        return (record.id,)
    return tuple(f"{record.id}#{number}" for number in range(1, len(record.requirements) + 1))


def in_region(situation: Situation, organisation: Organisation) -> Situation:
    """Return a situation as a region can have it: with no crisis committee where it has none."""
    crisis, structure = situation.crisis, organisation.structure
    if crisis is None or crisis.committee is None or crisis.committee in organisation.actors:
        return situation
    if any(map(structure.is_crisis_committee, organisation.actors)):
        return situation
    return structs.replace(situation, crisis=Takeover(areas=crisis.areas))


def check_situation(situation: Situation, organisation: Organisation) -> None:
    """Raise for a situation that names what the region does not have.

    Raises
    ------
    UnknownNameError
        ``unknown-actor``, ``cannot-be-away``, ``not-a-crisis-committee``, ``unknown-area`` or
        ``unknown-fact``.
    """
    for name, reason in situation.away:
        if name in organisation.people and reason is not Away.VACANT:
            continue
        if organisation.actor(name).kind not in WHO_CAN_BE_AWAY:
            raise UnknownNameError("cannot-be-away", name=name)
    if situation.crisis is not None and situation.crisis.committee is not None:
        organisation.actor(situation.crisis.committee)
        if not organisation.structure.is_crisis_committee(situation.crisis.committee):
            raise UnknownNameError("not-a-crisis-committee", name=situation.crisis.committee)
    if situation.crisis is not None:
        _check_areas(situation.crisis.areas, organisation)
    if situation.facts:
        known = [key for record in organisation.provisions for key in fact_keys(record)]
        _check_known(situation.facts, known, "unknown-fact")


def _check_areas(areas: Iterable[str], organisation: Organisation) -> None:
    matters = organisation.matters
    committees = organisation.structure.committees
    _check_known(areas, [*committees, *matters.fields, *matters.matters], "unknown-area")


def _check_known(names: Iterable[str], known: list[str], code: str) -> None:
    for name in names:
        if name not in known:
            raise UnknownNameError(code, name=name, known=sorted(known))
