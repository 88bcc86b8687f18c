"""Puts the commands together and turns every expected error into one plain line."""

import sys
from collections.abc import Sequence

import click
import typer

from app.cli import (
    actors,
    ask,
    breakpoints,
    chart,
    check,
    compare,
    data,
    describe,
    layout_child,
    matters,
    overview,
    regions,
    role,
    self_test,
    stress,
    trace,
    window,
)
from app.cli.context import Context, printable
from app.i18n import Catalogue
from app.i18n import marked as _
from app.messages import error_text
from models.core.errors import BadInputError, UserFacingError

ANSWERED, WRONG_USE, BAD_INPUT = 0, 2, 3

USAGE = {
    "NoSuchCommand": _("There is no command {name}. See: {program} --help"),
    "NoSuchOption": _("There is no option {name}. See: {program} --help"),
    "MissingParameter": _("The option {name} is missing. See: {program} --help"),
    "BadParameter": _("The value of {name} is not one that it can have. See: {program} --help"),
    "UsageError": _("This is not a command line that is understood: {message} See: {program} --help"),
}


def build(context: Context) -> typer.Typer:
    """Return the program with all commands, its help in the context's language."""
    words = context.words
    program = typer.Typer(
        name="mandatkarta",
        help=words(_("Who may decide what in a Swedish region, and on which lines that rests.")),
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    looking = (overview, ask, regions, actors, matters, trace, role, chart, compare, describe)
    for command in (window, *looking, stress, breakpoints, check, data, self_test, layout_child):
        command.add(program, context)
    return program


def run(context: Context, arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code."""
    command = typer.main.get_command(build(context))
    try:
        code = command.main(list(arguments), prog_name="mandatkarta", standalone_mode=False)
    except click.UsageError as error:
        return complain(usage_text(error, context.words), WRONG_USE)
    except BadInputError as error:
        return complain(error_text(error, context.words), BAD_INPUT)
    except UserFacingError as error:
        return complain(error_text(error, context.words), WRONG_USE)
    except typer.Abort:
        return complain(context.words(_("Stopped.")), WRONG_USE)
    return code if isinstance(code, int) else ANSWERED


def usage_text(error: click.UsageError, words: Catalogue) -> str:
    """Return the sentence for a wrong use of the command line."""
    kind = type(error).__name__
    name = getattr(error, "option_name", None) or getattr(error, "command_name", None)
    parameter = getattr(error, "param", None)
    if name is None and parameter is not None:
        name = parameter.opts[0]
    template = USAGE.get(kind, USAGE["UsageError"]) if name else USAGE["UsageError"]
    program = error.ctx.command_path if error.ctx is not None else "mandatkarta"
    return words(template).format(
        name=name and _shortened(name), message=_sentence(_shortened(error.message)), program=program
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def complain(text: str, code: int) -> int:
    """Print one line on stderr, with nothing in it that could steer a terminal, and return the code."""
    sys.stderr.write(_shortened(text, 1000) + "\n")
    return code


def _shortened(text: str, longest: int = 200) -> str:
    shown = printable(text)
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"
