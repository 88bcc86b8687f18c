"""``chart``: a region's chart as a picture to take along."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import typer

from app.charts import Charts
from app.cli.context import Context
from app.cli.options import checked_name, language_option, region_option
from app.i18n import marked as _
from app.layout_process import run_layout
from app.rendering.colours import ThemeName
from app.rendering.export import Exporter
from app.rendering.request import (
    COARSEST,
    FINEST,
    FORMATS,
    USUAL_RESOLUTION,
    Exported,
    ExportRequest,
    Format,
    Option,
    Scope,
    format_of,
)
from models.core.errors import UnknownNameError, UserFacingError
from models.layout.drawing import Layer, View
from models.layout.paper import Paper, Turn
from models.layout.settings import ChartSettings, Orientation

Choice = TypeVar("Choice", bound=StrEnum)
SUFFIXES = ", ".join(item.suffix for item in FORMATS)


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    in_region, language = region_option(words), language_option(words)
    into = typer.Option(
        ..., "--output", "-o", metavar="FILE", help=_known(words(_("File to write: {known}.")), SUFFIXES)
    )
    of_view = typer.Option(
        View.ALL.value,
        "--view",
        metavar="VIEW",
        help=_known(words(_("What the chart shows: {known}.")), ", ".join(View)),
    )
    of_matter = typer.Option(
        None,
        "--matter",
        "-m",
        help=words(_("Mark who decides a matter, and by which chain. List them with: mandatkarta matters")),
    )
    of_branch = typer.Option(
        None, "--focus", metavar="ACTOR", help=words(_("Only the branch of this actor."))
    )
    growing = typer.Option(
        Orientation.DOWN.value,
        "--orientation",
        metavar="SIDE",
        help=_known(words(_("To which side the chart grows: {known}.")), ", ".join(Orientation)),
    )
    with_layers = typer.Option(
        None,
        "--layers",
        metavar="NAMES",
        help=_known(words(_("Which relations are drawn, with commas between: {known}.")), ", ".join(Layer)),
    )
    on_page = typer.Option(
        None,
        "--page",
        metavar="SIZE",
        help=_known(words(_("Page of a PDF: {known}. Without it as large as the chart.")), ", ".join(Paper)),
    )
    held = typer.Option(
        None,
        "--turn",
        metavar="SIDE",
        help=_known(words(_("How the page is held: {known}.")), ", ".join(Turn)),
    )
    on_tiles = typer.Option(
        False, "--tiles", help=words(_("Spread a PDF over as many pages as it takes to be read."))
    )
    dots = typer.Option(
        None,
        "--resolution",
        metavar="DPI",
        help=words(_("Dots per inch of a PNG. Without it {usual}.")).format(usual=USUAL_RESOLUTION),
    )
    as_paths = typer.Option(
        False, "--text-as-paths", help=words(_("Write the text of an SVG as shapes, for any program."))
    )
    in_theme = typer.Option(
        ThemeName.LIGHT.value,
        "--theme",
        metavar="NAME",
        help=_known(words(_("Colours: {known}.")), ", ".join(ThemeName)),
    )
    is_force = typer.Option(False, "--force", help=words(_("Replace a file that is there already.")))

    @program.command(
        "chart",
        help=words(_("Write a region's chart as a picture: PDF, SVG or PNG.")),
        epilog=words(_("Example: mandatkarta chart --region vastmanland --page a3 -o chart.pdf")),
    )
    def chart(
        output: Path = into,
        region: str = in_region,
        view: str = of_view,
        matter: str | None = of_matter,
        focus: str | None = of_branch,
        orientation: str = growing,
        layers: str | None = with_layers,
        page: str | None = on_page,
        turn: str | None = held,
        tiles: bool = on_tiles,
        resolution: str | None = dots,
        text_as_paths: bool = as_paths,
        theme: str = in_theme,
        force: bool = is_force,
        lang: str | None = language,
    ) -> None:
        organisation = context.session.organisation(checked_name(region))
        kind = format_of(output)
        used = {
            "--page": (page is not None, Option.PAGE),
            "--turn": (turn is not None, Option.PAGE),
            "--tiles": (tiles, Option.PAGE),
            "--resolution": (resolution is not None, Option.RESOLUTION),
            "--text-as-paths": (text_as_paths, Option.TEXT_AS_PATHS),
        }
        _check_use(kind, used)
        if focus is not None:
            organisation.actor(checked_name(focus))
        settings = ChartSettings(
            view=_chosen(View, view, "--view"),
            orientation=_chosen(Orientation, orientation, "--orientation"),
            layers=None if layers is None else _layers(layers),
        )
        request = ExportRequest(
            region=region,
            path=output,
            settings=settings,
            scope=Scope.ALL if focus is None else Scope.BRANCH,
            branch=focus,
            theme=_chosen(ThemeName, theme, "--theme"),
            resolution=None if resolution is None else _dots(resolution),
            paper=_paper(page, tiles),
            turn=Turn.AUTO if turn is None else _chosen(Turn, turn, "--turn"),
            tiles=tiles,
            text_as_paths=text_as_paths,
            replace=force,
            matter=None if matter is None else context.session.matter(checked_name(matter), region),
        )
        charts = Charts(context.session, words, context.language, run_layout)
        exporter = Exporter(context.session, charts, words)
        _tell(exporter.export(request), context)


def _known(text: str, known: str) -> str:
    return text.format(known=known)


def _check_use(kind: Format, used: dict[str, tuple[bool, Option]]) -> None:
    """Refuse an option that the format has no use for: better than a page size that is passed over."""
    for name, (given, option) in used.items():
        if given and option not in kind.options:
            raise UserFacingError("option-without-use", option=name, suffix=kind.suffix)


def _chosen(kind: type[Choice], name: str, option: str) -> Choice:
    known: Sequence[Choice] = list(kind)
    for item in known:
        if item.value == checked_name(name).lower():
            return item
    raise UnknownNameError("unknown-choice", name=name, option=option, known=[item.value for item in known])


def _layers(names: str) -> frozenset[Layer]:
    return frozenset(_chosen(Layer, name.strip(), "--layers") for name in names.split(",") if name.strip())


def _paper(name: str | None, tiles: bool) -> Paper:
    """Return the page; spread over several it is A4 unless told."""
    if name is None:
        return Paper.A4 if tiles else Paper.OWN
    return _chosen(Paper, name, "--page")


def _dots(text: str) -> int:
    if text.isascii() and text.isdigit() and COARSEST <= int(text[:6]) <= FINEST:
        return int(text)
    raise UserFacingError("bad-resolution", name=text[:40], first=COARSEST, last=FINEST)


def _tell(told: Exported, context: Context) -> None:
    words = context.words
    context.line(
        words(_("{file}: {boxes} cards, {labels} texts, all found again in the file.")).format(
            file=told.path.name, boxes=told.boxes, labels=told.labels
        )
    )
    for warning in told.warnings:
        context.point(warning.text)
