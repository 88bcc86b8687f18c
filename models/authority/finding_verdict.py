"""Whether the actor of a question may or must do it, from all that was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.conditions import conditions_of, status_under
from models.authority.holding import is_open
from models.authority.verdict import verdict_on, verdict_on_stranger
from models.core.vocabulary import Certainty, Modality, RequirementKind, Status, Verdict

if TYPE_CHECKING:
    from models.authority.finding import Finding

_ASKING = frozenset({RequirementKind.CONSULT, RequirementKind.ENDORSE, RequirementKind.AGREE})
"""Requirements to ask someone first."""


_THROUGH = RequirementKind.MAY_FULFIL_THROUGH


def verdict_of(finding: Finding) -> Verdict | None:
    """Return the answer to *may (must) X*; None when no one was asked about, or nothing is settled.

    Parameters
    ----------
    finding : Finding
        What the records give for the question.
    """
    frame, actor = finding.frame, finding.frame.actor
    if actor is None:
        return verdict_on_stranger(finding.status) if frame.stranger else None
    if actor not in finding.actors and actor in {item.party for item in finding.conditions}:
        if not frame.must and actor in {item.party for item in finding.conditions if item.kind is _THROUGH}:
            return Verdict.CONDITIONAL  # in the other's place
        # In another capacity or not: whoever is consulted here is told apart from whoever decides.
        return verdict_on(actor, (), finding.status, finding.modality, finding.organisation, frame.must)
    if is_not_in_person(finding):
        return Verdict.NO
    if frame.asking is not None and actor in finding.actors:
        return _must_ask(finding, set(frame.asking))
    must = frame.must and not finding.from_requirements  # who is to be consulted must be
    modality = Modality.DUTY if must and _is_bound(actor, finding) else finding.modality
    verdict = verdict_on(actor, finding.actors, finding.status, modality, finding.organisation, must)
    if verdict is Verdict.CONDITIONAL and not must and _has_plain_right(actor, finding):
        return Verdict.YES
    if verdict is Verdict.CONDITIONAL and _only_others_are_bound(actor, finding):
        return Verdict.YES
    return verdict


def is_not_in_person(finding: Finding) -> bool:
    """Whether it is asked if someone must do in person what may be fulfilled through another one."""
    through = any(item.kind is _THROUGH for item in finding.conditions)
    return finding.frame.in_person and through and finding.frame.actor in finding.actors


def _only_others_are_bound(actor: str, finding: Finding) -> bool:
    """Whether nothing but the limits and conditions of other holders stands before a plain yes."""
    own = [item for item in finding.holders if item.actor == actor]
    if not own or finding.frame.unsure or finding.certainty is Certainty.BY_REFERENCE:
        return False
    unconditional = status_under(finding.conditions_on(finding.supporting(actor))) is Status.HELD
    return unconditional and not is_open(own[0], finding.standing.situation)


def _must_ask(finding: Finding, named: set[str]) -> Verdict | None:
    """Return the answer to *must X ask Y before*; no one named stands for anyone, or for a stranger."""
    if finding.status is Status.DISPUTED:
        return None
    asked = {item.party for item in finding.conditions if item.kind in _ASKING}
    if finding.frame.asks_stranger and not named:
        return Verdict.NO
    return Verdict.YES if (asked & named if named else asked) else Verdict.NO


def _is_bound(actor: str, finding: Finding) -> bool:
    """Whether a duty stands beside the power: *shall appoint* beside *appoints*."""
    return any(actor in item.holders and item.modality is Modality.DUTY for item in finding.covering)


def _has_plain_right(actor: str, finding: Finding) -> bool:
    """Whether an unconditional right stands beside a conditional duty: *may* needs no condition then."""
    known = finding.standing.known
    return any(
        actor in item.holders
        and status_under(conditions_of((item,), finding.matter, finding.organisation, known)) is Status.HELD
        for item in finding.rights_beside
    )
