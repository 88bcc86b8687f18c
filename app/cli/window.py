"""``window``: the program with its window."""

import typer

from app.cli.context import Context
from app.cli.options import checked_name, language_option
from app.i18n import marked as _


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    language = language_option(words)
    in_region = typer.Option(
        None, "--region", "-r", help=words(_("Region to open. Without it the one open last."))
    )

    @program.command(
        "window",
        help=words(_("Open the window; the program without a command does the same.")),
        epilog=words(_("Example: mandatkarta window --region halland")),
    )
    def window(region: str | None = in_region, lang: str | None = language) -> None:
        if region is not None:
            context.session.organisation(checked_name(region))
        if context.open_window is not None:
            raise typer.Exit(context.open_window(region))
