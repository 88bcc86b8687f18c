"""What to know of a picture before it is used: text that becomes hard to read, and what would help."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from app.i18n import marked as _
from app.rendering.dots import USUAL_DENSITY
from app.rendering.request import Warned
from models.layout.paper import (
    MM,
    SMALLEST_LEGIBLE,
    Paper,
    legible_paper,
    smallest_text,
)

if TYPE_CHECKING:
    from app.i18n import Catalogue
    from models.layout.paper import Plan
    from models.layout.sheet import Sheet

FEWEST_DOTS = 9.0
"""Dots: letters that are lower are hard to tell apart."""


def small_text(sheet: Sheet, plan: Plan, words: Catalogue) -> Warned | None:
    """Return what to say where the text on paper is hard to read, with the paper on which it is not."""
    smallest = smallest_text(sheet, plan.scale)
    if smallest >= SMALLEST_LEGIBLE:
        return None
    told = words(_("The smallest text is only {size} mm high on paper.")).format(
        size=decimal(smallest, words)
    )
    better = legible_paper(sheet.bounds, smallest_text(sheet, 1)) if plan.paper is not Paper.OWN else None
    if better is not None:
        advice = words(_("Choose {paper}, one branch, or several pages.")).format(paper=better.upper())
    else:
        advice = words(_("Choose one branch or several pages."))
    return Warned(code="small-text", text=f"{told} {advice}")


def shrunk(plan: Plan, words: Catalogue) -> Warned | None:
    """Return what to say where a page of the chart's own size had to be smaller."""
    if plan.paper is not Paper.OWN or plan.scale >= MM:
        return None
    told = words(
        _(
            "No program shows a page longer than 5 metres: "
            "the chart stands there at {percent} per cent of its size."
        )
    )
    return Warned(code="shrunk", text=told.format(percent=plan.percent))


def fewer_dots(sheet: Sheet, resolution: float, words: Catalogue) -> Warned | None:
    """Return what to say where letters have too few dots."""
    smallest = smallest_text(sheet, resolution / USUAL_DENSITY)
    if smallest >= FEWEST_DOTS:
        return None
    told = words(_("The smallest text is only {size} dots high. Choose a finer resolution or one branch."))
    return Warned(code="few-dots", text=told.format(size=decimal(smallest, words)))


def decimal(value: float, words: Catalogue) -> str:
    """Return a number with one decimal, rounded down: what is too small is not told as just enough."""
    shown = f"{floor(value * 10) / 10:.1f}"
    return shown.replace(".", ",") if words.language == "sv" else shown
