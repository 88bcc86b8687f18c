"""The sentences of an explanation, as codes with parameters, in the order in which they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, Alternatives, MatterRef, Sentence, say
from models.authority.conditions import NOT_BINDING
from models.authority.finding_verdict import is_not_in_person, verdict_of
from models.authority.verdict import other_roles
from models.core.relations import RelationType
from models.core.texts import Form
from models.core.vocabulary import (
    Asked,
    Certainty,
    Degree,
    HolderMode,
    Modality,
    RequirementKind,
    StandIn,
    Status,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.authority.answer import ChainStep, Derived
    from models.authority.finding import Finding
    from models.core.limits import Amounts, Period
    from models.core.organisation import Organisation

_ROLES = {
    Asked.CONSULTED: "is-consulted",
    Asked.PREPARER: "prepares-it",
    Asked.PROPOSER: "proposes-it",
    Asked.INSTRUCTOR: "is-instructor",
    Asked.RECIPIENT: "is-recipient",
    Asked.GRANTOR: "is-grantor",
    Asked.PARTIES: "are-parties",
}
_HANDED_ON = frozenset(
    {
        RelationType.DELEGATES,
        RelationType.SUBDELEGATES,
        RelationType.DISTRIBUTES_WORK_ENVIRONMENT,
        RelationType.TASK_TRANSFER,
        RelationType.URGENCY_MANDATE,
    }
)
"""The relations whose steps are told; the others are told by the answer itself."""

MOST_LIMITS_TOLD = 8
"""Holders; more sentences about amounts than that explain nothing."""

_PLACES = {
    (StandIn.DEPUTY, RelationType.DEPUTISES): "stands-deputy",
    (StandIn.ACTING, RelationType.DEPUTISES): "stands-acting",
    (StandIn.DEPUTY, None): "stands-through",
    (StandIn.DELEGATOR, None): "stands-delegator",
    (None, None): "stands-crisis",
}
"""How it is told that someone holds a matter in another's place: as what, and by which relation."""

_THROUGH = RequirementKind.MAY_FULFIL_THROUGH
_NOT_THE_DOER = frozenset({Degree.ULTIMATE, Degree.OVERALL})


def refs(actors: Iterable[str], form: Form = Form.DEFINITE) -> tuple[ActorRef, ...]:
    """Return references to some actors, all in the same form."""
    return tuple(ActorRef(actor, form) for actor in actors)


def explanation(finding: Finding) -> tuple[Sentence, ...]:
    """Tell an answer: the verdict, who, how far, towards whom, by which chain, if what, how surely."""
    told = _verdict(finding)
    told.append(_holding(finding))
    if finding.mode is HolderMode.EACH_IN_OWN_AREA:
        told.append(say("each-in-own-area"))
    told += _areas(finding)
    told += _in_anothers_place(finding)
    told += _limits(finding)
    if finding.recipients:
        told.append(say("towards", actors=refs(finding.recipients)))
    told += _steps(finding.chain)
    told += _degrees(finding)
    told += [
        say("right-beside", actors=refs(item.holders), matter=MatterRef(item.matter))
        for item in finding.rights_beside
        if set(item.holders) & set(finding.actors)
    ]
    for item in finding.conditions:
        told.append(say("eases" if item.kind in NOT_BINDING else "condition", text=item.text))
        if item.fact is not None:
            told.append(say("depends-on", fact=item.fact))
    if finding.certainty is not Certainty.STATED:
        told.append(say(f"certainty-{finding.certainty.value}"))
    return tuple(told)


def _holding(finding: Finding) -> Sentence:
    """Return the sentence that names who answers the question."""
    matters, matter = finding.organisation.matters, finding.matter
    act = matters.act_of(matter)
    actors = _joined(finding)
    phrase = MatterRef(matter)
    if finding.status is Status.DISPUTED:
        return say("is-disputed", actors=actors, matter=phrase)
    if not finding.plain:
        holders = refs(dict.fromkeys(holder for item in finding.settled for holder in item.holders))
        return say(_ROLES[finding.role], actors=actors, holders=holders, matter=phrase)
    if finding.modality is Modality.RELATION:
        if act.present is not None and matters[matter].name is None and len(finding.actors) == 1:
            return say("holds-relation", actors=actors, matter=MatterRef(matter, present=True))
        return say("holds-role", actors=actors, matter=phrase)
    shared = _shared_degree(finding)
    if finding.modality is Modality.DUTY and shared in _NOT_THE_DOER:
        return say(f"holds-duty-{shared.value}", actors=actors, matter=phrase)
    return say(f"holds-{(finding.modality or Modality.POWER).value}", actors=actors, matter=phrase)


def _joined(finding: Finding) -> tuple[ActorRef, ...] | Alternatives:
    """Return the actors as they are told: a duty of one or the other is not told as one of both."""
    actors, every = refs(finding.actors), set(finding.actors)
    either = (item.record.mode is HolderMode.ANY and every <= {*item.holders} for item in finding.settled)
    one_does = finding.plain and finding.modality is Modality.DUTY and len(every) > 1
    return Alternatives(actors) if one_does and any(either) else actors


def _shared_degree(finding: Finding) -> Degree | None:
    """Return the degree of the responsibility when all that settles the matter has the same one."""
    degrees = {item.record.degree for item in finding.settled}
    return degrees.pop() if len(degrees) == 1 else None


def _degrees(finding: Finding) -> list[Sentence]:
    """Return whose responsibility is of what degree: *ultimate* does not name the doer."""
    found: dict[Degree, list[str]] = {}
    for item in finding.settled:
        if item.record.degree is not None and finding.plain:
            found.setdefault(item.record.degree, []).extend(item.holders)
    return [
        say(f"degree-{degree.value}", actors=refs(dict.fromkeys(holders)))
        for degree, holders in found.items()
    ]


