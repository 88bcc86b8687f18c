"""A fictional document while it is written: each sentence is a line and a record that cites it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from models.core.actors import Actor
from models.core.citations import Lines
from models.core.records import AnyRecord, Checked, Norm, Relation
from models.core.texts import Text
from models.core.vocabulary import ActorKind, Binding, Modality

if TYPE_CHECKING:
    from models.core.matters import Matters
    from models.core.people import Appointment, Person
    from models.core.relations import RelationType
    from models.core.texts import Noun

CHECKED = Checked(by="generator", date=datetime.date(2026, 11, 22))
ANCHOR_WORDS = 5


class Place(Struct, frozen=True):
    """Where a sentence stands in the document: its section, its number there, its line, its first words."""

    section: str
    number: int
    lines: Lines
    anchor: str


class Draft:
    """The document, the actors and the records, in the order in which they are written.

    Parameters
    ----------
    matters : Matters
        The trees that the region knows.
    """

    def __init__(self, matters: Matters) -> None:
        self.matters = matters
        self.lines: list[str] = []
        self.actors: dict[str, Actor] = {}
        self.records: list[AnyRecord] = []
        self.people: list[Person] = []
        self.appointments: list[Appointment] = []
        self._section = ""
        self._number = 0

    # --- the document --------------------------------------------------------------------------------

    def heading(self, section: str, title: str) -> None:
        """Begin a section; a title at the top has no section."""
        if self.lines:
            self.lines.append("")
        self.lines.append(f"{section} {title}".strip())
        self._section, self._number = section, 0

    def sentence(self, claim: Text) -> Place:
        """Write a sentence as one numbered line and return its place."""
        self._number += 1
        line = f"{self._section}.{self._number} {claim.sv}"
        self.lines.append(line)
        here = len(self.lines)
        return Place(self._section, self._number, (here, here), " ".join(line.split()[:ANCHOR_WORDS]))

    # --- who there is --------------------------------------------------------------------------------

    def actor(self, name: str, kind: ActorKind, noun: Noun, **more: Any) -> str:
        """Add an actor that the sentence to come names first; return its id, which is made unique."""
        unique, count = name, 1
        while unique in self.actors:
            count += 1
            unique = f"{name}-{count}"
        here = len(self.lines) + 1
        self.actors[unique] = Actor(id=unique, kind=kind, noun=noun, lines=(here, here), **more)
        return unique

    def each(self, name: str, kind: ActorKind, noun: Noun, **more: Any) -> str:
        """Add a class of actors."""
        return self.actor(name, kind, noun, collective=True, binding=Binding.EACH, **more)

    def called(self, actor: str) -> Text:
        """Return the definite form of an actor's name in both languages."""
        noun = self.actors[actor].noun
        return Text(sv=noun.sv.definite, en=noun.en.definite)

    # --- what is said --------------------------------------------------------------------------------

    def add(self, record: AnyRecord) -> None:
        """Add a record whose sentence is written."""
        self.records.append(record)

    def relation(
        self,
        kind: RelationType,
        source: str | tuple[str, ...],
        target: str | tuple[str, ...],
        claim: Text,
        name: str = "",
        **more: Any,
    ) -> None:
        """Write a relation."""
        place = self.sentence(claim)
        record = Relation(
            relation=kind,
            source=(source,) if isinstance(source, str) else source,
            target=(target,) if isinstance(target, str) else target,
            **self.common(place, claim, name or kind.value.replace("_", "-")),
            **more,
        )
        self.records.append(record)

    def norm(
        self,
        holder: str,
        matters: tuple[str, ...],
        claim: Text,
        modality: Modality = Modality.POWER,
        name: str = "",
        **more: Any,
    ) -> None:
        """Write a norm."""
        place = self.sentence(claim)
        record = Norm(
            modality=modality,
            holders=(holder,),
            matters=matters,
            **self.common(place, claim, name or modality.value),
            **more,
        )
        self.records.append(record)

    def common(self, place: Place, claim: Text, name: str) -> dict[str, Any]:
        """Return what every record has; a name that begins with ``flaw-`` is its whole id."""
        own = name if name.startswith("flaw-") else f"{place.section}.{place.number}-{name}"
        return {
            "id": own,
            "section": place.section,
            "claim": claim,
            "lines": place.lines,
            "anchor": place.anchor,
            "checked": CHECKED,
        }
