"""Where those stand that stand by themselves."""

from __future__ import annotations

import pytest

from models.core.vocabulary import ActorKind
from models.layout.aside import Aside, Asides
from models.layout.geometry import Rect, around
from models.layout.hanging import Hanging, Hung

TREE = [Rect(400, 0, 200, 60), Rect(0, 120, 1000, 60), Rect(400, 300, 200, 400)]
BOUNDARY = 240.0
KINDS = {
    **{f"body {number}": ActorKind.BODY for number in range(3)},
    **{f"unit {number}": ActorKind.UNIT for number in range(5)},
    **{f"company {number}": ActorKind.OUTSIDER for number in range(4)},
    **{f"rule {number}": ActorKind.DOCUMENT for number in range(6)},
}
ELECTED = {name for name, kind in KINDS.items() if kind is ActorKind.BODY}


def asides(names: list[str] | None = None) -> Asides:
    hangings = {name: Hanging({name: Hung(Rect(0, 0, 176, 36))}, 176, 36) for name in KINDS}
    return Asides(list(KINDS) if names is None else names, KINDS, ELECTED, hangings)


def check(found: Aside, names: set[str]) -> None:
    assert set(found.lists) == names == {name for part in found.parts for name in part.names}
    rects = [*TREE, *found.lists.values()]
    assert not [
        (one, two) for place, one in enumerate(rects) for two in rects[place + 1 :] if one.touches(two)
    ]
    for part in found.parts:
        heading = Rect(part.x, part.y, part.width, 16)
        assert not [rect for rect in rects if rect.touches(heading)]


@pytest.mark.parametrize("aspect", [0.5, 1.4, 3.0])
@pytest.mark.parametrize("boundary", [BOUNDARY, None])
def test_free_places_of_the_tree_are_taken(aspect: float, boundary: float | None) -> None:
    check(asides().in_free_places(TREE, boundary, aspect), set(KINDS))


def test_the_elected_stand_above_the_boundary_and_the_employed_below() -> None:
    found = asides().in_free_places(TREE, BOUNDARY, 1.4)
    for name, rect in found.lists.items():
        if KINDS[name] is ActorKind.BODY:
            assert rect.bottom < BOUNDARY
        elif KINDS[name] is ActorKind.UNIT:
            assert rect.y > BOUNDARY


def test_a_free_place_makes_the_page_no_larger() -> None:
    names = [name for name in KINDS if KINDS[name] is ActorKind.DOCUMENT]
    found = asides(names).in_free_places(TREE, BOUNDARY, 1.4)
    assert around([*TREE, *found.lists.values()]) == around(TREE)


@pytest.mark.parametrize("width", [200, 900, 4000])
def test_below_the_tree_they_stand_as_wide_as_there_is_room(width: float) -> None:
    found = asides().below(0, 720, width)
    check(found, set(KINDS))
    assert all(rect.right <= max(width, 176) for rect in found.lists.values())
    assert {part.kind for part in found.parts} == {"aside", "outside", "documents"}


@pytest.mark.parametrize("count", [1, 2, 4])
def test_beside_the_tree_they_stand_in_columns(count: int) -> None:
    found = asides().beside(1100, 0, count)
    check(found, set(KINDS))
    assert len({rect.x for rect in found.lists.values()}) == count


def test_nobody_takes_no_place() -> None:
    assert asides([]).in_free_places(TREE, BOUNDARY, 1.4) == Aside((), {})
    assert asides([]).below(0, 0, 900) == Aside((), {})
    assert asides([]).beside(0, 0, 2) == Aside((), {})
