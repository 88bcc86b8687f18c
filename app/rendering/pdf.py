"""PDF of a sheet: vectors, text that can be selected and searched, on one page or spread over several."""

from __future__ import annotations

import ctypes
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter

from app.rendering.chunks import in_chunks
from app.rendering.colours import ThemeName
from app.rendering.painter import paint_marks, rect_of
from app.rendering.svg import background
from app.rendering.theme import paper, theme
from models.core.errors import BadInputError
from models.exchange.labels import plain
from models.layout.geometry import Point
from models.layout.marks import Line, Stroke, TextStyle, Token, Words
from models.layout.paper import MM_PER_INCH
from models.layout.sheet import mark_extent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pypdfium2 import PdfPage

    from app.rendering.request import Progress
    from app.rendering.theme import Theme
    from models.layout.geometry import Rect
    from models.layout.marks import Mark
    from models.layout.measure import Measure
    from models.layout.paper import Page, Plan
    from models.layout.sheet import Sheet

RESOLUTION = 1200
"""Dots per inch to which places are rounded."""
LABEL_BELOW = 6.0
"""Millimetres from the part of the sheet to the words that tell which page it is."""
SEAM = 4.0
"""Millimetres of the strokes in the margin where the next page takes over."""
BLEED = 2.0
"""Pixels by which a line may be wider than its place."""


class PdfWords(NamedTuple):
    """What a file says of itself, and what tells one of several pages from the others."""

    title: str
    creator: str
    page: Callable[[Page], str]


def write_pdf(
    sheet: Sheet,
    plan: Plan,
    path: Path,
    name: ThemeName,
    words: PdfWords,
    measure: Measure,
    progress: Progress,
) -> list[tuple[str, ...]]:
    """Write a sheet as PDF and return the texts of each page, in the order in which they were painted.

    Raises ``OSError`` where it cannot be written.
    """
    # Into memory first: the library passes over a disk that is full, and prints where a folder is missing.
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(words.title)
    writer.setCreator(words.creator)
    writer.setResolution(RESOLUTION)
    size = QPageSize(
        QSizeF(plan.width, plan.height), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch
    )
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    painting = _Painting(painter, sheet, plan, name)
    said: list[tuple[str, ...]] = []
    try:
        for number, page in enumerate(plan.pages):
            if number:
                writer.newPage()
            label = painting.label(words.page(page), page, measure) if len(plan.pages) > 1 else ()
            said.append(painting.page(page, label, _share(progress, number, len(plan.pages))))
    finally:
        painter.end()
    path.write_bytes(buffer.data().data())
    progress(1.0)
    return said


def _share(progress: Progress, before: int, pages: int) -> Progress:
    return lambda done: progress((before + done) / pages)


