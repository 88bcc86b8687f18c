"""PNG of a sheet: its size told beforehand, written, read again and looked at."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter

from app.rendering.colours import ThemeName
from app.rendering.dots import USUAL_DENSITY, check_size, size_of
from app.rendering.painter import Ready, paint, ready
from app.rendering.svg import background
from app.rendering.theme import paper, theme
from models.core.errors import UserFacingError
from models.exchange.png import BYTES_OF_DOT, PngWriter, read_rows
from models.layout.paper import MM_PER_INCH
from models.layout.sheet import extent, mark_extent

if TYPE_CHECKING:
    from pathlib import Path

    from app.rendering.request import Progress
    from models.layout.geometry import Rect
    from models.layout.sheet import Sheet

MOST_PASTED = 40_000_000
"""Dots; what is pasted lies in memory several times."""
DOTS_OF_STRIP = 2_000_000
BLEED = 2.0
"""Pixels by which a line may be wider than its place."""


def write_png(
    sheet: Sheet, path: Path, name: ThemeName, resolution: float, title: str, progress: Progress
) -> None:
    """Write a sheet as PNG, strip by strip."""
    check_size(sheet.bounds, resolution)
    width, height = size_of(sheet.bounds, resolution)
    rows = min(height, max(1, DOTS_OF_STRIP // width))
    easel = _Easel(sheet, name, resolution, rows)
    with (
        path.open("wb") as file,
        PngWriter(file, width, height, round(resolution / MM_PER_INCH * 1000), title) as writer,
    ):
        for top in range(0, height, rows):
            progress(top / height)
            count = min(rows, height - top)
            strip = easel.strip(top // rows, width, count)
            writer.rows(strip.constBits(), strip.bytesPerLine(), count)
    progress(1.0)


class _Easel:
    """Paints strips of a sheet."""

    def __init__(self, sheet: Sheet, name: ThemeName, resolution: float, rows: int) -> None:
        self.bounds = sheet.bounds
        self.scale = resolution / USUAL_DENSITY
        self.background = QColor(background(name))
        self.theme = paper() if name == ThemeName.LIGHT else theme(name)
        self.rows = rows
        self.marks: dict[int, list[Ready]] = {}
        marks = tuple(sheet.marks())
        for mark, made in zip(marks, ready(marks), strict=True):
            place = mark_extent(mark).grown(BLEED)
            for strip in range(self.strip_at(place.y), self.strip_at(place.bottom) + 1):
                self.marks.setdefault(strip, []).append(made)

    def strip_at(self, y: float) -> int:
        """Return in which strip a height of the sheet lies."""
        return int((y - self.bounds.y) * self.scale // self.rows)

    def strip(self, number: int, width: int, height: int) -> QImage:
        """Return one strip of the picture."""
        image = QImage(width, height, QImage.Format.Format_RGB888)
        if image.isNull():
            raise UserFacingError("no-memory")
        image.fill(self.background)
        painter = QPainter(image)
        try:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.translate(0, -number * self.rows)
            painter.scale(self.scale, self.scale)
            painter.translate(-self.bounds.x, -self.bounds.y)
            paint(painter, self.marks.get(number, ()), self.theme, self.scale)
        finally:
            painter.end()
        return image


def blank_labels(sheet: Sheet, path: Path, resolution: float) -> tuple[str, ...]:
    """Return the texts of which a written picture shows nothing.

    Raises ``BadInputError`` where the picture is not whole.
    """
    places = [
        (words.text, *_dots(extent(words), sheet.bounds, resolution / USUAL_DENSITY))
        for words in sheet.texts()
        if words.text.strip()
    ]
    places.sort(key=lambda place: place[3])
    blank = dict.fromkeys(range(len(places)), b"")
    first = 0
    for number, row in enumerate(read_rows(path)):
        while first < len(places) and places[first][4] <= number:
            first += 1
        for at in range(first, len(places)):
            _text, left, right, top, bottom = places[at]
            if top > number:
                break
            if at in blank and number < bottom:
                known = blank[at] or row[left : left + BYTES_OF_DOT]
                blank[at] = known
                if row[left:right] != known * ((right - left) // BYTES_OF_DOT):
                    del blank[at]
    return tuple(places[at][0] for at in blank)


def _dots(rect: Rect, bounds: Rect, scale: float) -> tuple[int, int, int, int]:
    """Return where a place begins and ends: within a row, in bytes, and in rows."""
    left, top = int((rect.x - bounds.x) * scale), int((rect.y - bounds.y) * scale)
    right, bottom = left + max(1, ceil(rect.width * scale)), top + max(1, ceil(rect.height * scale))
    return left * BYTES_OF_DOT, right * BYTES_OF_DOT, top, bottom


def clipboard_image(sheet: Sheet, name: ThemeName) -> QImage:
    """Return a sheet as an image for pasting: twice as fine as the screen, or as fine as fits."""
    share = (MOST_PASTED / max(1.0, sheet.bounds.width * sheet.bounds.height)) ** 0.5
    resolution = USUAL_DENSITY * min(2.0, share)
    width, height = size_of(sheet.bounds, resolution)
    return _Easel(sheet, name, resolution, height).strip(0, width, height)
