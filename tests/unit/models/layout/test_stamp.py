"""The stamp: below the chart, within the sheet, with a legend of what is drawn and of nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from app.charts import table_measure
from models.core.relations import RelationType
from models.layout.drawing import Shape
from models.layout.legend import LegendWords, Sample, card_samples, left_out_samples, line_samples
from models.layout.marks import Disc, Polygon
from models.layout.sheet import Sheet, extent, mark_extent
from models.layout.stamp import Fact, StampWords, framed, stamped
from tests.drawings import box, drawing, small

if TYPE_CHECKING:
    from models.layout.geometry import Rect

NAMES = LegendWords(
    relations={relation: relation.value for relation in RelationType},
    shapes={shape: shape.value for shape in Shape},
    quiet="quiet",
    stack="stack",
    left_out="left out: {count}",
)


def words(lead: Fact | None = None) -> StampWords:
    made = small()
    return StampWords(
        lead=lead,
        facts=tuple(
            Fact(label=f"label {number}", told="ett ganska långt svar som bryts", more="och mer om det")
            for number in range(4)
        ),
        legend="Teckenförklaring",
        lines=line_samples(made, NAMES),
        cards=card_samples(made, NAMES),
        notices=("Delegationsordningen ingår inte.", "Detta är inte juridisk rådgivning."),
        left="5 kort",
        right="Mandatkarta",
    )


def within(inner: Rect, outer: Rect) -> bool:
    return (
        outer.x <= inner.x
        and inner.right <= outer.right
        and outer.y <= inner.y
        and inner.bottom <= outer.bottom
    )


def check(sheet: Sheet) -> None:
    """Nothing of the stamp leaves the sheet, reaches into the chart, or lies on other words."""
    chart = max(one.rect.bottom for one in sheet.drawing.boxes)
    for mark in sheet.stamp:
        assert within(mark_extent(mark), sheet.bounds), mark
        assert mark_extent(mark).y >= chart
    texts = [extent(mark).grown(-2) for mark in sheet.stamp if hasattr(mark, "text")]
    for place, one in enumerate(texts):
        assert not any(one.touches(other) for other in texts[place + 1 :])


@pytest.mark.parametrize("width", [0, 700, 1000, 1600, 6000])
@pytest.mark.parametrize(
    "lead", [None, Fact(label="Utmärkt", told="Anställa chefer", more="Direktören får.")]
)
def test_it_stays_within_the_sheet(width: float, lead: Fact | None) -> None:
    sheet = stamped(small(), words(lead), table_measure(), width)
    check(sheet)
    assert sheet.bounds.width >= width
    said = " ".join(mark.text for mark in sheet.texts())
    for text in ("label 0", "label 3", "Teckenförklaring", "inte juridisk", "5 kort", "Mandatkarta"):
        assert text in said


def test_it_stands_on_the_first_of_several_pages() -> None:
    sheet = stamped(small(), words(), table_measure(), 4000, most=900)
    assert max(mark_extent(mark).right for mark in sheet.stamp) <= sheet.bounds.x + 900


@pytest.mark.parametrize("frame", [(408, 285), (285, 408), (100, 500), (500, 100)])
def test_a_framed_sheet_has_the_ratio_of_the_page(frame: tuple[float, float]) -> None:
    sheet = framed(small(), words(), table_measure(), frame)
    check(sheet)
    assert sheet.bounds.width / sheet.bounds.height == pytest.approx(frame[0] / frame[1], rel=0.02)


def test_the_legend_names_what_is_drawn() -> None:
    made = small()
    assert [one.text for one in line_samples(made, NAMES)] == ["manages", "assigns", "consults", "quiet"]
    assert [one.text for one in card_samples(made, NAMES)] == ["body", "post", "unit", "outside", "stack"]
    alone = drawing([box("x", 0, 0, shape=Shape.SEAT)])
    assert line_samples(alone, NAMES) == ()
    assert [one.text for one in card_samples(alone, NAMES)] == ["seat"]


def test_the_legend_tells_how_many_lines_are_not_drawn() -> None:
    assert left_out_samples(small(), NAMES) == ()
    lacking = replace(small(), left_out=(("a", "b"), ("a", "c")))
    assert [one.text for one in left_out_samples(lacking, NAMES)] == ["left out: 2"]


def test_a_sample_carries_the_sign_of_its_line_and_stays_within_its_width() -> None:
    samples: dict[str, Sample] = {one.text: one for one in line_samples(small(), NAMES)}
    assert any(isinstance(mark, Polygon) for mark in samples["assigns"].marks)
    assert any(isinstance(mark, Disc) for mark in samples["consults"].marks)
    for sample in samples.values():
        assert all(mark_extent(mark).right <= sample.width + 1 for mark in sample.marks)


@pytest.mark.parametrize("shape", Shape)
def test_every_shape_has_a_sample(shape: Shape) -> None:
    assert card_samples(drawing([box("x", 0, 0, shape=shape)]), NAMES)[0].marks
