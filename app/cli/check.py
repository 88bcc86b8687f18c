"""``check``: holds the answers against what is expected of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from app.cli.options import json_option, language_option
from app.i18n import marked as _
from data.batch import read_cases
from models.authority.question.cases import misses

if TYPE_CHECKING:
    from app.cli.context import Context
    from models.authority.question.cases import Case, Miss

FAILED = 1


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    as_json, language = json_option(words), language_option(words)
    from_file = typer.Option(
        ...,
        "--cases",
        metavar="FILE",
        help=words(
            _('Questions with their expected answers, one {"region", "question", "status", …} a line.')
        ),
    )

    @program.command(
        "check",
        help=words(_("Check the answers to a file of questions against the expected ones.")),
        epilog=words(_("Example: mandatkarta check --cases data/regions/halland/questions.jsonl")),
    )
    def check(cases: Path = from_file, json: bool = as_json, lang: str | None = language) -> int:
        read = read_cases(cases)
        failed = [(case, found) for case in read if (found := _misses(case, context))]
        if json:
            context.print_json({"cases": len(read), "failed": [_written(*item) for item in failed]})
        else:
            for case, found in failed:
                context.line(f"{case.region} · {case.question}", "bold")
                for miss in found:
                    context.point(_told(miss, context))
            template = words(_("{right} of {all} answers are as expected."))
            context.line(template.format(right=len(read) - len(failed), all=len(read)))
        return FAILED if failed else 0


def _misses(case: Case, context: Context) -> list[Miss]:
    _understood, answer = context.session.ask(case.region, case.question)
    return misses(case, answer)


def _told(miss: Miss, context: Context) -> str:
    parts = {
        "status": _("Status"),
        "verdict": _("Yes or no"),
        "holders": _("Holders"),
        "lines": _("Lines"),
    }
    template = context.words(_("{part}: expected {expected}, found {found}"))
    return template.format(part=context.words(parts[miss.part]), expected=miss.expected, found=miss.found)


def _written(case: Case, found: list[Miss]) -> dict[str, Any]:
    return {
        "region": case.region,
        "question": case.question,
        "misses": [{"part": one.part, "expected": one.expected, "found": one.found} for one in found],
    }
