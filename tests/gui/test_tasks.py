"""Long work: its result, its errors, its end."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from app.gui.tasks import Task, Tasks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

UNEXPECTED: list[Exception] = []


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    owner = QObject()
    UNEXPECTED.clear()
    made = Tasks(owner, UNEXPECTED.append)
    yield made
    assert made.close()


def test_the_result_comes_in_the_windows_thread(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[tuple[object, threading.Thread]] = []
    worked: list[threading.Thread] = []

    def work(_task: Task) -> int:
        worked.append(threading.current_thread())
        return 7

    tasks.start(work, lambda result: heard.append((result, threading.current_thread())))
    qtbot.waitUntil(lambda: tasks.count == 0)
    assert heard == [(7, threading.main_thread())]
    assert worked != [threading.main_thread()]


def test_an_error_goes_to_whoever_listens_else_to_the_one_door(qtbot: QtBot, tasks: Tasks) -> None:
    def work(_task: Task) -> None:
        raise ValueError("x")

    caught: list[Exception] = []
    tasks.start(work, failed=caught.append)
    tasks.start(work)
    qtbot.waitUntil(lambda: tasks.count == 0)
    assert [str(error) for error in (*caught, *UNEXPECTED)] == ["x", "x"]


def test_what_is_stopped_ends_at_its_next_report_and_tells_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    begun = threading.Event()

    def work(task: Task) -> None:
        begun.set()
        while True:
            task.report(1, 2)

    heard: list[object] = []
    stopped: list[bool] = []
    task = tasks.start(work, heard.append, heard.append)
    task.stopped.connect(lambda: stopped.append(True))
    assert begun.wait(5)
    task.stop()
    qtbot.waitUntil(lambda: tasks.count == 0)
    assert (heard, stopped) == ([], [True])


def test_after_closing_nothing_is_begun(qtbot: QtBot, tasks: Tasks) -> None:
    assert tasks.close()
    ran: list[bool] = []
    tasks.start(lambda _task: ran.append(True))
    qtbot.wait(50)
    assert not ran
