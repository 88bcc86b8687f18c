"""All places of a chart: the tree turned to its side, and below it those who stand by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.structure import ASSEMBLY, BOARD, DIRECTOR
from models.layout.arrange import Arrangement, Arranger, Slot, Traits
from models.layout.aside import ABOVE, CELL, Aside, Part, set_aside
from models.layout.aside import GAP as ASIDE_GAP
from models.layout.chart import flattened
from models.layout.drawing import Layer, Shape, View
from models.layout.faces import BADGE_ROOM, STACK, Face, Size, face
from models.layout.geometry import Point, Rect, around
from models.layout.hanging import hang
from models.layout.layered import layered
from models.layout.settings import Orientation
from models.layout.spheres import shape_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from models.core.actors import Actor
    from models.core.organisation import Organisation
    from models.core.vocabulary import ActorKind
    from models.layout.chart import Chart
    from models.layout.hanging import Hanging
    from models.layout.layered import Run
    from models.layout.measure import Measure
    from models.layout.settings import ChartSettings
    from models.layout.words import ChartWords

LEAST_WIDTH = 960.0
"""Those who stand by themselves have this much room, however narrow the chart."""
BESIDE = 64.0
"""Between a chart and those who stand by themselves on its right."""
_HEADS = frozenset({ASSEMBLY, BOARD, DIRECTOR})
_TRUNK = frozenset({BOARD, DIRECTOR})


class Places(Struct, frozen=True):
    """Where everything stands.

    Parameters
    ----------
    rects : dict of str to Rect
        The cards, in the order of reading.
    faces : dict of str to Face
        What stands on them.
    slots : dict of str to Slot
        How each hangs on its parent; told across and along, before it is turned.
    upright : dict of str to Rect
        The cards across and along.
    turn : Turn
        From across and along to places.
    boundary : tuple of Point or None
        The line between the elected and the employed.
    parts : tuple of Part
        The headings of those who stand by themselves.
    """

    rects: dict[str, Rect]
    faces: dict[str, Face]
    slots: dict[str, Slot]
    upright: dict[str, Rect]
    turn: Turn
    boundary: tuple[Point, Point] | None
    parts: tuple[Part, ...]


class Turn(Struct, frozen=True):
    """Turns what is told across and along to the side that a chart grows to."""

    orientation: Orientation

    @property
    def sideways(self) -> bool:
        """Whether the chart grows to the left or the right."""
        return self.orientation in (Orientation.RIGHT, Orientation.LEFT)

    def point(self, point: Point) -> Point:
        """Return where a point is."""
        match self.orientation:
            case Orientation.DOWN:
                return point
            case Orientation.UP:
                return Point(point.x, -point.y)
            case Orientation.RIGHT:
                return Point(point.y, point.x)
        return Point(-point.y, point.x)

    def rect(self, rect: Rect) -> Rect:
        """Return where a card is."""
        first, second = self.point(Point(rect.x, rect.y)), self.point(Point(rect.right, rect.bottom))
        x, y = min(first.x, second.x), min(first.y, second.y)
        return Rect(x, y, abs(second.x - first.x), abs(second.y - first.y))


class Faces:
    """The faces of a chart's cards, each made once for each size."""

    def __init__(
        self, shapes: Mapping[str, Shape], words: ChartWords, measure: Measure, *, grow: bool
    ) -> None:
        self._shapes = shapes
        self._words = words
        self._measure = measure
        self._grow = grow
        self._known: dict[tuple[str, Size], Face] = {}

    def __call__(self, name: str, size: Size) -> Face:
        """Return the face of an actor at a size."""
        key = (name, size)
        if key not in self._known:
            words = (self._words.titles[name], self._words.seconds.get(name, ""))
            self._known[key] = face(self._shapes[name], size, words, self._measure, grow=self._grow)
        return self._known[key]

    def at(self, name: str, width: float) -> Face:
        """Return the face of an actor on a card of this width."""
        return next(self(name, size) for size in Size if size.value[0] == width)


def traits_of(organisation: Organisation, chart: Chart) -> dict[str, Traits]:
    """Return what the arrangement must know of each actor that is drawn."""
    found: dict[str, Traits] = {}
    for name in chart.children:
        actor = organisation.actors[name]
        sphere = chart.spheres[name]
        shape = shape_of(organisation, actor, sphere)
        loose = name in chart.ties and chart.ties[name].loose
        found[name] = Traits(
            shape=shape,
            sphere=sphere,
            stack=actor.collective,
            beside=not loose and _stands_beside(organisation, actor, shape),
            head=actor.object in _HEADS,
            trunk=actor.object in _TRUNK,
            folded=name in chart.hidden,
        )
    return found


def _stands_beside(organisation: Organisation, actor: Actor, shape: Shape) -> bool:
    """Whether an actor stands beside an axis rather than below it: seats, staff and offices do."""
    if shape in (Shape.ASSEMBLY, Shape.BODY):
        return False
    structure = organisation.structure
    if structure.is_one_of(actor.id, ("administration_head",)):
        return False
    serving = (
        frozenset().union(*structure.administrations.values()) if structure.administrations else frozenset()
    )
    headed = structure.headed.get(actor.id, frozenset())
    return headed.isdisjoint(serving)


