"""Long work: off the thread of the window, with progress, a way to stop it, and one place to wait for it."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_WAIT = 5000
"""Milliseconds that closing the window waits for work that does not heed being stopped."""


class Stopped(Exception):  # noqa: N818 (no error: someone asked for it)
    """Raised within work that has been stopped."""


class _Run(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        # Not deleted by the pool: that would be in its own thread, under Python's feet.
        self.setAutoDelete(False)
        self._task = task

    def run(self) -> None:
        self._task.work()


class Task(QObject):
    """One piece of long work, seen from the window.

    Its work is a function that takes the task: it calls ``report`` as it goes on, which stops it by an
    exception once ``stop`` was called.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    ended = Signal()
    _came = Signal(object, object)

    def __init__(self, work: Callable[[Task], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = Event()
        self.run = _Run(self)
        # Queued: the work ends in another thread, and what hears of it belongs to the window's.
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def stop(self) -> None:
        """Ask the work to end at its next report, and promise that nothing is heard of its result."""
        self._stop.set()

    @property
    def is_stopped(self) -> bool:
        """Whether it was asked to end."""
        return self._stop.is_set()

    def report(self, done: int, of: int) -> None:
        """Tell how far the work has come; called by the work."""
        if self._stop.is_set():
            raise Stopped
        self.progressed.emit(done, of)

    def work(self) -> None:
        """Do the work; called by the thread pool."""
        try:
            if self._stop.is_set():
                raise Stopped
            result = self._work(self)
        except Stopped:
            self._came.emit(None, None)
        except Exception as error:  # handed to the window's thread, where it is shown or reported
            self._came.emit(None, error)
        else:
            self._came.emit((result,), None)

    @Slot(object, object)
    def _tell(self, result: tuple[Any] | None, error: Exception | None) -> None:
        if self._stop.is_set() or (result is None and error is None):
            self.stopped.emit()
        elif error is not None:
            self.failed.emit(error)
        elif result is not None:
            self.done.emit(result[0])
        self.ended.emit()


class Tasks(QObject):
    """Runs tasks one after another, so that two never use the session at once.

    Parameters
    ----------
    parent : QObject
        Whose end stops them all.
    unexpected : callable
        Takes the error of a task whose starter does not listen for it.
    """

    def __init__(self, parent: QObject, unexpected: Callable[[Exception], None]) -> None:
        super().__init__(parent)
        self._unexpected = unexpected
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: list[Task] = []
        self._closed = False

    def start(
        self,
        work: Callable[[Task], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Task:
        """Start some work; ``done`` takes its result and ``failed`` its error, in the window's thread."""
        task = Task(work, self)
        if done is not None:
            task.done.connect(done)
        task.failed.connect(failed or self._unexpected)
        task.ended.connect(self._ended)
        if not self._closed:
            self._running.append(task)
            self._pool.start(task.run)
        return task

    @property
    def count(self) -> int:
        """How many tasks run or wait."""
        return len(self._running)

    def close(self) -> bool:
        """Stop all work and wait until it has ended; False when some of it did not in time."""
        self._closed = True
        for task in self._running:
            task.stop()
        self._pool.clear()
        return self._pool.waitForDone(LONGEST_WAIT)

    @Slot()
    def _ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task) and task in self._running:
            self._running.remove(task)
            task.deleteLater()
