"""E16: the security protection chief is not directly under the director (Act 2018:585)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, say
from models.authority.law.rule import Rule, found
from models.core.relations import RelationType
from models.core.structure import DIRECTOR
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding

RULE = Rule(id="E16", severity=Severity.ERROR, law=("2018:585",), inputs=("manages", "kinds of actors"))

_CHIEF = "security_protection_chief"


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each such chief whose managers are stated and are not the director."""
    managers: dict[str, list[tuple[str, str]]] = {}
    for source, target, record in region.structure.pairs(RelationType.MANAGES):
        if _CHIEF in region.classes(target):
            managers.setdefault(target, []).append((source, record.id))
    for chief, told in managers.items():
        if not any(DIRECTOR in region.classes(manager) for manager, _record in told):
            reason = say("law-E16", chief=ActorRef(chief), manager=ActorRef(told[0][0]))
            records = [record for _manager, record in told]
            yield found(RULE, reason, records=records, actors=(chief, *(manager for manager, _ in told)))
