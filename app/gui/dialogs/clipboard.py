"""Copies the chart as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from app.gui.dialogs.exporter import exporter_of
from app.i18n import marked as _
from app.messages import error_text
from app.rendering.colours import ThemeName
from app.rendering.request import ExportRequest
from models.core.errors import UserFacingError

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from app.gui.desk import Desk
    from app.gui.tasks import Task


def copy_picture(window: Desk) -> Task | None:
    """Draw the chart as it is looked at, off the window's thread, and put it onto the clipboard."""
    work, chart = window.workspace, window.canvas.controller
    if chart is None:
        return None
    words = work.words
    request = ExportRequest(
        region=work.region, path=Path("chart.png"), settings=chart.settings, theme=ThemeName.LIGHT
    )

    def draw(task: Task) -> QImage:
        return exporter_of(work, lambda: task.report(0, 1)).image(request)

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
