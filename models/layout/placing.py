"""All places of a chart: the tree turned to its side, and below it those who stand by themselves."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from models.core.structure import ASSEMBLY, BOARD, DIRECTOR
from models.layout.arrange import Arranger
from models.layout.aside import Aside, Asides, Part
from models.layout.cast import Traits
from models.layout.chart import chart_of, flattened
from models.layout.drawing import MARGIN, Layer, Shape, Sphere, View
from models.layout.faces import BADGE_ROOM, STACK, Face, Size, face
from models.layout.geometry import Point, Rect, around
from models.layout.hanging import hang
from models.layout.layered import layered
from models.layout.marks import TextStyle
from models.layout.plans import MOST_TRIED, Plan
from models.layout.settings import Orientation
from models.layout.slots import Arrangement, Slot
from models.layout.spheres import is_stack, shape_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from models.core.actors import Actor
    from models.core.organisation import Organisation
    from models.layout.chart import Chart, Kin
    from models.layout.hanging import Hanging
    from models.layout.layered import Run
    from models.layout.measure import Measure
    from models.layout.settings import ChartSettings
    from models.layout.words import ChartWords

HEADING = 72.0
"""The room of title and subtitle above a chart whose cards reach below them."""
LEAST_WIDTH = 960.0
"""Those who stand by themselves have this much room, however narrow the chart."""
BESIDE = 56.0
"""Between a chart and those who stand by themselves on its right."""
MOST_COLUMNS = 4
"""In so many columns at most they stand on the right."""
HARDLY = 0.98
"""Another way to lay a chart out must be better by so much to be taken."""
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
        self._quiet = frozenset(words.quiet)
        self._measure = measure
        self._grow = grow
        self._known: dict[tuple[str, Size], Face] = {}

    def __call__(self, name: str, size: Size) -> Face:
        """Return the face of an actor at a size."""
        key = (name, size)
        if key not in self._known:
            self._known[key] = self._made(name, size)
        return self._known[key]

    def _made(self, name: str, size: Size) -> Face:
        shape, title = self._shapes[name], self._words.titles[name]
        second = self._words.seconds.get(name, "")
        if name in self._quiet:
            alone = face(shape, size, (title, ""), self._measure, grow=self._grow)
            if size is Size.LEAF or len(alone.title) > 1:
                return alone
        return face(shape, size, (title, second), self._measure, grow=self._grow)

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
            stack=is_stack(actor),
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
    organisation: Organisation,
    chart: Chart,
    settings: ChartSettings,
    words: ChartWords,
    measure: Measure,
    kin: Kin | None = None,
) -> Places:
    """Return where everything of a chart stands.

    Notes
    -----
    A small chart with folded branches is arranged as the whole is, so that all else stays where it was.
    """
    page = _Page(organisation, chart, settings, words, measure)
    scheme = None
    if settings.collapsed:
        whole = chart_of(organisation, replace(settings, collapsed=frozenset()), kin)
        if len(whole.children) <= MOST_TRIED:
            scheme = _Page(organisation, whole, settings, words, measure).scheme()
    return page.places(scheme or page.scheme())


class _Scheme(Struct, frozen=True, order=True):
    """How a chart is laid out: the plan of its tree, and where those by themselves stand.

    ``columns`` is in how many columns they stand on the right; 0 for below, -1 for what the tree leaves free.
    """

    plan: Plan
    columns: int


class _Page:
    """Lays a chart out, for a page of some shape."""

    def __init__(
        self,
        organisation: Organisation,
        chart: Chart,
        settings: ChartSettings,
        words: ChartWords,
        measure: Measure,
    ) -> None:
        traits = traits_of(organisation, chart)
        shapes = {name: one.shape for name, one in traits.items()}
        self._chart = chart
        self._faces = Faces(shapes, words, measure, grow=settings.grow)
        self._turn = Turn(settings.orientation)
        self._aspect = settings.aspect
        self._title = max(
            measure.width(words.title, TextStyle.CHART_TITLE), measure.width(words.subtitle, TextStyle.SMALL)
        )
        self._arranger = Arranger(chart, traits, self._faces, turned=self._turn.sideways)
        self._hangings = {name: self._hang(name, traits) for name in chart.aside}
        kinds = {name: organisation.actors[name].kind for name in chart.aside}
        elected = {name for name in chart.aside if chart.spheres[name] is Sphere.POLITICAL}
        self._asides = Asides(chart.aside, kinds, elected, self._hangings)

    def _hang(self, root: str, traits: Mapping[str, Traits]) -> Hanging:
        return hang(
            root,
            self._chart.children.__getitem__,
            lambda name, _first: self._faces(name, Size.LEAF),
            lambda name: (
                BADGE_ROOM if name in self._chart.hidden else float(STACK if traits[name].stack else 0)
            ),
        )

    def scheme(self) -> _Scheme:
        """Return the scheme that fills the page best; a plainer one where another is hardly better."""
        if self._chart.top is None:
            return _Scheme(Plan(), 0)
        aspect = 1 / self._aspect if self._turn.sideways else self._aspect
        trees = []
        for place, (plan, found) in enumerate(self._arranger.candidates(self._chart.top, aspect)):
            tree = [self._turn.rect(rect) for rect in found.rects.values()]
            trees.append((self._needed(tree, Aside((), {})), place, plan, tree, found.boundary))
        tried: list[tuple[int, float, _Scheme]] = []
        least = math.inf
        for alone, place, plan, tree, boundary in sorted(trees, key=lambda one: one[:2]):
            if alone * HARDLY > least:
                break  # the tree by itself needs more than another with all that stands beside it
            for columns in self._ways():
                needed = self._needed(tree, self._aside(tree, boundary, columns))
                tried.append((place, needed, _Scheme(plan, columns)))
                least = min(least, needed)
        return min(one for one in tried if one[1] * HARDLY <= least)[2]

    def _ways(self) -> range:
        """Return how those by themselves may stand: in free places only of a tree that hangs down."""
        small = len(self._chart.children) <= MOST_TRIED
        return range(-1 if small and self._turn.orientation is Orientation.DOWN else 0, MOST_COLUMNS + 1)

    def _aside(self, tree: Sequence[Rect], boundary: float | None, columns: int) -> Aside:
        room = around(tree)
        if columns < 0:
            return self._asides.in_free_places(tree, boundary, self._aspect)
        if columns:
            return self._asides.beside(room.right + BESIDE, room.y, columns)
        return self._asides.below(room.x, room.bottom, max(room.width, LEAST_WIDTH))

    def _needed(self, tree: Sequence[Rect], aside: Aside) -> float:
        whole = around([*tree, *aside.lists.values()])
        title = Rect(whole.x, whole.y, self._title + MARGIN, HEADING)
        above = HEADING if any(rect.touches(title) for rect in tree) else 0.0
        return max((whole.width + 2 * MARGIN) / self._aspect, whole.height + 2 * MARGIN + above)

    def places(self, scheme: _Scheme) -> Places:
        """Return where everything stands by a scheme."""
        chart, turn = self._chart, self._turn
        upright: dict[str, Rect] = {}
        slots: dict[str, Slot] = {}
        boundary: tuple[Point, Point] | None = None
        along = None
        if chart.top is not None:
            found = self._arranger.arrange(chart.top, scheme.plan)
            upright, slots = found.rects, found.slots
            boundary, along = _boundary(found, turn), found.boundary
        rects = {name: turn.rect(rect) for name, rect in upright.items()}
        aside = self._aside(list(rects.values()), along, scheme.columns)
        for root, at in aside.lists.items():
            for name, hung in self._hangings[root].places.items():
                rects[name] = upright[name] = hung.rect.moved(at.x, at.y)
                if hung.spine is not None:
                    turned = None if hung.turn is None else at.y + hung.turn
                    slots[name] = Slot("aside", at.x + hung.spine, turned)
        ordered = {name: rects[name] for name in _reading_order(chart) if name in rects}
        return Places(
            rects=ordered,
            faces={name: self._faces.at(name, rect.width) for name, rect in ordered.items()},
            slots=slots,
            upright=upright,
            turn=turn,
            boundary=boundary,
            parts=aside.parts,
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


def _reading_order(chart: Chart) -> Sequence[str]:
    order: list[str] = []
    waiting = [*reversed(chart.aside), *([] if chart.top is None else [chart.top])]
    while waiting:
        current = waiting.pop()
        order.append(current)
        waiting.extend(reversed(chart.children[current]))
    return order
