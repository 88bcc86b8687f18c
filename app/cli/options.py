"""Options that several commands share, with their help in the chosen language."""

from __future__ import annotations

from typing import Any

import typer

from app.i18n import Catalogue
from app.i18n import marked as _
from models.core.errors import UnknownNameError

LONGEST_NAME = 200
"""Characters; no region, matter or actor has a name near this long."""


def region_option(words: Catalogue) -> Any:
    """Return the option that names a region."""
    return typer.Option(
        ..., "--region", "-r", help=words(_("Region, by its id. List them with: mandatkarta regions"))
    )


def json_option(words: Catalogue) -> Any:
    """Return the option for JSON instead of tables."""
    return typer.Option(False, "--json", help=words(_("Print JSON instead of a readable text.")))


def language_option(words: Catalogue) -> Any:
    """Return the language option; it is read before the program is built, and only shown here."""
    return typer.Option(
        None, "--lang", metavar="sv|en", help=words(_("Language: Swedish (sv) or English (en)."))
    )


def checked_name(name: str) -> str:
    """Return a name as given, unless it is far too long to be one."""
    if len(name) > LONGEST_NAME:
        raise UnknownNameError("name-too-long", length=len(name))
    return name
