"""General rules of law that stand beside a document: what is derived where it is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.integrity import Fault
from models.core.texts import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def check_rules(rules: Iterable[LawRule], matters: Matters) -> Iterator[Fault]:
    """Yield the faults of the law file: unknown holders or matters, missing words.

    Parameters
    ----------
    rules : iterable of LawRule
        The rules as read.
    matters : Matters
        The shared trees.

    Yields
    ------
    Fault
        One for each fault, with the rule's citation.
    """
    for rule in rules:
        for language in LANGUAGES:
            if not rule.text[language].strip():
                yield Fault(rule.id, "missing-language", f"text.{language}")
        if rule.holder not in matters.objects:
            yield Fault(rule.id, "unknown-object", rule.holder)
        for matter in rule.matters:
            if matter not in matters:
                yield Fault(rule.id, "unknown-matter", matter)
