"""The chain of authority: from its source, as far as the document tells it, down to the holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.answer import ChainStep
from models.core.relations import RelationType
from models.core.vocabulary import StandIn, strongest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.settlements import Settlement, Stand
    from models.authority.standing import Standing

MOST_STEPS = 12
"""A guard against damaged data; the longest chain of the documents has four steps."""


def chain_to(
    holder: str, settlements: tuple[Settlement, ...], matter: str, standing: Standing
) -> list[ChainStep]:
    """Return the steps that lead to one holder, the source first.

    Parameters
    ----------
    holder : str
        An actor that holds the matter.
    settlements : tuple of Settlement
        What makes it the holder.
    matter : str
        The matter asked about.
    standing : Standing
        For the grants above.

    Returns
    -------
    list of ChainStep
        At least one; the last has ``holder`` as its target. A holder by the document's own words,
        without a grantor, gets one step from no one.
    """
    delegated = [
        step for item in settlements if item.delegated for step in _delegation(item, holder, matter, standing)
    ]
    if delegated:
        return delegated
    own = tuple(item for item in settlements if holder in item.holders)
    carrying = next(
        (i.relation for i in own if i.relation is RelationType.DISTRIBUTES_WORK_ENVIRONMENT), None
    )
    steps = _grants_above(holder, matter, carrying, standing, {holder})
    if steps:
        return steps
    return [own_words(holder, own, standing)]


def standing_in(
    stand: Stand, settlements: tuple[Settlement, ...], matter: str, standing: Standing
) -> list[ChainStep]:
    """Return the steps to one who holds a matter in another's place: over that other, or up to the source."""
    if stand.role is StandIn.DELEGATOR:
        upwards = _grants_above(stand.actor, matter, None, standing, {stand.actor})
        return upwards or [own_words(stand.actor, settlements, standing)]
    own = tuple(item for item in settlements if item.stand(stand.actor) is not None)
    above = _grants_above(stand.instead_of, matter, None, standing, {stand.instead_of})
    last = ChainStep(
        source=stand.instead_of,
        target=stand.actor,
        relation=stand.relation,
        certainty=stand.certainty,
        basis=stand.basis,
    )
    return [*(above or [own_words(stand.instead_of, own, standing)]), last]


def _grants_above(
    holder: str, matter: str, carrying: RelationType | None, standing: Standing, seen: set[str]
) -> list[ChainStep]:
    steps: list[ChainStep] = []
    for grant in standing.grants_to(holder, matter, carrying):
        if grant.delegated:
            steps += _delegation(grant, holder, matter, standing)
            continue
        for grantor in grant.grantors:
            if grantor in seen or len(seen) > MOST_STEPS:
                continue
            seen.add(grantor)
            steps += _grants_above(grantor, matter, carrying or _carries(grant), standing, seen)
            steps.append(_step(grant, grantor, holder, standing))
    return steps


def _delegation(grant: Settlement, holder: str, matter: str, standing: Standing) -> Iterator[ChainStep]:
    """Yield the one or two steps of each lawful way on which power to decide comes to a holder."""
    for link in standing.reaching(grant, matter):
        if link.target == holder:
            upper = link.above
            if upper is not None:
                for first in standing.reaching(upper, matter):
                    if first.target == link.source and first.above is None:
                        yield _step(upper, first.source, first.target, standing)
            yield _step(grant, link.source, holder, standing)


def _step(grant: Settlement, source: str, target: str, standing: Standing) -> ChainStep:
    """Return one step; the first step of a chain is that of many, so that each is made once."""
    key = (grant.record.id, source, target)
    if key not in standing.steps:
        standing.steps[key] = ChainStep(
            source=source,
            target=target,
            relation=grant.relation,
            certainty=grant.certainty,
            basis=standing.organisation.bases(grant.record),
        )
    return standing.steps[key]


def _carries(grant: Settlement) -> RelationType | None:
    carrying = RelationType.DISTRIBUTES_WORK_ENVIRONMENT
    return carrying if grant.relation is carrying else None


def own_words(actor: str, settlements: tuple[Settlement, ...], standing: Standing) -> ChainStep:
    """Return the one step of an actor whom the document's own words name, with no one behind it."""
    own = tuple(item for item in settlements if item.stand(actor) is None)
    settlements = own or settlements
    return ChainStep(
        source=None,
        target=actor,
        relation=next((item.relation for item in settlements if item.relation is not None), None),
        certainty=strongest(*(item.certainty for item in settlements)),
        basis=tuple(
            dict.fromkeys(basis for item in settlements for basis in standing.organisation.bases(item.record))
        ),
    )
