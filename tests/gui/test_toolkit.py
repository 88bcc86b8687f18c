"""Qt works here as pinned: the system libraries are there, offscreen and for a real window."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

if TYPE_CHECKING:
    from pytest_xvfb import Xvfb
    from pytestqt.qtbot import QtBot

WINDOW = """
from PySide6 import QtGui, QtWidgets
app = QtWidgets.QApplication([])
label = QtWidgets.QLabel("Å")
label.show()
app.processEvents()
assert label.windowHandle().isExposed() or label.isVisible()
print(app.platformName())
"""


def test_qt_is_older_than_the_broken_one() -> None:
    """PySide6 6.12.0 loses a reference to None at every void call: on Python 3.11 it aborts after ~5 000.

    A green suite proves nothing here, for pytest holds many references. Before raising the limit, call
    `QObject().setObjectName("x")` a million times under the oldest Python of `requires-python`.
    """
    assert tuple(map(int, version("PySide6-Essentials").split(".")[:2])) < (6, 12)


def test_a_void_call_costs_no_reference_to_none() -> None:
    thing = QtCore.QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 500


def test_a_widget_is_shown_and_painted_offscreen(qtbot: QtBot) -> None:
    widget = QtWidgets.QLabel("Region")
    widget.setAutoFillBackground(True)
    widget.setStyleSheet("background: #ff0000")
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    colour = widget.grab().toImage().pixelColor(1, 1)
    assert colour == QtGui.QColor("#ff0000")


def test_a_real_window_opens(xvfb: Xvfb | None) -> None:
    """In a process of its own, since one process has one platform."""
    assert xvfb is not None, "no Xvfb: start the tests with ./test, which installs it"
    result = subprocess.run(
        [sys.executable, "-c", WINDOW],
        env=os.environ | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{xvfb.display}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (result.returncode, result.stdout.strip()) == (0, "xcb"), result.stderr
