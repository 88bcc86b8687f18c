"""All law checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.law import (
    d01,
    d02,
    d03,
    d04,
    d05,
    e11,
    e12,
    e13,
    e14,
    e15,
    e16,
    w01,
    w02,
    w03,
    w04,
    w05,
    w06,
    w07,
    w08,
    w09,
    w10,
    w11,
    w12,
    w13,
)
from models.authority.law.objections import GRANT_CHECKS
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawCheck, LawFinding

CHECKS: tuple[LawCheck, ...] = (
    *GRANT_CHECKS,
    e11,
    e12,
    e13,
    e14,
    e15,
    e16,
    w01,
    w02,
    w03,
    w04,
    w05,
    w06,
    w07,
    w08,
    w09,
    w10,
    w11,
    w12,
    w13,
    d01,
    d02,
    d03,
    d04,
    d05,
)
_ORDER = list(Severity)


def examine(region: Examined) -> Iterator[LawFinding]:
    """Yield what every check finds: errors first, then what is milder; of each, the rules in their order."""
    found = [finding for check in CHECKS for finding in check.check(region)]
    yield from sorted(found, key=lambda finding: _ORDER.index(finding.severity))
