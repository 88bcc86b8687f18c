"""What a person chooses about a chart, without a window."""

from __future__ import annotations

import pytest

from app.gui.canvas.controller import Changed, ChartController
from app.gui.canvas.tree import Tree
from models.layout.drawing import Layer, View
from models.layout.settings import DEFAULT_LAYERS
from tests.gui.canvas.drawings import TREE, MadeUp, card


@pytest.fixture
def chart() -> ChartController:
    return ChartController(MadeUp())


@pytest.fixture
def told(chart: ChartController) -> list[Changed]:
    heard: list[Changed] = []
    chart.listen(heard.append)
    return heard


def shown(chart: ChartController) -> set[str]:
    return set(chart.shown.boxes)


def test_selecting_is_told_once(chart: ChartController, told: list[Changed]) -> None:
    chart.select("board")
    chart.select("board")
    assert told == [Changed.SELECTION | Changed.CURRENT]
    assert chart.selected == chart.current == "board"


def test_folding_hides_the_branch_and_unfolding_shows_it(chart: ChartController) -> None:
    chart.toggle("director")
    assert shown(chart) == {"assembly", "board", "committee", "director"}
    assert chart.shown.boxes["director"].hidden == 3
    chart.toggle("director")
    assert shown(chart) == set(TREE)


def test_what_has_nothing_below_cannot_be_folded(chart: ChartController, told: list[Changed]) -> None:
    chart.toggle("unit")
    assert not told
    assert not chart.can_collapse("unit")


def test_to_a_level(chart: ChartController) -> None:
    chart.collapse_to_level(2)
    assert shown(chart) == {"assembly", "board", "committee"}
    chart.collapse_to_level(4)
    assert shown(chart) == set(TREE) - {"unit"}
    chart.expand_all()
    assert shown(chart) == set(TREE)


def test_back_and_forward(chart: ChartController) -> None:
    chart.toggle("head")
    chart.focus_on("director")
    assert shown(chart) == {"director", "staff", "head"}
    chart.back()
    assert shown(chart) == set(TREE) - {"unit"}
    chart.back()
    assert shown(chart) == set(TREE)
    assert not chart.can_go_back
    chart.forward()
    assert shown(chart) == set(TREE) - {"unit"}
    chart.toggle("board")
    assert not chart.can_go_forward


def test_layers_are_no_step_of_the_way_back(chart: ChartController) -> None:
    chart.toggle("head")
    chart.switch(Layer.CONSULTATION, False)
    assert chart.layers == DEFAULT_LAYERS - {Layer.CONSULTATION}
    chart.back()
    assert shown(chart) == set(TREE)
    assert Layer.CONSULTATION not in chart.layers


def test_breadcrumbs_lead_from_the_top_to_the_branch(chart: ChartController) -> None:
    assert chart.breadcrumbs == ()
    chart.focus_on("head")
    assert chart.breadcrumbs == ("assembly", "board", "director", "head")
    chart.focus_up()
    assert chart.settings.focus == "director"
    for _ in range(3):
        chart.focus_up()
    assert chart.settings.focus is None


def test_revealing_unfolds_and_leaves_the_branch(chart: ChartController) -> None:
    chart.toggle("director")
    chart.select("unit", reveal=True)
    assert "unit" in shown(chart)
    chart.focus_on("director")
    chart.select("committee", reveal=True)
    assert chart.settings.focus is None
    assert chart.selected == "committee"


def test_revealing_within_the_branch_keeps_it(chart: ChartController) -> None:
    chart.focus_on("director")
    chart.toggle("head")
    chart.select("unit", reveal=True)
    assert chart.settings.focus == "director"
    assert "unit" in shown(chart)


def test_the_keyboard_goes_to_what_hides_it(chart: ChartController) -> None:
    chart.move_to("unit")
    chart.toggle("director")
    assert chart.current == "director"


def test_highlights(chart: ChartController, told: list[Changed]) -> None:
    chart.highlight_upwards("head")
    assert chart.highlighted == {"head", "director", "board", "assembly"}
    chart.highlight_neighbours("director")
    assert chart.highlighted == {"director", "board", "staff", "head"}
    chart.clear_highlight()
    assert not chart.highlighted
    assert told == [Changed.HIGHLIGHT] * 3


def test_selecting_ends_a_highlight(chart: ChartController) -> None:
    chart.highlight_upwards("head")
    chart.select("staff")
    assert not chart.highlighted


def test_another_view_starts_anew(chart: ChartController) -> None:
    chart.toggle("head")
    chart.switch(Layer.CONSULTATION, False)
    chart.show_view(View.LINE)
    assert chart.settings.collapsed == frozenset()
    assert chart.settings.layers is None
    assert chart.layers == {Layer.LINE}
    chart.back()
    assert chart.settings.view is View.ALL


def test_a_drawing_is_asked_for_once(chart: ChartController) -> None:
    assert chart.drawing is chart.drawing
    assert chart.whole is chart.shown
    assert len(chart.source.asked) == 1


def test_what_hangs_under_what(chart: ChartController) -> None:
    assert list(chart.shown.above("unit")) == ["head", "director", "board", "assembly"]
    assert set(chart.shown.below("director")) == {"staff", "head", "unit"}
    assert chart.shown.size("assembly") == 6
    assert chart.shown.level("unit") == 5


def test_a_circle_is_gone_through_once() -> None:
    circle = Tree([card("a", "b", 0, 0), card("b", "a", 0, 100)])
    assert list(circle.above("a")) == ["b"]
    assert list(circle.below("a")) == ["b"]


# --- drawings that take long ---------------------------------------------------------------------------


@pytest.fixture
def slow() -> MadeUp:
    source = MadeUp()
    source.slow = []
    return source


def come(source: MadeUp) -> None:
    """Let the drawing come that is waited for."""
    assert source.slow is not None
    then, _given_up = source.slow.pop()
    then()


def test_all_stays_as_it_was_until_the_drawing_has_come(slow: MadeUp) -> None:
    chart = ChartController(slow)
    before = shown(chart)
    chart.toggle("director")
    assert shown(chart) == before
    assert not chart.settings.collapsed
    assert chart.wanted.collapsed == {"director"}
    come(slow)
    assert chart.settings.collapsed == {"director"}
    assert chart.can_go_back


def test_what_is_wanted_next_goes_on_from_what_is_coming(slow: MadeUp) -> None:
    chart = ChartController(slow)
    chart.toggle("director")
    chart.switch(Layer.LINE, on=False)
    come(slow)
    assert chart.settings.collapsed == {"director"}
    assert Layer.LINE not in chart.layers


def test_going_back_from_what_is_coming_stays(slow: MadeUp) -> None:
    chart = ChartController(slow)
    chart.toggle("director")
    chart.back()
    come(slow)
    assert not chart.settings.collapsed
    assert not chart.can_go_back


def test_unfolding_what_is_being_folded_is_no_step(slow: MadeUp) -> None:
    chart = ChartController(slow)
    chart.toggle("director")
    chart.toggle("director")
    come(slow)
    assert not chart.settings.collapsed
    assert not chart.can_go_back


def test_a_drawing_given_up_changes_nothing(slow: MadeUp) -> None:
    chart = ChartController(slow)
    chart.show_view(View.LINE)
    assert slow.slow
    slow.slow.pop()[1]()
    assert chart.wanted == chart.settings
