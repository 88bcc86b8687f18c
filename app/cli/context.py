"""What every command needs: the session, the language, and a way to print."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text as Line

from app.i18n import Catalogue
from app.session import Session
from models.core.texts import Language

WIDTH_WITHOUT_TERMINAL = 120
TABLE_WITHOUT_TERMINAL = 160
BULLET = "  • "


class Context:
    """One run of the command line.

    Parameters
    ----------
    session : Session
        The regions.
    language : Language
        The language of tables and sentences.
    catalogues : list of Catalogue
        Both languages, for answers that carry both.
    """

    def __init__(self, session: Session, language: Language, catalogues: list[Catalogue]) -> None:
        self.session = session
        self.language = language
        self.catalogues = catalogues
        self.words = next(item for item in catalogues if item.language == language)
        self.open_window: Callable[[str | None], int] | None = None
        """Opens the window on a region; given by whoever may know the window."""
        self.console = _console(WIDTH_WITHOUT_TERMINAL)
        self._tables = _console(TABLE_WITHOUT_TERMINAL)

    def print_json(self, value: Any) -> None:
        """Print a value as JSON, with Swedish letters as they are."""
        sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")

    def line(self, text: str = "", style: str = "") -> None:
        """Print one paragraph, wrapped at the width of the terminal."""
        self._wrapped(Line(printable(text), style=style), "", "")

    def heading(self, text: str) -> None:
        """Print a heading with air above it."""
        self.line()
        self.line(text, "bold")

    def point(self, text: str, source: str = "") -> None:
        """Print an item of a list, with where it stands behind it."""
        line = Line(printable(text))
        if source:
            line.append(f"  [{source}]", style="dim")
        self._wrapped(line, BULLET, " " * len(BULLET))

    def _wrapped(self, line: Line, first: str, following: str) -> None:
        """Print a line in parts that fit, without blanks at the ends: people paste answers into mails."""
        for place, part in enumerate(line.wrap(self.console, self.console.width - len(first))):
            part.rstrip()
            self.console.print(Line(following if place else first).append_text(part))

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str]], key: bool = True) -> None:
        """Print rows under their headings; with ``key`` the first column is never broken."""
        table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
        for place, column in enumerate(columns):
            first = place == 0
            table.add_column(
                column, overflow="fold", no_wrap=first and key, max_width=None if key or not first else 44
            )
        for row in rows:
            table.add_row(*(Line(cell) for cell in row))
        self._tables.print(table)


def printable(text: str) -> str:
    """Return a text with nothing in it that could steer a terminal.

    Examples
    --------
    >>> printable("red \\x1b[31m")
    'red  [31m'
    """
    return "".join(char if char.isprintable() else " " for char in text)


def _console(width_without_terminal: int) -> Console:
    return Console(
        file=sys.stdout,
        width=None if sys.stdout.isatty() else width_without_terminal,
        highlight=False,
        markup=False,
        emoji=False,
    )
