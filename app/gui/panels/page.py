"""What the inspector shows: a heading and short lines, each with where it stands. Knows nothing of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from app.i18n import marked as _
from models.core.citations import Basis
from models.core.vocabulary import Status
from models.layout.drawing import Sphere

if TYPE_CHECKING:
    from app.i18n import Catalogue


class Line(Struct, frozen=True, kw_only=True):
    """One short line.

    ``label`` stands above it in small type; ``actor`` or ``matter`` is where a click leads; ``tip`` is the
    whole sentence behind it; ``mark`` numbers a step.
    """

    text: str
    label: str = ""
    bases: tuple[Basis, ...] = ()
    actor: str = ""
    matter: str = ""
    tip: str = ""
    mark: str = ""


class Section(Struct, frozen=True, kw_only=True):
    """Lines under a title; more than ``most`` are folded away."""

    title: str
    lines: tuple[Line, ...]
    most: int = 6


class Page(Struct, frozen=True, kw_only=True):
    """All that is shown of one actor or one answer.

    An answer has ``status``, the sentence that answers in ``said``, and what qualifies it in ``facts``.
    """

    title: str
    second: str
    sections: tuple[Section, ...]
    icon: str = ""
    sphere: Sphere | None = None
    status: Status | None = None
    said: str = ""
    facts: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()


def chip(basis: Basis, words: Catalogue) -> str:
    """Return a basis as it stands on its chip: lines, or the paragraph of a law."""
    if basis.lines is None:
        return basis.law or ""
    first, last = basis.lines
    return words(_("l. {lines}")).format(lines=first if first == last else f"{first}–{last}")
