"""E06: sub-delegation by someone who cannot, or further than the grant above it reaches (KL 7:6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, MatterRef, say
from models.authority.law.rule import Rule, against_grants, found, grouped_grants
from models.core.relations import RelationType
from models.core.vocabulary import ActorKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.codes import Sentence
    from models.authority.law.examined import Examined, Grant
    from models.authority.law.rule import LawFinding
    from models.core.records import Relation

RULE = Rule(
    id="E06",
    severity=Severity.ERROR,
    law=("KL 7:6",),
    inputs=("delegates", "subdelegates", "heads", "serves", "may_subdelegate", "amounts", "dates"),
)

_CANNOT = (ActorKind.SEAT, ActorKind.BODY, ActorKind.FUNCTION)


def objection(grant: Grant, region: Examined) -> Sentence | None:
    """Return why a sub-delegation is barred: not by a head in the committee's area, or not permitted.

    It stands where some grant by which its source may have the matter bears it, or where the records
    state no such grant: then its source is not known.
    """
    if grant.relation is not RelationType.SUBDELEGATES or region.is_committee(grant.source):
        return None
    if region.is_kind(grant.source, *_CANNOT) and not region.is_assembly(grant.source):
        return say("law-E06-not-an-employee", source=ActorRef(grant.source))
    for matter in grant.matters:
        own = _is_own(grant.source, matter, region)
        faults = [
            _fault(above, own, region) for above in region.held(grant.source, matter) if _given(above, region)
        ]
        if faults and None not in faults:
            return faults[0]
    return None


def _given(above: Grant, region: Examined) -> bool:
    """Whether a grant comes from a committee itself."""
    return above.relation is RelationType.DELEGATES and region.is_committee(above.source)


def _is_own(actor: str, matter: str, region: Examined) -> bool:
    """Whether words give an actor a matter beside all grants: then no grant can withhold its passing on."""
    return any(region.covers(item, matter) for norm in region.powers.get(actor, ()) for item in norm.matters)


def _fault(above: Grant, own: bool, region: Examined) -> Sentence | None:
    """Return why what a committee gave may not be handed on by whoever has it; ``own``: by words as well."""
    source, committee = ActorRef(above.target), ActorRef(above.source)
    if region.heads_for(above.target, above.source) is False:
        heads = any(
            region.structure.heads_administration_of(above.target, one) for one in region.structure.committees
        )
        return say(
            "law-E06-other-area" if heads else "law-E06-not-a-head", source=source, committee=committee
        )
    if above.terms.may_subdelegate is False and not own:
        return say("law-E06-no-permission", source=source, committee=committee)
    return None


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each such sub-delegation, and for one that is wider than the grant above it."""
    yield from against_grants(RULE, objection, region)
    passed_on = [grant for grant in region.grants if region.is_employee(grant.source)]
    sub_delegated = [grant for grant in passed_on if grant.relation is RelationType.SUBDELEGATES]
    told = set()
    for grant in sub_delegated:
        reason = _wider(grant, region) if objection(grant, region) is None else None
        if reason is not None and grant.record.id not in told:
            told.add(grant.record.id)
            actors = (grant.source, grant.target)
            yield found(RULE, reason, records=(grant.record.id,), actors=actors, matters=grant.matters)
    delegated = (grant for grant in passed_on if grant.relation is RelationType.DELEGATES)
    yield from grouped_grants(RULE, "law-E06-by-employee", delegated, Severity.JUDGEMENT)


def _wider(grant: Grant, region: Examined) -> Sentence | None:
    """Return how a sub-delegation is wider than every grant above it that is stated."""
    for matter in grant.matters:
        above = [item for item in region.held(grant.source, matter) if _given(item, region)]
        if not above:
            parts = (item for item in region.grants_to.get(grant.source, ()) if _given(item, region))
            if any(region.covers(matter, part) for item in parts for part in item.matters):
                return say("law-E06-wider-matter", source=ActorRef(grant.source), matter=MatterRef(matter))
        elif all(_exceeds_amount(grant.record, item.record) for item in above):
            return say("law-E06-wider-amount", source=ActorRef(grant.source), target=ActorRef(grant.target))
        elif all(_exceeds_dates(grant.record, item.record) for item in above):
            return say("law-E06-wider-dates", source=ActorRef(grant.source), target=ActorRef(grant.target))
    return None


def _exceeds_amount(narrow: Relation, wide: Relation) -> bool:
    """Whether one states amounts that the other does not reach; one that states none claims none."""
    inner, outer = narrow.limits.amounts, wide.limits.amounts
    above = inner.up_to is not None and outer.up_to is not None and inner.up_to > outer.up_to
    below = inner.above is not None and outer.above is not None and inner.above < outer.above
    return above or below


def _exceeds_dates(narrow: Relation, wide: Relation) -> bool:
    inner, outer = narrow.limits.period, wide.limits.period
    after = inner.last is not None and outer.last is not None and inner.last > outer.last
    before = inner.first is not None and outer.first is not None and inner.first < outer.first
    return after or before
