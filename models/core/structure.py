"""What an organisation is made of: bodies, administrations and their heads, deputies, people.

Everything is read from the records. Where they say nothing of a fact, the answer is None: not known.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.matters import ancestors
from models.core.records import DeputyTerms, Relation
from models.core.relations import RelationType
from models.core.vocabulary import ActorKind

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from models.core.actors import Actor
    from models.core.matters import Matters
    from models.core.people import Appointment
    from models.core.records import AnyRecord, Provision

COMMITTEES = frozenset({"committee", "board", "joint_committee", "crisis_committee"})
"""Object classes that are committees in the law's sense; the board is one (KL 6:1)."""

COLLECTIVE_DELEGATES = frozenset({"subcommittee", "presidium", "committee_presidium", "working_committee"})
"""Bodies to which a committee may delegate (KL 6:37)."""

ASSEMBLY, BOARD, CRISIS_COMMITTEE, DIRECTOR = "assembly", "board", "crisis_committee", "region_director"
ADMINISTRATION_HEAD = "administration_head"


class Deputy(Struct, frozen=True, kw_only=True):
    """Who stands in for someone, by which record, on what terms."""

    actor: str
    record: Relation
    terms: DeputyTerms


class Structure:
    """Questions to the records about who and what the actors are.

    Parameters
    ----------
    actors : mapping of str to Actor
        The region's actors by their ids.
    records : tuple of Record
        What is said of them.
    appointments : tuple of Appointment
        Who holds which post or seat.
    matters : Matters
        The shared trees, for the kinds of object classes.
    complete : bool
        Whether the appointments tell of everyone.
    """

    def __init__(
        self,
        actors: Mapping[str, Actor],
        records: tuple[AnyRecord, ...],
        appointments: tuple[Appointment, ...],
        matters: Matters,
        complete: bool = False,
    ) -> None:
        self.actors = actors
        self._records = records
        self._all_appointments = appointments
        self._complete = complete
        self._matters = matters

    # --- what an actor is ----------------------------------------------------------------------------

    def is_one_of(self, actor: str, classes: Iterable[str]) -> bool:
        """Whether an actor stands for one of some object classes, or for a kind of one."""
        known = self.actors[actor].object
        if known is None:
            return False
        return not {known, *self._wider(known)}.isdisjoint(classes)

    def _wider(self, item: str) -> tuple[str, ...]:
        objects = self._matters.objects
        return tuple(ancestors(objects, item)) if item in objects else ()

    def kind(self, actor: str) -> ActorKind:
        """Return what an actor is."""
        return self.actors[actor].kind

    @cached_property
    def committees(self) -> frozenset[str]:
        """The committees, the board and the crisis committee among them."""
        return frozenset(actor for actor in self.actors if self.is_one_of(actor, COMMITTEES))

    @cached_property
    def assembly(self) -> str | None:
        """The assembly, where the records name it."""
        return self._only(ASSEMBLY)

    @cached_property
    def board(self) -> str | None:
        """The board, where the records name it."""
        return self._only(BOARD)

    @cached_property
    def director(self) -> str | None:
        """The regional director, where the records name one."""
        return self._only(DIRECTOR)

    def _only(self, object_class: str) -> str | None:
        return next((one.id for one in self.actors.values() if one.object == object_class), None)

    def is_crisis_committee(self, actor: str) -> bool:
        """Whether an actor is a crisis committee (lag 2006:544)."""
        return self.is_one_of(actor, (CRISIS_COMMITTEE,))

    def given_by_assembly(self, record: Provision) -> bool:
        """Whether a record tells what the assembly delegates: to a committee, that is its competence."""
        return (
            isinstance(record, Relation)
            and record.relation is RelationType.DELEGATES
            and all(self.is_one_of(source, (ASSEMBLY,)) for source in record.source)
        )

    def is_employee(self, actor: str) -> bool:
        """Whether an actor is a post that an employee of the region holds."""
        return self.kind(actor) is ActorKind.POST

    # --- how they belong together --------------------------------------------------------------------

    @cached_property
    def relations(self) -> Mapping[RelationType, tuple[Relation, ...]]:
        """The relations by their type, in the order of the document."""
        found: dict[RelationType, list[Relation]] = {}
        for record in self._records:
            if isinstance(record, Relation):
                found.setdefault(record.relation, []).append(record)
        return {key: tuple(value) for key, value in found.items()}

    def pairs(self, relation: RelationType) -> Iterable[tuple[str, str, Relation]]:
        """Yield who stands in a relation to whom, with the record that says so."""
        for record in self.relations.get(relation, ()):
            for source in record.source:
                for target in record.target:
                    yield source, target, record

    @cached_property
    def headed(self) -> Mapping[str, frozenset[str]]:
        """The units that each actor heads."""
        return _gathered((source, target) for source, target, _ in self.pairs(RelationType.HEADS))

    @cached_property
    def administrations(self) -> Mapping[str, frozenset[str]]:
        """The administrations, and other actors, that serve each committee."""
        return _gathered((target, source) for source, target, _ in self.pairs(RelationType.SERVES))

    def heads_administration_of(self, actor: str, committee: str) -> bool | None:
        """Whether an actor is head of an administration within a committee's area (KL 7:6).

        Returns
        -------
        bool or None
            None where the records do not tell which administration serves the committee, or who heads it.
        """
        serving = self.administrations.get(committee, frozenset())
        if actor in serving or not self.headed.get(actor, frozenset()).isdisjoint(serving):
            return True
        headed = frozenset().union(*self.headed.values()) if self.headed else frozenset()
        return None if headed.isdisjoint(serving) else False

    @cached_property
    def members(self) -> Mapping[str, frozenset[str]]:
        """The seats of each body: its members, its chair, and the seats that belong to it."""
        told = [(target, source) for source, target, _ in self.pairs(RelationType.MEMBER_OF)]
        told += [(target, source) for source, target, _ in self.pairs(RelationType.CHAIRS)]
        seats = (one for one in self.actors.values() if one.kind is ActorKind.SEAT)
        return _gathered([*told, *((one.of, one.id) for one in seats if one.of is not None)])

    @cached_property
    def deputies(self) -> Mapping[str, tuple[Deputy, ...]]:
        """Who stands in for each actor, the first one first; acting holders before deputies."""
        found: dict[str, list[Deputy]] = {}
        for source, target, record in self.pairs(RelationType.DEPUTISES):
            deputy = Deputy(actor=source, record=record, terms=record.standing_in or DeputyTerms())
            found.setdefault(target, []).append(deputy)
        return {
            key: tuple(sorted(value, key=lambda one: (not one.terms.acting, one.terms.order)))
            for key, value in found.items()
        }

    # --- people --------------------------------------------------------------------------------------

    @cached_property
    def _appointments(self) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, list[int]] = {}
        for place, item in enumerate(self._all_appointments):
            found.setdefault(item.post, []).append(place)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def posts_of(self) -> Mapping[str, frozenset[str]]:
        """The posts and seats that each person holds, now or at another time."""
        return _gathered((item.person, item.post) for item in self._all_appointments)

    def people_in(self, post: str, day: datetime.date | None = None) -> tuple[str, ...]:
        """Return the people who hold a post or a seat on a day; without a day, at any time."""
        every = self._all_appointments
        found = (every[place] for place in self._appointments.get(post, ()))
        return tuple(dict.fromkeys(one.person for one in found if day is None or day in one.valid))

    def is_vacant(self, post: str, day: datetime.date | None = None) -> bool:
        """Whether nobody holds a post or a seat on a day; without a day, at any time.

        One that no appointment names is vacant only where the appointments tell of everyone. A class of
        posts never is.
        """
        actor = self.actors[post]
        known = self._complete or post in self._appointments
        if not known or actor.collective:
            return False
        if actor.kind not in (ActorKind.POST, ActorKind.SEAT):
            return False
        return not self.people_in(post, day)


def _gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key, value in pairs:
        found.setdefault(key, set()).add(value)
    return {key: frozenset(value) for key, value in found.items()}
