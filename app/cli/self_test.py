"""``self-test``: whether all that the program is made of works on this machine."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import typer

from app.charts import Charts, table_measure
from app.cli.context import Context
from app.cli.options import language_option
from app.i18n import marked as _
from app.layout_process import ROOT, command, run_layout
from app.messages import error_text
from app.rendering.export import Exporter
from app.rendering.request import FORMATS, ExportRequest
from models.authority.answer import Frame
from models.core.errors import UserFacingError
from models.core.vocabulary import Status
from models.layout.layered import SECONDS, LayoutAnswer, LayoutNode, LayoutRequest
from models.layout.marks import TextStyle

REGION, MATTER = "vastmanland", "appoint.administration_head"
FAILED = 1
KNOWN_LINE = re.compile(
    r'Fontconfig warning: "[^"]*05-reset-dirs-sample\.conf", line \d+: unknown element "reset-dirs"'
)
"""What the font library within Graphviz says of a newer system's settings; it harms nothing."""
SAMPLE = "Hälso- och sjukvårdsnämnden, § 54–55: 1 234 567"
MOST_APART = len(SAMPLE) / 64
"""Pixels by which Qt, which rounds each letter, and the table of widths may differ."""


class FailedError(Exception):
    """A check that failed, with what was found."""


Check = Callable[[Context], str]


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    language = language_option(words)

    @program.command(
        "self-test",
        help=words(_("Check that layout, tracing, pictures, fonts and translations work on this machine.")),
        epilog=words(_("Example: mandatkarta self-test")),
    )
    def self_test(lang: str | None = language) -> int:
        with tempfile.TemporaryDirectory() as folder:
            failed = [
                name for name, check in _checks(context, Path(folder)) if not _passed(context, name, check)
            ]
        if failed:
            context.line(words(_("Some checks failed. Install the program again, or report this output.")))
            return FAILED
        context.line(words(_("Everything works.")))
        return 0


def _checks(context: Context, folder: Path) -> Iterator[tuple[str, Check]]:
    words = context.words
    yield words(_("Translations")), _translations
    yield words(_("Regions and tracing")), _tracing
    yield words(_("Layout with Graphviz")), _graphviz
    yield words(_("Fonts")), _fonts
    for kind in FORMATS:
        path = folder / f"chart{kind.suffix}"
        yield words(_("Picture as {kind}")).format(kind=kind.suffix[1:].upper()), _picture_at(path)


def _passed(context: Context, name: str, check: Check) -> bool:
    """Run one check and print one line; whatever it prints beside that fails it."""
    failure = ""
    told = ""
    with _stray_output() as stray:
        try:
            told = check(context)
        except UserFacingError as error:
            failure = error_text(error, context.words)
        except Exception as error:  # whatever it is, the other checks are to run as well
            failure = f"{type(error).__name__}: {error}"
    failure = failure or " ".join(unknown_lines("".join(stray)))
    verdict = context.words(_("failed")) if failure else "ok"
    context.point(f"{name}: {verdict}, {failure or told}")
    return not failure


@contextmanager
def _stray_output() -> Iterator[list[str]]:
    """Catch what libraries write past Python into the stream of errors, for as long as a check runs."""
    caught: list[str] = []
    sys.stderr.flush()
    with tempfile.TemporaryFile() as file:
        kept = os.dup(2)
        os.dup2(file.fileno(), 2)
        try:
            yield caught
        finally:
            sys.stderr.flush()
            os.dup2(kept, 2)
            os.close(kept)
            file.seek(0)
            caught.append(file.read().decode("utf-8", errors="replace"))


def unknown_lines(text: str) -> list[str]:
    """Return the lines of stray output but for the one that is known to be harmless.

    Examples
    --------
    >>> known = 'Fontconfig warning: "/usr/05-reset-dirs-sample.conf", line 6: unknown element "reset-dirs"'
    >>> unknown_lines(f"{known}\\nFontconfig error: no fonts")
    ['Fontconfig error: no fonts']
    """
    return [line for line in text.splitlines() if line.strip() and not KNOWN_LINE.fullmatch(line.strip())]


def _translations(context: Context) -> str:
    texts = {words(_("Everything works.")) for words in context.catalogues}
    if len(texts) != len(context.catalogues):
        raise FailedError("sv = en")
    return ", ".join(words.language for words in context.catalogues)


def _tracing(context: Context) -> str:
    session = context.session
    answer = session.trace(REGION, Frame(matter=MATTER))
    if answer.status is Status.SILENT or not answer.holders:
        raise FailedError(MATTER)
    return context.words(_("{count} regions")).format(count=len(session.catalogue.ids))


def _graphviz(context: Context) -> str:
    nodes = tuple(LayoutNode(number, 184.0, 52.0) for number in range(3))
    request = LayoutRequest(nodes=nodes, edges=((0, 1), (0, 2)))
    done = subprocess.run(
        command(),
        input=msgspec.json.encode(request),
        capture_output=True,
        timeout=2 * SECONDS,
        check=False,
        cwd=ROOT,
    )
    stray = unknown_lines(done.stderr.decode("utf-8", errors="replace"))
    if done.returncode or stray:
        raise FailedError(" ".join(stray) or str(done.returncode))
    places = msgspec.json.decode(done.stdout, type=LayoutAnswer).places
    if len(places) != len(nodes):
        raise FailedError(str(places))
    return context.words(_("in a process of its own"))


def _fonts(context: Context) -> str:
    from app.rendering.fonts import FAMILY, QtMeasure, style_font
    from app.rendering.offscreen import ensure_application

    ensure_application()
    for style in TextStyle:
        apart = abs(QtMeasure().width(SAMPLE, style) - table_measure().width(SAMPLE, style))
        if apart > MOST_APART or style_font(style).family() != FAMILY:
            raise FailedError(f"{style}: {apart:.3f}")
    return FAMILY


def _picture_at(path: Path) -> Check:
    """Return the check that writes a picture there; every text of it is found again, or it raises."""

    def check(context: Context) -> str:
        charts = Charts(context.session, context.words, context.language, run_layout)
        exporter = Exporter(context.session, charts, context.words)
        told = exporter.export(ExportRequest(region=REGION, path=path))
        return context.words(_("{boxes} cards, {labels} texts found again")).format(
            boxes=told.boxes, labels=told.labels
        )

    return check
