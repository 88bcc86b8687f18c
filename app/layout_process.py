"""Runs the layout child: a process of its own that has a few seconds, and whose failure harms nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from models.layout.layered import SECONDS

ROOT = Path(__file__).resolve().parent.parent
COMMAND = "_layout"


def command() -> list[str]:
    """Return how this very program is started as the child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, COMMAND]
    return [sys.executable, "-m", "app", COMMAND]


def run_layout(request: bytes, seconds: float = SECONDS) -> bytes | None:
    """Give a request to the child and return its answer; None when it failed or took too long."""
    try:
        done = subprocess.run(
            command(), input=request, capture_output=True, timeout=seconds, check=False, cwd=ROOT
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
