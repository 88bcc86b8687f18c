"""``ask``: answers a question in plain words, or a file of them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click
import msgspec
import typer

from app.cli.answer_view import show
from app.cli.options import checked_name, json_option, language_option
from app.cli.situation_options import SituationOptions, situation_of
from app.contract import Contract
from app.i18n import marked as _
from app.messages import error_text
from data.batch import Broken, read_batch
from models.core.errors import UserFacingError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.cli.context import Context
    from data.batch import Asked, Row

BAD_INPUT = 3


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    as_json, language = json_option(words), language_option(words)
    in_region = typer.Option(
        None, "--region", "-r", help=words(_("Region, by its id. List them with: mandatkarta regions"))
    )
    asked = typer.Argument(None, metavar="QUESTION", help=words(_("The question, in Swedish or English.")))
    from_file = typer.Option(
        None,
        "--batch",
        metavar="FILE",
        help=words(
            _(
                "Answer a file of questions as JSON, "
                'one {"id", "region", "question"} a line; - reads them typed in.'
            )
        ),
    )
    explained = typer.Option(
        False,
        "--explain",
        help=words(_("Also show how the question was read and why this matter was chosen.")),
    )

    told = SituationOptions(words)

    @program.command(
        "ask",
        help=words(_("Answer a question in plain words, with its chain, conditions and lines.")),
        epilog=words(
            _('Example: mandatkarta ask --region halland "Who appoints the heads of administration?"')
        ),
    )
    def ask(
        question: str | None = asked,
        region: str | None = in_region,
        batch: str | None = from_file,
        explain: bool = explained,
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
    ) -> int:
        situation = situation_of(date, absent, vacant, disqualified, urgent, crisis, amount, fact)
        if batch is not None:
            if question is not None:
                raise click.UsageError(words(_("Type a question or name a file with --batch, not both.")))
            if not situation.plain:
                raise click.UsageError(words(_("A situation goes with one question, not with --batch.")))
            return answer_all(read_batch(batch, sys.stdin.buffer), context)
        if question is None:
            raise click.UsageError(words(_("Type a question, or name a file with --batch.")))
        if region is None:
            raise click.UsageError(words(_("Name the region with --region.")))
        organisation = context.session.organisation(checked_name(region))
        answered = context.session.ask(region, question, situation)
        if json:
            context.print_json(Contract(organisation, context.catalogues).asked(question, *answered))
        else:
            understood, answer = answered
            show(answer, organisation, context, understood, explain)
        return 0


def answer_all(rows: Iterable[Row], context: Context) -> int:
    """Write an answer a line for each question, in order; return the exit code."""
    code = 0
    for row in rows:
        try:
            if isinstance(row, Broken):
                raise row.error
            written = _answered(row, context)
        except UserFacingError as error:
            code = BAD_INPUT
            written = {"id": row.id, "line": row.line, "error": error_text(error, context.words)}
        sys.stdout.write(msgspec.json.encode(written).decode() + "\n")
    return code


def _answered(row: Asked, context: Context) -> dict[str, Any]:
    organisation = context.session.organisation(checked_name(row.region))
    contract = Contract(organisation, context.catalogues)
    written = contract.asked(row.question, *context.session.ask(row.region, row.question))
    return {"id": row.id, **written} if row.id is not None else written
