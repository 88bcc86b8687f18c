"""The chart with all that belongs to it: what the main window embeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.canvas.breadcrumbs import Breadcrumbs
from app.gui.canvas.busy import Busy
from app.gui.canvas.controller import Changed, ChartController, ChartSource
from app.gui.canvas.empty_note import EmptyNote
from app.gui.canvas.large_note import LEVELS, UNREADABLE, LargeNote
from app.gui.canvas.legend import Legend
from app.gui.canvas.menu import box_menu, ground_menu
from app.gui.canvas.minimap import Minimap
from app.gui.canvas.prepared import prepared_of
from app.gui.canvas.view import ChartView
from app.gui.canvas.zoom_bar import ZoomBar
from app.i18n import marked
from app.rendering.painter import rect_of
from models.layout.settings import ChartSettings

if TYPE_CHECKING:
    from app.i18n import Catalogue
    from app.rendering.theme import Theme
    from models.layout.drawing import Layer

_ = marked

EDGE = 16
BETWEEN = 8
OVERLAYS = 100
"""So much of the height is usually taken by the legend."""
SMALLEST = 100
STEP = 1.25


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
        self.theme = theme
        self._controller: ChartController | None = None
        self._map_wanted = self._legend_wanted = True
        self._sought: str | None = None
        self._extent = QRectF()
        self._shaping = QTimer(self)  # once for all that a window does to its parts as it comes
        self._shaping.setSingleShot(True)
        self._shaping.timeout.connect(self._take_shape)
        self.view = ChartView(theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.breadcrumbs = Breadcrumbs(words, theme, self)
        self.legend = Legend(words, theme, self)
        self.nothing = EmptyNote(words, self)
        self.large = LargeNote(words, theme, self)
        self.minimap = Minimap(words, theme, self)
        self.zoom_bar = ZoomBar(words, theme, self)
        self.busy = Busy(words, theme, self)
        self._plates = (
            self.breadcrumbs,
            self.legend,
            self.minimap,
            self.zoom_bar,
            self.large,
            self.busy,
        )
        self.setFocusProxy(self.view)
        self._connect()
        self.set_words(words)

    def _connect(self) -> None:
        self.view.activated.connect(self.open)
        self.view.menu_wanted.connect(self._open_menu)
        self.view.camera.moved.connect(self._camera_moved)
        self.view.camera.zoomed.connect(self._zoomed)
        self.zoom_bar.nearer.connect(self.zoom_in)
        self.zoom_bar.farther.connect(self.zoom_out)
        self.zoom_bar.natural.connect(lambda: self.zoom_to(1.0))
        self.zoom_bar.everything.connect(lambda: self.fit())
        self.minimap.wanted.connect(self._look_at)
        self.minimap.zoom_wanted.connect(self.view.camera.zoom_at)
        self.breadcrumbs.chosen.connect(self._focus_on)
        self.legend.switched.connect(self._switch)
        self.legend.resized.connect(self._place_overlays)
        self.large.wanted.connect(self._show_upper_levels)

    # --- what the window calls --------------------------------------------------------------------

    @property
    def controller(self) -> ChartController | None:
        """The state of the chart shown; menus call its methods. None while no region is shown."""
        return self._controller

    @property
    def scale(self) -> float:
        """How many pixels of the screen one of the chart takes."""
        return self.view.camera.scale

    @property
    def fitted(self) -> bool:
        """Whether the whole chart is shown as large as it fits, and not as someone has zoomed it."""
        return self.view.camera.fitted

    @property
    def seen(self) -> QRectF:
        """The part of the drawing that is seen."""
        return self.view.camera.seen()

    def show_region(self, source: ChartSource, settings: ChartSettings | None = None) -> None:
        """Show a region from now on, the whole chart fitted in."""
        known = settings or ChartSettings()
        if self._controller is not None:
            known = replace(known, aspect=self._controller.settings.aspect)
        self._controller = ChartController(source, known)
        self._controller.listen(self._follow)
        self._show_state()
        self.view.show_chart(self._controller)
        self.state_changed.emit()

    def renew(self, source: ChartSource) -> None:
        """Show the same chart from another source, in another language for instance: all stays as it was."""
        if self._controller is not None:
            self._controller.renew(source)

    def select(self, actor: str | None, *, reveal: bool = False) -> None:
        """Select an actor; ``reveal`` unfolds what hides it and moves the camera there."""
        if self._controller is not None:
            self._sought = actor if reveal else None
            self._controller.select(actor, reveal=reveal)
            self._reveal()

    def _reveal(self) -> None:
        """Bring who is sought into sight, as soon as a chart with them is drawn."""
        if self._sought is not None and self.view.box(self._sought) is not None:
            self.view.reveal(self._sought)
            self._sought = None

    def set_words(self, words: Catalogue) -> None:
        """Speak another language; the chart itself follows with ``renew``."""
        self._words = words
        self.view.setAccessibleName(words(_("Chart of who leads and decides")))
        for part in (*self._plates, self.nothing):
            part.set_words(words)
        self._place_overlays()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self.theme = theme
        for part in (self.view, *self._plates):
            part.set_theme(theme)

    def set_reduced_motion(self, reduced: bool) -> None:
        """Let everything change at once, or glide."""
        self.view.camera.reduced_motion = reduced

    @property
    def legend_visible(self) -> bool:
        """Whether the legend is shown."""
        return self._legend_wanted

    def set_legend_visible(self, visible: bool) -> None:
        """Show the legend, or leave its place to the chart."""
        self._legend_wanted = visible
        self._place_overlays()
        if self.view.camera.fitted:
            self.view.fit()

    @property
    def minimap_visible(self) -> bool:
        """Whether the map is shown where it is of use."""
        return self._map_wanted

    def set_minimap_visible(self, visible: bool) -> None:
        """Show the map, or leave its place to the chart."""
        self._map_wanted = visible
        self._show_map()

    def fit(self, *, glide: bool = True) -> None:
        """Show the whole chart, laid out for the window as it is now."""
        self._take_shape()
        self.view.fit(glide=glide)

    def zoom_to(self, scale: float) -> None:
        """Zoom around the box at hand, or the middle: 1.0 is 100 %."""
        self.view.zoom_to(scale)

    def zoom_in(self) -> None:
        """Come a step nearer."""
        self.view.zoom_by(STEP)

    def zoom_out(self) -> None:
        """Go a step away."""
        self.view.zoom_by(1 / STEP)

    # --- following --------------------------------------------------------------------------------

    def _follow(self, changed: Changed) -> None:
        state = self._controller
        if state is None:
            return
        if changed & Changed.DRAWING:
            self._show_state()
        self.view.follow(changed)
        self._reveal()
        if changed & Changed.SELECTION:
            self.actor_selected.emit(state.selected or "")
        if changed & (Changed.CURRENT | Changed.SELECTION):
            self._announce()
        if changed & (Changed.DRAWING | Changed.SELECTION):
            self.state_changed.emit()

    def _show_state(self) -> None:
        state = self._controller
        if state is None:
            return
        self._extent = rect_of(prepared_of(state.drawing).extent)
        self.minimap.show_drawing(state.drawing)
        self.legend.show_drawing(state.drawing, state.layers, state.source.legend_words())
        self.breadcrumbs.show_steps([(actor, state.whole.boxes[actor].title) for actor in state.breadcrumbs])
        self.nothing.show_drawing(state.drawing, state.settings.view)
        self._place_overlays()

    def _announce(self) -> None:
        """Tell those who hear the screen which box the keyboard or the pointer has come to."""
        box = self.view.box(self._controller.current if self._controller else None)
        told = ", ".join(part for part in (box.title, box.second) if part) if box else ""
        self.view.setAccessibleDescription(told)
        if told and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, told))

    def open(self, actor: str) -> None:
        """Select an actor, and ask for it to be opened."""
        if self._controller is not None:
            self._controller.select(actor)
        self.actor_activated.emit(actor)

    def _open_menu(self, actor: str, place: QPoint) -> None:
        menu = box_menu(self, actor, self._words, self) if actor else ground_menu(self, self._words, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _camera_moved(self) -> None:
        self.minimap.show_seen(self.view.camera.seen())
        self._offer_less()
        self._show_map()

    def _show_map(self) -> None:
        """Show the map, but not over cards as long as all are seen anyway: there is nothing to move to."""
        state = self._controller
        if state is not None and not state.drawing.boxes:
            self.minimap.hide()
            return
        place = QRectF(self.minimap.geometry())
        needless = self.seen.contains(self._extent) and not self.view.is_empty(place)
        self.minimap.setVisible(self._map_wanted and not needless)

    def _show_upper_levels(self) -> None:
        if self._controller is not None:
            self._controller.collapse_to_level(LEVELS)
            self.view.setFocus()

    def _offer_less(self) -> None:
        """Offer to see less while the whole of a chart is shown and cannot be read."""
        state = self._controller
        whole = state is not None and self.fitted and not (state.settings.collapsed or state.settings.focus)
        if state is not None:
            self.large.show_count(len(state.drawing.boxes))
        foot = self.legend.y() - BETWEEN if self.legend.isVisibleTo(self) else self.height() - EDGE
        self.large.move(EDGE, foot - self.large.height())
        self.large.setVisible(whole and self.scale < UNREADABLE)

    def _zoomed(self, scale: float) -> None:
        self.zoom_bar.show_scale(scale)
        self.zoom_changed.emit(scale)

    def _look_at(self, place: QPointF) -> None:
        self.view.camera.look(self.view.camera.scale, place)

    def _focus_on(self, actor: str) -> None:
        if self._controller is not None:
            self._controller.focus_on(actor or None)

    def _switch(self, layer: Layer, on: bool) -> None:
        if self._controller is not None:
            self._controller.switch(layer, on)

    # --- the places of what lies over the chart ---------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overlays at their edges, and the chart fitted in as long as it was."""
        super().resizeEvent(event)
        self._place_overlays()
        if self.view.camera.fitted:
            self._shaping.start(0)
            self.view.fit(glide=False)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the shape of the window, which is known only now."""
        super().showEvent(event)
        self._shaping.start(0)

    @property
    def is_shaping(self) -> bool:
        """Whether the chart has yet to take the shape of the window."""
        return self._shaping.isActive()

    def _take_shape(self) -> None:
        """Lay the chart out for the window; not before it is seen, lest it is laid out twice."""
        height = self.height() - OVERLAYS
        if self._controller is not None and self.isVisible() and min(self.width(), height) > SMALLEST:
            self._controller.take_shape(self.width() / height)

    def _place_overlays(self) -> None:
        width, height = self.width(), self.height()
        self.zoom_bar.adjustSize()
        self.breadcrumbs.adjustSize()
        bar, mini = self.zoom_bar.geometry(), self.minimap.geometry()
        bar.moveBottomRight(QPoint(width - EDGE, height - EDGE))
        column = max(bar.width(), mini.width() if self._map_wanted else 0)
        self.legend.setVisible(self._legend_wanted and not self.nothing.isVisibleTo(self))
        self.nothing.setGeometry(0, 0, width, height)
        if self.legend.isVisibleTo(self):
            self.legend.arrange(width - 2 * EDGE, height)
            few = self.legend.height()
            if self.legend.width() > width - column - 2 * EDGE - BETWEEN:
                # Beside the map it would need more rows: those cost the chart more height than the map does.
                self.legend.arrange(width - column - 2 * EDGE - BETWEEN, height)
                if self.legend.height() > few:
                    self.legend.arrange(width - 2 * EDGE, height)
                    bar.moveBottom(height - EDGE - few - BETWEEN)
            self.legend.move(EDGE, height - EDGE - self.legend.height())
        mini.moveBottomRight(QPoint(bar.right(), bar.top() - BETWEEN))
        self.zoom_bar.setGeometry(bar)
        self.minimap.setGeometry(mini)
        self.breadcrumbs.move(EDGE, EDGE)
        self.busy.move((width - self.busy.width()) // 2, EDGE)
        top = float(
            self.breadcrumbs.geometry().bottom() + BETWEEN if self.breadcrumbs.isVisibleTo(self) else 0
        )
        bottom = self.legend.y() - BETWEEN if self.legend.isVisibleTo(self) else height
        self.view.keep_free(QRectF(0, top, width, bottom - top))
        self._offer_less()
        self._show_map()
