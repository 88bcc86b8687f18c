"""Long painting in small pieces, between which it can be told how far it has come, and broken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from models.layout.marks import Mark

PIECE = 500
"""Marks; some milliseconds of painting."""


def in_chunks(marks: Sequence[Mark]) -> Iterator[tuple[Sequence[Mark], float]]:
    """Return marks piece by piece, each with the part of all that was painted before it."""
    for first in range(0, len(marks), PIECE):
        yield marks[first : first + PIECE], first / len(marks)
