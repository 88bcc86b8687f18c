"""What makes a grant void: the rules that the trace asks of every grant on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law import e01, e02, e03, e04, e05, e06, e07, e08, e09, e10

if TYPE_CHECKING:
    from models.authority.law.examined import Examined, Grant
    from models.authority.law.rule import GrantCheck

GRANT_CHECKS: tuple[GrantCheck, ...] = (e01, e02, e03, e04, e05, e06, e07, e08, e09, e10)
"""The rules that leave a grant without support in law: whoever it names holds nothing by it."""

OBJECTIONS = tuple(check.objection for check in GRANT_CHECKS)


def void(grant: Grant, region: Examined) -> bool:
    """Whether a grant has no support in law."""
    return any(objection(grant, region) is not None for objection in OBJECTIONS)