def place(
    organisation: Organisation, chart: Chart, settings: ChartSettings, words: ChartWords, measure: Measure
) -> Places:
    """Return where everything of a chart stands."""
    traits = traits_of(organisation, chart)
    faces = Faces({name: one.shape for name, one in traits.items()}, words, measure, grow=settings.grow)
    turn = Turn(settings.orientation)
    upright: dict[str, Rect] = {}
    slots: dict[str, Slot] = {}
    boundary: tuple[Point, Point] | None = None
    if chart.top is not None:
        aspect = 1 / settings.aspect if turn.sideways else settings.aspect
        found = Arranger(chart, traits, faces, turned=turn.sideways).arrange(chart.top, aspect)
        upright, slots = found.rects, found.slots
        boundary = _boundary(found, turn)
    rects = {name: turn.rect(rect) for name, rect in upright.items()}
    room = around(rects.values())
    parts = _put_aside(organisation, chart, faces, room, rects, upright, slots, settings.aspect)
    ordered = {name: rects[name] for name in _reading_order(chart) if name in rects}
    return Places(
        rects=ordered,
        faces={name: faces.at(name, rect.width) for name, rect in ordered.items()},
        slots=slots,
        upright=upright,
        turn=turn,
        boundary=boundary,
        parts=parts,
    )


def in_layers(
    organisation: Organisation,
    chart: Chart,
    settings: ChartSettings,
    words: ChartWords,
    measure: Measure,
    run: Run,
) -> tuple[Chart, Places] | None:
    """Return a view of delegation in layers: who gives or is given, and no tree; None where it cannot be."""
    if settings.view is not View.DELEGATION:
        return None
    flat = flattened(chart, Layer.DELEGATION)
    shapes = {name: one.shape for name, one in traits_of(organisation, flat).items()}
    faces = Faces(shapes, words, measure, grow=settings.grow)
    own = {name: faces(name, Size.CARD) for name in flat.children}
    shade = {name: STACK if name in flat.stacks else 0 for name in own}
    turn = Turn(settings.orientation)
    rects = layered(
        [(name, face.width + shade[name], face.height + shade[name]) for name, face in own.items()],
        [(link.source, link.target) for link in flat.links if link.layer is Layer.DELEGATION],
        run,
        sideways=turn.sideways,
    )
    if rects is None:
        return None
    cards = {
        name: Rect(rect.x, rect.y, own[name].width, own[name].height)
        for name, rect in sorted(rects.items(), key=lambda item: (item[1].y, item[1].x))
    }
    return flat, Places(cards, {name: own[name] for name in cards}, {}, {}, turn, None, ())


def _boundary(found: Arrangement, turn: Turn) -> tuple[Point, Point] | None:
    if found.boundary is None:
        return None
    whole = around(found.rects.values())
    first = turn.point(Point(whole.x, found.boundary))
    second = turn.point(Point(whole.right, found.boundary))
    return (first, second) if (first.x, first.y) < (second.x, second.y) else (second, first)


def _put_aside(
    organisation: Organisation,
    chart: Chart,
    faces: Faces,
    room: Rect,
    rects: dict[str, Rect],
    upright: dict[str, Rect],
    slots: dict[str, Slot],
    aspect: float,
) -> tuple[Part, ...]:
    actors = organisation.actors
    hangings = {
        name: hang(
            name,
            chart.children.__getitem__,
            lambda one, first: faces(one, Size.CARD if first and chart.children[one] else Size.LEAF),
            lambda one: BADGE_ROOM if one in chart.hidden else float(STACK if actors[one].collective else 0),
        )
        for name in chart.aside
    }
    kinds = {name: actors[name].kind for name in chart.aside}
    found = _best_aside(chart.aside, kinds, hangings, room, aspect)
    for root, at in found.lists.items():
        for name, hung in hangings[root].places.items():
            rects[name] = upright[name] = hung.rect.moved(at.x, at.y)
            if hung.spine is not None:
                turn = None if hung.turn is None else at.y + hung.turn
                slots[name] = Slot("aside", at.x + hung.spine, turn)
    return found.parts


def _best_aside(
    names: Sequence[str],
    kinds: Mapping[str, ActorKind],
    hangings: Mapping[str, Hanging],
    room: Rect,
    aspect: float,
) -> Aside:
    """Return places below the chart or in columns on its right, whichever fills the page better."""
    tried = [set_aside(names, kinds, hangings, room.x, room.bottom, max(room.width, LEAST_WIDTH))]
    if room.width:
        for columns in (1, 2, 3):
            width = columns * CELL - ASIDE_GAP
            tried.append(set_aside(names, kinds, hangings, room.right + BESIDE, room.y - ABOVE, width))

    def needed(one: Aside) -> float:
        right = max((rect.right for rect in one.lists.values()), default=room.right)
        return max((max(right, room.right) - room.x) / aspect, max(one.bottom, room.bottom) - room.y)

    return min(tried, key=needed)


def _reading_order(chart: Chart) -> Sequence[str]:
    order: list[str] = []
    waiting = [*reversed(chart.aside), *([] if chart.top is None else [chart.top])]
    while waiting:
        current = waiting.pop()
        order.append(current)
        waiting.extend(reversed(chart.children[current]))
    return order
