"""Looks through memory for what is no longer used, in the window's thread and a little at a time.

Left to itself, Python does so whenever it happens to be needed: in the midst of a movement, or in a thread
that does not own the widgets it then ends.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

OFTEN = 1000
"""Milliseconds between two looks at what is new."""
SELDOM = 60
"""Every so many looks, everything is looked at."""


class Tidying(QObject):
    """Takes the place of Python's own collecting until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks = 0
        self._often = QTimer(self)
        self._often.setInterval(OFTEN)
        self._often.timeout.connect(self.look)

    def start(self) -> None:
        """Begin."""
        gc.disable()
        self._often.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._often.stop()
        gc.enable()

    def look(self) -> None:
        """Look through what has come since the last time; now and then through everything."""
        self._looks += 1
        gc.collect(1 if self._looks % SELDOM else 2)
