"""``compare``: the same matter in several regions, side by side, differences marked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from app.citations import cited_together
from app.cli.options import checked_name, json_option, language_option
from app.contract import Contract, text
from app.i18n import marked as _
from app.labels import label
from app.messages import both, listing
from models.authority.answer import Frame
from models.authority.comparison import ASPECTS, Comparison, Row, compare
from models.authority.conditions import NOT_BINDING
from models.core.errors import BadInputError
from models.core.vocabulary import HolderMode, Status
from models.exchange.tables import write_csv, write_xlsx

if TYPE_CHECKING:
    from app.cli.context import Context
    from models.core.texts import Text

MARK = "≠"
"""Stands before what sets a region apart from most of the others."""

HEADER = (
    _("Matter"),
    _("Name"),
    _("Region"),
    _("Answer"),
    _("Who"),
    _("Force"),
    _("Conditions"),
    _("Certainty"),
    _("Stands in"),
    _("Differs in"),
)
ASPECT_NAMES = {
    "status": _("answer"),
    "holders": _("who"),
    "mode": _("how several relate"),
    "modality": _("force"),
    "conditions": _("conditions"),
    "certainty": _("certainty"),
}


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    as_json, language = json_option(words), language_option(words)
    about = typer.Option(
        None, "--matter", "-m", help=words(_("Matter, by its id. Can be given several times."))
    )
    among = typer.Option(
        None, "--region", "-r", help=words(_("Only these regions. Can be given several times."))
    )
    everything = typer.Option(False, "--all", help=words(_("Every matter: the whole matrix.")))
    into = typer.Option(None, "--output", "-o", help=words(_("Write a table to this file: .csv or .xlsx.")))

    @program.command(
        "compare",
        help=words(_("Compare a matter between regions: who, how, on what conditions, or silence.")),
        epilog=words(_("Example: mandatkarta compare --matter appoint.administration_head")),
    )
    def compare_regions(
        matter: list[str] | None = about,
        region: list[str] | None = among,
        all: bool = everything,
        output: Path | None = into,
        json: bool = as_json,
        lang: str | None = language,
    ) -> None:
        session = context.session
        regions = list(dict.fromkeys(checked_name(item) for item in region or session.catalogue.real_ids))
        chosen = list(dict.fromkeys(session.matter(checked_name(item), *regions) for item in matter or []))
        if all:
            chosen = [item.id for item in session.matters]
        if not chosen:
            raise typer.BadParameter(words(_("name a matter or use --all")), param_hint="--matter")
        found = [_compared(context, item, regions) for item in chosen]
        if output is not None:
            _write(context, output, found)
        elif json:
            context.print_json([comparison_json(context, item) for item in found])
        elif all:
            _matrix(context, found, regions)
        else:
            for item in found:
                _show(context, item)


def _compared(context: Context, matter: str, regions: list[str]) -> Comparison:
    session = context.session
    return compare(
        matter,
        [(session.organisation(region), session.plain(region, Frame(matter=matter))) for region in regions],
    )


def comparison_json(context: Context, comparison: Comparison) -> dict[str, Any]:
    """Return a comparison as JSON: the answers by the contract, and what differs."""
    return {
        "matter": {
            "id": comparison.matter,
            "name": text(_name(context, comparison)),
        },
        "differs": [aspect for aspect in ASPECTS if aspect in comparison.differs],
        "regions": [
            {
                "region": row.region,
                "apart": [aspect for aspect in ASPECTS if aspect in row.apart],
                "answer": Contract(context.session.organisation(row.region), context.catalogues).answer(
                    row.answer
                ),
            }
            for row in comparison.rows
        ],
    }


def _name(context: Context, comparison: Comparison) -> Text:
    """Return what a matter is called: every region compared knows it, by the same name."""
    return context.session.matters_of(comparison.rows[0].region).name(comparison.matter)


def _who(context: Context, row: Row) -> str:
    organisation = context.session.organisation(row.region)
    names = [organisation.actor(item.actor).name[context.language] for item in row.answer.holders]
    told = listing(names, context.words)
    if row.answer.mode in (None, HolderMode.ANY):
        return told
    return f"{told} ({label(row.answer.mode, context.words)})"


def _conditions(context: Context, row: Row) -> str:
    organisation = context.session.organisation(row.region)
    binding = (item for item in row.answer.conditions if item.kind not in NOT_BINDING)
    return "; ".join(both(item.text, organisation, [context.words])[context.language] for item in binding)


def _marked(row: Row, aspect: str, told: str) -> str:
    return f"{MARK} {told}" if aspect in row.apart and told else told


def _cells(context: Context, row: Row) -> list[str]:
    """Return the columns of a row from the answer to the certainty."""
    words, answer = context.words, row.answer
    silent = answer.status is Status.SILENT
    return [
        _marked(row, "status", label(answer.status, words)),
        _marked(row, "holders", _who(context, row)),
        _marked(row, "modality", "" if silent or answer.modality is None else label(answer.modality, words)),
        _marked(row, "conditions", _conditions(context, row)),
        _marked(row, "certainty", label(answer.certainty, words) if answer.certainty else ""),
    ]


def _show(context: Context, comparison: Comparison) -> None:
    words = context.words
    name = _name(context, comparison)[context.language]
    context.line(name[:1].upper() + name[1:], "bold")
    names = [words(ASPECT_NAMES[aspect]) for aspect in ASPECTS if aspect in comparison.differs]
    if names:
        context.line(words(_("The regions differ in: {names}")).format(names=listing(names, words)), "dim")
    else:
        context.line(words(_("The regions do not differ.")), "dim")
    context.table(
        [words(item) for item in (_("Region"), *HEADER[3:8])],
        [
            [context.session.organisation(row.region).region.name[context.language], *_cells(context, row)]
            for row in comparison.rows
        ],
    )


def _matrix(context: Context, found: list[Comparison], regions: list[str]) -> None:
    words = context.words
    names = [context.session.organisation(region).region.name[context.language] for region in regions]
    rows = []
    for item in found:
        cells = [
            _marked(row, "holders", _who(context, row))
            or ("–" if row.answer.status is Status.SILENT else "×")
            for row in item.rows
        ]
        rows.append([_name(context, item)[context.language], *cells])
    context.table([words(_("Matter")), *names], rows, key=False)


def _write(context: Context, path: Path, found: list[Comparison]) -> None:
    words = context.words
    header = [words(item) for item in HEADER]
    rows = [
        [
            item.matter,
            _name(context, item)[context.language],
            context.session.organisation(row.region).region.name[context.language],
            *_cells(context, row),
            cited_together(row.answer.basis, words),
            ", ".join(words(ASPECT_NAMES[aspect]) for aspect in ASPECTS if aspect in row.apart),
        ]
        for item in found
        for row in item.rows
    ]
    match path.suffix.lower():
        case ".csv":
            write_csv(path, header, rows)
        case ".xlsx":
            write_xlsx(path, words(_("Comparison")), header, rows)
        case _:
            raise BadInputError("unknown-ending", file=path.name)
    context.line(words(_("{count} rows written to {file}")).format(count=len(rows), file=path))
