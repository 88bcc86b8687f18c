"""Traces a question through an organisation: who holds the matter, by which chain, on what conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.answer import (
    Answer,
    ChainStep,
    Condition,
    Considered,
    Frame,
    Holder,
    MatterRef,
    Sentence,
    Unsettled,
    say,
)
from models.authority.chain import chain_to, own_words, source_is_stated
from models.authority.conditions import NOT_BINDING, conditions_of, status_under
from models.authority.considered import considered, why_not
from models.authority.readings import Dispute, compare_readings
from models.authority.roles import REQUIRED, actors_of, effective, matter_for, strongest_modality
from models.authority.sentences import (
    degrees_told,
    holding,
    notices,
    other_roles,
    refs,
    silence,
    steps_told,
    verdict_sentence,
)
from models.authority.settlements import Index, Settlement
from models.authority.silence import derived_from_law, unsettled_by_delegation
from models.authority.verdict import capacities, verdict_on
from models.core.relations import RelationType
from models.core.vocabulary import (
    Asked,
    Binding,
    Certainty,
    HolderMode,
    Modality,
    Scope,
    Status,
    Verdict,
    strongest,
    weakest,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.core.citations import Basis
    from models.core.law import LawRule
    from models.core.organisation import Organisation
    from models.core.texts import Text


def trace(
    organisation: Organisation, frame: Frame, law: Iterable[LawRule] = (), index: Index | None = None
) -> Answer:
    """Answer a question in the plain situation.

    Parameters
    ----------
    organisation : Organisation
        The region.
    frame : Frame
        The question as understood; its matter is known or None.
    law : iterable of LawRule
        The general rules that stand beside silence.
    index : Index, optional
        The organisation's settlements, when the caller has them at hand.

    Returns
    -------
    Answer
        Silent, never a guess, where the document does not settle the question.

    Raises
    ------
    UnknownNameError
        When the actor asked about is not one of the region's.
    """
    index = index or Index(organisation)
    if frame.actor is not None:
        organisation.actor(frame.actor)
    if frame.matter is None:
        return _not_understood(frame, organisation)
    act = organisation.matters.act_of(frame.matter)
    role = frame.asked if frame.asked not in (None, Asked.VERDICT) else act.asked
    asked = Asked.VERDICT if frame.actor is not None else role
    matter = matter_for(role, frame.matter, organisation.matters, index) or frame.matter
    return _Tracer(organisation, index, frame, matter, role, asked).answer(tuple(law))


TOWARDS = {
    Asked.CONSULTED: RelationType.CONSULTS,
    Asked.PREPARER: None,
    Asked.PROPOSER: None,
}
"""The relation of a chain's last step when the role asked for stands in the requirements."""


