"""What a person stumbled over in the first minutes with the window, each stone once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.gui.dialogs.export import ExportDialog
from app.gui.panels.matters import MATTER
from app.gui.panels.row_delegate import HEIGHTS, lines_of
from app.gui.panels.rows import LineRow
from models.authority.answer import Frame
from models.core.vocabulary import Status
from models.layout.drawing import View
from tests.gui.window.waiting import dialog_of, settle, type_into

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.main_window import MainWindow
    from tests.gui.window.conftest import Opened

CONTROL = Qt.KeyboardModifier.ControlModifier


def overridden(widget: object, key: Qt.Key, text: str) -> bool:
    """Whether a field takes a shortcut from the window."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL, text)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_K, Qt.Key.Key_B])
def test_shortcuts_of_the_window_reach_it_from_a_field(window: MainWindow, key: Qt.Key) -> None:
    for field in (window.search, window.outline.field):
        field.setFocus()
        assert not overridden(field, key, "\x05")
        assert overridden(field, Qt.Key.Key_A, "\x01")


def test_the_question_leaves_the_field_with_its_answer(qtbot: QtBot, window: MainWindow) -> None:
    window.search.setFocus()
    type_into(window.search, "vem får anställa förvaltningschefer?")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.inspector.page is not None
    assert window.inspector.page.status is Status.HELD_WITH_CONDITIONS
    assert window.search.text()
    window.canvas.setFocus()
    window.workspace.select("krisledningsnamnd")
    settle(qtbot, window)
    assert window.search.text() == ""
    assert window.inspector.page.title == "Krisledningsnämnden"


def test_the_keyboard_goes_to_the_chart_when_someone_is_found(qtbot: QtBot, window: MainWindow) -> None:
    window.search.setFocus()
    type_into(window.search, "krisledningsn")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.canvas.view.hasFocus()
    window.search.setFocus()
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert window.canvas.view.hasFocus()


def test_no_name_of_the_list_is_cut(window: MainWindow) -> None:
    view = window.outline.view
    heights = set()
    for item in window.outline._items.values():
        index = window.outline._proxy.mapFromSource(item.index())
        lines = lines_of(item.text(), view.visualRect(index).width() - 34)
        assert not lines[-1].endswith("…"), item.text()
        heights.add(view.visualRect(index).height())
    assert heights <= set(HEIGHTS)
    assert len(heights) > 1


def test_a_list_without_hits_says_so(window: MainWindow) -> None:
    for panel in (window.outline, window.matters):
        window.tabs.setCurrentIndex(0 if panel is window.outline else 1)
        assert not panel.nothing.isVisible()
        type_into(panel.field, "zzz")
        if panel is window.outline:
            assert panel.nothing.isVisible()
            assert panel.nothing.text()
        panel.field.clear()
        assert not panel.nothing.isVisible()


def test_an_empty_view_says_so_in_its_place(qtbot: QtBot, opened: Opened) -> None:
    window = opened("jamtland-harjedalen")
    window.actions_[f"view-{View.CONSULTATION.value}"].trigger()
    settle(qtbot, window)
    assert window.canvas.nothing.isVisible()
    assert window.canvas.nothing.text() == "Regionens dokument säger inget om samråd."
    assert not window.canvas.minimap.isVisible()
    assert not window.canvas.legend.isVisible()
    window.actions_[f"view-{View.ALL.value}"].trigger()
    settle(qtbot, window)
    assert not window.canvas.nothing.isVisible()
    assert window.canvas.legend.isVisible()


def test_made_up_regions_stand_last(window: MainWindow) -> None:
    menu = window.actions_.open_menus["regions"]
    window.bar.list_regions(menu)
    assert [action.text() for action in menu.actions() if action.text()][-1] == "Region Exempel (påhittad)"


def test_a_small_window_keeps_its_menus_and_most_of_its_chart(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: window.bar.width() == 1024)
    menus = window.bar.menus
    last = menus.actions()[-1]
    assert menus.actionGeometry(last).right() <= menus.width()
    assert window.canvas.legend.height() < window.canvas.height() / 4
    folded = window.canvas.legend.height()
    qtbot.mouseClick(window.canvas.legend._more, Qt.MouseButton.LeftButton)
    assert window.canvas.legend.height() > folded
    qtbot.mouseClick(window.canvas.legend._more, Qt.MouseButton.LeftButton)
    assert window.canvas.legend.height() == folded


def test_a_far_chart_keeps_its_names_where_a_part_is_painted_anew(window: MainWindow) -> None:
    view = window.canvas.view
    window.canvas.zoom_to(0.2)
    view.viewport().repaint()
    before = view.viewport().grab().toImage()
    view.viewport().repaint(view.viewport().rect().adjusted(200, 200, -200, -200))
    assert view.viewport().grab().toImage() == before


def test_a_missing_folder_is_told_in_the_language(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.actions_["export"].trigger()
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, ExportDialog)
    dialog.file.setText(str(tmp_path / "nowhere" / "chart.pdf"))
    dialog.export()
    qtbot.waitUntil(lambda: dialog.told.isVisible(), timeout=20000)
    assert "mappen eller filen finns inte" in dialog.told.text().replace("\N{SOFT HYPHEN}", "")
    dialog.reject()


def test_a_chart_too_large_to_be_read_offers_its_upper_levels(qtbot: QtBot, opened: Opened) -> None:
    window = opened("exempel")
    note = window.canvas.large
    assert note.isVisible()
    assert note.accessibleName().replace("\N{NO-BREAK SPACE}", "").startswith("13")
    qtbot.mouseClick(note._button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.canvas.controller is not None
    assert len(window.canvas.controller.drawing.boxes) < 50
    assert not note.isVisible()
    window.workspace.open("halland")
    assert not note.isVisible()


def test_the_list_of_matters_shows_which_one_is_answered(qtbot: QtBot, window: MainWindow) -> None:
    window.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: window.matters.is_traced, timeout=20000)
    view = window.matters.view
    window.workspace.answer(Frame(matter="appoint.administration_head"))
    assert view.currentIndex().data(MATTER) == "appoint.administration_head"
    window.workspace.select("regionstyrelse")
    settle(qtbot, window)
    assert not view.currentIndex().isValid()
    assert window.inspector.page is not None
    assert window.inspector.page.title == "Regionstyrelsen"


def test_lines_of_the_details_are_never_squeezed_while_they_come(qtbot: QtBot, window: MainWindow) -> None:
    window.workspace.select("regionstyrelse")
    settle(qtbot, window)
    window.workspace.select("regiondirektor")
    turns = 0
    while not window.inspector.is_filled:
        QApplication.processEvents()
        turns += 1
        for row in window.inspector.findChildren(LineRow):
            layout = row.layout()
            assert layout is not None
            if row.isVisible() and row.window() is window:
                assert row.height() >= layout.totalHeightForWidth(row.width())
    assert turns
