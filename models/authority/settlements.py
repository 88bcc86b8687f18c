"""What each record settles: the index from matters to those who hold them.

A norm settles its matters for its holders. A relation settles the matter that its act and its
target make, for the actor it starts from; one that hands something on settles its matters for the
actor it ends at. From here on all records are treated alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.records import Norm, Provision, Reading, Relation
from models.core.relations import TRAITS, RelationType
from models.core.vocabulary import Certainty, Modality, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from models.core.organisation import Organisation


class Settlement(Struct, frozen=True, kw_only=True):
    """One matter settled by one record.

    Parameters
    ----------
    record : Provision
        The record.
    matter : str
        The matter it settles.
    holders : tuple of str
        Who may, must or should do it.
    recipients : tuple of str
        Towards whom: who is informed, represented, employed.
    grantors : tuple of str
        Who handed it on; empty unless the record is a grant.
    reading : Reading or None
        None for the record's own reading.
    """

    record: Provision
    matter: str
    holders: tuple[str, ...]
    recipients: tuple[str, ...] = ()
    grantors: tuple[str, ...] = ()
    reading: Reading | None = None

    @property
    def modality(self) -> Modality:
        """The force for the holders.

        A grant that the document tells as a fact ("has been given the task by") binds the receiver
        all the same, with the usual force of its type.
        """
        force = modality_of(self.record)
        if self.grantors and force is Modality.RELATION and isinstance(self.record, Relation):
            return TRAITS[self.record.relation].modality
        return force

    @property
    def certainty(self) -> Certainty:
        """The certainty of the record; a grant of unnamed matters rests on the order that names them."""
        if self.record.scope is Scope.UNSPECIFIED:
            return Certainty.BY_REFERENCE
        return self.record.certainty

    @property
    def relation(self) -> RelationType | None:
        """The relation that the record states, or None for a norm."""
        return self.record.relation if isinstance(self.record, Relation) else None


def modality_of(record: Provision) -> Modality:
    """Return the force of a norm or a relation."""
    if isinstance(record, Norm | Relation):
        return record.modality
    raise TypeError(f"not a norm or a relation: {record.id}")


def settlements_of(record: Provision, organisation: Organisation) -> Iterator[Settlement]:
    """Yield what one record settles under its own reading.

    Parameters
    ----------
    record : Provision
        A norm or a relation.
    organisation : Organisation
        For the object classes of the targets.

    Yields
    ------
    Settlement
        One for each matter.
    """
    if isinstance(record, Norm):
        for matter in record.matters:
            yield Settlement(record=record, matter=matter, holders=record.holders, recipients=record.to)
    elif isinstance(record, Relation):
        traits = TRAITS[record.relation]
        if traits.grants:
            for matter in record.matters or ():
                yield Settlement(record=record, matter=matter, holders=record.target, grantors=record.source)
        elif record.matters is not None:
            for matter in record.matters:
                yield Settlement(
                    record=record, matter=matter, holders=record.source, recipients=record.target
                )
            return
        if traits.act is not None:
            for target in record.target:
                matter = f"{traits.act}.{organisation.actors[target].object}"
                yield Settlement(record=record, matter=matter, holders=record.source, recipients=(target,))


def readings_of(record: Provision, organisation: Organisation) -> Iterator[Settlement]:
    """Yield what one record settles under its other readings.

    A reading that settles nothing yields nothing; whoever compares readings must therefore start
    from the record, not from here.
    """
    for reading in record.readings:
        for own in settlements_of(record, organisation):
            if reading.matters is None or own.matter in reading.matters:
                yield Settlement(
                    record=record,
                    matter=own.matter,
                    holders=own.holders if reading.holders is None else reading.holders,
                    recipients=own.recipients,
                    grantors=own.grantors,
                    reading=reading,
                )
        settled = {own.matter for own in settlements_of(record, organisation)}
        for matter in reading.matters or ():
            if matter not in settled:
                holders = next((own.holders for own in settlements_of(record, organisation)), ())
                yield Settlement(
                    record=record,
                    matter=matter,
                    holders=holders if reading.holders is None else reading.holders,
                    reading=reading,
                )


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
        self.own: Mapping[str, list[Settlement]] = own
        self.other: Mapping[str, list[Settlement]] = other

    def covering(self, matter: str) -> tuple[Settlement, ...]:
        """Return what settles a matter: what names it, else what names the nearest wider one."""
        if self.own.get(matter):
            return tuple(self.own[matter])
        for candidate in self.organisation.matters.wider(matter):
            if found := tuple(item for item in self.own.get(candidate, ()) if self._reaches_down(item)):
                return found
        return ()

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
        found = [
            item
            for candidate in (matter, *self.organisation.matters.wider(matter))
            for item in self.own.get(candidate, ())
            if item.grantors and actor in item.holders
        ]
        if not found and relation is not None:
            for record in self.organisation.provisions:
                if isinstance(record, Relation) and record.relation is relation and actor in record.target:
                    found += [item for item in settlements_of(record, self.organisation) if item.grantors][:1]
        return found

    def unspecified_grants(self) -> list[Relation]:
        """Return the delegations that name no matters: another document is to name them."""
        return [
            record
            for record in self.organisation.provisions
            if isinstance(record, Relation)
            and TRAITS[record.relation].grants
            and record.scope is Scope.UNSPECIFIED
        ]
