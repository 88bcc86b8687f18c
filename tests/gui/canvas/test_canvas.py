"""What belongs to the chart: map, zoom bar, legend, breadcrumbs, menus; themes and languages at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from app.gui.canvas.canvas import Canvas
from app.gui.canvas.legend import SampleLabel
from app.gui.canvas.overlays import FlatButton
from app.gui.plain import as_tooltip
from app.i18n import catalogue
from app.rendering.colours import ThemeName
from app.rendering.theme import theme
from models.layout.drawing import Layer
from models.layout.marks import Token
from tests.gui.canvas.drawings import MadeUp, large
from tests.gui.canvas.test_view import LEFT, PLAIN, place_of, state

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def buttons(widget: object) -> dict[str, FlatButton]:
    assert hasattr(widget, "findChildren")
    found = widget.findChildren(FlatButton)
    return {button.accessibleName(): button for button in found if button.isVisible()}


def press(button: object) -> None:
    QTest.mouseClick(button, LEFT)


def test_dragging_the_frame_of_the_map_moves_the_chart(canvas: Canvas) -> None:
    canvas.zoom_to(2.0)
    before = canvas.seen.center()
    frame = canvas.minimap.frame().center().toPoint()
    QTest.mousePress(canvas.minimap, LEFT, PLAIN, frame)
    QTest.mouseMove(canvas.minimap, frame + QPoint(6, 10))
    QTest.mouseRelease(canvas.minimap, LEFT, PLAIN, frame + QPoint(6, 10))
    moved = canvas.minimap.to_map(canvas.seen.center()) - canvas.minimap.to_map(before)
    assert (moved.x(), moved.y()) == pytest.approx((6, 10), abs=1.5)


def test_a_click_on_the_map_goes_there(canvas: Canvas) -> None:
    canvas.zoom_to(3.0)
    box = canvas.view.box("unit")
    assert box is not None
    target = QPointF(box.rect.centre.x, box.rect.centre.y)
    place = canvas.minimap.to_map(target).toPoint()
    assert not canvas.minimap.frame().contains(QPointF(place))
    QTest.mouseClick(canvas.minimap, LEFT, PLAIN, place)
    assert canvas.view.viewport().rect().contains(place_of(canvas, "unit"))


def test_the_map_is_not_over_cards_while_all_of_them_are_seen(canvas: Canvas) -> None:
    assert canvas.minimap.isVisible()
    canvas.resize(470, 620)
    canvas.fit()
    assert canvas.minimap.isVisible() == canvas.view.is_empty(canvas.minimap.geometry().toRectF())
    canvas.zoom_to(3.0)
    assert canvas.minimap.isVisible()
    canvas.set_minimap_visible(False)
    assert not canvas.minimap.isVisible()


def test_the_zoom_bar(canvas: Canvas) -> None:
    fitted = canvas.scale
    bar = buttons(canvas.zoom_bar)
    press(bar["Zooma in"])
    assert canvas.scale == pytest.approx(fitted * 1.25)
    press(bar["Zooma ut"])
    press(bar["Zooma ut"])
    assert canvas.scale == pytest.approx(fitted / 1.25)
    assert bar["Visa i 100 %"].text() == f"{canvas.scale * 100:.0f} %"
    canvas.zoom_to(2.0)
    press(bar["Visa i 100 %"])
    assert canvas.scale == pytest.approx(1.0)
    press(bar["Visa hela kartan"])
    assert canvas.scale == pytest.approx(fitted)


def test_zooming_is_told(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.zoom_changed) as told:
        canvas.zoom_to(1.5)
    assert told.args == [pytest.approx(1.5)]


def test_the_legend_switches_layers_and_boxes_stay_in_place(canvas: Canvas) -> None:
    switches = {switch.layer: switch for switch in canvas.legend.switches}
    assert set(switches) == {Layer.LINE, Layer.CONSULTATION}
    before = {actor: place_of(canvas, actor) for actor in state(canvas).shown.boxes}
    QTest.mouseClick(switches[Layer.CONSULTATION], LEFT)
    assert {edge.layer for edge in state(canvas).drawing.edges} == {Layer.LINE}
    assert not switches[Layer.CONSULTATION].isChecked()
    assert {actor: place_of(canvas, actor) for actor in before} == before
    QTest.keyClick(switches[Layer.CONSULTATION], Qt.Key.Key_Space)
    assert Layer.CONSULTATION in {edge.layer for edge in state(canvas).drawing.edges}


def test_the_legend_lies_over_no_card_of_a_fitted_chart(canvas: Canvas) -> None:
    for size in ((900, 800), (600, 500), (1400, 700)):
        canvas.resize(*size)
        for actor in state(canvas).shown.boxes:
            assert not canvas.legend.geometry().contains(place_of(canvas, actor))


def test_a_fitted_chart_stays_fitted_when_the_window_changes(canvas: Canvas) -> None:
    canvas.resize(500, 400)
    assert all(
        canvas.view.free.contains(QPointF(place_of(canvas, actor))) for actor in state(canvas).shown.boxes
    )
    canvas.zoom_to(1.5)
    canvas.resize(600, 400)
    assert canvas.scale == pytest.approx(1.5)


def resized(qtbot: QtBot, canvas: Canvas, width: int, height: int) -> None:
    """Give the canvas a size, and its chart the turn to take that shape."""
    canvas.resize(width, height)
    qtbot.waitUntil(lambda: not canvas.is_shaping)


def test_the_chart_is_laid_out_for_the_window_but_not_for_every_pixel(qtbot: QtBot, canvas: Canvas) -> None:
    before = state(canvas).settings.aspect
    resized(qtbot, canvas, canvas.width() + 30, canvas.height())
    assert state(canvas).settings.aspect == before
    resized(qtbot, canvas, 1600, 500)
    assert state(canvas).settings.aspect == pytest.approx(1600 / 400)
    state(canvas).toggle("director")
    resized(qtbot, canvas, 500, 800)
    canvas.fit()
    assert state(canvas).settings.aspect == pytest.approx(500 / 700, abs=0.05)
    state(canvas).back()
    assert state(canvas).settings.aspect == pytest.approx(500 / 700, abs=0.05)


def test_a_chart_that_someone_has_zoomed_is_not_laid_out_anew(qtbot: QtBot, canvas: Canvas) -> None:
    canvas.zoom_to(1.5)
    before = state(canvas).settings
    resized(qtbot, canvas, 1600, 500)
    assert state(canvas).settings == before


def test_the_legend_tells_of_lines_that_are_not_drawn(canvas: Canvas) -> None:
    names = MadeUp().legend_words()
    lacking = replace(state(canvas).drawing, left_out=(("a", "b"),))
    canvas.legend.show_drawing(lacking, frozenset(lacking.layers), names)
    told = [label.accessibleName() for label in canvas.legend.findChildren(SampleLabel)]
    assert "left out: 1" in told


def test_breadcrumbs_lead_back(canvas: Canvas) -> None:
    assert not canvas.breadcrumbs.isVisible()
    state(canvas).focus_on("head")
    steps = buttons(canvas.breadcrumbs)
    assert list(steps) == ["Hela kartan", "Assembly", "Board", "Director", "Head"]
    press(steps["Director"])
    assert state(canvas).settings.focus == "director"
    press(buttons(canvas.breadcrumbs)["Hela kartan"])
    assert state(canvas).settings.focus is None
    assert not canvas.breadcrumbs.isVisible()


def test_all_of_a_branch_is_shown_when_it_is_focused(canvas: Canvas) -> None:
    canvas.zoom_to(4.0)
    state(canvas).focus_on("head")
    assert canvas.scale == pytest.approx(1.0)
    assert canvas.view.free.contains(QPointF(place_of(canvas, "unit")))


def test_selecting_from_elsewhere_reveals(canvas: Canvas) -> None:
    state(canvas).toggle("assembly")
    canvas.zoom_to(2.0)
    canvas.select("unit", reveal=True)
    assert canvas.view.free.contains(QPointF(place_of(canvas, "unit")))
    assert canvas.scale == pytest.approx(2.0)
    canvas.select(None)
    assert state(canvas).selected is None


def open_menu(canvas: Canvas, place: QPoint) -> QMenu:
    port = canvas.view.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(port, QContextMenuEvent(reason, place, port.mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, text: str) -> None:
    found = [action for action in menu.actions() if action.text().split("\t")[0] == text]
    assert found, [action.text() for action in menu.actions()]
    found[0].trigger()
    menu.close()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Fäll ihop grenen", {"assembly", "board", "committee", "director"}),
        ("Visa bara grenen", {"director", "staff", "head", "unit"}),
    ],
)
def test_the_menu_of_a_box(canvas: Canvas, text: str, shown: set[str]) -> None:
    choose(open_menu(canvas, place_of(canvas, "director")), text)
    assert set(state(canvas).shown.boxes) == shown
    assert state(canvas).selected == "director"


def test_the_menu_of_the_ground(canvas: Canvas) -> None:
    menu = open_menu(canvas, QPoint(5, 5))
    levels = next(action.menu() for action in menu.actions() if action.menu() is not None)
    levels.actions()[1].trigger()
    menu.close()
    assert set(state(canvas).shown.boxes) == {"assembly", "board", "committee"}
    choose(open_menu(canvas, QPoint(5, 5)), "Tillbaka")
    assert "unit" in state(canvas).shown


def test_legend_and_map_give_their_place_to_the_chart(canvas: Canvas) -> None:
    canvas.resize(700, 500)
    small, free = canvas.scale, canvas.view.free.height()
    choose(open_menu(canvas, QPoint(5, 5)), "Teckenförklaring")
    assert not canvas.legend.isVisible()
    assert canvas.view.free.height() > free
    assert canvas.scale > small
    choose(open_menu(canvas, QPoint(5, 5)), "Översiktskarta")
    assert not canvas.minimap_visible
    choose(open_menu(canvas, QPoint(5, 5)), "Teckenförklaring")
    assert canvas.legend.isVisible()
    assert canvas.scale == pytest.approx(small)


@pytest.mark.parametrize("name", ThemeName)
def test_the_theme_changes_at_run_time(canvas: Canvas, name: ThemeName) -> None:
    canvas.set_theme(theme(name))
    image = canvas.grab().toImage()
    assert image.pixelColor(5, 5) == theme(name)[Token.CANVAS]
    middle = canvas.legend.geometry()
    assert image.pixelColor(middle.right() - 40, middle.bottom() - 3) == theme(name)[Token.PANEL]
    box = place_of(canvas, "head") + QPoint(round(80 * canvas.scale), 0)
    assert image.pixelColor(box) == theme(name)[Token.CARD]


def test_the_language_changes_at_run_time(canvas: Canvas) -> None:
    state(canvas).select("head")
    state(canvas).toggle("director")
    canvas.set_words(catalogue("en"))
    canvas.renew(MadeUp())
    assert "Zoom in" in buttons(canvas.zoom_bar)
    assert [switch.text() for switch in canvas.legend.switches] == ["Line of command", "Consultation"]
    assert state(canvas).is_collapsed("director")


def test_another_region_begins_anew(canvas: Canvas) -> None:
    state(canvas).toggle("director")
    canvas.show_region(MadeUp())
    assert "unit" in state(canvas).shown


def test_gliding_comes_to_an_end_and_arrives(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.set_reduced_motion(False)
    canvas.zoom_to(0.6)
    qtbot.waitUntil(lambda: not canvas.view.camera.gliding)
    assert canvas.scale == pytest.approx(0.6)
    state(canvas).select("head")
    canvas.zoom_to(1.0)
    canvas.select("unit", reveal=True)
    state(canvas).toggle("director")
    qtbot.waitUntil(lambda: not canvas.view.camera.gliding)
    assert canvas.view.free.contains(QPointF(place_of(canvas, "director")))


def test_closing_while_gliding_leaves_nothing_running(qtbot: QtBot) -> None:
    canvas = Canvas(catalogue("sv"), theme(ThemeName.LIGHT))
    canvas.resize(700, 600)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.show_region(MadeUp())
    canvas.zoom_to(2.0)
    state(canvas).toggle("director")
    gone: list[bool] = []
    canvas.destroyed.connect(lambda: gone.append(True))
    canvas.close()
    canvas.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
    qtbot.wait(250)


def test_many_boxes_are_painted_at_every_zoom(canvas: Canvas) -> None:
    canvas.show_region(large(3000))
    port = canvas.view.viewport()
    for scale in (0.01, 0.2, 0.5, 1.0, 2.0):
        canvas.view.camera.look(scale, QPointF(5000, 1500))
        image = port.grab().toImage()
        colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
        assert len(colours) > 1, f"nothing is painted at {scale}"


def test_tooltips_show_data_as_it_is(canvas: Canvas) -> None:
    told = as_tooltip("<b>A & B</b>\nsecond")
    assert "<b>" not in told
    assert told.count("<p") == 2
    assert as_tooltip("") == ""
    QToolTip.hideText()


def test_an_empty_chart_harms_nobody(qtbot: QtBot) -> None:
    canvas = Canvas(catalogue("en"), theme(ThemeName.DARK))
    qtbot.addWidget(canvas)
    canvas.fit()
    canvas.zoom_in()
    canvas.select("x")
    QTest.mouseClick(canvas.view.viewport(), LEFT)
    QTest.keyClick(canvas.view, Qt.Key.Key_Down)
    canvas.show_region(MadeUp({}))
    canvas.fit()
    QTest.keyClick(canvas.view, Qt.Key.Key_Down)
    assert canvas.grab().width() > 0
