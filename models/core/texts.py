"""Words in Swedish and English, and the forms of a noun that sentences need."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from msgspec import Struct

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """A text in both languages.

    Examples
    --------
    >>> Text(sv="nämnd", en="committee")["en"]
    'committee'
    """

    sv: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.sv if language == "sv" else self.en


class Form(StrEnum):
    """The four forms of a noun."""

    INDEFINITE = "indefinite"
    DEFINITE = "definite"
    GENITIVE = "genitive"
    PLURAL = "plural"


class Forms(Struct, frozen=True, forbid_unknown_fields=True):
    """One noun in one language.

    ``indefinite`` is the dictionary form without article, ``definite`` stands in running text
    (with the article in English), ``genitive`` is the possessive of the definite form and
    ``plural`` the indefinite plural.
    """

    indefinite: str
    definite: str
    genitive: str
    plural: str

    def __getitem__(self, form: Form) -> str:
        return str(getattr(self, form.value))


class Noun(Struct, frozen=True, forbid_unknown_fields=True):
    """A noun with its forms in both languages.

    Examples
    --------
    >>> chair = Noun(
    ...     sv=Forms("ordförande", "ordföranden", "ordförandens", "ordförande"),
    ...     en=Forms("chair", "the chair", "the chair's", "chairs"),
    ... )
    >>> chair.name
    Text(sv='ordförande', en='chair')
    >>> chair["sv"][Form.DEFINITE]
    'ordföranden'
    """

    sv: Forms
    en: Forms

    def __getitem__(self, language: Language) -> Forms:
        return self.sv if language == "sv" else self.en

    @property
    def name(self) -> Text:
        """The dictionary form in both languages."""
        return Text(sv=self.sv.indefinite, en=self.en.indefinite)
