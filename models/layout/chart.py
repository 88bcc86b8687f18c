"""The logical chart: which actors stand in a view, under whom, and which lines run between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.relations import RelationType
from models.core.structure import ASSEMBLY, BOARD, DIRECTOR
from models.core.vocabulary import ActorKind
from models.layout.drawing import Layer, Sphere, View
from models.layout.parents import WHOLES, Parents, Tie
from models.layout.settings import DEFAULT_LAYERS
from models.layout.spheres import is_inner_body, is_stack, spheres
from models.layout.styles import LAYERS, RANKS, TURNED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.core.organisation import Organisation
    from models.layout.settings import ChartSettings


class Link(Struct, frozen=True):
    """All that one layer says from one actor to another: one line.

    ``relation`` gives the line its style; ``records`` are those of every relation of the layer.
    """

    layer: Layer
    relation: RelationType
    source: str
    target: str
    records: tuple[str, ...]


class Kin(Struct, frozen=True, kw_only=True):
    """What of a chart does not depend on how one looks at it: worked out once for an organisation.

    Parameters
    ----------
    spheres : mapping of str to Sphere
        On whose side each actor is.
    ties : mapping of str to Tie
        Why an actor stands under its parent.
    links : tuple of Link
        The lines of all layers.
    """

    spheres: Mapping[str, Sphere]
    ties: Mapping[str, Tie]
    links: tuple[Link, ...]


class Chart(Struct, frozen=True, kw_only=True):
    """Who stands where, before anything has a place.

    Parameters
    ----------
    spheres : mapping of str to Sphere
        On whose side each actor is.
    ties : mapping of str to Tie
        Why an actor stands under its parent; without those that stand by themselves.
    children : mapping of str to tuple of str
        Who stands under each, in order.
    top : str or None
        The root of the chart proper.
    aside : tuple of str
        The roots of what stands by itself, in the order of the document.
    links : tuple of Link
        The lines, of all layers.
    hidden : mapping of str to int
        How many are folded away under each actor whose branch is.
    stacks : frozenset of str
        The classes.
    """

    spheres: Mapping[str, Sphere]
    ties: Mapping[str, Tie]
    children: Mapping[str, tuple[str, ...]]
    top: str | None
    aside: tuple[str, ...]
    links: tuple[Link, ...]
    hidden: Mapping[str, int]
    stacks: frozenset[str]


LAYERS_OF_VIEWS: Mapping[View, frozenset[Layer]] = {
    View.ALL: DEFAULT_LAYERS,
    View.LINE: frozenset({Layer.LINE}),
    View.POLITICAL: frozenset({Layer.PART_OF, Layer.SUPERVISION, Layer.ASSIGNMENT}),
    View.DELEGATION: frozenset({Layer.DELEGATION}),
    View.ASSIGNMENT: frozenset({Layer.ASSIGNMENT}),
    View.CONSULTATION: frozenset({Layer.CONSULTATION}),
}
"""What a view shows until someone chooses other layers."""
_BY_LAYER = frozenset({View.DELEGATION, View.ASSIGNMENT, View.CONSULTATION})


def layers_of(settings: ChartSettings) -> frozenset[Layer]:
    """Return the layers that are drawn."""
    return LAYERS_OF_VIEWS[settings.view] if settings.layers is None else settings.layers


def links_of(organisation: Organisation) -> tuple[Link, ...]:
    """Return the lines between actors: one for each layer and direction between two.

    Notes
    -----
    Several relations of one layer between the same two share a line; it carries all their records.
    """
    found: dict[tuple[Layer, str, str], tuple[RelationType, dict[str, None]]] = {}
    for relation in organisation.structure.relations:
        for source, target, record in organisation.structure.pairs(relation):
            ends = (target, source) if relation in TURNED else (source, target)
            key = (LAYERS[relation], *ends)
            known, records = found.get(key, (relation, {}))
            records[record.id] = None
            found[key] = (min(known, relation, key=RANKS.__getitem__), records)
    return tuple(
        Link(layer, relation, source, target, tuple(records))
        for (layer, source, target), (relation, records) in found.items()
        if source != target
    )


def kin_of(organisation: Organisation) -> Kin:
    """Return who belongs to whom in an organisation."""
    sides = spheres(organisation)
    ties = Parents(organisation, sides).ties()
    links = tuple(link for link in links_of(organisation) if _is_drawn(organisation, link, ties))
    return Kin(spheres=sides, ties=ties, links=links)


def chart_of(organisation: Organisation, settings: ChartSettings, kin: Kin | None = None) -> Chart:
    """Return the chart of an organisation.

    Parameters
    ----------
    organisation : Organisation
        The region.
    settings : ChartSettings
        The view, the branch, and what is folded away.
    kin : Kin, optional
        From ``kin_of``, where it is at hand.

    Returns
    -------
    Chart
        Every actor of the view stands in it exactly once, or is counted among the hidden.
    """
    known = kin or kin_of(organisation)
    sides, ties, links = known.spheres, known.ties, known.links
    kept = _kept(organisation, settings, sides, ties, links)
    ties = {name: tie for name, tie in ties.items() if name in kept and tie.parent in kept}
    order = [name for name in organisation.actors if name in kept]
    children = _children(organisation, order, ties)
    roots = [name for name in order if name not in ties]
    top = _top(organisation, roots, children)
    if settings.focus in kept:
        roots, top = [settings.focus], settings.focus
    seen = _levels([*([] if top is None else [top]), *roots], children)
    folded = _folded(settings, seen, children)
    shown, hidden = _shown(roots, children, folded)
    return Chart(
        spheres=sides,
        ties={name: ties[name] for name in shown if name in ties and name != top},
        children={name: () if name in hidden else children.get(name, ()) for name in shown},
        top=top,
        aside=tuple(name for name in roots if name != top),
        links=_between(links, shown, ties),
        hidden=hidden,
        stacks=frozenset(name for name in shown if is_stack(organisation.actors[name])),
    )


def _kept(
    organisation: Organisation,
    settings: ChartSettings,
    sides: Mapping[str, Sphere],
    ties: Mapping[str, Tie],
    links: Iterable[Link],
) -> set[str]:
    """Return the actors that a view is about, with those that hold them together."""
    actors = organisation.actors
    match settings.view:
        case View.ALL:
            return set(actors)
        case View.POLITICAL:
            named = {name for name, side in sides.items() if side is Sphere.POLITICAL}
            return named | {name for name, tie in ties.items() if tie.loose and tie.parent in named}
        case View.LINE:
            related = {
                name
                for name, tie in ties.items()
                if sides[name] is Sphere.ADMINISTRATION and _is_of_the_line(tie)
            }
            return _with_above(related, ties)
    layers = layers_of(settings) if settings.layers is not None else LAYERS_OF_VIEWS[settings.view]
    ends = {end for link in links if link.layer in layers for end in (link.source, link.target)}
    return _with_above(ends, ties)


def _is_of_the_line(tie: Tie) -> bool:
    """Whether a tie says where an employee belongs, and not only what was handed to it."""
    return tie.relation is None or LAYERS[tie.relation] in (Layer.LINE, Layer.PART_OF, Layer.STAFFING)


def _with_above(names: Iterable[str], ties: Mapping[str, Tie]) -> set[str]:
    found: set[str] = set()
    for name in names:
        current: str | None = name
        while current is not None and current not in found:
            found.add(current)
            current = ties[current].parent if current in ties else None
    return found


def _children(
    organisation: Organisation, order: list[str], ties: Mapping[str, Tie]
) -> dict[str, tuple[str, ...]]:
    """Return who stands under each: in the order of the document, board and director in the middle."""
    found: dict[str, list[str]] = {}
    for name in order:
        if name in ties:
            found.setdefault(ties[name].parent, []).append(name)
    actors = organisation.actors
    for names in found.values():
        names.sort(key=lambda name: ties[name].loose)
        main = next((one for one in names if actors[one].object in (BOARD, DIRECTOR)), None)
        if main is not None:
            others = [one for one in names if one != main and not _is_seat(organisation, one)]
            seats = [one for one in names if one != main and one not in others]
            middle = len(others) // 2
            names[:] = [*seats, *others[:middle], main, *others[middle:]]
    return {name: tuple(names) for name, names in found.items()}


def _is_seat(organisation: Organisation, name: str) -> bool:
    """Whether an actor stands beside the axis of a body: its seats, and the bodies that are part of it."""
    actor = organisation.actors[name]
    return actor.kind is ActorKind.SEAT or is_inner_body(organisation, actor)


def _top(organisation: Organisation, roots: list[str], children: Mapping[str, tuple[str, ...]]) -> str | None:
    for wanted in (ASSEMBLY, BOARD, DIRECTOR):
        for name in roots:
            if organisation.actors[name].object == wanted:
                return name
    return max(roots, key=lambda name: len(children.get(name, ())), default=None)


def _levels(roots: list[str], children: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Return on which level each stands, the roots on the first."""
    levels = dict.fromkeys(roots, 1)
    waiting = list(levels)
    while waiting:
        current = waiting.pop()
        for child in children.get(current, ()):
            levels[child] = levels[current] + 1
            waiting.append(child)
    return levels


