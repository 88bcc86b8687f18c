"""The organisation as a list with levels: who belongs where. Knows nothing of Qt.

It has every actor, and so is the chart's equal for whoever does not see it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from app.i18n import marked as _
from app.labels import label
from models.core.relations import RelationType
from models.core.structure import ASSEMBLY, BOARD, DIRECTOR
from models.core.vocabulary import ActorKind
from models.layout.drawing import Sphere
from models.layout.spheres import icon_of, spheres

if TYPE_CHECKING:
    from app.i18n import Catalogue
    from models.core.actors import Actor
    from models.core.organisation import Organisation
    from models.layout.words import ChartWords


class Group(StrEnum):
    """The parts of the list."""

    POLITICAL = "political"
    ADMINISTRATION = "administration"
    OUTSIDE = "outside"
    DOCUMENTS = "documents"


TITLES = {
    Group.POLITICAL: _("Elected"),
    Group.ADMINISTRATION: _("Employed"),
    Group.OUTSIDE: _("Outside"),
    Group.DOCUMENTS: _("Documents"),
}
_GROUP_OF = {
    Sphere.POLITICAL: Group.POLITICAL,
    Sphere.ADMINISTRATION: Group.ADMINISTRATION,
    Sphere.OUTSIDE: Group.OUTSIDE,
}
_FIRST = (ASSEMBLY, BOARD, DIRECTOR)
"""Object classes that stand before the others beside them."""


class Node(Struct, frozen=True, kw_only=True):
    """One actor of the list, with those that belong under it."""

    actor: str
    title: str
    told: str
    icon: str
    sphere: Sphere
    children: tuple[Node, ...] = ()


def outline(organisation: Organisation, named: ChartWords, words: Catalogue) -> dict[Group, tuple[Node, ...]]:
    """Return the actors by the part of the list that they stand in; every actor stands there once.

    They are called as on the chart (``named``).
    """
    sides = spheres(organisation)
    groups = {
        actor.id: Group.DOCUMENTS if actor.kind is ActorKind.DOCUMENT else _GROUP_OF[sides[actor.id]]
        for actor in organisation.actors.values()
    }
    above = _above(organisation, groups)
    below: dict[str | None, list[Actor]] = {}
    for actor in organisation.actors.values():
        below.setdefault(above.get(actor.id), []).append(actor)

    def node(actor: Actor) -> Node:
        return Node(
            actor=actor.id,
            title=named.name(actor.id),
            told=told_of(actor, named, words),
            icon=icon_of(actor),
            sphere=sides[actor.id],
            children=tuple(map(node, sorted(below.get(actor.id, ()), key=_place))),
        )

    tops = sorted(below.get(None, ()), key=_place)
    return {
        group: tuple(node(actor) for actor in tops if groups[actor.id] is group)
        for group in Group
        if group in groups.values()
    }


def told_of(actor: Actor, named: ChartWords, words: Catalogue) -> str:
    """Return what an actor is, in a few words: its kind, and what stands under its name on the chart."""
    kind = label(actor.kind, words).capitalize()
    second = named.seconds.get(actor.id, "")
    return f"{kind} · {second}" if second else kind


def _above(organisation: Organisation, groups: dict[str, Group]) -> dict[str, str]:
    """Return under whom each actor stands; only within its part of the list, and never in a circle."""
    structure = organisation.structure
    wanted: dict[str, list[str]] = {actor: [] for actor in organisation.actors}
    for source, target, _record in structure.pairs(RelationType.MANAGES):
        wanted[target].append(source)
    for source, target, _record in structure.pairs(RelationType.HEADS):
        wanted[target].append(source)
    for actor in organisation.actors.values():
        if actor.of is not None and actor.of in organisation.actors:
            wanted[actor.id].append(actor.of)
    for relation in (RelationType.PART_OF, RelationType.MEMBER_OF, RelationType.CHAIRS):
        for source, target, _record in structure.pairs(relation):
            wanted[source].append(target)
    above: dict[str, str] = {}
    for below, candidates in wanted.items():
        for candidate in candidates:
            if groups[candidate] is groups[below] and not _is_under(candidate, below, above):
                above[below] = candidate
                break
    return above


def _is_under(actor: str, other: str, above: dict[str, str]) -> bool:
    current: str | None = actor
    while current is not None:
        if current == other:
            return True
        current = above.get(current)
    return False


def _place(actor: Actor) -> tuple[int, int]:
    """Return the order beside others: the heads first, then as the document names them."""
    known = actor.object or ""
    return (_FIRST.index(known) if known in _FIRST else len(_FIRST), actor.lines[0])
