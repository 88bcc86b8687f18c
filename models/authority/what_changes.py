"""What a situation changes in an answer, and which parts of it change nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, say
from models.core.relations import RelationType
from models.core.vocabulary import Asked, RequirementKind, StandIn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.answer import Answer
    from models.authority.codes import Sentence
    from models.authority.situation import Takeover
    from models.authority.standing import Standing
    from models.core.records import Provision


_ASKED = frozenset({RequirementKind.CONSULT, RequirementKind.ENDORSE, RequirementKind.AGREE})


def told_of(
    before: Answer, after: Answer, standing: Standing, idle: tuple[str, ...] = ()
) -> tuple[Sentence, ...]:
    """Return what is to be said of a situation beside the answer: above all, what is not regulated.

    Parameters
    ----------
    before, after : Answer
        The answers in the plain situation and in the one asked about.
    standing : Standing
        What stands in that situation.
    idle : tuple of str
        Those whose absence makes no difference.

    Returns
    -------
    tuple of Sentence
        One for each part of the situation that changes nothing, or that rests on law and not on the document.
    """
    situation = standing.situation
    records = {*before.records, *after.records}
    involved = [record for record in standing.organisation.provisions if record.id in records]
    missed = dict(_missed(after, standing))
    told = [
        one
        for name, _reason in situation.away
        if name not in missed
        for one in _away(name, before, after, standing, name in idle)
    ]
    told += missed.values()
    if situation.urgent:
        told += _urgent(after, standing)
    if situation.crisis is not None:
        told += _crisis(situation.crisis, after, involved, standing)
    if situation.amount is not None and all(record.amount is None for record in involved):
        told.append(say("amount-unregulated"))
    if situation.date is not None:
        adopted = standing.organisation.region.instrument.adopted
        if adopted is not None and situation.date < adopted:
            told.append(say("before-adopted", day=situation.date.isoformat(), adopted=adopted.isoformat()))
        elif any(record.limits.period.unbounded for record in involved):
            told.append(say("undated", day=situation.date.isoformat()))
    if set(situation.facts) - {key for item in before.conditions for key in item.facts}:
        told.append(say("fact-changes-nothing"))
    return tuple(dict.fromkeys(told))


def _away(name: str, before: Answer, after: Answer, standing: Standing, idle: bool) -> Iterator[Sentence]:
    """Tell of someone who is away: that it changes nothing, or who is not there to stand in."""
    organisation = standing.organisation
    if idle:
        person = organisation.people.get(name)
        if person is None:
            yield say("away-changes-nothing", actor=ActorRef(name))
        else:
            yield say("person-away-changes-nothing", name=person.name)
        return
    away = {actor for actor, _reason in standing.attendance.told}
    for actor in (item.actor for item in before.holders if item.actor in away):
        stood_in = [item for item in after.holders if item.instead_of == actor]
        if any(item.role is StandIn.DELEGATOR for item in stood_in):
            yield say("back-to-delegator", actor=ActorRef(actor))
        elif stood_in or not standing.would_reach(actor, after.matter):
            continue
        ruled = standing.structure.deputies.get(actor)
        yield say("no-deputy-able" if ruled else "no-deputy-rule", actor=ActorRef(actor))


def _missed(after: Answer, standing: Standing) -> Iterator[tuple[str, Sentence]]:
    """Yield who is to be asked or to instruct, and cannot: they hold nothing, and are missed all the same."""
    asked = [item.party for item in after.conditions if item.kind in _ASKED]
    asked += [item.actor for item in after.holders if after.asked is Asked.CONSULTED]
    instructing = [item.party for item in after.conditions if item.kind is RequirementKind.AT_INSTRUCTION_OF]
    for code, actors in (("asked-away", asked), ("instructing-away", instructing)):
        for actor in actors:
            if actor is not None and standing.attendance.away(actor):
                ruled = standing.structure.deputies.get(actor)
                yield actor, say(f"{code}-deputy" if ruled else code, actor=ActorRef(actor))


def _urgent(after: Answer, standing: Standing) -> Iterator[Sentence]:
    if any(step.relation is RelationType.URGENCY_MANDATE for step in after.chain):
        return
    mandates = standing.structure.relations.get(RelationType.URGENCY_MANDATE)
    yield say("urgent-changes-nothing" if mandates else "urgent-unregulated")


def _crisis(
    crisis: Takeover, after: Answer, involved: list[Provision], standing: Standing
) -> Iterator[Sentence]:
    if crisis.committee is None:
        yield say("crisis-unregulated")
        return
    actor = ActorRef(crisis.committee)
    if any(item.actor == crisis.committee and item.instead_of is not None for item in after.holders):
        yield say("crisis-by-law", actor=actor)
        if not crisis.areas:
            yield say("crisis-names-no-area", actor=actor)
    elif any(standing.places.is_taken_over(step.source, after.matter) for step in after.chain):
        yield say("crisis-grants-stand", actor=actor)
    elif not any(item.circumstance is not None for record in involved for item in record.requirements):
        yield say("crisis-changes-nothing")
