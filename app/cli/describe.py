"""``describe``: a region as a text of its own, in Markdown."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from app.cli.options import checked_name, language_option, region_option
from app.description import Page
from app.i18n import marked as _

if TYPE_CHECKING:
    from app.cli.context import Context


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""
    words = context.words
    in_region, language = region_option(words), language_option(words)

    @program.command(
        "describe",
        help=words(_("Describe a region in Markdown: structure, who decides what, silences, ambiguities.")),
        epilog=words(_("Example: mandatkarta describe --region vastmanland > vastmanland.md")),
    )
    def describe(region: str = in_region, lang: str | None = language) -> None:
        sys.stdout.write(Page(context.session, checked_name(region), words).text())
