"""Comparing regions: by the class of post, not by its title; silence beside what is settled."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from models.authority.answer import Frame
from models.authority.comparison import Comparison, compare
from models.authority.trace import trace
from models.core.organisation import Organisation
from tests.builders import actor, norm, organisation, text, trees

TREES = trees(["decide.budget", "appoint.head"])


def region(*records: dict[str, Any], title: str = "head") -> Organisation:
    return organisation([actor("board"), actor(title, object="head")], list(records), TREES)


def compared(*regions: Organisation) -> Comparison:
    named = [
        Organisation(replace(item.data, region=replace(item.region, id=f"r{number}")), item.matters)
        for number, item in enumerate(regions)
    ]
    return compare("decide.budget", [(item, trace(item, Frame(matter="decide.budget"))) for item in named])


def test_the_same_class_under_another_title_is_no_difference() -> None:
    found = compared(
        region(norm("a", ["head"], ["decide.budget"])),
        region(norm("a", ["director"], ["decide.budget"]), title="director"),
    )
    assert found.differs == frozenset()
    assert [row.apart for row in found.rows] == [frozenset(), frozenset()]


def test_silence_beside_a_settled_matter_is_a_difference() -> None:
    found = compared(region(norm("a", ["head"], ["decide.budget"])), region())
    assert found.differs == {"status"}


def test_silence_everywhere_is_none() -> None:
    assert compared(region(), region()).differs == frozenset()


def test_the_one_that_stands_apart_is_marked() -> None:
    consult = {"kind": "consult", "with": "board", "text": text()}
    common = region(norm("a", ["head"], ["decide.budget"]))
    found = compared(
        common,
        common,
        region(norm("a", ["board"], ["decide.budget"], requirements=[consult])),
    )
    assert [sorted(row.apart) for row in found.rows] == [[], [], ["conditions", "holders", "status"]]
    assert {"holders", "conditions", "status"} <= found.differs


def test_without_a_majority_all_stand_apart() -> None:
    found = compared(
        region(norm("a", ["head"], ["decide.budget"])), region(norm("a", ["board"], ["decide.budget"]))
    )
    assert [row.apart for row in found.rows] == [frozenset({"holders"})] * 2
