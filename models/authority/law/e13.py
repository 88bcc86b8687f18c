"""E13: a committee hands on a matter for which it has no competence itself (KL 6:3, 6:37)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from models.authority.codes import ActorRef, MatterRef, say
from models.authority.law.rule import Rule, against_grants
from models.core.records import Norm
from models.core.relations import RelationType
from models.core.vocabulary import Certainty, Modality, Scope, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    """Yield a finding for each such grant: an error where another committee has the matter.

    Where no committee is told to have it, though competences are told for that kind of body, a person must
    judge: they may not all be told.
    """
    told = {
        region.actors[holder].object
        for holder, norms in region.powers.items()
        if region.is_committee(holder) and any(_is_competence(norm, region) for norm in norms)
    }
    has = _competences(region)

    def anothers(grant: Grant, region: Examined) -> Sentence | None:
        for matter in _lacking(grant, has, region):
            if _has_another(grant.source, matter, region):
                return say("law-E13", source=ActorRef(grant.source), matter=MatterRef(matter))
        return None

    def nobodys(grant: Grant, region: Examined) -> Sentence | None:
        matter = next(_lacking(grant, has, region), None)
        if matter is None or region.actors[grant.source].object not in told or anothers(grant, region):
            return None
        return say("law-E13-nobody", source=ActorRef(grant.source), matter=MatterRef(matter))

    yield from against_grants(RULE, anothers, region)
    for finding in against_grants(RULE, nobodys, region):
        yield structs.replace(finding, severity=Severity.JUDGEMENT)


def _lacking(grant: Grant, has: Mapping[str, set[str]], region: Examined) -> Iterator[str]:
    """Yield the matters that a committee hands on without having them."""
    if grant.relation not in _FROM_A_BODY or not region.is_committee(grant.source) or grant.unnamed:
        return
    own = _own(grant.source, has, region)
    for matter in grant.matters if _CASES not in own else ():
        covered = any(candidate in own for candidate in (matter, *region.wider(matter)))
        given = covered or region.held(grant.source, matter) or _within(matter, own, region)
        if not given and not _is_case(matter, region):
            yield matter


def _own(committee: str, has: Mapping[str, set[str]], region: Examined) -> set[str]:
    """Return what a committee may or must do, also as one of a class."""
    return {
        matter
        for holder, own in has.items()
        if holder == committee or region.takes_in(holder, committee)
        for matter in own
    }


def _has_another(committee: str, matter: str, region: Examined) -> bool:
    """Whether the records give the matter to another committee: then this one's grant gives nothing."""
    return any(
        region.covers(item, matter) and (item == matter or norm.area is None)
        for holder, norms in region.powers.items()
        if holder != committee and region.is_committee(holder)
        for norm in norms
        for item in norm.matters
    )


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
