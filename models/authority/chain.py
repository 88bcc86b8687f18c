"""The chain of authority: from its source, as far as the document tells it, down to the holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.answer import ChainStep
from models.core.relations import RelationType
from models.core.vocabulary import StandIn, strongest

if TYPE_CHECKING:
    from models.authority.settlements import Settlement, Stand
    from models.authority.standing import Standing

_CARRYING = RelationType.DISTRIBUTES_WORK_ENVIRONMENT
"""The relation whose type carries a chain, under changing names of its matters."""

MOST_STEPS = 12
"""A guard against damaged data; the longest chain of the documents has four steps."""


def chain_to(
    holder: str,
    settlements: tuple[Settlement, ...],
    matter: str,
    standing: Standing,
    told: set[tuple[str, str]] | None = None,
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
    told : set of tuple of str, optional
        The grants, and to whom, that the chains of other holders have told already. They are not told again,
        and those told here are added.

    Returns
    -------
    list of ChainStep
        At least one; the last has ``holder`` as its target. A holder by the document's own words,
        without a grantor, gets one step from no one.
    """
    steps: list[ChainStep] = []
    told = set() if told is None else told
    carrying = None
    for item in settlements:
        if item.delegated:
            steps += _delegation(item, holder, matter, standing, told)
        elif item.relation is _CARRYING and holder in item.holders:
            carrying = _CARRYING
    if steps:
        return steps
    if carrying is not None or standing.is_granted(matter):
        steps = _grants_above(holder, matter, carrying, standing, {holder})
    own = tuple(item for item in settlements if holder in item.holders)
    return steps or [own_words(holder, own, standing)]


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
            steps += _delegation(grant, holder, matter, standing, set())
            continue
        for grantor in grant.grantors:
            if grantor in seen or len(seen) > MOST_STEPS:
                continue
            seen.add(grantor)
            steps += _grants_above(grantor, matter, carrying or _carries(grant), standing, seen)
            steps.append(standing.step(grant, grantor, holder))
    return steps


def _delegation(
    grant: Settlement, holder: str, matter: str, standing: Standing, told: set[tuple[str, str]]
) -> list[ChainStep]:
    """Return the one or two steps of each lawful way on which power to decide comes to a holder."""
    steps: list[ChainStep] = []
    sources: set[str] = set()
    for link in standing.reaching(grant, matter):
        if link.target == holder:
            steps += standing.root_steps(link, matter)
            if link.above is not None and (above := (link.above.record.id, link.source)) not in told:
                told.add(above)
                steps += standing.first_steps(link.above, link.source, matter)
            if link.source not in sources:
                sources.add(link.source)
                steps.append(standing.step(grant, link.source, holder))
    return steps


def _carries(grant: Settlement) -> RelationType | None:
    return _CARRYING if grant.relation is _CARRYING else None


def each_once(steps: list[ChainStep]) -> tuple[ChainStep, ...]:
    """Return steps in their order, without those that repeat: the first step of a chain is that of many."""
    # Told apart by their ends first: to hash a step with all its bases takes as long as to find it.
    found: dict[tuple[str | None, str], list[ChainStep]] = {}
    kept: list[ChainStep] = []
    for step in {id(step): step for step in steps}.values():
        known = found.setdefault((step.source, step.target), [])
        if step not in known:
            known.append(step)
            kept.append(step)
    return tuple(kept)


def own_words(actor: str, settlements: tuple[Settlement, ...], standing: Standing) -> ChainStep:
    """Return the one step of an actor whom the document's own words name, with no one behind it."""
    if any(item.stands for item in settlements):
        settlements = tuple(item for item in settlements if item.stand(actor) is None) or settlements
    first = settlements[0]
    relation, certainty, basis = first.relation, first.certainty, standing.organisation.bases(first.record)
    for item in settlements[1:]:
        relation, certainty = relation or item.relation, strongest(certainty, item.certainty)
        basis += tuple(one for one in standing.organisation.bases(item.record) if one not in basis)
    return ChainStep(source=None, target=actor, relation=relation, certainty=certainty, basis=basis)
