"""Two gettext catalogues, Swedish and English, passed to whoever makes words.

Message ids are the English texts. Nothing here is global: a caller takes the catalogue of the
language it wants, so that an answer can carry both languages at once.
"""

from __future__ import annotations

import gettext
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from models.core.texts import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Mapping

DOMAIN = "mandatkarta"
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "i18n"


def marked(text: str) -> str:
    """Return a text unchanged; Babel finds texts by this name, to be translated where they are used."""
    return text


class Catalogue:
    """The words of one language.

    Parameters
    ----------
    language : Language
        ``sv`` or ``en``.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._translations = gettext.translation(
            DOMAIN, localedir=FOLDER, languages=[language], fallback=language == "en"
        )

    def __call__(self, text: str) -> str:
        return self._translations.gettext(text)

    def plural(self, one: str, many: str, count: int) -> str:
        """Return the text for a number of things."""
        return self._translations.ngettext(one, many, count)


@cache
def catalogue(language: Language) -> Catalogue:
    """Return the catalogue of a language; each is read once."""
    return Catalogue(language)


def catalogues() -> Mapping[Language, Catalogue]:
    """Return both catalogues."""
    return {language: catalogue(language) for language in LANGUAGES}


def language_of(environment: Mapping[str, str] | None = None) -> Language:
    """Return the language to start with: English where the environment asks for it, else Swedish."""
    environment = os.environ if environment is None else environment
    for name in ("MANDATKARTA_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "").lower()
        if value.startswith("en"):
            return "en"
        if value.startswith("sv"):
            return "sv"
    return "sv"
