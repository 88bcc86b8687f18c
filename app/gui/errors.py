"""The one door for errors: what nobody expected is logged, and told once, in plain words.

Expected errors (``UserFacingError``) are told in one sentence by whoever meets them; this is for the rest.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, Slot, qInstallMessageHandler, qVersion

from app.version import version_of_program

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

LARGEST_LOG = 512 * 1024
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
LOG = logging.getLogger("mandatkarta")


def log_path() -> Path:
    """Return where the log of the window stands."""
    return Path(platformdirs.user_log_dir("mandatkarta", appauthor=False)) / "mandatkarta.log"


class Errors(QObject):
    """Takes every unexpected error: into the log, and to whoever shows it.

    Parameters
    ----------
    path : Path, optional
        The log file; the user's own without one.
    """

    happened = Signal(str)
    """The details of an error, as text; heard in the window's thread."""
    noted = Signal(str)
    """A sentence about something that was expected to go wrong at times."""
    _met = Signal(str)

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        self.path = path or log_path()
        self._restore: list[Callable[[], object]] = []
        # Queued: an error may happen in any thread, and while a widget is painted.
        self._met.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the errors of Python, of its threads and of Qt from now on."""
        handler = self._handler()
        LOG.addHandler(handler)
        LOG.setLevel(logging.INFO)
        hook, thread_hook = sys.excepthook, threading.excepthook
        sys.excepthook = self._unexpected
        threading.excepthook = lambda told: self._unexpected(
            told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback
        )
        before = qInstallMessageHandler(self._of_qt)
        self._restore = [
            lambda: setattr(sys, "excepthook", hook),
            lambda: setattr(threading, "excepthook", thread_hook),
            lambda: qInstallMessageHandler(before),
            lambda: LOG.removeHandler(handler),
            handler.close,
        ]

    def uninstall(self) -> None:
        """Give the errors back to whoever took them before."""
        for restore in self._restore:
            restore()
        self._restore = []

    def note(self, text: str) -> None:
        """Tell a sentence, and write it down."""
        LOG.info("%s", text)
        self.noted.emit(text)

    def take(self, error: BaseException) -> None:
        """Take an error that someone caught and cannot handle."""
        self._unexpected(type(error), error, error.__traceback__)

    def _unexpected(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        LOG.error("%s", details)
        if not issubclass(kind, KeyboardInterrupt):
            self._met.emit(f"{surroundings()}\n\n{details}")

    @Slot(str)
    def _tell(self, details: str) -> None:
        self.happened.emit(details)

    @staticmethod
    def _of_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        LOG.log(LEVELS.get(kind, logging.WARNING), "Qt: %s", message)

    def _handler(self) -> logging.Handler:
        """Return the log file, or standard error where there can be none."""
        from logging.handlers import RotatingFileHandler  # draws in sockets

        handler: logging.Handler
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(
                self.path, maxBytes=LARGEST_LOG, backupCount=1, encoding="utf-8", delay=True
            )
        except OSError:
            handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        return handler


def surroundings() -> str:
    """Return the versions and the system, for whoever is to mend an error."""
    import platform

    return (
        f"Mandatkarta {version_of_program()} · Python {platform.python_version()} · "
        f"Qt {qVersion()} · {platform.platform()}"
    )
