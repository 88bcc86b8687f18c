"""The context menu of a box, and of the empty ground."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import marked
from app.rendering.icons import themed_icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.gui.canvas.controller import ChartController
    from app.i18n import Catalogue
    from app.rendering.theme import Theme

_ = marked

LEVELS = (1, 2, 3, 4)


class Host(Protocol):
    """What the menus belong to."""

    theme: Theme

    @property
    def controller(self) -> ChartController | None:
        """The state of the chart shown."""
        ...

    def open(self, actor: str) -> None:
        """Select an actor, and ask for it to be opened."""
        ...

    def fit(self) -> None:
        """Show the whole chart."""
        ...

    def zoom_to(self, scale: float) -> None:
        """Zoom around the box at hand, or the middle."""
        ...

    @property
    def legend_visible(self) -> bool:
        """Whether the legend is shown."""
        ...

    def set_legend_visible(self, visible: bool) -> None:
        """Show the legend, or leave its place to the chart."""
        ...

    @property
    def minimap_visible(self) -> bool:
        """Whether the map is shown where it is of use."""
        ...

    def set_minimap_visible(self, visible: bool) -> None:
        """Show the map, or leave its place to the chart."""
        ...


def box_menu(canvas: Host, actor: str, words: Catalogue, parent: QWidget) -> QMenu:
    """Return the menu of a box."""
    state = canvas.controller
    menu = _Menu(canvas, words, parent)
    if state is None:
        return menu
    menu.entry(_("Open"), "Enter", "", lambda: canvas.open(actor))
    menu.addSeparator()
    if state.can_collapse(actor):
        if state.is_collapsed(actor):
            menu.entry(_("Unfold branch"), _("Space"), "unfold-vertical", lambda: state.toggle(actor))
        else:
            menu.entry(_("Fold branch"), _("Space"), "fold-vertical", lambda: state.toggle(actor))
        menu.entry(_("Show only this branch"), "B", "git-branch", lambda: state.focus_on(actor))
    menu.entry(_("Show the way to the top"), "U", "arrow-up-to-line", lambda: state.highlight_upwards(actor))
    menu.entry(_("Show neighbours"), "N", "waypoints", lambda: state.highlight_neighbours(actor))
    if state.highlighted:
        menu.entry(_("Stop showing"), "Esc", "", state.clear_highlight)
    menu.addSeparator()
    menu.entry(_("Show the whole chart"), "F", "scan", canvas.fit)
    return menu


def ground_menu(canvas: Host, words: Catalogue, parent: QWidget) -> QMenu:
    """Return the menu of the empty ground."""
    state = canvas.controller
    menu = _Menu(canvas, words, parent)
    if state is None:
        return menu
    menu.entry(_("Show the whole chart"), "F", "scan", canvas.fit)
    menu.entry(_("Show at 100 %"), "0", "", lambda: canvas.zoom_to(1.0))
    menu.addSeparator()
    levels = menu.addMenu(words(_("Show levels")))
    for level in LEVELS:
        text = words.plural("{count} level", "{count} levels", level).format(count=level)
        levels.addAction(text, partial(state.collapse_to_level, level))
    menu.entry(
        _("Unfold all"), "", "unfold-vertical", state.expand_all, enabled=bool(state.settings.collapsed)
    )
    if state.settings.focus is not None:
        menu.entry(_("Leave the branch"), "", "", lambda: state.focus_on(None))
    menu.addSeparator()
    menu.entry(_("Back"), "Alt+←", "arrow-left", state.back, enabled=state.can_go_back)
    menu.entry(_("Forward"), "Alt+→", "arrow-right", state.forward, enabled=state.can_go_forward)
    menu.addSeparator()
    menu.switch(_("Legend"), canvas.legend_visible, canvas.set_legend_visible)
    menu.switch(_("Overview map"), canvas.minimap_visible, canvas.set_minimap_visible)
    return menu


class _Menu(QMenu):
    def __init__(self, canvas: Host, words: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._words = words

    def entry(
        self, text: str, key: str, icon: str, act: Callable[[], object], *, enabled: bool = True
    ) -> None:
        """Add an entry; its key is told, and acted upon by the chart itself."""
        told = self._words(text) + (f"\t{self._words(key)}" if key else "")
        action = self.addAction(told, lambda: act())
        if icon:
            action.setIcon(themed_icon(icon, self._canvas.theme))
        action.setEnabled(enabled)

    def switch(self, text: str, on: bool, act: Callable[[bool], object]) -> None:
        """Add an entry that is on or off."""
        action = self.addAction(self._words(text))
        action.setCheckable(True)
        action.setChecked(on)
        action.toggled.connect(act)
