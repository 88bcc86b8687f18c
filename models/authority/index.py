"""The index from matters to what settles them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from models.authority.settlements import Settlement, readings_of, settlements_of
from models.authority.situation import PLAIN
from models.core.records import Relation
from models.core.relations import TRAITS, RelationType
from models.core.vocabulary import Modality, Scope

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from models.authority.situation import Situation
    from models.core.organisation import Organisation


class Index:
    """All settlements of an organisation, by matter.

    Parameters
    ----------
    organisation : Organisation
        The region.
    """

    def __init__(self, organisation: Organisation) -> None:
        self.organisation = organisation
        own: dict[str, list[Settlement]] = {}
        other: dict[str, list[Settlement]] = {}
        for record in organisation.provisions:
            for settlement in settlements_of(record, organisation):
                own.setdefault(settlement.matter, []).append(settlement)
            for settlement in readings_of(record, organisation):
                other.setdefault(settlement.matter, []).append(settlement)
        self._covering: dict[str, tuple[Settlement, ...]] = {}
        self._grants: dict[str, tuple[Mapping[str, tuple[Settlement, ...]], ...]] = {}
        self.own: Mapping[str, list[Settlement]] = own
        self.other: Mapping[str, list[Settlement]] = other

    def covering(self, matter: str) -> tuple[Settlement, ...]:
        """Return what settles a matter: what names it, else what names the nearest wider one.

        Power that is delegated reaches all narrower matters, so that grants of any wider one count as
        well. A grant of the narrower matter takes nothing from those who have the wider one: whoever
        delegates keeps the power.
        """
        if matter not in self._covering:
            self._covering[matter] = self.covering_where(matter, lambda _item: True, PLAIN)
        return self._covering[matter]

    def covering_where(
        self, matter: str, stands: Callable[[Settlement], bool], situation: Situation
    ) -> tuple[Settlement, ...]:
        """Return what settles a matter among all that stands: what is narrower goes before what is wider.

        What is limited in amount or time goes before it only in a case that is known to lie within.
        """
        found = tuple(filter(stands, self.own.get(matter, ())))
        for candidate in self.organisation.matters.wider(matter):
            settled = any(not item.delegated and situation.settles(item.record.limits) for item in found)
            reaching = (item for item in self.own.get(candidate, ()) if self.reaches(item, matter))
            found += tuple(item for item in reaching if (not settled or item.delegated) and stands(item))
        return found

    def reaches(self, item: Settlement, matter: str) -> bool:
        """Whether a statement about a matter, or a wider one, takes the matter in."""
        return item.matter == matter or self._reaches_down(item)

    def _reaches_down(self, item: Settlement) -> bool:
        """Whether a statement about a wider matter covers the narrower ones.

        One that is bounded in words, or that names some of the narrower matters itself, covers no others.
        """
        if item.record.area is not None:
            return False
        matters = self.organisation.matters
        named = {one.matter for one in settlements_of(item.record, self.organisation)} - {item.matter}
        return not any(item.matter in matters.wider(other) for other in named)

    def covering_otherwise(self, matter: str) -> tuple[Settlement, ...]:
        """Return what would settle a matter under other readings, at the same width as ``covering``."""
        for candidate in (matter, *self.organisation.matters.wider(matter)):
            if self.own.get(candidate) or self.other.get(candidate):
                return tuple(self.other.get(candidate, ()))
        return ()

    def rights_beside(self, matter: str, settled: tuple[Settlement, ...]) -> list[Settlement]:
        """Return the rights to a matter that stand beside duties to it, also as part of a wider matter.

        A duty about the narrower matter (*must attend the assembly as its chair instructs*) does not
        take away a right about the wider one (*may attend the political bodies*).
        """
        if any(item.modality is not Modality.DUTY for item in settled):
            return []
        return [
            item
            for candidate in (matter, *self.organisation.matters.wider(matter))
            for item in self.own.get(candidate, ())
            if item.modality is Modality.RIGHT
        ]

    def grants_to(self, actor: str, matter: str, relation: RelationType | None = None) -> list[Settlement]:
        """Return the grants of a matter, or of a wider one, to an actor.

        With a relation, and when nothing of the matter itself is found, its other grants of that type:
        the work environment chain hands on tasks from level to level under changing names, so that
        there the type of the relation carries the chain, not the matter.
        """
        found = [item for granted in self._granted_by(matter) for item in granted.get(actor, ())]
        if not found and relation is not None:
            for record in self.organisation.provisions:
                if isinstance(record, Relation) and record.relation is relation and actor in record.target:
                    found += [item for item in settlements_of(record, self.organisation) if item.grantors][:1]
        return found

    def is_granted(self, matter: str) -> bool:
        """Whether anyone has a matter, or a wider one, by a grant of any kind."""
        return bool(self._granted_by(matter))

    def _granted_by(self, matter: str) -> tuple[Mapping[str, tuple[Settlement, ...]], ...]:
        """Return the grants of a matter and of each wider one, by who has them."""
        if matter not in self._grants:
            wider = self.organisation.matters.wider(matter)
            found = (self._granted.get(candidate) for candidate in (matter, *wider))
            self._grants[matter] = tuple(item for item in found if item is not None)
        return self._grants[matter]

    @cached_property
    def _granted(self) -> Mapping[str, Mapping[str, tuple[Settlement, ...]]]:
        """The grants by matter, and by who has them."""
        found: dict[str, dict[str, tuple[Settlement, ...]]] = {}
        for matter, items in self.own.items():
            for item in items:
                if item.grantors and item.modality is not Modality.PROHIBITION:
                    by_actor = found.setdefault(matter, {})
                    for actor in item.holders:
                        by_actor[actor] = (*by_actor.get(actor, ()), item)
        return found

    @cached_property
    def about(self) -> Mapping[str, tuple[str, ...]]:
        """The settled matters by what they are about: all acts upon one object, in one field."""
        found: dict[str, list[str]] = {}
        for matter in self.own:
            found.setdefault(matter.split(".", 1)[1], []).append(matter)
        return {key: tuple(value) for key, value in found.items()}

    def unspecified_grants(self) -> list[Relation]:
        """Return the delegations that name no matters: another document is to name them."""
        return [
            record
            for record in self.organisation.provisions
            if isinstance(record, Relation)
            and TRAITS[record.relation].grants
            and record.relation is not RelationType.URGENCY_MANDATE
            and record.scope is Scope.UNSPECIFIED
        ]
