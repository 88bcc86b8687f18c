"""A chain lit on a chart: one solid card, a solid path, dots to who is asked; nothing else changes place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.charts import table_measure
from models.layout.emphasis import Emphasis, Part, emphasised
from models.layout.marks import Line, Plate, Polygon, Token, Words
from tests.drawings import small

if TYPE_CHECKING:
    from models.layout.drawing import Drawing

LIT = Emphasis(
    parts={"styrelsen": Part.LINK, "direktor": Part.HOLDER, "stab": Part.CONSULTED, "annan": Part.NOTIFIED},
    path=(("styrelsen", "direktor"),),
    asked=(("direktor", "stab"),),
)


def lit() -> Drawing:
    return emphasised(small(), LIT, table_measure())


def test_no_place_changes() -> None:
    before, after = small(), lit()
    assert [one.rect for one in after.boxes] == [one.rect for one in before.boxes]
    assert after.edges[: len(before.edges)] != before.edges
    assert [one.points for one in after.edges[: len(before.edges)]] == [one.points for one in before.edges]


def test_only_the_holder_is_solid() -> None:
    solid = {
        one.id
        for one in lit().boxes
        for mark in one.marks
        if isinstance(mark, Plate | Polygon) and mark.fill is Token.LIT
    }
    assert solid == {"direktor"}


def test_words_on_the_lit_ground_have_its_colour() -> None:
    holder = next(one for one in lit().boxes if one.id == "direktor")
    assert {mark.token for mark in holder.marks if isinstance(mark, Words)} == {Token.ON_LIT}


def test_who_is_asked_is_framed_with_dashes_and_numbered() -> None:
    asked = next(one for one in lit().boxes if one.id == "stab")
    dashed = [mark for mark in asked.marks if isinstance(mark, Polygon) and mark.stroke and mark.stroke.dash]
    assert len(dashed) == 1
    assert [mark.text for mark in asked.marks if isinstance(mark, Words)][-1] == "3"


def test_the_path_takes_the_way_of_the_drawn_line() -> None:
    after = lit()
    path = next(one for one in after.edges if one.id == "lit:styrelsen:direktor")
    drawn = next(one for one in after.edges if one.id == "assigns:styrelsen:direktor")
    assert path.points == drawn.points
    assert next(mark for mark in path.marks if isinstance(mark, Line)).stroke.width == 3


def test_what_is_not_on_the_chart_is_passed_over() -> None:
    assert not [one for one in lit().edges if "annan" in one.id]


def test_all_else_loses_its_colour_but_not_its_words() -> None:
    other = next(one for one in lit().boxes if one.id == "bolag")
    texts = [mark for mark in other.marks if isinstance(mark, Words)]
    assert texts
    assert all(mark.token is Token.INK3 for mark in texts)
