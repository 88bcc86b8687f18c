"""Finds the faults of a glossary: words for things that the data do not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.question.glossary import OTHER
from models.core.integrity import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.question.glossary import Glossary
    from models.core.matters import Matters


def check_glossary(glossary: Glossary, matters: Matters) -> Iterator[Fault]:
    """Yield a fault for everything that the glossary names and the trees do not have."""
    for act_words in glossary.act:
        if act_words.act not in matters.acts and act_words.act != OTHER:
            yield Fault(act_words.act, "unknown-act")
    for object_words in glossary.object:
        if object_words.object not in matters.objects:
            yield Fault(object_words.object, "unknown-object")
    for matter_words in glossary.matter:
        if matter_words.matter not in matters:
            yield Fault(matter_words.matter, "unknown-matter")
