"""``stress``: what each empty or disqualified post would break, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from app.cli.options import checked_name, json_option, language_option, region_option
from app.contract import Contract
from app.i18n import marked as _
from app.labels import label
from models.authority.stress import stress as stress_of
from models.core.texts import Form

if TYPE_CHECKING:
    from app.cli.context import Context
    from models.authority.stress import Strain
    from models.core.organisation import Organisation

MOST_ROWS = 25
"""Rows of the readable table; the JSON has all of them."""


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    in_region, as_json, language = region_option(words), json_option(words), language_option(words)

    @program.command(
        "stress",
        help=words(_("Show what each empty or disqualified post would break, the worst first.")),
        epilog=words(_("Example: mandatkarta stress --region vastmanland")),
    )
    def stress(region: str = in_region, json: bool = as_json, lang: str | None = language) -> None:
        organisation = context.session.organisation(checked_name(region))
        found = stress_of(context.session.ground(region))
        if json:
            contract = Contract(organisation, context.catalogues)
            written = [strain_json(item, contract) for item in found]
            context.print_json({"region": organisation.region.id, "posts": written})
        else:
            _show(found, organisation, context)


def _show(found: tuple[Strain, ...], organisation: Organisation, context: Context) -> None:
    words = context.words
    strained = [item for item in found if item.lost or item.falls_back]
    columns = (_("Post"), _("When"), _("Lost"), _("Back on the board"), _("Back on others"))
    headings = [words(column) for column in (*columns, _("Someone stands in"), _("Others hold it"))]
    context.table(headings, [_row(item, organisation, context) for item in strained[:MOST_ROWS]], key=False)
    if len(strained) > MOST_ROWS:
        template = words(_("… and {number} more; --json lists them all."))
        context.line(template.format(number=len(strained) - MOST_ROWS))
    safe = len({item.actor for item in found} - {item.actor for item in strained})
    template = words(
        _("{number} of {all} posts and seats could be empty without anything being lost or falling back.")
    )
    context.line(template.format(number=safe, all=len({item.actor for item in found})))
    context.line(words(_("Lost: no one can act. Back: only whoever delegated it can.")), "dim")


def _row(item: Strain, organisation: Organisation, context: Context) -> list[str]:
    name = organisation.actor(item.actor).noun[context.language][Form.INDEFINITE]
    reasons = " / ".join(label(reason, context.words) for reason in item.reasons)
    others = len(item.falls_back) - item.on_board
    numbers = (len(item.lost), item.on_board, others, len(item.covered), len(item.shared))
    return [name, reasons, *map(str, numbers)]


def strain_json(item: Strain, contract: Contract) -> dict[str, Any]:
    """Return what one post would break."""
    return {
        "actor": contract.actor(item.actor),
        "reasons": [reason.value for reason in item.reasons],
        "lost": [contract.matter(matter) for matter in item.lost],
        "falls_back": [
            {"matter": contract.matter(one.matter), "on": [contract.actor(actor) for actor in one.on]}
            for one in item.falls_back
        ],
        "on_board": item.on_board,
        "covered": [
            {"matter": contract.matter(one.matter), "by": contract.actor(one.by), "as": one.role.value}
            for one in item.covered
        ],
        "shared": [contract.matter(matter) for matter in item.shared],
    }
