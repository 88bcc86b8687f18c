"""What a person has chosen about the chart: selection, folding, focus, layers, and the way back.

Knows nothing of Qt; whoever shows it listens.
"""

from __future__ import annotations

from enum import Flag, auto
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from app.gui.canvas.tree import Tree
from models.layout.chart import layers_of
from models.layout.settings import ChartSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from models.layout.drawing import Drawing, Edge, Layer, View
    from models.layout.legend import LegendWords
    from models.layout.settings import Orientation

LONGEST_WAY_BACK = 100
STEADY = 1.16
"""The shape of a window may change by so much before its chart is laid out anew."""


class Changed(Flag):
    """What listeners are told."""

    DRAWING = auto()
    SELECTION = auto()
    CURRENT = auto()
    HIGHLIGHT = auto()


class ChartSource(Protocol):
    """Gives the drawings of one region in one language, and what is said of their parts."""

    def drawing(self, settings: ChartSettings) -> Drawing:
        """Return the chart as settings want it."""
        ...

    def prepare(
        self, wanted: Sequence[ChartSettings], then: Callable[[], None], given_up: Callable[[], None]
    ) -> None:
        """Have these drawings made and then go on: at once where they are at hand, else later.

        What was to be prepared before is given up.
        """
        ...

    def about_actor(self, actor: str) -> str:
        """Return what is told of a box under the pointer, as plain text."""
        ...

    def about_line(self, edge: Edge) -> str:
        """Return what is told of a line under the pointer, as plain text."""
        ...

    def legend_words(self) -> LegendWords:
        """Return what lines and cards are called."""
        ...


