"""Under whom an actor stands on a chart: the best of its relations, never in a circle.

A chart has one place for each actor. Where the records give several, the list of rules picks one; where they
give none, the actor stands aside, or is held in its place by a link that states nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.relations import RelationType
from models.core.structure import BOARD, COMMITTEES, DIRECTOR
from models.core.vocabulary import ActorKind
from models.layout.drawing import Sphere

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from models.core.actors import Actor
    from models.core.organisation import Organisation

_R = RelationType
_K = ActorKind
WHOLES = frozenset({"region", "official_organisation", "administrative_organisation", "corporate_group"})
"""Object classes that are the whole itself: what is part of them stands nowhere in particular."""


class Tie(Struct, frozen=True):
    """Why an actor stands under another: by which relation, or by none (``relation`` is None).

    ``loose`` ties hold a place beside the others and are not drawn at all.
    """

    parent: str
    relation: RelationType | None = None
    loose: bool = False


class _Rule(Struct, frozen=True):
    """Under whom an actor may stand: towards it (``inward``) or from it, of which kinds."""

    relation: RelationType
    inward: bool
    kinds: frozenset[ActorKind]


def _from(relation: RelationType, *kinds: ActorKind) -> _Rule:
    return _Rule(relation, True, frozenset(kinds))


def _to(relation: RelationType, *kinds: ActorKind) -> _Rule:
    return _Rule(relation, False, frozenset(kinds))


_EMPLOYED = (_K.POST, _K.FUNCTION)
_OVER_EMPLOYED = (
    _from(_R.MANAGES, *_EMPLOYED),
    _from(_R.APPOINTS, _K.POST),
    _to(_R.HEADS, _K.OUTSIDER),
    _to(_R.PART_OF, _K.UNIT),
    _to(_R.MEMBER_OF, _K.UNIT, _K.GROUP),
)
_GIVEN = (
    _from(_R.DISTRIBUTES_WORK_ENVIRONMENT, _K.POST),
    _from(_R.TASK_TRANSFER, _K.POST, _K.BODY),
    _from(_R.SUBDELEGATES, _K.POST),
    _from(_R.DELEGATES, _K.POST, _K.BODY),
    _from(_R.ASSIGNS, _K.POST, _K.BODY),
    _from(_R.INSTRUCTS, _K.BODY),
    _from(_R.APPOINTS, _K.BODY),
)
_BEFORE: Mapping[ActorKind, tuple[_Rule, ...]] = {
    _K.BODY: (_to(_R.PART_OF, _K.BODY),),
    _K.SEAT: (
        _to(_R.CHAIRS, _K.BODY, _K.GROUP),
        _to(_R.MEMBER_OF, _K.BODY, _K.GROUP),
        _to(_R.PART_OF, _K.BODY),
    ),
    _K.POST: _OVER_EMPLOYED,
    _K.FUNCTION: _OVER_EMPLOYED,
    _K.UNIT: (_from(_R.HEADS, _K.POST), _to(_R.PART_OF, _K.UNIT)),
    _K.GROUP: (
        _from(_R.MANAGES, _K.POST),
        _to(_R.PART_OF, _K.BODY, _K.UNIT, _K.GROUP),
        _to(_R.MEMBER_OF, _K.BODY, _K.UNIT, _K.GROUP),
        _from(_R.LEADS_FORUM, _K.POST),
        _from(_R.APPOINTS, _K.POST),
    ),
    _K.OUTSIDER: (_from(_R.HEADS, _K.OUTSIDER),),
    _K.DOCUMENT: (),
}
"""What goes before the body or unit that an actor belongs to."""
_AFTER: Mapping[ActorKind, tuple[_Rule, ...]] = {
    _K.POST: _GIVEN,
    _K.FUNCTION: _GIVEN,
    _K.GROUP: _GIVEN,
    _K.UNIT: (_to(_R.SERVES, _K.BODY),),
}
_HOMES: Mapping[ActorKind, frozenset[ActorKind]] = {
    _K.BODY: frozenset({_K.BODY}),
    _K.SEAT: frozenset({_K.BODY, _K.GROUP, _K.UNIT, _K.OUTSIDER}),
    _K.POST: frozenset({_K.UNIT, _K.OUTSIDER}),
    _K.FUNCTION: frozenset({_K.UNIT, _K.BODY}),
    _K.UNIT: frozenset({_K.UNIT, _K.BODY}),
    _K.GROUP: frozenset({_K.UNIT, _K.BODY, _K.GROUP}),
}
_DIRECTOR_OVER = (
    *(_R.ASSIGNS, _R.APPOINTS, _R.INSTRUCTS, _R.DELEGATES, _R.MANAGES, _R.EMPLOYER_ROLE),
    *(_R.SETS_PAY, _R.DISMISSES),
)


class Parents:
    """Finds under whom each actor of an organisation stands.

    Parameters
    ----------
    organisation : Organisation
        The region.
    spheres : mapping of str to Sphere
        On whose side each actor is.
    """

    def __init__(self, organisation: Organisation, spheres: Mapping[str, Sphere]) -> None:
        self._organisation = organisation
        self._actors = organisation.actors
        self._structure = organisation.structure
        self._spheres = spheres
        self._inward = self._gathered(inward=True)
        self._outward = self._gathered(inward=False)

    def _gathered(self, *, inward: bool) -> dict[tuple[RelationType, str], dict[str, None]]:
        """Return whom each actor is related to, in the order of the document."""
        found: dict[tuple[RelationType, str], dict[str, None]] = {}
        for relation in self._structure.relations:
            for source, target, _ in self._structure.pairs(relation):
                mine, other = (target, source) if inward else (source, target)
                found.setdefault((relation, mine), {})[other] = None
        return found

    def ties(self) -> dict[str, Tie]:
        """Return the tie of each actor that stands under another.

        Returns
        -------
        dict of str to Tie
            Without circles. Who is missing stands by itself.
        """
        every = {name: list(self._candidates(actor)) for name, actor in self._actors.items()}
        places = dict.fromkeys(every, 0)
        while circle := _circle(_chosen(every, places)):
            # Whoever has most other places to go to leaves the circle; among equals the last of the document.
            leaving = max(circle, key=lambda name: len(every[name]) - places[name])
            places[leaving] += 1
        return _chosen(every, places)

    def _candidates(self, actor: Actor) -> Iterator[Tie]:
        if actor.object == DIRECTOR:
            yield from self._over_director(actor)
        yield from self._by_rules(actor, _BEFORE[actor.kind])
        home = self._actors.get(actor.of or "")
        if home is not None and self._may_hold(home, actor, _HOMES.get(actor.kind, frozenset())):
            yield Tie(home.id, self._stated(actor.id, home.id))
        yield from self._by_rules(actor, _AFTER.get(actor.kind, ()))
        yield from self._places(actor)

    def _by_rules(self, actor: Actor, rules: tuple[_Rule, ...]) -> Iterator[Tie]:
        for rule in rules:
            related = (self._inward if rule.inward else self._outward).get((rule.relation, actor.id), ())
            for other in related:
                if self._may_hold(self._actors[other], actor, rule.kinds):
                    yield Tie(other, rule.relation)

    def _may_hold(self, above: Actor, actor: Actor, kinds: frozenset[ActorKind]) -> bool:
        if above.id == actor.id or above.kind not in kinds:
            return False
        if actor.kind in (_K.UNIT, _K.POST) and above.object in WHOLES and not self._is_headed(above):
            return False
        mine, its = self._spheres[actor.id], self._spheres[above.id]
        return mine is its or (mine is Sphere.ADMINISTRATION and its is Sphere.POLITICAL)

    def _is_headed(self, unit: Actor) -> bool:
        return (_R.HEADS, unit.id) in self._inward

    def _stated(self, actor: str, home: str) -> RelationType | None:
        for relation in (_R.PART_OF, _R.CHAIRS, _R.MEMBER_OF, _R.HEADS):
            if home in self._outward.get((relation, actor), ()):
                return relation
        return None

    def _over_director(self, actor: Actor) -> Iterator[Tie]:
        """Yield the board, by the best of what it does to the director; the chart hangs on this link."""
        board = self._structure.board or self._structure.assembly
        if board is None or self._spheres[board] is not Sphere.POLITICAL:
            return
        known = (one for one in _DIRECTOR_OVER if board in self._inward.get((one, actor.id), ()))
        yield Tie(board, next(known, None))

    def _places(self, actor: Actor) -> Iterator[Tie]:
        """Yield where an actor is held without a record that says so."""
        structure = self._structure
        if actor.kind is _K.BODY and structure.is_one_of(actor.id, COMMITTEES):
            if structure.assembly not in (None, actor.id):
                yield Tie(str(structure.assembly))
            elif structure.board is not None and actor.object != BOARD:
                yield Tie(structure.board, loose=True)
        elif actor.kind is _K.OUTSIDER and self._is_watched(actor):
            above = structure.assembly or structure.board
            if above is not None:
                yield Tie(above, loose=True)
        elif self._is_staff_of_the_whole(actor) and structure.director is not None:
            yield Tie(structure.director)

    def _is_watched(self, actor: Actor) -> bool:
        return any((relation, actor.id) in self._inward for relation in (_R.SUPERVISES, _R.OWNS, _R.ASSIGNS))

    def _is_staff_of_the_whole(self, actor: Actor) -> bool:
        if actor.kind is not _K.UNIT or actor.object in WHOLES:
            return False
        wholes = [*self._outward.get((_R.PART_OF, actor.id), ()), actor.of]
        return any(one is not None and self._actors[one].object in WHOLES for one in wholes)


def _chosen(every: Mapping[str, list[Tie]], places: Mapping[str, int]) -> dict[str, Tie]:
    return {name: every[name][at] for name, at in places.items() if at < len(every[name])}


def _circle(ties: Mapping[str, Tie]) -> list[str]:
    """Return the actors of one circle of ties; none when there is none."""
    done: set[str] = set()
    for start in ties:
        way: dict[str, None] = {}
        current = start
        while current in ties and current not in done and current not in way:
            way[current] = None
            current = ties[current].parent
        if current in way:
            names = list(way)
            return names[names.index(current) :]
        done.update(way)
    return []
