"""The row at the top: menus, region, search, views, the way back, export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QToolButton, QWidget

from app.gui.actions import SPECS, shown
from app.gui.style import BAR, FIELD
from app.i18n import marked as _
from app.rendering.icons import themed_icon
from models.layout.marks import Token

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.gui.actions import Actions
    from app.gui.search.field import SearchField
    from app.gui.workspace import Workspace

VIEWS = tuple(name for name, spec in SPECS.items() if spec.choice == "view")
NARROW, NARROWEST = 1330, 1120
"""Below these widths in pixels the views are one button with a menu, and exporting has no word."""


class Bar(QWidget):
    """What stands above the chart and the panels."""

    def __init__(
        self, workspace: Workspace, actions: Actions, search: SearchField, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(BAR)
        self._workspace = workspace
        self._actions = actions
        self.menus = QMenuBar(self)
        self.menus.setNativeMenuBar(False)
        self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.region = self._button()
        self.region.setObjectName("region")
        self.region.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.region.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._regions = QMenu(self.region)
        self._regions.aboutToShow.connect(lambda: self.list_regions(self._regions))
        self.region.setMenu(self._regions)
        self.search = search
        self.views = self._segments()
        self.view = self._button()
        self.view.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._views_menu = QMenu(self.view)
        self._views_menu.addActions([actions[name] for name in VIEWS])
        self.view.setMenu(self._views_menu)
        self.back, self.forward = (self._bare(name) for name in ("back", "forward"))
        self.export = self._button()
        self.export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.export.clicked.connect(actions["export"].trigger)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.region)
        layout.addSpacing(8)
        layout.addWidget(search, 1)
        layout.addSpacing(8)
        for widget in (self.views, self.view, self.back, self.forward, self.export):
            layout.addWidget(widget)
        for name in VIEWS:
            actions[name].toggled.connect(self._name_view)
        workspace.region_changed.connect(self.speak)
        workspace.renamed.connect(self.speak)

    def speak(self) -> None:
        """Take the words of the language."""
        words = self._workspace.words
        self.region.setText(self._workspace.region_title(self._workspace.organisation.region))
        self.region.setAccessibleName(words(_("Region: {name}")).format(name=self.region.text()))
        self.region.setToolTip(words(_("Open another region")))
        self.export.setText(shown(words(SPECS["export"].text)))
        self.export.setToolTip(self._actions.tip("export", words))
        for name, button in self._view_buttons.items():
            button.setText(shown(words(SPECS[name].text)))
        self.views.setAccessibleName(words(_("View")))
        self.view.setAccessibleName(words(_("View")))
        self._name_view()

    def dress(self) -> None:
        """Take the colours of the theme."""
        theme = self._workspace.theme
        self.region.setIcon(themed_icon("map", theme))
        self.export.setIcon(themed_icon("download", theme, Token.INK))
        self.view.setIcon(themed_icon("eye", theme))

    def list_regions(self, menu: QMenu) -> None:
        """Fill a menu with the regions: the recent ones first."""
        menu.clear()
        listed = {item.id: item for item in self._workspace.session.regions()}
        recent = [item for item in self._workspace.settings.recent_regions if item in listed][:3]
        for name in recent:
            self._add_region(menu, name)
        others = sorted(
            (name for name in listed if name not in recent), key=lambda name: listed[name].fictional
        )
        if recent and others:
            menu.addSeparator()
        for name in others:
            self._add_region(menu, name)
        if not self._workspace.organisation.region.named:
            menu.addSeparator()
            menu.addAction(self._actions["name-region"])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the views into one button where there is no room for them."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        self.views.setVisible(not narrow)
        self.view.setVisible(narrow)
        styles = Qt.ToolButtonStyle
        small = event.size().width() < NARROWEST
        self.export.setToolButtonStyle(
            styles.ToolButtonIconOnly if small else styles.ToolButtonTextBesideIcon
        )

    def _add_region(self, menu: QMenu, name: str) -> None:
        listed = next(item for item in self._workspace.session.regions() if item.id == name)
        title = self._workspace.region_title(listed).replace("&", "&&")
        action = menu.addAction(title)
        action.setData(name)
        action.setCheckable(True)
        action.setChecked(name == self._workspace.region)
        action.triggered.connect(lambda _on=False: self._workspace.open(name))

    def _segments(self) -> QWidget:
        box = QWidget(self)
        box.setObjectName("views")
        box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box.setFixedHeight(FIELD)
        layout = QHBoxLayout(box)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        self._view_buttons: dict[str, QToolButton] = {}
        for name in VIEWS:
            button = QToolButton(box)
            action = self._actions[name]
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action.trigger)
            action.toggled.connect(button.setChecked)
            action.changed.connect(lambda button=button, action=action: button.setToolTip(action.toolTip()))
            layout.addWidget(button)
            self._view_buttons[name] = button
        return box

    def _name_view(self) -> None:
        chosen = next((name for name in VIEWS if self._actions[name].isChecked()), VIEWS[0])
        self.view.setText(shown(self._workspace.words(SPECS[chosen].text)))
        self.view.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for name, button in self._view_buttons.items():
            button.setChecked(name == chosen)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setFixedHeight(FIELD)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _bare(self, name: str) -> QToolButton:
        button = self._button()
        button.setProperty("bare", True)
        button.setDefaultAction(self._actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button