class _Painting:
    """Paints the pages of one sheet, in its own pixels."""

    def __init__(self, painter: QPainter, sheet: Sheet, plan: Plan, name: ThemeName) -> None:
        self.painter = painter
        self.sheet = sheet
        self.plan = plan
        self.dots = plan.scale / MM_PER_INCH * RESOLUTION
        self.theme: Theme = paper() if name is ThemeName.LIGHT else theme(name)
        self.background = None if name is ThemeName.LIGHT else QColor(background(name))
        self.marks = tuple((mark, mark_extent(mark).grown(BLEED)) for mark in sheet.marks())

    def page(self, page: Page, label: Sequence[Mark], progress: Progress) -> tuple[str, ...]:
        """Paint one page, and return its texts."""
        painter, part = self.painter, page.part
        if self.background is not None:
            width, height = (side / MM_PER_INCH * RESOLUTION for side in (self.plan.width, self.plan.height))
            painter.fillRect(QRectF(0, 0, width, height), self.background)
        marks = tuple(mark for mark, place in self.marks if place.touches(part))
        painter.save()
        painter.translate(*self.corner(part))
        painter.scale(self.dots, self.dots)
        painter.translate(-part.x, -part.y)
        if len(self.plan.pages) > 1:
            painter.setClipRect(rect_of(part))
        for piece, done in in_chunks(marks):
            progress(done)
            paint_marks(painter, piece, self.theme, self.dots)
        painter.setClipping(False)
        paint_marks(painter, label, self.theme, self.dots)
        painter.restore()
        return tuple(mark.text for mark in (*marks, *label) if isinstance(mark, Words))

    def corner(self, part: Rect) -> tuple[float, float]:
        """Return where the part begins on the page, in dots: within its margins, in the middle."""
        width, height = self.plan.frame
        free = (width - part.width * self.plan.scale) / 2, (height - part.height * self.plan.scale) / 2
        margin = self.plan.margin
        left, top = ((margin + max(0.0, side)) / MM_PER_INCH * RESOLUTION for side in free)
        return left, top

    def label(self, text: str, page: Page, measure: Measure) -> tuple[Mark, ...]:
        """Return what stands in the margin of one of several pages: which it is, and where it is pasted."""
        part, style = page.part, TextStyle.SMALL
        at = Point(part.x, part.bottom + LABEL_BELOW / self.plan.scale)
        words = Words(text=text, at=at, width=measure.width(text, style), style=style, token=Token.INK3)
        return (words, *self.seams(page))

    def seams(self, page: Page) -> Iterator[Line]:
        """Return short strokes in the margin where the next page takes over."""
        part, reach = page.part, SEAM / self.plan.scale
        stroke = Stroke(Token.INK3, 0.75)
        right = next((x.part.x for x in self.plan.pages if x.column == page.column + 1), None)
        below = next((x.part.y for x in self.plan.pages if x.row == page.row + 1), None)
        if right is not None:
            for y, way in ((part.y, -reach), (part.bottom, reach)):
                yield Line(points=(Point(right, y), Point(right, y + way)), stroke=stroke)
        if below is not None:
            for x, way in ((part.x, -reach), (part.right, reach)):
                yield Line(points=(Point(x, below), Point(x + way, below)), stroke=stroke)


def missing_in_pdf(
    path: Path, said: Sequence[Sequence[str]], known: Callable[[str], bool]
) -> tuple[str, ...]:
    """Return the texts that pages should say and that another program does not find there.

    Parameters
    ----------
    path : Path
        The file.
    said : sequence of sequence of str
        The texts of each page.
    known : callable
        Whether the bundled font has a character: what it lacks comes from other fonts and is not compared.
    """
    import pypdfium2  # only when a PDF was written

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        raise BadInputError("damaged-picture", file=path.name) from None
    try:
        if len(document) != len(said):
            return tuple(text for texts in said for text in texts)
        return tuple(
            text for page, texts in zip(document, said, strict=True) for text in _missing(page, texts, known)
        )
    finally:
        document.close()


def _pieces(page: PdfPage) -> Iterator[str]:
    """Return what each piece of text on a page says, as they were painted."""
    from pypdfium2 import raw

    words = page.get_textpage()
    for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        size = raw.FPDFTextObj_GetText(piece.raw, words.raw, None, 0)
        found = ctypes.create_string_buffer(size)
        raw.FPDFTextObj_GetText(
            piece.raw, words.raw, ctypes.cast(found, ctypes.POINTER(raw.FPDF_WCHAR)), size
        )
        yield found.raw.decode("utf-16-le").rstrip("\0")


def _missing(page: PdfPage, texts: Sequence[str], known: Callable[[str], bool]) -> Iterator[str]:
    """Return which texts a page lacks: it says them in the order in which they were painted."""
    found = page.get_textpage().get_text_range()
    other = {ord(character): None for character in set(found).union(*texts) if not known(character)}
    told = plain(found.translate(other))
    wanted = [plain(text.translate(other)) for text in texts]
    if told == "".join(wanted):
        return
    # The reader guesses which words stand on one line, and may mix those of two columns. Piece by piece it
    # reads what was painted, only much more slowly.
    told = plain("".join(_pieces(page)).translate(other))
    lacking = {text for text, count in Counter(wanted).items() if text and told.count(text) < count}
    yield from (text for text, compared in zip(texts, wanted, strict=True) if compared in lacking)
