"""``matters``: what can be asked about, and who holds it in a region."""

from typing import Any

import typer

from app.cli.context import Context
from app.cli.options import checked_name, json_option, language_option
from app.contract import text
from app.i18n import marked as _
from app.labels import label
from app.messages import listing
from models.authority.answer import Answer, Frame
from models.core.errors import UnknownNameError
from models.core.matters import Matter, Matters
from models.core.organisation import Organisation
from models.core.texts import Form


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    as_json, language = json_option(words), language_option(words)
    in_region = typer.Option(
        None, "--region", "-r", help=words(_("Tell who holds each matter in this region."))
    )
    in_field = typer.Option(None, "--field", help=words(_("Only matters of this field.")))

    @program.command(
        "matters",
        help=words(_("List the matters that can be asked about.")),
        epilog=words(_("Example: mandatkarta matters --region orebro-lan --field personnel")),
    )
    def matters(
        region: str | None = in_region,
        field: str | None = in_field,
        json: bool = as_json,
        lang: str | None = language,
    ) -> None:
        if region is None:
            _list_all(context, _chosen(context.session.matters, field), json)
        else:
            organisation = context.session.organisation(checked_name(region))
            found = _chosen(context.session.matters_of(region), field)
            _list_region(context, organisation, found, json)


def _chosen(known: Matters, field: str | None) -> list[Matter]:
    if field is not None and checked_name(field) not in known.fields:
        raise UnknownNameError("unknown-field", name=field, known=sorted(known.fields))
    return [item for item in known if field is None or known.field_of(item.id).id == field]


def _list_all(context: Context, found: list[Matter], json: bool) -> None:
    known = context.session.matters
    if json:
        context.print_json([_matter_json(item, known) for item in found])
        return
    words = context.words
    context.table(
        [words(_("Matter")), words(_("Name")), words(_("Field"))],
        [
            (item.id, known.name(item.id)[context.language], known.field_of(item.id).name[context.language])
            for item in found
        ],
    )


def _list_region(context: Context, organisation: Organisation, found: list[Matter], json: bool) -> None:
    region = organisation.region.id
    answers = [context.session.trace(region, Frame(matter=item.id)) for item in found]
    if json:
        context.print_json(
            [
                {
                    **_matter_json(item, organisation.matters),
                    "name": text(organisation.matter_name(item.id)),
                    "status": answer.status.value,
                    "holders": [holder.actor for holder in answer.holders],
                }
                for item, answer in zip(found, answers, strict=True)
            ]
        )
        return
    words = context.words
    context.table(
        [words(_("Matter")), words(_("Name")), words(_("Answer")), words(_("Who"))],
        [
            (
                item.id,
                organisation.matter_name(item.id)[context.language],
                label(answer.status, words),
                _who(answer, organisation, context),
            )
            for item, answer in zip(found, answers, strict=True)
        ],
    )


def _matter_json(matter: Matter, known: Matters) -> dict[str, Any]:
    return {
        "id": matter.id,
        "name": text(known.name(matter.id)),
        "act": matter.act,
        "object": matter.object,
        "field": known.field_of(matter.id).id,
    }


def _who(answer: Answer, organisation: Organisation, context: Context) -> str:
    names = [
        organisation.actor(item.actor).noun[context.language][Form.INDEFINITE] for item in answer.holders
    ]
    return listing(names, context.words)
