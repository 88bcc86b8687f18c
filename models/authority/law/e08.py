"""E08: an automated function gets what only people may decide, or too early (KL 6:37, 6:38)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from models.authority.codes import ActorRef, MatterRef, say
from models.authority.law.rule import Rule, against_grants
from models.core.law import Reserved
from models.core.vocabulary import ActorKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.codes import Sentence
    from models.authority.law.examined import Examined, Grant
    from models.authority.law.rule import LawFinding

RULE = Rule(
    id="E08",
    severity=Severity.ERROR,
    law=("KL 6:37", "KL 6:38"),
    inputs=("delegates", "subdelegates", "urgency_mandate", "kinds of actors", "day"),
)

ALLOWED_FROM = datetime.date(2022, 7, 1)
"""The day from which a committee may let an automated function decide."""


def objection(grant: Grant, region: Examined) -> Sentence | None:
    """Return why a grant to an automated function is barred."""
    if not region.is_kind(grant.target, ActorKind.FUNCTION):
        return None
    if region.day is not None and region.day < ALLOWED_FROM:
        return say("law-E08-too-early", target=ActorRef(grant.target))
    for matter in grant.matters:
        if reservation := region.reservation(matter, Reserved.PERSON):
            target = ActorRef(grant.target)
            return say("law-E08", target=target, matter=MatterRef(matter), rule=reservation.id)
    return None


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each such grant."""
    yield from against_grants(RULE, objection, region)
