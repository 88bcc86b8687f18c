"""E13: a committee hands on a matter for which it has no competence itself (KL 6:3, 6:37)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, MatterRef, say
from models.authority.law.rule import Rule, against_grants
from models.core.records import Norm
from models.core.relations import RelationType
from models.core.vocabulary import Certainty, Modality, Scope, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.codes import Sentence
    from models.authority.law.examined import Examined, Grant
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="E13",
    severity=Severity.ERROR,
    law=("KL 6:3", "KL 6:37"),
    inputs=("delegates", "urgency_mandate", "norm"),
)

_CASES = "case"
"""The object class of cases as such: who decides its own cases has whatever the rules of the body give it."""

_FROM_A_BODY = (RelationType.DELEGATES, RelationType.URGENCY_MANDATE)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each such grant, where the records state competences for that kind of body."""
    told = {
        region.actors[holder].object
        for holder, norms in region.powers.items()
        if region.is_committee(holder) and any(_is_competence(norm, region) for norm in norms)
    }
    has = _competences(region)

    def lacking(grant: Grant, region: Examined) -> Sentence | None:
        if grant.relation not in _FROM_A_BODY or not region.is_committee(grant.source) or grant.unnamed:
            return None
        own = has.get(grant.source, set())
        if region.actors[grant.source].object not in told or _CASES in own:
            return None
        for matter in grant.matters:
            if _is_case(matter, region):
                continue
            covered = any(candidate in own for candidate in (matter, *region.wider(matter)))
            if not covered and not region.held(grant.source, matter) and not _within(matter, own, region):
                return say("law-E13", source=ActorRef(grant.source), matter=MatterRef(matter))
        return None

    yield from against_grants(RULE, lacking, region)


def _within(matter: str, own: set[str], region: Examined) -> bool:
    """Whether a body has some of what it hands on: how much that leaves is another question."""
    return any(item in region.organisation.matters and region.covers(matter, item) for item in own)


def _is_competence(norm: Norm, region: Examined) -> bool:
    """Whether a norm states what a body may decide, and does not only take for granted that it decides."""
    return norm.certainty is Certainty.STATED and any(_decides(item, region) for item in norm.matters)


def _decides(matter: str, region: Examined) -> bool:
    matters = region.organisation.matters
    return matters.act_of(matter).decides and not _is_case(matter, region)


def _is_case(matter: str, region: Examined) -> bool:
    item = region.organisation.matters[matter].object
    return _CASES in (item, *region.kinds(item))


def _competences(region: Examined) -> dict[str, set[str]]:
    """Return all that each actor may or must do by the records' own words."""
    own: dict[str, set[str]] = {}
    for record in region.organisation.records:
        if isinstance(record, Norm) and record.modality in (Modality.POWER, Modality.DUTY):
            for holder in record.holders:
                found = own.setdefault(holder, set())
                found |= set(record.matters)
                unbounded = record.scope is Scope.UNSPECIFIED or any(
                    _is_case(m, region) for m in record.matters
                )
                found |= {_CASES} if unbounded else set()
    return own
