"""E15: a circle in delegation, in management or among deputies."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from msgspec import structs

from models.authority.codes import say
from models.authority.law.rule import Rule, found, refs
from models.core.relations import RelationType
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import networkx as nx

    from models.authority.law.examined import Examined
    from models.authority.law.rule import LawFinding
    from models.core.records import Relation

    Edges = Mapping[tuple[str, str], list[Relation]]

RULE = Rule(
    id="E15",
    severity=Severity.ERROR,
    law=("KL 6:37", "KL 7:6"),
    inputs=("delegates", "subdelegates", "manages", "deputises"),
)

_OF_PRACTICE = structs.replace(RULE, law=())
"""No paragraph forbids a circle in management or among deputies: it only leaves no one at the end."""

MOST_ACTORS = 8
MOST_CIRCLES = 100
"""A longer circle, and more of them, are not told one by one: the ones that are told show where to look."""


def check(region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each circle.

    Two who stand in for each other are common and only a gap when both are away: that is to be judged.
    """
    grants = _edges(
        (grant.source, grant.target, grant.record) for grant in region.grants if not grant.unnamed
    )
    for circle in _circles(grants):
        if matters := _common(circle, grants, region):
            yield _finding(RULE, "law-E15-delegation", circle, grants, matters=matters)
    manages = _edges(region.structure.pairs(RelationType.MANAGES))
    for circle in _circles(manages):
        if not _by_class(circle, region):
            yield _finding(_OF_PRACTICE, "law-E15-management", circle, manages)
    deputises = _edges(region.structure.pairs(RelationType.DEPUTISES))
    for circle in _circles(deputises):
        if not _by_class(circle, region):
            severity = Severity.JUDGEMENT if len(circle) > 1 else None
            yield _finding(_OF_PRACTICE, "law-E15-deputies", circle, deputises, severity=severity)


def _edges(pairs: Iterable[tuple[str, str, Relation]]) -> Edges:
    edges: dict[tuple[str, str], list[Relation]] = {}
    for source, target, record in pairs:
        edges.setdefault((source, target), []).append(record)
    return edges


def _circles(edges: Edges) -> list[list[str]]:
    """Return the circles, each from its first name in the alphabet on.

    NetworkX is imported here: a traced answer asks the law checks as well and should not wait for it.
    """
    if not edges:
        return []
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph(list(edges))
    parts = (
        graph.subgraph(part).copy()
        for part in nx.strongly_connected_components(graph)
        if len(part) > 1 or (*part, *part) in edges
    )
    return sorted(_turned(circle) for part in parts for circle in _circles_in(part))


def _circles_in(part: nx.DiGraph[str]) -> list[list[str]]:
    """Return the circles of one part; the first that is found where all of them are long."""
    import networkx as nx

    short = list(islice(nx.simple_cycles(part, length_bound=MOST_ACTORS), MOST_CIRCLES))
    return short or [[step[0] for step in nx.find_cycle(part)]]


def _turned(circle: list[str]) -> list[str]:
    start = circle.index(min(circle))
    return [*circle[start:], *circle[:start]]


def _steps(circle: list[str]) -> list[tuple[str, str]]:
    return list(pairwise([*circle, circle[0]]))


def _common(circle: list[str], edges: Edges, region: Examined) -> list[str]:
    """Return the matters that go all the way round."""
    named = [{matter for record in edges[step] for matter in record.matters or ()} for step in _steps(circle)]
    return sorted(
        matter
        for matter in set().union(*named)
        if all(any(region.covers(wider, matter) for wider in step) for step in named)
    )


def _by_class(circle: list[str], region: Examined) -> bool:
    """Whether a circle runs through a class: then it need not close for any one of its members."""
    return any(region.actors[actor].collective for actor in circle)


def _finding(
    rule: Rule,
    code: str,
    circle: list[str],
    edges: Edges,
    *,
    matters: Iterable[str] = (),
    severity: Severity | None = None,
) -> LawFinding:
    records = [record.id for step in _steps(circle) for record in edges[step]]
    reason = say(code, actors=refs(circle))
    return found(rule, reason, severity=severity, records=records, actors=circle, matters=matters)
