"""The window when the system asks the program to end."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from app.gui.ending import SIGNALS, Ending

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_is_heard_while_qt_waits(qtbot: QtBot, number: signal.Signals) -> None:
    before = signal.getsignal(number)
    ending = Ending()
    try:
        with qtbot.waitSignal(ending.asked, timeout=5000):
            signal.raise_signal(number)
        assert signal.getsignal(number) is signal.SIG_DFL, "the second one ends it without asking"
    finally:
        ending.close()
    assert signal.getsignal(number) is before
