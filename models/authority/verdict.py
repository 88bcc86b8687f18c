"""The answer to *may (must) this actor do this?*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.core.records import Relation
from models.core.relations import RelationType
from models.core.vocabulary import Modality, Status, Verdict

if TYPE_CHECKING:
    from models.core.organisation import Organisation


def verdict_on(
    actor: str,
    holders: tuple[str, ...],
    status: Status,
    modality: Modality | None,
    organisation: Organisation,
    must: bool = False,
) -> Verdict | None:
    """Return yes, no or conditional; None where the document gives no answer.

    Parameters
    ----------
    actor : str
        Who is asked about.
    holders : tuple of str
        Who holds the matter.
    status : Status
        How far the document settles it.
    modality : Modality or None
        Its force.
    organisation : Organisation
        For those who act as members of a class of posts.
    must : bool
        True for *must*: then a mere power or right answers no.

    Returns
    -------
    Verdict or None
        ``conditional`` also for a member of the class that holds the matter, in its own area, and
        for a person who holds it only in another role: authority does not flow from one role to
        the other, and the answer says in which one it is held.
    """
    if status in (Status.SILENT, Status.DISPUTED):
        return None
    other_roles = {*capacities(actor, organisation), *hats(actor, organisation)}
    member = actor not in holders and not other_roles.isdisjoint(holders)
    if status is Status.BARRED or (actor not in holders and not member):
        return Verdict.NO
    if must and modality is not Modality.DUTY:
        return Verdict.NO
    if member or status in (Status.HELD_WITH_CONDITIONS, Status.DEPENDS):
        return Verdict.CONDITIONAL
    return Verdict.YES


def capacities(actor: str, organisation: Organisation) -> dict[str, Relation]:
    """Return the classes of posts as whose member an actor heads something, each with its record."""
    return {
        record.capacity: record
        for record in organisation.provisions
        if isinstance(record, Relation)
        and record.relation is RelationType.HEADS
        and record.capacity is not None
        and actor in record.source
    }


def hats(actor: str, organisation: Organisation) -> tuple[str, ...]:
    """Return the other roles that the person in one role also holds."""
    return tuple(
        target
        for record in organisation.provisions
        if isinstance(record, Relation)
        and record.relation is RelationType.ALSO_HOLDS
        and actor in record.source
        for target in record.target
    )
