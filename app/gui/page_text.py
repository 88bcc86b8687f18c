"""A page of the inspector as plain text, to be pasted elsewhere. Knows nothing of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.citations import cited_together

if TYPE_CHECKING:
    from app.gui.panels.page import Line, Page
    from app.i18n import Catalogue


def page_text(page: Page, words: Catalogue) -> str:
    """Return all of a page, every line with where it stands."""
    parts = [page.title, page.second]
    if page.said:
        parts += ["", page.said]
    parts += page.facts
    for section in page.sections:
        parts += ["", section.title, *(_line(line, words) for line in section.lines)]
    if page.foot:
        parts += ["", *page.foot]
    return "\n".join(parts) + "\n"


def _line(line: Line, words: Catalogue) -> str:
    told = f"{line.label}: {line.text}" if line.label else line.text
    number = f"{line.mark}. " if line.mark else "– "
    where = cited_together(line.bases, words)
    return f"{number}{told} [{where}]" if where else f"{number}{told}"
