"""General rules of law that stand beside a document: what is derived where it is silent."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.integrity import Fault
from models.core.texts import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.core.matters import Matters


class LawRule(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One rule of law that names who acts in some matters unless something else is decided.

    Parameters
    ----------
    id : str
        Its citation in short form: ``KL 6:13``.
    text : Text
        The rule in our own words.
    holder : str
        The object class of the actor that the law names: ``board``, ``assembly``, ``committee``.
    matters : tuple of str
        The matters it settles where the document is silent.
    reserved : bool
        True when the law lets no one else decide: then no delegation can settle the matter either.
    """

    id: str
    text: Text
    holder: str
    matters: tuple[str, ...]
    reserved: bool = False


class Reserved(StrEnum):
    """To whom the law leaves a matter, so that it cannot be handed on."""

    ASSEMBLY = "assembly"
    COMMITTEE = "committee"
    PERSON = "person"


class Reservation(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Matters that the law does not let be handed on.

    Parameters
    ----------
    id : str
        Its citation in short form: ``KL 6:38``.
    text : Text
        The rule in our own words.
    reserved : Reserved
        Where it stays: with the assembly itself (KL 5:1), with the committee itself (KL 6:38), or with
        people: then only an automated function cannot have it (KL 6:38, second paragraph).
    matters : tuple of str
        The matters; a narrower one counts as well.
    """

    id: str
    text: Text
    reserved: Reserved
    matters: tuple[str, ...]


class Law(Struct, frozen=True, kw_only=True):
    """What the file of law says: whom law names where a document is silent, and what may not be handed on."""

    rules: tuple[LawRule, ...] = ()
    reservations: tuple[Reservation, ...] = ()


NO_LAW = Law()


def check_law(law: Law, matters: Matters) -> Iterator[Fault]:
    """Yield the faults of the law file: unknown holders or matters, missing words.

    Parameters
    ----------
    law : Law
        The rules and reservations as read.
    matters : Matters
        The shared trees.

    Yields
    ------
    Fault
        One for each fault, with the rule's citation.
    """
    for rule in law.rules:
        if rule.holder not in matters.objects:
            yield Fault(rule.id, "unknown-object", rule.holder)
    items: tuple[LawRule | Reservation, ...] = (*law.rules, *law.reservations)
    for item in items:
        for language in LANGUAGES:
            if not item.text[language].strip():
                yield Fault(item.id, "missing-language", f"text.{language}")
        for matter in item.matters:
            if matter not in matters:
                yield Fault(item.id, "unknown-matter", matter)
