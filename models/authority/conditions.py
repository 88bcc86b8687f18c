"""The requirements of an answer, merged over all records that speak about the same matter and holder."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from models.authority.answer import Condition
from models.authority.codes import ActorRef, say
from models.authority.situation import fact_keys
from models.core.citations import Basis
from models.core.records import Provision
from models.core.relations import RelationType
from models.core.vocabulary import Certainty, RequirementKind, Status, When, weakest

if TYPE_CHECKING:
    from models.authority.settlements import Settlement
    from models.core.organisation import Organisation

Known = Callable[[Provision, int], "bool | None"]
"""Whether the requirement at a place of a record is met; None where that is not known."""


def nothing_known(_record: Provision, _place: int) -> bool | None:
    """Tell of no requirement whether it is met."""
    return None


NOT_BINDING = frozenset({RequirementKind.INCLUDES, RequirementKind.MAY_FULFIL_THROUGH})
"""Kinds that tell what a task takes in, or ease it: they make no condition."""


def conditions_of(
    settlements: tuple[Settlement, ...],
    matter: str,
    organisation: Organisation,
    known: Known = nothing_known,
) -> tuple[Condition, ...]:
    """Return the requirements on a matter, each once, with the lines of every record that states it.

    Parameters
    ----------
    settlements : tuple of Settlement
        What settles the matter for the holders of the answer.
    matter : str
        The matter asked about; a requirement that names neither it nor a wider one is left out.
    organisation : Organisation
        For the definitions of the classes that a requirement names.
    known : callable
        Tells which requirements are met; one that is met is no condition any more.

    Returns
    -------
    tuple of Condition
        In the order of the document.
    """
    merged: dict[tuple[object, ...], Condition] = {}
    records = {item.record.id: item.record for item in settlements}
    concerned = {matter, *organisation.matters.wider(matter)}
    for record in records.values():
        for place, requirement in enumerate(record.requirements):
            if requirement.matters is not None and concerned.isdisjoint(requirement.matters):
                continue
            if known(record, place) is (requirement.kind is not RequirementKind.UNLESS):
                continue
            bases = [organisation.basis(record, requirement.lines)]
            if requirement.party is not None:
                bases += [
                    organisation.basis(found) for found in organisation.definitions_of(requirement.party)
                ]
            key = (
                requirement.kind,
                requirement.party,
                requirement.text if requirement.party is None else None,
            )
            before = merged.get(key)
            merged[key] = Condition(
                kind=requirement.kind,
                text=before.text if before else requirement.text,
                party=requirement.party,
                when=requirement.when or (before.when if before else None),
                fact=requirement.fact or (before.fact if before else None),
                certainty=weakest(record.certainty, *([before.certainty] if before else [])),
                basis=_joined(before, bases),
                facts=(*(before.facts if before else ()), fact_keys(record)[place]),
            )
    return tuple(merged.values())


def duties_by_law(settlements: tuple[Settlement, ...], organisation: Organisation) -> tuple[Condition, ...]:
    """Return what the law asks of those who decide in urgent matters, or in a crisis: that it is reported.

    Parameters
    ----------
    settlements : tuple of Settlement
        What settles the matter.
    organisation : Organisation
        For the assembly.
    """
    found: list[Condition] = []
    for item in settlements:
        if item.relation is RelationType.URGENCY_MANDATE:
            found += [_reported("notify-next-meeting", committee, "KL 6:40") for committee in item.grantors]
        if item.stands and any(stand.role is None for stand in item.stands):
            found.append(_reported("notify-assembly", organisation.structure.assembly, "2006:544"))
    return tuple(dict.fromkeys(found))


def _reported(code: str, to: str | None, law: str) -> Condition:
    return Condition(
        kind=RequirementKind.NOTIFY,
        text=say(code, **({} if to is None else {"actor": ActorRef(to)})),
        party=to,
        when=When.AFTER,
        fact=None,
        certainty=Certainty.DERIVED,
        basis=(Basis(law=law),),
    )


def status_under(conditions: tuple[Condition, ...]) -> Status:
    """Return the status that the conditions leave: held, with conditions, or depending on a fact."""
    if any(condition.fact is not None for condition in conditions):
        return Status.DEPENDS
    if any(condition.kind not in NOT_BINDING for condition in conditions):
        return Status.HELD_WITH_CONDITIONS
    return Status.HELD


def _joined(known: Condition | None, bases: list[Basis]) -> tuple[Basis, ...]:
    return tuple(dict.fromkeys([*(known.basis if known else ()), *bases]))
