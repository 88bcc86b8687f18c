"""What stands beside silence: general law, other regions, and the delegations that name no matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.answer import Answer, Derived, Elsewhere, Unsettled
from models.authority.codes import say
from models.core.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from models.authority.standing import Standing
    from models.core.law import Law
    from models.core.organisation import Organisation


def derived_from_law(matter: str, law: Law, organisation: Organisation) -> tuple[Derived, ...]:
    """Return whom general law names for a matter that the document does not settle.

    Parameters
    ----------
    matter : str
        The matter asked about.
    law : Law
        Its general rules; one that names a wider matter counts as well.
    organisation : Organisation
        For the actors that stand for the object classes of the law.

    Returns
    -------
    tuple of Derived
        Rules about the matter itself before those about wider ones.
    """
    found = []
    for candidate in (matter, *organisation.matters.wider(matter)):
        for rule in law.rules:
            if candidate in rule.matters:
                actors = organisation.by_object.get(rule.holder, ())
                found.append(Derived(actor=actors[0].id if actors else None, rule=rule))
    return tuple(found)


def unsettled_by_delegation(matter: str, standing: Standing) -> tuple[Unsettled, ...]:
    """Return the delegations without named matters: they may settle a decision that the document does not."""
    if not standing.organisation.matters.act_of(matter).decides:
        return ()
    return tuple(
        Unsettled(text=say("delegation-order-may-settle"), basis=(standing.organisation.basis(record),))
        for record in standing.unspecified_grants()
    )


def elsewhere(
    regions: Iterable[Organisation], ask: Callable[[Organisation], Answer]
) -> tuple[Elsewhere, ...]:
    """Return what the other regions' documents answer to the same question, the silent ones left out."""
    found = []
    for organisation in regions:
        answer = ask(organisation)
        if answer.status is not Status.SILENT:
            names = tuple((item.actor, organisation.actor(item.actor).name) for item in answer.holders)
            found.append(Elsewhere(region=organisation.region.id, status=answer.status, holders=names))
    return tuple(found)
