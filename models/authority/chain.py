"""The chain of authority: from its source, as far as the document tells it, down to the holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.answer import ChainStep
from models.core.relations import RelationType
from models.core.vocabulary import strongest

if TYPE_CHECKING:
    from models.authority.settlements import Index, Settlement

MOST_STEPS = 12
"""A guard against damaged data; the longest chain of the documents has four steps."""


def chain_to(holder: str, settlements: tuple[Settlement, ...], matter: str, index: Index) -> list[ChainStep]:
    """Return the steps that lead to one holder, the source first.

    Parameters
    ----------
    holder : str
        An actor that holds the matter.
    settlements : tuple of Settlement
        What makes it the holder.
    matter : str
        The matter asked about.
    index : Index
        For the grants above.

    Returns
    -------
    list of ChainStep
        At least one; the last has ``holder`` as its target. A holder by the document's own words,
        without a grantor, gets one step from no one.
    """
    own = tuple(item for item in settlements if holder in item.holders)
    carrying = next(
        (i.relation for i in own if i.relation is RelationType.DISTRIBUTES_WORK_ENVIRONMENT), None
    )
    steps = _grants_above(holder, matter, carrying, index, {holder})
    if steps:
        return steps
    return [own_words(holder, own, index)]


def source_is_stated(steps: list[ChainStep]) -> bool:
    """Whether the chain starts with a known grantor."""
    return bool(steps) and all(step.source is not None for step in steps)


def _grants_above(
    holder: str, matter: str, carrying: RelationType | None, index: Index, seen: set[str]
) -> list[ChainStep]:
    steps: list[ChainStep] = []
    for grant in index.grants_to(holder, matter, carrying):
        for grantor in grant.grantors:
            if grantor in seen or len(seen) > MOST_STEPS:
                continue
            seen.add(grantor)
            steps += _grants_above(grantor, matter, carrying or _carries(grant), index, seen)
            steps.append(
                ChainStep(
                    source=grantor,
                    target=holder,
                    relation=grant.relation,
                    certainty=grant.certainty,
                    basis=index.organisation.bases(grant.record),
                )
            )
    return steps


def _carries(grant: Settlement) -> RelationType | None:
    carrying = RelationType.DISTRIBUTES_WORK_ENVIRONMENT
    return carrying if grant.relation is carrying else None


def own_words(actor: str, settlements: tuple[Settlement, ...], index: Index) -> ChainStep:
    """Return the one step of an actor whom the document's own words name, with no one behind it."""
    return ChainStep(
        source=None,
        target=actor,
        relation=next((item.relation for item in settlements if item.relation is not None), None),
        certainty=strongest(*(item.certainty for item in settlements)),
        basis=tuple(
            dict.fromkeys(basis for item in settlements for basis in index.organisation.bases(item.record))
        ),
    )
