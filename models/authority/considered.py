"""Those who might be taken for the answer, and why they are not.

The likely but wrong person is the one that people know from the organisation chart: who manages,
who is consulted, who answers for something without deciding it. Saying why is half of the answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.answer import Condition, Considered
from models.authority.codes import ActorRef, MatterRef, say
from models.core.relations import RelationType
from models.core.vocabulary import Modality, RequirementKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.settlements import Settlement
    from models.authority.standing import Standing
    from models.core.citations import Basis

MOST = 8
"""More than this explains nothing."""

_DELEGATIONS = frozenset({RelationType.DELEGATES, RelationType.SUBDELEGATES, RelationType.URGENCY_MANDATE})
_BESIDE = frozenset({"consult", "assist", "support"})
"""Acts that nobody takes for a decision about the same object: naming them would be noise."""

_BESIDE_IT = frozenset(
    {
        *(RequirementKind.CONSULT, RequirementKind.PREPARE, RequirementKind.PROPOSE),
        RequirementKind.MAY_FULFIL_THROUGH,
    }
)
"""Requirements whose party has a part in the matter without holding it."""


def considered(
    matter: str,
    holders: tuple[str, ...],
    settlements: tuple[Settlement, ...],
    conditions: tuple[Condition, ...],
    standing: Standing,
    out_of_reach: tuple[Considered, ...] = (),
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
    standing : Standing
        For what is settled about the same object.
    out_of_reach : tuple of Considered
        Those who would hold it in another situation.

    Returns
    -------
    tuple of Considered
        Each actor once.
    """
    held = set(holders)
    found = {item.actor: item for item in out_of_reach if item.actor not in held}

    def add(actor: str, code: str, bases: tuple[Basis, ...], other: str = matter) -> None:
        if actor not in held and actor not in found:
            reason = say(code, actor=ActorRef(actor), matter=MatterRef(matter), other=MatterRef(other))
            found[actor] = Considered(actor=actor, why_not=reason, basis=bases)

    for condition in conditions:
        if condition.party is not None and condition.kind in _BESIDE_IT:
            add(condition.party, f"why-not-{condition.kind.value}", condition.basis)
    for actor, code, item in _beside(settlements, held):
        add(actor, code, standing.organisation.bases(item.record))
    for other, item in _same_object(matter, standing):
        if len(found) >= MOST:
            break
        for actor in item.holders:
            add(actor, "why-not-other-act", standing.organisation.bases(item.record), other)
    return tuple(found.values())[:MOST]


def _beside(settlements: tuple[Settlement, ...], held: set[str]) -> Iterator[tuple[str, str, Settlement]]:
    """Yield who has handed a matter on, who must not do it, and who has a weaker say in it, with the code."""
    for item in settlements:
        if held.issuperset(item.holders) and held.issuperset(item.grantors):
            continue
        for grantor in item.grantors:
            yield grantor, "why-not-delegated" if item.relation in _DELEGATIONS else "why-not-handed-on", item
        for actor in item.holders:
            prohibited = item.modality is Modality.PROHIBITION
            yield actor, "why-not-prohibited" if prohibited else "why-not-weaker", item


def why_not(actor: str, matter: str, standing: Standing) -> Considered:
    """Return why an actor that was asked about does not hold a matter: it holds nothing close to it."""
    code = "why-not-silent" if not standing.covering(matter) else "why-not-someone-else"
    bases = tuple(
        dict.fromkeys(standing.organisation.basis(item.record) for item in standing.covering(matter))
    )
    reason = say(code, actor=ActorRef(actor), matter=MatterRef(matter))
    return Considered(actor=actor, why_not=reason, basis=bases)


def _same_object(matter: str, standing: Standing) -> list[tuple[str, Settlement]]:
    act, rest = matter.split(".", 1)
    return [
        (other, item)
        for other in standing.about.get(rest, ())
        if other != matter and (other.split(".")[0] not in _BESIDE or act in _BESIDE)
        for item in standing.own[other]
    ]
