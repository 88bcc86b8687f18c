"""Starts the window: the application, its font, colours and language, and the one door for errors."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from app.gui import style
from app.gui.canvas.prepared import prepared_of
from app.gui.ending import Ending
from app.gui.errors import Errors
from app.gui.main_window import MainWindow
from app.gui.tidying import Tidying
from app.gui.workspace import Workspace
from app.messages import error_text
from app.rendering.fonts import font_of

if TYPE_CHECKING:
    from app.gui.tasks import Task
    from app.session import Session
    from app.settings import SettingsFile
    from models.core.errors import UserFacingError
    from models.core.texts import Language

ICON = Path(__file__).resolve().parents[2] / "resources" / "desktop" / "mandatkarta.svg"


class Application:
    """The program as a window; made once in a process.

    Parameters
    ----------
    qt : QApplication
        Already made.
    session : Session
        The regions.
    file : SettingsFile
        The user's settings.
    """

    def __init__(
        self,
        qt: QApplication,
        session: Session,
        file: SettingsFile,
        region: str | None = None,
        language: Language | None = None,
    ) -> None:
        self._qt = qt
        self._translator: QTranslator | None = None
        self._trouble: object = None
        qt.setFont(font_of(13, 400))
        loaded = file.load()
        settings = loaded.settings
        if region is not None:
            session.catalogue.load(region)  # an unknown one is told before a window opens
            settings = settings.changed(region=region)
        if language is not None:
            settings = settings.changed(language=language)
        self.errors = Errors()
        self.workspace = Workspace(session, settings, file, self.errors.take)
        session.names = lambda: self.workspace.settings.names
        self.errors.happened.connect(self._show_trouble)
        self.errors.noted.connect(self._show_note)
        style.apply(qt, self.workspace.theme)
        self._speak()
        self.window = MainWindow(self.workspace, self.errors)
        self.workspace.theme_changed.connect(lambda: style.apply(qt, self.workspace.theme))
        self.workspace.language_changed.connect(self._speak)
        if loaded.fault is not None:
            fault: UserFacingError = loaded.fault
            QTimer.singleShot(0, lambda: self.errors.note(error_text(fault, self.workspace.words)))

    def make_ready(self) -> None:
        """Load the other regions and their charts while nobody waits, so that each opens at once."""
        session, charts, opening = self.workspace.session, self.workspace.charts, self.workspace.opening
        made_up = [region for region in session.catalogue.ids if region not in session.catalogue.real_ids]
        regions = [*session.catalogue.real_ids, *made_up]

        def load(task: Task) -> None:
            for place, region in enumerate(regions):
                session.ground(region)
                prepared_of(charts.drawing(region, opening)).make_ready()
                gc.freeze()  # what is kept for good need not be looked through again and again
                task.report(place, len(regions))

        self.window.tasks.start(load)

    def close(self) -> None:
        """Close the window, and give back what was given to Qt."""
        self.window.close()
        self.workspace.leave()
        if self._translator is not None:
            self._qt.removeTranslator(self._translator)

    def _speak(self) -> None:
        """Let Qt's own buttons and menus speak the language of the window."""
        swedish = self.workspace.language == "sv"
        locale = QLocale(QLocale.Language.Swedish if swedish else QLocale.Language.English)
        QLocale.setDefault(locale)
        if self._translator is not None:
            self._qt.removeTranslator(self._translator)
        self._translator = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(locale, "qtbase", "_", folder):
            self._qt.installTranslator(self._translator)

    def _show_trouble(self, details: str) -> None:
        from app.gui.dialogs.trouble import TroubleDialog

        if isinstance(self._trouble, TroubleDialog) and self._trouble.isVisible():
            self._trouble.add(details)
            return
        self._trouble = TroubleDialog(details, self.errors.path, self.workspace.words, self.window)
        self._trouble.open()

    def _show_note(self, text: str) -> None:
        from app.gui.dialogs.trouble import NoteDialog

        self._trouble = NoteDialog(text, self.workspace.words, self.window)
        self._trouble.open()


def run(
    session: Session, file: SettingsFile, region: str | None = None, language: Language | None = None
) -> int:
    """Open the window and return the exit code once it is closed."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QApplication.setApplicationName("mandatkarta")
    QApplication.setApplicationDisplayName("Mandatkarta")
    QApplication.setDesktopFileName("mandatkarta")
    gc.disable()  # a start makes much and drops nothing
    qt = QApplication(sys.argv[:1])
    qt.setWindowIcon(QIcon(str(ICON)))
    qt.setStyle("Fusion")
    program = Application(qt, session, file, region, language)
    program.errors.install()
    ending = Ending()
    ending.asked.connect(qt.quit)
    tidying = Tidying()
    program.window.first_shown.connect(tidying.start)
    program.window.first_shown.connect(program.make_ready)
    program.window.show()
    try:
        return qt.exec()
    finally:
        tidying.stop()
        ending.close()
        program.errors.uninstall()
