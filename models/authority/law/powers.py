"""What the records let people decide by their own words, and not by a delegation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.records import Norm, Provision, Relation
from models.core.relations import RelationType
from models.core.vocabulary import Certainty, Modality, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined

_NO_DECISIONS = frozenset(
    {
        *("attest", "sign", "direct", "instruct", "interpret", "specify"),
        *("delegate", "subdelegate", "distribute", "distribute_work_environment"),
    }
)
"""Acts that decide in the plain sense, but that other rules than those of delegation govern."""

_STAFFING = {
    RelationType.APPOINTS: "appoint",
    RelationType.DISMISSES: "dismiss",
    RelationType.SETS_PAY: "set_pay",
}
_BINDING = (Modality.POWER, Modality.DUTY)
_BY_THE_WAY = (Certainty.PRESUPPOSED, Certainty.BY_REFERENCE)


class Decision(Struct, frozen=True, kw_only=True):
    """Who decides which matters by a record's own words."""

    record: Provision
    holders: tuple[str, ...]
    matters: tuple[str, ...]


def decisions(region: Examined) -> Iterator[Decision]:
    """Yield who decides what by the text itself, not what it takes for granted or leaves to others."""
    for record in region.provisions:
        if record.certainty in _BY_THE_WAY or record.scope is Scope.UNSPECIFIED:
            continue
        if isinstance(record, Norm):
            matters = tuple(matter for matter in record.matters if _binds(record, matter, region))
            if matters:
                yield Decision(record=record, holders=record.holders, matters=matters)
        elif isinstance(record, Relation) and record.relation in _STAFFING and record.modality in _BINDING:
            matters = tuple(_staffing(record, region))
            yield Decision(record=record, holders=record.source, matters=matters)


def _binds(record: Norm, matter: str, region: Examined) -> bool:
    """Whether a norm lets decide: as a power, or as the duty to take the decision."""
    act = region.organisation.matters.act_of(matter)
    if not act.decides or act.id in _NO_DECISIONS:
        return False
    return record.modality is Modality.POWER or (record.modality is Modality.DUTY and act.id == "decide")


def _staffing(record: Relation, region: Examined) -> Iterator[str]:
    """Yield the matters of a record about who employs whom."""
    if record.matters is not None:
        yield from record.matters
        return
    for target in record.target:
        matter = f"{_STAFFING[record.relation]}.{region.actors[target].object}"
        if matter in region.organisation.matters:
            yield matter
