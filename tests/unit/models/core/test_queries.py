"""The graphs and the questions to them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from models.core.graphs import authority_graph, relation_graphs
from models.core.queries import (
    authority_paths,
    chain_of_command,
    everyone_below,
    layers,
    managed,
    related_from,
    related_to,
)
from models.core.relations import RelationType
from tests.builders import actor, organisation, relation, trees

if TYPE_CHECKING:
    from models.core.organisation import Organisation

POSTS = ["board", "director", "head", "manager", "clerk"]
MATTERS = ["manage.post", "appoint.post", "assign.post", "decide.budget"]


def line() -> list[dict[str, object]]:
    return [
        relation("m1", "manages", ["director"], ["head"]),
        relation("m2", "manages", ["head"], ["manager"]),
        relation("m3", "manages", ["manager"], ["clerk"]),
        relation("a1", "appoints", ["board"], ["director"]),
        relation("g1", "assigns", ["board"], ["head"]),
        relation("d1", "delegates", ["board"], ["director"], matters=["decide.budget"]),
        relation("d2", "subdelegates", ["director"], ["head"], matters=["decide.budget"]),
        relation("d3", "delegates", ["board"], ["head"], matters=["appoint.post"]),
    ]


def small(records: list[dict[str, object]]) -> Organisation:
    return organisation([actor(post, object="post") for post in POSTS], records, trees(MATTERS))


def test_one_graph_a_relation_with_the_record_as_key() -> None:
    graphs = relation_graphs(small(line()))
    assert set(graphs) == set(RelationType)
    assert list(graphs[RelationType.MANAGES].edges(keys=True)) == [
        ("director", "head", "m1"),
        ("head", "manager", "m2"),
        ("manager", "clerk", "m3"),
    ]
    assert all(set(graph) == set(POSTS) for graph in graphs.values())


def test_the_line_of_command_follows_management_alone() -> None:
    graphs = relation_graphs(small(line()))
    assert chain_of_command(graphs, "clerk") == ["manager", "head", "director"]
    assert chain_of_command(graphs, "director") == []
    assert managed(graphs, "director") == ["head"]
    assert everyone_below(graphs, "director") == {"head": 1, "manager": 2, "clerk": 3}
    assert layers(graphs, "director") == 3
    assert layers(graphs, "clerk") == 0


def test_a_circle_ends_the_line_of_command() -> None:
    records = [
        relation("m1", "manages", ["head"], ["manager"]),
        relation("m2", "manages", ["manager"], ["head"]),
    ]
    graphs = relation_graphs(small(records))
    assert chain_of_command(graphs, "head") == ["manager"]


def test_who_appoints_and_who_gives_assignments() -> None:
    graphs = relation_graphs(small(line()))
    assert related_to(graphs, RelationType.APPOINTS, "director") == ["board"]
    assert related_from(graphs, RelationType.ASSIGNS, "board") == ["head"]
    assert related_to(graphs, RelationType.APPOINTS, "head") == []


def test_paths_of_authority_are_records_of_grants() -> None:
    graph = authority_graph(small(line()))
    assert authority_paths(graph, "board", "head") == [["d3"], ["d1", "d2"]]
    assert authority_paths(graph, "board", "head", "decide.budget") == [["d1", "d2"]]
    assert authority_paths(graph, "head", "board") == []


def test_many_paths_stay_bounded() -> None:
    levels = [[f"l{level}-{place}" for place in range(4)] for level in range(5)]
    records = [
        relation(f"{a}-{b}", "delegates", [a], [b], matters=["decide.budget"])
        for upper, lower in pairwise(levels)
        for a in upper
        for b in lower
    ]
    posts = [actor(post) for level in levels for post in level]
    graph = authority_graph(organisation(posts, records, trees(MATTERS)))
    assert 0 < len(authority_paths(graph, "l0-0", "l4-0")) <= 200
