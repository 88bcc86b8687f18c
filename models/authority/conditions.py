"""The requirements of an answer, merged over all records that speak about the same matter and holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.answer import Condition
from models.core.vocabulary import RequirementKind, Status

if TYPE_CHECKING:
    from models.authority.settlements import Settlement
    from models.core.citations import Basis
    from models.core.organisation import Organisation

NOT_BINDING = frozenset({RequirementKind.INCLUDES, RequirementKind.MAY_FULFIL_THROUGH})
"""Kinds that tell what a task takes in, or ease it: they make no condition."""


def conditions_of(
    settlements: tuple[Settlement, ...], matter: str, organisation: Organisation
) -> tuple[Condition, ...]:
    """Return the requirements on a matter, each once, with the lines of every record that states it.

    Parameters
    ----------
    settlements : tuple of Settlement
        What settles the matter for the holders of the answer.
    matter : str
        The matter asked about; a requirement that names other matters is left out.
    organisation : Organisation
        For the definitions of the classes that a requirement names.

    Returns
    -------
    tuple of Condition
        In the order of the document.
    """
    merged: dict[tuple[object, ...], Condition] = {}
    records = {item.record.id: (item.record, item.matter) for item in settlements}
    for record, settled in records.values():
        for requirement in record.requirements:
            if requirement.matters is not None and not {matter, settled} & set(requirement.matters):
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
            known = merged.get(key)
            merged[key] = Condition(
                kind=requirement.kind,
                text=known.text if known else requirement.text,
                party=requirement.party,
                when=requirement.when or (known.when if known else None),
                fact=requirement.fact or (known.fact if known else None),
                certainty=record.certainty,
                basis=_joined(known, bases),
            )
    return tuple(merged.values())


def status_under(conditions: tuple[Condition, ...]) -> Status:
    """Return the status that the conditions leave: held, with conditions, or depending on a fact."""
    if any(condition.fact is not None for condition in conditions):
        return Status.DEPENDS
    if any(condition.kind not in NOT_BINDING for condition in conditions):
        return Status.HELD_WITH_CONDITIONS
    return Status.HELD


def _joined(known: Condition | None, bases: list[Basis]) -> tuple[Basis, ...]:
    return tuple(dict.fromkeys([*(known.basis if known else ()), *bases]))