def _folded(
    settings: ChartSettings, levels: Mapping[str, int], children: Mapping[str, tuple[str, ...]]
) -> set[str]:
    folded = {name for name in settings.collapsed if name in levels}
    if settings.levels is not None:
        folded |= {name for name, level in levels.items() if level >= settings.levels}
    return {name for name in folded if children.get(name)}


def _shown(
    roots: list[str], children: Mapping[str, tuple[str, ...]], folded: set[str]
) -> tuple[set[str], dict[str, int]]:
    """Return who is drawn, and how many each folded branch holds."""
    shown: set[str] = set()
    waiting = list(roots)
    while waiting:
        current = waiting.pop()
        shown.add(current)
        if current not in folded:
            waiting.extend(children.get(current, ()))
    hidden = {name: len(_levels([name], children)) - 1 for name in folded & shown}
    return shown, hidden


def flattened(chart: Chart, layer: Layer) -> Chart:
    """Return a chart without its tree: those at the ends of one layer's lines, each by itself."""
    links = tuple(link for link in chart.links if link.layer is layer)
    ends = {end for link in links for end in (link.source, link.target)}
    names = [name for name in chart.children if name in ends]
    return Chart(
        spheres=chart.spheres,
        ties={},
        children={name: () for name in names},
        top=None,
        aside=tuple(names),
        links=tuple(link for link in chart.links if link.source in ends and link.target in ends),
        hidden={name: count for name, count in chart.hidden.items() if name in ends},
        stacks=chart.stacks & ends,
    )


