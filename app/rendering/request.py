"""What can be asked of an export, and what comes back: the same for the command line and the window."""

from __future__ import annotations

import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from app.i18n import Catalogue
from app.i18n import marked as _
from app.rendering.colours import ThemeName
from models.core.errors import UserFacingError
from models.layout.geometry import Rect
from models.layout.paper import Paper, Turn
from models.layout.settings import ChartSettings

USUAL_RESOLUTION = 192
"""Dots per inch: twice as fine as the screen at 100 %."""
RESOLUTIONS = (96, 192, 300)
FINEST, COARSEST = 1200, 24


class Scope(StrEnum):
    """How much is taken along: what is seen in the window, one branch, or everything."""

    VIEW = "view"
    BRANCH = "branch"
    ALL = "all"


class Option(StrEnum):
    """What a format lets one choose."""

    RESOLUTION = "resolution"
    PAGE = "page"
    TEXT_AS_PATHS = "text-as-paths"


class Format(Struct, frozen=True, kw_only=True):
    """A kind of file.

    ``name`` is a message id; ``suffix`` is that of its files, with the dot.
    """

    id: str
    suffix: str
    name: str
    options: frozenset[Option]


FORMATS: tuple[Format, ...] = (
    Format(
        id="pdf", suffix=".pdf", name=_("PDF, for printing and reading"), options=frozenset({Option.PAGE})
    ),
    Format(
        id="svg",
        suffix=".svg",
        name=_("SVG, to draw on in other programs"),
        options=frozenset({Option.TEXT_AS_PATHS}),
    ),
    Format(
        id="png",
        suffix=".png",
        name=_("PNG, a picture of dots for slides and pages"),
        options=frozenset({Option.RESOLUTION}),
    ),
)
"""Every format, in the order in which they are offered."""


class ExportRequest(Struct, frozen=True, kw_only=True):
    """What is to be taken along, and where to.

    Parameters
    ----------
    region : str
        By its id.
    path : Path
        The file; its ending tells the format.
    settings : ChartSettings
        As the chart is looked at; cards always grow with their words.
    scope : Scope
        How much: ``VIEW`` needs ``seen``, ``BRANCH`` an actor in ``branch``.
    seen : Rect, optional
        What the window shows, in the places of the drawing made with ``settings``.
    branch : str, optional
        The actor at the top of the branch.
    theme : ThemeName
        The colours; the light one stands on white.
    resolution : int, optional
        Dots per inch, for PNG; without it twice as fine as the screen, and coarser for a very large chart.
    paper, turn, tiles : Paper, Turn, bool
        The page, for PDF; with ``tiles`` spread over as many as it takes to be read.
    text_as_paths : bool
        Whether an SVG holds its text as shapes.
    replace : bool
        Whether a file that is there already is replaced.
    matter : str, optional
        A matter whose chain of authority is marked.
    day : datetime.date, optional
        The day that stands in the stamp; today without one.
    """

    region: str
    path: Path
    settings: ChartSettings = ChartSettings()
    scope: Scope = Scope.ALL
    seen: Rect | None = None
    branch: str | None = None
    theme: ThemeName = ThemeName.LIGHT
    resolution: int | None = None
    paper: Paper = Paper.OWN
    turn: Turn = Turn.AUTO
    tiles: bool = False
    text_as_paths: bool = False
    replace: bool = False
    matter: str | None = None
    day: datetime.date | None = None


class Warned(Struct, frozen=True, kw_only=True):
    """Something to know before a picture is used; ``text`` is in the language of the export."""

    code: str
    text: str


class Exported(Struct, frozen=True, kw_only=True):
    """What was written: the file, what to know of it, how many texts were found in it again."""

    path: Path
    warnings: tuple[Warned, ...] = ()
    labels: int = 0
    boxes: int = 0
    pages: int = 1


class Progress(Protocol):
    """Is told how far an export has come, from 0 to 1; raises ``CancelledError`` to break it off."""

    def __call__(self, done: float, /) -> None:
        """Take note."""


class CancelledError(Exception):
    """The user broke an export off; nothing was written."""


def unwatched(_done: float, /) -> None:
    """Take note of nothing."""


def format_of(path: Path) -> Format:
    """Return the format that a file's ending tells, or raise ``UserFacingError``."""
    for known in FORMATS:
        if path.suffix.lower() == known.suffix:
            return known
    raise UserFacingError(
        "unknown-picture-ending", file=path.name, known=", ".join(item.suffix for item in FORMATS)
    )


def format_names(words: Catalogue) -> dict[str, str]:
    """Return what each format is called in the dialog, by its suffix."""
    return {item.suffix: words(item.name) for item in FORMATS}
