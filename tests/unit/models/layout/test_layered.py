"""Layers by the child process: numbers only, and a tree whenever the answer is of no use."""

from __future__ import annotations

import json

import msgspec
import pytest

from app.charts import Charts
from app.i18n import catalogue
from app.layout_process import run_layout
from models.layout.drawing import View
from models.layout.layered import LayoutAnswer, LayoutRequest, layered
from models.layout.settings import ChartSettings
from tests.chart_checks import charts, faults, overlapping, session

SIZES = [("a", 100.0, 40.0), ("<b>", 100.0, 40.0), ("\\N", 60.0, 40.0)]
LINKS = [("a", "<b>"), ("a", "\\N")]
DELEGATION = ChartSettings(view=View.DELEGATION)


def stand_in(request: bytes) -> bytes:
    asked = msgspec.json.decode(request, type=LayoutRequest)
    places = tuple((node.id, 200.0 * node.id, 0.0) for node in asked.nodes)
    return msgspec.json.encode(LayoutAnswer(places))


def test_only_numbers_reach_the_child() -> None:
    seen: list[bytes] = []

    def run(request: bytes) -> bytes:
        seen.append(request)
        return stand_in(request)

    assert layered(SIZES, LINKS, run) is not None
    asked = json.loads(seen[0])
    assert asked["nodes"][1] == {"id": 1, "width": 100.0, "height": 40.0}
    assert asked["edges"] == [[0, 1], [0, 2]]
    assert b"<b>" not in seen[0]


@pytest.mark.parametrize(
    "answered",
    [
        None,
        b"",
        b"no json",
        b'{"places": [[0, 0, 0]]}',
        b'{"places": [[0, 0, 0], [1, 0, 0], [2, 500, 0]]}',
        b'{"places": [[0, "x", 0], [1, 0, 0], [2, 500, 0]]}',
    ],
)
def test_an_answer_of_no_use_is_none(answered: bytes | None) -> None:
    assert layered(SIZES, LINKS, lambda _: answered) is None


def test_nothing_to_place_asks_nobody() -> None:
    def run(_: bytes) -> bytes:
        raise AssertionError

    assert layered([], [], run) is None


def test_the_tree_has_to_do_when_the_child_fails() -> None:
    failing = Charts(session(), catalogue("en"), "sv", lambda _: None)
    assert failing.drawing("vastmanland", DELEGATION) == charts().drawing("vastmanland", DELEGATION)


def test_graphviz_places_cards_in_layers() -> None:
    request = msgspec.json.encode(LayoutRequest(nodes=(), edges=()))
    assert run_layout(request) == b'{"places":[]}'
    found = layered(SIZES, LINKS, run_layout)
    assert found is not None
    assert found["a"].bottom < found["<b>"].y
    assert found["<b>"].y == found["\\N"].y


def test_a_child_that_takes_too_long_or_fails_gives_nothing() -> None:
    request = msgspec.json.encode(LayoutRequest(nodes=(), edges=()))
    assert run_layout(request, seconds=0.001) is None
    assert run_layout(b"no request") is None


def test_delegation_in_layers_shows_who_gives_and_who_is_given() -> None:
    found = Charts(session(), catalogue("en"), "sv", run_layout).drawing("vastmanland", DELEGATION)
    names = {box.id for box in found.boxes}
    assert names == {"regionstyrelse", "ansvarig-namnd", "regiondirektor", "forvaltningsdirektor", "delegat"}
    assert len([edge for edge in found.edges if edge.records]) == 4
    assert overlapping(found) == []
    assert faults(found) == []
    rects = {box.id: box.rect for box in found.boxes}
    assert rects["regionstyrelse"].bottom < rects["regiondirektor"].y


def test_the_child_ends_when_nobody_waits_any_more() -> None:
    looks: list[int] = []

    def heed() -> None:
        looks.append(1)
        if len(looks) > 1:
            raise InterruptedError

    request = msgspec.json.encode(LayoutRequest(nodes=(), edges=()))
    with pytest.raises(InterruptedError):
        run_layout(request, heed=heed)
    assert len(looks) == 2
