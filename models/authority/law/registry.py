"""All law checks, and what makes a grant void."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law import e02

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined, Grant
    from models.authority.law.rule import LawCheck, LawFinding, Objection

CHECKS: tuple[LawCheck, ...] = (e02,)
OBJECTIONS: tuple[Objection, ...] = (e02.objection,)
"""The rules that leave a grant without support in law: whoever it names holds nothing by it."""


def examine(region: Examined) -> Iterator[LawFinding]:
    """Yield what every check finds, errors first, each rule's findings together."""
    for check in CHECKS:
        yield from check.check(region)


def void(grant: Grant, region: Examined) -> bool:
    """Whether a grant has no support in law."""
    return any(objection(grant, region) is not None for objection in OBJECTIONS)
