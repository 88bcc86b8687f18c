"""W04: two committees with the same competence and no bound between them (KL 6:2, 6:44)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law.rule import Rule, grouped
from models.core.vocabulary import Certainty, Scope, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding
    from models.core.records import Norm

RULE = Rule(
    id="W04",
    severity=Severity.WARNING,
    law=("KL 6:2", "KL 6:44"),
    inputs=("norm", "scope", "area"),
)

_EACH_ITS_OWN = frozenset({"delegate", "subdelegate", "sign", "attest"})
"""Acts that every committee has for itself."""


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield one finding for all competences that two records give to two committees without a bound."""
    claimed: dict[str, dict[str, Norm]] = {}
    for holder, norms in region.powers.items():
        if not region.is_committee(holder) or region.actors[holder].collective:
            continue
        for norm in norms:
            for matter in norm.matters if _unbounded(norm) else ():
                act = region.organisation.matters.act_of(matter)
                if act.decides and act.id not in _EACH_ITS_OWN:
                    claimed.setdefault(matter, {})[holder] = norm
    shared = (
        (norm, (holder,), (matter,))
        for matter, holders in claimed.items()
        if len({norm.id for norm in holders.values()}) > 1
        for holder, norm in holders.items()
    )
    yield from grouped(RULE, "law-W04", shared)


def _unbounded(norm: Norm) -> bool:
    """Whether a competence is stated, not only presupposed, and nothing bounds it to a part."""
    return norm.certainty is Certainty.STATED and norm.scope is Scope.NAMED and norm.area is None
