"""What each action does: by its name, the call it makes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.dialogs import opening
from app.gui.page_text import page_text
from app.i18n import marked as _
from models.layout.drawing import View
from models.layout.settings import Orientation

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.gui.canvas.controller import ChartController
    from app.gui.desk import Desk


def commands(window: Desk) -> dict[str, Callable[[], object]]:
    """Return what the actions of a window do."""
    return {
        **_of_program(window),
        **_of_panels(window),
        **_of_canvas(window),
        **_of_chart(window),
        **_of_choices(window),
    }


def _of_program(window: Desk) -> dict[str, Callable[[], object]]:
    return {
        "export": lambda: opening.export(window),
        "copy-picture": lambda: opening.copy_picture(window),
        "name-region": lambda: opening.name_region(window),
        "preferences": lambda: opening.preferences(window),
        "shortcuts": lambda: opening.shortcuts(window),
        "notices": lambda: opening.notices(window),
        "about": lambda: opening.about(window),
        "quit": window.close,
        "copy-text": lambda: _copy_text(window),
        "hint": window.hint.show_again,
    }


def _of_panels(window: Desk) -> dict[str, Callable[[], object]]:
    return {
        "search": window.search.begin,
        "filter": lambda: _filter(window),
        "deselect": lambda: window.workspace.select(""),
        "panel-outline": lambda: _show_list(window, 0),
        "panel-matters": lambda: _show_list(window, 1),
        "panel-details": lambda: window.right.setVisible(window.right.isHidden()),
        "next-panel": lambda: _next_part(window, 1),
        "previous-panel": lambda: _next_part(window, -1),
        "full-screen": lambda: window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen),
        "reset-layout": window.reset_panels,
    }


def _of_canvas(window: Desk) -> dict[str, Callable[[], object]]:
    canvas = window.canvas
    return {
        "zoom-in": canvas.zoom_in,
        "zoom-out": canvas.zoom_out,
        "zoom-full": lambda: canvas.zoom_to(1.0),
        "fit": lambda: canvas.fit(),
    }


def _of_chart(window: Desk) -> dict[str, Callable[[], object]]:
    def with_chart(call: Callable[[ChartController], object]) -> Callable[[], object]:
        def called() -> None:
            if window.canvas.controller is not None:
                call(window.canvas.controller)
                window.follow_chart()

        return called

    def chosen() -> str:
        return window.workspace.actor

    calls: dict[str, Callable[[], object]] = {
        "back": with_chart(lambda chart: chart.back()),
        "forward": with_chart(lambda chart: chart.forward()),
        "fold": with_chart(lambda chart: chart.toggle(chosen())),
        "level-1": with_chart(lambda chart: chart.collapse_to_level(1)),
        "level-2": with_chart(lambda chart: chart.collapse_to_level(2)),
        "level-3": with_chart(lambda chart: chart.collapse_to_level(3)),
        "unfold-all": with_chart(lambda chart: chart.expand_all()),
        "focus": with_chart(lambda chart: chart.focus_on(chosen() or None)),
        "focus-up": with_chart(lambda chart: chart.focus_up()),
        "unfocus": with_chart(lambda chart: chart.focus_on(None)),
        "upwards": with_chart(lambda chart: chart.highlight_upwards(chosen())),
        "neighbours": with_chart(lambda chart: chart.highlight_neighbours(chosen())),
        "unmark": with_chart(lambda chart: chart.clear_highlight()),
    }
    for view in View:
        calls[f"view-{view.value}"] = with_chart(partial(_show_view, window, view))
    for turn in Orientation:
        calls[f"turn-{turn.value}"] = with_chart(partial(_turn, turn))
    return calls


def _show_view(window: Desk, view: View, chart: ChartController) -> None:
    chart.show_view(view)


def _turn(turn: Orientation, chart: ChartController) -> None:
    chart.orient(turn)


def _of_choices(window: Desk) -> dict[str, Callable[[], object]]:
    change = window.workspace.change
    calls: dict[str, Callable[[], object]] = {}
    for theme in ("system", "light", "dark", "contrast"):
        calls[f"theme-{theme}"] = partial(change, theme=theme)
    for language in ("sv", "en"):
        calls[f"language-{language}"] = partial(change, language=language)
    return calls


def _copy_text(window: Desk) -> None:
    page = window.inspector.page
    words = window.workspace.words
    if page is not None:
        QGuiApplication.clipboard().setText(page_text(page, words))
        window.tell(words(_("Copied as text.")))


def _filter(window: Desk) -> None:
    window.left.show()
    (window.outline if window.tabs.currentIndex() == 0 else window.matters).field.setFocus()


def _show_list(window: Desk, place: int) -> None:
    """Show a list and go to it; once more hides it."""
    if not window.left.isHidden() and window.tabs.currentIndex() == place:
        window.left.hide()
        return
    window.left.show()
    window.tabs.setCurrentIndex(place)
    (window.outline, window.matters)[place].view.setFocus()


def _next_part(window: Desk, step: int) -> None:
    """Take the keyboard to the next part of the window that is shown."""
    lists = (window.outline, window.matters)[window.tabs.currentIndex()]
    parts: list[QWidget] = [window.search, lists.view, window.canvas, window.inspector]
    shown = [part for part in parts if part.isVisible()]
    now = QApplication.focusWidget()
    place = next((i for i, part in enumerate(shown) if now and (part is now or part.isAncestorOf(now))), -1)
    shown[(place + step) % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)
