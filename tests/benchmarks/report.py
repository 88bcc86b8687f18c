"""Measures what a person waits for in the window: ``python -m tests.benchmarks.report --json``.

Each number is the median of some runs. They are for reading, never for a test: a busy machine is slow. What
blocks the window is told twice: as it was felt, and in the processor time of the window's own thread, which a
busy machine does not change so much.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from app.gui.application import Application
    from app.gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
REGIONS = ("halland", "vastmanland", "jamtland-harjedalen", "onamnd", "orebro-lan", "exempel")
FORMATS = ("pdf", "svg", "png")
START = """
import pathlib, sys, time
from app.gui import application
from app.session import Session
from app.settings import SettingsFile
import gc; gc.disable()
qt = application.QApplication([])
qt.setStyle("Fusion")
program = application.Application(qt, Session(), SettingsFile(pathlib.Path(sys.argv[1]) / "settings.toml"))
def shown():
    print(time.time(), time.process_time(), flush=True)
    program.close()
    qt.quit()

program.window.first_shown.connect(shown)
program.window.show()
qt.exec()
"""


def main() -> int:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    wanted = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = {"a_million_steps_ms": speed(), **start(), **inside()}
    if wanted.json:
        print(json.dumps(found, indent=2))
    else:
        for name, value in found.items():
            print(f"{name:40} {value}")
    return 0


def speed() -> float:
    """Return how long the machine, as busy as it is, takes for a million steps: the scale of the rest."""
    began, total = time.process_time(), 0
    for step in range(1_000_000):
        total += step * step
    return round((time.process_time() - began) * 1000, 1)


def start() -> dict[str, float]:
    """Return the seconds from the start of the process to the first painted chart, files warm."""
    taken, worked = [], []
    for _run in range(RUNS + 1):
        with tempfile.TemporaryDirectory() as folder:
            began = time.time()
            done = subprocess.run(
                [sys.executable, "-c", START, folder], cwd=ROOT, capture_output=True, text=True, check=True
            )
            shown, busy = done.stdout.split()[-2:]
            taken.append(float(shown) - began)
            worked.append(float(busy))
    return {
        "start_to_first_chart_s": round(statistics.median(taken[1:]), 3),
        "start_processor_s": round(statistics.median(worked[1:]), 3),
    }


def inside() -> dict[str, float]:
    """Return what is measured within one window."""
    from PySide6.QtWidgets import QApplication

    from app.gui.application import Application
    from app.gui.tidying import Tidying
    from app.session import Session
    from app.settings import SettingsFile

    qt = QApplication([])
    qt.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        program = Application(qt, Session(), SettingsFile(Path(folder) / "settings.toml"))
        program.window.resize(1440, 900)
        program.window.show()
        watch = Watch(qt, program)
        watch.settle()
        tidying = Tidying()
        tidying.start()
        found = watch.block("while_getting_ready", program.make_ready)
        for region in REGIONS:
            found |= switches(watch, region)
        found["search_key_ms"] = search(watch)
        found |= exports(program, Path(folder))
        tidying.stop()
        program.close()
    return found


class Watch:
    """Watches how long the window's thread is away from its events: a timer should come every 5 ms."""

    def __init__(self, qt: QApplication, program: Application) -> None:
        from PySide6.QtCore import QTimer

        self.program = program
        self.window: MainWindow = program.window
        self._qt = qt
        self._beats = QTimer()
        self._beats.setInterval(5)
        self._beats.timeout.connect(self._beat)
        self._last = (0.0, 0.0)
        self._longest = (0.0, 0.0)

    def block(self, name: str, work: Callable[[], object]) -> dict[str, float]:
        """Do something, and return the longest block until nothing is under way any more."""
        self._last, self._longest = _now(), (0.0, 0.0)
        self._beats.start()
        work()
        self.settle()
        self._beats.stop()
        wall, worked = self._longest
        return {
            f"longest_block_{name}_ms": round(wall * 1000, 1),
            f"longest_block_{name}_processor_ms": round(worked * 1000, 1),
        }

    def settle(self) -> None:
        """Let the window do what is under way, and then some animations."""
        self._wait(lambda: self.window.is_settled)
        end = time.perf_counter() + 0.4
        self._wait(lambda: time.perf_counter() > end and self.window.is_settled)

    def _wait(self, until: Callable[[], bool]) -> None:
        from PySide6.QtCore import QEventLoop

        while not until():
            self._qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 1)
            time.sleep(0.0005)

    def _beat(self) -> None:
        now = _now()
        wall, worked = now[0] - self._last[0], now[1] - self._last[1]
        self._longest = max(self._longest[0], wall), max(self._longest[1], worked)
        self._last = now


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.thread_time()


