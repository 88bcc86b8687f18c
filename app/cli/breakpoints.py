"""``breakpoints``: at which amounts and days the holders of a matter change, with gaps and overlaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from app.cli.options import checked_name, json_option, language_option, region_option
from app.cli.situation_options import amount_of, day_of
from app.contract import Contract
from app.i18n import marked as _
from app.labels import label
from app.messages import listing, number, shortened
from models.authority.breakpoints import Breakpoints, Dimension, Stretch, day
from models.authority.breakpoints import breakpoints as breakpoints_of
from models.authority.situation import Situation
from models.core.texts import Form

if TYPE_CHECKING:
    from app.cli.context import Context
    from models.core.organisation import Organisation


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    in_region, as_json, language = region_option(words), json_option(words), language_option(words)
    about = typer.Option(
        None, "--matter", "-m", help=words(_("Only this matter. List them with: mandatkarta matters"))
    )
    only_odd = typer.Option(False, "--odd", help=words(_("Only what has a gap or an overlap.")))
    on_day = typer.Option(
        None, "--date", metavar=words(_("DAY")), help=words(_("On this day, as 2026-12-31."))
    )
    of_amount = typer.Option(
        None, "--amount", metavar=words(_("KRONOR")), help=words(_("The amount of the case, as 250000."))
    )

    @program.command(
        "breakpoints",
        help=words(_("Show at which amounts and days the holders change, with gaps and overlaps.")),
        epilog=words(_("Example: mandatkarta breakpoints --region exempel --odd")),
    )
    def breakpoints(
        region: str = in_region,
        matter: str | None = about,
        odd: bool = only_odd,
        date: str | None = on_day,
        amount: str | None = of_amount,
        json: bool = as_json,
        lang: str | None = language,
    ) -> None:
        organisation = context.session.organisation(checked_name(region))
        situation = Situation(
            date=None if date is None else day_of(date),
            amount=None if amount is None else amount_of(amount),
        )
        ground = context.session.ground(region)
        matters = (
            list(ground.index.own)
            if matter is None
            else [context.session.matter(checked_name(matter), region)]
        )
        found = [
            item
            for item in breakpoints_of(ground.standing(situation), matters)
            if not odd or any(stretch.mark is not None for stretch in item.stretches)
        ]
        if json:
            contract = Contract(organisation, context.catalogues)
            written = [breakpoints_json(item, contract) for item in found]
            context.print_json({"region": organisation.region.id, "breakpoints": written})
            return
        for item in found:
            _show(item, organisation, context)
        if not found:
            context.line(words(_("Nothing is delegated here with limits of amount or date.")))


def _show(item: Breakpoints, organisation: Organisation, context: Context) -> None:
    name = organisation.matter_name(item.matter)[context.language]
    source = organisation.actor(item.source).noun[context.language][Form.DEFINITE]
    context.heading(f"{name[:1].upper()}{name[1:]} · {source}")
    dimension = label(item.dimension, context.words).capitalize()
    headings = [dimension, context.words(_("Holders")), context.words(_("Note"))]
    rows = [
        [
            _reach(stretch, item.dimension, context),
            _holders(stretch, organisation, context),
            "" if stretch.mark is None else label(stretch.mark, context.words),
        ]
        for stretch in item.stretches
    ]
    context.table(headings, rows)


def _holders(stretch: Stretch, organisation: Organisation, context: Context) -> str:
    if not stretch.holders:
        return context.words(_("only the committee itself"))
    names = [organisation.actor(actor).noun[context.language][Form.INDEFINITE] for actor in stretch.holders]
    return listing(shortened(names, context.words), context.words)


def _reach(stretch: Stretch, dimension: Dimension, context: Context) -> str:
    """Return a stretch as a person reads it: with the first and the last day, or with kronor."""
    words = context.words
    if dimension is Dimension.DATE:
        first = "" if stretch.above is None else day(stretch.above + 1).isoformat()
        last = "" if stretch.up_to is None else day(stretch.up_to).isoformat()
    else:
        first = "" if stretch.above is None else f"> {number(stretch.above, words)}"
        last = "" if stretch.up_to is None else number(stretch.up_to, words)
    return f"{first} – {last}".strip()


def breakpoints_json(item: Breakpoints, contract: Contract) -> dict[str, Any]:
    """Return the breakpoints of a matter; days as dates, the first one counted."""
    in_days = item.dimension is Dimension.DATE

    def bounds(stretch: Stretch) -> dict[str, Any]:
        if in_days:
            return {
                "first": None if stretch.above is None else day(stretch.above + 1).isoformat(),
                "last": None if stretch.up_to is None else day(stretch.up_to).isoformat(),
            }
        return {"above": stretch.above, "up_to": stretch.up_to}

    return {
        "matter": contract.matter(item.matter),
        "source": contract.actor(item.source),
        "dimension": item.dimension.value,
        "stretches": [
            {
                **bounds(stretch),
                "holders": [contract.actor(actor) for actor in stretch.holders],
                "mark": stretch.mark and stretch.mark.value,
            }
            for stretch in item.stretches
        ],
    }
