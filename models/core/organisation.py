"""An organisation: one region's actors and records, with the document they come from."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.actors import Actor
from models.core.citations import Basis
from models.core.errors import UnknownNameError
from models.core.people import Appointment, Person
from models.core.records import AnyRecord, Definition, Provision, Record, Tension
from models.core.relations import RelationType
from models.core.structure import Structure
from models.core.texts import Noun, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.core.citations import Lines
    from models.core.matters import Matters


class Instrument(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The document that a region's records come from.

    Parameters
    ----------
    document : str
        Its short number.
    file : str
        The name of its file among the sources.
    title : Text
        Its title in our own words.
    line_count : int
        Number of lines, so that citations can be checked without the document.
    version : Text, optional
        Its version as it states it; None where it states none.
    adopted : datetime.date, optional
        The day it was adopted or last revised, where it states one.
    """

    document: str
    file: str
    title: Text
    line_count: int
    version: Text | None = None
    adopted: datetime.date | None = None


class Region(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A region as it is listed: its id, its name and its document.

    ``named`` is False when the document names no region, so that the name is only a label.
    ``fictional`` marks one that is made up for demonstrations and training.
    """

    id: str
    name: Text
    instrument: Instrument
    named: bool = True
    fictional: bool = False


class OrganisationData(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A region with all that is said about it: the form that is compiled and stored.

    ``appointments_complete`` tells that whoever holds a post or a seat is listed: one without is vacant.
    """

    region: Region
    actors: tuple[Actor, ...]
    records: tuple[AnyRecord, ...]
    tensions: tuple[Tension, ...] = ()
    people: tuple[Person, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    appointments_complete: bool = False


class Organisation:
    """A region's actors and records, indexed for questions.

    Parameters
    ----------
    data : OrganisationData
        Validated content.
    matters : Matters
        The shared trees.
    """

    def __init__(self, data: OrganisationData, matters: Matters) -> None:
        self.data = data
        self.region = data.region
        self.matters = matters.with_kinds(
            {item: actor.object for actor in data.actors if actor.object is not None for item in actor.also}
        )
        self.records: tuple[AnyRecord, ...] = data.records
        self._bases: dict[str, tuple[Basis, ...]] = {}
        self.actors: Mapping[str, Actor] = {actor.id: actor for actor in data.actors}

    @property
    def document(self) -> str:
        """The short number of the document."""
        return self.region.instrument.document

    def actor(self, actor_id: str) -> Actor:
        """Return one actor.

        Raises
        ------
        UnknownNameError
            With the code ``unknown-actor``.
        """
        try:
            return self.actors[actor_id]
        except KeyError:
            raise UnknownNameError(
                "unknown-actor", name=actor_id, region=self.region.id, known=sorted(self.actors)
            ) from None

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """The people by their ids."""
        return {person.id: person for person in self.data.people}

    @cached_property
    def by_id(self) -> Mapping[str, AnyRecord]:
        """The records by their ids."""
        return {record.id: record for record in self.records}

    @cached_property
    def structure(self) -> Structure:
        """What the organisation is made of."""
        data = self.data
        return Structure(
            self.actors, self.records, data.appointments, self.matters, data.appointments_complete
        )

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """The norms and relations, in the order of the document."""
        return tuple(record for record in self.records if isinstance(record, Provision))

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """What the document says that its terms take in."""
        return tuple(record for record in self.records if isinstance(record, Definition))

    @cached_property
    def nouns(self) -> Mapping[str, Noun]:
        """The region's own terms for object classes: of the first actor that stands for each."""
        terms: dict[str, Noun] = {}
        for actor in self.actors.values():
            if actor.object is not None:
                terms.setdefault(actor.object, actor.noun)
        return terms

    @cached_property
    def by_object(self) -> Mapping[str, tuple[Actor, ...]]:
        """The actors that stand for each object class."""
        found: dict[str, list[Actor]] = {}
        for actor in self.actors.values():
            if actor.object is not None:
                found.setdefault(actor.object, []).append(actor)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def read_as(self) -> Mapping[str, tuple[Actor, ...]]:
        """The actors that are only read as one of an object class, by class."""
        found: dict[str, list[Actor]] = {}
        for actor in self.actors.values():
            for item in actor.also:
                found.setdefault(item, []).append(actor)
        return {key: tuple(value) for key, value in found.items()}

    def matter_name(self, matter_id: str) -> Text:
        """Return the name of a matter in the region's own terms."""
        return self.matters.name(matter_id, self.nouns)

    def basis(self, record: Record, lines: Lines | None = None) -> Basis:
        """Return where a record stands, or where the given lines stand that belong to it.

        Lines outside the record's own may be in another section: that of the first record about them.
        """
        if lines is None or record.lines[0] <= lines[0] <= record.lines[1]:
            return record.basis(self.document, lines)
        section = next(
            (x.section for x in self.records if x.lines[0] <= lines[0] <= x.lines[1]), record.section
        )
        return Basis(document=self.document, section=section, lines=lines)

    def place(self, lines: Lines) -> Basis:
        """Return where some lines stand: in the section of the first record about them."""
        section = next(
            (x.section for x in self.records if x.lines[0] <= lines[1] and lines[0] <= x.lines[1]), ""
        )
        return Basis(document=self.document, section=section, lines=lines)

    def headed_by(self, actor_id: str) -> tuple[Basis, ...]:
        """Return where the document tells what an actor heads."""
        return tuple(
            self.basis(record)
            for record in self.structure.relations.get(RelationType.HEADS, ())
            if actor_id in record.source
        )

    def bases(self, record: Record) -> tuple[Basis, ...]:
        """Return where a record stands, with the lead-in of its list when that carries the force."""
        if record.id not in self._bases:
            lead_in = record.lead_in if isinstance(record, Provision) else None
            led_in = () if lead_in is None else (self.basis(record, lead_in),)
            self._bases[record.id] = (self.basis(record), *led_in)
        return self._bases[record.id]

    def definitions_of(self, actor_id: str) -> tuple[Definition, ...]:
        """Return the definitions that say whom the class takes in, also through the body it belongs to.

        One that only explains a term bears on no answer.
        """
        if not self.definitions:
            return ()
        actor = self.actors[actor_id]
        concerned = {actor_id, actor.of, actor.per}
        return tuple(record for record in self.definitions if record.widens and record.actor in concerned)
