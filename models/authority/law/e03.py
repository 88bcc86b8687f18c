"""E03: power to decide is handed to someone who is not of the kind that can have it (KL 5:2, 6:37, 7:6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, say
from models.authority.law.rule import Rule, against_grants
from models.core.relations import RelationType
from models.core.structure import COLLECTIVE_DELEGATES, COMMITTEES
from models.core.vocabulary import ActorKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.codes import Sentence
    from models.authority.law.examined import Examined, Grant
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="E03",
    severity=Severity.ERROR,
    law=("KL 5:2", "KL 6:37", "KL 7:5", "KL 7:6"),
    inputs=("delegates", "subdelegates", "kinds of actors", "members"),
)

_NEVER = frozenset({*COMMITTEES, "assembly", "assembly_presidium", "drafting_committee"})
"""Bodies to which a committee cannot delegate; others may be sub-committees by another name."""

_NO_ONE = (ActorKind.UNIT, ActorKind.DOCUMENT)
_NO_EMPLOYEE = (ActorKind.SEAT, ActorKind.BODY, ActorKind.FUNCTION)


def objection(grant: Grant, region: Examined) -> Sentence | None:
    """Return why a grant is barred: its receiver is none that the law lets have it.

    Outsiders have rules of their own. A group, or a body of a kind that is not known, may be allowed.
    """
    if grant.relation is RelationType.URGENCY_MANDATE:
        return None
    kind = region.actors[grant.target].kind
    if kind in _NO_ONE:
        return _say("law-E03-no-one", grant)
    if region.is_assembly(grant.source):
        return _from_assembly(grant, region)
    if grant.relation is RelationType.SUBDELEGATES and not region.is_committee(grant.source):
        return _say("law-E03-not-an-employee", grant) if kind in _NO_EMPLOYEE else None
    if kind is ActorKind.BODY:
        return _to_body(grant, region)
    if kind is ActorKind.SEAT and region.is_committee(grant.source):
        known = region.belongs_to(grant.target, grant.source)
        return _say("law-E03-not-a-member", grant) if known is False else None
    return None


def _from_assembly(grant: Grant, region: Examined) -> Sentence | None:
    """Only committees may decide in the assembly's place."""
    if region.is_committee(grant.target) or region.is_kind(grant.target, ActorKind.GROUP):
        return None
    if region.is_kind(grant.target, ActorKind.BODY) and not (
        region.classes(grant.target) & (COLLECTIVE_DELEGATES | _NEVER)
    ):
        return None
    return _say("law-E03-from-assembly", grant)


def _to_body(grant: Grant, region: Examined) -> Sentence | None:
    classes = region.classes(grant.target)
    if classes & _NEVER:
        return _say("law-E03-body", grant)
    if classes & COLLECTIVE_DELEGATES and region.is_committee(grant.source):
        known = region.belongs_to(grant.target, grant.source)
        return _say("law-E03-not-its-own", grant) if known is False else None
    return None


def _say(code: str, grant: Grant) -> Sentence:
    return say(code, source=ActorRef(grant.source), target=ActorRef(grant.target))


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each grant to such a receiver."""
    yield from against_grants(RULE, objection, region)
