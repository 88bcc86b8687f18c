"""The one door for errors: the log, and one signal."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import pathlib, sys, threading
from PySide6.QtCore import QCoreApplication, QTimer, qWarning
from app.gui.errors import Errors
app = QCoreApplication([])
errors = Errors(pathlib.Path(sys.argv[1]))
errors.install()
told = []
errors.happened.connect(told.append)
def broken():
    raise ValueError("in a slot")
def thread():
    raise ValueError("in a thread")
QTimer.singleShot(0, broken)
QTimer.singleShot(10, lambda: threading.Thread(target=thread).start())
QTimer.singleShot(20, lambda: qWarning("from Qt"))
QTimer.singleShot(300, app.quit)
app.exec()
errors.uninstall()
assert len(told) == 2, told
assert "ValueError: in a slot" in told[0] and "Mandatkarta" in told[0]
"""


def test_whatever_nobody_caught_is_logged_and_told(tmp_path: Path) -> None:
    log = tmp_path / "deep" / "log.txt"
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(log)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    written = log.read_text(encoding="utf-8")
    for part in ("in a slot", "in a thread", "Qt: from Qt"):
        assert part in written
