"""E14: someone approves for themselves, alone or in turns with another (KL 6:28, 7:4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, say
from models.authority.law.rule import Rule, found
from models.core.relations import RelationType
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding
    from models.core.records import Relation

RULE = Rule(
    id="E14",
    severity=Severity.ERROR,
    law=("KL 6:28", "KL 7:4"),
    inputs=("attests", "appointments"),
)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each who attests their own, two that attest each other's, one person in both posts.

    A class that attests its own kind need not be each of them for themselves: that is to be judged.
    """
    pairs: dict[tuple[str, str], list[Relation]] = {}
    for source, target, record in region.structure.pairs(RelationType.ATTESTS):
        pairs.setdefault((source, target), []).append(record)
    actors = region.actors
    for (source, target), records in pairs.items():
        ids = [record.id for record in records]
        matters = [matter for record in records for matter in record.matters or ()]
        if source == target:
            severity = Severity.JUDGEMENT if actors[source].collective else None
            reason = say("law-E14-own", actor=ActorRef(source))
            yield found(RULE, reason, severity=severity, records=ids, actors=(source,), matters=matters)
        elif source < target and (target, source) in pairs:
            ids += [record.id for record in pairs[target, source]]
            reason = say("law-E14-mutual", one=ActorRef(source), other=ActorRef(target))
            yield found(RULE, reason, records=ids, actors=(source, target), matters=matters)
        if source != target and (person := _in_both(source, target, region)) is not None:
            reason = say("law-E14-person", person=person, one=ActorRef(source), other=ActorRef(target))
            yield found(RULE, reason, records=ids, actors=(source, target), matters=matters)


def _in_both(one: str, other: str, region: Examined) -> str | None:
    """Return the name of a person who holds two posts at the same time (on the day that counts)."""
    structure, data = region.structure, region.organisation.data
    both = set(structure.people_in(one, region.day)) & set(structure.people_in(other, region.day))
    for person in data.people if both else ():
        if person.id in both:
            own = [item for item in data.appointments if item.person == person.id]
            first = [item.valid for item in own if item.post == one]
            second = [item.valid for item in own if item.post == other]
            if any(not period.within(valid).empty for period in first for valid in second):
                return person.name
    return None
