"""The keys on the chart: from box to box, zoom, fold, focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.gui.canvas.compass import Way, nearest

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from app.gui.canvas.controller import ChartController
    from app.gui.canvas.surface import Surface

Key = Qt.Key
WAYS = {Key.Key_Left: Way.LEFT, Key.Key_Right: Way.RIGHT, Key.Key_Up: Way.UP, Key.Key_Down: Way.DOWN}
ZOOM = 1.25


class Keyboard:
    """What keys do on a view."""

    def __init__(self, view: Surface) -> None:
        self._view = view
        self._plain: dict[int, Callable[[], None]] = {
            Key.Key_Plus: lambda: view.zoom_by(ZOOM),
            Key.Key_Equal: lambda: view.zoom_by(ZOOM),
            Key.Key_Minus: lambda: view.zoom_by(1 / ZOOM),
            Key.Key_0: lambda: view.zoom_to(1.0),
            Key.Key_F: view.fit,
            Key.Key_Home: view.fit,
            Key.Key_Return: self._open,
            Key.Key_Enter: self._open,
            Key.Key_Escape: self._step_back,
            Key.Key_Menu: self.open_menu,
            Key.Key_B: lambda: self._with_current(lambda state, actor: state.focus_on(actor)),
            Key.Key_N: lambda: self._with_current(lambda state, actor: state.highlight_neighbours(actor)),
            Key.Key_U: lambda: self._with_current(lambda state, actor: state.highlight_upwards(actor)),
            Key.Key_Backspace: lambda: self._with_state(lambda state: state.focus_up()),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; return whether it means anything."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in WAYS:
            return self._arrow(WAYS[Key(key)], modifiers)
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier or key not in self._plain:
            return False
        self._plain[key]()
        return True

    def fold(self) -> None:
        """Fold the branch of the box at hand, or unfold it."""
        self._with_current(lambda state, actor: state.toggle(actor))

    def _arrow(self, way: Way, modifiers: Qt.KeyboardModifier) -> bool:
        state = self._view.controller
        if state is None or modifiers & Qt.KeyboardModifier.ShiftModifier:
            return False
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return self._travel(state, way)
        start = self._view.box(state.current) or self._view.box(state.selected)
        if start is None:
            self._view.enter()
            return True
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            target = _relative(state, start.id, way)
        else:
            found = nearest(start, way, state.shown.boxes.values())
            target = found.id if found else None
        if target is not None:
            state.move_to(target)
            self._view.reveal(target)
        return True

    def _travel(self, state: ChartController, way: Way) -> bool:
        if way is Way.LEFT:
            state.back()
        elif way is Way.RIGHT:
            state.forward()
        elif way is Way.UP:
            state.focus_up()
        return way is not Way.DOWN

    def _open(self) -> None:
        self._with_current(lambda _, actor: self._view.open(actor))

    def _step_back(self) -> None:
        state = self._view.controller
        if state is None:
            return
        if state.highlighted:
            state.clear_highlight()
        else:
            state.select(None)

    def open_menu(self) -> None:
        """Ask for the menu of the box at hand."""
        state = self._view.controller
        self._view.ask_menu(self._view.box(state.current) if state else None)

    def _with_state(self, act: Callable[[ChartController], object]) -> None:
        if self._view.controller is not None:
            act(self._view.controller)

    def _with_current(self, act: Callable[[ChartController, str], object]) -> None:
        state = self._view.controller
        actor = (state.current or state.selected) if state else None
        if state is not None and actor is not None and actor in state.shown:
            act(state, actor)


def _relative(state: ChartController, actor: str, way: Way) -> str | None:
    """Return the parent, the first child, or the sibling before or after, along the tree."""
    tree = state.shown
    if way is Way.UP:
        return tree.parent(actor)
    if way is Way.DOWN:
        return next(iter(tree.children(actor)), None)
    siblings = tree.children(tree.parent(actor))
    place = siblings.index(actor) + (1 if way is Way.RIGHT else -1)
    return siblings[place] if 0 <= place < len(siblings) else None
