"""No command: what regions there are and what can be asked of them."""

import typer

from app.cli.context import Context
from app.cli.options import language_option
from app.cli.regions import named
from app.i18n import marked as _
from app.version import version_of_program

EXAMPLES = (
    (
        "mandatkarta trace --region vastmanland --matter appoint.administration_head",
        _("who hires the heads of administration"),
    ),
    (
        "mandatkarta trace --region orebro-lan --matter instruct.administration_head",
        _("who instructs them, which is not their manager"),
    ),
    (
        "mandatkarta trace --region vastmanland --matter sign.firm --actor regiondirektor",
        _("whether the director may sign for the region"),
    ),
    (
        "mandatkarta role --region vastmanland --actor forvaltningsdirektor",
        _("all that one role may and must do"),
    ),
    ("mandatkarta matters --region orebro-lan", _("which matters there are, and who holds them")),
    ("mandatkarta data --region vastmanland --open", _("what the document leaves open")),
)


def add(program: typer.Typer, context: Context) -> None:
    """Add the overview and the version."""
    words = context.words
    language = language_option(words)

    only_version = typer.Option(False, "--version", help=words(_("Print the version and exit.")))

    @program.callback(invoke_without_command=True)
    def overview(click: typer.Context, version: bool = only_version, lang: str | None = language) -> None:
        if click.invoked_subcommand is not None:
            return
        if version:
            context.line(f"mandatkarta {version_of_program()}")
            return
        context.line(
            words(
                _("Mandatkarta traces who holds authority in a region, by which chain, on what conditions.")
            ),
            "bold",
        )
        context.heading(words(_("Regions")))
        for region_id in context.session.catalogue.ids:
            region = context.session.catalogue.region(region_id)
            context.point(f"{region_id}: {named(region, context)}")
        context.heading(words(_("Try")))
        for command, what in EXAMPLES:
            context.point(command)
            context.line(f"      {words(what)}", "dim")
        context.line()
        context.line(words(_("All commands: mandatkarta --help")))
