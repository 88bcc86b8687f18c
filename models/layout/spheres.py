"""What an actor looks like on a chart: whose side it is on, the form of its card, its icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.core.relations import RelationType
from models.core.structure import ASSEMBLY, BOARD, COLLECTIVE_DELEGATES, CRISIS_COMMITTEE
from models.core.vocabulary import ActorKind, Binding
from models.layout.drawing import Shape, Sphere

if TYPE_CHECKING:
    from models.core.actors import Actor
    from models.core.organisation import Organisation

POLITICAL_GROUPS = frozenset(
    {
        "elected_representative",
        "political_majority",
        "political_minority",
        "political_opposition",
        "political_party",
        "political_organisation",
    }
)
"""Object classes of groups whose members are elected."""

INNER_BODIES = COLLECTIVE_DELEGATES | {"assembly_presidium", "drafting_committee", "board_organ"}
"""Object classes of bodies that are parts of others."""

_BELONGING = (RelationType.CHAIRS, RelationType.MEMBER_OF, RelationType.PART_OF)
_SHAPES = {
    ActorKind.BODY: Shape.BODY,
    ActorKind.SEAT: Shape.SEAT,
    ActorKind.POST: Shape.POST,
    ActorKind.FUNCTION: Shape.POST,
    ActorKind.UNIT: Shape.UNIT,
    ActorKind.GROUP: Shape.POST,
    ActorKind.DOCUMENT: Shape.DOCUMENT,
    ActorKind.OUTSIDER: Shape.OUTSIDE,
}
_ICONS = {
    ActorKind.BODY: "users",
    ActorKind.SEAT: "user",
    ActorKind.POST: "briefcase",
    ActorKind.FUNCTION: "cpu",
    ActorKind.UNIT: "building-2",
    ActorKind.GROUP: "users-round",
    ActorKind.DOCUMENT: "file-text",
    ActorKind.OUTSIDER: "globe",
}
_ICONS_OF_CLASSES = {ASSEMBLY: "landmark", BOARD: "gavel", CRISIS_COMMITTEE: "siren"}


def spheres(organisation: Organisation) -> dict[str, Sphere]:
    """Return on whose side each actor is.

    Notes
    -----
    A seat or a group is on the side of what it belongs to: whoever leads a cooperation group of an office
    is no elected representative.
    """
    belongs: dict[str, str] = {}
    for relation in _BELONGING:
        for source, target, _ in organisation.structure.pairs(relation):
            belongs.setdefault(source, target)
    return {actor.id: _sphere(actor, organisation, belongs) for actor in organisation.actors.values()}


def _sphere(actor: Actor, organisation: Organisation, belongs: dict[str, str]) -> Sphere:
    seen: set[str] = set()
    current = actor
    while current.id not in seen:
        seen.add(current.id)
        match current.kind:
            case ActorKind.BODY:
                return Sphere.POLITICAL
            case ActorKind.OUTSIDER | ActorKind.DOCUMENT:
                return Sphere.OUTSIDE
            case ActorKind.UNIT | ActorKind.FUNCTION:
                return Sphere.ADMINISTRATION
        if current.object in POLITICAL_GROUPS:
            return Sphere.POLITICAL
        above = current.of or (None if current.kind is ActorKind.POST else belongs.get(current.id))
        if above is None or above not in organisation.actors:
            break
        if current.kind is ActorKind.POST and organisation.actors[above].kind is not ActorKind.OUTSIDER:
            return Sphere.ADMINISTRATION
        current = organisation.actors[above]
    return Sphere.POLITICAL if actor.kind is ActorKind.SEAT else Sphere.ADMINISTRATION


def is_inner_body(organisation: Organisation, actor: Actor) -> bool:
    """Whether an actor is a body within a body: a presidium, a sub-committee, the parties of an assembly."""
    if actor.kind is ActorKind.BODY:
        return actor.object in INNER_BODIES or organisation.structure.is_one_of(actor.id, INNER_BODIES)
    return actor.kind is ActorKind.GROUP and actor.object in POLITICAL_GROUPS


def is_stack(actor: Actor) -> bool:
    """Whether a card stands for several at once.

    *The committee concerned* is one of them, whichever the matter falls to: it is called by the singular and
    stands on a single card.
    """
    return actor.collective and actor.binding is not Binding.CONCERNED


def shape_of(organisation: Organisation, actor: Actor, sphere: Sphere) -> Shape:
    """Return the form of an actor's card."""
    if actor.kind is ActorKind.BODY and actor.object == ASSEMBLY:
        return Shape.ASSEMBLY
    if actor.kind is ActorKind.BODY and is_inner_body(organisation, actor):
        return Shape.SEAT  # presidium and sub-committees are drawn as the seats they are made of
    if actor.kind is ActorKind.GROUP and sphere is Sphere.POLITICAL:
        return Shape.SEAT
    return _SHAPES[actor.kind]


def icon_of(actor: Actor) -> str:
    """Return the name of the icon of an actor's kind."""
    if actor.kind is ActorKind.BODY and actor.object is not None:
        return _ICONS_OF_CLASSES.get(actor.object, _ICONS[actor.kind])
    return _ICONS[actor.kind]
