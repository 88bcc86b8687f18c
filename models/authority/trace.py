"""Traces a question through an organisation: who holds the matter, by which chain, on what conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from models.authority.answer import Answer, Frame
from models.authority.codes import MatterRef, say
from models.authority.considered import considered
from models.authority.finding import Finding
from models.authority.finding_verdict import verdict_of
from models.authority.ground import Ground
from models.authority.sentences import barred, explanation, notices, silence
from models.authority.silence import derived_from_law, unsettled_by_delegation
from models.authority.situation import PLAIN, Situation, check_situation, in_region
from models.authority.verdict import verdict_on
from models.authority.what_changes import told_of
from models.core.law import NO_LAW
from models.core.vocabulary import Asked, Modality, Status, strongest

if TYPE_CHECKING:
    from models.authority.standing import Standing
    from models.core.law import Law
    from models.core.organisation import Organisation


def trace(
    organisation: Organisation,
    frame: Frame,
    law: Law = NO_LAW,
    ground: Ground | None = None,
    situation: Situation = PLAIN,
) -> Answer:
    """Answer a question.

    Parameters
    ----------
    organisation : Organisation
        The region.
    frame : Frame
        The question as understood; its matter is known or None.
    law : Law
        What stands beside silence, and what may not be handed on.
    ground : Ground, optional
        The organisation made ready under that law, when the caller has it at hand.
    situation : Situation
        What is known of the case. The answer then carries the plain one, to be held against it.

    Returns
    -------
    Answer
        Silent, never a guess, where the document does not settle the question.

    Raises
    ------
    UnknownNameError
        When the question or the situation names what the region does not have.
    """
    if frame.actor is not None:
        organisation.actor(frame.actor)
    situation = in_region(situation, organisation)
    check_situation(situation, organisation)
    if frame.matter is None:
        return _not_understood(frame, organisation)
    ground = ground or Ground(organisation, law)
    plain = _answer(ground.plain, frame, frame.matter, law)
    if situation.plain:
        return plain
    standing = ground.standing(situation)
    found = _answer(standing, frame, frame.matter, law)
    idle = tuple(
        name
        for name, _reason in situation.away
        if _same(found, _answer(ground.standing(situation.without(name)), frame, frame.matter, law))
    )
    if not _same(found, _answer(ground.standing(situation.without(*idle)), frame, frame.matter, law)):
        idle = ()  # one person named in two hats: neither alone makes a difference, both do
    if found.status is Status.SILENT and plain.status not in (Status.SILENT, Status.BARRED):
        told = say("silent-here", matter=MatterRef(plain.matter or frame.matter))
        found = structs.replace(found, explanation=(told, *found.explanation[1:]))
    return structs.replace(
        found,
        situation=situation,
        before=plain,
        notices=(*told_of(plain, found, standing, idle), *found.notices),
    )


def _same(one: Answer, other: Answer) -> bool:
    """Whether two answers come to the same: a situation that makes no difference."""
    parts = ("status", "verdict", "holders", "conditions", "chain")
    return all(getattr(one, part) == getattr(other, part) for part in parts)


def _answer(standing: Standing, frame: Frame, matter: str, law: Law) -> Answer:
    finding = Finding(standing.organisation, standing, frame, matter)
    if finding.actors:
        return _found(finding)
    return _barred(finding) if finding.only_prohibited else _silent(finding, law)


def _found(finding: Finding) -> Answer:
    return Answer(
        frame=finding.frame,
        matter=finding.matter,
        asked=finding.asked,
        status=finding.status,
        modality=finding.modality,
        verdict=verdict_of(finding),
        certainty=finding.certainty,
        holders=finding.holders,
        mode=finding.mode,
        unsettled=finding.unsettled,
        chain=finding.chain,
        source_stated=all(step.source is not None for step in finding.chain),
        conditions=finding.conditions,
        missing_facts=tuple(item for item in finding.conditions if item.fact is not None),
        readings=finding.dispute.views,
        considered=finding.considered,
        explanation=explanation(finding),
        basis=finding.basis,
        notices=notices(finding.organisation),
        records=finding.records,
    )


def _barred(finding: Finding) -> Answer:
    organisation, frame = finding.organisation, finding.frame
    bases = tuple(dict.fromkeys(organisation.basis(item.record) for item in finding.covering))
    actors = tuple(dict.fromkeys(actor for item in finding.covering for actor in item.holders))
    verdict = None
    if frame.actor is not None:
        verdict = verdict_on(frame.actor, (), Status.BARRED, Modality.PROHIBITION, organisation)
    return Answer(
        frame=frame,
        matter=finding.matter,
        asked=finding.asked,
        status=Status.BARRED,
        modality=Modality.PROHIBITION,
        verdict=verdict,
        certainty=strongest(*(item.certainty for item in finding.covering)),
        unsettled=finding.unsettled,
        readings=finding.dispute.views,
        considered=considered(finding.matter, (), finding.covering, (), finding.standing),
        explanation=(barred(actors, finding.matter),),
        basis=bases,
        notices=notices(organisation),
        records=finding.records,
    )


def _silent(finding: Finding, law: Law) -> Answer:
    derived = derived_from_law(finding.matter, law, finding.organisation) if finding.plain else ()
    attendance = finding.standing.attendance
    derived = tuple(item for item in derived if item.actor is None or not attendance.away(item.actor))
    reserved = any(item.rule.reserved for item in derived)
    may_be_delegated = finding.plain and not reserved
    delegations = unsettled_by_delegation(finding.matter, finding.standing) if may_be_delegated else ()
    extra = (say("delegation-order-may-settle"),) if delegations else ()
    return Answer(
        frame=finding.frame,
        matter=finding.matter,
        asked=finding.asked,
        status=Status.SILENT,
        derived=derived,
        unsettled=delegations,
        readings=finding.dispute.views,
        considered=finding.considered,
        explanation=silence(finding, derived),
        notices=(*extra, *notices(finding.organisation)),
        records=finding.records,
    )


def _not_understood(frame: Frame, organisation: Organisation) -> Answer:
    asked = Asked.VERDICT if frame.actor is not None else frame.asked or Asked.HOLDER
    return Answer(
        frame=frame,
        matter=None,
        asked=asked,
        status=Status.SILENT,
        explanation=(say("not-understood"),),
        notices=notices(organisation),
    )
