"""Copies the chart as a picture."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QImage

from app.charts import Charts
from app.i18n import marked as _
from app.messages import error_text
from app.rendering.colours import ThemeName
from app.rendering.export import Exporter
from app.rendering.request import ExportRequest
from models.core.errors import UserFacingError

if TYPE_CHECKING:
    from app.gui.desk import Desk
    from app.gui.tasks import Task


def copy_picture(window: Desk) -> Task | None:
    """Draw the chart as it is looked at, off the window's thread, and put it onto the clipboard."""
    work, chart = window.workspace, window.canvas.controller
    if chart is None:
        return None
    words = work.words
    exporter = Exporter(work.session, Charts(work.session, words, work.language), words)
    region, settings = work.region, chart.settings

    def draw(task: Task) -> QImage:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "chart.png"
            request = ExportRequest(region=region, path=path, settings=settings, theme=ThemeName.LIGHT)
            exporter.export(request, lambda done: task.report(round(done * 100), 100))
            return QImage(str(path))

    def copied(image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        window.tell(words(_("The picture is copied.")))

    def failed(error: Exception) -> None:
        if isinstance(error, UserFacingError):
            window.errors.note(error_text(error, words))
        else:
            window.errors.take(error)

    window.tell(words(_("Drawing the picture …")))
    return window.tasks.start(draw, copied, failed)
