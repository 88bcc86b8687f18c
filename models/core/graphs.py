"""The graphs: one directed multigraph for each type of relation, derived from the records.

A node is an actor's id; an edge runs from the actor that acts to the one it concerns, and its key is
the id of its record. The graphs hold nothing of their own: they can be made anew at any time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.core.records import Relation
from models.core.relations import TRAITS, RelationType

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

    from models.core.organisation import Organisation

    Graph = nx.MultiDiGraph[str]


def relation_graphs(organisation: Organisation) -> Mapping[RelationType, Graph]:
    """Return one graph for each type of relation, with all actors as nodes.

    Parameters
    ----------
    organisation : Organisation
        The region.

    Returns
    -------
    mapping of RelationType to networkx.MultiDiGraph
        Edge key: record id. Edge data ``matters``: what a grant hands on.

    Notes
    -----
    NetworkX is imported here and not above, because a plain trace needs no graph and should not
    pay a quarter of a second for it.
    """
    import networkx as nx

    graphs: dict[RelationType, Graph] = {}
    for relation in RelationType:
        graph: Graph = nx.MultiDiGraph()
        graph.add_nodes_from(organisation.actors)
        graphs[relation] = graph
    for record in organisation.records:
        if isinstance(record, Relation):
            for source in record.source:
                for target in record.target:
                    graphs[record.relation].add_edge(
                        source, target, key=record.id, matters=record.matters or ()
                    )
    return graphs


def authority_graph(organisation: Organisation) -> Graph:
    """Return the graph of everything that is handed on, of all relations that grant.

    Norms give no edge: what the document's own words give comes from no actor.
    """
    import networkx as nx

    graph: Graph = nx.MultiDiGraph()
    graph.add_nodes_from(organisation.actors)
    for relation, edges in relation_graphs(organisation).items():
        if TRAITS[relation].grants:
            for source, target, key, data in edges.edges(keys=True, data=True):
                graph.add_edge(source, target, key=key, relation=relation, matters=data["matters"])
    return graph
