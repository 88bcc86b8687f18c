"""The view of the chart: shows it, and hands mouse, wheel, fingers and keys to those who know them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsScene, QGraphicsView, QToolTip, QWidget

from app.gui.canvas.base_layer import BaseLayer, Emphasis
from app.gui.canvas.camera import Camera
from app.gui.canvas.controller import Changed
from app.gui.canvas.fade import Fade
from app.gui.canvas.keyboard import Keyboard
from app.gui.canvas.overlay import Overlay
from app.gui.canvas.pointer import Pointer
from app.gui.canvas.prepared import Detail, Prepared, detail_at, prepared_of
from app.gui.plain import as_tooltip
from app.gui.slices import Slices
from app.rendering.painter import rect_of
from models.layout.drawing import MARGIN
from models.layout.geometry import Point, Rect
from models.layout.marks import Token

if TYPE_CHECKING:
    from app.gui.canvas.controller import ChartController
    from app.rendering.theme import Theme
    from models.layout.drawing import Box, Edge
    from models.layout.settings import ChartSettings

NEAR_A_LINE = 5
"""Pixels of the screen from a line that still count as on it."""

AROUND = 24.0
"""What is seen around a box that is brought into sight."""

NAMED = 60
"""So many of the largest branches may be named on a far chart."""

CHANGE = 200
DETAIL_CHANGE = 150


class ChartView(QGraphicsView):
    """The chart, painted by one layer, with rings and handles above it."""

    activated = Signal(str)
    menu_wanted = Signal(str, QPoint)
    """Over which actor a context menu is to open (an empty text: none), and where on the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller: ChartController | None = None
        self._prepared: Prepared | None = None
        self._settings: ChartSettings | None = None
        self._free = QRectF()
        self._fades = True
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(scene)
        self._base = BaseLayer(theme)
        scene.addItem(self._base)
        self._overlay = Overlay(scene, theme)
        self.camera = Camera(self)
        self._fade = Fade(self, self.camera, lambda: self._base.cost)
        self._warming = Slices(self, patient=True)
        self.camera.about_to_zoom.connect(self._fade_detail)
        self.camera.about_to_zoom.connect(self._overlay.set_scale)
        self._pointer = Pointer(self)
        self._keyboard = Keyboard(self)
        self._set_up()
        self.set_theme(theme)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    # --- what is shown ----------------------------------------------------------------------------

    @property
    def controller(self) -> ChartController | None:
        """The state of the chart shown."""
        return self._controller

    @property
    def free(self) -> QRectF:
        """The part of the viewport that nothing lies over."""
        return self._free if self._free.isValid() else QRectF(self.viewport().rect())

    def keep_free(self, free: QRectF) -> None:
        """Fit and move the chart within this part of the viewport from now on."""
        self._free = free

    def show_chart(self, controller: ChartController) -> None:
        """Show a chart from now on, fitted in."""
        self._fade.stop()
        self._controller = controller
        self._overlay.hover(None)
        self._load()
        self._fades = False  # nothing of the chart before is to be seen over another region's
        self.fit(glide=False)
        self._fades = True
        self._emphasise()
        self._place_rings()

    def follow(self, changed: Changed) -> None:
        """Show what has changed."""
        if changed & Changed.DRAWING:
            self._change_drawing()
        if changed & (Changed.DRAWING | Changed.HIGHLIGHT):
            self._emphasise()
        self._place_rings()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self._fade.stop()
        self._base.set_theme(theme)
        self._overlay.set_theme(theme)
        self.setBackgroundBrush(theme[Token.CANVAS])

    def _load(self) -> None:
        state = self._controller
        if state is None:
            return
        self._prepared = prepared_of(state.drawing)
        self._warming.start(self._prepared.warmed())
        self._settings = state.settings
        self._base.show_drawing(self._prepared, state.shown.largest(NAMED))
        self._overlay.show_drawing(state, self._prepared)
        self.camera.set_bounds(rect_of(state.drawing.bounds))

    def _change_drawing(self) -> None:
        state, before, old = self._controller, self._settings, self._prepared
        if state is None or before is None or old is None:
            return
        anchor = self._anchor(old)
        self._fade.keep()
        self._load()
        stood, stands = old.boxes.get(anchor or ""), self.box(anchor)
        if stood is not None and stands is not None and not state.is_another_than(before):
            # The box at hand stays where it is on the screen, whatever happens around it.
            moved = QPointF(stands.rect.x - stood.rect.x, stands.rect.y - stood.rect.y)
            self._fade.move(moved)
            self.camera.look(self.camera.scale, self.camera.centre + moved)
        else:
            self.fit(glide=False)
        self._fade.start(CHANGE)

    def _anchor(self, old: Prepared) -> str | None:
        """Return the box that is to stay in place: what was folded, the one at hand, or one in the middle."""
        state = self._controller
        if state is None:
            return None
        stay = [
            actor
            for actor in (state.touched, state.current, state.selected)
            if actor in old.boxes and actor in state.shown
        ]
        if stay:
            return stay[0]
        middle = self.camera.centre
        return min(
            (box.id for box in old.boxes_in(self._seen()) if box.id in state.shown),
            key=lambda actor: (rect_of(old.boxes[actor].rect).center() - middle).manhattanLength(),
            default=None,
        )

    def _emphasise(self) -> None:
        state = self._controller
        if state is None or not state.highlighted:
            self._base.set_emphasis(None)
            return
        lit = state.highlighted
        lines = frozenset(
            edge.id for edge in state.drawing.edges if edge.source in lit and edge.target in lit
        )
        self._base.set_emphasis(Emphasis(lit, lines))

    def _place_rings(self) -> None:
        self._overlay.place(by_keyboard=self.hasFocus())

    def hover(self, actor: str | None) -> None:
        """Show that a box is under the pointer."""
        self._overlay.hover(actor)

    # --- finding ----------------------------------------------------------------------------------

    def box(self, actor: str | None) -> Box | None:
        """Return the box of an actor, if it is shown."""
        return self._prepared.boxes.get(actor) if self._prepared and actor else None

    def box_at(self, place: QPoint) -> Box | None:
        """Return the box at a place of the viewport."""
        return self._prepared.box_at(self._point(place)) if self._prepared else None

    def line_at(self, place: QPoint) -> Edge | None:
        """Return the line at a place of the viewport, or close by."""
        within = NEAR_A_LINE / self.camera.scale
        return self._prepared.edge_at(self._point(place), within) if self._prepared else None

    def handle_at(self, place: QPoint) -> str | None:
        """Return whose handle is at a place of the viewport."""
        return self._overlay.handle_at(self._scene_place(place), self.camera.scale)

    def handle_place(self, actor: str) -> QPoint:
        """Return where the handle of a box stands in the viewport."""
        box = self.box(actor)
        return self.mapFromScene(self._overlay.handle_place(box).center()) if box else QPoint()

    def is_empty(self, part: QRectF) -> bool:
        """Return whether no box stands in a part of the viewport."""
        corner, size = self.camera.to_scene(part.topLeft()), part.size() / self.camera.scale
        rect = Rect(corner.x(), corner.y(), size.width(), size.height())
        return self._prepared is None or not self._prepared.boxes_in(rect)

    def told_at(self, place: QPoint) -> str:
        """Return what is told of the box or the line at a place of the viewport."""
        if self._controller is None:
            return ""
        box = self.box_at(place)
        if box is not None:
            return self._controller.source.about_actor(box.id)
        line = self.line_at(place)
        return self._controller.source.about_line(line) if line else ""

    def _point(self, place: QPoint) -> Point:
        at = self._scene_place(place)
        return Point(at.x(), at.y())

    def _scene_place(self, place: QPoint) -> QPointF:
        # Not mapToScene, which takes the corner of a pixel for its middle at small zooms.
        return self.viewportTransform().inverted()[0].map(QPointF(place))

    def _seen(self) -> Rect:
        seen = self.camera.seen()
        return Rect(seen.x(), seen.y(), seen.width(), seen.height())

    # --- looking ----------------------------------------------------------------------------------

    def fit(self, *, glide: bool = True) -> None:
        """Show the whole chart, at 100 % at the most."""
        if self._controller is None:
            return
        whole, free = self._controller.drawing.bounds, self.free
        # Half of the margin that a picture has: on the screen there is ground around it anyway.
        bounds = rect_of(whole.grown(-MARGIN / 2))
        match detail_at(min(free.width() / bounds.width(), free.height() / bounds.height())):
            # Words that keep their size on the screen reach out of a chart that shrinks.
            case Detail.MEDIUM:
                free = free.adjusted(4, 12, -4, -4)
            case Detail.FAR:
                bounds, free = rect_of(whole), free.adjusted(8, 24, -8, -8)
        self.camera.fit(bounds, free, glide=glide)

    def zoom_to(self, scale: float) -> None:
        """Zoom around the box at hand when it is in sight, else around the middle."""
        state = self._controller
        box = self.box(state.current or state.selected) if state else None
        at = self.camera.to_view(rect_of(box.rect).center()) if box else self.free.center()
        if not self.free.contains(at):
            at = self.free.center()
        self.camera.zoom_at(scale / self.camera.goal[0], at, glide=True)

    def zoom_by(self, factor: float) -> None:
        """Zoom a step in or out."""
        self.zoom_to(self.camera.goal[0] * factor)

    def reveal(self, actor: str) -> None:
        """Bring a box into sight."""
        box = self.box(actor)
        if box is not None:
            self.camera.bring_into_sight(rect_of(box.rect.grown(AROUND)), self.free)

    def open(self, actor: str) -> None:
        """Ask for an actor to be opened."""
        self.activated.emit(actor)

    def ask_menu(self, box: Box | None) -> None:
        """Ask for a context menu below a box, or in the middle."""
        place = self.mapFromScene(box.rect.x + 12, box.rect.bottom) if box else self.free.center().toPoint()
        self.menu_wanted.emit(box.id if box else "", self.viewport().mapToGlobal(place))

    def enter(self) -> None:
        """Let the keyboard begin at the selected box, or at the first one."""
        if self._controller is not None:
            self._controller.enter()

    def _fade_detail(self, scale: float) -> None:
        if self._fades and detail_at(scale) is not detail_at(self.camera.scale):
            self._fade.keep()
            self._fade.start(DETAIL_CHANGE)

    # --- events -----------------------------------------------------------------------------------

    def set_space(self, held: bool) -> None:
        """Let the left button drag the chart while the space bar is held; a mere tap folds."""
        tapped = self._pointer.space and not held and not self._pointer.panned_by_space
        self._pointer.space = held
        self._pointer.panned_by_space = False
        self._pointer.hover(self.viewport().mapFromGlobal(self.cursor().pos()))
        if tapped:
            self._keyboard.fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            if not event.isAutoRepeat():
                self.set_space(True)
        elif not self._keyboard.press(event):
            # Not to the scroll area, which would scroll.
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take a key coming up."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self._pointer.space:
            self.set_space(False)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a button going down."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a button coming up."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click."""
        self._pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Take the wheel."""
        self._pointer.wheel(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a context menu over what is under the pointer."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._keyboard.open_menu()
            return
        box = self.box_at(event.pos())
        if box is not None and self._controller is not None:
            self._controller.select(box.id)
        self.menu_wanted.emit(box.id if box else "", event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_key and self._controller is not None and self._controller.current is None:
            self.enter()
        self._place_rings()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self._pointer.space = False
        self._place_rings()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep looking at the same place."""
        super().resizeEvent(event)
        self.camera.refresh()

    def viewportEvent(self, event: QEvent) -> bool:
        """Take what belongs to no other event: tooltips, gestures, the pointer leaving."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tell(event)
            return True
        if isinstance(event, QGestureEvent) and event.type() is QEvent.Type.Gesture:
            return self._pointer.pinch(event)
        if isinstance(event, QNativeGestureEvent):
            return self._pointer.pinch_on_pad(event)
        if event.type() is QEvent.Type.Leave:
            self._pointer.leave()
        return super().viewportEvent(event)

    def _tell(self, event: QHelpEvent) -> None:
        QToolTip.showText(event.globalPos(), as_tooltip(self.told_at(event.pos())), self.viewport())
