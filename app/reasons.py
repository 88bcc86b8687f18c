"""Why the system could not read or write a file, in the language of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import marked as _

if TYPE_CHECKING:
    from app.i18n import Catalogue

REASONS = (
    _("File name too long"),
    _("Is a directory"),
    _("No space left on device"),
    _("No such file or directory"),
    _("Not a directory"),
    _("Permission denied"),
    _("Read-only file system"),
)
"""What the system says, in its own English."""


def reason_text(reason: str, words: Catalogue) -> str:
    """Return a reason that the system gave; one that is not known stays as it was given."""
    return words(reason) if reason in REASONS else reason
