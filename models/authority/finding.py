"""One question held against one organisation: everything that follows from the records, worked out once.

A finding is the material of an answer. Each property is one step of the reasoning and can be read
alone; ``trace`` puts them together and ``sentences`` tells them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from models.authority.answer import ChainStep, Condition, Considered, Frame, Holder, Unsettled
from models.authority.chain import chain_to, each_once, own_words, standing_in
from models.authority.conditions import conditions_of, duties_by_law, status_under
from models.authority.considered import considered, why_not
from models.authority.holding import holder_of, is_open, stand_of
from models.authority.open_points import left_open_by, points_of, read_as_kinds
from models.authority.readings import Dispute, compare_readings
from models.authority.roles import (
    REQUIRED,
    actors_of,
    effective,
    matter_for,
    strongest_modality,
)
from models.authority.settlements import Settlement
from models.authority.verdict import other_roles
from models.core.relations import RelationType
from models.core.texts import Text
from models.core.vocabulary import (
    Asked,
    Certainty,
    HolderMode,
    Modality,
    Scope,
    StandIn,
    Status,
    strongest,
    weakest,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.authority.settlements import Stand
    from models.authority.standing import Standing
    from models.core.citations import Basis
    from models.core.organisation import Organisation
    from models.core.records import Record

_TOWARDS = {Asked.CONSULTED: RelationType.CONSULTS, Asked.PREPARER: None, Asked.PROPOSER: None}
"""The relation of a chain's last step when the role asked for stands in the requirements."""
_ADDRESSED = frozenset({"inform", "report", "notify", "ensure_notified", "answer_for", "lead", "represent"})
"""Acts that are done towards someone whom the matter's name need not tell."""


