"""How long a frame of the chart takes, at each zoom: measured, never asserted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from app.charts import Charts
from app.gui.canvas.canvas import Canvas
from app.gui.canvas.source import RegionSource
from app.i18n import catalogue
from app.rendering.colours import ThemeName
from app.rendering.theme import theme
from app.session import Session
from tests.gui.canvas.drawings import large

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.gui.canvas.controller import ChartSource

ZOOMS = {"whole": 0.0, "far": 0.2, "medium": 0.5, "full": 1.0}


@pytest.fixture(scope="module", params=["vastmanland", "exempel", "10000"])
def canvas(request: pytest.FixtureRequest) -> Iterator[Canvas]:
    QApplication.instance() or QApplication([])
    words, session = catalogue("sv"), Session()
    name = request.param
    source: ChartSource
    if name.isdigit():
        source = large(int(name))
    else:
        source = RegionSource(session, Charts(session, words, "sv"), name, words)
    made = Canvas(words, theme(ThemeName.LIGHT))
    made.set_reduced_motion(True)
    made.resize(1440, 900)
    made.show()
    made.show_region(source)
    QApplication.processEvents()
    yield made
    made.close()


@pytest.mark.parametrize("zoom", ZOOMS)
def test_a_frame_while_the_chart_is_moved(canvas: Canvas, benchmark: Any, zoom: str) -> None:
    canvas.fit()
    if ZOOMS[zoom]:
        canvas.zoom_to(ZOOMS[zoom])
    QApplication.processEvents()
    side = iter([QPointF(-9, -5), QPointF(9, 5)] * 100_000)

    def frame() -> None:
        canvas.view.camera.pan(next(side))
        canvas.view.viewport().update()
        QApplication.processEvents()

    benchmark(frame)


def test_a_step_of_the_wheel(canvas: Canvas, benchmark: Any) -> None:
    canvas.zoom_to(1.0)
    factor = iter([1.2, 1 / 1.2] * 100_000)

    def step() -> None:
        canvas.view.camera.zoom_at(next(factor), QPointF(400, 300))
        QApplication.processEvents()

    benchmark(step)
