"""E11: the exercise of public authority is handed to an outsider without support in law (KL 10:1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from models.authority.codes import say
from models.authority.law.rule import Rule, found, grouped, refs
from models.authority.law.wording import names, says
from models.core.relations import RelationType
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding
    from models.core.records import Relation

RULE = Rule(
    id="E11",
    severity=Severity.ERROR,
    law=("KL 10:1",),
    inputs=("task_transfer", "delegates", "terms.law", "wording"),
)

_AUTHORITY = re.compile(r"myndighetsutövning|exercise of (?:public )?authority", re.IGNORECASE)


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each hand-over that speaks of public authority.

    Where an outsider gets decisions and nothing says whether they are public authority, a person must look.
    """
    relations = region.structure.relations
    open_ones = []
    handed_over = (RelationType.TASK_TRANSFER, RelationType.DELEGATES)
    for record in (one for relation in handed_over for one in relations.get(relation, ())):
        outsiders = [target for target in record.target if region.outside(target)]
        if not outsiders or (record.terms is not None and record.terms.law):
            continue
        actors = (*record.source, *outsiders)
        matters = record.matters or ()
        if says(record, _AUTHORITY) or names(matters, _AUTHORITY, region):
            reason = say("law-E11", source=refs(record.source), target=refs(outsiders))
            yield found(RULE, reason, records=(record.id,), actors=actors, matters=matters)
        elif _hands_over_decisions(record, region):
            open_ones.append((record, actors, matters))
    yield from grouped(RULE, "law-E11-unknown", open_ones, Severity.JUDGEMENT)


def _hands_over_decisions(record: Relation, region: Examined) -> bool:
    """Whether what is handed over is to decide; a delegation to an outsider is another rule's."""
    if record.relation is not RelationType.TASK_TRANSFER:
        return False
    return any(region.organisation.matters.act_of(matter).decides for matter in record.matters or ())
