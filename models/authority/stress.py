"""Stress: each post empty or disqualified in turn, and what becomes of its matters.

A matter is lost when nobody can act in it; it falls back when only those who delegated it still can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, structs

from models.authority.roles import effective
from models.authority.situation import WHO_CAN_BE_AWAY, Situation
from models.core.relations import RelationType
from models.core.vocabulary import Away, Modality, Scope, StandIn

if TYPE_CHECKING:
    from models.authority.ground import Ground
    from models.authority.settlements import Settlement
    from models.authority.standing import Standing

REASONS = (Away.VACANT, Away.DISQUALIFIED)


class Fallback(Struct, frozen=True, kw_only=True):
    """A matter that only those can decide who had delegated it."""

    matter: str
    on: tuple[str, ...]


class Cover(Struct, frozen=True, kw_only=True):
    """A matter in which someone stands in."""

    matter: str
    by: str
    role: StandIn


class Strain(Struct, frozen=True, kw_only=True):
    """What becomes of the matters of one post.

    Parameters
    ----------
    actor : str
        The post or seat.
    reasons : tuple of Away
        For which reasons it is so: the same for both, or for one only.
    lost : tuple of str
        Matters in which nobody can act.
    falls_back : tuple of Fallback
        Matters that fall back on whoever delegated them.
    covered : tuple of Cover
        Matters in which a deputy or an acting holder stands in.
    shared : tuple of str
        Matters that others hold as well.
    on_board : int
        How many fall back on the board.
    """

    actor: str
    reasons: tuple[Away, ...]
    lost: tuple[str, ...] = ()
    falls_back: tuple[Fallback, ...] = ()
    covered: tuple[Cover, ...] = ()
    shared: tuple[str, ...] = ()
    on_board: int = 0

    @property
    def rank(self) -> tuple[int, int, int]:
        """What counts most first: what is lost, what falls back on the board, what falls back at all."""
        return (-len(self.lost), -self.on_board, -len(self.falls_back))


def stress(ground: Ground) -> tuple[Strain, ...]:
    """Return what each empty or disqualified post would break, the worst first.

    Parameters
    ----------
    ground : Ground
        The region.

    Returns
    -------
    tuple of Strain
        One for each post or seat that holds something; two where it matters which reason it is.
    """
    holdings = _Holdings(ground)
    found: list[Strain] = []
    for actor in holdings.by_actor:
        if ground.organisation.actors[actor].kind in WHO_CAN_BE_AWAY:
            strains = [holdings.strain(actor, reason) for reason in REASONS]
            alike = structs.replace(strains[0], reasons=REASONS) == structs.replace(
                strains[1], reasons=REASONS
            )
            found += [structs.replace(strains[0], reasons=REASONS)] if alike else strains
    return tuple(sorted(found, key=lambda item: (item.rank, item.actor)))


class _Holdings:
    """What each actor holds in the plain situation: power, duty or right, not what it merely is."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.board = ground.organisation.structure.board
        self.by_source: dict[tuple[str, frozenset[str]], list[Settlement]] = {}
        self.by_actor: dict[str, dict[str, list[Settlement]]] = {}
        matters = ground.organisation.matters
        for matter in ground.index.own:
            settled = effective(ground.plain.covering(matter), matters.act_of(matter).decides)
            for item in filter(_counts, settled):
                self.by_source.setdefault((matter, frozenset(item.grantors)), []).append(item)
                for actor in item.holders:
                    self.by_actor.setdefault(actor, {}).setdefault(matter, []).append(item)

    def strain(self, actor: str, reason: Away) -> Strain:
        """Return what becomes of an actor's matters when it cannot act for this reason."""
        away = (actor,)
        situation = Situation(vacant=away) if reason is Away.VACANT else Situation(disqualified=away)
        standing = self.ground.standing(situation)
        lost: list[str] = []
        falls_back: list[Fallback] = []
        covered: list[Cover] = []
        shared: list[str] = []
        for matter, items in self.by_actor[actor].items():
            stands = [
                stand
                for item in items
                for stand in _held(item, matter, standing).stands
                if stand.actor != actor and stand not in item.stands
            ]
            deputy = next((one for one in stands if one.relation is RelationType.DEPUTISES), None)
            if deputy is not None and deputy.role is not None:
                covered.append(Cover(matter=matter, by=deputy.actor, role=deputy.role))
            elif self._held_by_others(actor, matter, items, standing):
                shared.append(matter)
            elif stands:
                falls_back.append(Fallback(matter=matter, on=tuple(dict.fromkeys(x.actor for x in stands))))
            else:
                lost.append(matter)
        return Strain(
            actor=actor,
            reasons=(reason,),
            lost=tuple(lost),
            falls_back=tuple(falls_back),
            covered=tuple(covered),
            shared=tuple(shared),
            on_board=sum(self.board in item.on for item in falls_back),
        )

    def _held_by_others(self, actor: str, matter: str, items: list[Settlement], standing: Standing) -> bool:
        """Whether someone else can act just as far: by the same record, or by another of the same source."""
        return any(
            _reaches_as_far(other, item)
            and any(one != actor and standing.attendance.away(one) is None for one in other.holders)
            for item in items
            for other in self.by_source[matter, frozenset(item.grantors)]
        )


def _held(item: Settlement, matter: str, standing: Standing) -> Settlement:
    """Return a settlement as it is held in a situation; anew where someone stands in already."""
    return standing.anew(item, matter) if item.stands else standing.places.as_held(item, matter)


def _counts(item: Settlement) -> bool:
    """Whether a statement gives something to do: being someone, or being someone's deputy, does not."""
    return item.modality is not Modality.RELATION and item.relation is not RelationType.DEPUTISES


def _reaches_as_far(other: Settlement, item: Settlement) -> bool:
    """Whether one statement reaches at least as far as another of the same source: its area, its limits."""
    if other is item:
        return item.record.scope is not Scope.OWN_AREA
    if Scope.OWN_AREA in (other.record.scope, item.record.scope):
        return False
    return not other.limits or other.limits == item.limits
