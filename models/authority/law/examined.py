"""A region under examination: its grants one by one, and what the law says of their matters."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.records import GrantTerms, Relation
from models.core.relations import RelationType

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from models.core.law import Law, Reservation, Reserved
    from models.core.organisation import Organisation

DECISION_GRANTS = (RelationType.DELEGATES, RelationType.SUBDELEGATES, RelationType.URGENCY_MANDATE)
"""The relations that hand on power to decide. Tasks and work environment follow rules of their own."""


class Grant(Struct, frozen=True, kw_only=True):
    """Power to decide, handed on from one actor to another by one record."""

    record: Relation
    source: str
    target: str

    @property
    def relation(self) -> RelationType:
        """Whether it is delegated, sub-delegated or for urgent matters."""
        return self.record.relation

    @property
    def matters(self) -> tuple[str, ...]:
        """The matters it names; none where it leaves them to another document."""
        return self.record.matters or ()

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
        self.law = law
        self.day = day

    @cached_property
    def grants(self) -> tuple[Grant, ...]:
        """The grants of power to decide, in the order of the document."""
        relations = self.structure.relations
        found = [
            Grant(record=record, source=source, target=target)
            for relation in DECISION_GRANTS
            for record in relations.get(relation, ())
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
    def _reserved(self) -> Mapping[tuple[Reserved, str], Reservation]:
        return {(item.reserved, matter): item for item in self.law.reservations for matter in item.matters}

    def reservation(self, matter: str, reserved: Reserved) -> Reservation | None:
        """Return by what rule a matter, or a wider one, stays where it is; None when it may be handed on."""
        for candidate in (matter, *self.organisation.matters.wider(matter)):
            if found := self._reserved.get((reserved, candidate)):
                return found
        return None

    def covers(self, wider: str, matter: str) -> bool:
        """Whether a statement about one matter takes in another: the same, or a narrower one."""
        return wider == matter or wider in self.organisation.matters.wider(matter)
