"""W10: nothing is said of how decisions on a grant are reported to the committee (KL 6:40, 7:8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law.rule import Rule, grouped_grants
from models.core.relations import RelationType
from models.core.vocabulary import RequirementKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="W10",
    severity=Severity.WARNING,
    law=("KL 6:40", "KL 7:8"),
    inputs=("delegates", "subdelegates", "terms.notification", "requirements", "norm"),
)

_ACTS = frozenset({"notify", "ensure_notified"})
_OBJECT = "delegated_decision"


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all such grants; none where a rule for all delegated decisions is told.

    Where no grant says it, it may stand in another document: that is to be judged.
    """
    if any(_is_rule(matter, region) for matter in _matters(region)):
        return
    stated = any(grant.terms.notification is not None for grant in region.grants)
    lacking = (
        grant
        for grant in region.grants
        if grant.relation is not RelationType.URGENCY_MANDATE
        and not grant.unnamed
        and grant.terms.notification is None
        and not any(item.kind is RequirementKind.NOTIFY for item in grant.record.requirements)
    )
    severity = None if stated else Severity.JUDGEMENT
    yield from grouped_grants(RULE, "law-W10" if stated else "law-W10-nowhere", lacking, severity)


def _matters(region: Examined) -> set[str]:
    provisions = region.organisation.provisions
    return {matter for record in provisions for matter in getattr(record, "matters", None) or ()}


def _is_rule(matter: str, region: Examined) -> bool:
    act, item, *_field = matter.split(".")
    return act in _ACTS and _OBJECT in (item, *region.kinds(item))
