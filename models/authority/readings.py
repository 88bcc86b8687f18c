"""Whether two readings of a sentence give different answers to the question that was asked.

A dispute about one sentence is a dispute about the answer only when the answer changes with the
reading. Otherwise the common answer stands, and the readings are told beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.answer import ReadingView
from models.authority.settlements import Settlement

if TYPE_CHECKING:
    from models.authority.standing import Standing
    from models.core.records import Provision

Roles = Callable[[tuple[Settlement, ...]], tuple[str, ...]]
"""From what settles a matter to the actors that answer the role asked for."""


class Dispute(Struct, frozen=True):
    """The readings that bear on a matter, and all actors that any of them names when they disagree."""

    views: tuple[ReadingView, ...] = ()
    differs: bool = False
    actors: tuple[str, ...] = ()


def compare_readings(
    matter: str, settled: tuple[Settlement, ...], standing: Standing, roles: Roles
) -> Dispute:
    """Compare the answer under each reading with the answer under the records' own readings.

    Parameters
    ----------
    matter : str
        The matter asked about.
    settled : tuple of Settlement
        What settles it under the records' own readings.
    standing : Standing
        The organisation's settlements.
    roles : callable
        Picks the actors of the role asked for.

    Returns
    -------
    Dispute
        Empty when no record that bears on the matter has another reading.
    """
    otherwise = standing.covering_otherwise(matter)
    records = _with_readings([*settled, *otherwise])
    own = roles(settled)
    views: list[ReadingView] = []
    actors = list(own)
    differs = False
    for record in records:
        without = tuple(item for item in settled if item.record.id != record.id)
        own_of_record = roles(tuple(item for item in settled if item.record.id == record.id))
        views += _views(record, own_of_record, standing)
        for reading in record.readings:
            alternative = tuple(i for i in otherwise if i.record.id == record.id and i.reading == reading)
            under_reading = roles((*without, *alternative))
            differs = differs or set(under_reading) != set(own)
            actors += under_reading
            named = roles(alternative)
            bases = (standing.organisation.basis(record, reading.lines),)
            for actor in named or (None,):
                views.append(ReadingView(about=reading.about, holder=actor, text=reading.text, basis=bases))
    return Dispute(tuple(views), differs, tuple(dict.fromkeys(actors)) if differs else ())


def _views(record: Provision, own: tuple[str, ...], standing: Standing) -> Iterable[ReadingView]:
    bases = (standing.organisation.basis(record),)
    about = record.readings[0].about
    for actor in own or (None,):
        yield ReadingView(about=about, holder=actor, text=record.claim, basis=bases)


def _with_readings(settlements: list[Settlement]) -> list[Provision]:
    found = {item.record.id: item.record for item in settlements if item.record.readings}
    return list(found.values())
