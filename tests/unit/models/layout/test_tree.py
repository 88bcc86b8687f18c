"""The tidy tree: cases that can be checked by eye; the rest is in tests/property."""

from models.layout.tree import Block, Step, tidy


def block(top: float, width: float, *children: int, over: int | None = None, height: float = 10) -> Block:
    return Block((Step(top, top + height, -width / 2, width / 2),), children, over)


def test_children_stand_side_by_side_under_the_middle_of_their_parent() -> None:
    assert tidy([block(0, 10, 1, 2), block(20, 10), block(20, 10)], [0], 6) == [0, -8, 8]


def test_a_subtree_slips_under_a_shallow_neighbour() -> None:
    wide_below = [block(0, 10, 1, 2), block(20, 10), block(20, 10, 3), block(40, 60)]
    places = tidy(wide_below, [0], 6)
    assert places[2] - places[1] == 16


def test_an_axis_can_go_straight_on_over_one_child() -> None:
    places = tidy([block(0, 10, 1, 2, 3, over=3), *(block(20, 10) for _ in range(3))], [0], 6)
    assert places[3] == places[0]
    assert places[1] < places[2] < places[3]


def test_several_roots_stand_side_by_side() -> None:
    assert tidy([block(0, 10), block(0, 30)], [0, 1], 4) == [-12, 12]


def test_a_long_chain_needs_no_recursion() -> None:
    chain = [block(20.0 * place, 10, *([place + 1] if place < 19_999 else [])) for place in range(20_000)]
    assert set(tidy(chain, [0], 6)) == {0}


def test_what_shares_no_depth_still_keeps_its_order() -> None:
    places = tidy([block(0, 10, 1, 2), block(20, 10), block(90, 10)], [0], 6)
    assert places[1] < places[2]


def test_nothing_slips_through_the_gap_between_two_levels() -> None:
    """The third branch is wide where the second has only the way between its levels, and the first a card."""
    blocks = [
        block(0, 10, 1, 2, 3),
        block(20, 10, height=60),
        block(20, 10, 4),
        block(20, 10, 5),
        block(70, 10),
        block(45, 60),
    ]
    places = tidy(blocks, [0], 6)
    assert places[5] - 30 >= places[1] + 5 + 6
