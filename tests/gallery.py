"""Makes contact sheets of the window and its dialogs, to be looked at: ``python -m tests.gallery FOLDER``.

Every region, view and dialog, in both languages, three themes, at 100 and 200 %. One process makes one
density, because Qt takes it when it starts.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from app.gui.application import Application

DENSITIES = ("1", "2")
LANGUAGES = ("sv", "en")
THEMES = ("light", "dark", "contrast")
DIALOGS = ("export", "preferences", "shortcuts", "name-region", "about", "notices")
VIEWS = ("all", "line", "political", "delegation", "assignment", "consultation")
COLUMNS = 2
GAP = 16
UNNAMED = "onamnd"


def main() -> int:
    """Make the sheets of both densities."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the sheets are written")
    parser.add_argument("--density", choices=DENSITIES, help="only this one, in this process")
    parser.add_argument("--region", help="only this region")
    parser.add_argument("--picture", action="store_true", help="only the window as the README shows it")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if wanted.picture:
        picture(wanted.folder / "window.png", wanted.region or "jamtland-harjedalen")
        return 0
    if wanted.density is not None:
        sheets(wanted.folder, wanted.density, wanted.region)
        return 0
    for density in DENSITIES:
        command = [sys.executable, "-m", "tests.gallery", str(wanted.folder), "--density", density]
        if wanted.region:
            command += ["--region", wanted.region]
        environment = {**os.environ, "QT_SCALE_FACTOR": density}
        subprocess.run(command, env=environment, check=True)
    return 0


def picture(path: Path, region: str) -> None:
    """Make a picture of the window with an answer."""
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from app.gui.application import Application
    from app.session import Session
    from app.settings import Settings, SettingsFile
    from models.authority.answer import Frame

    qt = QApplication([])
    qt.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as home:
        file = SettingsFile(Path(home) / "settings.toml")
        file.save(Settings(language="en", theme="light", reduced_motion=True, hint=False))
        program = Application(qt, Session(), file, region)
        program.window.resize(1440, 860)
        program.window.show()
        wait(qt)
        program.workspace.answer(Frame(matter="appoint.administration_head"))
        wait(qt)
        program.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888).save(str(path), "PNG", 0)
        program.close()


def sheets(folder: Path, density: str, only: str | None) -> None:
    """Make the sheets of one density."""
    from PySide6.QtWidgets import QApplication

    from app.gui.application import Application
    from app.session import Session
    from app.settings import Settings, SettingsFile

    qt = QApplication([])
    qt.setStyle("Fusion")
    session = Session()
    for language in LANGUAGES:
        for theme in THEMES:
            with tempfile.TemporaryDirectory() as home:
                file = SettingsFile(Path(home) / "settings.toml")
                file.save(Settings(language=language, theme=theme, reduced_motion=True))
                program = Application(qt, session, file, UNNAMED)
                program.window.resize(1440, 900)
                program.window.show()
                name = f"{language}-{theme}-{density}00"
                shots = [] if only else dialogs(qt, program)
                if shots:
                    sheet(shots, folder / f"dialogs-{name}.png")
                for region in [only] if only else session.catalogue.ids:
                    program.workspace.open(region)
                    sheet(views(qt, program), folder / f"{region}-{name}.png")
                program.close()


def views(qt: QApplication, program: Application) -> list[QPixmap]:
    """Return the window in every view."""
    shots = []
    for view in VIEWS:
        program.window.actions_[f"view-{view}"].trigger()
        program.window.canvas.fit()
        wait(qt)
        shots.append(program.window.grab())
    program.window.actions_["view-all"].trigger()
    return shots


def dialogs(qt: QApplication, program: Application) -> list[QPixmap]:
    """Return every dialog."""
    from PySide6.QtWidgets import QDialog

    shots = []
    for name in DIALOGS:
        program.window.actions_[name].trigger()
        wait(qt)
        dialog = next(one for one in program.window.findChildren(QDialog) if one.isVisible())
        shots.append(dialog.grab())
        dialog.reject()
        wait(qt)
    return shots


def sheet(shots: list[QPixmap], path: Path) -> None:
    """Put pictures beside and below each other."""
    from PySide6.QtGui import QColor, QPainter, QPixmap

    rows = [shots[place : place + COLUMNS] for place in range(0, len(shots), COLUMNS)]
    width = max(sum(shot.width() + GAP for shot in row) for row in rows)
    height = sum(max(shot.height() for shot in row) + GAP for row in rows)
    whole = QPixmap(width, height)
    whole.fill(QColor("#777777"))
    painter = QPainter(whole)
    top = 0
    for row in rows:
        left = 0
        for shot in row:
            painter.drawPixmap(left, top, shot.width(), shot.height(), shot)
            left += shot.width() + GAP
        top += max(shot.height() for shot in row) + GAP
    painter.end()
    whole.save(str(path))


def wait(qt: QApplication) -> None:
    """Let the window do what is under way."""
    from PySide6.QtCore import QEventLoop, QTimer

    for _round in range(2):
        loop = QEventLoop()
        QTimer.singleShot(120, loop.quit)
        loop.exec()
    qt.processEvents()


if __name__ == "__main__":
    sys.exit(main())
