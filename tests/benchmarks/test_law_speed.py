"""How long the law checks take on the largest organisation: measured, never asserted."""

from __future__ import annotations

from typing import Any

from models.authority.law.objections import void
from models.authority.law.registry import examine
from tests.law.large import large

POSTS, PEOPLE = 10_000, 60_000


def test_all_checks_of_the_largest_organisation(benchmark: Any) -> None:
    def fresh() -> tuple[tuple[Any], dict[str, Any]]:
        return (large(POSTS, PEOPLE),), {}

    benchmark.pedantic(lambda region: list(examine(region)), setup=fresh, rounds=3)


def test_whether_each_grant_is_void(benchmark: Any) -> None:
    region = large(POSTS, 0)
    benchmark(lambda: [void(grant, region) for grant in region.grants])
