"""What the law checks say of the records that an answer rests on, and of the situation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from models.authority.codes import ActorRef, say
from models.authority.law import d01, d03, w01
from models.authority.law.excerpt import findings_about
from models.authority.law.rule import found
from models.authority.situation import PLAIN
from models.core.relations import RelationType
from models.core.vocabulary import Modality, StandIn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.answer import Answer
    from models.authority.ground import Ground
    from models.authority.law.rule import LawFinding


def with_findings(answer: Answer, ground: Ground) -> Answer:
    """Return an answer with the findings about it; the plain answer that it carries gets its own.

    Parameters
    ----------
    answer : Answer
        Without findings.
    ground : Ground
        The region.
    """
    before = None if answer.before is None else with_findings(answer.before, ground)
    records = [ground.organisation.by_id[record] for record in answer.records]
    examined = ground.standing(answer.situation or PLAIN).descent.examined
    general = findings_about(records, examined) if records else ()
    found_here = (*general, *_of_the_situation(answer, ground))
    return structs.replace(answer, before=before, findings=found_here)


def _of_the_situation(answer: Answer, ground: Ground) -> Iterator[LawFinding]:
    """Yield that nobody stands in for someone who is away, and what must be reported afterwards."""
    alone = _without_deputy(answer, ground)
    if alone:
        refs = tuple(ActorRef(actor) for actor in alone)
        yield found(w01.RULE, say("law-W01", actors=refs), actors=alone)
    urgent = tuple(step.target for step in answer.chain if step.relation is RelationType.URGENCY_MANDATE)
    if urgent:
        yield found(d01.RULE, say("law-D01", count=len(urgent)), actors=urgent)
    crisis = answer.situation.crisis if answer.situation is not None else None
    committee = None if crisis is None else crisis.committee
    if committee is not None and any(item.actor == committee for item in answer.holders):
        yield found(d03.RULE, say("law-D03", actors=(ActorRef(committee),)), actors=(committee,))


def _without_deputy(answer: Answer, ground: Ground) -> tuple[str, ...]:
    if answer.situation is None or answer.before is None or answer.before.modality is not Modality.POWER:
        return ()
    stood_in = {item.instead_of for item in answer.holders if item.role in (StandIn.DEPUTY, StandIn.ACTING)}
    now = {item.actor for item in answer.holders}
    gone = [item.actor for item in answer.before.holders if item.actor not in now]
    away = {actor for actor, _reason in ground.standing(answer.situation).attendance.told}
    deputies = ground.organisation.structure.deputies
    return tuple(
        actor for actor in gone if actor in away and actor not in stood_in and not deputies.get(actor)
    )
