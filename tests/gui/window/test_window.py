"""The window as a person uses it: by mouse and by keyboard."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from app.gui.panels.outline import ACTOR
from app.gui.panels.rows import Chip, Linked
from models.core.vocabulary import Status
from models.layout.drawing import View
from tests.gui.window.waiting import settle, type_into

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.main_window import MainWindow
    from tests.gui.window.conftest import Opened

REGIONS = ("exempel", "halland", "jamtland-harjedalen", "onamnd", "orebro-lan", "vastmanland")
SHARE = 0.6
READABLE = 0.62
"""From this zoom on, titles stand in full on their cards."""


@pytest.mark.parametrize("region", REGIONS)
def test_every_region_opens_with_all_its_actors_in_the_list(opened: Opened, region: str) -> None:
    window = opened(region)
    organisation = window.workspace.organisation
    assert set(window.outline._items) == set(organisation.actors)
    assert organisation.region.name.sv in window.windowTitle()
    assert window.bar.region.text().startswith(organisation.region.name.sv)
    director = organisation.structure.director
    assert window.workspace.actor == (director or "")


@pytest.mark.parametrize("region", REGIONS[1:])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_shipped_chart_can_be_read_at_first_sight(opened: Opened, region: str, language: str) -> None:
    window = opened(region, language=language)
    assert window.hint.isVisible()
    assert window.canvas.fitted
    assert window.canvas.scale >= READABLE


def test_the_chart_has_most_of_the_window(window: MainWindow) -> None:
    whole = window.width() * window.height()
    assert window.canvas.width() * window.canvas.height() >= SHARE * whole


def test_the_notices_are_in_view(window: MainWindow) -> None:
    told = window.notices.text
    for part in ("Instruktion", "delegationsordning", "juridisk", "2025-07-01", "2023-09-05"):
        assert part in told


def test_a_click_in_the_list_shows_the_actor_and_selects_it_on_the_chart(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = window.outline.view
    index = window.outline._proxy.mapFromSource(window.outline._items["regionstyrelse"].index())
    view.scrollTo(index)
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center() + QPoint(4, 0)
    )
    settle(qtbot, window)
    assert window.workspace.actor == "regionstyrelse"
    assert window.canvas.controller is not None
    assert window.canvas.controller.selected == "regionstyrelse"
    assert window.inspector.page is not None
    assert window.inspector.page.title == "Regionstyrelsen"


def test_the_list_is_used_by_keyboard_alone(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.outline.field.hasFocus()
    type_into(window.outline.field, "centrumd")
    qtbot.keyClick(window.outline.field, Qt.Key.Key_Down)
    assert window.outline.view.hasFocus()
    qtbot.keyClick(window.outline.view, Qt.Key.Key_Down)
    assert window.outline.view.currentIndex().data(ACTOR)
    qtbot.keyClick(window.outline.field, Qt.Key.Key_Escape)
    assert window.outline.field.text() == ""


def test_what_the_chart_selects_is_selected_in_the_list(qtbot: QtBot, window: MainWindow) -> None:
    assert window.canvas.controller is not None
    window.canvas.controller.select("regionfullmaktige")
    settle(qtbot, window)
    assert window.outline.view.currentIndex().data(ACTOR) == "regionfullmaktige"
    assert window.inspector.page is not None
    assert window.inspector.page.title == "Regionfullmäktige"


def test_the_details_lead_on_and_cite(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.inspector.findChildren(Linked)
    board = next(row for row in rows if row.accessibleName() == "Regionstyrelsen")
    chip = next(chip for chip in window.inspector.findChildren(Chip) if chip.text() == "r. 54–55")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    popup = window.inspector._popup
    assert popup is not None
    assert popup.isVisible()
    assert popup.lines == ["Avsnitt 1.3, rad 54–55"]
    popup.close()
    board.setFocus()
    qtbot.keyClick(board, Qt.Key.Key_Return)
    assert window.workspace.actor == "regionstyrelse"


def test_a_matter_of_the_list_is_answered(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    panel = window.matters
    qtbot.waitUntil(lambda: panel.is_traced, timeout=20000)
    counts = {
        panel.kinds.itemData(place): panel.kinds.itemText(place) for place in range(panel.kinds.count())
    }
    numbers = {key: int(text.rpartition("(")[2].rstrip(")")) for key, text in counts.items()}
    assert sum(numbers[status.value] for status in Status) == numbers["every"]
    assert numbers["settled"] == numbers["every"] - numbers["silent"]
    type_into(panel.field, "anställa förvaltningsd")
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    settle(qtbot, window)
    assert window.inspector.page is not None
    assert window.inspector.page.title == "Anställa förvaltningsdirektörer"
    assert window.inspector.page.status is Status.HELD_WITH_CONDITIONS
    assert window.workspace.actor == "regiondirektor"


def test_silence_stands_where_an_answer_would(qtbot: QtBot, window: MainWindow) -> None:
    from models.authority.answer import Frame

    silent = next(
        matter.id
        for matter in window.workspace.session.matters
        if window.workspace.session.plain("vastmanland", Frame(matter=matter.id)).status is Status.SILENT
    )
    window.workspace.answer(Frame(matter=silent))
    settle(qtbot, window)
    assert window.inspector.page is not None
    assert window.inspector.page.status is Status.SILENT
    assert window.inspector.page.said


def test_another_region_opens_from_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    menu = window.actions_.open_menus["regions"]
    window.bar.list_regions(menu)
    action = next(item for item in menu.actions() if item.data() == "halland")
    action.trigger()
    settle(qtbot, window)
    assert window.workspace.region == "halland"
    assert "Region Halland" in window.windowTitle()
    assert set(window.outline._items) == set(window.workspace.organisation.actors)
    window.bar.list_regions(menu)
    assert [item.data() for item in menu.actions()][:2] == ["halland", "vastmanland"]


def test_views_are_switched_by_button_and_key(qtbot: QtBot, window: MainWindow) -> None:
    button = window.bar._view_buttons["view-line"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.canvas.controller is not None
    assert window.canvas.controller.settings.view.value == "line"
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert window.bar._view_buttons["view-delegation"].isChecked()
    settle(qtbot, window)
    assert window.canvas.controller.settings.view.value == "delegation"
    assert window.bar._view_buttons["view-delegation"].isChecked()
    # In layers, as the other process has laid it out: nobody hangs under anybody.
    assert all(box.parent is None for box in window.canvas.controller.drawing.boxes)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.canvas.controller.settings.view.value == "line"
    assert button.isChecked()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "system"])
def test_colours_change_while_the_window_is_open(qtbot: QtBot, window: MainWindow, theme: str) -> None:
    before = window.grab().toImage().pixelColor(20, 300)
    window.actions_[f"theme-{theme}"].trigger()
    settle(qtbot, window)
    after = window.grab().toImage().pixelColor(20, 300)
    assert window.workspace.settings.theme == theme
    assert (before == after) is (theme in ("light", "system"))


def test_the_language_changes_while_the_window_is_open(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["language-en"].trigger()
    settle(qtbot, window)
    assert window.tabs.tabText(0) == "Organisation"
    assert window.tabs.tabText(1) == "Matters"
    assert window.bar.export.text() == "Export"
    assert "The delegation order in force is not included." in window.notices.text
    assert window.inspector.page is not None
    assert window.inspector.page.title == "Regional director"
    assert window.bar.menus.actions()[0].text() == "&File"
    window.actions_["language-sv"].trigger()
    settle(qtbot, window)
    assert window.tabs.tabText(1) == "Ärenden"


def test_the_window_stands_as_it_was_left(opened: Opened, tmp_path: Path) -> None:
    window = opened("halland")
    window.resize(1200, 800)
    window.actions_["panel-details"].trigger()
    window.actions_["theme-dark"].trigger()
    window.hint.dismiss()
    window.close()
    again = opened("halland")
    assert again.right.isHidden()
    assert again.workspace.settings.theme == "dark"
    assert again.hint.isHidden()
    written = tomllib.loads((tmp_path / "settings.toml").read_text(encoding="utf-8"))
    assert written["region"] == "halland"


def test_the_zoom_of_each_region_is_kept(qtbot: QtBot, opened: Opened) -> None:
    window = opened("halland")
    fitted = window.canvas.scale
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.canvas.scale == pytest.approx(1.0)
    window.workspace.open("vastmanland")
    settle(qtbot, window)
    assert window.canvas.scale < 1.0
    window.workspace.open("halland")
    settle(qtbot, window)
    assert window.canvas.scale == pytest.approx(1.0)
    window.canvas.fit()
    window.close()
    again = opened("halland")
    assert again.canvas.scale == pytest.approx(fitted, rel=0.2)


def test_panels_come_and_go_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_1, control)
    assert window.left.isHidden()
    qtbot.keyClick(window, Qt.Key.Key_1, control)
    assert not window.left.isHidden()
    qtbot.keyClick(window, Qt.Key.Key_3, control)
    assert window.right.isHidden()
    window.actions_["reset-layout"].trigger()
    assert not window.right.isHidden()


def test_f6_goes_around_the_parts(qtbot: QtBot, window: MainWindow) -> None:
    window.search.setFocus()
    seen = []
    for _step in range(4):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        now = QGuiApplication.focusObject()
        seen.append(now)
    assert len(set(map(id, seen))) == 4
    assert seen[-1] is window.search


def test_everything_has_a_name_for_those_who_hear_the_screen(window: MainWindow) -> None:
    for widget in (
        *(window.search, window.outline.view, window.outline.field, window.matters, window.inspector),
        *(window.canvas.view, window.bar.region, window.bar.view),
    ):
        if widget is not window.matters:
            assert widget.accessibleName(), widget


def test_data_are_never_read_as_html(qtbot: QtBot, window: MainWindow) -> None:
    labels = [label for label in window.inspector.findChildren(QLabel) if label.text()]
    assert labels
    assert {label.textFormat() for label in labels} <= {Qt.TextFormat.PlainText, Qt.TextFormat.AutoText}
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels if len(label.text()) > 3)


def test_details_are_copied_as_text(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["copy-text"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Regiondirektör\n")
    assert "rad 54–55" in copied


def test_a_large_region_comes_without_holding_the_window(qtbot: QtBot, window: MainWindow) -> None:
    window.workspace.session._organisations.pop("exempel", None)
    window.workspace.open("exempel")
    assert window.workspace.region == "vastmanland"
    settle(qtbot, window)
    assert window.workspace.region == "exempel"
    assert window.canvas.controller is not None
    assert len(window.canvas.controller.drawing.boxes) > 1000
    assert len(window.outline._items) > 1000


def test_another_region_is_opened_instead_of_the_one_that_is_coming(qtbot: QtBot, window: MainWindow) -> None:
    window.workspace.session._organisations.pop("exempel", None)
    window.workspace.open("exempel")
    window.workspace.open("halland")
    assert window.workspace.region == "halland"
    settle(qtbot, window)
    assert window.workspace.region == "halland"


def test_a_window_closes_while_a_chart_is_drawn(window: MainWindow) -> None:
    window.workspace.open("exempel")
    assert window.canvas.controller is not None
    window.canvas.controller.show_view(View.DELEGATION)
    window.close()
    assert window.canvas.controller.settings.view is View.ALL
