"""PNG of a sheet: its size told beforehand, written, read again and looked at."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from app.rendering.chunks import in_chunks
from app.rendering.painter import paint_marks
from app.rendering.svg import background
from app.rendering.theme import paper, theme
from models.core.errors import BadInputError, UserFacingError
from models.layout.paper import MM_PER_INCH
from models.layout.sheet import extent

if TYPE_CHECKING:
    from pathlib import Path

    from app.rendering.colours import ThemeName
    from app.rendering.request import Progress
    from models.layout.geometry import Rect
    from models.layout.sheet import Sheet

USUAL_DENSITY = 96
"""Dots per inch at which a pixel of the sheet is a dot."""
MOST_DOTS = 200_000_000
"""A larger picture takes a gigabyte of memory, and most programs cannot open it."""
PAINTING = 0.4
"""The part of the work that is done when everything is painted; the rest is packing."""


def size_of(bounds: Rect, resolution: float) -> tuple[int, int]:
    """Return the width and height of a picture in dots."""
    scale = resolution / USUAL_DENSITY
    return ceil(bounds.width * scale), ceil(bounds.height * scale)


def finest(bounds: Rect) -> int:
    """Return the finest resolution that a sheet can have, in dots per inch."""
    return int(USUAL_DENSITY * (MOST_DOTS / max(1.0, bounds.width * bounds.height)) ** 0.5)


def check_size(bounds: Rect, resolution: float) -> None:
    """Raise ``UserFacingError`` for a picture that would be too large, with what would do instead."""
    width, height = size_of(bounds, resolution)
    if width * height > MOST_DOTS:
        raise UserFacingError(
            "picture-too-large",
            width=width,
            height=height,
            megapixels=MOST_DOTS // 1_000_000,
            resolution=finest(bounds),
        )


def image_of(sheet: Sheet, name: ThemeName, resolution: float, progress: Progress) -> QImage:
    """Return a sheet as an image."""
    check_size(sheet.bounds, resolution)
    width, height = size_of(sheet.bounds, resolution)
    scale = resolution / USUAL_DENSITY
    image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise UserFacingError(
            "picture-too-large",
            width=width,
            height=height,
            megapixels=MOST_DOTS // 1_000_000,
            resolution=finest(sheet.bounds) // 2,
        )
    dots_per_metre = round(resolution / MM_PER_INCH * 1000)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    image.fill(QColor(background(name)))
    painter = QPainter(image)
    try:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        painter.translate(-sheet.bounds.x, -sheet.bounds.y)
        colours = paper() if name == "light" else theme(name)
        for marks, done in in_chunks(tuple(sheet.marks())):
            progress(done * PAINTING)
            paint_marks(painter, marks, colours, scale)
    finally:
        painter.end()
    return image


def write_png(sheet: Sheet, path: Path, name: ThemeName, resolution: float, progress: Progress) -> None:
    """Write a sheet as PNG; raise ``BadInputError`` where it cannot be written."""
    image = image_of(sheet, name, resolution, progress)
    progress(PAINTING)
    writer = QImageWriter(str(path), b"png")
    if not writer.write(image):
        raise BadInputError("unwritable-file", file=str(path), reason=writer.errorString())
    progress(1.0)


def blank_labels(sheet: Sheet, path: Path, resolution: float) -> tuple[str, ...]:
    """Return the texts of which a written picture shows nothing: all of them where it cannot be read."""
    image = QImage(str(path))
    texts = sheet.texts()
    if image.isNull() or (image.width(), image.height()) != size_of(sheet.bounds, resolution):
        return tuple(words.text for words in texts)
    scale = resolution / USUAL_DENSITY
    return tuple(
        words.text
        for words in texts
        if words.text.strip() and _is_blank(image, _place(extent(words), sheet.bounds, scale))
    )


def _place(rect: Rect, bounds: Rect, scale: float) -> QRect:
    x, y = (rect.x - bounds.x) * scale, (rect.y - bounds.y) * scale
    return QRect(int(x), int(y), max(1, ceil(rect.width * scale)), max(1, ceil(rect.height * scale)))


def _is_blank(image: QImage, place: QRect) -> bool:
    """Whether one colour fills a place."""
    cut = image.copy(place).convertToFormat(QImage.Format.Format_RGB32)
    first = cut.pixel(0, 0)
    plain = QImage(cut.size(), cut.format())
    plain.fill(QColor.fromRgb(first))
    return cut == plain


def clipboard_image(sheet: Sheet, name: ThemeName, progress: Progress) -> QImage:
    """Return a sheet as an image for pasting: twice as fine as the screen, or as fine as fits."""
    resolution = min(2 * USUAL_DENSITY, finest(sheet.bounds))
    return image_of(sheet, name, resolution, progress).convertToFormat(
        QImage.Format.Format_RGB32, Qt.ImageConversionFlag.AutoColor
    )
