"""The hidden command that lays out a graph with Graphviz: numbers in, numbers out.

It runs in a process of its own, because Graphviz holds the interpreter for as long as it works and its
libraries do not go together with those of a real window.
"""

import sys

import msgspec
import typer

from app.cli.context import Context
from models.layout.layered import LayoutAnswer, LayoutRequest

NAME = "_layout"
_INCH = 72.0


def add(program: typer.Typer, context: Context) -> None:
    """Add the command."""

    @program.command(NAME, hidden=True)
    def layout() -> None:
        request = msgspec.json.decode(sys.stdin.buffer.read(), type=LayoutRequest)
        sys.stdout.write(msgspec.json.encode(answer(request)).decode())


def answer(request: LayoutRequest) -> LayoutAnswer:
    """Return where the cards stand."""
    import pygraphviz

    graph = pygraphviz.AGraph(string=_dot(request))
    graph.layout(prog="dot")
    places = []
    for node in request.nodes:
        x, y = graph.get_node(f"n{node.id}").attr["pos"].split(",")
        places.append((node.id, float(x), -float(y)))
    return LayoutAnswer(tuple(places))


def _dot(request: LayoutRequest) -> str:
    """Return the graph as Graphviz reads it: ids and sizes, no text."""
    direction = "LR" if request.sideways else "TB"
    lines = [
        f"digraph {{ rankdir={direction}; splines=false;",
        f"nodesep={request.node_gap / _INCH:.4f}; ranksep={request.rank_gap / _INCH:.4f};",
        'node [shape=box, label="", fixedsize=true];',
    ]
    lines += [
        f"n{node.id} [width={node.width / _INCH:.4f}, height={node.height / _INCH:.4f}];"
        for node in request.nodes
    ]
    lines += [f"n{source} -> n{target};" for source, target in request.edges]
    return "\n".join([*lines, "}"])
