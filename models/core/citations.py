"""Where a statement stands: the lines of a document, or a paragraph of a law."""

from __future__ import annotations

from msgspec import Struct

Lines = tuple[int, int]
"""First and last line, both counted from 1."""


class Basis(Struct, frozen=True, forbid_unknown_fields=True):
    """The support of one step of an answer: either lines of a document or a law.

    Examples
    --------
    >>> Basis(document="003", section="1.3", lines=(54, 55)).overlaps((55, 60))
    True
    """

    document: str | None = None
    section: str | None = None
    lines: Lines | None = None
    law: str | None = None

    def overlaps(self, lines: Lines) -> bool:
        """Whether this basis and ``lines`` have a line in common (never for a law)."""
        return self.lines is not None and self.lines[0] <= lines[1] and lines[0] <= self.lines[1]


def unique(bases: list[Basis]) -> tuple[Basis, ...]:
    """Return the bases without repetition, in the order of their first appearance.

    A basis whose lines lie within another one of the same document is kept: it is more exact.
    """
    return tuple(dict.fromkeys(bases))