class _Tracer:
    """One question on its way to its answer; the steps are methods so that each can be read alone."""

    def __init__(
        self, organisation: Organisation, index: Index, frame: Frame, matter: str, role: Asked, asked: Asked
    ) -> None:
        self.organisation = organisation
        self.index = index
        self.frame = frame
        self.matter = matter
        self.role = role
        self.asked = asked
        self.decides = organisation.matters.act_of(matter).decides
        self.all_settled = index.covering(matter)
        self.settled = effective(self.all_settled, self.decides)

    def answer(self, law: tuple[LawRule, ...]) -> Answer:
        """Put the answer together."""
        actors = self._actors(self.settled)
        dispute = compare_readings(self.matter, self.settled, self.index, self._actors)
        if dispute.differs:
            actors = dispute.actors
        if not actors:
            return self._barred() if self._only_prohibited() else self._silent(law, dispute)
        conditions = conditions_of(self.settled, self.matter, self.organisation)
        if self.role in REQUIRED:
            conditions = tuple(item for item in conditions if item.party not in actors)
        status = Status.DISPUTED if dispute.differs else status_under(conditions)
        certainty = self._certainty(actors, conditions)
        if certainty is Certainty.BY_REFERENCE and status is Status.HELD:
            status = Status.HELD_WITH_CONDITIONS  # the other document must say so too
        modality = strongest_modality([item for actor in actors for item in self._supporting(actor)])
        chain = self._chain(actors)
        near = self._considered(actors, conditions)
        return Answer(
            frame=self.frame,
            asked=self.asked,
            status=status,
            modality=modality,
            verdict=self._verdict(actors, status, modality),
            certainty=certainty,
            holders=tuple(self._holder(actor) for actor in actors),
            mode=self._mode(actors),
            unsettled=self._unsettled(),
            chain=chain,
            source_stated=source_is_stated(list(chain)),
            conditions=conditions,
            missing_facts=tuple(item for item in conditions if item.fact is not None),
            readings=dispute.views,
            considered=near,
            explanation=self._explanation(actors, status, modality, conditions),
            basis=self._basis(conditions, dispute),
            notices=notices(self.organisation),
        )

    def _actors(self, settled: tuple[Settlement, ...]) -> tuple[str, ...]:
        return actors_of(self.role, settled, self.matter, self.organisation.matters)

    def _only_prohibited(self) -> bool:
        return bool(self.all_settled) and all(i.modality is Modality.PROHIBITION for i in self.all_settled)

    def _supporting(self, actor: str) -> list[Settlement]:
        """Return the settlements that make an actor an answer in the role asked for."""
        own = [item for item in self.settled if actor in self._actors((item,))]
        otherwise = self.index.covering_otherwise(self.matter)
        return own or [item for item in otherwise if actor in self._actors((item,))]

    def _holder(self, actor: str) -> Holder:
        scopes = {item.record.scope for item in self._supporting(actor)}
        areas = [item.record.area for item in self._supporting(actor) if item.record.area is not None]
        scope: Scope | Text | None = None
        if Scope.UNSPECIFIED in scopes:
            scope = Scope.UNSPECIFIED
        elif Scope.OWN_AREA in scopes or self._is_class(actor):
            scope = Scope.OWN_AREA
        elif areas:
            scope = areas[0]
        return Holder(actor=actor, scope=scope)

    def _is_class(self, actor: str) -> bool:
        known = self.organisation.actors[actor]
        return known.collective and known.binding is Binding.EACH and self.role not in REQUIRED

    def _mode(self, actors: tuple[str, ...]) -> HolderMode:
        stated = [item.record.mode for item in self.settled if item.record.mode is not None]
        if stated:
            return stated[0]
        own = [self._holder(actor).scope is Scope.OWN_AREA for actor in actors]
        if all(own):
            return HolderMode.EACH_IN_OWN_AREA
        if (
            self.role is Asked.PARTIES
            or (self.role is Asked.RECIPIENT and len(actors) > 1)
            or self.role in REQUIRED
        ):
            return HolderMode.ALL if len(actors) > 1 else HolderMode.ANY
        return HolderMode.ANY

    def _certainty(self, actors: tuple[str, ...], conditions: tuple[Condition, ...]) -> Certainty:
        steps = [strongest(*(item.certainty for item in self._supporting(actor))) for actor in actors]
        return weakest(*steps, *(item.certainty for item in conditions))

    def _chain(self, actors: tuple[str, ...]) -> tuple[ChainStep, ...]:
        steps: list[ChainStep] = []
        for actor in actors:
            supporting = tuple(self._supporting(actor))
            if any(actor in item.holders for item in supporting) and self.role not in REQUIRED:
                steps += chain_to(actor, supporting, self.matter, self.index)
            elif any(actor in item.grantors for item in supporting):
                steps.append(own_words(actor, supporting, self.index))
            else:
                steps += self._steps_towards(actor)
        return tuple(dict.fromkeys(steps))

    def _steps_towards(self, actor: str) -> list[ChainStep]:
        """Return the steps from those who do it to one who is consulted, informed or prepares."""
        steps = []
        for item in self._supporting(actor):
            relation = TOWARDS.get(self.role, item.relation)
            for holder in item.holders:
                basis = (self.organisation.basis(item.record),)
                steps.append(
                    ChainStep(
                        source=holder, target=actor, relation=relation, certainty=item.certainty, basis=basis
                    )
                )
        return steps

    def _verdict(self, actors: tuple[str, ...], status: Status, modality: Modality | None) -> Verdict | None:
        if self.frame.actor is None:
            return None
        verdict = verdict_on(self.frame.actor, actors, status, modality, self.organisation, self.frame.must)
        if verdict is Verdict.CONDITIONAL and not self.frame.must and self._has_plain_right(self.frame.actor):
            return Verdict.YES
        return verdict

    def _has_plain_right(self, actor: str) -> bool:
        """Whether an unconditional right stands beside a conditional duty: then *may* needs no condition."""
        return any(
            actor in item.holders
            and item.modality is Modality.RIGHT
            and status_under(conditions_of((item,), self.matter, self.organisation)) is Status.HELD
            for item in self._rights_beside()
        )

    def _rights_beside(self) -> list[Settlement]:
        return self.index.rights_beside(self.matter, self.settled) if self.role not in REQUIRED else []

    def _considered(
        self, actors: tuple[str, ...], conditions: tuple[Condition, ...]
    ) -> tuple[Considered, ...]:
        asked_about = self.frame.actor
        if self.role in REQUIRED:
            return ()
        near = considered(self.matter, actors, self.all_settled, conditions, self.index)
        known = {*actors, *(item.actor for item in near)}
        if asked_about is None or asked_about in known or capacities(asked_about, self.organisation):
            return near
        return (why_not(asked_about, self.matter, self.index), *near)

    def _recipients(self) -> tuple[str, ...]:
        """Return towards whom it is done, when the matter's own name does not say so already."""
        if self.role in (*REQUIRED, Asked.RECIPIENT, Asked.PARTIES):
            return ()
        named = self.organisation.matters.object_of(self.matter).id
        found = [actor for item in self.settled for actor in item.recipients]
        return tuple(dict.fromkeys(x for x in found if self.organisation.actors[x].object != named))

    def _unsettled(self) -> tuple[Unsettled, ...]:
        found = [
            Unsettled(text=point.text, basis=(self.organisation.basis(item.record, point.lines),))
            for item in self.settled
            for point in item.record.open
        ]
        return tuple(dict.fromkeys(found))

    def _basis(self, conditions: tuple[Condition, ...], dispute: Dispute) -> tuple[Basis, ...]:
        own = [self.organisation.basis(item.record) for item in (*self.settled, *self._rights_beside())]
        required = [basis for item in conditions for basis in item.basis]
        read = [basis for view in dispute.views for basis in view.basis]
        return tuple(dict.fromkeys([*own, *required, *read]))

    def _barred(self) -> Answer:
        found = tuple(dict.fromkeys(self.organisation.basis(item.record) for item in self.all_settled))
        barred = tuple(dict.fromkeys(actor for item in self.all_settled for actor in item.holders))
        return Answer(
            frame=self.frame,
            asked=self.asked,
            status=Status.BARRED,
            modality=Modality.PROHIBITION,
            verdict=self._verdict((), Status.BARRED, Modality.PROHIBITION),
            certainty=strongest(*(item.certainty for item in self.all_settled)),
            considered=considered(self.matter, (), self.all_settled, (), self.index),
            explanation=(say("barred", actors=refs(barred), matter=MatterRef(self.matter)),),
            basis=found,
            notices=notices(self.organisation),
        )

    def _silent(self, law: tuple[LawRule, ...], dispute: Dispute) -> Answer:
        derived = derived_from_law(self.matter, law, self.organisation)
        near = self._considered((), ())
        reserved = any(item.rule.reserved for item in derived)
        open_delegations = () if reserved else unsettled_by_delegation(self.matter, self.index)
        sentences = silence(self.role, self.matter, bool(self.settled), derived, bool(open_delegations))
        extra = (say("delegation-order-may-settle"),) if open_delegations else ()
        return Answer(
            frame=self.frame,
            asked=self.asked,
            status=Status.SILENT,
            derived=derived,
            unsettled=open_delegations,
            readings=dispute.views,
            considered=near,
            explanation=sentences,
            notices=(*extra, *notices(self.organisation)),
        )

    def _explanation(
        self,
        actors: tuple[str, ...],
        status: Status,
        modality: Modality | None,
        conditions: tuple[Condition, ...],
    ) -> tuple[Sentence, ...]:
        """Tell the answer: the verdict, who, by which chain, how far, on what conditions, how surely."""
        told: list[Sentence] = []
        verdict = self._verdict(actors, status, modality)
        if self.frame.actor is not None:
            told.append(verdict_sentence(self.frame, verdict, self.matter))
            told += other_roles(self.frame.actor, actors, self.organisation)
        told.append(holding(self.role, self.organisation.matters, actors, self.matter, modality, status))
        if self._mode(actors) is HolderMode.EACH_IN_OWN_AREA:
            told.append(say("each-in-own-area"))
        if recipients := self._recipients():
            told.append(say("towards", actors=refs(recipients)))
        told += steps_told(self._chain(actors))
        told += degrees_told(self.settled)
        beside = [item for item in self._rights_beside() if set(item.holders) & set(actors)]
        told += [
            say("right-beside", actors=refs(item.holders), matter=MatterRef(item.matter)) for item in beside
        ]
        told += [
            say("eases" if item.kind in NOT_BINDING else "condition", text=item.text) for item in conditions
        ]
        told += [say("depends-on", fact=item.fact) for item in conditions if item.fact is not None]
        certainty = self._certainty(actors, conditions)
        if certainty is not Certainty.STATED:
            told.append(say(f"certainty-{certainty.value}"))
        return tuple(told)


def _not_understood(frame: Frame, organisation: Organisation) -> Answer:
    asked = Asked.VERDICT if frame.actor is not None else frame.asked or Asked.HOLDER
    return Answer(
        frame=frame,
        asked=asked,
        status=Status.SILENT,
        explanation=(say("not-understood"),),
        notices=notices(organisation),
    )
