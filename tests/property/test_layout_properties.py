"""Any organisation, also a circular or senseless one, is drawn: everyone once, nothing on anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from models.core.relations import RelationType
from models.layout.drawing import Layer, View
from models.layout.settings import ChartSettings, Orientation
from models.layout.styles import LAYERS, TURNED
from models.layout.tree import Block, Step, tidy
from tests.builders import actor, organisation, relation, trees
from tests.chart_checks import drawn, faults, overlapping

if TYPE_CHECKING:
    from models.core.organisation import Organisation

KINDS = ("post", "body", "seat", "unit", "group", "document", "outsider", "function")
CLASSES = (
    "assembly",
    "board",
    "committee",
    "region_director",
    "administration_head",
    "region",
    "subcommittee",
)
TREES = trees([f"decide.{name}" for name in CLASSES])
RELATIONS = tuple(relation.value for relation in RelationType)
STRUCTURAL = ("manages", "heads", "part_of", "serves", "chairs", "member_of", "appoints", "delegates")


@st.composite
def organisations(draw: st.DrawFn) -> Organisation:
    count = draw(st.integers(1, 24))
    names = [f"a{place}" for place in range(count)]
    actors: list[dict[str, Any]] = []
    for name in names:
        more: dict[str, Any] = {
            "kind": draw(st.sampled_from(KINDS)),
            "collective": draw(st.booleans()),
            "object": draw(st.none() | st.sampled_from(CLASSES)),
            "of": draw(st.none() | st.sampled_from(names)),
        }
        actors.append(actor(name, **more))
    kinds = st.sampled_from(STRUCTURAL) | st.sampled_from(RELATIONS)
    ends = st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True)
    records = [
        relation(f"r{place}", kind, source, target)
        for place, (kind, source, target) in enumerate(
            draw(st.lists(st.tuples(kinds, ends, ends), max_size=30))
        )
    ]
    return organisation(actors, records, TREES)


@given(organisations(), st.sampled_from(Orientation), st.booleans(), st.sampled_from((0.5, 1.41, 3.0)))
def test_everyone_stands_once_and_nothing_on_anything_else(
    region: Organisation, orientation: Orientation, grow: bool, aspect: float
) -> None:
    settings = ChartSettings(orientation=orientation, layers=frozenset(Layer), grow=grow, aspect=aspect)
    drawing = drawn(region, settings)
    assert sorted(box.id for box in drawing.boxes) == sorted(region.actors)
    assert overlapping(drawing) == []
    assert faults(drawing) == []
    assert all(drawing.bounds.touches(box.rect) for box in drawing.boxes)


@given(organisations(), st.data())
def test_folding_and_focus_lose_nobody(region: Organisation, data: st.DataObject) -> None:
    names = list(region.actors)
    collapsed = frozenset(data.draw(st.lists(st.sampled_from(names), max_size=4)))
    view = data.draw(st.sampled_from(View))
    levels = data.draw(st.none() | st.integers(1, 3))
    focus = data.draw(st.none() | st.sampled_from(names))
    whole = drawn(region, ChartSettings(view=view, focus=focus))
    folded = drawn(region, ChartSettings(view=view, focus=focus, collapsed=collapsed, levels=levels))
    assert len(folded.boxes) + sum(box.hidden for box in folded.boxes) == len(whole.boxes)
    assert overlapping(folded) == []
    assert {edge.source for edge in folded.edges} <= {box.id for box in folded.boxes}


@given(organisations())
def test_parents_make_no_circle_and_are_drawn(region: Organisation) -> None:
    boxes = {box.id: box for box in drawn(region, ChartSettings()).boxes}
    for box in boxes.values():
        steps = 0
        parent = box.parent
        while parent is not None:
            parent = boxes[parent].parent
            steps += 1
            assert steps < len(boxes)


@given(organisations())
def test_a_line_has_all_records_of_its_layer_and_a_quiet_one_has_none_to_have(region: Organisation) -> None:
    told: dict[tuple[Layer, str, str], set[str]] = {}
    for kind in RelationType:
        for source, target, record in region.structure.pairs(kind):
            ends = (target, source) if kind in TURNED else (source, target)
            told.setdefault((LAYERS[kind], *ends), set()).add(record.id)
    related = {frozenset(key[1:]) for key in told}
    for edge in drawn(region, ChartSettings(layers=frozenset(Layer))).edges:
        if edge.records:
            assert set(edge.records) == told[edge.layer, edge.source, edge.target]
        else:
            assert frozenset((edge.source, edge.target)) not in related


# --- the tidy tree ----------------------------------------------------------------------------------------


@st.composite
def forests(draw: st.DrawFn) -> list[Block]:
    count = draw(st.integers(1, 40))
    above = [-1, *(draw(st.integers(max(0, place - 6), place - 1)) for place in range(1, count))]
    tops = [0.0] * count
    heights = [float(draw(st.integers(10, 60))) for _ in range(count)]
    widths = [float(draw(st.integers(10, 200))) for _ in range(count)]
    for place in range(1, count):
        tops[place] = tops[above[place]] + heights[above[place]] + 20
    return [
        Block(
            (Step(tops[place], tops[place] + heights[place], -widths[place] / 2, widths[place] / 2),),
            tuple(child for child in range(count) if above[child] == place),
        )
        for place in range(count)
    ]


@given(forests())
def test_no_two_blocks_overlap_and_parents_stand_over_the_middle(blocks: list[Block]) -> None:
    places = tidy(blocks, [0], 8)
    steps = [
        (places[at] + step.low, places[at] + step.high, step)
        for at, one in enumerate(blocks)
        for step in one.steps
    ]
    for at, (low, high, step) in enumerate(steps):
        for other_low, other_high, other in steps[:at]:
            apart = high + 7.99 <= other_low or other_high + 7.99 <= low
            assert apart or step.end <= other.begin or other.end <= step.begin
    for at, one in enumerate(blocks):
        if one.children:
            middle = (places[one.children[0]] + places[one.children[-1]]) / 2
            assert abs(places[at] - middle) < 1e-6
            assert [places[child] for child in one.children] == sorted(
                places[child] for child in one.children
            )


@given(forests())
def test_a_mirrored_tree_is_the_mirrored_picture(blocks: list[Block]) -> None:
    mirrored = [
        Block(
            tuple(Step(step.begin, step.end, -step.high, -step.low) for step in one.steps),
            one.children[::-1],
        )
        for one in blocks
    ]
    places, others = tidy(blocks, [0], 8), tidy(mirrored, [0], 8)
    assert all(abs(one + other) < 1e-6 for one, other in zip(places, others, strict=True))


def test_a_whole_that_hangs_on_its_part_is_tied_by_the_record_that_says_so() -> None:
    """The region stands under a unit that is told to be part of it: one line, with its record."""
    whole = actor("whole", kind="unit", object="region", of="part")
    part = actor("part", kind="unit", object="administration_head")
    region = organisation([whole, part], [relation("r", "part_of", ["part"], ["whole"])], TREES)
    edges = drawn(region, ChartSettings(layers=frozenset(Layer))).edges
    assert [edge.records for edge in edges] == [("r",)]
