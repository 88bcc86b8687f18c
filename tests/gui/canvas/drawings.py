"""Drawings made by hand: a small tree with known places, and one of any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.core.relations import RelationType
from models.core.vocabulary import ActorKind
from models.layout.drawing import Box, Drawing, Edge, Layer, Shape, Sphere
from models.layout.geometry import Point, Rect, around
from models.layout.legend import LegendWords
from models.layout.marks import Icon, Line, Plate, Stroke, TextStyle, Token, Words
from models.layout.settings import DEFAULT_LAYERS, ChartSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

WIDTH, HEIGHT = 184.0, 52.0
ACROSS, DOWN = 208.0, 100.0

TREE: dict[str, tuple[str | None, int, int]] = {
    # actor: what it hangs under, column, row
    "assembly": (None, 1, 0),
    "board": ("assembly", 1, 1),
    "committee": ("assembly", 2, 1),
    "director": ("board", 1, 2),
    "staff": ("director", 0, 3),
    "head": ("director", 1, 3),
    "unit": ("head", 1, 4),
}
POLITICAL = {"assembly", "board", "committee"}


def card(actor: str, parent: str | None, x: float, y: float, hidden: int = 0) -> Box:
    """Return a card at a place."""
    rect = Rect(x, y, WIDTH, HEIGHT)
    political = actor.split("-")[0] in POLITICAL
    hue = Token.POL if political else Token.ADM
    title = actor.capitalize()
    bar = Rect(x, y, WIDTH, 4) if political else Rect(x + 6, y + 8, 3, HEIGHT - 16)
    return Box(
        id=actor,
        kind=ActorKind.BODY if political else ActorKind.POST,
        shape=Shape.BODY if political else Shape.POST,
        sphere=Sphere.POLITICAL if political else Sphere.ADMINISTRATION,
        rect=rect,
        title=title,
        second="The second line",
        marks=(
            Plate(rect=rect, radius=2 if political else 8, fill=Token.CARD, stroke=Stroke(Token.EDGE)),
            Plate(rect=bar, fill=hue),
            Icon(name="users" if political else "briefcase", rect=Rect(x + 14, y + 10, 16, 16), token=hue),
            Words(
                text=title, at=Point(x + 38, y + 23), width=90, style=TextStyle.CARD_TITLE, token=Token.INK
            ),
            Words(
                text="The second line",
                at=Point(x + 38, y + 40),
                width=80,
                style=TextStyle.SMALL,
                token=Token.INK2,
            ),
        ),
        icon="users",
        parent=parent,
        hidden=hidden,
    )


def link(source: Box, target: Box, relation: RelationType = RelationType.MANAGES) -> Edge:
    """Return a line from the lower border of a card to the upper one of another."""
    layer = Layer.LINE if relation is RelationType.MANAGES else Layer.CONSULTATION
    shift = 0 if layer is Layer.LINE else 16
    start = Point(source.rect.centre.x + shift, source.rect.bottom)
    end = Point(target.rect.centre.x + shift, target.rect.y)
    middle = (start.y + end.y) / 2
    points = (start, Point(start.x, middle), Point(end.x, middle), end)
    stroke = Stroke(Token.INK2, 1.5) if layer is Layer.LINE else Stroke(Token.INK3, 1.5, (0.1, 4), round=True)
    return Edge(
        id=f"{relation}:{source.id}:{target.id}",
        relation=relation,
        layer=layer,
        source=source.id,
        target=target.id,
        records=(f"{source.id}-{target.id}",),
        points=points,
        marks=(Line(points=points, stroke=stroke, radius=6),),
    )


def drawing_of(boxes: Iterable[Box], edges: Iterable[Edge]) -> Drawing:
    """Return a drawing with the usual margin."""
    boxes, edges = tuple(boxes), tuple(edges)
    bounds = around(box.rect for box in boxes).grown(24)
    return Drawing(bounds=bounds, boxes=boxes, edges=edges, layers=(Layer.LINE, Layer.CONSULTATION))


class MadeUp:
    """A chart source over the small tree; it folds, and draws one branch, as the real one does."""

    def __init__(self, tree: Mapping[str, tuple[str | None, int, int]] = TREE) -> None:
        self.tree = tree
        self.asked: list[ChartSettings] = []
        self.slow: list[tuple[Callable[[], None], Callable[[], None]]] | None = None

    def drawing(self, settings: ChartSettings) -> Drawing:
        """Return the tree without what is folded away; a folded branch lets the rest keep its place."""
        self.asked.append(settings)
        layers = DEFAULT_LAYERS if settings.layers is None else settings.layers
        shown = [actor for actor in self.tree if self._is_shown(actor, settings)]
        shift = 0.0 if not settings.collapsed else 50.0
        boxes = {}
        for actor in shown:
            parent, column, row = self.tree[actor]
            hidden = len(self._below(actor)) if actor in settings.collapsed else 0
            known = parent if parent in boxes else None
            boxes[actor] = card(actor, known, column * ACROSS + shift, row * DOWN, hidden)
        edges = []
        if Layer.LINE in layers:
            edges += [link(boxes[box.parent], box) for box in boxes.values() if box.parent]
        if Layer.CONSULTATION in layers and {"board", "director"} <= set(shown):
            edges.append(link(boxes["board"], boxes["director"], RelationType.CONSULTS))
        return drawing_of(boxes.values(), edges)

    def prepare(
        self, wanted: Sequence[ChartSettings], then: Callable[[], None], given_up: Callable[[], None]
    ) -> None:
        """Go on at once, or when a test lets it: ``slow`` keeps what is waited for."""
        if self.slow is None:
            then()
            return
        if self.slow:
            self.slow.pop()[1]()
        self.slow.append((then, given_up))

    def _above(self, actor: str) -> list[str]:
        parent = self.tree[actor][0]
        return [] if parent is None else [parent, *self._above(parent)]

    def _below(self, actor: str) -> list[str]:
        return [other for other in self.tree if actor in self._above(other)]

    def _is_shown(self, actor: str, settings: ChartSettings) -> bool:
        above = self._above(actor)
        inside = settings.focus is None or settings.focus in (actor, *above)
        return inside and not settings.collapsed.intersection(above)

    def about_actor(self, actor: str) -> str:
        """Return a text that would be read as HTML."""
        return f"<b>{actor}</b> & co\nline 2"

    def about_line(self, edge: Edge) -> str:
        """Return what the line ties together."""
        return f"{edge.source} -> {edge.target}"

    def legend_words(self) -> LegendWords:
        """Return the plain values as words."""
        return LegendWords(
            relations={relation: relation.value for relation in RelationType},
            shapes={shape: shape.value for shape in Shape},
            stack="stack",
            quiet="quiet",
            left_out="left out: {count}",
        )


def large(count: int, columns: int = 100) -> MadeUp:
    """Return a source of so many boxes, in a grid; each row hangs under the one above."""
    tree: dict[str, tuple[str | None, int, int]] = {}
    for number in range(count):
        above = f"post-{number - columns}" if number >= columns else None
        tree[f"post-{number}"] = (above, number % columns, number // columns)
    return Large(tree)


class Large(MadeUp):
    """Draws everything; asking each box for all above it would take too long."""

    def _is_shown(self, actor: str, settings: ChartSettings) -> bool:
        return True
