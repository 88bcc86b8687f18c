"""Unused memory is found by the window itself, and by nobody else meanwhile."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

from app.gui.tidying import Tidying

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Circle:
    def __init__(self) -> None:
        self.me = self


def test_what_is_no_longer_used_goes_by_itself(qtbot: QtBot) -> None:
    tidying = Tidying()
    tidying.start()
    try:
        assert not gc.isenabled()
        known = weakref.ref(Circle())
        qtbot.waitUntil(lambda: known() is None, timeout=5000)
    finally:
        tidying.stop()
    assert gc.isenabled()


def test_now_and_then_all_is_looked_through() -> None:
    tidying = Tidying()
    circle = Circle()
    gc.collect()  # it is old now
    known = weakref.ref(circle)
    del circle
    tidying.look()
    assert known() is not None
    for _look in range(60):
        tidying.look()
    assert known() is None
