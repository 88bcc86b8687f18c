"""Takes a chart along: writes it whole or not at all, and reads it again to find every text in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from app.charts import table_measure
from app.rendering.compose import Composition, Drawings
from app.rendering.request import Exported, ExportRequest, Warned, format_of, unwatched
from app.rendering.svg import svg_text
from app.version import version_of_program
from models.core.errors import BadInputError, UserFacingError
from models.exchange.files import replacing
from models.exchange.labels import expected, missing, texts_of_svg, untold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtGui import QImage

    from app.i18n import Catalogue
    from app.rendering.request import Progress
    from app.session import Session
    from models.layout.sheet import Sheet

COMPOSED = 0.3
"""The part of the work that is done when everything has its place."""
WRITTEN = 0.85
"""The part that is done when the file is written; the rest is reading it again."""


class Exporter:
    """Writes pictures of charts, in one language."""

    def __init__(self, session: Session, charts: Drawings, words: Catalogue) -> None:
        self._session = session
        self._charts = charts
        self._words = words

    def export(self, request: ExportRequest, progress: Progress = unwatched) -> Exported:
        """Write a picture and return what was written.

        Raises ``UserFacingError`` where it cannot be made or a text is missing from the file, and lets
        ``CancelledError`` of ``progress`` through; the file that was there before is then as it was.
        """
        write = {".svg": self._svg, ".png": self._png, ".pdf": self._pdf}[format_of(request.path).suffix]
        if request.path.exists() and not request.replace:
            raise UserFacingError("file-exists", file=str(request.path))
        progress(0.0)
        picture = self._composed(request)
        progress(COMPOSED)
        with replacing(request.path) as temporary:
            told = write(picture, temporary, _between(progress, COMPOSED, WRITTEN))
            progress(1.0)
        return told

    def foreseen(self, request: ExportRequest) -> tuple[Warned, ...]:
        """Return what is to be known of a picture before it is written; writes nothing.

        Raises ``UserFacingError`` where it cannot be made.
        """
        suffix = format_of(request.path).suffix
        return tuple(filter(None, self._composed(request).foreseen(suffix)))

    def image(self, request: ExportRequest) -> QImage:
        """Return a picture for the clipboard; its ``path`` has no meaning."""
        from app.rendering.png import clipboard_image

        return clipboard_image(self._composed(request).plain(), request.theme)

    def _composed(self, request: ExportRequest) -> Composition:
        return Composition(self._session, self._charts, self._words, request)

    def _svg(self, picture: Composition, path: Path, progress: Progress) -> Exported:
        request, sheet = picture.request, picture.plain()
        source, language = picture.stamps.source().told, self._words.language
        text = svg_text(sheet, request.theme, picture.title, source, language, request.text_as_paths)
        progress(0.5)
        path.write_text(text, encoding="utf-8", newline="\n")
        progress(1.0)
        return _checked(picture, sheet, missing(expected(sheet), texts_of_svg(path)))

    def _png(self, picture: Composition, path: Path, progress: Progress) -> Exported:
        from app.rendering import png
        from app.rendering.offscreen import ensure_application
        from app.rendering.warnings import fewer_dots

        ensure_application()
        sheet, resolution = picture.in_dots()
        png.write_png(sheet, path, picture.request.theme, resolution, picture.title, progress)
        told = _checked(picture, sheet, png.blank_labels(sheet, path, resolution))
        return _warned(told, [fewer_dots(sheet, resolution, self._words)])

    def _pdf(self, picture: Composition, path: Path, progress: Progress) -> Exported:
        from app.rendering import pdf
        from app.rendering.offscreen import ensure_application

        ensure_application()
        sheet, plan = picture.on_paper()
        words = pdf.PdfWords(
            title=picture.title,
            creator=f"Mandatkarta {version_of_program()}",
            page=lambda page: picture.stamps.page(page, plan),
        )
        measure = table_measure()
        said = pdf.write_pdf(sheet, plan, path, picture.request.theme, words, measure, progress)
        told = _checked(picture, sheet, pdf.missing_in_pdf(path, said, measure.knows), len(plan.pages))
        return _warned(told, picture.on_paper_warnings(sheet, plan))


def _checked(picture: Composition, sheet: Sheet, lacking: tuple[str, ...], pages: int = 1) -> Exported:
    """Return what was written, or raise for texts that do not stand in it."""
    path = picture.request.path
    lacking = (*untold(sheet.drawing), *lacking)
    if lacking:
        raise BadInputError("labels-missing", file=path.name, count=len(lacking), first=lacking[0])
    told = Exported(path=path, labels=len(sheet.texts()), boxes=len(sheet.drawing.boxes), pages=pages)
    return _warned(told, picture.warnings())


def _warned(told: Exported, warnings: Iterable[Warned | None]) -> Exported:
    return replace(told, warnings=(*told.warnings, *filter(None, warnings)))


def _between(progress: Progress, start: float, end: float) -> Progress:
    return lambda done: progress(start + (end - start) * done)
