"""How a tree is arranged by a plan: columns on a spine, whoever stands beside an axis, lists of leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from models.layout.arrange import Arranger
from models.layout.cast import Traits
from models.layout.chart import Chart
from models.layout.drawing import Shape, Sphere
from models.layout.faces import Face, Size
from models.layout.plans import Close, Plan

if TYPE_CHECKING:
    from models.layout.slots import Arrangement

COMMITTEES = tuple(f"committee {number}" for number in range(8))
SEATS = ("chair", "presidium")
STAFF = tuple(f"staff {number}" for number in range(9))
LEAVES = tuple(f"unit {number}" for number in range(6))
CHILDREN: dict[str, tuple[str, ...]] = {
    "assembly": (*COMMITTEES[:4], "board", *COMMITTEES[4:]),
    "board": (*SEATS, "director"),
    "director": (*STAFF, "head"),
    "head": LEAVES,
}


def traits(name: str) -> Traits:
    political = name in ("assembly", "board", *COMMITTEES, *SEATS)
    return Traits(
        shape=Shape.SEAT if name in SEATS else Shape.BODY if political else Shape.POST,
        sphere=Sphere.POLITICAL if political else Sphere.ADMINISTRATION,
        stack=False,
        beside=name in (*SEATS, *STAFF),
        head=name in ("assembly", "board", "director"),
        trunk=name in ("board", "director"),
        folded=False,
    )


def face(_name: str, size: Size) -> Face:
    width, height = size.value
    return Face(width, height, (), (), (), False)


def arranger() -> Arranger:
    names = {"assembly", *(name for names in CHILDREN.values() for name in names)}
    chart = Chart(
        spheres={},
        ties={},
        children={name: CHILDREN.get(name, ()) for name in names},
        top="assembly",
        aside=(),
        links=(),
        hidden={},
        stacks=frozenset(),
    )
    return Arranger(chart, {name: traits(name) for name in names}, face)


def arranged(**plan: object) -> Arrangement:
    return arranger().arrange("assembly", Plan(**plan))


def test_small_branches_share_columns_beside_the_board() -> None:
    row, columns = arranged(), arranged(rows=4)
    assert len({row.rects[name].y for name in COMMITTEES}) == 1
    assert [columns.slots[name].kind for name in COMMITTEES] == ["column"] * 8
    assert len({columns.rects[name].x for name in COMMITTEES[:4]}) == 1
    assert columns.width < row.width
    board = columns.rects["board"]
    assert columns.rects[COMMITTEES[0]].y == columns.rects[COMMITTEES[4]].y == board.y
    assert columns.rects[COMMITTEES[0]].right < board.x < board.right < columns.rects[COMMITTEES[4]].x


def test_the_spine_of_a_column_runs_beside_all_its_cards() -> None:
    found = arranged(rows=2)
    for name in COMMITTEES:
        slot = found.slots[name]
        assert slot.turn is not None
        assert slot.spine < found.rects[name].x
        assert not any(
            rect.x < slot.spine < rect.right and rect.y < slot.turn for rect in found.rects.values()
        )


def test_more_columns_beside_an_axis_make_it_lower() -> None:
    inner, outer = arranged(), arranged(staff=2)
    assert len({inner.rects[name].x for name in STAFF}) == 2
    assert len({outer.rects[name].x for name in STAFF}) == 4
    assert outer.rects["head"].y < inner.rects["head"].y
    assert {outer.slots[name].kind for name in STAFF} == {"staff", "column"}


@pytest.mark.parametrize(
    ("close", "chair_beside", "staff_beside"),
    [(Close.NOBODY, False, False), (Close.FEW, True, False), (Close.ALL, True, True)],
)
def test_who_is_close_stands_beside_the_card_itself(
    close: Close, chair_beside: bool, staff_beside: bool
) -> None:
    rects = arranged(close=close).rects
    assert (rects["chair"].centre.y == rects["board"].centre.y) is chair_beside
    assert (rects[STAFF[0]].y < rects["director"].bottom) is staff_beside
    assert rects["chair"].right < rects["board"].x or not chair_beside


def test_many_leaves_stand_in_columns_where_the_plan_says_so() -> None:
    assert len({arranged().rects[name].x for name in LEAVES}) == 1
    assert len({arranged(leaves=4).rects[name].x for name in LEAVES}) == 2


def test_nothing_that_cannot_differ_is_tried() -> None:
    plans = [plan for plan, _ in arranger().candidates("assembly", 1.4)]
    assert len(plans) == len(set(plans))
    assert {plan.rows for plan in plans} == {1, 2, 3, 4}
    few = Chart(
        spheres={},
        ties={},
        children={"assembly": ("board",), "board": ()},
        top="assembly",
        aside=(),
        links=(),
        hidden={},
        stacks=frozenset(),
    )
    only = Arranger(few, {name: traits(name) for name in few.children}, face)
    assert len(only.candidates("assembly", 1.4)) == 1


@pytest.mark.parametrize("plan", [plan for plan, _ in arranger().candidates("assembly", 1.4)])
def test_no_plan_lays_a_card_on_another(plan: Plan) -> None:
    rects = list(arranged(**{name: getattr(plan, name) for name in plan.__struct_fields__}).rects.values())
    assert not [
        (one, two) for place, one in enumerate(rects) for two in rects[place + 1 :] if one.touches(two)
    ]
