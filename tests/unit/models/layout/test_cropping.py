"""What is seen is taken along in whole cards, with the lines between them."""

from __future__ import annotations

from models.layout.cropping import cropped, seen
from models.layout.geometry import Rect
from models.layout.sheet import mark_extent
from tests.drawings import small


def test_a_card_that_is_seen_in_part_is_taken_whole() -> None:
    assert seen(small(), Rect(250, 330, 100, 40)) == {"stab", "chefer"}


def test_lines_to_what_is_left_out_are_left_out() -> None:
    part = cropped(small(), {"direktor", "chefer"})
    assert [one.id for one in part.boxes] == ["direktor", "chefer"]
    assert [one.id for one in part.edges] == ["manages:direktor:chefer"]


def test_everything_stands_within_the_new_bounds() -> None:
    part = cropped(small(), {"stab", "chefer"})
    marks = [mark for one in part.boxes for mark in one.marks] + list(part.heading)
    for place in map(mark_extent, marks):
        assert part.bounds.x <= place.x
        assert place.right <= part.bounds.right
        assert part.bounds.y <= place.y
        assert place.bottom <= part.bounds.bottom
    assert part.heading[0].at.y < part.boxes[0].rect.y


def test_all_that_is_seen_is_the_chart_itself() -> None:
    whole = small()
    assert cropped(whole, seen(whole, whole.bounds)) == whole
