"""How a sheet comes onto paper: nothing is cut, and text stays legible where it can."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.layout.geometry import Rect
from models.layout.paper import (
    LONGEST_PAGE,
    MM,
    PAGE_MARGIN,
    SIZES,
    SMALLEST_LEGIBLE,
    TILE_TEXT,
    Paper,
    Turn,
    legible_paper,
    many_pages,
    one_page,
    smallest_text,
)
from models.layout.sheet import Sheet
from tests.drawings import box, drawing, small


def sheet_of(*places: tuple[int, int]) -> Sheet:
    made = drawing([box(f"b{number}", x, y) for number, (x, y) in enumerate(places)])
    return Sheet(bounds=made.bounds, drawing=made)


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("turn", Turn)
@pytest.mark.parametrize("size", [(300, 200), (5000, 900), (700, 6000)])
def test_one_page_holds_all(paper: Paper, turn: Turn, size: tuple[int, int]) -> None:
    plan = one_page(Rect(-5, 7, *size), paper, turn)
    assert size[0] * plan.scale <= plan.width - 2 * PAGE_MARGIN + 1e-6
    assert size[1] * plan.scale <= plan.height - 2 * PAGE_MARGIN + 1e-6
    assert sorted((plan.width, plan.height)) == sorted(SIZES[paper])
    if turn is not Turn.AUTO:
        assert plan.landscape == (turn is Turn.LANDSCAPE)


def test_a_page_of_its_own_is_as_large_as_the_chart() -> None:
    plan = one_page(Rect(0, 0, 960, 480), Paper.OWN)
    assert (plan.width, plan.height, plan.percent) == (pytest.approx(254), pytest.approx(127), 100)


def test_no_page_is_longer_than_programs_show() -> None:
    plan = one_page(Rect(0, 0, 100_000, 480), Paper.OWN)
    assert plan.width == pytest.approx(LONGEST_PAGE)
    assert plan.scale < MM


def test_legible_paper_is_the_smallest_that_is() -> None:
    bounds = Rect(0, 0, 3000, 2000)
    paper = legible_paper(bounds, 11)
    assert paper is not None
    kinds = list(SIZES)
    assert one_page(bounds, paper).scale * 11 >= SMALLEST_LEGIBLE
    assert one_page(bounds, kinds[kinds.index(paper) - 1]).scale * 11 < SMALLEST_LEGIBLE
    assert legible_paper(Rect(0, 0, 100_000, 2000), 11) is None


@given(
    st.lists(st.tuples(st.integers(0, 6000), st.integers(0, 4000)), min_size=1, max_size=25, unique=True),
    st.sampled_from([Paper.A4, Paper.A3]),
    st.sampled_from(Turn),
)
def test_every_card_stands_whole_on_some_page(
    places: list[tuple[int, int]], paper: Paper, turn: Turn
) -> None:
    sheet = sheet_of(*places)
    plan = many_pages(sheet, paper, turn)
    for one in sheet.drawing.boxes:
        assert any(
            page.part.x <= one.rect.x
            and one.rect.right <= page.part.right
            and page.part.y <= one.rect.y
            and one.rect.bottom <= page.part.bottom
            for page in plan.pages
        )
    assert len(plan.pages) <= plan.rows * plan.columns
    assert max(page.part.right for page in plan.pages) >= max(one.rect.right for one in sheet.drawing.boxes)
    assert all(any(page.part.touches(one.rect) for page in plan.pages) for one in sheet.drawing.boxes)
    assert smallest_text(sheet, plan.scale) == pytest.approx(TILE_TEXT)


def test_no_page_is_empty() -> None:
    sheet = sheet_of((0, 0), (6000, 4000))
    plan = many_pages(sheet, Paper.A4)
    assert len(plan.pages) == 2
    assert plan.rows * plan.columns > 4


def test_a_small_chart_needs_one_page() -> None:
    assert len(many_pages(Sheet(bounds=small().bounds, drawing=small()), Paper.A4).pages) == 1
