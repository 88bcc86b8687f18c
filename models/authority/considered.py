"""Those who might be taken for the answer, and why they are not.

The likely but wrong person is the one that people know from the organisation chart: who manages,
who is consulted, who answers for something without deciding it. Saying why is half of the answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.answer import ActorRef, Condition, Considered, MatterRef, say
from models.core.relations import RelationType
from models.core.vocabulary import Modality, RequirementKind

if TYPE_CHECKING:
    from models.authority.settlements import Index, Settlement
    from models.core.citations import Basis

MOST = 8
"""More than this explains nothing."""

_DELEGATIONS = frozenset({RelationType.DELEGATES, RelationType.SUBDELEGATES, RelationType.URGENCY_MANDATE})
_BESIDE = frozenset({"consult", "assist", "support"})
"""Acts that nobody takes for a decision about the same object: naming them would be noise."""

_CONSULTED = frozenset({RequirementKind.CONSULT, RequirementKind.PREPARE, RequirementKind.PROPOSE})


def considered(
    matter: str,
    holders: tuple[str, ...],
    settlements: tuple[Settlement, ...],
    conditions: tuple[Condition, ...],
    index: Index,
) -> tuple[Considered, ...]:
    """Return the near misses of a matter, the closest first.

    Parameters
    ----------
    matter : str
        The matter asked about.
    holders : tuple of str
        Those who hold it, and so are no near miss.
    settlements : tuple of Settlement
        Everything that settles it, with weaker force too.
    conditions : tuple of Condition
        The requirements of the answer.
    index : Index
        For what is settled about the same object.

    Returns
    -------
    tuple of Considered
        Each actor once.
    """
    found: dict[str, Considered] = {}

    def add(actor: str, code: str, bases: tuple[Basis, ...], other: str = matter) -> None:
        if actor not in holders and actor not in found:
            reason = say(code, actor=ActorRef(actor), matter=MatterRef(matter), other=MatterRef(other))
            found[actor] = Considered(actor=actor, why_not=reason, basis=bases)

    for condition in conditions:
        if condition.party is not None and condition.kind in _CONSULTED:
            add(condition.party, f"why-not-{condition.kind.value}", condition.basis)
    for item in settlements:
        bases = index.organisation.bases(item.record)
        decided = item.relation in _DELEGATIONS
        for grantor in item.grantors:
            add(grantor, "why-not-delegated" if decided else "why-not-handed-on", bases)
        for actor in item.holders:
            code = "why-not-prohibited" if item.modality is Modality.PROHIBITION else "why-not-weaker"
            add(actor, code, bases)
    for other, item in _same_object(matter, index):
        for actor in item.holders:
            add(actor, "why-not-other-act", index.organisation.bases(item.record), other)
    return tuple(found.values())[:MOST]


def why_not(actor: str, matter: str, index: Index) -> Considered:
    """Return why an actor that was asked about does not hold a matter: it holds nothing close to it."""
    code = "why-not-silent" if not index.covering(matter) else "why-not-someone-else"
    bases = tuple(dict.fromkeys(index.organisation.basis(item.record) for item in index.covering(matter)))
    reason = say(code, actor=ActorRef(actor), matter=MatterRef(matter))
    return Considered(actor=actor, why_not=reason, basis=bases)


def _same_object(matter: str, index: Index) -> list[tuple[str, Settlement]]:
    act, rest = matter.split(".", 1)
    return [
        (other, item)
        for other, items in index.own.items()
        if other != matter and other.split(".", 1)[1] == rest
        for item in items
        if other.split(".")[0] not in _BESIDE or act in _BESIDE
    ]
