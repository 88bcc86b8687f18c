"""The stamp below a chart that is taken along: what it shows, of which day, from which source."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from models.layout.geometry import Point, Rect
from models.layout.legend import Sample, moved
from models.layout.marks import Anchor, Line, Mark, Stroke, TextStyle, Token, Words
from models.layout.measure import STYLES
from models.layout.sheet import MARGIN, Sheet
from models.layout.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from models.layout.drawing import Drawing
    from models.layout.measure import Measure

NARROWEST = 640.0
"""A stamp is at least so wide, in pixels, however small the chart."""
WIDEST_FACT = 264.0
"""A column of what is told beside the legend."""
WIDEST_LEGEND = 1040.0
BESIDE_FROM = 1120.0
"""From this width on, the legend stands beside what is told, and below it otherwise."""
TRIM = 12.0
"""Pixels that the margin of a sheet is narrower on a page."""
FITTINGS = 3
GAP = 24.0
STEP = 8.0


class Fact(Struct, frozen=True, kw_only=True):
    """Something that the stamp tells: what it is, the answer, and what is to be known of it."""

    label: str
    told: str
    more: str = ""


class StampWords(Struct, frozen=True, kw_only=True):
    """What stands in a stamp.

    Parameters
    ----------
    lead : Fact or None
        What is marked on the chart: it stands above the rest, over its whole width.
    facts : tuple of Fact
        Title, date, source, sheet.
    legend : str
        The heading of the legend.
    lines, cards : tuple of Sample
        What the legend explains.
    notices : tuple of str
        What must be known before the chart is relied on.
    left, right : str
        The last line: how much is drawn, and by what.
    """

    lead: Fact | None
    facts: tuple[Fact, ...]
    legend: str
    lines: tuple[Sample, ...]
    cards: tuple[Sample, ...]
    notices: tuple[str, ...]
    left: str
    right: str


def stamped(
    drawing: Drawing, words: StampWords, measure: Measure, width: float = 0.0, most: float = inf
) -> Sheet:
    """Return a drawing with its stamp below it.

    Parameters
    ----------
    drawing : Drawing
        The chart, with its margin.
    words : StampWords
        What the stamp tells.
    measure : Measure
        How wide texts are.
    width : float, optional
        How wide the sheet is at least, in pixels; a narrower chart stands in its middle.
    most : float, optional
        How wide the stamp is at most, with its margin: one that stands on the first of several pages.
    """
    whole = drawing.bounds
    width = max(whole.width, NARROWEST + 2 * MARGIN, width)
    left = whole.x - (width - whole.width) / 2
    room = min(width, most) - 2 * MARGIN
    marks, bottom = _Stamp(words, measure, left + MARGIN, room).marks(whole.bottom)
    return Sheet(
        bounds=Rect(left, whole.y, width, bottom + MARGIN - whole.y),
        drawing=_with_heading_at(drawing, left + MARGIN),
        stamp=marks,
    )


def framed(drawing: Drawing, words: StampWords, measure: Measure, frame: tuple[float, float]) -> Sheet:
    """Return a drawing with its stamp at the foot of a page.

    Parameters
    ----------
    drawing : Drawing
        The chart, with its margin.
    words : StampWords
        What the stamp tells.
    measure : Measure
        How wide texts are.
    frame : tuple of float
        Width and height of the page within its margins, in any unit; the sheet comes to have their ratio.
    """
    ratio = frame[0] / frame[1]
    sheet = _trimmed(stamped(drawing, words, measure))
    for _again in range(FITTINGS):
        # A wider sheet may have a lower stamp, which changes the ratio once more.
        if sheet.bounds.height * ratio <= sheet.bounds.width:
            break
        width = sheet.bounds.height * ratio + 2 * TRIM
        sheet = _trimmed(stamped(drawing, words, measure, width))
    return _lengthened(sheet, sheet.bounds.width / ratio - sheet.bounds.height)


def _trimmed(sheet: Sheet) -> Sheet:
    """Return a sheet with a narrower margin: the page has one of its own."""
    return replace(sheet, bounds=sheet.bounds.grown(-TRIM))


def _lengthened(sheet: Sheet, by: float) -> Sheet:
    if by <= 0:
        return sheet
    bounds = sheet.bounds
    return Sheet(
        bounds=Rect(bounds.x, bounds.y, bounds.width, bounds.height + by),
        drawing=sheet.drawing,
        stamp=tuple(moved(mark, 0, by) for mark in sheet.stamp),
    )


def _with_heading_at(drawing: Drawing, left: float) -> Drawing:
    """Return a drawing whose heading begins at the left edge of the stamp."""
    if not drawing.heading:
        return drawing
    by = left - min(words.at.x for words in drawing.heading)
    heading = tuple(replace(words, at=Point(words.at.x + by, words.at.y)) for words in drawing.heading)
    return replace(drawing, heading=heading)


class _Stamp:
    def __init__(self, words: StampWords, measure: Measure, left: float, width: float) -> None:
        self.words, self.measure = words, measure
        self.left, self.width = left, width

    def marks(self, top: float) -> tuple[tuple[Mark, ...], float]:
        """Return the marks below a height, and where they end."""
        rule = Line(
            points=(Point(self.left, top), Point(self.left + self.width, top)), stroke=Stroke(Token.INK, 1.5)
        )
        found: list[Mark] = [rule]
        first = top + 2 * STEP
        beside = self.width >= BESIDE_FROM
        share = self.width * 0.46 if beside else self.width
        facts, bottom = self.facts(first, share)
        found += facts
        if beside:
            notices, bottom = self.notices(
                bottom + STEP, min(share, len(self.words.facts) * WIDEST_FACT) - GAP
            )
            found += notices
        if self.words.lines or self.words.cards:
            left = self.left + min(share, len(self.words.facts) * WIDEST_FACT) + GAP if beside else self.left
            width = min(self.left + self.width - left, WIDEST_LEGEND)
            legend, end = self.legend(left, first if beside else bottom + 2 * STEP, width)
            found += legend
            bottom = max(bottom, end)
        if not beside:
            notices, bottom = self.notices(bottom + STEP, self.width)
            found += notices
        return (*found, *self.foot(bottom + STEP)), bottom + STEP + STYLES[TextStyle.SMALL].line

    def facts(self, top: float, width: float) -> tuple[list[Mark], float]:
        found: list[Mark] = []
        if self.words.lead is not None:
            found, top = self.fact(self.words.lead, self.left, top, width - GAP)
            top += STEP
        column = min(width / max(1, len(self.words.facts)), WIDEST_FACT)
        bottom = top
        for place, fact in enumerate(self.words.facts):
            marks, end = self.fact(fact, self.left + place * column, top, column - GAP)
            found += marks
            bottom = max(bottom, end)
        return found, bottom

    def fact(self, fact: Fact, x: float, y: float, width: float) -> tuple[list[Mark], float]:
        """Return one fact below a height, and where it ends."""
        found: list[Mark] = []
        for text, style, token in (
            (fact.label, TextStyle.SMALL_BOLD, Token.INK3),
            (fact.told, TextStyle.CARD_TITLE, Token.INK),
            (fact.more, TextStyle.BODY, Token.INK2),
        ):
            for line in wrap(text, width, style, self.measure) if text else ():
                y += STYLES[style].line
                found.append(self.line(line, x, y, style, token))
            y += STEP / 2 if style is TextStyle.SMALL_BOLD else 0
        return found, y

    def legend(self, left: float, top: float, width: float) -> tuple[list[Mark], float]:
        y = top + STYLES[TextStyle.SMALL_BOLD].line
        found: list[Mark] = [self.line(self.words.legend, left, y, TextStyle.SMALL_BOLD, Token.INK3)]
        for samples in (self.words.lines, self.words.cards):
            if not samples:
                continue
            marks, y = self.row(samples, left, y + STEP, width)
            found += marks
        return found, y

    def row(
        self, samples: Sequence[Sample], left: float, top: float, width: float
    ) -> tuple[list[Mark], float]:
        """Return samples one after the other, in as many rows as they take, in columns of equal width."""
        column = max(self.taken(sample) for sample in samples) + GAP
        count = max(1, int((width + GAP) // column))
        found: list[Mark] = []
        height = 2.75 * STEP
        for place, sample in enumerate(samples):
            x, middle = left + place % count * column, top + height * (place // count) + height / 2
            found += [moved(mark, x, middle) for mark in sample.marks]
            found.append(
                self.line(sample.text, x + sample.width + STEP, middle + 4.5, TextStyle.BODY, Token.INK2)
            )
        return found, top + height * -(-len(samples) // count)

    def taken(self, sample: Sample) -> float:
        return sample.width + STEP + self.measure.width(sample.text, TextStyle.BODY)

    def notices(self, top: float, width: float) -> tuple[list[Mark], float]:
        found: list[Mark] = []
        for text in wrap(" ".join(self.words.notices), width, TextStyle.SMALL, self.measure):
            top += STYLES[TextStyle.SMALL].line
            found.append(self.line(text, self.left, top, TextStyle.SMALL, Token.INK3))
        return found, top

    def foot(self, above: float) -> Iterator[Mark]:
        y = above + STYLES[TextStyle.SMALL].line
        yield self.line(self.words.left, self.left, y, TextStyle.SMALL, Token.INK3)
        yield self.line(
            self.words.right, self.left + self.width, y, TextStyle.SMALL, Token.INK3, anchor=Anchor.END
        )

    def line(
        self, text: str, x: float, y: float, style: TextStyle, token: Token, anchor: Anchor = Anchor.START
    ) -> Words:
        width = self.measure.width(text, style)
        return Words(text=text, at=Point(x, y), width=width, style=style, token=token, anchor=anchor)
