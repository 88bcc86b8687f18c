"""Work in slices: all of it, in order, one after the other, and none of what was replaced."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.gui.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def steps(heard: list[str], name: str, count: int) -> Iterator[None]:
    for number in range(count):
        time.sleep(0.003)
        heard.append(f"{name}{number}")
        yield


def test_all_is_done_in_several_turns(qtbot: QtBot) -> None:
    parent = QObject()
    slices = Slices(parent)
    heard: list[str] = []
    turns = QTimer(parent)
    turns.timeout.connect(lambda: heard.append("turn") if slices.under_way else None)
    turns.start(0)
    slices.start(steps(heard, "a", 12), lambda: heard.append("done"))
    assert not heard
    qtbot.waitUntil(lambda: not slices.under_way)
    assert [one for one in heard if one != "turn"] == [*(f"a{number}" for number in range(12)), "done"]
    assert "turn" in heard[heard.index("a0") : heard.index("a11")]


def test_what_is_replaced_or_stopped_ends_unheard(qtbot: QtBot) -> None:
    parent = QObject()
    slices = Slices(parent)
    heard: list[str] = []
    slices.start(steps(heard, "a", 1000), lambda: heard.append("wrong"))
    qtbot.waitUntil(lambda: bool(heard))
    slices.start(steps(heard, "b", 2), lambda: heard.append("done"))
    qtbot.waitUntil(lambda: not slices.under_way)
    assert heard[-3:] == ["b0", "b1", "done"]
    slices.start(steps(heard, "c", 1000), lambda: heard.append("wrong"))
    slices.stop()
    qtbot.wait(20)
    assert heard[-1] == "done"


def test_the_patient_wait_for_the_others(qtbot: QtBot) -> None:
    parent = QObject()
    patient, first = Slices(parent, patient=True), Slices(parent)
    heard: list[str] = []
    first.start(steps(heard, "a", 20))
    qtbot.waitUntil(lambda: bool(heard))
    patient.start(steps(heard, "b", 3))
    qtbot.waitUntil(lambda: not patient.under_way)
    assert heard[:20] == [f"a{number}" for number in range(20)]
