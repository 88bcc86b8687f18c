"""The composition root: reads the language, makes the session, starts the window or the command line."""

from __future__ import annotations

import gettext
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from app.i18n import DOMAIN, FOLDER, catalogues, language_of
from app.session import Session
from app.settings import SettingsFile
from models.core.errors import UserFacingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.core.texts import Language


def start(arguments: Sequence[str]) -> int:
    """Run the command line with these arguments and return its exit code."""
    _write_utf8()
    language = _language(arguments)
    if _wants_window(arguments) and language is not None and has_screen():
        return open_window(language=_chosen_language(arguments))
    _speak(language or "sv")
    # Imported here: the library makes its own texts while it is imported.
    from app.cli import program
    from app.cli.context import Context

    both = catalogues()
    session = Session(names=SettingsFile().names)
    context = Context(session, language or "sv", [both["sv"], both["en"]])
    context.open_window = partial(_window_of_command, arguments)
    if language is None:
        from app.messages import error_text
        from models.core.errors import UnknownNameError

        wrong = UnknownNameError("unknown-language", name=_asked_language(arguments)[:40])
        return program.complain(error_text(wrong, context.words), program.WRONG_USE)
    try:
        code = program.run(context, arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Someone closed the pipe (… | head): nothing more to say, and no complaint at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def open_window(region: str | None = None, language: Language | None = None) -> int:
    """Open the window, in the language of the settings unless one is asked for."""
    from app.gui.application import run

    file = SettingsFile()
    return run(Session(), file, region, language)


def has_screen() -> bool:
    """Whether a window can be shown: elsewhere than on X11 and Wayland there always is a screen."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _window_of_command(arguments: Sequence[str], region: str | None) -> int:
    if not has_screen():
        raise UserFacingError("no-screen")
    return open_window(region, _chosen_language(arguments))


def _wants_window(arguments: Sequence[str]) -> bool:
    """Whether nothing is asked of the command line but perhaps a language."""
    given = list(arguments)
    if _asked_language(given):
        given = [item for item in given if not item.startswith("--lang=")]
        if "--lang" in given:
            place = given.index("--lang")
            del given[place : place + 2]
    return given in ([], ["window"])


def _chosen_language(arguments: Sequence[str]) -> Language | None:
    """Return the language asked for by name; the window's own settings hold where none is."""
    named = _asked_language(arguments) or os.environ.get("MANDATKARTA_LANG", "")
    match named[:2]:
        case "sv":
            return "sv"
        case "en":
            return "en"
    return None


def _language(arguments: Sequence[str]) -> Language | None:
    """Return the language asked for, the environment's when none is, or None when it is unknown."""
    match _asked_language(arguments):
        case "":
            return language_of()
        case "sv":
            return "sv"
        case "en":
            return "en"
    return None


def _asked_language(arguments: Sequence[str]) -> str:
    for place, argument in enumerate(arguments):
        if argument == "--lang":
            return (*arguments, "?")[place + 1]
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=") or "?"
    return ""


def _speak(language: Language) -> None:
    """Let the command-line library find its texts in our catalogue."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, FOLDER)
    gettext.textdomain(DOMAIN)


def _write_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
