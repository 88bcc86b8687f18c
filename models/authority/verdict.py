"""The answer to *may (must) this actor do this?*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.core.records import Definition, Relation
from models.core.relations import RelationType
from models.core.vocabulary import Modality, Status, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.core.organisation import Organisation


class OtherRoles:
    """The roles beside its own in which the person or body of one role may hold something.

    As one of a class of posts (``heads`` with a capacity), as one that a definition counts into a
    class, or in another hat (``also_holds``). Nothing flows from role to role: a matter held in one
    of these is held only in it, and the answer says in which.
    """

    def __init__(self, found: dict[str, Relation | Definition]) -> None:
        self._found = found

    def __contains__(self, role: object) -> bool:
        return role in self._found

    def isdisjoint(self, roles: Iterable[str]) -> bool:
        """Whether none of ``roles`` is among them."""
        return self._found.keys().isdisjoint(roles)

    def record(self, role: str) -> Relation | Definition:
        """Return the record that gives the role."""
        return self._found[role]

    def is_capacity(self, role: str) -> bool:
        """Whether the role is that of one of a class of posts."""
        record = self._found[role]
        return isinstance(record, Relation) and record.relation is RelationType.HEADS

    def is_definition(self, role: str) -> bool:
        """Whether a definition counts the actor into the class."""
        return isinstance(self._found[role], Definition)

    def capacities(self) -> list[str]:
        """Return the classes of posts as whose member the actor heads something."""
        return [role for role in self._found if self.is_capacity(role)]

    def units(self, role: str) -> tuple[str, ...]:
        """Return what is headed in the capacity, or nothing."""
        record = self._found[role]
        return record.target if isinstance(record, Relation) and self.is_capacity(role) else ()


def other_roles(actor: str, organisation: Organisation) -> OtherRoles:
    """Return the roles beside its own that an actor also has.

    Parameters
    ----------
    actor : str
        An actor of the region.
    organisation : Organisation
        The region.

    Returns
    -------
    OtherRoles
        Empty for most actors.
    """
    found: dict[str, Relation | Definition] = {}
    relations = organisation.structure.relations
    for definition in organisation.definitions:
        if definition.actor is not None and actor in definition.widens:
            found[definition.actor] = definition
    for record in relations.get(RelationType.HEADS, ()):
        if record.capacity is not None and actor in record.source:
            found[record.capacity] = record
    for record in relations.get(RelationType.ALSO_HOLDS, ()):
        if actor in record.source:
            found |= dict.fromkeys(record.target, record)
    return OtherRoles(found)


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
        For the other roles of the actor.
    must : bool
        True for *must*: then a mere power, right or aim answers no; a relation is its holder's task.

    Returns
    -------
    Verdict or None
        ``conditional`` also for one who holds the matter only in another role.
    """
    if status in (Status.SILENT, Status.DISPUTED):
        return None
    elsewhere = actor not in holders and not other_roles(actor, organisation).isdisjoint(holders)
    if status is Status.BARRED or (actor not in holders and not elsewhere):
        return Verdict.NO
    if must and modality not in (Modality.DUTY, Modality.RELATION):
        return Verdict.NO
    if elsewhere or status in (Status.HELD_WITH_CONDITIONS, Status.DEPENDS):
        return Verdict.CONDITIONAL
    return Verdict.YES


def verdict_on_stranger(status: Status) -> Verdict | None:
    """Return the verdict on someone whom the document does not name: no, where it names someone else."""
    return None if status in (Status.SILENT, Status.DISPUTED) else Verdict.NO
