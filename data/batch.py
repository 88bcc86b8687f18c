"""Reads files of questions, a line each: those to be answered, and those with their expected answers."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from models.authority.question.cases import Case
from models.core.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_LINE = 1_000_000
"""Bytes; a line of more is no question."""
TYPED_IN = "-"


class Asked(Struct, frozen=True):
    """A question to be answered, with the line it stands in."""

    id: Any
    line: int
    region: str
    question: str


class Broken(Struct, frozen=True):
    """A line that is no question, and why."""

    id: Any
    line: int
    error: BadInputError


Row = Asked | Broken


class _Line(Struct, kw_only=True):
    region: str
    question: str
    id: Any = None


class _Id(Struct):
    id: Any = None


def read_batch(name: str, typed: IO[bytes]) -> Iterator[Row]:
    """Yield the questions of a file, in order; empty lines are passed over.

    Parameters
    ----------
    name : str
        The file, or ``-`` for what is typed in or piped.
    typed : binary file
        Where that is read from.

    Yields
    ------
    Asked or Broken
        A line that cannot be read is told and does not stop the others.

    Raises
    ------
    BadInputError
        When the file cannot be opened.
    """
    for number, content in _lines(name, typed):
        try:
            line = _decoded(content, _Line, name, number)
        except BadInputError as error:
            yield Broken(_id(content), number, error)
        else:
            yield Asked(line.id, number, line.region, line.question)


def read_cases(path: Path) -> list[Case]:
    """Return the questions of a file with their expected answers.

    Raises
    ------
    BadInputError
        For the first line that is none; it names the line.
    """
    return [_decoded(content, Case, path.name, number) for number, content in _lines(str(path), None)]


def _lines(name: str, typed: IO[bytes] | None) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not empty, with their numbers."""
    try:
        with typed if typed is not None and name == TYPED_IN else Path(name).open("rb") as file:
            number = 0
            while content := file.readline(LONGEST_LINE + 1):
                number += 1
                if len(content) > LONGEST_LINE:
                    while (rest := file.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                        continue
                content = content.removeprefix(codecs.BOM_UTF8) if number == 1 else content
                if content.strip():
                    yield number, content
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadInputError("unreadable-file", file=Path(name).name, reason=reason) from None


def _decoded(content: bytes, kind: type[Any], name: str, number: int) -> Any:
    file = Path(name).name
    if len(content) > LONGEST_LINE:
        raise BadInputError("line-too-long", file=file, row=number, limit=LONGEST_LINE)
    try:
        content.decode()
        return msgspec.json.decode(content, type=kind)
    except UnicodeDecodeError:
        raise BadInputError("line-not-utf8", file=file, row=number) from None
    except (msgspec.DecodeError, RecursionError) as error:
        raise BadInputError("bad-line", file=file, row=number, reason=str(error)) from None


def _id(content: bytes) -> Any:
    """Return the id of a line of which nothing else can be read, if it has one."""
    try:
        return msgspec.json.decode(content, type=_Id).id
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
