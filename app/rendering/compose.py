"""From what is asked for to a sheet: the chart in its scope, marked where wanted, with its stamp."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from app.charts import table_measure
from app.i18n import marked as _
from app.rendering import dots
from app.rendering.lit import lit
from app.rendering.request import ExportRequest, Scope, Warned
from app.rendering.stamp_words import VIEWS, Stamps
from app.rendering.warnings import fewer_dots, shrunk, small_text
from models.core.errors import UserFacingError
from models.layout.cropping import cropped, seen
from models.layout.drawing import View
from models.layout.emphasis import emphasised
from models.layout.paper import Paper, Plan, Turn, many_pages, one_page
from models.layout.stamp import framed, stamped

if TYPE_CHECKING:
    from app.i18n import Catalogue
    from app.session import Session
    from models.layout.drawing import Drawing
    from models.layout.settings import ChartSettings
    from models.layout.sheet import Sheet
    from models.layout.stamp import Fact, StampWords

STAMP_SHARE = 0.14
"""The part of a page's height that the stamp usually takes."""


class Drawings(Protocol):
    """Gives the drawing of a region."""

    def drawing(self, region: str, settings: ChartSettings) -> Drawing:
        """Return a chart."""
        ...


class Composition:
    """One picture, before it is written in a format."""

    def __init__(self, session: Session, charts: Drawings, words: Catalogue, request: ExportRequest) -> None:
        self.request = request
        self.words = words
        self.stamps = Stamps(session.organisation(request.region), words)
        self._lit = None if request.matter is None else lit(session, request.region, request.matter, words)
        self._day = request.day or datetime.date.today()
        drawing = drawing_of(charts, request)
        if not drawing.boxes:
            raise UserFacingError("nothing-to-draw")
        if self._lit is not None:
            drawing = emphasised(drawing, self._lit.emphasis, table_measure())
        self.drawing = drawing

    @property
    def title(self) -> str:
        """What the picture is called."""
        return f"{self.stamps.region()}: {self.subject()}"

    def subject(self) -> str:
        """Return what of the region is shown."""
        request, words = self.request, self.words
        view = words(VIEWS[request.settings.view])
        branch = branch_of(request)
        if branch is not None:
            name = self.stamps.organisation.actor(branch).name[words.language]
            if request.settings.view is View.ALL:
                return words(_("Branch: {name}")).format(name=name)
            return words(_("{view}, branch: {name}")).format(view=view, name=name)
        if request.scope is Scope.VIEW and request.seen is not None:
            return words(_("{view}, a part")).format(view=view)
        return view

    def warnings(self) -> list[Warned | None]:
        """Return what is to be known of it in every format."""
        return [] if self._lit is None else [self._lit.warning(self.drawing, self.words)]

    # --- for each kind of file ------------------------------------------------------------------------

    def plain(self) -> Sheet:
        """Return the sheet at 100 %."""
        fact = self.stamps.sheet(self.words(_("1 of 1")), self.words(_("Scale 100 %")))
        return stamped(self.drawing, self._stamp(fact), table_measure())

    def in_dots(self) -> tuple[Sheet, int]:
        """Return the sheet of a picture of dots, whose stamp tells how many, and its resolution.

        Raises ``UserFacingError`` where there would be too many.
        """
        size = (0, 0)
        for _again in range(2):
            told = self.words(_("{width} × {height} dots")).format(width=size[0], height=size[1])
            fact = self.stamps.sheet(self.words(_("1 of 1")), told)
            sheet = stamped(self.drawing, self._stamp(fact), table_measure())
            resolution = self.request.resolution or dots.usual(sheet.bounds)
            size = dots.size_of(sheet.bounds, resolution)
        dots.check_size(sheet.bounds, resolution)
        return sheet, resolution

    def on_paper(self) -> tuple[Sheet, Plan]:
        """Return the sheet as it is printed, and how it comes onto paper."""
        request, measure = self.request, table_measure()
        sheet = self.plain()
        plan = self._plan(sheet, request.turn)
        for _again in range(2):
            # What the stamp tells of the paper changes how high it is, and so the scale.
            words = self._stamp(self.stamps.paper(plan))
            if request.tiles:
                sheet = stamped(self.drawing, words, measure, most=plan.frame[0] / plan.scale)
            elif request.paper is Paper.OWN:
                sheet = stamped(self.drawing, words, measure)
            else:
                sheet = framed(self.drawing, words, measure, plan.frame)
            plan = self._plan(sheet, Turn.LANDSCAPE if plan.landscape else Turn.PORTRAIT)
        return sheet, plan

    def foreseen(self, suffix: str) -> list[Warned | None]:
        """Return what is to be known of a picture of this kind before it is written."""
        match suffix:
            case ".png":
                return [*self.warnings(), fewer_dots(*self.in_dots(), self.words)]
            case ".pdf":
                return [*self.warnings(), *self.on_paper_warnings(*self.on_paper())]
        return self.warnings()

    def on_paper_warnings(self, sheet: Sheet, plan: Plan) -> list[Warned | None]:
        """Return what is to be known of a sheet on paper."""
        return [shrunk(plan, self.words), small_text(sheet, plan, self.words)]

    def _plan(self, sheet: Sheet, turn: Turn) -> Plan:
        if self.request.tiles:
            return many_pages(sheet, self.request.paper, turn)
        return one_page(sheet.bounds, self.request.paper, turn)

    def _stamp(self, fact: Fact) -> StampWords:
        return self.stamps.stamp(self.drawing, self.subject(), self._day, fact, self._lit)


def branch_of(request: ExportRequest) -> str | None:
    """Return the actor at the top of what is shown; None for the whole chart."""
    if request.scope is Scope.ALL:
        return None
    return (request.branch if request.scope is Scope.BRANCH else None) or request.settings.focus


def drawing_of(charts: Drawings, request: ExportRequest) -> Drawing:
    """Return the chart that is asked for, in which cards grow with their words."""
    settings = replace(request.settings, grow=True)
    if request.paper is not Paper.OWN:
        settings = replace(settings, aspect=aspect_of(request.turn))
    if request.scope is not Scope.VIEW:
        settings = replace(settings, focus=branch_of(request), collapsed=frozenset(), levels=None)
    grown = charts.drawing(request.region, settings)
    if request.scope is Scope.VIEW and request.seen is not None:
        return cropped(grown, seen(charts.drawing(request.region, request.settings), request.seen))
    return grown


def aspect_of(turn: Turn) -> float:
    """Return the width for each unit of height that a page leaves for the chart; landscape unless told."""
    ratio = 1 / 2**0.5 if turn is Turn.PORTRAIT else 2**0.5
    return ratio / (1 - STAMP_SHARE)
