"""What a record says in words: for the rules that look at how a scope is phrased."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from models.authority.law.examined import Examined
    from models.core.records import Provision
    from models.core.texts import Text


def says(record: Provision, pattern: re.Pattern[str]) -> bool:
    """Whether the claim, the area or a requirement of a record uses words that a pattern looks for."""
    texts = (record.claim, record.area, *(item.text for item in record.requirements))
    return any(_in(text, pattern) for text in texts if text is not None)


def names(matters: Iterable[str], pattern: re.Pattern[str], region: Examined) -> bool:
    """Whether a matter is called by words that a pattern looks for."""
    return any(_in(region.organisation.matter_name(matter), pattern) for matter in matters)


def _in(text: Text, pattern: re.Pattern[str]) -> bool:
    return pattern.search(text.sv) is not None or pattern.search(text.en) is not None
