"""Measures what a person waits for in the window: ``python -m tests.benchmarks.report --json``.

Each number is the median of some runs. They are for reading, never for a test: a busy machine is slow.
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
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
START = """
import pathlib, sys, time
from PySide6.QtCore import QTimer
from app.gui import application
from app.session import Session
from app.settings import SettingsFile
import gc; gc.disable()
qt = application.QApplication([])
qt.setStyle("Fusion")
program = application.Application(qt, Session(), SettingsFile(pathlib.Path(sys.argv[1]) / "settings.toml"))
def shown():
    print(time.time(), flush=True)
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
    found = {"start_to_first_chart_s": start(), **inside()}
    if wanted.json:
        print(json.dumps(found, indent=2))
    else:
        for name, value in found.items():
            print(f"{name:40} {value}")
    return 0


def start() -> float:
    """Return the seconds from the start of the process to the first painted chart, files warm."""
    taken = []
    for _run in range(RUNS + 1):
        with tempfile.TemporaryDirectory() as folder:
            began = time.time()
            done = subprocess.run(
                [sys.executable, "-c", START, folder], cwd=ROOT, capture_output=True, text=True, check=True
            )
            taken.append(float(done.stdout.split()[-1]) - began)
    return round(statistics.median(taken[1:]), 3)


def inside() -> dict[str, float]:
    """Return what is measured within one window."""
    from PySide6.QtWidgets import QApplication

    from app.gui.application import Application
    from app.session import Session
    from app.settings import SettingsFile

    qt = QApplication([])
    qt.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        program = Application(qt, Session(), SettingsFile(Path(folder) / "settings.toml"))
        window = program.window
        window.resize(1440, 900)
        window.show()
        settle(qt, program)
        found: dict[str, float] = {}
        for region in ("halland", "vastmanland", "jamtland-harjedalen", "onamnd", "orebro-lan", "exempel"):
            for again in ("first", "again"):
                window.workspace.open("orebro-lan" if region != "orebro-lan" else "halland")
                settle(qt, program)
                blocked = Blocked(qt)
                began = time.perf_counter()
                window.workspace.open(region)
                qt.processEvents()
                found[f"switch_to_{region}_{again}_ms"] = milliseconds(began)
                settle(qt, program, blocked)
                found[f"longest_block_{region}_{again}_ms"] = blocked.longest
        found["search_key_ms"] = search(program)
        program.close()
    return found


class Blocked:
    """Watches how long the window's thread is away from its events."""

    def __init__(self, qt: object) -> None:
        self._last = time.perf_counter()
        self._longest = 0.0

    def beat(self) -> None:
        """Note that events are heard now."""
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now

    @property
    def longest(self) -> float:
        """The longest time without events, in milliseconds."""
        return round(self._longest * 1000, 1)


def settle(qt: object, program: object, blocked: Blocked | None = None) -> None:
    """Let the window do what is under way."""
    for _round in range(60):
        qt.processEvents()  # type: ignore[attr-defined]
        if blocked is not None:
            blocked.beat()
        time.sleep(0.002)


def search(program: object) -> float:
    """Return the milliseconds that the slowest key takes in the largest region."""
    field = program.window.search  # type: ignore[attr-defined]
    field.begin()
    _ready = field.finder
    slowest = 0.0
    for text in ("vem får anställa chefen för hjärtkliniken", "regindirektör"):
        for end in range(1, len(text) + 1):
            field.setText(text[:end])
            began = time.perf_counter()
            field.textEdited.emit(text[:end])
            slowest = max(slowest, milliseconds(began))
    field.close_results()
    return slowest


def milliseconds(began: float) -> float:
    """Return the milliseconds since then."""
    return round((time.perf_counter() - began) * 1000, 1)


if __name__ == "__main__":
    sys.exit(main())
