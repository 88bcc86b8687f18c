"""The chart in a real window: offscreen hides what a display server makes of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pytest_xvfb import Xvfb

ROOT = Path(__file__).resolve().parents[3]

WINDOW = """
import sys
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from app.charts import Charts
from app.gui.canvas.canvas import Canvas
from app.gui.canvas.source import RegionSource
from app.i18n import catalogue
from app.rendering.colours import ThemeName
from app.rendering.theme import theme
from app.session import Session

app = QApplication([])
words, session = catalogue("sv"), Session()
canvas = Canvas(words, theme(ThemeName.LIGHT))
canvas.resize(1200, 850)
canvas.show()
assert QTest.qWaitForWindowExposed(canvas)
canvas.show_region(RegionSource(session, Charts(session, words, "sv"), "vastmanland", words))
state = canvas.controller
box = canvas.view.box("regiondirektor")
place = canvas.view.mapFromScene(QPointF(box.rect.centre.x, box.rect.centre.y))
QTest.mouseClick(canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
assert state.selected == "regiondirektor"
before = len(state.drawing.boxes)
QTest.mouseClick(
    canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=canvas.view.handle_place("regiondirektor")
)
assert len(state.drawing.boxes) < before
canvas.zoom_to(2.0)
QTest.qWait(400)
image = canvas.grab().toImage()
assert len({image.pixel(x, y) for x in range(0, 1200, 9) for y in range(0, 850, 9)}) > 5
print(app.platformName())
"""


def test_the_chart_in_a_real_window(xvfb: Xvfb | None) -> None:
    """In a process of its own, since one process has one platform."""
    assert xvfb is not None, "no Xvfb: start the tests with ./test, which installs it"
    result = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", WINDOW],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{xvfb.display}"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (result.returncode, result.stdout.strip()) == (0, "xcb"), result.stderr
    assert result.stderr == ""
