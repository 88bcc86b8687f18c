"""Work of the window's own thread, done in slices so short that nobody notices them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SLICE = 0.006
"""Seconds of work between two looks at what the user does."""
REST = object()
"""What a step yields after which the window is to have its turn: it was long, or what it changed shows."""


class Slices(QObject):
    """Goes through a generator of steps, some in each turn of the window.

    Of several at work, one has the turn: it is their sum that would be felt. A ``patient`` one waits until
    none of the others has anything to do.
    """

    _last: ClassVar[tuple[int, float]] = (0, 0.0)
    """Whose turn it was last, and when it ended."""

    def __init__(self, parent: QObject, *, patient: bool = False) -> None:
        super().__init__(parent)
        self._patience = 0.05 if patient else 0.002
        self._steps: Iterator[object] | None = None
        self._done: Callable[[], None] | None = None
        self._between: Callable[[], None] | None = None
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._go_on)

    @property
    def under_way(self) -> bool:
        """Whether steps are left."""
        return self._steps is not None

    def start(
        self,
        steps: Iterator[object],
        done: Callable[[], None] | None = None,
        between: Callable[[], None] | None = None,
    ) -> None:
        """Begin in the next turn instead of what was under way.

        ``done`` is called after the last step, ``between`` at the end of each turn before.
        """
        self._steps, self._done, self._between = steps, done, between
        self._turns.start()

    def stop(self) -> None:
        """Do no more."""
        self._steps = self._done = self._between = None
        self._turns.stop()

    def _go_on(self) -> None:
        began = time.perf_counter()
        who, when = Slices._last
        if who != id(self) and began - when < self._patience:
            return
        self._work(began + SLICE)
        Slices._last = id(self), time.perf_counter()

    def _work(self, end: float) -> None:
        steps, done = self._steps, self._done
        while steps is not None and time.perf_counter() < end:
            step = next(steps, self)
            if step is self:
                self.stop()
                if done is not None:
                    done()
                return
            if step is REST:
                break
        if self._between is not None:
            self._between()
