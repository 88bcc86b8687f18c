"""``data``: the records of a region, their coverage of the document, and what it leaves open."""

from pathlib import Path
from typing import Any

import msgspec
import typer

from app.citations import cited, cited_together
from app.cli.context import Context
from app.cli.options import checked_name, json_option, language_option, region_option
from app.contract import basis_json, text
from app.i18n import marked as _
from app.labels import label
from data.coverage import Covered, Mismatch, compare, coverage
from models.core.errors import BadInputError
from models.core.integrity import unchecked
from models.core.organisation import Organisation
from models.core.records import AnyRecord, Provision
from models.core.vocabulary import Certainty

CHECK_FAILED = 1


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    in_region, as_json, language = region_option(words), json_option(words), language_option(words)
    by_line = typer.Option(
        False, "--coverage", help=words(_("Show each line of the document with its records."))
    )
    only_open = typer.Option(
        False, "--open", help=words(_("Show what the document leaves open or can be read in two ways."))
    )
    against = typer.Option(
        None, "--sources", help=words(_("Folder with the documents: compare lines and anchors with them."))
    )

    @program.command(
        "data",
        help=words(_("Show a region's records, their coverage of the document, and what is open.")),
        epilog=words(_("Example: mandatkarta data --region vastmanland --coverage")),
    )
    def data(
        region: str = in_region,
        coverage: bool = by_line,
        open: bool = only_open,
        sources: Path | None = against,
        json: bool = as_json,
        lang: str | None = language,
    ) -> int:
        organisation = context.session.organisation(checked_name(region))
        if sources is not None:
            return _compare(context, organisation, sources, json)
        if coverage:
            return _coverage(context, organisation, json)
        records = [item for item in organisation.records if not open or _is_open(item)]
        if json and open:
            context.print_json(open_json(records, organisation))
        elif json:
            context.print_json([record_json(item, organisation) for item in records])
        elif open:
            _show_open(context, organisation, records)
        else:
            _show_records(context, organisation, records)
        return 0


def record_json(record: AnyRecord, organisation: Organisation) -> dict[str, Any]:
    """Return a record as it stands in the data, with its basis."""
    written: dict[str, Any] = msgspec.to_builtins(record)
    del written["section"], written["lines"]
    return {**written, "basis": basis_json(organisation.basis(record))}


def open_json(records: list[AnyRecord], organisation: Organisation) -> dict[str, Any]:
    """Return what is open: the records with open points or readings, and the tensions between places."""
    return {
        "records": [record_json(item, organisation) for item in records],
        "tensions": [
            {
                "id": item.id,
                "kind": item.kind.value,
                "text": text(item.text),
                "basis": [basis_json(organisation.place(lines)) for lines in item.places],
            }
            for item in organisation.data.tensions
        ],
    }


def _lines_of(context: Context, organisation: Organisation) -> tuple[Covered, ...]:
    return coverage(organisation, context.session.catalogue.source_lines(organisation.region.id))


def _coverage(context: Context, organisation: Organisation, json: bool) -> int:
    found = _lines_of(context, organisation)
    missing = [item for item in found if item.missing]
    if json:
        context.print_json(
            [
                {
                    "line": item.line.number,
                    "class": item.line.kind.value,
                    "records": list(item.records),
                    "missing": item.missing,
                }
                for item in found
            ]
        )
    else:
        words = context.words
        context.table(
            [words(_("Line")), words(_("Class")), words(_("Records"))],
            [(str(i.line.number), label(i.line.kind, words), ", ".join(i.records)) for i in found],
        )
        needed = sum(item.line.kind.needs_record for item in found)
        context.line(
            words(
                _(
                    "{covered} of {needed} lines that say something are covered; "
                    "{checked} of {records} records have a second reading."
                )
            ).format(
                covered=needed - len(missing),
                needed=needed,
                checked=len(organisation.records) - len(unchecked(organisation.records)),
                records=len(organisation.records),
            )
        )
    return CHECK_FAILED if missing else 0


def _compare(context: Context, organisation: Organisation, sources: Path, json: bool) -> int:
    instrument = organisation.region.instrument
    path = sources / instrument.file
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise BadInputError("no-source", folder=str(sources), file=instrument.file) from None
    lines = tuple(item.line for item in _lines_of(context, organisation))
    found = compare(organisation, lines, content)
    if json:
        context.print_json([{"code": i.code, "where": i.where, "lines": list(i.lines)} for i in found])
    elif found:
        for item in found:
            context.point(_told(item, context))
    else:
        context.line(
            context.words(
                _("The copy is the document that the records cite, and every anchor stands in its lines.")
            )
        )
    return CHECK_FAILED if found else 0


def _told(item: Mismatch, context: Context) -> str:
    templates = {
        "other-length": _("{where}: the copy has {last} lines, another number than the document."),
        "other-line": _("{where}: line {first} reads otherwise in the copy."),
        "anchor-not-found": _("{where}: its anchor does not stand in lines {first}–{last} of the copy."),
    }
    return context.words(templates[item.code]).format(
        where=item.where, first=item.lines[0], last=item.lines[1]
    )


def _is_open(record: AnyRecord) -> bool:
    readings = isinstance(record, Provision) and bool(record.readings)
    return bool(record.open) or readings or record.certainty is not Certainty.STATED


def _show_records(context: Context, organisation: Organisation, records: list[AnyRecord]) -> None:
    words = context.words
    context.table(
        [words(_("Record")), words(_("Lines")), words(_("Statement"))],
        [
            (
                item.id,
                "–".join(str(number) for number in dict.fromkeys(item.lines)),
                item.claim[context.language],
            )
            for item in records
        ],
    )


def _show_open(context: Context, organisation: Organisation, records: list[AnyRecord]) -> None:
    for record in records:
        context.heading(record.claim[context.language])
        context.line(cited(organisation.basis(record), context.words), "dim")
        if record.certainty is not Certainty.STATED:
            context.point(label(record.certainty, context.words).capitalize())
        for point in record.open:
            context.point(point.text[context.language])
        if isinstance(record, Provision):
            for reading in record.readings:
                about = context.words(_("Other reading, about {about}")).format(
                    about=label(reading.about, context.words)
                )
                context.point(f"{about}: {reading.text[context.language]}")
    for tension in organisation.data.tensions:
        told = f"{label(tension.kind, context.words).capitalize()}: {tension.text[context.language]}"
        context.heading(told)
        places = [organisation.place(lines) for lines in tension.places]
        context.line(cited_together(places, context.words), "dim")
    if not records:
        context.line(context.words(_("The document leaves nothing open.")))
