"""Where something stands, as short text: document, section and lines, or the paragraph of a law."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.i18n import Catalogue
    from models.core.citations import Basis


def cited(basis: Basis, words: Catalogue) -> str:
    """Return a basis as short text: document, section, lines; or the paragraph of a law."""
    return cited_together([basis], words)


def cited_together(bases: Iterable[Basis], words: Catalogue) -> str:
    """Return several bases as short text, those of one section together."""
    told: dict[str, list[str]] = {}
    for basis in bases:
        if basis.lines is None:
            told.setdefault(basis.law or "", [])
        else:
            first, last = basis.lines
            numbers = str(first) if first == last else f"{first}–{last}"
            told.setdefault(f"{basis.document}, {basis.section}", []).append(numbers)
    return "; ".join(_place(place, numbers, words) for place, numbers in told.items())


def _place(place: str, numbers: list[str], words: Catalogue) -> str:
    if not numbers:
        return place
    count = 1 if len(numbers) == 1 and "–" not in numbers[0] else 2
    told = words.plural("line {numbers}", "lines {numbers}", count).format(numbers=", ".join(numbers))
    return f"{place}, {told}"