def _areas(finding: Finding) -> list[Sentence]:
    """Return the bounds in words that the records give."""
    if not finding.plain:
        return []
    areas = dict.fromkeys(area for item in finding.settled if (area := item.record.area) is not None)
    return [say("within-area", text=area) for area in areas]


def _in_anothers_place(finding: Finding) -> list[Sentence]:
    """Return who holds it in another's place, and as what."""
    found = ((actor, finding.stands.get(actor)) for actor in (finding.actors if finding.plain else ()))
    return [
        say(_PLACES[stand.role, stand.relation], actor=ActorRef(actor), other=ActorRef(stand.instead_of))
        for actor, stand in found
        if stand is not None
    ]


def _limits(finding: Finding) -> list[Sentence]:
    """Return how far the power of each holder reaches, or of the one asked about; many are left out."""
    concerned = [item for item in finding.holders if item.actor == finding.frame.actor] or finding.holders
    if len(concerned) > MOST_LIMITS_TOLD:
        return []
    told: list[Sentence] = []
    for item in concerned:
        for limits in item.limits:
            told += _amounts(ActorRef(item.actor), limits.amounts)
            told += _period(ActorRef(item.actor), limits.period)
    return list(dict.fromkeys(told))


def _amounts(actor: ActorRef, amounts: Amounts) -> list[Sentence]:
    if amounts.up_to is None:
        return [] if amounts.above is None else [say("limit-above", actor=actor, above=amounts.above)]
    if amounts.above is None:
        return [say("limit-to", actor=actor, up_to=amounts.up_to)]
    return [say("limit-between", actor=actor, above=amounts.above, up_to=amounts.up_to)]


def _period(actor: ActorRef, period: Period) -> list[Sentence]:
    if period.last is None:
        if period.first is None:
            return []
        return [say("limit-days-from", actor=actor, first=period.first.isoformat())]
    if period.first is None:
        return [say("limit-days-to", actor=actor, last=period.last.isoformat())]
    first, last = period.first.isoformat(), period.last.isoformat()
    return [say("limit-days-between", actor=actor, first=first, last=last)]


def _steps(chain: Iterable[ChainStep]) -> list[Sentence]:
    """Return a sentence for each step of the chain that hands something on."""
    told = []
    for step in chain:
        if step.source is not None and step.relation is not None and step.relation in _HANDED_ON:
            source, target = ActorRef(step.source), ActorRef(step.target)
            told.append(say(f"step-{step.relation.value}", source=source, target=target))
    return told


def _verdict(finding: Finding) -> list[Sentence]:
    """Return the answer to *may X* or *must X*, and in which other role X holds it."""
    actor, verdict = finding.frame.actor, verdict_of(finding)
    if actor is None:
        return [say("verdict-stranger-no")] if verdict is Verdict.NO else []
    matter = MatterRef(finding.matter)
    roles = other_roles(actor, finding.organisation)
    held = [role for role in finding.actors if role in roles] if actor not in finding.actors else []
    if held and verdict is Verdict.CONDITIONAL:
        return [_in_other_role(actor, role, finding) for role in held]
    if finding.frame.asking is not None and verdict is not None and actor in finding.actors:
        return [say(f"verdict-ask-{verdict.value}", actor=ActorRef(actor))]
    if is_not_in_person(finding):
        through = (item.party for item in finding.conditions if item.kind is _THROUGH)
        others = refs(dict.fromkeys(one for one in through if one is not None))
        return [say("not-in-person-but", actors=others) if others else say("not-in-person-must")]
    asked = "must" if finding.frame.must else "may"
    outcome = verdict.value if verdict else "none"
    told = [say(f"verdict-{asked}-{outcome}", actor=ActorRef(actor), matter=matter)]
    fulfilled = any(item.kind is _THROUGH for item in finding.conditions)
    if verdict is Verdict.YES and finding.frame.must and fulfilled:
        told.append(say("not-in-person"))
    return told


def _in_other_role(actor: str, role: str, finding: Finding) -> Sentence:
    roles = other_roles(actor, finding.organisation)
    ref, name = ActorRef(actor), ActorRef(role, Form.INDEFINITE)
    if roles.is_capacity(role):
        return say("in-capacity", actor=ref, capacity=name, unit=refs(roles.units(role)))
    if roles.is_definition(role):
        return say("in-definition", actor=ref, term=name)
    return say("in-other-role", actor=ref, role=ActorRef(role))


def barred(actors: tuple[str, ...], matter: str) -> Sentence:
    """Return the sentence for a matter that is only forbidden."""
    return say("barred", actors=refs(actors), matter=MatterRef(matter))


def silence(finding: Finding, derived: tuple[Derived, ...]) -> tuple[Sentence, ...]:
    """Return how silence is told: about the matter as a whole, or only about the role asked for."""
    code = f"silent-{finding.role.value}" if finding.settled else "silent"
    told = [say(code, matter=MatterRef(finding.matter))]
    told += [say("derived", text=item.rule.text, rule=item.rule.id) for item in derived]
    return tuple(told)


def notices(organisation: Organisation) -> tuple[Sentence, ...]:
    """Return what every answer says about itself: its document, what it leaves out, the state of the law."""
    instrument = organisation.region.instrument
    known = (
        say("instruction", title=instrument.title, version=instrument.version)
        if instrument.version is not None
        else say("instruction-undated", title=instrument.title)
    )
    if organisation.region.fictional:
        return (known, say("made-up"), say("not-legal-advice"), say("law-as-read"))
    return (known, say("delegation-order-not-included"), say("not-legal-advice"), say("law-as-read"))
