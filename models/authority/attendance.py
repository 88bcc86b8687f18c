"""Who is away in a situation, and who stands in."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from models.core.relations import RelationType
from models.core.vocabulary import Away

if TYPE_CHECKING:
    from collections.abc import Callable, ItemsView, Iterator, Mapping, Set

    from models.authority.situation import Situation
    from models.core.records import Relation
    from models.core.structure import Deputy, Structure


class Attendance:
    """Who can act in a situation.

    Power sits on the post; people pass through it. Whoever is away in person is away in every post
    and seat that the same person holds.

    Parameters
    ----------
    structure : Structure
        The region's deputies, people and ties.
    situation : Situation
        Who is away.
    """

    def __init__(self, structure: Structure, situation: Situation) -> None:
        self._structure = structure
        self._situation = situation
        self._vacancies: dict[str, bool] = {}

    @property
    def told(self) -> ItemsView[str, Away]:
        """The posts and seats that the situation tells to be away, with the reason."""
        return self._told.items()

    @cached_property
    def _told(self) -> Mapping[str, Away]:
        """The posts and seats whose holders the situation tells to be away."""
        found: dict[str, Away] = {}
        people: dict[str, Away] = {}
        for name, reason in self._situation.away:
            if name in self._structure.actors:
                found.setdefault(name, reason)
            else:
                people.setdefault(name, reason)
            if reason is Away.VACANT:
                continue  # a post without a holder says nothing of other posts
            before = -1
            while before != len(found) + len(people):
                before = len(found) + len(people)
                for post in [one for one, why in found.items() if why is reason]:
                    people = dict.fromkeys(self._sole_holder(post), reason) | people
                    found = dict.fromkeys(self._same_person(post), reason) | found
                found = dict.fromkeys(self._without(people.keys()), reason) | found
        return found

    def _without(self, people: Set[str]) -> Iterator[str]:
        """Yield the posts and seats that nobody but some people holds."""
        for person in people:
            for post in self._structure.posts_of.get(person, ()):
                here = self._structure.people_in(post, self._situation.date)
                if here and people >= set(here):
                    yield post

    def _sole_holder(self, post: str) -> tuple[str, ...]:
        people = self._structure.people_in(post, self._situation.date)
        return people if len(people) == 1 else ()

    def _same_person(self, actor: str) -> Iterator[str]:
        """Yield the other hats of an actor that the document says is one person with it."""
        for source, target, _record in self._structure.pairs(RelationType.ALSO_HOLDS):
            if actor in (source, target):
                yield target if actor == source else source

    def away(self, actor: str) -> Away | None:
        """Return why an actor cannot act, or None when it can."""
        if actor not in self._vacancies:
            self._vacancies[actor] = self._structure.is_vacant(actor, self._situation.date)
        return Away.VACANT if self._vacancies[actor] else self._told.get(actor)

    def deputy_of(self, actor: str, reason: Away, applies: Callable[[Relation], bool]) -> Deputy | None:
        """Return who stands in: the first in order who can act, and whose rule covers the case.

        Deputies of deputies do not follow: power that is another's is not handed on once more.

        Parameters
        ----------
        actor : str
            Who is away.
        reason : Away
            Why.
        applies : callable
            Whether nothing known speaks against a rule's conditions.
        """
        day = self._situation.date
        for deputy in self._structure.deputies.get(actor, ()):
            in_force = deputy.record.limits.reach(self._situation.amount, day)
            covers = reason in deputy.terms.covers and in_force and applies(deputy.record)
            if covers and self.away(deputy.actor) is None:
                return deputy
        return None
