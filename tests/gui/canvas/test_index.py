"""Things are found by place, all of them and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.gui.canvas.compass import Way, nearest
from app.gui.canvas.index import Grid, distance, segments
from models.layout.geometry import Point, Rect
from models.layout.settings import ChartSettings
from tests.gui.canvas.drawings import MadeUp, card

if TYPE_CHECKING:
    from models.layout.drawing import Box

place = st.integers(-5000, 5000)
size = st.integers(0, 900)
rects = st.builds(Rect, place, place, size, size)


def meet(one: Rect, other: Rect) -> bool:
    return one.x <= other.right and other.x <= one.right and one.y <= other.bottom and other.y <= one.bottom


@given(st.lists(rects, max_size=60), rects)
def test_the_grid_finds_what_meets_a_rectangle(things: list[Rect], seen: Rect) -> None:
    found = Grid([(thing,) for thing in things]).near(seen)
    assert found == [number for number, thing in enumerate(things) if meet(thing, seen)]


def test_of_a_line_only_its_parts_count() -> None:
    corner = segments([Point(0, 0), Point(1000, 0), Point(1000, 1000)])
    grid = Grid([corner, *[(Rect(x, 2000, 10, 10),) for x in range(0, 2000, 10)]])
    assert 0 in grid.near(Rect(990, 500, 20, 20))
    assert grid.near(Rect(400, 500, 20, 20)) == []


def test_how_far_a_place_is_from_a_line() -> None:
    line = [Point(0, 0), Point(10, 0), Point(10, 10)]
    assert distance(Point(5, 3), line) == 3
    assert distance(Point(14, 13), line) == 5
    assert distance(Point(0, 0), []) == float("inf")


BOXES: dict[str, Box] = {box.id: box for box in MadeUp().drawing(ChartSettings()).boxes}


@pytest.mark.parametrize(
    ("start", "way", "found"),
    [
        ("assembly", Way.DOWN, "board"),
        ("board", Way.RIGHT, "committee"),
        ("committee", Way.LEFT, "board"),
        ("head", Way.LEFT, "staff"),
        ("unit", Way.UP, "head"),
        ("assembly", Way.UP, None),
        ("staff", Way.LEFT, None),
        ("committee", Way.DOWN, "director"),
    ],
)
def test_the_arrows_go_to_the_nearest_box(start: str, way: Way, found: str | None) -> None:
    target = nearest(BOXES[start], way, BOXES.values())
    assert (target.id if target else None) == found


def test_what_is_straight_ahead_comes_before_what_is_nearer_aside() -> None:
    start, aside, ahead = card("a", None, 0, 0), card("b", None, 300, 80), card("c", None, 0, 200)
    found = nearest(start, Way.DOWN, [start, aside, ahead])
    assert found is ahead
