"""The main window: puts the parts together and lets the actions call them. It decides nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget, QStackedWidget, QVBoxLayout, QWidget

from app.gui.actions import Actions, shown
from app.gui.bar import Bar
from app.gui.canvas.canvas import Canvas
from app.gui.canvas.source import RegionSource
from app.gui.commands import commands
from app.gui.desk import Desk
from app.gui.errors import LOG
from app.gui.hint import Hint
from app.gui.notices import NoticeBar
from app.gui.panels.inspector import Inspector
from app.gui.panels.matters import MatterPanel
from app.gui.panels.outline import Outline
from app.gui.panels.tabs import Tabs
from app.gui.search.field import SearchField
from app.gui.tasks import Tasks
from app.i18n import marked as _
from models.core.errors import UserFacingError
from models.layout.settings import ChartSettings

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QShowEvent

    from app.gui.errors import Errors
    from app.gui.workspace import Workspace

LEFT, RIGHT = 200, 256
SIZE = (1440, 900)
SMALLEST = (900, 560)
FRAME = 32
"""Pixels that a desktop's title bar may take; Qt knows its height only once the window stands."""
LATEST = 500
"""Milliseconds after which lists and details come, although the chart has not been painted: it is hidden."""


class MainWindow(Desk):
    """The window around the chart."""

    first_shown = Signal()
    """The window has been painted for the first time."""

    def __init__(self, workspace: Workspace, errors: Errors) -> None:
        super().__init__()
        self.workspace = workspace
        self.errors = errors
        self._shown = ""
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._is_first = True
        self.tasks = Tasks(self, errors.take)
        self.actions_ = Actions(self)
        self.search = SearchField(workspace, self.tasks)
        self.bar = Bar(workspace, self.actions_, self.search, self)
        self.setMenuWidget(self.bar)
        self.canvas = Canvas(workspace.words, workspace.theme, self)
        self.hint = Hint(workspace, self)
        self.outline = Outline(workspace)
        self.matters = MatterPanel(workspace)
        self.inspector = Inspector(workspace)
        self.notices = NoticeBar(workspace, self)
        self.setStatusBar(self.notices)
        self._centre()
        self.tabs = Tabs(self)
        self.left = self._dock("left", Qt.DockWidgetArea.LeftDockWidgetArea, self._lists())
        self.right = self._dock("right", Qt.DockWidgetArea.RightDockWidgetArea, self.inspector)
        self.setMinimumSize(*SMALLEST)
        self._connect()
        self.speak()
        self.dress()
        self.show_region()
        self.restore()
        self.canvas.setFocus()

    # --- putting together -----------------------------------------------------------------------------

    def _centre(self) -> None:
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        row = QVBoxLayout()
        row.setContentsMargins(6, 4, 6, 0)
        row.addWidget(self.hint)
        layout.addLayout(row)
        layout.addWidget(self.canvas, 1)
        self.setCentralWidget(centre)

    def _lists(self) -> QWidget:
        box = QWidget(self)
        box.setObjectName("panel")
        self.stack = QStackedWidget(box)
        self.stack.addWidget(self.outline)
        self.stack.addWidget(self.matters)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.stack)
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        return box

    def _dock(self, name: str, area: Qt.DockWidgetArea, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(self)
        dock.setObjectName(name)
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        dock.setTitleBarWidget(QWidget(dock))  # the tabs and the headings say what it is
        dock.setWidget(widget)
        widget.setMinimumWidth(160)
        self.addDockWidget(area, dock)
        return dock

    def _connect(self) -> None:
        work, canvas = self.workspace, self.canvas
        self.actions_.connect_all(commands(self))
        work.region_changed.connect(self.show_region)
        work.drawer.busy.connect(canvas.busy.set_busy)
        self._late.timeout.connect(self._tell_shown)
        work.renamed.connect(self.renew)
        work.language_changed.connect(self._language_changed)
        work.theme_changed.connect(self.dress)
        work.motion_changed.connect(lambda: canvas.set_reduced_motion(work.settings.reduced_motion))
        work.actor_selected.connect(self._select_on_chart)
        work.pointed.connect(self._select_on_chart)
        canvas.actor_selected.connect(self._selected_on_chart)
        canvas.actor_activated.connect(self._activated)
        canvas.state_changed.connect(self.follow_chart)
        self.left.visibilityChanged.connect(lambda _on: self.follow_panels())
        self.right.visibilityChanged.connect(lambda _on: self.follow_panels())
        self.search.left.connect(canvas.setFocus)
        self.tabs.currentChanged.connect(lambda _place: self.follow_panels())
        canvas.set_reduced_motion(work.settings.reduced_motion)

    # --- what is shown --------------------------------------------------------------------------------

    def speak(self) -> None:
        """Take the words of the language."""
        words = self.workspace.words
        self.actions_.speak(words)
        self.actions_.fill(self.bar.menus, words)
        self.actions_.open_menus["regions"].aboutToShow.connect(
            lambda: self.bar.list_regions(self.actions_.open_menus["regions"])
        )
        self.actions_.open_menus["recent-questions"].aboutToShow.connect(self._list_questions)
        self.tabs.setTabText(0, words(_("Organisation")))
        self.tabs.setTabText(1, words(_("Matters")))
        self.tabs.setAccessibleName(words(_("Lists")))
        self.left.setWindowTitle(words(_("Lists")))
        self.right.setWindowTitle(shown(words(_("&Details"))))
        self.bar.speak()
        self.search.speak()

    def dress(self) -> None:
        """Take the colours of the theme."""
        theme = self.workspace.theme
        self.actions_.dress(theme)
        self.bar.dress()
        self.search.dress()
        self.canvas.set_theme(theme)
        self.follow_chart()

    def show_region(self) -> None:
        """Show the chart of the open region."""
        self._remember_zoom()
        self._shown = self.workspace.region
        self.canvas.show_region(self._source())
        self.canvas.select(self.workspace.actor or None)
        self._zoom_as_left()
        self._name_window()
        self._await_painting()

    def renew(self) -> None:
        """Show the same chart in the words of now."""
        self.canvas.set_words(self.workspace.words)
        self.canvas.renew(self._source())
        self._name_window()
        self._await_painting()

    def _await_painting(self) -> None:
        """Tell of the chart when it has been painted: what else is shown follows it."""
        self.canvas.view.viewport().installEventFilter(self)
        if self.isVisible():
            self._late.start(LATEST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the chart is painted."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._late.start(0)
        return False

    def _tell_shown(self) -> None:
        self.workspace.chart_shown.emit()
        if self._is_first:
            self._is_first = False
            self.first_shown.emit()

    @property
    def shown_region(self) -> str:
        """The region whose chart is shown."""
        return self._shown

    @property
    def is_settled(self) -> bool:
        """Whether nothing is under way: no drawing, no task, and lists and details are there."""
        under_way = self._late.isActive() or self.tasks.count or self.workspace.drawer.count
        under_way = under_way or self.canvas.is_shaping
        return not under_way and self.inspector.is_filled and self.outline.is_filled

    def _remember_zoom(self) -> None:
        """Remember how someone has zoomed the chart that is shown."""
        zoom = dict(self.workspace.settings.zoom)
        zoom.pop(self._shown, None)
        if self._shown and not self.canvas.fitted:
            zoom[self._shown] = round(self.canvas.scale, 3)
        self.workspace.change(zoom=zoom)

    def _zoom_as_left(self) -> None:
        """Show the chart as it was zoomed last, or else the whole of it."""
        scale = self.workspace.settings.zoom.get(self._shown)
        if scale is None:
            self.canvas.fit(glide=False)
        else:
            self.canvas.zoom_to(scale)

    def _source(self) -> RegionSource:
        work = self.workspace
        return RegionSource(work.session, work.charts, work.region, work.words, work.drawer)

    def _name_window(self) -> None:
        work = self.workspace
        self.setWindowTitle(f"{work.organisation.region.name[work.language]} – Mandatkarta")
        self.actions_["name-region"].setEnabled(not work.organisation.region.named)
        self.follow_chart()

    def follow_chart(self) -> None:
        """Let the actions say what can be done with the chart as it is."""
        chart, actions = self.canvas.controller, self.actions_
        chosen = bool(self.workspace.actor)
        for name in ("focus", "upwards", "neighbours", "deselect"):
            actions[name].setEnabled(chosen)
        for choice, value in (
            ("theme", self.workspace.settings.theme),
            ("language", self.workspace.language),
        ):
            actions[f"{choice}-{value}"].setChecked(True)
        if chart is None:
            return
        self.workspace.opening = ChartSettings(aspect=chart.settings.aspect)
        actions["back"].setEnabled(chart.can_go_back)
        actions["forward"].setEnabled(chart.can_go_forward)
        actions["fold"].setEnabled(chosen and chart.can_collapse(self.workspace.actor))
        for name in ("focus-up", "unfocus"):
            actions[name].setEnabled(chart.settings.focus is not None)
        actions["unmark"].setEnabled(bool(chart.highlighted))
        actions[f"view-{chart.wanted.view.value}"].setChecked(True)
        actions[f"turn-{chart.wanted.orientation.value}"].setChecked(True)

    def follow_panels(self) -> None:
        """Let the actions say which panels are shown."""
        left = not self.left.isHidden()
        self.actions_["panel-outline"].setChecked(left and self.tabs.currentIndex() == 0)
        self.actions_["panel-matters"].setChecked(left and self.tabs.currentIndex() == 1)
        self.actions_["panel-details"].setChecked(not self.right.isHidden())

    def tell(self, text: str) -> None:
        """Show for a moment what has been done."""
        self.notices.tell(text)

    def _language_changed(self) -> None:
        self.speak()
        self.renew()

    def _select_on_chart(self, actor: str) -> None:
        self.canvas.select(actor or None, reveal=True)
        self.follow_chart()

    def _selected_on_chart(self, actor: str) -> None:
        if actor != self.workspace.actor:
            self.workspace.select(actor)

    def _activated(self, actor: str) -> None:
        self.workspace.select(actor)
        self.right.show()

    def _list_questions(self) -> None:
        menu = self.actions_.open_menus["recent-questions"]
        menu.clear()
        for text in self.workspace.settings.recent_questions:
            menu.addAction(text.replace("&", "&&")).triggered.connect(
                lambda _on=False, text=text: self.search.ask(text)
            )
        if menu.isEmpty():
            menu.addAction(self.workspace.words(_("None yet"))).setEnabled(False)

    # --- coming and going -----------------------------------------------------------------------------

    def restore(self) -> None:
        """Stand where the window stood last, if that is still on a screen."""
        settings = self.workspace.settings
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(SIZE[0], screen.width()), min(SIZE[1], screen.height() - FRAME))
        self.reset_panels()
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        if settings.layout:
            self.restoreState(QByteArray.fromBase64(settings.layout.encode()))
        self.follow_panels()

    def reset_panels(self) -> None:
        """Show both panels, as wide as at the first start."""
        self.left.show()
        self.right.show()
        docks, widths = [self.left, self.right], [LEFT, RIGHT]
        self.resizeDocks(docks, widths, Qt.Orientation.Horizontal)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the look that was left."""
        super().showEvent(event)
        if not event.spontaneous():
            # The canvas has its true size only now.
            self._zoom_as_left()
            self._late.start(LATEST)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how things stand, and leave nothing running."""
        self._remember_zoom()
        self.workspace.change(
            geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            layout=bytes(self.saveState().toBase64().data()).decode(),
        )
        self.workspace.drawer.close()
        self.tasks.close()
        try:
            self.workspace.save()
        except UserFacingError as error:
            LOG.warning("%s", error)  # the window is closing: nobody is left to tell
        event.accept()