class ChartController:
    """The state of one chart.

    A change whose drawing takes long is made when the drawing is there: until then all stays as it was.
    """

    def __init__(self, source: ChartSource, settings: ChartSettings | None = None) -> None:
        self.source = source
        self.settings = settings or ChartSettings()
        self.selected: str | None = None
        self.current: str | None = None
        self.highlighted: frozenset[str] = frozenset()
        self.touched: str | None = None
        self._back: list[ChartSettings] = []
        self._forward: list[ChartSettings] = []
        self._listeners: list[Callable[[Changed], None]] = []
        self._coming: ChartSettings | None = None
        self._drawing: Drawing | None = None
        self._shown: Tree | None = None
        self._whole: tuple[View, Tree] | None = None

    # --- what there is ----------------------------------------------------------------------------

    @property
    def drawing(self) -> Drawing:
        """The chart as it is to be shown."""
        if self._drawing is None:
            self._drawing = self.source.drawing(self.settings)
        return self._drawing

    @property
    def shown(self) -> Tree:
        """What hangs under what, of what is shown."""
        if self._shown is None:
            self._shown = Tree(self.drawing.boxes)
        return self._shown

    @property
    def whole(self) -> Tree:
        """What hangs under what in the whole view, folded away or not."""
        if self._whole is None or self._whole[0] is not self.settings.view:
            if self.settings.collapsed or self.settings.focus:
                tree = Tree(self.source.drawing(_every(self.settings)).boxes)
            else:
                tree = self.shown
            self._whole = (self.settings.view, tree)
        return self._whole[1]

    @property
    def wanted(self) -> ChartSettings:
        """The settings that hold as soon as their drawing is there."""
        return self._coming or self.settings

    @property
    def breadcrumbs(self) -> tuple[str, ...]:
        """The actors from the top down to the focus; empty without a focus."""
        focus = self.settings.focus
        if focus is None or focus not in self.whole:
            return ()
        return (*reversed(tuple(self.whole.above(focus))), focus)

    @property
    def layers(self) -> frozenset[Layer]:
        """The layers that are switched on."""
        return layers_of(self.settings)

    def listen(self, listener: Callable[[Changed], None]) -> None:
        """Tell a listener of every change from now on."""
        self._listeners.append(listener)

    def renew(self, source: ChartSource) -> None:
        """Take the drawings from another source, in another language for instance; all else stays."""
        settings = self.wanted

        def drawn() -> None:
            self.source = source
            self._whole = None
            self._set(settings)
            self._tell(Changed.DRAWING)

        source.prepare([settings, _every(settings)], drawn, lambda: None)

    def _tell(self, changed: Changed) -> None:
        for listener in tuple(self._listeners):
            listener(changed)
        self.touched = None

    # --- selection --------------------------------------------------------------------------------

    def select(self, actor: str | None, *, reveal: bool = False) -> None:
        """Select an actor, or none; ``reveal`` unfolds what hides it."""
        changed = Changed(0)
        if actor is not None and reveal:
            self._uncover(actor)
        if actor != self.selected:
            self.selected = actor
            changed |= Changed.SELECTION
            if self.highlighted:
                self.highlighted = frozenset()
                changed |= Changed.HIGHLIGHT
        if actor != self.current:
            self.current = actor
            changed |= Changed.CURRENT
        if changed:
            self._tell(changed)

    def move_to(self, actor: str) -> None:
        """Take the keyboard's place to a box, without selecting it."""
        if actor != self.current and actor in self.shown:
            self.current = actor
            self._tell(Changed.CURRENT)

    def enter(self) -> None:
        """Let the keyboard begin at the selected box, or at the first one."""
        if self.drawing.boxes:
            chosen = self.selected if self.selected in self.shown else None
            self.move_to(chosen or self.drawing.boxes[0].id)

    def _uncover(self, actor: str) -> None:
        """Unfold and leave the focus as far as an actor needs to be seen."""
        if actor in self.shown or actor not in self.whole:
            return
        above = frozenset(self.whole.above(actor))
        touched = next((higher for higher in self.whole.above(actor) if higher in self.shown), None)
        focus = self.wanted.focus
        self._change(
            touched,
            collapsed=self.wanted.collapsed - above,
            focus=focus if focus == actor or focus in above else None,
        )

    # --- folding and focus -----------------------------------------------------------------------

    def is_collapsed(self, actor: str) -> bool:
        """Return whether a branch is folded away."""
        return actor in self.settings.collapsed

    def can_collapse(self, actor: str) -> bool:
        """Return whether anything hangs under it."""
        return actor in self.whole and bool(self.whole.children(actor))

    def toggle(self, actor: str) -> None:
        """Fold a branch away, or unfold it."""
        if self.can_collapse(actor):
            self._change(actor, collapsed=self.wanted.collapsed ^ {actor})

    def collapse_to_level(self, level: int) -> None:
        """Show so many levels, and fold away what is below."""
        self._change(
            collapsed=frozenset(
                actor
                for actor in self.whole.boxes
                if self.whole.children(actor) and self.whole.level(actor) >= level
            )
        )

    def expand_all(self) -> None:
        """Unfold everything."""
        self._change(collapsed=frozenset())

    def focus_on(self, actor: str | None) -> None:
        """Draw only the branch of an actor; None for the whole chart."""
        if actor is None or actor in self.whole:
            collapsed = self.wanted.collapsed - {actor} if actor else self.wanted.collapsed
            self._change(focus=actor, collapsed=collapsed)

    def focus_up(self) -> None:
        """Draw the branch one step above the one in focus."""
        if len(self.breadcrumbs) > 1:
            self.focus_on(self.breadcrumbs[-2])
        else:
            self.focus_on(None)

    def show_view(self, view: View) -> None:
        """Draw another view; its layers are its own."""
        if view is not self.wanted.view:
            self._change(view=view, focus=None, collapsed=frozenset(), layers=None)

    def orient(self, orientation: Orientation) -> None:
        """Let the chart grow to another side."""
        self._change(orientation=orientation)

    def take_shape(self, aspect: float) -> None:
        """Lay the chart out for a window of this width for each unit of its height.

        Little changes change nothing, so that cards stay where they are.
        """
        if _is_like(aspect, self.wanted.aspect):
            return
        usual = ChartSettings().aspect
        # The usual one where it fits as well: its drawing is kept from one start to the next.
        shape = usual if _is_like(aspect, usual) else round(aspect, 1)
        self._draw(replace(self.wanted, aspect=shape), self._back, self._forward)

    def is_another_than(self, before: ChartSettings) -> bool:
        """Return whether so much has changed that the chart is to be looked at anew, from the whole."""
        now = self.settings
        folded = before.collapsed ^ now.collapsed
        ways = [(one.view, one.focus, one.orientation, one.aspect) for one in (before, now)]
        return ways[0] != ways[1] or (len(folded) > 1 and self.touched is None)

    # --- layers -----------------------------------------------------------------------------------

    def switch(self, layer: Layer, on: bool) -> None:
        """Switch a layer on or off; this is no step of the way back."""
        self.show_layers(self.layers | {layer} if on else self.layers - {layer})

    def show_layers(self, layers: Iterable[Layer] | None) -> None:
        """Draw just these layers; None for the usual ones."""
        chosen = None if layers is None else frozenset(layers)
        if chosen != self.wanted.layers:
            self._draw(replace(self.wanted, layers=chosen), self._back, self._forward)

    # --- highlights -------------------------------------------------------------------------------

    def highlight_upwards(self, actor: str) -> None:
        """Let the way up to the top stand out."""
        self._highlight(frozenset({actor, *self.shown.above(actor)}))

    def highlight_neighbours(self, actor: str) -> None:
        """Let what is tied to an actor by any line that is drawn stand out."""
        near = {actor}
        for edge in self.drawing.edges:
            if actor in (edge.source, edge.target):
                near |= {edge.source, edge.target}
        self._highlight(frozenset(near))

    def clear_highlight(self) -> None:
        """Let nothing stand out."""
        self._highlight(frozenset())

    def _highlight(self, actors: frozenset[str]) -> None:
        if actors != self.highlighted:
            self.highlighted = actors
            self._tell(Changed.HIGHLIGHT)

    # --- the way back -----------------------------------------------------------------------------

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a step to take again."""
        return bool(self._forward)

    def back(self) -> None:
        """Return to how the chart was before the last step."""
        if self._coming is not None:
            self._draw(self.settings, self._back, self._forward)
        elif self._back:
            *back, settings = self._back
            self._draw(self._as_of_now(settings), back, [*self._forward, self.settings])

    def forward(self) -> None:
        """Take a step again that was taken back."""
        if self._coming is None and self._forward:
            *forward, settings = self._forward
            self._draw(self._as_of_now(settings), [*self._back, self.settings], forward)

    def _as_of_now(self, settings: ChartSettings) -> ChartSettings:
        """Return settings with the layers of now and for the window of now, which are no steps of the way."""
        return replace(settings, layers=self.settings.layers, aspect=self.settings.aspect)

    def _change(self, touched: str | None = None, **changes: object) -> None:
        new = replace(self.wanted, **changes)
        if new == self.settings and self._coming is not None:
            self._draw(self.settings, self._back, self._forward)
        elif new != self.wanted:
            self._draw(new, [*self._back, self.settings][-LONGEST_WAY_BACK:], [], touched)

    def _draw(
        self,
        settings: ChartSettings,
        back: list[ChartSettings],
        forward: list[ChartSettings],
        touched: str | None = None,
    ) -> None:
        """Show the chart with these settings and this way behind it, as soon as its drawing is there."""

        def drawn() -> None:
            self._back, self._forward = back, forward
            self.touched = touched
            self._set(settings)
            self._tell(Changed.DRAWING)

        def given_up() -> None:
            if self._coming is settings:
                self._coming = None

        self._coming = settings
        whole = [] if self._whole is not None and self._whole[0] is settings.view else [_every(settings)]
        self.source.prepare([settings, *whole], drawn, given_up)

    def _set(self, settings: ChartSettings) -> None:
        self.settings = settings
        self._coming = self._drawing = self._shown = None
        self.highlighted = frozenset()
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Let the nearest shown box stand for a current one that was folded away."""
        if self.current is not None and self.current not in self.shown:
            above = self.whole.above(self.current) if self.current in self.whole else ()
            self.current = next((actor for actor in above if actor in self.shown), None)


def _is_like(aspect: float, other: float) -> bool:
    """Whether two shapes differ too little for a chart to be laid out anew."""
    return 1 / STEADY <= aspect / other <= STEADY


def _every(settings: ChartSettings) -> ChartSettings:
    """Return the settings of the whole view, with nothing folded away."""
    return replace(settings, collapsed=frozenset(), focus=None)
