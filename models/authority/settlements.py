"""What each record settles: the index from matters to those who hold them.

A norm settles its matters for its holders. A relation settles the matter that its act and its
target make, for the actor it starts from; one that hands something on settles its matters for the
actor it ends at. From here on all records are treated alike.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.citations import Basis
from models.core.limits import Limits
from models.core.records import Norm, Provision, Reading, Relation
from models.core.relations import TRAITS, RelationType
from models.core.vocabulary import Certainty, Modality, Scope, StandIn, weakest

HANDED_ON = frozenset({RelationType.DELEGATES, RelationType.SUBDELEGATES, RelationType.URGENCY_MANDATE})
"""The relations that hand on power to decide; tasks and work environment follow rules of their own."""

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.core.organisation import Organisation


class Stand(Struct, frozen=True, kw_only=True):
    """Someone holds a matter in another's place.

    Parameters
    ----------
    actor : str
        Who stands in.
    instead_of : str
        Whose place it is.
    role : StandIn or None
        As what; None for a crisis committee that has taken over an area.
    relation : RelationType or None
        The relation by which: ``deputises``, or none of the closed list.
    rule : Relation or None
        The rule by which, whose limits and conditions hold for whoever stands in.
    certainty : Certainty
        ``derived`` where law and not a record says so.
    basis : tuple of Basis
        The record or the paragraph.
    """

    actor: str
    instead_of: str
    role: StandIn | None
    relation: RelationType | None
    certainty: Certainty
    basis: tuple[Basis, ...]
    rule: Relation | None = None


class Settlement(Struct, frozen=True, kw_only=True, dict=True):
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
    limits : tuple of Limits
        How far it reaches, by each way on which the power comes down; empty: without limit.
    stands : tuple of Stand
        For holders that hold it in another's place: for whom, and by what.
    """

    record: Provision
    matter: str
    holders: tuple[str, ...]
    recipients: tuple[str, ...] = ()
    grantors: tuple[str, ...] = ()
    reading: Reading | None = None
    limits: tuple[Limits, ...] = ()
    stands: tuple[Stand, ...] = ()

    @cached_property
    def modality(self) -> Modality:
        """The force for the holders.

        A grant that the document tells as a fact ("has been given the task by") binds the receiver
        all the same, with the usual force of its type.
        """
        force = modality_of(self.record)
        if self.grantors and force is Modality.RELATION and isinstance(self.record, Relation):
            return TRAITS[self.record.relation].modality
        return force

    @cached_property
    def certainty(self) -> Certainty:
        """The certainty of the record; a grant of unnamed matters rests on the order that names them."""
        if self.record.scope is Scope.UNSPECIFIED and self.relation is not RelationType.URGENCY_MANDATE:
            return Certainty.BY_REFERENCE
        if not self.stands:
            return self.record.certainty
        return weakest(self.record.certainty, *(stand.certainty for stand in self.stands))

    @cached_property
    def delegated(self) -> bool:
        """Whether it is power to decide that someone has handed on; a prohibition hands on nothing."""
        handed_on = bool(self.grantors) and self.relation in HANDED_ON
        return handed_on and self.modality is not Modality.PROHIBITION

    def stand(self, actor: str) -> Stand | None:
        """Return in whose place an actor holds it, when not in its own."""
        return next((one for one in self.stands if one.actor == actor), None) if self.stands else None

    @property
    def relation(self) -> RelationType | None:
        """The relation that the record states, or None for a norm."""
        return self.record.relation if isinstance(self.record, Relation) else None


def modality_of(record: Provision) -> Modality:
    """Return the force of a norm or a relation."""
    if isinstance(record, Relation):
        return record.modality
    if isinstance(record, Norm):
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
