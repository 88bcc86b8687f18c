"""The whole program on a real screen: offscreen hides crashes that a real window shows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pytest_xvfb import Xvfb

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from app.gui import application

made = application.Application.__init__

def watched(self, qt, *rest):
    made(self, qt, *rest)
    def painted():
        window = self.window
        assert window.windowHandle().isExposed()
        picture = window.grab().toImage()
        assert picture.width() >= 900
        print(qt.platformName(), window.windowTitle())
        QTimer.singleShot(300, window.close)
    self.window.first_shown.connect(lambda: QTimer.singleShot(300, painted))

application.Application.__init__ = watched
from app.bootstrap import start
sys.exit(start(sys.argv[1:]))
"""


def run(xvfb: Xvfb | None, tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    assert xvfb is not None, "no Xvfb: start the tests with ./test, which installs it"
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=ROOT,
        env=os.environ
        | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{xvfb.display}", "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_program_without_a_command_is_a_window(xvfb: Xvfb | None, tmp_path: Path) -> None:
    done = run(xvfb, tmp_path)
    assert (done.returncode, done.stdout.strip()) == (0, "xcb Region Västmanland – Mandatkarta"), done.stderr
    assert done.stderr == ""
    assert (tmp_path / "mandatkarta" / "settings.toml").is_file()


def test_a_region_is_opened_by_its_name(xvfb: Xvfb | None, tmp_path: Path) -> None:
    done = run(xvfb, tmp_path, "window", "--region", "halland", "--lang", "en")
    assert (done.returncode, done.stdout.strip()) == (0, "xcb Region Halland – Mandatkarta"), done.stderr


def test_an_unknown_region_opens_no_window(xvfb: Xvfb | None, tmp_path: Path) -> None:
    done = run(xvfb, tmp_path, "window", "--region", "narnia", "--lang", "en")
    assert done.returncode == 2
    assert "narnia" in done.stderr
    assert done.stdout == ""
