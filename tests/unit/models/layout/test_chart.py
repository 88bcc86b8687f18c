"""Who stands under whom: judged on small organisations, then on the shipped regions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from models.core.relations import RelationType
from models.layout.chart import chart_of, links_of
from models.layout.drawing import Layer, Sphere, View
from models.layout.parents import Parents, Tie
from models.layout.settings import ChartSettings
from models.layout.spheres import spheres
from tests.builders import actor, organisation, relation, trees
from tests.chart_checks import REGIONS, session

if TYPE_CHECKING:
    from models.core.organisation import Organisation

TREES = trees(
    [
        f"decide.{name}"
        for name in ("assembly", "board", "committee", "region_director", "region", "administration_head")
    ]
)
CAST = [
    actor("assembly", kind="body", object="assembly"),
    actor("board", kind="body", object="board"),
    actor("care", kind="body", object="committee"),
    actor("director", object="region_director"),
    actor("head", object="administration_head", collective=True),
    actor("office", kind="unit"),
]


def small(*relations: tuple[str, str, str], more: list[dict[str, Any]] | None = None) -> Organisation:
    records = [
        relation(f"r{place}", kind, [source], [target])
        for place, (kind, source, target) in enumerate(relations)
    ]
    return organisation([*CAST, *(more or [])], records, TREES)


def ties(region: Organisation) -> dict[str, Tie]:
    return Parents(region, spheres(region)).ties()


def test_committees_stand_under_the_assembly_by_a_link_that_states_nothing() -> None:
    found = ties(small())
    assert found["board"] == found["care"] == Tie("assembly")


def test_the_director_stands_under_the_board_by_what_the_board_does() -> None:
    assert ties(small(("appoints", "board", "director")))["director"] == Tie("board", RelationType.APPOINTS)
    assert ties(small())["director"] == Tie("board")


def test_who_manages_comes_before_who_appoints() -> None:
    found = ties(small(("appoints", "board", "head"), ("manages", "director", "head")))
    assert found["head"] == Tie("director", RelationType.MANAGES)


def test_a_unit_stands_under_whoever_heads_it_else_where_it_serves() -> None:
    assert ties(small(("heads", "head", "office"), ("serves", "office", "care")))["office"].parent == "head"
    assert ties(small(("serves", "office", "care")))["office"] == Tie("care", RelationType.SERVES)


def test_a_circle_of_managers_is_opened_and_keeps_everyone() -> None:
    found = ties(small(("manages", "director", "head"), ("manages", "head", "director")))
    assert found["director"].parent == "board"
    assert found["head"].parent == "director"


def test_a_circle_without_another_way_leaves_one_standing_alone() -> None:
    more = [actor("first"), actor("second")]
    found = ties(small(("manages", "first", "second"), ("manages", "second", "first"), more=more))
    assert ("first" in found) != ("second" in found)


def test_nobody_elected_stands_under_someone_employed() -> None:
    more = [actor("chair", kind="seat")]
    found = ties(small(("manages", "director", "chair"), more=more))
    assert "chair" not in found


def test_the_seat_of_a_group_of_employees_is_no_elected_seat() -> None:
    more = [
        actor("group", kind="group", of="office"),
        actor("chair", kind="seat", of="group"),
        actor("party", kind="group", object="political_party"),
    ]
    found = spheres(small(more=more))
    assert found["chair"] is Sphere.ADMINISTRATION
    assert found["party"] is Sphere.POLITICAL


def test_one_line_for_each_layer_between_two_with_all_records() -> None:
    region = small(
        ("assigns", "board", "head"), ("instructs", "board", "head"), ("delegates", "board", "head")
    )
    found = {link.layer: link for link in links_of(region)}
    assert found[Layer.ASSIGNMENT].relation is RelationType.ASSIGNS
    assert found[Layer.ASSIGNMENT].records == ("r0", "r1")
    assert found[Layer.DELEGATION].records == ("r2",)


def test_an_assignment_told_by_its_receiver_runs_from_its_giver() -> None:
    link = links_of(small(("recipient_of", "director", "board")))[0]
    assert (link.source, link.target) == ("board", "director")


def test_a_folded_branch_is_counted_and_its_lines_end_at_its_card() -> None:
    region = small(
        ("manages", "director", "head"), ("heads", "head", "office"), ("consults", "care", "office")
    )
    chart = chart_of(region, ChartSettings(collapsed=frozenset({"director"})))
    assert chart.hidden == {"director": 2}
    assert "office" not in chart.children
    consults = [link for link in chart.links if link.layer is Layer.CONSULTATION]
    assert [(link.source, link.target) for link in consults] == [("care", "director")]


def test_levels_fold_what_is_below() -> None:
    chart = chart_of(small(("manages", "director", "head")), ChartSettings(levels=2))
    assert set(chart.children) >= {"assembly", "board", "care"}
    assert "director" not in chart.children


def test_a_focus_shows_its_branch_alone() -> None:
    chart = chart_of(small(("manages", "director", "head")), ChartSettings(focus="director"))
    assert set(chart.children) == {"director", "head"}
    assert chart.top == "director"


def test_a_view_of_one_layer_shows_its_ends_and_who_holds_them() -> None:
    region = small(("manages", "director", "head"), ("consults", "care", "head"))
    chart = chart_of(region, ChartSettings(view=View.CONSULTATION))
    assert set(chart.children) == {"assembly", "board", "care", "director", "head"}


@pytest.mark.parametrize("region", REGIONS)
def test_the_default_view_has_every_actor_of_a_region_once(region: str) -> None:
    chart = chart_of(session().organisation(region), ChartSettings())
    assert sorted(chart.children) == sorted(session().organisation(region).actors)


@pytest.mark.parametrize("region", REGIONS)
def test_the_trunk_of_a_region_is_assembly_board_director(region: str) -> None:
    found = session().organisation(region)
    chart = chart_of(found, ChartSettings())
    structure = found.structure
    assert chart.top == structure.assembly
    assert chart.ties[str(structure.board)].parent == structure.assembly
    assert chart.ties[str(structure.director)].parent == structure.board
    for head in found.by_object["administration_head"]:
        managed = ("manages", "appoints")
        related = any(
            head.id in targets
            for kind in managed
            for source, targets, _ in structure.pairs(RelationType(kind))
            if source == structure.director
        )
        assert not related or chart.ties[head.id].parent == structure.director


@pytest.mark.parametrize("region", REGIONS)
def test_documents_are_no_boxes_of_the_line(region: str) -> None:
    found = session().organisation(region)
    chart = chart_of(found, ChartSettings())
    documents = {actor.id for actor in found.actors.values() if actor.kind == "document"}
    assert documents <= set(chart.aside)
