"""Takes the chart along as a picture: what, how, where to; then the progress, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)

from app.gui.dialogs.export_choices import THEMES, TURNS, Wanted, suggested_file
from app.gui.dialogs.exporter import exporter_of
from app.gui.dialogs.frame import Frame
from app.gui.panels.rows import text_label
from app.i18n import marked as _
from app.messages import error_text
from app.rendering.colours import ThemeName
from app.rendering.icons import icon_pixmap
from app.rendering.request import (
    FORMATS,
    RESOLUTIONS,
    CancelledError,
    Exported,
    ExportRequest,
    Option,
    Scope,
    Warned,
)
from models.core.errors import UserFacingError
from models.layout.geometry import Rect
from models.layout.marks import Token
from models.layout.paper import Paper, Turn
from models.layout.settings import ChartSettings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.gui.desk import Desk
    from app.gui.tasks import Task

LOOK_AHEAD = 200
"""Milliseconds after the last choice until it is looked how readable the picture will be."""
WORK = 1000
"""Into so many parts the progress is divided."""


class ExportDialog(Frame):
    """One dialog from the choice to the file."""

    def __init__(self, window: Desk) -> None:
        work = window.workspace
        words = self._words = work.words
        super().__init__(words(_("Export the chart")), window, 520)
        self._window = window
        self._exporter = exporter_of(work, self._heed)
        self._answered = window.inspector.matter
        chart = window.canvas.controller
        self._settings = chart.settings if chart is not None else ChartSettings()
        self._task: Task | None = None
        self._ahead: Task | None = None
        self._written: Path | None = None
        known = {key: value for key, value in work.settings.export.items() if key in Wanted._fields}
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        self.column.addLayout(self._form)
        self._fill(Wanted(**known))
        self.warning = self._warning_row()
        self.progress = QProgressBar(self)
        self.progress.setRange(0, WORK)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.column.addWidget(self.progress)
        self.told = self.text("")
        self.told.hide()
        self._add_buttons()
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(LOOK_AHEAD)
        self._looking.timeout.connect(self._look_ahead)
        self._follow()

    # --- the choices ----------------------------------------------------------------------------------

    def _fill(self, wanted: Wanted) -> None:
        words, work = self._words, self._window.workspace
        self.format = self._combo(
            _("Format"), [(item.id, words(item.name)) for item in FORMATS], wanted.format
        )
        self.scope = self._combo(_("What"), self._scopes(), Scope.ALL.value)
        self.answer = self._check(_("Mark who decides: {matter}"))
        name = self._answered and work.organisation.matter_name(self._answered)[work.language]
        self.answer.setText(self.answer.text().format(matter=str(name).replace("&", "&&")))
        self._form.setRowVisible(self.answer, bool(name))
        papers = [(item.value, item.value.upper()) for item in Paper if item is not Paper.OWN]
        papers.append((Paper.OWN.value, words(_("As large as the chart"))))
        self.paper = self._combo(_("Paper"), papers, wanted.paper)
        self.turn = self._combo(
            _("Orientation"), [(turn.value, words(text)) for turn, text in TURNS], wanted.turn
        )
        self.tiles = self._check(_("Spread over several pages"))
        dots = words(_("{number} dots per inch"))
        self.resolution = self._combo(
            _("Resolution"),
            [(str(number), dots.format(number=number)) for number in RESOLUTIONS],
            wanted.resolution,
        )
        self.paths = self._check(_("Text as shapes"))
        self.theme = self._combo(
            _("Colours"), [(theme.value, words(text)) for theme, text in THEMES], wanted.theme
        )
        title = work.organisation.region.name[work.language]
        self.file = QLineEdit(str(suggested_file(wanted, title, self._suffix())), self)
        self.file.setAccessibleName(words(_("File")))
        self.file.textEdited.connect(self._follow)
        browse = QPushButton(words(_("Choose…")), self)
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.file, 1)
        row.addWidget(browse)
        self._form.addRow(words(_("File")), row)

    def _scopes(self) -> Iterable[tuple[str, str]]:
        words, work = self._words, self._window.workspace
        yield Scope.ALL.value, words(_("The whole chart"))
        yield Scope.VIEW.value, words(_("What is seen in the window"))
        branch = work.actor or self._settings.focus
        if branch:
            name = work.chart_words.titles[branch]
            yield Scope.BRANCH.value, words(_("The branch of {name}")).format(name=name)

    def _combo(self, title: str, choices: Iterable[tuple[str, str]], chosen: str) -> QComboBox:
        combo = QComboBox(self)
        for key, text in choices:
            combo.addItem(text, key)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.setAccessibleName(self._words(title))
        combo.currentIndexChanged.connect(self._follow)
        self._form.addRow(self._words(title), combo)
        return combo

    def _check(self, title: str) -> QCheckBox:
        check = QCheckBox(self._words(title), self)
        check.toggled.connect(self._follow)
        self._form.addRow("", check)
        return check

    def _suffix(self) -> str:
        return next(item.suffix for item in FORMATS if item.id == self.format.currentData())

    def _browse(self) -> None:
        title = self._words(_("Save the picture"))
        kinds = f"{self.format.currentText()} (*{self._suffix()})"
        chosen, _kind = QFileDialog.getSaveFileName(
            self, title, self.file.text(), kinds, options=QFileDialog.Option.DontConfirmOverwrite
        )
        if chosen:
            self.file.setText(chosen)
            self._follow()

    def request(self) -> ExportRequest:
        """Return what is chosen."""
        work = self._window.workspace
        options = self._options()
        seen = self._window.canvas.seen
        page = Option.PAGE in options
        return ExportRequest(
            region=work.region,
            path=Path(self.file.text().strip()).expanduser(),
            settings=self._settings,
            scope=Scope(self.scope.currentData()),
            seen=Rect(seen.x(), seen.y(), seen.width(), seen.height()),
            branch=work.actor or self._settings.focus,
            theme=ThemeName(self.theme.currentData()),
            resolution=int(self.resolution.currentData()),
            paper=Paper(self.paper.currentData()) if page else Paper.OWN,
            turn=Turn(self.turn.currentData()) if page else Turn.AUTO,
            tiles=page and self.tiles.isChecked() and self.paper.currentData() != Paper.OWN.value,
            text_as_paths=self.paths.isChecked(),
            matter=self._answered if self.answer.isChecked() else None,
        )

    def _options(self) -> frozenset[Option]:
        return next(item.options for item in FORMATS if item.id == self.format.currentData())

    def _follow(self) -> None:
        """Offer what the format lets one choose, and look how it will be."""
        options = self._options()
        for widget, shown in (
            (self.paper, Option.PAGE in options),
            (self.turn, Option.PAGE in options and self.paper.currentData() != Paper.OWN.value),
            (self.tiles, Option.PAGE in options and self.paper.currentData() != Paper.OWN.value),
            (self.resolution, Option.RESOLUTION in options),
            (self.paths, Option.TEXT_AS_PATHS in options),
        ):
            self._form.setRowVisible(widget, shown)
        path = Path(self.file.text().strip() or "x")
        known = {item.suffix for item in FORMATS}
        if path.suffix.lower() in known and path.suffix.lower() != self._suffix():
            self.file.setText(str(path.with_suffix(self._suffix())))
        self.save.setEnabled(bool(self.file.text().strip()))
        self._written = None
        self.folder.hide()
        self.told.hide()
        self._looking.start()

    # --- looking ahead --------------------------------------------------------------------------------

    def _warning_row(self) -> QLabel:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        picture = QLabel(row)
        theme = self._window.workspace.theme
        picture.setPixmap(icon_pixmap("triangle-alert", theme[Token.INK], 16, self.devicePixelRatioF()))
        picture.setFixedSize(QSize(16, 18))
        label = text_label("", parent=row)
        layout.addWidget(picture)
        layout.addWidget(label, 1)
        self.column.addWidget(row)
        self._warning = row
        row.hide()
        return label

    def _look_ahead(self) -> None:
        """Work out, off the window's thread, whether the text will be readable."""
        if self._ahead is not None:
            self._ahead.stop()
        request, exporter = self.request(), self._exporter

        def looked(warnings: tuple[Warned, ...]) -> None:
            self._ahead = None
            self._warn(" ".join(warning.text for warning in warnings))

        def failed(error: Exception) -> None:
            self._ahead = None
            self._warn(self._sentence(error))

        self._ahead = self._window.tasks.start(lambda _task: exporter.foreseen(request), looked, failed)

    def _heed(self) -> None:
        """Let the process that lays out a chart end with the work that waits for it."""
        if any(task is not None and task.is_stopped for task in (self._task, self._ahead)):
            raise CancelledError

    def _warn(self, text: str) -> None:
        self.warning.setText(text)
        self._warning.setVisible(bool(text))

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, UserFacingError):
            return error_text(error, self._words)
        self._window.errors.take(error)
        return ""

    # --- writing --------------------------------------------------------------------------------------

    def _add_buttons(self) -> None:
        words = self._words
        self.folder = self.button(words(_("Show in folder")))
        self.folder.clicked.connect(self._show_in_folder)
        self.folder.hide()
        self.cancel = self.button(words(_("Cancel")))
        self.cancel.clicked.connect(self.reject)
        self.save = self.button(words(_("Export")), primary=True)
        self.save.clicked.connect(self.export)

    def export(self) -> None:
        """Write the picture; a file of that name is replaced only after asking."""
        request = self.request()
        if request.path.exists() and self._written != request.path:
            self._ask_to_replace(request)
        else:
            self._export(request)

    def _ask_to_replace(self, request: ExportRequest) -> None:
        from app.gui.dialogs.question import QuestionDialog

        words = self._words
        told = words(_("{file} exists already.")).format(file=request.path.name)
        question = QuestionDialog(
            told, words(_("It is replaced by the new picture.")), words(_("Replace")), words, self
        )
        question.accepted.connect(lambda: self._export(request))
        question.open()

    def _export(self, request: ExportRequest) -> None:
        import msgspec

        request = msgspec.structs.replace(request, replace=True)
        exporter = self._exporter
        self._busy(on=True)

        def work(task: Task) -> Exported:
            def progress(done: float, /) -> None:
                if task.is_stopped:
                    raise CancelledError
                task.report(round(done * WORK), WORK)

            return exporter.export(request, progress)

        self._task = self._window.tasks.start(work, self._done, self._failed)
        self._task.progressed.connect(self.progress.setValue)
        self._task.stopped.connect(self._stopped)

    def _busy(self, *, on: bool) -> None:
        self.progress.setVisible(on)
        self.progress.setValue(0)
        for widget in (self.save, self.format, self.scope, self.theme, self.file):
            widget.setEnabled(not on)
        if on:
            self.told.hide()

    def _done(self, exported: Exported) -> None:
        words = self._words
        self._task = None
        self._busy(on=False)
        self._written = exported.path
        self._remember()
        told = words(_("{file} is saved. Checked: all {labels} texts of the chart stand in it.")).format(
            file=exported.path.name, labels=exported.labels
        )
        self.told.setText(told)
        self.told.show()
        self._warn(" ".join(warning.text for warning in exported.warnings))
        self.folder.show()
        self.cancel.setText(words(_("Close")))
        self._window.tell(told)

    def _failed(self, error: Exception) -> None:
        self._task = None
        self._busy(on=False)
        self.told.setText(self._sentence(error))
        self.told.show()

    def _stopped(self) -> None:
        self._task = None
        self._busy(on=False)
        self.told.setText(self._words(_("Stopped. Nothing was written.")))
        self.told.show()

    def _remember(self) -> None:
        wanted = Wanted(
            format=self.format.currentData(),
            theme=self.theme.currentData(),
            paper=self.paper.currentData(),
            turn=self.turn.currentData(),
            resolution=self.resolution.currentData(),
            folder=str(self.request().path.parent),
        )
        self._window.workspace.change(export=wanted._asdict())

    def _show_in_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    def reject(self) -> None:
        """Stop what is being written, or close."""
        if self._task is not None:
            self._task.stop()
            return
        if self._ahead is not None:
            self._ahead.stop()
        super().reject()
