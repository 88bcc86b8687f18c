"""``actors``: the posts, bodies, seats and units that a region's document names."""

from typing import Any

import typer

from app.cli.context import Context
from app.cli.options import checked_name, json_option, language_option, region_option
from app.contract import described
from app.i18n import marked as _
from app.labels import label
from models.core.actors import Actor
from models.core.organisation import Organisation


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    in_region, as_json, language = region_option(words), json_option(words), language_option(words)

    @program.command(
        "actors",
        help=words(_("List the actors that a region's document names.")),
        epilog=words(_("Example: mandatkarta actors --region vastmanland")),
    )
    def actors(region: str = in_region, json: bool = as_json, lang: str | None = language) -> None:
        organisation = context.session.organisation(checked_name(region))
        if json:
            context.print_json([actor_json(item, organisation) for item in organisation.actors.values()])
            return
        context.table(
            [words(_("Actor")), words(_("Name")), words(_("Kind")), words(_("Class")), words(_("Lines"))],
            [
                (
                    item.id,
                    item.name[context.language],
                    label(item.kind, words),
                    label(item.binding, words) if item.binding else "",
                    f"{item.lines[0]}–{item.lines[1]}"
                    if item.lines[0] != item.lines[1]
                    else str(item.lines[0]),
                )
                for item in organisation.actors.values()
            ],
        )


def actor_json(actor: Actor, organisation: Organisation) -> dict[str, Any]:
    """Return an actor with everything that is known of it."""
    return {
        **described(actor),
        "class": actor.collective,
        "binding": actor.binding and actor.binding.value,
        "per": actor.per,
        "of": actor.of,
        "except": list(actor.except_),
        "object": actor.object,
        "basis": {"document": organisation.document, "lines": list(actor.lines)},
    }
