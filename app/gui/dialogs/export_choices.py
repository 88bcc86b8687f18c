"""What can be chosen for a picture, what is remembered of it, and which file is offered."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths

from app.i18n import marked as _
from app.rendering.colours import ThemeName
from app.rendering.request import FORMATS, USUAL_RESOLUTION
from models.layout.paper import Paper, Turn

THEMES = (
    (ThemeName.LIGHT, _("Light, on white")),
    (ThemeName.DARK, _("Dark")),
    (ThemeName.CONTRAST, _("High contrast")),
)
TURNS = ((Turn.AUTO, _("As fits best")), (Turn.LANDSCAPE, _("Landscape")), (Turn.PORTRAIT, _("Portrait")))


class Wanted(NamedTuple):
    """The choices that are remembered, by their names in the settings."""

    format: str = FORMATS[0].id
    theme: str = ThemeName.LIGHT.value
    paper: str = Paper.A3.value
    turn: str = Turn.AUTO.value
    resolution: str = str(USUAL_RESOLUTION)
    folder: str = ""


def suggested_file(wanted: Wanted, title: str, suffix: str) -> Path:
    """Return the file that is offered: named as the region, where the last one was, or in a usual place."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    known = [Path(place) for place in (wanted.folder, documents) if place]
    folder = next((place for place in known if place.is_dir()), Path.home())
    safe = "".join(char if char.isalnum() or char in " -" else " " for char in title)
    return folder / f"{' '.join(safe.split())}{suffix}"
