"""Searching and asking from one field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from app.charts import Charts
from app.gui.search.finder import Finder, Kind, is_question
from app.i18n import catalogue
from app.session import Session
from models.core.vocabulary import Status
from tests.gui.window.waiting import settle, type_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.main_window import MainWindow
    from app.gui.search.results import Results

SESSION = Session()


def finder(region: str) -> Finder:
    words = catalogue("sv")
    named = Charts(SESSION, words, "sv").words(region)
    return Finder(SESSION.organisation(region), named, words)


VASTMANLAND = finder("vastmanland")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("regiondirektör", "regiondirektor"),
        ("REGIONDIR", "regiondirektor"),
        ("fullm", "regionfullmaktige"),
        ("regional director", "regiondirektor"),
        ("regindirektör", "regiondirektor"),
        ("krisledning", "krisledningsnamnd"),
    ],
)
def test_actors_are_found_by_what_they_are_called(typed: str, first: str) -> None:
    found = VASTMANLAND.find(typed)
    assert found[0].kind is Kind.ACTOR
    assert found[0].id == first


def test_matters_are_found_by_words_in_any_order() -> None:
    found = [
        item.id for item in VASTMANLAND.find("förvaltningsdirektör anställa") if item.kind is Kind.MATTER
    ]
    assert found[0] == "appoint.administration_head"


@given(st.text(max_size=200))
def test_anything_can_be_typed(typed: str) -> None:
    for found in VASTMANLAND.find(typed):
        assert found.title


@pytest.mark.parametrize(
    ("typed", "asked"), [("", False), ("vem", False), ("vem?", True), ("vem får besluta", True)]
)
def test_a_question_is_told_from_a_name(typed: str, asked: bool) -> None:
    assert is_question(typed) is asked


def results(window: MainWindow) -> Results:
    assert window.search.results is not None
    assert window.search.results.isVisible()
    return window.search.results


def test_ctrl_k_finds_an_actor_and_jumps_to_it(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    assert "Prova att fråga" in results(window).texts()
    type_into(window.search, "regionstyr")
    assert "Regionstyrelsen" in results(window).texts()
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.workspace.actor == "regionstyrelse"
    assert not window.search.results.isVisible()  # type: ignore[union-attr]
    assert window.inspector.page is not None
    assert window.inspector.page.title == "Regionstyrelsen"


def test_the_arrows_move_over_titles_and_around(qtbot: QtBot, window: MainWindow) -> None:
    window.search.begin()
    type_into(window.search, "direktör")
    shown = results(window)
    first = shown.current()
    qtbot.keyClick(window.search, Qt.Key.Key_Up)
    assert shown.current() not in (None, first)
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    assert shown.current() == first
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_a_whole_question_is_answered_on_a_pause_and_shown_on_enter(qtbot: QtBot, window: MainWindow) -> None:
    window.search.begin()
    type_into(window.search, "vem får anställa förvaltningsdirektörer")
    shown = results(window)
    question = shown.current()
    qtbot.waitUntil(lambda: window.search._answered is not None, timeout=30000)
    assert shown.current() == question
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.inspector.page is not None
    assert window.inspector.page.status is Status.HELD_WITH_CONDITIONS
    assert window.inspector.page.title == "Anställa förvaltningsdirektörer"
    assert window.workspace.settings.recent_questions[0] == "vem får anställa förvaltningsdirektörer"


def test_enter_before_the_pause_waits_for_the_answer(qtbot: QtBot, window: MainWindow) -> None:
    window.search.begin()
    type_into(window.search, "vem tolkar direktörens uppdrag?")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.inspector.page is not None
    assert window.inspector.page.said


def test_what_is_not_understood_says_so(qtbot: QtBot, window: MainWindow) -> None:
    window.search.ask("vem äter glass på stranden?")
    settle(qtbot, window)
    assert window.inspector.page is not None
    assert window.inspector.page.title == "Frågan förstods inte"


def test_a_matter_is_found_and_answered(qtbot: QtBot, window: MainWindow) -> None:
    window.search.begin()
    type_into(window.search, "teckna firma")
    shown = results(window)
    place = next(i for i, text in enumerate(shown.texts()) if text == "Teckna regionens firma")
    rect = shown.list.visualItemRect(shown.list.item(place))
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    settle(qtbot, window)
    assert window.inspector.page is not None
    assert window.inspector.page.title == "Teckna regionens firma"
