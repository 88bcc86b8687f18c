"""Nothing may be left behind by a test of the window: no timer, no thread, no widget."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


def running_timers() -> list[str]:
    """Return the timers of Python's that still run; Qt's own are its own affair."""
    gc.collect()
    found = []
    for thing in gc.get_objects():
        try:
            if isinstance(thing, QTimer) and thing.isActive():
                found.append(f"{thing.parent()!r}: {thing.interval()} ms")
        except (RuntimeError, ReferenceError):
            continue  # its C++ part is gone already
    return found


def pythons_threads() -> set[threading.Thread]:
    """Return the threads that Python has begun; those of Qt's pools wait for work, and are its own affair."""
    return {one for one in threading.enumerate() if not isinstance(one, threading._DummyThread)}


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves widgets, threads or timers."""
    before = {id(widget) for widget in qapp.topLevelWidgets()}
    threads = pythons_threads()
    yield
    for _round in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    left = [widget for widget in qapp.topLevelWidgets() if id(widget) not in before and widget.isVisible()]
    assert not left, f"widgets left open: {left}"
    assert pythons_threads() <= threads, "a thread was left running"
    assert QThreadPool.globalInstance().activeThreadCount() == 0
    assert not running_timers(), "timers were left running"