def _is_drawn(organisation: Organisation, link: Link, ties: Mapping[str, Tie]) -> bool:
    """Whether a line says something that the chart does not say without it.

    What is part of the region or of its whole organisation has no line there, unless it hangs on it: the
    chart itself is that whole.
    """
    if link.layer is not Layer.PART_OF:
        return True
    ends = ((link.source, link.target), (link.target, link.source))
    if any(lower in ties and ties[lower].parent == upper for lower, upper in ends):
        return True
    return organisation.actors[link.target].object not in WHOLES and not _is_mirrored(link, ties)


def _is_mirrored(link: Link, ties: Mapping[str, Tie]) -> bool:
    """Whether a unit is part of another whose head is over its own head: the line between them says it."""
    part, whole = ties.get(link.source), ties.get(link.target)
    if part is None or whole is None or part.relation is not RelationType.HEADS:
        return False
    above = ties.get(part.parent)
    return above is not None and above.parent == whole.parent


def _between(links: Iterable[Link], shown: set[str], ties: Mapping[str, Tie]) -> tuple[Link, ...]:
    """Return the lines between those who are drawn; a line to one folded away ends at its branch."""
    standing: dict[str, str | None] = {}

    def stand_in(name: str) -> str | None:
        if name not in standing:
            current: str | None = name
            while current is not None and current not in shown:
                current = ties[current].parent if current in ties else None
            standing[name] = current
        return standing[name]

    found: dict[tuple[Layer, str, str], Link] = {}
    for link in links:
        source, target = stand_in(link.source), stand_in(link.target)
        if source is None or target is None or source == target:
            continue
        key = (link.layer, source, target)
        known = found.get(key)
        records = link.records if known is None else tuple(dict.fromkeys(known.records + link.records))
        relation = (
            link.relation if known is None else min(known.relation, link.relation, key=RANKS.__getitem__)
        )
        found[key] = Link(link.layer, relation, source, target, records)
    return tuple(found.values())
