"""``check``: holds a region against the law, or answers against what is expected of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import typer

from app.cli.check_view import show_findings
from app.cli.options import checked_name, json_option, language_option
from app.i18n import marked as _
from app.law_contract import Findings
from data.batch import read_cases
from models.authority.question.cases import misses
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from app.cli.context import Context
    from models.authority.question.cases import Case, Miss

FAILED = 1


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    as_json, language = json_option(words), language_option(words)
    in_region = typer.Option(
        None, "--region", "-r", help=words(_("Region, by its id. List them with: mandatkarta regions"))
    )
    from_file = typer.Option(
        None,
        "--cases",
        metavar="FILE",
        help=words(
            _('Questions with their expected answers, one {"region", "question", "status", …} a line.')
        ),
    )

    @program.command(
        "check",
        help=words(
            _("Check a region against the law, or answers to a file of questions against the expected ones.")
        ),
        epilog=words(
            _(
                "Example: mandatkarta check --region halland, "
                "or mandatkarta check --cases data/regions/halland/questions.jsonl"
            )
        ),
    )
    def check(
        region: str | None = in_region,
        cases: Path | None = from_file,
        json: bool = as_json,
        lang: str | None = language,
    ) -> int:
        if region is not None and cases is None:
            return _examine(checked_name(region), json, context)
        if cases is not None and region is None:
            return _compare(cases, json, context)
        raise click.UsageError(words(_("Name either a region with --region or a file with --cases.")))


def _examine(region: str, json: bool, context: Context) -> int:
    """Show what the law checks find in a region; return the exit code."""
    organisation = context.session.organisation(region)
    findings = context.session.examine(region)
    if json:
        context.print_json(Findings(organisation, findings).json(context.catalogues))
    else:
        show_findings(findings, organisation, context)
    return FAILED if any(finding.severity is Severity.ERROR for finding in findings) else 0


def _compare(cases: Path, json: bool, context: Context) -> int:
    """Show which answers are not as expected; return the exit code."""
    read = read_cases(cases)
    failed = [(case, found) for case in read if (found := _misses(case, context))]
    if json:
        context.print_json({"cases": len(read), "failed": [_written(*item) for item in failed]})
    else:
        for case, found in failed:
            context.line(f"{case.region} · {case.question}", "bold")
            for miss in found:
                context.point(_told(miss, context))
        template = context.words(_("{right} of {all} answers are as expected."))
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
