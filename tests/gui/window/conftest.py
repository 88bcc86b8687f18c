"""A whole window on the shipped regions, with settings of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from app.gui.application import Application
from app.session import Session
from app.settings import Settings, SettingsFile
from tests.gui.window.waiting import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.gui.main_window import MainWindow

SESSION = Session()


class Opened(Protocol):
    """Opens a window with some settings."""

    def __call__(self, region: str = "vastmanland", **settings: object) -> MainWindow:
        """Return the window, shown and painted."""
        ...


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    """Open windows, and close them all at the end."""
    programs: list[Application] = []
    qapp.setStyle("Fusion")

    def opening(region: str = "vastmanland", **settings: object) -> MainWindow:
        file = SettingsFile(tmp_path / "settings.toml")
        if settings or not file.path.exists():
            file.save(Settings(reduced_motion=True).changed(**settings))
        program = Application(qapp, SESSION, file, region)
        programs.append(program)
        window = program.window
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        settle(qtbot, window)
        return window

    yield opening
    for program in programs:
        program.close()
        program.window.deleteLater()
        program.workspace.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    SESSION.names = dict


@pytest.fixture
def window(opened: Opened) -> MainWindow:
    """Return a window on one region, in Swedish."""
    return opened()
