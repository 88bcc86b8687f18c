"""Whole drawings of the shipped regions: complete, clear, steady."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from models.layout.drawing import Layer, Sphere, View
from models.layout.geometry import Rect, around
from models.layout.marks import Words
from models.layout.settings import ChartSettings, Orientation
from tests.chart_checks import REGIONS, charts, faults, overlapping, session

if TYPE_CHECKING:
    from models.layout.drawing import Drawing, Edge

EVERY_LAYER = frozenset(Layer)


def drawing(region: str, **settings: object) -> Drawing:
    return charts().drawing(region, ChartSettings(**settings))


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("orientation", Orientation)
@pytest.mark.parametrize("layers", [None, EVERY_LAYER])
def test_no_card_lies_on_another_and_no_line_runs_through_one(
    region: str, orientation: Orientation, layers: frozenset[Layer] | None
) -> None:
    found = drawing(region, orientation=orientation, layers=layers, grow=layers is None)
    assert overlapping(found) == []
    assert faults(found) == []


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("view", View)
def test_every_view_of_every_region_is_clear(region: str, view: View) -> None:
    found = drawing(region, view=view)
    assert overlapping(found) == []
    assert faults(found) == []


@pytest.mark.parametrize("region", REGIONS)
def test_every_card_and_every_word_lies_within_the_bounds(region: str) -> None:
    found = drawing(region)
    for box in found.boxes:
        assert found.bounds.touches(box.rect)
        assert found.bounds.x < box.rect.x
        assert box.rect.right < found.bounds.right
    texts = [mark for mark in (*found.ground, *found.heading) if isinstance(mark, Words)]
    for text in texts:
        assert found.bounds.x < text.at.x
        assert text.at.x + text.width < found.bounds.right


@pytest.mark.parametrize("region", REGIONS)
def test_title_and_headings_stand_on_no_card(region: str) -> None:
    found = drawing(region)
    for text in (*found.heading, *(mark for mark in found.ground if isinstance(mark, Words))):
        around = Rect(text.at.x, text.at.y - 10, text.width, 12)
        assert not [box.id for box in found.boxes if box.rect.touches(around)], text.text


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("grow", [False, True])
def test_no_line_runs_through_words(region: str, grow: bool) -> None:
    found = drawing(region, grow=grow)
    for text in (mark for mark in (*found.heading, *found.ground) if isinstance(mark, Words)):
        room = Rect(text.at.x, text.at.y - 8, text.width, 8)
        assert not [edge.id for edge in found.edges if runs_through(edge, room)], text.text


def runs_through(edge: Edge, room: Rect) -> bool:
    return any(
        around([Rect(one.x, one.y, 0, 0), Rect(two.x, two.y, 0, 0)]).grown(0.5).touches(room)
        for one, two in pairwise(edge.points)
    )


@pytest.mark.parametrize("region", REGIONS)
def test_the_elected_stand_above_the_boundary_and_the_employed_below(region: str) -> None:
    found = drawing(region)
    boundary = next(mark for mark in found.ground if not isinstance(mark, Words))
    y = boundary.points[0].y
    below_top = {box.id for box in found.boxes if box.parent is not None}
    for box in found.boxes:
        if box.id in below_top and box.sphere is not Sphere.OUTSIDE and is_of_the_tree(found, box.id):
            assert (box.rect.y < y) == (box.sphere is Sphere.POLITICAL), box.id


def is_of_the_tree(found: Drawing, name: str) -> bool:
    parents = {box.id: box.parent for box in found.boxes}
    while parents[name] is not None:
        name = str(parents[name])
    return name == found.boxes[0].id


@pytest.mark.parametrize("region", REGIONS)
def test_board_and_director_stand_in_one_line_under_the_assembly(region: str) -> None:
    structure = session().organisation(region).structure
    rects = {box.id: box.rect for box in drawing(region).boxes}
    line = [rects[str(name)].centre for name in (structure.assembly, structure.board, structure.director)]
    assert len({point.x for point in line}) == 1
    assert line[0].y < line[1].y < line[2].y


@pytest.mark.parametrize("region", REGIONS)
def test_what_lines_say_is_in_the_records(region: str) -> None:
    known = session().organisation(region).by_id
    for edge in drawing(region, layers=EVERY_LAYER).edges:
        for record in edge.records:
            relation = known[record]
            ends = {*relation.source, *relation.target}
            assert {edge.source, edge.target} <= ends, edge.id


@pytest.mark.parametrize("region", REGIONS)
def test_every_record_of_a_relation_is_on_a_line_of_its_layer(region: str) -> None:
    """Only what is part of the region as a whole has no line: the chart is that whole."""
    organisation = session().organisation(region)
    drawn = {record for edge in drawing(region, layers=EVERY_LAYER).edges for record in edge.records}
    left = {
        record.relation.value
        for records in organisation.structure.relations.values()
        for record in records
        if record.id not in drawn
    }
    assert left <= {"part_of"}


def test_places_do_not_depend_on_the_layers() -> None:
    few, many = drawing("halland", layers=frozenset()), drawing("halland", layers=EVERY_LAYER)
    assert [box.rect for box in few.boxes] == [box.rect for box in many.boxes]
    assert all(not edge.records for edge in few.edges)


def test_layers_tell_what_could_be_switched_on() -> None:
    found = drawing("vastmanland", layers=frozenset())
    assert {Layer.LINE, Layer.DELEGATION, Layer.WORK_ENVIRONMENT} <= set(found.layers)


def test_the_same_settings_give_the_same_drawing() -> None:
    charts_of = charts()
    first = charts_of.drawing("vastmanland", ChartSettings(grow=True))
    charts_of.forget()
    assert charts_of.drawing("vastmanland", ChartSettings(grow=True)) == first


def test_folding_a_branch_leaves_the_trunk_and_what_stands_before_it_in_place() -> None:
    before = {box.id: box.rect for box in drawing("vastmanland").boxes}
    folded = drawing("vastmanland", collapsed=frozenset({"forvaltningsdirektor"}))
    after = {box.id: box for box in folded.boxes}
    assert after["forvaltningsdirektor"].hidden == 4
    for name in ("regionfullmaktige", "regionstyrelse", "regiondirektor", "centrumdirektor", "namnd"):
        assert after[name].rect == before[name]


def test_a_large_region_folded_to_four_levels_is_clear() -> None:
    found = drawing("exempel", levels=4)
    assert 100 < len(found.boxes) < 250
    assert overlapping(found) == []
    assert faults(found) == []


def test_all_of_a_large_region_is_drawn_without_cards_on_each_other() -> None:
    found = drawing("exempel")
    assert len(found.boxes) == len(session().organisation("exempel").actors)
    rows = sorted(found.boxes, key=lambda box: box.rect.y)
    for place, box in enumerate(rows):
        for other in rows[place + 1 :]:
            if other.rect.y >= box.rect.bottom:
                break
            assert not box.rect.touches(other.rect)
