"""Every action of the window in one place: its words, shortcut, icon and place in the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from app.i18n import marked as _
from app.rendering.icons import themed_icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

    from app.i18n import Catalogue
    from app.rendering.theme import Theme


class Spec(NamedTuple):
    """One action: its text, its shortcuts, what it does in a sentence, its icon, its group of choices."""

    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    check: bool = False
    choice: str = ""


SPECS: Mapping[str, Spec] = {
    "export": Spec(_("&Export…"), ("Ctrl+E",), _("Take the chart along as a picture"), "download"),
    "copy-picture": Spec(_("Copy &picture"), ("Ctrl+Shift+C",), _("Copy the chart as a picture"), "copy"),
    "name-region": Spec(_("&Name the region…"), (), _("Give the region without a name one"), "pencil"),
    "quit": Spec(_("&Quit"), ("Ctrl+Q",), "", "log-out"),
    "copy-text": Spec(_("&Copy as text"), ("Ctrl+Shift+T",), _("Copy what the details show as text"), "copy"),
    "search": Spec(_("&Search or ask"), ("Ctrl+K", "Ctrl+L"), _("Find someone, or ask who may"), "search"),
    "filter": Spec(_("&Filter the list"), ("Ctrl+F",), "", "list-filter"),
    "deselect": Spec(_("Select &nothing"), ("Ctrl+Shift+A",)),
    "preferences": Spec(_("P&references…"), ("Ctrl+,",), "", "settings"),
    "zoom-in": Spec(_("Zoom &in"), ("Ctrl++", "Ctrl+="), "", "zoom-in"),
    "zoom-out": Spec(_("Zoom &out"), ("Ctrl+-",), "", "zoom-out"),
    "zoom-full": Spec(_("&100 %"), ("Ctrl+0",)),
    "fit": Spec(_("&Whole chart"), ("Ctrl+9",), "", "maximize"),
    "back": Spec(_("&Back"), ("Alt+Left",), _("Show the chart as it was before"), "arrow-left"),
    "forward": Spec(_("&Forward"), ("Alt+Right",), _("Take a step again"), "arrow-right"),
    "fold": Spec(_("Fold or &unfold the branch"), ("Ctrl+.",)),
    "level-1": Spec(_("Show &one level"), ("Ctrl+Alt+1",)),
    "level-2": Spec(_("Show &two levels"), ("Ctrl+Alt+2",)),
    "level-3": Spec(_("Show t&hree levels"), ("Ctrl+Alt+3",)),
    "unfold-all": Spec(_("Unfold &everything"), ("Ctrl+Alt+0",)),
    "focus": Spec(_("&Only this branch"), ("Ctrl+B",), _("Draw only the branch of who is selected"), "focus"),
    "focus-up": Spec(_("One step &up"), ("Ctrl+Up",)),
    "unfocus": Spec(_("Whole &organisation"), ("Ctrl+Shift+B",)),
    "upwards": Spec(_("Mark the way to the &top"), ("Ctrl+U",)),
    "neighbours": Spec(_("Mark the &neighbours"), ("Ctrl+M",)),
    "unmark": Spec(_("Remove the &marks"), ("Ctrl+Shift+M",)),
    "panel-outline": Spec(_("&Organisation"), ("Ctrl+1",), "", "", True),
    "panel-matters": Spec(_("&Matters"), ("Ctrl+2",), "", "", True),
    "panel-details": Spec(_("&Details"), ("Ctrl+3",), "", "", True),
    "next-panel": Spec(_("&Next part of the window"), ("F6",)),
    "previous-panel": Spec(_("&Previous part of the window"), ("Shift+F6",)),
    "full-screen": Spec(_("&Full screen"), ("F11",), "", "", True),
    "reset-layout": Spec(_("&Reset the window"), (), _("Panels and sizes as at the first start")),
    "hint": Spec(_("&Get started"), (), "", "circle-help"),
    "shortcuts": Spec(_("&Keyboard shortcuts"), ("F1", "Ctrl+?"), "", "keyboard"),
    "notices": Spec(_("What the &answers rest on"), (), "", "book-open"),
    "about": Spec(_("&About Mandatkarta"), (), "", "info"),
    "view-all": Spec(_("&All"), ("Alt+1",), _("Every actor and the usual lines"), "", True, "view"),
    "view-line": Spec(_("&Line"), ("Alt+2",), _("Who is whose manager"), "", True, "view"),
    "view-political": Spec(
        _("&Politics"), ("Alt+3",), _("The elected bodies and their seats"), "", True, "view"
    ),
    "view-delegation": Spec(_("&Delegation"), ("Alt+4",), _("Who hands power on to whom"), "", True, "view"),
    "view-assignment": Spec(
        _("A&ssignment"), ("Alt+5",), _("Who gives assignments to whom"), "", True, "view"
    ),
    "view-consultation": Spec(_("&Consultation"), ("Alt+6",), _("Who is asked by whom"), "", True, "view"),
    "turn-down": Spec(_("&Downwards"), (), "", "", True, "turn"),
    "turn-up": Spec(_("&Upwards"), (), "", "", True, "turn"),
    "turn-right": Spec(_("To the &right"), (), "", "", True, "turn"),
    "turn-left": Spec(_("To the &left"), (), "", "", True, "turn"),
    "theme-system": Spec(_("As the &system"), (), "", "", True, "theme"),
    "theme-light": Spec(_("&Light"), (), "", "", True, "theme"),
    "theme-dark": Spec(_("&Dark"), (), "", "", True, "theme"),
    "theme-contrast": Spec(_("&High contrast"), (), "", "", True, "theme"),
    "language-sv": Spec("&Svenska", (), "", "", True, "language"),
    "language-en": Spec("&English", (), "", "", True, "language"),
}

LINE = "-"
ON_BUTTONS = ("back", "forward")
MENUS: tuple[tuple[str, tuple[str | tuple[str, str], ...]], ...] = (
    (
        _("&File"),
        (("regions", _("Open &region")), "name-region", LINE, "export", "copy-picture", LINE, "quit"),
    ),
    (_("&Edit"), ("copy-text", "deselect", LINE, "search", "filter", LINE, "preferences")),
    (
        _("&View"),
        (
            *("view-all", "view-line", "view-political", "view-delegation", "view-assignment"),
            *("view-consultation", LINE, "zoom-in", "zoom-out", "zoom-full", "fit", LINE, "back", "forward"),
            *(LINE, ("branch", _("&Branch")), ("turn", _("&Direction")), LINE),
            *(("theme", _("C&olours")), ("language", _("&Language"))),
        ),
    ),
    (_("&Matter"), ("search", "panel-matters", ("recent-questions", _("&Recent questions")))),
    (
        _("&Window"),
        (
            *("panel-outline", "panel-matters", "panel-details", LINE, "next-panel", "previous-panel"),
            *(LINE, "full-screen", "reset-layout"),
        ),
    ),
    (_("&Help"), ("hint", "shortcuts", "notices", LINE, "about")),
)
SUBMENUS: Mapping[str, tuple[str, ...]] = {
    "branch": (
        *("fold", "level-1", "level-2", "level-3", "unfold-all", LINE, "focus", "focus-up", "unfocus"),
        *(LINE, "upwards", "neighbours", "unmark"),
    ),
    "turn": ("turn-down", "turn-up", "turn-right", "turn-left"),
    "theme": ("theme-system", "theme-light", "theme-dark", "theme-contrast"),
    "language": ("language-sv", "language-en"),
}


class Actions(QObject):
    """The actions of one window; each knows its name, and can be looked up by it."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._made: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._undressed: dict[str, Theme] = {}
        self.open_menus: dict[str, QMenu] = {}
        """The menus that the window fills itself: regions, recent questions."""
        for name, spec in SPECS.items():
            action = QAction(owner)
            action.setObjectName(name)
            action.setCheckable(spec.check)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            if spec.choice:
                self._group(spec.choice).addAction(action)
            owner.addAction(action)
            self._made[name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def connect_all(self, called: Mapping[str, Callable[[], object]]) -> None:
        """Let actions call what they do; of a choice only what was chosen is called."""
        for name, call in called.items():
            self._made[name].triggered.connect(lambda _on=False, call=call: call())

    def fill(self, bar: QMenuBar, words: Catalogue) -> None:
        """Fill the menu bar anew."""
        bar.clear()
        self.open_menus = {}
        for title, items in MENUS:
            menu = bar.addMenu(words(title))
            menu.aboutToShow.connect(self._dress_all)
            self._fill(menu, items, words)

    def speak(self, words: Catalogue) -> None:
        """Take the words of a language."""
        for name, spec in SPECS.items():
            action = self._made[name]
            action.setText(words(spec.text))
            action.setToolTip(self.tip(name, words))
            action.setStatusTip("")

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme: the buttons' actions now, those of the menus when one opens."""
        self._undressed = {name: theme for name, spec in SPECS.items() if spec.icon}
        for name in ON_BUTTONS:
            self._dress(name)

    def _dress_all(self) -> None:
        for name in tuple(self._undressed):
            self._dress(name)

    def _dress(self, name: str) -> None:
        theme = self._undressed.pop(name, None)
        if theme is not None:
            self._made[name].setIcon(themed_icon(SPECS[name].icon, theme))

    def tip(self, name: str, words: Catalogue) -> str:
        """Return what an action does, with its shortcut."""
        spec = SPECS[name]
        told = words(spec.tip) if spec.tip else shown(words(spec.text))
        key = self.keys(name)
        return f"{told} ({key})" if key else told

    def keys(self, name: str) -> str:
        """Return the first shortcut of an action as it is written on keys."""
        found = self._made[name].shortcut()
        return found.toString(QKeySequence.SequenceFormat.NativeText)

    def _group(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self)
        return self._groups[name]

    def _fill(self, menu: QMenu, items: tuple[str | tuple[str, str], ...], words: Catalogue) -> None:
        menu.setToolTipsVisible(False)
        for item in items:
            if item == LINE:
                menu.addSeparator()
            elif isinstance(item, str):
                menu.addAction(self._made[item])
            else:
                name, title = item
                below = menu.addMenu(words(title))
                if name in SUBMENUS:
                    self._fill(below, SUBMENUS[name], words)
                else:
                    self.open_menus[name] = below


def shown(text: str) -> str:
    """Return a menu's text without the sign that marks its letter.

    Examples
    --------
    >>> shown("&Export…")
    'Export'
    """
    return text.replace("&", "").removesuffix("…")
