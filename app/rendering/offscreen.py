"""A Qt application for pictures, where no window has made one: on a machine without a screen as well."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QGuiApplication

from app.rendering.fonts import load_fonts


def ensure_application() -> QGuiApplication:
    """Return the application of this process, made without a screen where there is none."""
    known = QGuiApplication.instance()
    if isinstance(known, QGuiApplication):
        return known
    if "QT_QPA_PLATFORM" not in os.environ:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    made = QGuiApplication(sys.argv[:1])
    load_fonts()
    return made
