"""E09: a mandate for urgent matters for someone who is not a member of the committee (KL 6:39)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, say
from models.authority.law.rule import Rule, against_grants, grouped
from models.core.relations import RelationType
from models.core.vocabulary import ActorKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.codes import Sentence
    from models.authority.law.examined import Examined, Grant
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="E09",
    severity=Severity.ERROR,
    law=("KL 6:39",),
    inputs=("urgency_mandate", "norm", "members", "kinds of actors"),
)

_URGENT = "urgent_case"

_NO_MEMBER = (ActorKind.BODY, ActorKind.UNIT, ActorKind.OUTSIDER, ActorKind.FUNCTION, ActorKind.DOCUMENT)


def objection(grant: Grant, region: Examined) -> Sentence | None:
    """Return why a mandate is barred: it is an employee's, or that of someone outside the committee."""
    if grant.relation is not RelationType.URGENCY_MANDATE:
        return None
    source, target = ActorRef(grant.source), ActorRef(grant.target)
    if region.is_kind(grant.target, ActorKind.POST):
        return say("law-E09-employee", source=source, target=target)
    stranger = (
        region.is_kind(grant.target, ActorKind.SEAT)
        and region.belongs_to(grant.target, grant.source) is False
    )
    if stranger or region.is_kind(grant.target, *_NO_MEMBER):
        return say("law-E09-not-a-member", source=source, target=target)
    return None


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each such mandate; to be judged: urgent matters that the text gives employees."""
    yield from against_grants(RULE, objection, region)
    norms = (
        (norm, (holder,), matters)
        for holder, powers in region.powers.items()
        if region.is_employee(holder)
        for norm in powers
        if (matters := [item for item in norm.matters if item.split(".")[1] == _URGENT])
    )
    yield from grouped(RULE, "law-E09-norm", norms, Severity.JUDGEMENT)
