"""``trace``: who holds a matter, by which chain, on what conditions, on which lines."""

import typer

from app.cli.answer_view import show
from app.cli.context import Context
from app.cli.options import checked_name, json_option, language_option, region_option
from app.cli.situation_options import SituationOptions, situation_of
from app.contract import Contract
from app.i18n import marked as _
from models.authority.answer import Frame
from models.core.errors import UnknownNameError
from models.core.vocabulary import Asked


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    in_region, as_json, language = region_option(words), json_option(words), language_option(words)
    about = typer.Option(
        ..., "--matter", "-m", help=words(_("Matter, by its id. List them with: mandatkarta matters"))
    )
    asked_role = typer.Option(
        None,
        "--asked",
        metavar="ROLE",
        help=words(_("Role asked for: {roles}.")).format(roles=", ".join(Asked)),
    )
    about_actor = typer.Option(None, "--actor", "-a", help=words(_("Ask whether this actor may do it.")))
    told = SituationOptions(words)
    is_must = typer.Option(False, "--must", help=words(_("With --actor: ask whether it must.")))

    @program.command(
        "trace",
        help=words(_("Trace who holds a matter, by which chain, on what conditions, on which lines.")),
        epilog=words(
            _(
                "Example: mandatkarta trace --region vastmanland "
                "--matter appoint.administration_head --asked consulted"
            )
        ),
    )
    def trace(
        region: str = in_region,
        matter: str = about,
        asked: str | None = asked_role,
        actor: str | None = about_actor,
        must: bool = is_must,
        date: str | None = told.date,
        absent: list[str] | None = told.absent,
        vacant: list[str] | None = told.vacant,
        disqualified: list[str] | None = told.disqualified,
        urgent: bool = told.urgent,
        crisis: str | None = told.crisis,
        amount: str | None = told.amount,
        fact: list[str] | None = told.facts,
        json: bool = as_json,
        lang: str | None = language,
    ) -> None:
        organisation = context.session.organisation(checked_name(region))
        if actor is not None:
            organisation.actor(checked_name(actor))
        frame = Frame(
            matter=context.session.matter(checked_name(matter), region),
            asked=None if asked is None else role_named(asked),
            actor=actor,
            must=must,
        )
        situation = situation_of(date, absent, vacant, disqualified, urgent, crisis, amount, fact)
        answer = context.session.trace(region, frame, situation)
        if json:
            context.print_json(Contract(organisation, context.catalogues).answer(answer))
        else:
            show(answer, organisation, context)


def role_named(name: str) -> Asked:
    """Return the role of this name, or raise ``UnknownNameError`` with the known ones."""
    try:
        return Asked(checked_name(name))
    except ValueError:
        raise UnknownNameError("unknown-role", name=name, known=list(Asked)) from None