class Finding:
    """What the records give for a question.

    Parameters
    ----------
    organisation : Organisation
        The region.
    standing : Standing
        Its settlements in the situation asked about.
    frame : Frame
        The question, with a known matter.
    matter : str
        The matter of the frame.
    """

    def __init__(self, organisation: Organisation, standing: Standing, frame: Frame, matter: str) -> None:
        act = organisation.matters.act_of(matter)
        self.organisation = organisation
        self.standing = standing
        self.frame = frame
        self.role = frame.asked if frame.asked not in (None, Asked.VERDICT) else act.asked
        self.asked = Asked.VERDICT if frame.actor is not None or frame.stranger else self.role
        of_the_object = matter_for(self.role, matter, organisation.matters, standing)
        self.matter = of_the_object or matter
        if of_the_object is not None:
            self.role = organisation.matters.act_of(of_the_object).asked

    # --- who ---------------------------------------------------------------------------------------

    @cached_property
    def covering(self) -> tuple[Settlement, ...]:
        """Everything that settles the matter, of any force."""
        return self.standing.covering(self.matter)

    @cached_property
    def settled(self) -> tuple[Settlement, ...]:
        """What settles it for the question: for a decision the powers, if there are any."""
        return effective(self.covering, self.organisation.matters.act_of(self.matter).decides)

    @cached_property
    def dispute(self) -> Dispute:
        """How the other readings of the sentences answer the question."""
        return compare_readings(self.matter, self.settled, self.standing, self._in_role)

    @cached_property
    def actors(self) -> tuple[str, ...]:
        """Who answers the question as asked; when disputed, everyone whom a reading names."""
        if not self._concerns_doers():
            return ()
        if self.dispute.differs:
            return self.dispute.actors
        found = self._in_role(self.settled)
        return self._closest_first(found) if self.plain else found

    def _closest_first(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Return those first to whom the power has come furthest down: they are closest to the case."""
        if not any(item.delegated for item in self.settled):
            return actors

        def height(actor: str) -> int:
            supporting = self.supporting(actor)
            stand = self.stands.get(actor)
            if stand is not None and stand.role is StandIn.DELEGATOR:
                return 2
            relations = {item.relation for item in supporting if item.delegated}
            return 2 if not relations else 0 if RelationType.SUBDELEGATES in relations else 1

        return tuple(sorted(actors, key=height))

    def _concerns_doers(self) -> bool:
        """Whether the matter is one of those who do it in the question: another's recipient is no answer."""
        if self.plain or not self.frame.doers or not self.covering:
            return True
        involved = {
            actor for item in self.covering for actor in (*item.holders, *item.recipients, *item.grantors)
        }
        return any(
            one in involved or not other_roles(one, self.organisation).isdisjoint(involved)
            for one in self.frame.doers
        )

    @cached_property
    def plain(self) -> bool:
        """Whether the question is about those who do it, and not about a role beside them."""
        return self.role in (Asked.HOLDER, self.organisation.matters.act_of(self.matter).asked)

    @property
    def from_requirements(self) -> bool:
        """Whether the role asked for stands in the requirements: who is consulted, who prepares."""
        return not self.plain and self.role in REQUIRED

    @property
    def only_prohibited(self) -> bool:
        """Whether all that is said of the matter is that someone must not do it."""
        return bool(self.covering) and all(x.modality is Modality.PROHIBITION for x in self.covering)

    def _in_role(self, settled: tuple[Settlement, ...]) -> tuple[str, ...]:
        return actors_of(self.role, settled, self.matter, self.organisation.matters)

    def supporting(self, actor: str) -> tuple[Settlement, ...]:
        """Return the settlements that make an actor an answer in the role asked for."""
        return self._supported.get(actor) or self._supported_otherwise.get(actor, ())

    @cached_property
    def stands(self) -> Mapping[str, Stand]:
        """In whose place each holds the matter who does not hold it as its own as well."""
        every = (stand.actor for item in (*self.settled, *self._otherwise) for stand in item.stands)
        found = {actor: stand_of(actor, self.supporting(actor)) for actor in dict.fromkeys(every)}
        return {actor: stand for actor, stand in found.items() if stand is not None}

    @cached_property
    def _otherwise(self) -> tuple[Settlement, ...]:
        return self.standing.covering_otherwise(self.matter)

    @cached_property
    def _done_by_holders(self) -> bool:
        """Whether those who answer the question are those who hold the matter."""
        return self.plain and self.role is not Asked.PARTIES

    @cached_property
    def _supported(self) -> dict[str, tuple[Settlement, ...]]:
        return self._by_actor(self.settled)

    @cached_property
    def _supported_otherwise(self) -> dict[str, tuple[Settlement, ...]]:
        return self._by_actor(self._otherwise)

    def _by_actor(self, settlements: tuple[Settlement, ...]) -> dict[str, tuple[Settlement, ...]]:
        found: dict[str, list[Settlement]] = {}
        for item in settlements:
            for actor in item.holders if self._done_by_holders else self._in_role((item,)):
                found.setdefault(actor, []).append(item)
        return {actor: tuple(items) for actor, items in found.items()}

    @cached_property
    def holders(self) -> tuple[Holder, ...]:
        """The answering actors with the scope of each."""
        if not self.plain:
            return tuple(Holder(actor=actor) for actor in self.actors)
        stands, organisation = self.stands, self.organisation
        return tuple(
            holder_of(actor, self.supporting(actor), stands.get(actor), organisation) for actor in self.actors
        )

    @cached_property
    def mode(self) -> HolderMode:
        """How several of them relate."""
        several = len(self.actors) > 1
        stated = next((item.record.mode for item in self.settled if item.record.mode is not None), None)
        if self.plain and stated is not None and several:
            return stated
        if self.plain and all(holder.scope is Scope.OWN_AREA for holder in self.holders):
            return HolderMode.EACH_IN_OWN_AREA
        return HolderMode.ALL if several and not self.plain else HolderMode.ANY

    @cached_property
    def recipients(self) -> tuple[str, ...]:
        """Towards whom it is done, when the matter's own name does not say so already."""
        if not self.plain or self.matter.split(".")[0] not in _ADDRESSED:
            return ()
        named = self.organisation.matters.object_of(self.matter).id
        found = [actor for item in self.settled for actor in item.recipients]
        return tuple(dict.fromkeys(x for x in found if self.organisation.actors[x].object != named))

    # --- on what conditions ------------------------------------------------------------------------

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """The requirements; those whose party is the answer itself are left out."""
        found = self.conditions_on(self.settled)
        if self.from_requirements:
            return tuple(item for item in found if item.party not in self.actors)
        return found

    def conditions_on(self, settled: tuple[Settlement, ...]) -> tuple[Condition, ...]:
        """Return the requirements on some of what settles the matter, and on what that rests on."""
        above = self.standing.above(settled, self.matter)
        rules = [
            Settlement(record=stand.rule, matter=self.matter, holders=(stand.actor,))
            for item in settled
            for stand in item.stands
            if stand.rule is not None
        ]
        resting = (*settled, *above, *rules)
        found = conditions_of(resting, self.matter, self.organisation, self.standing.known)
        return found + duties_by_law(settled, self.organisation)

    @cached_property
    def records(self) -> tuple[str, ...]:
        """The ids of the records that bear on the matter."""
        stands = [item.record for item in (*self.covering, *self.standing.own_covering(self.matter))]
        return tuple(dict.fromkeys(record.id for record in stands))

    @cached_property
    def rights_beside(self) -> tuple[Settlement, ...]:
        """Rights to the matter that stand beside duties to it."""
        return tuple(self.standing.rights_beside(self.matter, self.settled)) if self.plain else ()

    @cached_property
    def modality(self) -> Modality | None:
        """The force of the answer."""
        return strongest_modality([item for actor in self.actors for item in self.supporting(actor)])

    @cached_property
    def certainty(self) -> Certainty:
        """The weakest of the holders' steps and the conditions."""
        steps: list[Certainty] = []
        for actor in self.actors:
            supporting = self.supporting(actor)
            surest = supporting[0].certainty
            for item in supporting[1:]:
                surest = strongest(surest, item.certainty)
            if surest not in steps:
                steps.append(surest)
        read = [Certainty.READ_AS] if self._read_as else []
        return weakest(
            *steps, *read, *(item.certainty for item in self.conditions if isinstance(item.text, Text))
        )

    @cached_property
    def status(self) -> Status:
        """How far the document settles the question."""
        if self.dispute.differs:
            return Status.DISPUTED
        if self.frame.unsure:
            return Status.DEPENDS
        status = status_under(self.conditions)
        if status is Status.HELD and self.certainty is Certainty.BY_REFERENCE:
            return Status.HELD_WITH_CONDITIONS  # the other document must say so too
        if status is Status.HELD and any(is_open(item, self.standing.situation) for item in self.holders):
            return Status.HELD_WITH_CONDITIONS  # up to an amount, or for a time
        return status

    # --- by which chain, and who not ---------------------------------------------------------------

    @cached_property
    def chain(self) -> tuple[ChainStep, ...]:
        """The steps from the source, as far as it is known, to everyone who answers the question."""
        steps: list[ChainStep] = []
        told: set[tuple[str, str]] = set()
        plain, from_requirements = self.plain, self.from_requirements
        for actor in self.actors:
            supporting = self.supporting(actor)
            stand = self.stands.get(actor) if plain else None
            if stand is not None:
                steps += standing_in(stand, supporting, self.matter, self.standing)
            elif self._done_by_holders or (
                not from_requirements and any(actor in item.holders for item in supporting)
            ):
                steps += chain_to(actor, supporting, self.matter, self.standing, told)
            elif any(actor in item.grantors for item in supporting):
                steps.append(own_words(actor, supporting, self.standing))
            else:
                steps += self._steps_towards(actor, supporting)
        return each_once(steps)

    def _steps_towards(self, actor: str, supporting: tuple[Settlement, ...]) -> list[ChainStep]:
        """Return the steps from those who do it to one who is consulted, informed or prepares."""
        return [
            ChainStep(
                source=holder,
                target=actor,
                relation=_TOWARDS.get(self.role, item.relation),
                certainty=item.certainty,
                basis=self.organisation.bases(item.record),
            )
            for item in supporting
            for holder in item.holders
        ]

    @cached_property
    def considered(self) -> tuple[Considered, ...]:
        """Who might be taken for the answer, and why they are not; the one asked about first."""
        asked_about = self.frame.actor
        if not self.plain:
            return ()
        out_of_reach = self.standing.out_of_reach(self.matter, set(self.actors))
        near = considered(
            self.matter, self.actors, self.covering, self.conditions, self.standing, out_of_reach
        )
        told = {*self.actors, *(item.actor for item in near)}
        if asked_about is None or asked_about in told:
            return near
        if not other_roles(asked_about, self.organisation).isdisjoint(self.actors):
            return near
        return (why_not(asked_about, self.matter, self.standing), *near)

    @cached_property
    def unsettled(self) -> tuple[Unsettled, ...]:
        """What stays open: by the question, by a reading, by the records that the answer rests on."""
        records: list[Record] = [item.record for item in self.settled]
        if self.frame.actor is not None:
            held = other_roles(self.frame.actor, self.organisation)
            records += [held.record(role) for role in self.actors if role in held]
        asked = left_open_by(self.settled, self.organisation) if self.frame.unsure else ()
        return (*asked, *self._read_as, *points_of(records, self.organisation))

    @cached_property
    def _read_as(self) -> tuple[Unsettled, ...]:
        return read_as_kinds(self.matter, self.settled, self.organisation)

    @cached_property
    def basis(self) -> tuple[Basis, ...]:
        """All that the answer rests on: records, requirements, readings, definitions of its terms."""
        own = [
            basis
            for item in (*self.settled, *self.rights_beside)
            for basis in self.organisation.bases(item.record)
        ]
        required = [basis for item in self.conditions for basis in item.basis]
        read = [basis for view in self.dispute.views for basis in view.basis]
        defined = [
            self.organisation.basis(definition)
            for actor in self.actors
            for definition in self.organisation.definitions_of(actor)
        ]
        return tuple(dict.fromkeys([*own, *required, *read, *defined]))
