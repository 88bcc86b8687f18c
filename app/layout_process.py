"""Runs the layout child: a process of its own that has a few seconds, and whose failure harms nothing."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from models.layout.layered import SECONDS

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
COMMAND = "_layout"
LOOK = 0.05
"""Seconds between two looks at whether anybody still waits."""


def command() -> list[str]:
    """Return how this very program is started as the child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, COMMAND]
    return [sys.executable, "-m", "app", COMMAND]


def unheeded() -> None:
    """Go on whatever happens."""


def run_layout(request: bytes, seconds: float = SECONDS, heed: Callable[[], None] = unheeded) -> bytes | None:
    """Give a request to the child and return its answer; None when it failed or took too long.

    ``heed`` is called again and again: it raises where nobody waits any more, and ends the child by it.
    """
    pipe = subprocess.PIPE
    try:
        child = subprocess.Popen(command(), stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT)
    except OSError:
        return None
    with child:
        try:
            return _answer(child, request, time.monotonic() + seconds, heed)
        finally:
            child.kill()


def _answer(
    child: subprocess.Popen[bytes], request: bytes, end: float, heed: Callable[[], None]
) -> bytes | None:
    given: bytes | None = request
    while time.monotonic() < end:
        heed()
        try:
            answer, _told = child.communicate(given, timeout=LOOK)
        except subprocess.TimeoutExpired:
            given = None
            continue
        return answer if child.returncode == 0 else None
    return None
