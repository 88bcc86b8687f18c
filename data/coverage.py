"""Which lines of a document the records cover, and whether a copy of the document is the same one.

The repository keeps one digest and one class for each line instead of the text. That is enough to
see in any clone that no normative line is left out; with a copy of the document at hand the digests
and the anchors are compared as well.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.citations import Lines
from models.core.errors import BadInputError
from models.core.records import Definition, Description, History, Purpose
from models.core.vocabulary import LineClass

if TYPE_CHECKING:
    from pathlib import Path

    from models.core.organisation import Organisation

_HYPHENS = re.compile(r"[\u2010-\u2015\u2212\u00ad]")
_SPLIT_WORD = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")


class SourceLine(Struct, frozen=True):
    """One line of a document: its number, its class and the digest of its text."""

    number: int
    kind: LineClass
    digest: str


class Covered(Struct, frozen=True):
    """One line with the records that cite it."""

    line: SourceLine
    records: tuple[str, ...]

    @property
    def missing(self) -> bool:
        """Whether the line says something that no record says."""
        return self.line.kind.needs_record and not self.records


class Mismatch(Struct, frozen=True):
    """A difference between a copy of the document and what the repository keeps."""

    code: str
    where: str
    lines: Lines


def line_digest(text: str) -> str:
    """Return a short digest of a line, the same for copies that differ only in spacing or form of letters."""
    return hashlib.sha256(normalised(text).encode()).hexdigest()[:12]


def normalised(text: str) -> str:
    """Return a text as anchors are compared: NFKC, hyphens unified, split words joined, case folded."""
    text = _HYPHENS.sub("-", unicodedata.normalize("NFKC", text))
    return " ".join(_SPLIT_WORD.sub("", text).casefold().split())


def split_lines(text: str) -> list[str]:
    """Split a document as its lines are counted, by line feeds only."""
    lines = text.split("\n")
    return lines[:-1] if lines and not lines[-1] else lines


def read_lines(path: Path) -> tuple[SourceLine, ...]:
    """Read the classes and digests of a document's lines from their file."""
    found = []
    try:
        rows = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise BadInputError("unreadable-file", file=path.name, reason="lines") from None
    for number, row in enumerate(rows, start=1):
        parts = row.split("\t")
        try:
            if len(parts) != 3 or int(parts[0]) != number:
                raise ValueError(row)
            found.append(SourceLine(number, LineClass(parts[1]), parts[2]))
        except ValueError:
            raise BadInputError("bad-line-row", file=path.name, row=number) from None
    return tuple(found)


_CLASSES = {
    Definition: LineClass.DEFINITION,
    Description: LineClass.DESCRIPTION,
    Purpose: LineClass.PURPOSE,
    History: LineClass.HISTORY,
}


def lines_of(organisation: Organisation, document: tuple[str, ...]) -> tuple[SourceLine, ...]:
    """Return the lines of a made-up document: each that no record cites is blank or a heading."""
    kinds = {
        record.lines[0]: _CLASSES.get(type(record), LineClass.NORM)  # a record, a line
        for record in organisation.records
    }
    return tuple(
        SourceLine(
            number,
            kinds.get(number, LineClass.HEADING if line else LineClass.BLANK),
            line_digest(line),
        )
        for number, line in enumerate(document, start=1)
    )


def coverage(organisation: Organisation, lines: tuple[SourceLine, ...]) -> tuple[Covered, ...]:
    """Return each line of the document with the records that cite it."""
    citing: dict[int, list[str]] = {}
    for record in organisation.records:
        for number in range(record.lines[0], record.lines[1] + 1):
            citing.setdefault(number, []).append(record.id)
    return tuple(Covered(line, tuple(citing.get(line.number, ()))) for line in lines)


def compare(organisation: Organisation, lines: tuple[SourceLine, ...], text: str) -> list[Mismatch]:
    """Compare a copy of the document with the kept digests, and look up every record's anchor in it."""
    copy = split_lines(text)
    found = []
    if len(copy) != len(lines):
        found.append(Mismatch("other-length", organisation.document, (1, len(copy))))
    for line, content in zip(lines, copy, strict=False):
        if line.digest != line_digest(content):
            found.append(Mismatch("other-line", organisation.document, (line.number, line.number)))
    for record in organisation.records:
        passage = "\n".join(copy[record.lines[0] - 1 : record.lines[1]])
        if normalised(record.anchor) not in normalised(passage):
            found.append(Mismatch("anchor-not-found", record.id, record.lines))
    return found
