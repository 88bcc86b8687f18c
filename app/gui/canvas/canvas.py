"""The chart with all that belongs to it: what the main window embeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.canvas.controller import Changed, ChartController, ChartSource

if TYPE_CHECKING:
    from app.i18n import Catalogue
    from app.rendering.theme import Theme
    from models.layout.settings import ChartSettings


class Canvas(QWidget):
    """The chart of one region at a time, with minimap, zoom bar, legend and breadcrumbs."""

    actor_selected = Signal(str)
    """An actor was selected; an empty text: none is."""
    actor_activated = Signal(str)
    """An actor is to be opened: Enter or a double click."""
    zoom_changed = Signal(float)
    """How many pixels of the screen one of the chart takes."""
    state_changed = Signal()
    """What can be folded, gone back to or left has changed: menus follow."""

    def __init__(self, words: Catalogue, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._theme = theme
        self._controller: ChartController | None = None

    @property
    def controller(self) -> ChartController | None:
        """The state of the chart shown; menus call its methods. None while no region is shown."""
        return self._controller

    def show_region(self, source: ChartSource, settings: ChartSettings | None = None) -> None:
        """Show a region from now on, the whole chart fitted in."""
        self._controller = ChartController(source, settings)
        self._controller.listen(self._follow)

    def select(self, actor: str | None, *, reveal: bool = False) -> None:
        """Select an actor; ``reveal`` unfolds what hides it and moves the camera there."""
        if self._controller is not None:
            self._controller.select(actor, reveal=reveal)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self._theme = theme

    def set_reduced_motion(self, reduced: bool) -> None:
        """Let everything change at once, or glide."""

    def fit(self) -> None:
        """Show the whole chart."""

    def zoom_to(self, scale: float) -> None:
        """Zoom around the middle: 1.0 is 100 %."""

    def zoom_in(self) -> None:
        """Come a step nearer."""

    def zoom_out(self) -> None:
        """Go a step away."""

    def _follow(self, changed: Changed) -> None:
        if changed & Changed.SELECTION and self._controller is not None:
            self.actor_selected.emit(self._controller.selected or "")
        if changed & Changed.DRAWING:
            self.state_changed.emit()
