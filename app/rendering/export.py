"""Takes a chart along: composes the sheet, writes it whole or not at all, and reads it again to see that
every text stands in it.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Protocol

import msgspec

from app.charts import table_measure
from app.i18n import marked as _
from app.rendering.lit import Lit, lit
from app.rendering.request import (
    Exported,
    ExportRequest,
    Scope,
    Warned,
    format_of,
    unwatched,
)
from app.rendering.stamp_words import VIEWS, Stamps
from app.rendering.svg import svg_text
from app.rendering.warnings import fewer_dots, shrunk, small_text
from app.version import version_of_program
from models.core.errors import BadInputError, UserFacingError
from models.exchange.files import replacing
from models.exchange.labels import expected, missing, texts_of_svg, untold
from models.layout.cropping import cropped, seen
from models.layout.emphasis import emphasised
from models.layout.paper import Paper, Plan, Turn, many_pages, one_page
from models.layout.stamp import framed, stamped

if TYPE_CHECKING:
    from pathlib import Path

    from app.i18n import Catalogue
    from app.rendering.request import Progress
    from app.session import Session
    from models.layout.drawing import Drawing
    from models.layout.settings import ChartSettings
    from models.layout.sheet import Sheet
    from models.layout.stamp import Fact, StampWords

COMPOSED = 0.3
"""The part of the work that is done when everything has its place."""
WRITTEN = 0.85
"""The part that is done when the file is written; the rest is reading it again."""


class Drawings(Protocol):
    """Gives the drawing of a region."""

    def drawing(self, region: str, settings: ChartSettings) -> Drawing:
        """Return a chart."""
        ...


class Exporter:
    """Writes pictures of charts, in one language."""

    def __init__(self, session: Session, charts: Drawings, words: Catalogue) -> None:
        self.session = session
        self.charts = charts
        self.words = words

    def export(self, request: ExportRequest, progress: Progress = unwatched) -> Exported:
        """Write a picture and return what was written.

        Raises ``UserFacingError`` where it cannot be made or a text is missing from the file, and lets
        ``CancelledError`` of ``progress`` through; the file that was there before is then as it was.
        """
        writers = {".svg": self._svg, ".png": self._png, ".pdf": self._pdf}
        write = writers[format_of(request.path).suffix]
        if request.path.exists() and not request.replace:
            raise UserFacingError("file-exists", file=str(request.path))
        progress(0.0)
        drawing = self.drawing(request)
        if not drawing.boxes:
            raise UserFacingError("nothing-to-draw")
        marked = self._lit(request)
        if marked is not None:
            drawing = emphasised(drawing, marked.emphasis, table_measure())
        progress(COMPOSED)
        with replacing(request.path) as temporary:
            told = write(request, drawing, temporary, _between(progress, COMPOSED, WRITTEN))
            progress(1.0)
        return self._warned(told, [marked and marked.warning(drawing, self.words)])

    def foreseen(self, request: ExportRequest) -> tuple[Warned, ...]:
        """Return what there is to know of a picture before it is written.

        Raises ``UserFacingError`` where it cannot be made.
        """
        drawing = self.drawing(request)
        match format_of(request.path).suffix:
            case ".pdf":
                sheet, plan = self.on_paper(request, drawing)
                told = [shrunk(plan, self.words), small_text(sheet, plan, self.words)]
            case ".png":
                dots, resolution = self._sheet_of_dots(request, drawing)
                told = [fewer_dots(dots, resolution, self.words)]
            case _:
                told = []
        return tuple(filter(None, told))

    def drawing(self, request: ExportRequest) -> Drawing:
        """Return the chart of a request, in which cards grow with their words."""
        settings = msgspec.structs.replace(request.settings, grow=True)
        if request.paper is not Paper.OWN:
            settings = msgspec.structs.replace(settings, aspect=aspect_of(request.paper, request.turn))
        match request.scope:
            case Scope.ALL:
                settings = msgspec.structs.replace(settings, focus=None, collapsed=frozenset(), levels=None)
            case Scope.BRANCH:
                settings = msgspec.structs.replace(
                    settings, focus=request.branch or settings.focus, collapsed=frozenset(), levels=None
                )
        grown = self.charts.drawing(request.region, settings)
        if request.scope is Scope.VIEW and request.seen is not None:
            on_screen = self.charts.drawing(request.region, request.settings)
            return cropped(grown, seen(on_screen, request.seen))
        return grown

    def _svg(self, request: ExportRequest, drawing: Drawing, path: Path, progress: Progress) -> Exported:
        stamps = self.stamps(request)
        fact = stamps.sheet(self.words(_("1 of 1")), self.words(_("Scale 100 %")))
        sheet = stamped(drawing, self._stamp(stamps, request, drawing, fact), table_measure())
        title = self.title(request)
        text = svg_text(
            sheet,
            request.theme,
            title,
            stamps.source().told,
            self.words.language,
            request.text_as_paths,
        )
        progress(0.5)
        path.write_text(text, encoding="utf-8", newline="\n")
        progress(1.0)
        return self._checked(request, sheet, missing(expected(sheet), texts_of_svg(path)))

    def _png(self, request: ExportRequest, drawing: Drawing, path: Path, progress: Progress) -> Exported:
        from app.rendering import png
        from app.rendering.offscreen import ensure_application

        ensure_application()
        sheet, resolution = self._sheet_of_dots(request, drawing)
        png.write_png(sheet, path, request.theme, resolution, self.title(request), progress)
        told = self._checked(request, sheet, png.blank_labels(sheet, path, resolution))
        return self._warned(told, [fewer_dots(sheet, resolution, self.words)])

    def _sheet_of_dots(self, request: ExportRequest, drawing: Drawing) -> tuple[Sheet, int]:
        """Return the sheet of a picture of dots, whose stamp tells how many there are, and how fine it is."""
        from app.rendering import png

        stamps = self.stamps(request)
        size = (0, 0)
        for _again in range(2):
            dots = self.words(_("{width} × {height} dots")).format(width=size[0], height=size[1])
            fact = stamps.sheet(self.words(_("1 of 1")), dots)
            sheet = stamped(drawing, self._stamp(stamps, request, drawing, fact), table_measure())
            resolution = request.resolution or png.usual(sheet.bounds)
            size = png.size_of(sheet.bounds, resolution)
        png.check_size(sheet.bounds, resolution)
        return sheet, resolution

    def _pdf(self, request: ExportRequest, drawing: Drawing, path: Path, progress: Progress) -> Exported:
        from app.rendering import pdf
        from app.rendering.offscreen import ensure_application

        ensure_application()
        stamps = self.stamps(request)
        sheet, plan = self.on_paper(request, drawing)
        words = pdf.PdfWords(
            title=self.title(request),
            creator=f"Mandatkarta {version_of_program()}",
            page=lambda page: stamps.page(page, plan),
        )
        said = pdf.write_pdf(sheet, plan, path, request.theme, words, table_measure(), progress)
        known = table_measure().knows
        told = self._checked(request, sheet, pdf.missing_in_pdf(path, said, known), len(plan.pages))
        return self._warned(told, [shrunk(plan, self.words), small_text(sheet, plan, self.words)])

    def on_paper(self, request: ExportRequest, drawing: Drawing) -> tuple[Sheet, Plan]:
        """Return the sheet as it is printed, and how it comes onto paper."""
        stamps, measure = self.stamps(request), table_measure()
        fact = stamps.sheet("1", "A0")
        natural = stamped(drawing, self._stamp(stamps, request, drawing, fact), measure)
        sheet, plan = natural, self._plan(request, natural)
        for _again in range(2):
            words = self._stamp(stamps, request, drawing, stamps.paper(plan))
            if request.tiles:
                sheet = stamped(drawing, words, measure, most=plan.frame[0] / plan.scale)
            elif request.paper is Paper.OWN:
                sheet = stamped(drawing, words, measure)
            else:
                sheet = framed(drawing, words, measure, plan.frame)
            plan = self._plan(request, sheet, Turn.LANDSCAPE if plan.landscape else Turn.PORTRAIT)
        return sheet, plan

    def _plan(self, request: ExportRequest, sheet: Sheet, turn: Turn | None = None) -> Plan:
        held = turn if request.turn is Turn.AUTO and turn is not None else request.turn
        if request.tiles:
            return many_pages(sheet, request.paper, held)
        return one_page(sheet.bounds, request.paper, held)

    def _stamp(self, stamps: Stamps, request: ExportRequest, drawing: Drawing, fact: Fact) -> StampWords:
        day = request.day or datetime.date.today()
        return stamps.stamp(drawing, self.subject(request), day, fact, self._lit(request))

    def _lit(self, request: ExportRequest) -> Lit | None:
        if request.matter is None:
            return None
        return lit(self.session, request.region, request.matter, self.words)

    def stamps(self, request: ExportRequest) -> Stamps:
        """Return who makes the words of the stamp."""
        return Stamps(self.session.organisation(request.region), self.words)

    def title(self, request: ExportRequest) -> str:
        """Return what the picture is called."""
        return f"{self.stamps(request).region()}: {self.subject(request)}"

    def subject(self, request: ExportRequest) -> str:
        """Return what of the region is shown."""
        view = self.words(VIEWS[request.settings.view])
        branch = request.branch if request.scope is Scope.BRANCH else None
        if request.scope is not Scope.ALL:
            branch = branch or request.settings.focus
        if branch is not None:
            name = self.session.organisation(request.region).actor(branch).name[self.words.language]
            return self.words(_("{view}, branch: {name}")).format(view=view, name=name)
        if request.scope is Scope.VIEW and request.seen is not None:
            return self.words(_("{view}, a part")).format(view=view)
        return view

    def _checked(
        self, request: ExportRequest, sheet: Sheet, lacking: tuple[str, ...], pages: int = 1
    ) -> Exported:
        """Return what was written, or raise for texts that do not stand in it."""
        lacking = (*untold(sheet.drawing), *lacking)
        if lacking:
            raise BadInputError(
                "labels-missing", file=request.path.name, count=len(lacking), first=lacking[0]
            )
        return Exported(
            path=request.path, labels=len(sheet.texts()), boxes=len(sheet.drawing.boxes), pages=pages
        )

    @staticmethod
    def _warned(told: Exported, warnings: list[Warned | None]) -> Exported:
        return msgspec.structs.replace(told, warnings=(*told.warnings, *filter(None, warnings)))


def aspect_of(paper: Paper, turn: Turn) -> float:
    """Return the width of the page for each unit of its height; what is not told stands landscape."""
    return 1 / 2**0.5 if turn is Turn.PORTRAIT else 2**0.5


def _between(progress: Progress, start: float, end: float) -> Progress:
    return lambda done: progress(start + (end - start) * done)
