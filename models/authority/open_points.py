"""What an answer leaves open: points of the records, readings, and what the question did not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.answer import Unsettled
from models.authority.codes import ActorRef, say
from models.core.texts import Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.authority.settlements import Settlement
    from models.core.citations import Basis
    from models.core.organisation import Organisation
    from models.core.records import Record
    from models.core.texts import Text


def points_of(records: Iterable[Record], organisation: Organisation) -> tuple[Unsettled, ...]:
    """Return the open points of some records, each once, with all the lines that leave it open.

    Parameters
    ----------
    records : iterable of Record
        The records and definitions that an answer rests on.
    organisation : Organisation
        The region.
    """
    found: dict[Text, list[Basis]] = {}
    for record in {record.id: record for record in records}.values():
        for point in record.open:
            found.setdefault(point.text, []).append(organisation.basis(record, point.lines))
    return tuple(Unsettled(text=text, basis=tuple(dict.fromkeys(bases))) for text, bases in found.items())


def left_open_by(settled: Iterable[Settlement], organisation: Organisation) -> tuple[Unsettled, ...]:
    """Return that the question itself leaves open what its answer depends on."""
    bases = (basis for item in settled for basis in organisation.bases(item.record))
    return (Unsettled(text=say("asked-unsure"), basis=tuple(dict.fromkeys(bases))),)


def read_as_kinds(
    matter: str, settled: Iterable[Settlement], organisation: Organisation
) -> tuple[Unsettled, ...]:
    """Return that posts are only read as one of a class that the document names: a finance director.

    Parameters
    ----------
    matter : str
        The matter asked about.
    settled : iterable of Settlement
        What settles it; nothing is read where all of it names the matter itself.
    organisation : Organisation
        The region.
    """
    if all(item.matter == matter for item in settled):
        return ()
    return tuple(
        Unsettled(
            text=say("read-as-kind", actors=ActorRef(actor.id, Form.PLURAL)),
            basis=organisation.headed_by(actor.id) or (organisation.place(actor.lines),),
        )
        for actor in organisation.read_as.get(organisation.matters[matter].object, ())
    )
