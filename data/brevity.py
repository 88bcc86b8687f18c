"""What a large organisation says, told by a few records of each matter: enough to know its words by."""

from __future__ import annotations

from collections import Counter

from msgspec import structs

from models.authority.settlements import settlements_of
from models.core.organisation import Organisation
from models.core.records import Norm, Provision, Relation

MOST = 4
"""Records of one matter; the others say the same of other units."""
MOST_ACTORS = 6
"""Actors of one object class; the names of the others are read from the question itself."""


def told_briefly(organisation: Organisation) -> Organisation:
    """Return an organisation with a few records of each matter and a few actors of each class.

    A delegation order says the same of hundreds of units. Their names are no words of the matters, and would
    only drown the few words that tell one matter from another.
    """
    seen: Counter[str] = Counter()
    records = []
    for record in organisation.records:
        if isinstance(record, Provision):
            matters = {item.matter for item in settlements_of(record, organisation)}
            if not matters or all(seen[matter] >= MOST for matter in matters):
                continue
            seen.update(matters)
        records.append(record)
    named = {actor for record in records if isinstance(record, Provision) for actor in _named(record)}
    classes: Counter[str] = Counter()
    actors = []
    for actor in organisation.actors.values():
        classes[actor.object or ""] += 1
        if actor.id in named or classes[actor.object or ""] <= MOST_ACTORS:
            actors.append(actor)
    data = structs.replace(organisation.data, actors=tuple(actors), records=tuple(records))
    return Organisation(data, organisation.matters)


def _named(record: Provision) -> tuple[str, ...]:
    if isinstance(record, Norm):
        return (*record.holders, *record.to)
    return (*record.source, *record.target) if isinstance(record, Relation) else ()
