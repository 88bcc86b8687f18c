"""``regions``: the regions at hand and the documents they rest on."""

import typer

from app.cli.context import Context
from app.cli.options import json_option, language_option
from app.contract import text
from app.i18n import marked as _
from models.core.organisation import Instrument, Region
from models.core.texts import Language


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    as_json, language = json_option(words), language_option(words)

    @program.command(
        "regions",
        help=words(_("List the regions and the documents they rest on.")),
        epilog=words(_("Example: mandatkarta regions --json")),
    )
    def regions(json: bool = as_json, lang: str | None = language) -> None:
        found = [context.session.organisation(item) for item in context.session.catalogue.ids]
        if json:
            context.print_json(
                [
                    {
                        "id": item.region.id,
                        "name": text(item.region.name),
                        "fictional": item.region.fictional,
                        "document": item.document,
                        "title": text(item.region.instrument.title),
                        "version": item.region.instrument.version and text(item.region.instrument.version),
                        "lines": item.region.instrument.line_count,
                        "actors": len(item.actors),
                        "records": len(item.records),
                    }
                    for item in found
                ]
            )
            return
        context.table(
            [
                words(_("Region")),
                words(_("Name")),
                words(_("Document")),
                words(_("Actors")),
                words(_("Records")),
            ],
            [
                (
                    item.region.id,
                    named(item.region, context),
                    _document(item.region.instrument, context.language),
                    str(len(item.actors)),
                    str(len(item.records)),
                )
                for item in found
            ],
        )


def named(region: Region, context: Context) -> str:
    """Return the name of a region, marked where it is made up."""
    name = region.name[context.language]
    return context.words(_("{name} (made up)")).format(name=name) if region.fictional else name


def _document(instrument: Instrument, language: Language) -> str:
    title = instrument.title[language]
    return f"{title} ({instrument.version[language]})" if instrument.version else title
