"""What stands in a situation: the settlements that are in force, held by whoever can act.

A standing answers the same questions as the index below it, so that a finding need not know in what
situation it is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from models.authority.answer import ChainStep, Considered
from models.authority.attendance import Attendance
from models.authority.codes import ActorRef, say
from models.authority.places import Places
from models.authority.settlements import Settlement
from models.authority.situation import PLAIN, Situation, fact_keys
from models.core.limits import UNLIMITED, Limits
from models.core.records import Relation
from models.core.relations import RelationType
from models.core.vocabulary import (
    Circumstance,
    Modality,
    RequirementKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from models.authority.descent import Descent, Link
    from models.authority.index import Index
    from models.core.organisation import Organisation
    from models.core.records import Provision, Requirement

URGENT_CASE = "decide.urgent_case"
"""The matter that stands for whatever is urgent: who asks about it asks about urgent cases."""

_BOUNDS = frozenset({RequirementKind.IN_SITUATION, RequirementKind.WITHIN, RequirementKind.ACCORDING_TO})
"""Requirements that bound a statement: where one is known not to be met, the statement does not apply."""


class Standing:
    """The settlements of a region in one situation.

    Parameters
    ----------
    descent : Descent
        The ways of power, with the index below them.
    situation : Situation
        What is known of the case.
    """

    def __init__(self, descent: Descent, situation: Situation = PLAIN) -> None:
        self.descent = descent
        self.index: Index = descent.index
        self.organisation: Organisation = descent.index.organisation
        self.structure = self.organisation.structure
        self.situation = situation
        self.attendance = Attendance(self.structure, situation)
        self.places = Places(self.organisation, situation, self.attendance, self.reaching, self._applies)
        self._covering: dict[str, tuple[Settlement, ...]] = {}
        self._urgent: dict[str, tuple[Settlement, ...]] = {}
        self._steps: dict[tuple[str, str, str], ChainStep] = {}
        self._first_steps: dict[tuple[str, str, str], tuple[ChainStep, ...]] = {}
        self._reaching: dict[tuple[str, tuple[str, ...], str], tuple[Link, ...]] = {}

    # --- the questions of an index ------------------------------------------------------------------

    @property
    def own(self) -> Mapping[str, list[Settlement]]:
        """All settlements by matter, whether in force or not."""
        return self.index.own

    @property
    def about(self) -> Mapping[str, tuple[str, ...]]:
        """The settled matters by what they are about."""
        return self.index.about

    def own_covering(self, matter: str) -> tuple[Settlement, ...]:
        """Return what settles a matter in any situation."""
        return self.index.covering(matter)

    def covering(self, matter: str) -> tuple[Settlement, ...]:
        """Return what settles a matter in the situation."""
        if matter not in self._covering:
            found = self._in_the_case(matter)
            self._covering[matter] = tuple(self._standing((*found, *self._mandates(matter)), matter))
        return self._covering[matter]

    def _in_the_case(self, matter: str) -> tuple[Settlement, ...]:
        """Return what settles a matter as far as it reaches the case, whoever is there to hold it.

        What has ended, or has a condition that is not met, leaves the matter to what is said of a wider one.
        """
        if not self.situation.tells_of_the_case:
            return self.index.covering(matter)
        return self.index.covering_where(
            matter, lambda item: self._in_force(item, matter) is not None, self.situation
        )

    def covering_otherwise(self, matter: str) -> tuple[Settlement, ...]:
        """Return what would settle a matter in the situation under other readings."""
        return tuple(self._standing(self.index.covering_otherwise(matter), matter))

    def rights_beside(self, matter: str, settled: tuple[Settlement, ...]) -> list[Settlement]:
        """Return the rights that stand beside duties to a matter."""
        return list(self._standing(self.index.rights_beside(matter, settled), matter))

    def grants_to(self, actor: str, matter: str, relation: RelationType | None = None) -> list[Settlement]:
        """Return the grants of a matter to an actor that are in force."""
        found = self.index.grants_to(actor, matter, relation)
        if self.situation.urgent:
            found += [item for item in self._mandates(matter) if actor in item.holders]
        return [item for item in found if self._in_force(item, matter) is not None]

    def is_granted(self, matter: str) -> bool:
        """Whether anyone has a matter, or a wider one, by a grant of any kind."""
        return self.situation.urgent or self.index.is_granted(matter)

    def unspecified_grants(self) -> list[Relation]:
        """Return the delegations that name no matters."""
        return self.index.unspecified_grants()

    # --- what is in force ---------------------------------------------------------------------------

    def _standing(self, found: Iterable[Settlement], matter: str) -> Iterator[Settlement]:
        for item in found:
            in_force = self._in_force(item, matter)
            if in_force is not None:
                moved = self.places.taken_over(in_force, matter)
                present = self.places.as_held(moved, matter)
                if present.holders:
                    yield present

    def _in_force(self, item: Settlement, matter: str) -> Settlement | None:
        """Return a settlement as far as it reaches, or None where it does not reach the case at all."""
        if not self._applies(item.record, matter):
            return None
        if not item.delegated:
            limits = item.record.limits
            if limits == UNLIMITED:
                return item
            reaches = limits.reach(self.situation.amount, self.situation.date)
            return structs.replace(item, limits=(limits,)) if reaches else None
        links = self.reaching(item, matter)
        if not links:
            return None
        reached = tuple(dict.fromkeys(link.target for link in links))
        limits_of_ways = tuple(dict.fromkeys(link.limits for link in links))
        return structs.replace(
            item,
            holders=item.holders if set(reached) == set(item.holders) else reached,
            limits=() if UNLIMITED in limits_of_ways else limits_of_ways,
        )

    def reaching(self, item: Settlement, matter: str) -> tuple[Link, ...]:
        """Return the ways on which a grant reaches the case."""
        key = (item.record.id, item.holders, matter)
        if key not in self._reaching:
            amount, day = self.situation.amount, self.situation.date
            self._reaching[key] = tuple(
                link
                for link in self.descent.links(item, matter)
                if not self._not_urgent_enough(item, matter)
                and link.limits.reach(amount, day)
                and self._bears(link, matter)
            )
        return self._reaching[key]

    def step(self, grant: Settlement, source: str, target: str) -> ChainStep:
        """Return one step of a grant. Each is made once: that to a head is the first of many chains."""
        key = (grant.record.id, source, target)
        if key not in self._steps:
            self._steps[key] = ChainStep(
                source=source,
                target=target,
                relation=grant.relation,
                certainty=grant.certainty,
                basis=self.organisation.bases(grant.record),
            )
        return self._steps[key]

    def root_steps(self, link: Link, matter: str) -> tuple[ChainStep, ...]:
        """Return the step by which the assembly has given the root of a way its competence; mostly none."""
        record = link.words
        if record is None or not isinstance(record, Relation):
            return ()
        given = Settlement(record=record, matter=matter, holders=record.target, grantors=record.source)
        return tuple(self.step(given, source, link.root) for source in record.source)

    def first_steps(self, grant: Settlement, head: str, matter: str) -> tuple[ChainStep, ...]:
        """Return the steps by which a head of administration has what it passes on in the case."""
        key = (grant.record.id, head, matter)
        if key not in self._first_steps:
            self._first_steps[key] = tuple(
                self.step(grant, link.source, head)
                for link in self.reaching(grant, matter)
                if link.target == head and link.above is None
            )
        return self._first_steps[key]

    def above(self, items: Iterable[Settlement], matter: str) -> tuple[Settlement, ...]:
        """Return what the grants among some settlements rest on: a grant passed on, the root's own words."""
        found: dict[str, Settlement] = {}
        for item in items:
            for link in self.reaching(item, matter) if item.delegated else ():
                if link.above is not None:
                    found.setdefault(link.above.record.id, link.above)
                if link.words is not None and link.words.id not in found:
                    own = Settlement(record=link.words, matter=matter, holders=(link.root,))
                    found[link.words.id] = own
        return tuple(found.values())

    def _bears(self, link: Link, matter: str) -> bool:
        """Whether what stands above a grant applies: the words on the root's power, the grant passed on.

        An exception in the root's own words (*unless it has been handed on*) takes nothing from the grant.
        """
        if link.words is not None and not self._applies(link.words, matter, exceptions=False):
            return False
        return link.above is None or self._applies(link.above.record, matter)

    def _applies(self, record: Provision, matter: str, exceptions: bool = True) -> bool:
        """Whether nothing known speaks against a statement: a bound not met, an exception at hand."""
        if not record.requirements:
            return True
        concerned = {matter, *self.organisation.matters.wider(matter)}
        for place, requirement in enumerate(record.requirements):
            if requirement.matters is not None and concerned.isdisjoint(requirement.matters):
                continue
            met = self.known(record, place)
            if met is False and requirement.kind in _BOUNDS:
                return False
            if met is True and requirement.kind is RequirementKind.UNLESS and exceptions:
                return False
        return True

    def known(self, record: Provision, place: int) -> bool | None:
        """Return whether a requirement is met in the situation; None: not told."""
        requirement: Requirement = record.requirements[place]
        if requirement.circumstance is Circumstance.URGENT and self.situation.urgent:
            return True
        if requirement.circumstance is Circumstance.CRISIS and self.situation.crisis is not None:
            return True
        if not self.situation.facts:
            return None
        return self.situation.facts.get(fact_keys(record)[place])

    # --- when it is urgent --------------------------------------------------------------------------

    def _not_urgent_enough(self, item: Settlement, matter: str) -> bool:
        """Whether a settlement is a mandate for urgent matters, and the case is none of its committee's."""
        if item.relation is not RelationType.URGENCY_MANDATE:
            return False
        moved = all(self.places.is_taken_over(committee, matter) for committee in item.grantors)
        return moved or (not self.situation.urgent and matter != URGENT_CASE)

    def _mandates(self, matter: str) -> tuple[Settlement, ...]:
        """Return the urgency mandates (KL 6:39) for all that is urgent, of committees that have the matter.

        One that names its matters is found by them.
        """
        if matter == URGENT_CASE or not self.situation.urgent or not self._may_be_urgent(matter):
            return ()
        if matter not in self._urgent:
            deciding = self._deciding(matter)
            self._urgent[matter] = tuple(
                Settlement(record=record, matter=matter, holders=record.target, grantors=committees)
                for record in self.structure.relations.get(RelationType.URGENCY_MANDATE, ())
                if URGENT_CASE in (record.matters or (URGENT_CASE,))
                and matter not in (record.matters or ())
                and (committees := tuple(actor for actor in record.source if actor in deciding))
            )
        return self._urgent[matter]

    def _deciding(self, matter: str) -> frozenset[str]:
        """Return who has power over a matter, by words or by a lawful grant, and who gave that.

        Where nobody is told to have power, those are meant whose task it is.
        """
        found = self.index.covering(matter)
        words = [item for item in found if not item.delegated]
        powers = {actor for item in words if item.modality is Modality.POWER for actor in item.holders}
        links = [link for item in found if item.delegated for link in self.descent.links(item, matter)]
        powers |= {actor for link in links for actor in (link.source, link.target)}
        if powers:
            return frozenset(powers)
        tasks = (item.holders for item in words if item.modality is not Modality.PROHIBITION)
        return frozenset(actor for holders in tasks for actor in holders)

    def _may_be_urgent(self, matter: str) -> bool:
        return self.organisation.matters.act_of(matter).decides and not self.descent.is_reserved_for_assembly(
            matter
        )

    # --- when someone is away -----------------------------------------------------------------------

    def anew(self, item: Settlement, matter: str) -> Settlement:
        """Return a settlement of another situation as it is held in this one, from what its record says."""
        raw = next((one for one in self.index.covering(matter) if one.record.id == item.record.id), item)
        return next(iter(self._standing((raw,), matter)), structs.replace(raw, holders=(), stands=()))

    def would_reach(self, actor: str, matter: str | None) -> bool:
        """Whether an actor that is away would hold a matter in this case if it were not."""
        if matter is None:
            return False
        standing = (self._in_force(item, matter) for item in self._in_the_case(matter))
        return any(item is not None and actor in item.holders for item in standing)

    # --- who does not hold it because of the situation ----------------------------------------------

    def out_of_reach(self, matter: str, held: set[str]) -> tuple[Considered, ...]:
        """Return who would hold a matter in another case, and why not in this one; ``held``: who does."""
        found: dict[str, Considered] = {}
        for item in self.index.covering(matter):
            if held.issuperset(item.holders) or item.modality is Modality.PROHIBITION:
                continue
            for actor in item.holders:
                code = self._why_out_of_reach(item, actor, matter)
                if code is not None and actor not in found:
                    reason, bases = say(code, actor=ActorRef(actor)), self.organisation.bases(item.record)
                    found[actor] = Considered(actor=actor, why_not=reason, basis=bases)
        return tuple(found.values())

    def _why_out_of_reach(self, item: Settlement, actor: str, matter: str) -> str | None:
        if self.places.is_taken_over(actor, matter) and self.places.is_own(item):
            return "why-not-taken-over"
        reason = self.attendance.away(actor)
        if reason is not None and item.modality is not Modality.RELATION:
            return f"why-not-{reason.value}"
        if not self._applies(item.record, matter):
            return "why-not-condition"
        if self._not_urgent_enough(item, matter):
            return "why-not-urgent"
        limits = [link.limits for link in self.descent.links(item, matter) if link.target == actor]
        if not item.delegated:
            limits = [item.record.limits]
        if not limits:
            void = all(self.descent.void(item, source, actor, matter) for source in item.grantors)
            return "why-not-void" if void else "why-not-beyond"
        if any(one.reach(self.situation.amount, self.situation.date) for one in limits):
            return None
        return "why-not-date" if not _reach_day(limits, self.situation) else "why-not-amount"


def _reach_day(limits: Iterable[Limits], situation: Situation) -> bool:
    return any(one.reach(None, situation.date) for one in limits)
