"""Questions to the graphs: the line of command, spans and layers, and paths of authority."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import TYPE_CHECKING

from models.core.relations import RelationType

if TYPE_CHECKING:
    from models.core.graphs import Graph

Graphs = Mapping[RelationType, "Graph"]

PATH_STEPS = 6
"""No lawful chain is longer; without a bound the number of simple paths explodes."""
PATH_COUNT = 200


def managers(graphs: Graphs, actor: str) -> list[str]:
    """Return who manages an actor, in the order of the document.

    Parameters
    ----------
    graphs : mapping
        From ``relation_graphs``.
    actor : str
        An actor of the region.

    Returns
    -------
    list of str
        Usually one or none; two where a document gives two.
    """
    return list(dict.fromkeys(graphs[RelationType.MANAGES].predecessors(actor)))


def managed(graphs: Graphs, actor: str) -> list[str]:
    """Return whom an actor manages directly: its span is their number."""
    return list(dict.fromkeys(graphs[RelationType.MANAGES].successors(actor)))


def chain_of_command(graphs: Graphs, actor: str) -> list[str]:
    """Return the line of managers above an actor, the nearest first; a circle ends it.

    Only management is followed: who appoints, pays or gives assignments is not thereby above.
    """
    chain: list[str] = []
    seen = {actor}
    current = actor
    while above := [item for item in managers(graphs, current) if item not in seen]:
        current = above[0]
        chain.append(current)
        seen.add(current)
    return chain


def everyone_below(graphs: Graphs, actor: str) -> dict[str, int]:
    """Return all whom an actor manages, directly or through others, with the number of steps down."""
    import networkx as nx

    depths = nx.single_source_shortest_path_length(graphs[RelationType.MANAGES], actor)
    return {item: depth for item, depth in depths.items() if depth > 0}


def layers(graphs: Graphs, actor: str) -> int:
    """Return the number of layers of management below an actor."""
    return max(everyone_below(graphs, actor).values(), default=0)


def related_to(graphs: Graphs, relation: RelationType, actor: str) -> list[str]:
    """Return who stands in a relation to an actor: who appoints it, who gives it its assignment."""
    return list(dict.fromkeys(graphs[relation].predecessors(actor)))


def related_from(graphs: Graphs, relation: RelationType, actor: str) -> list[str]:
    """Return to whom an actor stands in a relation: whom it appoints, whom it assists."""
    return list(dict.fromkeys(graphs[relation].successors(actor)))


def authority_paths(graph: Graph, source: str, target: str, matter: str | None = None) -> list[list[str]]:
    """Return the paths on which authority is handed on from one actor to another.

    Parameters
    ----------
    graph : networkx.MultiDiGraph
        From ``authority_graph``.
    source, target : str
        Two actors.
    matter : str, optional
        Only grants of this matter are followed.

    Returns
    -------
    list of list of str
        Record ids along each path, the shortest first; at most ``PATH_COUNT`` paths of at most
        ``PATH_STEPS`` steps.
    """
    import networkx as nx

    followed: Graph = nx.MultiDiGraph()
    followed.add_nodes_from(graph)
    for start, end, key, data in graph.edges(keys=True, data=True):
        if matter is None or matter in data["matters"]:
            followed.add_edge(start, end, key=key)
    found = nx.all_simple_edge_paths(followed, source, target, cutoff=PATH_STEPS)
    paths = [[str(edge[-1]) for edge in path] for path in islice(found, PATH_COUNT)]
    return sorted(paths, key=len)
