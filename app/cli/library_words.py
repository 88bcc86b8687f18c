"""Texts of the command-line library, so that help comes in the chosen language throughout.

The library looks its texts up in the process's gettext domain, which the start sets to ours.
"""

from __future__ import annotations

from app.i18n import marked as _

WORDS = (
    _("Usage: {prog} "),
    _("Usage:"),
    _("Show this message and exit."),
    _("Options"),
    _("Commands"),
    _("Arguments"),
    _("default: {}"),
    _("required"),
    _("Error"),
)
