"""All that lies over the chart in its scene: what is selected, under the pointer, at the keyboard's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.gui.canvas.rings import Handles, Hover, Ring

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QRectF
    from PySide6.QtWidgets import QGraphicsScene

    from app.gui.canvas.controller import ChartController
    from app.gui.canvas.prepared import Prepared
    from app.rendering.theme import Theme
    from models.layout.drawing import Box

ABOVE = 10.0


class Overlay:
    """Rings and handles, kept where the state of the chart wants them."""

    def __init__(self, scene: QGraphicsScene, theme: Theme) -> None:
        self._hover = Hover(theme)
        self._ring = Ring(theme)
        self._focus_ring = Ring(theme, dashed=True)
        self._handles = Handles(theme)
        self._state: ChartController | None = None
        self._boxes: dict[str, Box] = {}
        self._hovered: str | None = None
        for height, item in enumerate((self._hover, self._ring, self._focus_ring, self._handles)):
            item.setZValue(ABOVE + height)
            scene.addItem(item)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for item in (self._hover, self._ring, self._focus_ring, self._handles):
            item.set_theme(theme)

    def show_drawing(self, state: ChartController, prepared: Prepared) -> None:
        """Lie over a drawing from now on."""
        self._state, self._boxes = state, prepared.boxes
        self._handles.show_folded(
            box for box in self._boxes.values() if box.hidden and state.is_collapsed(box.id)
        )
        self._hover.surround(self._box(self._hovered))

    def place(self, *, by_keyboard: bool) -> None:
        """Follow the selection, and the place of the keyboard where it is on the chart."""
        state = self._state
        if state is None:
            return
        self._ring.surround(self._box(state.selected))
        elsewhere = by_keyboard and state.current != state.selected
        self._focus_ring.surround(self._box(state.current) if elsewhere else None)
        self._offer_handles()

    def hover(self, actor: str | None) -> None:
        """Show that a box is under the pointer."""
        if actor != self._hovered:
            self._hovered = actor
            self._hover.surround(self._box(actor))
            self._offer_handles()

    def set_scale(self, scale: float) -> None:
        """Follow the zoom."""
        self._handles.set_scale(scale)

    def handle_at(self, place: QPointF, scale: float) -> str | None:
        """Return whose handle is at a place of the scene."""
        return self._handles.at(place, scale)

    def handle_place(self, box: Box) -> QRectF:
        """Return where the handle of a box is in the scene."""
        return self._handles.place(box)

    def _offer_handles(self) -> None:
        state = self._state
        if state is None:
            return
        near = {state.selected, state.current, self._hovered}
        offered = [self._box(actor) for actor in near if actor and state.can_collapse(actor)]
        self._handles.show_open(box for box in offered if box is not None)

    def _box(self, actor: str | None) -> Box | None:
        return self._boxes.get(actor) if actor else None
