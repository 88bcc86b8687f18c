"""D03: the crisis committee's decisions are reported at the assembly's next meeting (Act 2006:544)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.codes import say
from models.authority.law.rule import Rule, found, refs
from models.core.structure import CRISIS_COMMITTEE
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding

RULE = Rule(id="D03", severity=Severity.DUTY, law=("2006:544",), inputs=("kinds of actors",))


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding where there is a crisis committee."""
    committees = [actor.id for actor in region.organisation.by_object.get(CRISIS_COMMITTEE, ())]
    if committees:
        yield found(RULE, say("law-D03", actors=refs(committees)), actors=committees)
