"""The words by which people name acts and things, beside the terms of the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.texts import Text

if TYPE_CHECKING:
    from models.core.texts import Language


OTHER = "other"
"""Stands for the acts that no document speaks of, so that a question about one is not taken for another."""


class Words(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words or short phrases in both languages."""

    sv: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        return self.sv if language == "sv" else self.en


class ActWords(Words, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The words that name an act.

    ``general`` marks those that only say who decides or who answers for something, not what is done.
    """

    act: str
    general: bool = False


class ObjectWords(Words, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everyday names of an object class.

    ``unless`` are words that rule it out: who works *in a staff unit* is no official without one.
    ``anything`` marks one that whatever is spoken of may be: an important matter.
    """

    object: str
    unless: Words = Words()
    anything: bool = False


class MatterWords(Words, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words of the situation in which people ask about a matter; ``unless`` are words that rule it out."""

    matter: str
    unless: Words = Words()


class Saying(Words, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Turns of phrase that are read as a plain word; ``…`` in them stands for some words that stay."""

    means: Text


class Glossary(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All words that questions use beside the terms of the data.

    Parameters
    ----------
    act : tuple of ActWords
        How acts are named.
    object : tuple of ObjectWords
        How objects are named in everyday words.
    matter : tuple of MatterWords
        What people speak of when they ask about a matter.
    saying : tuple of Saying
        Turns of phrase, the first that fits is taken.
    same : tuple of Words
        Each a set of words for one thing.
    empty, faint : Words
        Words that say nothing, or little, about what is asked.
    """

    act: tuple[ActWords, ...] = ()
    object: tuple[ObjectWords, ...] = ()
    matter: tuple[MatterWords, ...] = ()
    saying: tuple[Saying, ...] = ()
    same: tuple[Words, ...] = ()
    empty: Words = Words()
    faint: Words = Words()
