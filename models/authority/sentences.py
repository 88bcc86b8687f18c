"""The sentences of an explanation, as codes with parameters, in the order in which they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.answer import ActorRef, ChainStep, Derived, Frame, MatterRef, Sentence, say
from models.authority.verdict import capacities, hats
from models.core.texts import Form
from models.core.vocabulary import Asked, Degree, Modality, Status, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.authority.settlements import Settlement
    from models.core.matters import Matters
    from models.core.organisation import Organisation

_ROLES = {
    Asked.CONSULTED: "is-consulted",
    Asked.PREPARER: "prepares-it",
    Asked.PROPOSER: "proposes-it",
    Asked.RECIPIENT: "is-recipient",
    Asked.GRANTOR: "is-grantor",
    Asked.PARTIES: "are-parties",
}
_DEGREES = (Degree.SOLE, Degree.ULTIMATE, Degree.OVERALL, Degree.SUPPORTING)


def refs(actors: Iterable[str], form: Form = Form.DEFINITE) -> tuple[ActorRef, ...]:
    """Return references to some actors, all in the same form."""
    return tuple(ActorRef(actor, form) for actor in actors)


def holding(
    role: Asked,
    matters: Matters,
    actors: tuple[str, ...],
    matter: str,
    modality: Modality | None,
    status: Status,
) -> Sentence:
    """Return the sentence that names who answers the question.

    Parameters
    ----------
    role : Asked
        The role asked for.
    matters : Matters
        The trees, for the act's usual role.
    actors : tuple of str
        Who answers.
    matter : str
        The matter.
    modality : Modality or None
        The force.
    status : Status
        A disputed answer is told as such.

    Returns
    -------
    Sentence
        With ``actors`` and ``matter`` as parameters.
    """
    act = matters.act_of(matter)
    phrase = MatterRef(matter)
    if status is Status.DISPUTED:
        code = "is-disputed"
    elif role in _ROLES and act.asked is not role:
        code = _ROLES[role]
    elif modality is not Modality.RELATION:
        code = f"holds-{(modality or Modality.POWER).value}"
    elif act.present is not None and matters[matter].name is None and len(actors) == 1:
        code, phrase = "holds-relation", MatterRef(matter, present=True)
    else:
        code = "holds-role"
    return say(code, actors=refs(actors), matter=phrase)


def steps_told(chain: Iterable[ChainStep]) -> list[Sentence]:
    """Return a sentence for each step of the chain that hands something on."""
    return [
        say(f"step-{step.relation.value}", source=ActorRef(step.source), target=ActorRef(step.target))
        for step in chain
        if step.source is not None and step.relation is not None and step.relation.value in HANDED_ON
    ]


HANDED_ON = frozenset(
    {"delegates", "subdelegates", "distributes_work_environment", "task_transfer", "urgency_mandate"}
)
"""The relations whose steps are told; the others are told by the answer itself."""


def degrees_told(settlements: Iterable[Settlement]) -> list[Sentence]:
    """Return what the degree of the responsibility means: *ultimate* does not name the doer."""
    found = {item.record.degree for item in settlements}
    return [say(f"degree-{degree.value}") for degree in _DEGREES if degree in found]


def verdict_sentence(frame: Frame, verdict: Verdict | None, matter: str) -> Sentence:
    """Return the sentence that answers *may X* or *must X*."""
    asked = "must" if frame.must else "may"
    code = f"verdict-{asked}-{verdict.value if verdict else 'none'}"
    return say(code, actor=ActorRef(frame.actor or ""), matter=MatterRef(matter))


def other_roles(actor: str, holders: tuple[str, ...], organisation: Organisation) -> list[Sentence]:
    """Return in which other role the person asked about holds the matter: one of a class, or another hat."""
    if actor in holders:
        return []
    ref = ActorRef(actor)
    told = [
        say("in-capacity", actor=ref, capacity=ActorRef(name, Form.INDEFINITE), unit=refs(record.target))
        for name, record in capacities(actor, organisation).items()
        if name in holders
    ]
    return told + [
        say("in-other-role", actor=ref, role=ActorRef(role))
        for role in hats(actor, organisation)
        if role in holders
    ]


def silence(
    role: Asked, matter: str, settled: bool, derived: tuple[Derived, ...], may_be_delegated: bool
) -> tuple[Sentence, ...]:
    """Return how silence is told: about the matter as a whole, or only about the role asked for."""
    told = [say(f"silent-{role.value}" if settled else "silent", matter=MatterRef(matter))]
    told += [say("derived", text=item.rule.text, rule=item.rule.id) for item in derived]
    if may_be_delegated:
        told.append(say("delegation-order-may-settle"))
    return tuple(told)


def notices(organisation: Organisation) -> tuple[Sentence, ...]:
    """Return what every answer says about itself: its document, what it leaves out, the state of the law."""
    instrument = organisation.region.instrument
    known = (
        say("instruction", title=instrument.title, version=instrument.version)
        if instrument.version is not None
        else say("instruction-undated", title=instrument.title)
    )
    return (known, say("delegation-order-not-included"), say("not-legal-advice"), say("law-as-read"))
