"""How someone holds a matter: as its own or in another's place, how far in area, amount and time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.answer import Holder
from models.core.limits import UNLIMITED
from models.core.vocabulary import Binding, Scope

if TYPE_CHECKING:
    from models.authority.settlements import Settlement, Stand
    from models.authority.situation import Situation
    from models.core.limits import Limits
    from models.core.organisation import Organisation
    from models.core.texts import Text


def holder_of(
    actor: str, supporting: tuple[Settlement, ...], stand: Stand | None, organisation: Organisation
) -> Holder:
    """Return an actor as the holder that it is by some settlements.

    Parameters
    ----------
    actor : str
        Who holds the matter.
    supporting : tuple of Settlement
        What makes it a holder.
    stand : Stand or None
        In whose place it holds the matter, when not in its own.
    organisation : Organisation
        The region.
    """
    return Holder(
        actor=actor,
        scope=_scope(actor, supporting, organisation),
        role=stand.role if stand is not None else None,
        instead_of=stand.instead_of if stand is not None else None,
        limits=_limits(supporting, stand),
    )


def stand_of(actor: str, supporting: tuple[Settlement, ...]) -> Stand | None:
    """Return in whose place an actor holds a matter; None where it holds it as its own as well."""
    first = None
    for item in supporting:
        stand = item.stand(actor)
        if stand is None:
            return None
        first = first or stand
    return first


def is_open(holder: Holder, situation: Situation) -> bool:
    """Whether a situation leaves open if a holder's limits are kept."""
    return any(
        (situation.amount is None and not one.amounts.unbounded)
        or (situation.date is None and not one.period.unbounded)
        for one in holder.limits
    )


def _limits(supporting: tuple[Settlement, ...], stand: Stand | None) -> tuple[Limits, ...]:
    """Return how far the power reaches; nothing where one way of it has no limit.

    Whoever stands in has it no further than the rule that says so.
    """
    if len(supporting) == 1:
        limits = supporting[0].limits
    else:
        found = [item.limits for item in supporting]
        limits = () if () in found else tuple(dict.fromkeys(one for limits in found for one in limits))
    if stand is None or stand.rule is None or stand.rule.limits == UNLIMITED:
        return limits
    return tuple(one.within(stand.rule.limits) for one in limits or (UNLIMITED,))


def _scope(actor: str, supporting: tuple[Settlement, ...], organisation: Organisation) -> Scope | Text | None:
    known = organisation.actors[actor]
    own_area = known.collective and known.binding is Binding.EACH
    area = None
    for item in supporting:
        scope = item.record.scope
        if scope is Scope.UNSPECIFIED:
            return scope
        own_area = own_area or scope is Scope.OWN_AREA
        area = area or item.record.area
    return Scope.OWN_AREA if own_area else area
