"""Makes a fictional region: its organisation, its delegation order, its people, and the document as lines."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from data.example.administrations import write_administrations
from data.example.cases import write_cases
from data.example.draft import Draft
from data.example.order import Order
from data.example.people import People
from data.example.politics import write_politics
from models.core.organisation import OrganisationData
from models.core.records import Definition, History, Purpose
from models.core.texts import Text

if TYPE_CHECKING:
    from data.example.sizes import Size
    from models.core.matters import Matters
    from models.core.organisation import Region

PURPOSE = Text(
    sv="Denna ordning är påhittad och gäller ingen region; den är till för visning, övning och prov.",
    en="This order is made up and is in force nowhere; it is for demonstration, training and tests.",
)
MEANING = Text(
    sv="Med förvaltningschef avses här även regiondirektören.",
    en="Head of administration here also means the regional director.",
)
DECISION = Text(
    sv="Ordningen tänks vara beslutad av nämnderna den 10 december 2025.",
    en="The order is imagined to have been decided by the committees on 10 December 2025.",
)


class Made(Struct, frozen=True):
    """A fictional region: its data, and the lines of the document that its records cite."""

    data: OrganisationData
    lines: tuple[str, ...]


def make(size: Size, seed: int, region: Region, matters: Matters) -> Made:
    """Make a fictional region.

    Parameters
    ----------
    size : Size
        How large it is.
    seed : int
        The same seed and size give the same region.
    region : Region
        What it is listed by; its number of lines becomes that of the document made.
    matters : Matters
        The trees that it knows, with those of its own.
    """
    random = Random(seed)
    draft = Draft(matters)
    draft.heading(
        "", f"PÅHITTAT DOKUMENT: {region.name.sv} finns inte. Dokument {region.instrument.document}."
    )
    draft.heading("1", "Om denna ordning")
    _opening(draft)
    politics = write_politics(draft, size.committees)
    administrations = write_administrations(draft, random, size, politics.committees)
    order = Order(draft, random, size)
    order.competences(politics.committees)
    order.grants(administrations)
    order.deputies(politics, administrations)
    if size.cases:
        write_cases(draft, administrations)
    People(draft, random, size).appoint(politics, administrations)
    instrument = structs.replace(region.instrument, line_count=len(draft.lines))
    data = OrganisationData(
        region=structs.replace(region, instrument=instrument),
        actors=tuple(draft.actors.values()),
        records=tuple(draft.records),
        people=tuple(draft.people),
        appointments=tuple(draft.appointments),
        appointments_complete=True,
    )
    return Made(data, tuple(draft.lines))


def _opening(draft: Draft) -> None:
    """Write what the document is, so that nobody takes it for a real one."""
    place = draft.sentence(PURPOSE)
    draft.add(Purpose(**draft.common(place, PURPOSE, "purpose")))
    place = draft.sentence(DECISION)
    draft.add(History(**draft.common(place, DECISION, "history")))
    place = draft.sentence(MEANING)
    draft.add(
        Definition(
            **draft.common(place, MEANING, "term"),
            term=Text(sv="förvaltningschef", en="head of administration"),
        )
    )
