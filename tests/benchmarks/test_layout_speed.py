"""How long a chart takes to be laid out: measured, never asserted."""

from __future__ import annotations

import random
from typing import Any

import pytest

from models.layout.settings import ChartSettings
from models.layout.tree import Block, Step, tidy
from tests.chart_checks import REGIONS, charts


def tree(count: int) -> list[Block]:
    """Return a random tree of boxes of two widths, the same each time."""
    chance = random.Random(count)
    above = [-1, *(chance.randrange(max(0, place - 30), place) for place in range(1, count))]
    below: list[list[int]] = [[] for _ in range(count)]
    tops = [0.0] * count
    for place in range(1, count):
        below[above[place]].append(place)
        tops[place] = tops[above[place]] + 80
    widths = [chance.choice((176, 224)) / 2 for _ in range(count)]
    return [
        Block((Step(tops[at], tops[at] + 52, -widths[at], widths[at]),), tuple(below[at]))
        for at in range(count)
    ]


@pytest.mark.parametrize("count", [1_000, 10_000, 100_000])
def test_a_tidy_tree(benchmark: Any, count: int) -> None:
    blocks = tree(count)
    benchmark.pedantic(tidy, (blocks, [0], 28.0), rounds=3)


@pytest.mark.parametrize("region", [*REGIONS, "exempel"])
def test_the_whole_chart_of_a_region(benchmark: Any, region: str) -> None:
    made = charts()
    made.drawing(region, ChartSettings())

    def draw() -> None:
        made._kept.clear()
        made.drawing(region, ChartSettings())

    benchmark.pedantic(draw, rounds=3)


def test_a_large_region_folded_to_four_levels(benchmark: Any) -> None:
    made = charts()

    def draw() -> None:
        made._kept.clear()
        made.drawing("exempel", ChartSettings(levels=4))

    benchmark.pedantic(draw, rounds=3)