def switches(watch: Watch, region: str) -> dict[str, float]:
    """Return how long a region takes until its chart is painted, and what looking around in it blocks."""
    window = watch.window
    found: dict[str, float] = {}
    taken = []
    for _again in range(3):
        other = "orebro-lan" if region != "orebro-lan" else "halland"
        watch.block("", partial(window.workspace.open, other))
        shown: list[float] = []

        def note(shown: list[float] = shown) -> None:
            shown.append(time.perf_counter())

        window.workspace.chart_shown.connect(note)
        began = time.perf_counter()
        blocked = watch.block(f"opening_{region}", partial(window.workspace.open, region))
        taken.append(shown[0] - began)
        for name, value in blocked.items():
            found[name] = max(value, found.get(name, 0.0))
    found[f"switch_to_{region}_ms"] = round(statistics.median(taken) * 1000, 1)
    return found | looking_around(watch, region)


def looking_around(watch: Watch, region: str) -> dict[str, float]:
    """Return the longest block of what one does with an open region."""
    from models.layout.drawing import View

    window, chart = watch.window, watch.window.canvas.controller
    if chart is None:
        return {}
    board = next(actor for actor in chart.whole.boxes if len(chart.whole.children(actor)) > 1)
    found: dict[str, float] = {}
    for name, work in (
        ("zoom", lambda: window.canvas.zoom_to(1.0)),
        ("fit", window.canvas.fit),
        ("select", lambda: window.workspace.select(board)),
        ("fold", lambda: chart.toggle(board)),
        ("unfold", lambda: chart.toggle(board)),
        ("delegation", lambda: chart.show_view(View.DELEGATION)),
        ("all", lambda: chart.show_view(View.ALL)),
        ("matters", lambda: window.tabs.setCurrentIndex(1)),
        ("outline", lambda: window.tabs.setCurrentIndex(0)),
    ):
        found |= watch.block(f"{name}_{region}", work)
    return found


def search(watch: Watch) -> float:
    """Return the milliseconds that the slowest key takes in the largest region."""
    field = watch.window.search
    watch.block("", field.begin)
    watch.settle()
    slowest = 0.0
    for text in ("vem får anställa chefen för hjärtkliniken", "regindirektör"):
        for end in range(1, len(text) + 1):
            field.setText(text[:end])
            began = time.perf_counter()
            field.textEdited.emit(text[:end])
            slowest = max(slowest, milliseconds(began))
    field.close_results()
    return slowest


def exports(program: Application, folder: Path) -> dict[str, float]:
    """Return the seconds that a picture takes, in each format, by region."""
    from app.rendering.export import Exporter
    from app.rendering.request import ExportRequest

    work = program.workspace
    exporter = Exporter(work.session, work.charts, work.words)
    found = {}
    for region in ("vastmanland", "exempel"):
        for kind in FORMATS:
            request = ExportRequest(region=region, path=folder / f"{region}.{kind}")
            began = time.perf_counter()
            exporter.export(request)
            found[f"export_{region}_{kind}_s"] = round(time.perf_counter() - began, 2)
    return found


def milliseconds(began: float) -> float:
    """Return the milliseconds since then."""
    return round((time.perf_counter() - began) * 1000, 1)


if __name__ == "__main__":
    sys.exit(main())
