"""Paper: its sizes, how large a sheet comes to stand on it, and over how many pages it is spread."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from models.layout.geometry import Rect
from models.layout.marks import Words
from models.layout.measure import STYLES
from models.layout.sheet import extent, mark_extent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.layout.sheet import Sheet

MM_PER_INCH = 25.4
MM = MM_PER_INCH / 96
"""A pixel at 100 %, in millimetres."""

LONGEST_PAGE = 14_400 * MM_PER_INCH / 72
"""Millimetres; no program shows a PDF page that is longer (14 400 points)."""

PAGE_MARGIN = 5.0
"""Millimetres that printers may not reach; the sheet has a margin of its own."""

LARGEST_SCALE = 1.6
"""A few cards are not blown up to fill a page."""

SMALLEST_LEGIBLE = 1.8
"""Millimetres: text that is smaller is hard to read on paper."""

TILE_TEXT = 2.3
"""Millimetres of the smallest text when a chart is spread over several pages."""

MOST_TILES = 400

GAP = 8.0
"""Free around what must not be cut, in pixels."""

WIDEST = 0.8
"""What takes more of a page than this may be cut, so that every page shows something new."""


class Paper(StrEnum):
    """The sizes of a page; ``OWN`` is as large as the chart."""

    OWN = "own"
    A4 = "a4"
    A3 = "a3"
    A2 = "a2"
    A1 = "a1"
    A0 = "a0"


class Turn(StrEnum):
    """How a page is held; ``AUTO`` takes what makes the text larger."""

    AUTO = "auto"
    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


SIZES: dict[Paper, tuple[float, float]] = {
    Paper.A4: (210, 297),
    Paper.A3: (297, 420),
    Paper.A2: (420, 594),
    Paper.A1: (594, 841),
    Paper.A0: (841, 1189),
}
"""Width and height in millimetres, held upright."""


class Page(Struct, frozen=True, kw_only=True):
    """One page: the part of the sheet that it shows, and its place among the others, counted from 0."""

    part: Rect
    row: int = 0
    column: int = 0


class Plan(Struct, frozen=True, kw_only=True):
    """How a sheet comes onto paper.

    Parameters
    ----------
    paper : Paper
        The size of the page.
    width, height : float
        Of each page, in millimetres.
    margin : float
        On each side, in millimetres.
    scale : float
        Millimetres on paper for each pixel of the sheet.
    pages : tuple of Page
        Row by row, without those on which nothing stands.
    rows, columns : int
        How many there are.
    """

    paper: Paper
    width: float
    height: float
    margin: float
    scale: float
    pages: tuple[Page, ...]
    rows: int = 1
    columns: int = 1

    @property
    def landscape(self) -> bool:
        """Whether the page is wider than high."""
        return self.width > self.height

    @property
    def frame(self) -> tuple[float, float]:
        """Width and height within the margins, in millimetres."""
        return self.width - 2 * self.margin, self.height - 2 * self.margin

    @property
    def percent(self) -> int:
        """How large the chart stands there, against its size on the screen at 100 %."""
        return round(self.scale / MM * 100)


def smallest_text(sheet: Sheet, scale: float) -> float:
    """Return the size of the smallest text on paper, in millimetres.

    Parameters
    ----------
    sheet : Sheet
        What is printed.
    scale : float
        Millimetres for each pixel.
    """
    return min((STYLES[words.style].size for words in sheet.texts()), default=0.0) * scale


def one_page(bounds: Rect, paper: Paper, turn: Turn = Turn.AUTO) -> Plan:
    """Return how a sheet is fitted to one page.

    Parameters
    ----------
    bounds : Rect
        Of the sheet.
    paper : Paper
        The size of the page; its own is as large as the chart, smaller only where no page is so long.
    turn : Turn
        How the page is held.
    """
    if paper is Paper.OWN:
        scale = min(MM, LONGEST_PAGE / max(bounds.width, bounds.height))
        width, height = bounds.width * scale, bounds.height * scale
        return Plan(
            paper=paper, width=width, height=height, margin=0.0, scale=scale, pages=(Page(part=bounds),)
        )
    width, height = _turned(bounds, paper, turn)
    scale = min(
        (width - 2 * PAGE_MARGIN) / bounds.width,
        (height - 2 * PAGE_MARGIN) / bounds.height,
        MM * LARGEST_SCALE,
    )
    return Plan(
        paper=paper, width=width, height=height, margin=PAGE_MARGIN, scale=scale, pages=(Page(part=bounds),)
    )


def many_pages(sheet: Sheet, paper: Paper, turn: Turn = Turn.AUTO) -> Plan:
    """Return how a sheet is spread over several pages, to be read or pasted together.

    What a page cuts at its edge stands whole on the next: no card and no line of text is cut everywhere.

    Parameters
    ----------
    sheet : Sheet
        What is printed.
    paper : Paper
        The size of each page; its own size is no choice here, and gives A4.
    turn : Turn
        How each page is held; ``AUTO`` takes what needs fewer.
    """
    kind = Paper.A4 if paper is Paper.OWN else paper
    if turn is Turn.AUTO:
        plans = [_spread(sheet, kind, held) for held in (Turn.LANDSCAPE, Turn.PORTRAIT)]
        return min(plans, key=lambda plan: len(plan.pages))
    return _spread(sheet, kind, turn)


def legible_paper(bounds: Rect, smallest: float) -> Paper | None:
    """Return the smallest paper on which the smallest text is legible; None when there is none.

    Parameters
    ----------
    bounds : Rect
        Of the sheet.
    smallest : float
        The size of its smallest text in pixels at 100 %.
    """
    for paper in SIZES:
        if one_page(bounds, paper).scale * smallest >= SMALLEST_LEGIBLE:
            return paper
    return None


def _turned(bounds: Rect, paper: Paper, turn: Turn) -> tuple[float, float]:
    short, long = SIZES[paper]
    landscape = bounds.width > bounds.height if turn is Turn.AUTO else turn is Turn.LANDSCAPE
    return (long, short) if landscape else (short, long)


def _spread(sheet: Sheet, paper: Paper, turn: Turn) -> Plan:
    width, height = _turned(sheet.bounds, paper, turn)
    room = width - 2 * PAGE_MARGIN, height - 2 * PAGE_MARGIN
    scale = min(TILE_TEXT / (smallest_text(sheet, 1) or TILE_TEXT), MM)
    whole, bounds = _whole(sheet), sheet.bounds
    while True:
        columns = _cuts(bounds.x, bounds.right, room[0] / scale, [(r.x, r.right) for r in whole])
        rows = _cuts(bounds.y, bounds.bottom, room[1] / scale, [(r.y, r.bottom) for r in whole])
        if len(columns) * len(rows) <= MOST_TILES:
            break
        scale /= 1.25
    marks = [mark_extent(mark).grown(1) for mark in sheet.marks()]
    pages = tuple(
        page
        for row, y in enumerate(rows)
        for column, x in enumerate(columns)
        for page in [Page(part=Rect(x, y, room[0] / scale, room[1] / scale), row=row, column=column)]
        if any(page.part.touches(place) for place in marks)
    )
    return Plan(
        paper=paper,
        width=width,
        height=height,
        margin=PAGE_MARGIN,
        scale=scale,
        pages=pages,
        rows=len(rows),
        columns=len(columns),
    )


def _whole(sheet: Sheet) -> list[Rect]:
    """Return what must stand whole on some page: the cards, and the lines of text outside them."""
    outside = (*sheet.drawing.ground, *sheet.drawing.heading, *sheet.stamp)
    texts = [extent(mark) for mark in outside if isinstance(mark, Words)]
    return [box.rect.grown(GAP) for box in sheet.drawing.boxes] + texts


def _cuts(start: float, end: float, room: float, spans: Sequence[tuple[float, float]]) -> list[float]:
    """Return where each page begins: as late as possible, but before all that the page before would cut."""
    begins = [start]
    while begins[-1] + room < end:
        edge = begins[-1] + room
        crossing = [first for first, last in spans if first < edge < last and last - first <= room * WIDEST]
        begins.append(min([edge, *crossing]))
    return begins
