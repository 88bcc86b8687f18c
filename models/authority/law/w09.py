"""W09: consultation phrased as a shared decision of an employee and elected members (KL 6:37, 7:5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law.rule import Rule, grouped
from models.core.records import Norm, Relation
from models.core.relations import TRAITS
from models.core.vocabulary import ActorKind, HolderMode, Modality, RequirementKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding
    from models.core.records import Provision

RULE = Rule(
    id="W09",
    severity=Severity.WARNING,
    law=("KL 6:37", "KL 7:5"),
    inputs=("norm", "delegates", "mode", "requirements"),
)

_TOGETHER_ALLOWED = frozenset({"sign"})
"""Signing is no decision: an elected member and an employee may sign together."""

_BINDING = (Modality.POWER, Modality.DUTY)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all decisions that both must take or agree on. A grant to both is E05."""
    shared = (
        (record, actors, matters)
        for record in region.provisions
        if (matters := _decided(record, region)) and (actors := _both(record, region))
    )
    yield from grouped(RULE, "law-W09", shared)


def _decided(record: Provision, region: Examined) -> list[str]:
    if not isinstance(record, Norm | Relation) or record.modality not in _BINDING:
        return []
    acts = region.organisation.matters
    return [
        matter
        for matter in record.matters or ()
        if acts.act_of(matter).decides and acts.act_of(matter).id not in _TOGETHER_ALLOWED
    ]


def _both(record: Provision, region: Examined) -> list[str]:
    """Return the employees and the elected members of whom neither may decide without the other."""
    holders = list(_holders(record))
    if isinstance(record, Norm) and record.mode is HolderMode.JOINT and _mixed(holders, holders, region):
        return holders
    parties = [
        item.party
        for item in record.requirements
        if item.kind is RequirementKind.AGREE and item.party is not None
    ]
    return [*holders, *parties] if _mixed(holders, parties, region) else []


def _holders(record: Provision) -> tuple[str, ...]:
    if isinstance(record, Norm):
        return record.holders
    if isinstance(record, Relation):
        return record.target if TRAITS[record.relation].grants else record.source
    return ()


def _mixed(ones: list[str], others: list[str], region: Examined) -> bool:
    """Whether there is an employee among some and an elected member, or a body of them, among others."""
    elected = (ActorKind.SEAT, ActorKind.BODY)
    employee, member = map(region.is_employee, ones), [region.is_kind(item, *elected) for item in others]
    if any(employee) and any(member):
        return True
    return any(region.is_kind(item, *elected) for item in ones) and any(map(region.is_employee, others))
