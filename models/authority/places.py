"""Who holds a matter in whose place: deputies, whoever delegated it, a crisis committee."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import structs

from models.authority.settlements import Settlement, Stand
from models.core.citations import Basis
from models.core.matters import ancestors
from models.core.relations import RelationType
from models.core.vocabulary import Away, Certainty, HolderMode, Modality, RequirementKind, StandIn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.attendance import Attendance
    from models.authority.descent import Link
    from models.authority.situation import Situation
    from models.core.organisation import Organisation
    from models.core.records import Provision

CRISIS_LAW = Basis(law="2006:544")

_TAKEN_OVER = (Modality.POWER, Modality.DUTY)

Reaching = Callable[[Settlement, str], "tuple[Link, ...]"]
"""From a grant and a matter to the ways on which it reaches the case."""

Applies = Callable[["Provision", str], bool]


class Places:
    """The places that others take in a situation.

    Parameters
    ----------
    organisation : Organisation
        The region.
    situation : Situation
        What is known of the case.
    attendance : Attendance
        Who is away in it.
    reaching : callable
        The ways on which a grant reaches the case, so that what nobody else can do goes back up on them.
    applies : callable
        Whether nothing known speaks against a record, as far as it is about a matter.
    """

    def __init__(
        self,
        organisation: Organisation,
        situation: Situation,
        attendance: Attendance,
        reaching: Reaching,
        applies: Applies,
    ) -> None:
        self._organisation = organisation
        self._committees = organisation.structure.committees
        self._situation = situation
        self._crisis_committee = None if situation.crisis is None else situation.crisis.committee
        self._attendance = attendance
        self._reaching = reaching
        self._applies = applies

    def taken_over(self, item: Settlement, matter: str) -> Settlement:
        """Return a settlement with the crisis committee in place of those whose area it has taken over."""
        committee = self._crisis_committee
        if committee is None or not self.is_own(item) or item.modality not in _TAKEN_OVER:
            return item
        moved = [actor for actor in item.holders if self.is_taken_over(actor, matter)]
        if not moved:
            return item
        stands = tuple(
            Stand(
                actor=committee,
                instead_of=actor,
                role=None,
                relation=None,
                certainty=Certainty.DERIVED,
                basis=(CRISIS_LAW,),
            )
            for actor in moved
        )
        holders = (committee if actor in moved else actor for actor in item.holders)
        return structs.replace(item, holders=tuple(dict.fromkeys(holders)), stands=(*item.stands, *stands))

    def is_own(self, item: Settlement) -> bool:
        """Whether a matter is its holders' own: by words, or as what the assembly has given a committee."""
        return not item.grantors or self._organisation.structure.given_by_assembly(item.record)

    def is_taken_over(self, actor: str | None, matter: str | None) -> bool:
        """Whether a crisis committee has taken over a matter from a committee."""
        crisis, committee = self._situation.crisis, self._crisis_committee
        if crisis is None or committee is None or actor == committee:
            return False
        if matter is None or actor not in self._committees:
            return False
        matters = self._organisation.matters
        if not crisis.areas or not {actor, matter, *matters.wider(matter)}.isdisjoint(crisis.areas):
            return True
        field = matters.field_of(matter).id
        return not {field, *ancestors(matters.fields, field)}.isdisjoint(crisis.areas)

    def as_held(self, item: Settlement, matter: str) -> Settlement:
        """Return a settlement with those who stand in for whoever is away."""
        away = {actor: reason for actor in item.holders if (reason := self._attendance.away(actor))}
        if not away or item.modality is Modality.PROHIBITION:
            return item
        stands: list[Stand] = []
        holders: list[str] = []
        for actor in item.holders:
            stand = self._stand_in(item, actor, away[actor], matter) if actor in away else None
            if stand is not None:
                stands.append(stand)
                holders.append(stand.actor)
            elif actor not in away or item.modality is Modality.RELATION:
                holders.append(actor)  # what someone is does not end by being away
        if item.record.mode is HolderMode.JOINT and len(holders) < len(item.holders):
            holders, stands = [], []  # what several decide together is not left to those who remain
        if not holders and item.delegated and item.relation is not RelationType.URGENCY_MANDATE:
            stands += self._back_to_delegator(item, matter)
            holders += [stand.actor for stand in stands]
        return structs.replace(item, holders=tuple(dict.fromkeys(holders)), stands=(*item.stands, *stands))

    def _stand_in(self, item: Settlement, actor: str, reason: Away, matter: str) -> Stand | None:
        """Return who stands in: a deputy, or whoever the words themselves let do it in the other's place."""
        return self._deputy(actor, reason, matter) or self._through(item, actor, matter)

    def _through(self, item: Settlement, actor: str, matter: str) -> Stand | None:
        concerned = {matter, *self._organisation.matters.wider(matter)}
        for one in item.record.requirements:
            if one.kind is not RequirementKind.MAY_FULFIL_THROUGH or one.party is None:
                continue
            if one.matters is not None and concerned.isdisjoint(one.matters):
                continue
            if self._attendance.away(one.party) is None:
                return Stand(
                    actor=one.party,
                    instead_of=actor,
                    role=StandIn.DEPUTY,
                    relation=None,
                    certainty=item.record.certainty,
                    basis=(self._organisation.basis(item.record, one.lines),),
                )
        return None

    def _deputy(self, actor: str, reason: Away, matter: str) -> Stand | None:
        deputy = self._attendance.deputy_of(actor, reason, lambda rule: self._applies(rule, matter))
        if deputy is None:
            return None
        return Stand(
            actor=deputy.actor,
            instead_of=actor,
            role=StandIn.ACTING if deputy.terms.acting else StandIn.DEPUTY,
            relation=RelationType.DEPUTISES,
            rule=deputy.record,
            certainty=deputy.record.certainty,
            basis=self._organisation.bases(deputy.record),
        )

    def _back_to_delegator(self, item: Settlement, matter: str) -> Iterator[Stand]:
        """Yield whoever has handed it on, or the one above where that one is away as well.

        A crisis committee has the place of one whose area it has taken over.
        """
        for link in self._reaching(item, matter):
            grantor, granted = link.source, item
            if self._attendance.away(grantor) is not None and link.above is not None:
                grantor, granted = link.root, link.above
            if self._attendance.away(grantor) is not None:
                continue
            committee = self._crisis_committee
            moved = committee is not None and self.is_taken_over(grantor, matter)
            yield Stand(
                actor=committee if committee is not None and moved else grantor,
                instead_of=grantor if moved else link.target,
                role=None if moved else StandIn.DELEGATOR,
                relation=None,
                certainty=Certainty.DERIVED,
                basis=(CRISIS_LAW,) if moved else self._organisation.bases(granted.record),
            )
