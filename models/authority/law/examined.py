"""A region under examination: its grants one by one, and what the law says of their matters."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.matters import ancestors
from models.core.records import GrantTerms, Norm, Provision, Relation
from models.core.relations import RelationType
from models.core.structure import ADMINISTRATION_HEAD, ASSEMBLY, BOARD, DIRECTOR
from models.core.vocabulary import ActorKind, Modality, Scope

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from models.core.law import Law, Reservation, Reserved
    from models.core.organisation import Organisation

DECISION_GRANTS = (RelationType.DELEGATES, RelationType.SUBDELEGATES, RelationType.URGENCY_MANDATE)
"""The relations that hand on power to decide. Tasks and work environment follow rules of their own."""


class Grant(Struct, frozen=True, kw_only=True):
    """Power to decide, handed on from one actor to another by one record.

    Parameters
    ----------
    record : Relation
        The record.
    source, target : str
        Who hands it on, and to whom.
    asked : str, optional
        The one matter that counts, so that a fault in another matter of the record does not touch it; None
        for all that the record names.
    """

    record: Relation
    source: str
    target: str
    asked: str | None = None

    @property
    def relation(self) -> RelationType:
        """Whether it is delegated, sub-delegated or for urgent matters."""
        return self.record.relation

    @property
    def matters(self) -> tuple[str, ...]:
        """The matters it names, or the one that is asked about; none where another document names them."""
        return self.record.matters or () if self.asked is None else (self.asked,)

    @property
    def unnamed(self) -> bool:
        """Whether it leaves its matters to another document."""
        return self.record.scope is Scope.UNSPECIFIED or not self.record.matters

    @property
    def terms(self) -> GrantTerms:
        """What the order says of it beside."""
        return self.record.terms or GrantTerms()


class Examined:
    """A region with the law that it is held against.

    Parameters
    ----------
    organisation : Organisation
        The region.
    law : Law
        The reservations.
    day : datetime.date, optional
        The day whose law counts; None takes the law as last read.
    """

    def __init__(self, organisation: Organisation, law: Law, day: datetime.date | None = None) -> None:
        self.organisation = organisation
        self.structure = organisation.structure
        self.actors = organisation.actors
        self.law = law
        self.day = day
        # What is asked again and again of the same few actors and matters, grant after grant.
        self._classes: dict[str, frozenset[str]] = {}
        self._wider: dict[str, tuple[str, ...]] = {}
        self._reservations: dict[tuple[str, Reserved], Reservation | None] = {}
        self._heads: dict[tuple[str, str], bool | None] = {}
        self._held: dict[tuple[str, str], tuple[Grant, ...]] = {}

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The norms and relations to look at."""
        return self.organisation.provisions

    # --- grants --------------------------------------------------------------------------------------

    @cached_property
    def grants(self) -> tuple[Grant, ...]:
        """The grants of power to decide, in the order of the document."""
        return self._grants()

    def _grants(self) -> tuple[Grant, ...]:
        relations = self.structure.relations
        found = [
            Grant(record=record, source=source, target=target)
            for relation in DECISION_GRANTS
            for record in relations.get(relation, ())
            if record.modality is not Modality.PROHIBITION
            for source in record.source
            for target in record.target
        ]
        return tuple(found)

    @cached_property
    def grants_to(self) -> Mapping[str, tuple[Grant, ...]]:
        """The grants that each actor has."""
        found: dict[str, list[Grant]] = {}
        for grant in self.grants:
            found.setdefault(grant.target, []).append(grant)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def _named(self) -> Mapping[tuple[str, str], tuple[Grant, ...]]:
        """The grants that each actor has of each matter that they name."""
        found: dict[tuple[str, str], list[Grant]] = {}
        for grant in self.grants:
            for matter in () if grant.unnamed else dict.fromkeys(grant.matters):
                found.setdefault((grant.target, matter), []).append(grant)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def unnamed_to(self) -> Mapping[str, tuple[Grant, ...]]:
        """The grants that each actor has and that leave their matters to another document."""
        return {
            actor: unnamed
            for actor, grants in self.grants_to.items()
            if (unnamed := tuple(grant for grant in grants if grant.unnamed))
        }

    def held(self, actor: str, matter: str) -> tuple[Grant, ...]:
        """Return the grants by which an actor may have a matter: they name it, a wider one, or nothing."""
        key = (actor, matter)
        if key not in self._held:
            # By identity: a record with several matters is told once, and to hash it takes long.
            named = {
                id(grant): grant
                for candidate in (matter, *self.wider(matter))
                for grant in self._named.get((actor, candidate), ())
            }
            self._held[key] = (*named.values(), *self.unnamed_to.get(actor, ()))
        return self._held[key]

    # --- matters -------------------------------------------------------------------------------------

    @cached_property
    def _reserved(self) -> Mapping[tuple[Reserved, str], Reservation]:
        return {(item.reserved, matter): item for item in self.law.reservations for matter in item.matters}

    def reservation(self, matter: str, reserved: Reserved) -> Reservation | None:
        """Return by what rule a matter, or a wider one, stays where it is; None when it may be handed on."""
        key = (matter, reserved)
        if key not in self._reservations:
            candidates = (matter, *self.wider(matter))
            found = (self._reserved.get((reserved, candidate)) for candidate in candidates)
            self._reservations[key] = next((item for item in found if item is not None), None)
        return self._reservations[key]

    @cached_property
    def reserved_within(self) -> Mapping[tuple[Reserved, str], str]:
        """A reserved matter that each wider matter takes in."""
        return {
            (reserved, wider): matter
            for reserved, matter in self._reserved
            if matter in self.organisation.matters
            for wider in self.wider(matter)
        }

    def wider(self, matter: str) -> tuple[str, ...]:
        """Return the wider matters, the nearest first."""
        if matter not in self._wider:
            self._wider[matter] = self.organisation.matters.wider(matter)
        return self._wider[matter]

    def covers(self, wider: str, matter: str) -> bool:
        """Whether a statement about one matter takes in another: the same, or a narrower one."""
        return wider == matter or wider in self.wider(matter)

    @cached_property
    def powers(self) -> Mapping[str, tuple[Norm, ...]]:
        """The norms of power of each actor."""
        found: dict[str, list[Norm]] = {}
        for record in self.provisions:
            if isinstance(record, Norm) and record.modality is Modality.POWER:
                for holder in record.holders:
                    found.setdefault(holder, []).append(record)
        return {key: tuple(value) for key, value in found.items()}

    # --- actors --------------------------------------------------------------------------------------

    def kinds(self, object_class: str) -> tuple[str, ...]:
        """Return the wider object classes of one, the nearest first."""
        objects = self.organisation.matters.objects
        return tuple(ancestors(objects, object_class)) if object_class in objects else ()

    def classes(self, actor: str) -> frozenset[str]:
        """Return the object classes that an actor stands for, also the wider ones; none if not known."""
        if actor not in self._classes:
            known = self.actors[actor].object
            self._classes[actor] = frozenset(() if known is None else (known, *self.kinds(known)))
        return self._classes[actor]

    def is_kind(self, actor: str, *kinds: ActorKind) -> bool:
        """Whether an actor is of one of some kinds."""
        return self.actors[actor].kind in kinds

    def takes_in(self, group: str, actor: str) -> bool:
        """Whether a class takes an actor in: *each committee* takes in the board of culture."""
        found = self.actors[group]
        taken = found.object is not None and found.object in self.classes(actor)
        return found.collective and taken and actor not in found.except_

    def is_employee(self, actor: str) -> bool:
        """Whether an actor is a post of the region, not one of an outside body."""
        found = self.actors[actor]
        return found.kind is ActorKind.POST and not self.outside(actor)

    def outside(self, actor: str) -> bool:
        """Whether an actor is an outsider, or a post or seat that belongs to one."""
        found = self.actors[actor]
        if found.of is None or found.kind is ActorKind.OUTSIDER:
            return found.kind is ActorKind.OUTSIDER
        return self.actors[found.of].kind is ActorKind.OUTSIDER

    def is_assembly(self, actor: str) -> bool:
        """Whether an actor is the assembly."""
        return ASSEMBLY in self.classes(actor)

    def is_committee(self, actor: str) -> bool:
        """Whether an actor is a committee, the board or the crisis committee."""
        return actor in self.structure.committees

    @cached_property
    def bodies_of(self) -> Mapping[str, frozenset[str]]:
        """The bodies that each seat is known to belong to."""
        found: dict[str, set[str]] = {}
        for body, seats in self.structure.members.items():
            for seat in seats:
                found.setdefault(seat, set()).add(body)
        return {key: frozenset(value) for key, value in found.items()}

    def belongs_to(self, actor: str, body: str) -> bool | None:
        """Whether a seat, or a part of a body, belongs to a body; None where that is not known.

        A class may take the body in, so that it settles nothing against it.
        """
        actors = self.actors
        part_of = actors[actor].of
        known = self.bodies_of.get(actor, frozenset()) | (frozenset() if part_of is None else {part_of})
        if body in known:
            return True
        if not known or actors[body].collective or any(actors[item].collective for item in known):
            return None
        return False

    def heads_for(self, actor: str, committee: str) -> bool | None:
        """Whether an actor is head of an administration in a committee's area (KL 7:6); None if not known.

        Where administrations and their heads are told as classes, a head that stands by itself may be one
        of them. The director heads the administration under the board by law (KL 7:1).
        """
        key = (actor, committee)
        if key not in self._heads:
            found = self.structure.heads_administration_of(actor, committee)
            if DIRECTOR in self.classes(actor) and BOARD in self.classes(committee):
                found = True
            elif found is False and self._may_be_in_class(actor, committee):
                found = None
            self._heads[key] = found
        return self._heads[key]

    def _may_be_in_class(self, actor: str, committee: str) -> bool:
        if ADMINISTRATION_HEAD not in self.classes(actor) and actor not in self.structure.headed:
            return False
        actors = self.actors
        concerned = (actor, committee, *self.structure.administrations.get(committee, ()))
        return any(actors[item].collective for item in concerned)
