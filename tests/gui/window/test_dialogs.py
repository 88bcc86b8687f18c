"""Every dialog, in both languages, used as a person would."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QRadioButton

from app.gui.dialogs.export import ExportDialog
from app.gui.dialogs.region_name import RegionNameDialog
from app.gui.dialogs.trouble import NoteDialog, TroubleDialog
from models.authority.answer import Frame
from tests.gui.window.waiting import dialog_of, settle, type_into

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.main_window import MainWindow
    from tests.gui.window.conftest import Opened

DIALOGS = ("about", "shortcuts", "preferences", "notices", "export", "name-region")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_opens_and_closes_by_escape(qtbot: QtBot, opened: Opened, name: str, language: str) -> None:
    window = opened("onamnd", language=language, reduced_motion=True)
    window.actions_[name].trigger()
    dialog = dialog_of(qtbot, window)
    settle(qtbot, window)
    assert dialog.windowTitle()
    assert all(button.text() for button in dialog.findChildren(QAbstractButton) if button.isVisible())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_unnamed_region_takes_a_name_everywhere(qtbot: QtBot, opened: Opened) -> None:
    window = opened("onamnd")
    window.actions_["name-region"].trigger()
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, RegionNameDialog)
    type_into(dialog.field, "Region Nord")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.windowTitle().startswith("Region Nord")
    assert window.bar.region.text() == "Region Nord"
    assert window.canvas.controller is not None
    assert window.canvas.controller.drawing.heading[0].text == "Region Nord"
    again = opened("onamnd")
    assert again.bar.region.text() == "Region Nord"
    again.workspace.name_region("")
    assert again.bar.region.text() == "Region utan angivet namn"


def test_a_named_region_keeps_its_name(window: MainWindow) -> None:
    assert not window.actions_["name-region"].isEnabled()


def test_the_licences_of_what_is_shipped_are_shown(qtbot: QtBot, window: MainWindow) -> None:
    from app.gui.dialogs.about import licences

    text = licences()
    for part in ("MIT", "SIL OPEN FONT LICENSE", "ISC"):
        assert part.casefold() in text.casefold()


def test_preferences_hold_at_once(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["preferences"].trigger()
    dialog = dialog_of(qtbot, window)
    dark = dialog.findChild(QRadioButton, "theme-dark")
    qtbot.mouseClick(dark, Qt.MouseButton.LeftButton)
    assert window.workspace.settings.theme == "dark"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("kind", ["pdf", "svg", "png"])
def test_a_picture_is_written_and_told(qtbot: QtBot, window: MainWindow, tmp_path: Path, kind: str) -> None:
    window.actions_["export"].trigger()
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, ExportDialog)
    dialog.format.setCurrentIndex(dialog.format.findData(kind))
    dialog.file.setText(str(tmp_path / f"bild.{kind}"))
    dialog.file.textEdited.emit(dialog.file.text())
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.told.isVisible() and window.tasks.count == 0, timeout=60000)
    assert (tmp_path / f"bild.{kind}").stat().st_size > 1000
    assert f"bild.{kind}" in dialog.told.text()
    assert dialog.folder.isVisible()
    assert window.workspace.settings.export["format"] == kind
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_small_text_is_told_before_anything_is_written(qtbot: QtBot, opened: Opened) -> None:
    window = opened("exempel")
    window.actions_["export"].trigger()
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, ExportDialog)
    dialog.paper.setCurrentIndex(dialog.paper.findData("a4"))
    qtbot.waitUntil(lambda: dialog.warning.isVisible(), timeout=60000)
    assert "mm" in dialog.warning.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, window)


def test_an_existing_file_is_replaced_only_after_asking(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "bild.svg"
    path.write_text("old", encoding="utf-8")
    window.actions_["export"].trigger()
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, ExportDialog)
    dialog.format.setCurrentIndex(dialog.format.findData("svg"))
    dialog.file.setText(str(path))
    dialog.save.click()
    question = dialog_of(qtbot, window)
    assert question is not dialog
    question.reject()
    assert path.read_text(encoding="utf-8") == "old"
    dialog.save.click()
    question = dialog_of(qtbot, window)
    question.accept()
    qtbot.waitUntil(lambda: dialog.told.isVisible() and window.tasks.count == 0, timeout=60000)
    assert path.read_text(encoding="utf-8").startswith("<")
    dialog.reject()


def test_an_export_is_stopped_and_leaves_nothing(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    window = opened("exempel")
    window.actions_["export"].trigger()
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, ExportDialog)
    dialog.file.setText(str(tmp_path / "bild.pdf"))
    dialog.save.click()
    dialog.cancel.click()
    qtbot.waitUntil(lambda: window.tasks.count == 0, timeout=60000)
    assert list(tmp_path.glob("bild*")) == []
    assert dialog.isVisible()
    dialog.reject()
    settle(qtbot, window)


def test_the_picture_is_copied(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["copy-picture"].trigger()
    qtbot.waitUntil(lambda: window.tasks.count == 0, timeout=60000)
    assert not QGuiApplication.clipboard().image().isNull()


def test_an_unexpected_error_is_told_once_with_its_details(qtbot: QtBot, window: MainWindow) -> None:
    for text in ("first & <b>bold</b>", "second"):
        window.errors.take(ValueError(text))
    dialog = dialog_of(qtbot, window)
    qtbot.waitUntil(lambda: "second" in dialog.details.toPlainText(), timeout=5000)  # type: ignore[attr-defined]
    assert isinstance(dialog, TroubleDialog)
    assert "first & <b>bold</b>" in dialog.details.toPlainText()
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))
    dialog.copy.click()
    assert "ValueError" in QGuiApplication.clipboard().text()
    dialog.accept()


def test_a_damaged_settings_file_is_told_in_one_sentence(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    (tmp_path / "settings.toml").write_text("theme = ", encoding="utf-8")
    window = opened()
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, NoteDialog)
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "settings.toml.damaged-1" in told
    dialog.accept()


def test_a_picture_marks_who_decides_where_an_answer_stands(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.workspace.answer(Frame(matter="appoint.administration_head"))
    settle(qtbot, window)
    window.actions_["export"].trigger()
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, ExportDialog)
    assert dialog.answer.text() == "Märk ut vem som beslutar: anställa förvaltningsdirektörer"
    assert dialog.request().matter is None
    qtbot.mouseClick(dialog.answer, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.answer.height() // 2))
    assert dialog.request().matter == "appoint.administration_head"
    dialog.reject()
    window.workspace.select("regionstyrelse")
    settle(qtbot, window)
    window.actions_["export"].trigger()
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, ExportDialog)
    assert not dialog.answer.isVisible()
    dialog.reject()
