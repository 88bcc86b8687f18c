"""Mouse, wheel and keys on the chart, as a person uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.gui.canvas.prepared import Detail, detail_at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.canvas.canvas import Canvas
    from app.gui.canvas.controller import ChartController

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def place_of(canvas: Canvas, actor: str) -> QPoint:
    box = canvas.view.box(actor)
    assert box is not None, f"{actor} is not shown"
    return canvas.view.mapFromScene(box.rect.centre.x, box.rect.centre.y)


def empty_place(canvas: Canvas) -> QPoint:
    place = place_of(canvas, "committee") + QPoint(0, int(150 * canvas.scale))
    assert canvas.view.box_at(place) is None
    return place


def state(canvas: Canvas) -> ChartController:
    assert canvas.controller is not None
    return canvas.controller


def click(canvas: Canvas, place: QPoint) -> None:
    QTest.mouseClick(canvas.view.viewport(), LEFT, PLAIN, place)


def drag(canvas: Canvas, start: QPoint, by: QPoint, button: Qt.MouseButton = LEFT) -> None:
    port = canvas.view.viewport()
    QTest.mousePress(port, button, PLAIN, start)
    for part in (0.5, 1.0):
        QTest.mouseMove(port, start + by * part)
    QTest.mouseRelease(port, button, PLAIN, start + by)


def turn(canvas: Canvas, place: QPoint, angle: QPoint, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    port = canvas.view.viewport()
    event = QWheelEvent(
        QPointF(place),
        QPointF(port.mapToGlobal(place)),
        QPoint(),
        angle,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)


def press(canvas: Canvas, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    for key in keys:
        QTest.keyClick(canvas.view, key, modifiers)


def near(one: QPoint, other: QPoint, within: int = 2) -> bool:
    return (one - other).manhattanLength() <= within


def test_the_whole_chart_is_seen_first(canvas: Canvas) -> None:
    seen = canvas.seen
    bounds = state(canvas).drawing.bounds
    assert canvas.scale <= 1.0
    assert seen.contains(QPointF(bounds.x, bounds.y))
    assert seen.contains(QPointF(bounds.right, bounds.bottom))
    for actor in state(canvas).shown.boxes:
        assert canvas.view.free.contains(QPointF(place_of(canvas, actor)))


def test_a_click_on_a_box_selects_it(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.actor_selected) as told:
        click(canvas, place_of(canvas, "head"))
    assert told.args == ["head"]
    with qtbot.waitSignal(canvas.actor_selected) as told:
        click(canvas, empty_place(canvas))
    assert told.args == [""]


def test_a_double_click_opens(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.actor_activated) as told:
        QTest.mouseDClick(canvas.view.viewport(), LEFT, PLAIN, place_of(canvas, "head"))
    assert told.args == ["head"]
    assert state(canvas).selected == "head"


@pytest.mark.parametrize("modifiers", [PLAIN, CONTROL])
def test_the_wheel_zooms_at_the_pointer(canvas: Canvas, modifiers: Qt.KeyboardModifier) -> None:
    place, before = place_of(canvas, "staff"), canvas.scale
    turn(canvas, place, QPoint(0, 120), modifiers)
    assert canvas.scale == pytest.approx(before * 1.0015**120)
    assert near(place_of(canvas, "staff"), place)
    turn(canvas, place, QPoint(0, -120), modifiers)
    assert canvas.scale == pytest.approx(before)
    assert near(place_of(canvas, "staff"), place)


def test_the_wheel_with_shift_moves_aside(canvas: Canvas) -> None:
    before, scale = place_of(canvas, "head"), canvas.scale
    turn(canvas, before, QPoint(0, 120), SHIFT)
    turn(canvas, before, QPoint(120, 0))
    moved = place_of(canvas, "head") - before
    assert (canvas.scale, moved.y()) == (scale, 0)
    assert moved.x() == pytest.approx(120, abs=2)


def test_two_fingers_on_a_pad_move_the_chart_and_zoom_it(canvas: Canvas) -> None:
    place, scale = place_of(canvas, "head"), canvas.scale
    port = canvas.view.viewport()
    at, on_screen = QPointF(place), QPointF(port.mapToGlobal(place))
    swipe = QWheelEvent(
        at,
        on_screen,
        QPoint(12, -20),
        QPoint(12, -20),
        Qt.MouseButton.NoButton,
        PLAIN,
        Qt.ScrollPhase.ScrollUpdate,
        False,
    )
    QApplication.sendEvent(port, swipe)
    assert canvas.scale == scale
    assert near(place_of(canvas, "head") - place, QPoint(12, -20))
    before = place_of(canvas, "head")
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        QPointF(before),
        QPointF(before),
        on_screen,
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(port, pinch)
    assert canvas.scale == pytest.approx(scale * 1.25)
    assert near(place_of(canvas, "head"), before)


def test_zoom_has_its_limits(canvas: Canvas) -> None:
    for _ in range(40):
        turn(canvas, place_of(canvas, "head"), QPoint(0, 120))
    assert canvas.scale == pytest.approx(4.0)
    for _ in range(60):
        turn(canvas, QPoint(300, 300), QPoint(0, -120))
    assert canvas.scale >= 0.3
    assert canvas.view.viewport().rect().contains(place_of(canvas, "head"))


def test_dragging_the_empty_ground_moves_the_chart(canvas: Canvas) -> None:
    before = place_of(canvas, "head")
    drag(canvas, empty_place(canvas), QPoint(-60, 40))
    assert near(place_of(canvas, "head") - before, QPoint(-60, 40))
    assert state(canvas).selected is None


def test_a_drag_is_no_click(canvas: Canvas) -> None:
    state(canvas).select("head")
    drag(canvas, empty_place(canvas), QPoint(-60, 40))
    assert state(canvas).selected == "head"


def test_the_middle_button_moves_the_chart_from_anywhere(canvas: Canvas) -> None:
    before = place_of(canvas, "head")
    drag(canvas, before, QPoint(50, 30), MIDDLE)
    assert near(place_of(canvas, "head") - before, QPoint(50, 30))


def test_space_and_the_left_button_move_the_chart_from_anywhere(canvas: Canvas) -> None:
    before = place_of(canvas, "head")
    QTest.keyPress(canvas.view, Qt.Key.Key_Space)
    drag(canvas, before, QPoint(50, 30))
    QTest.keyRelease(canvas.view, Qt.Key.Key_Space)
    assert near(place_of(canvas, "head") - before, QPoint(50, 30))
    assert state(canvas).selected is None
    assert not state(canvas).settings.collapsed


def test_a_tap_on_space_folds_and_unfolds(canvas: Canvas) -> None:
    state(canvas).select("director")
    press(canvas, Qt.Key.Key_Space)
    assert state(canvas).is_collapsed("director")
    press(canvas, Qt.Key.Key_Space)
    assert not state(canvas).is_collapsed("director")


def test_the_chart_is_never_lost(canvas: Canvas) -> None:
    for _ in range(30):
        drag(canvas, empty_place(canvas) if _ == 0 else QPoint(5, 5), QPoint(600, 600), MIDDLE)
    corner = canvas.view.mapFromScene(0, 0)
    assert canvas.view.viewport().rect().contains(corner)


def test_the_handle_folds_and_the_box_stays_in_place(canvas: Canvas) -> None:
    place = place_of(canvas, "director")
    QTest.mouseMove(canvas.view.viewport(), place)
    handle = canvas.view.handle_place("director")
    assert canvas.view.handle_at(handle) == "director"
    click(canvas, handle)
    assert state(canvas).is_collapsed("director")
    assert canvas.view.box("head") is None
    assert near(place_of(canvas, "director"), place)
    assert state(canvas).selected is None
    click(canvas, canvas.view.handle_place("director"))
    assert canvas.view.box("head") is not None
    assert near(place_of(canvas, "director"), place)


def test_only_what_has_something_below_has_a_handle(canvas: Canvas) -> None:
    QTest.mouseMove(canvas.view.viewport(), place_of(canvas, "unit"))
    assert canvas.view.handle_at(canvas.view.handle_place("unit")) is None


def test_arrows_go_from_box_to_box_and_enter_opens(canvas: Canvas, qtbot: QtBot) -> None:
    state(canvas).select("assembly")
    press(canvas, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert state(canvas).current == "committee"
    assert state(canvas).selected == "assembly"
    with qtbot.waitSignal(canvas.actor_activated) as told:
        press(canvas, Qt.Key.Key_Return)
    assert told.args == ["committee"]
    assert state(canvas).selected == "committee"


def test_arrows_with_control_go_along_the_tree(canvas: Canvas) -> None:
    state(canvas).select("board")
    for key, found in (
        (Qt.Key.Key_Right, "committee"),
        (Qt.Key.Key_Right, "committee"),
        (Qt.Key.Key_Left, "board"),
        (Qt.Key.Key_Down, "director"),
        (Qt.Key.Key_Down, "staff"),
        (Qt.Key.Key_Up, "director"),
    ):
        press(canvas, key, modifiers=CONTROL)
        assert state(canvas).current == found


def test_the_first_arrow_begins_at_the_top(canvas: Canvas) -> None:
    press(canvas, Qt.Key.Key_Down)
    assert state(canvas).current == "assembly"


def test_what_the_keyboard_reaches_is_brought_into_sight(canvas: Canvas) -> None:
    canvas.zoom_to(2.0)
    state(canvas).select("assembly")
    for _ in range(4):
        press(canvas, Qt.Key.Key_Down)
    current = state(canvas).current
    assert current == "unit"
    assert canvas.view.free.contains(QPointF(place_of(canvas, "unit")))


def test_keys_zoom(canvas: Canvas) -> None:
    fitted = canvas.scale
    press(canvas, Qt.Key.Key_0)
    assert canvas.scale == pytest.approx(1.0)
    press(canvas, Qt.Key.Key_Plus)
    assert canvas.scale == pytest.approx(1.25)
    press(canvas, Qt.Key.Key_Minus, Qt.Key.Key_Minus)
    assert canvas.scale == pytest.approx(0.8)
    for key in (Qt.Key.Key_F, Qt.Key.Key_Home):
        canvas.zoom_to(2.0)
        press(canvas, key)
        assert canvas.scale == pytest.approx(fitted)


def test_keys_focus_highlight_and_go_back(canvas: Canvas) -> None:
    state(canvas).select("head")
    press(canvas, Qt.Key.Key_U)
    assert "assembly" in state(canvas).highlighted
    press(canvas, Qt.Key.Key_N)
    assert state(canvas).highlighted == {"head", "director", "unit"}
    press(canvas, Qt.Key.Key_Escape)
    assert not state(canvas).highlighted
    assert state(canvas).selected == "head"
    press(canvas, Qt.Key.Key_B)
    assert set(state(canvas).shown.boxes) == {"head", "unit"}
    press(canvas, Qt.Key.Key_Left, modifiers=ALT)
    assert "assembly" in state(canvas).shown
    press(canvas, Qt.Key.Key_Right, modifiers=ALT)
    press(canvas, Qt.Key.Key_Backspace)
    assert state(canvas).settings.focus == "director"
    press(canvas, Qt.Key.Key_Escape)
    assert state(canvas).selected is None


def test_keys_that_mean_nothing_here_go_on_to_the_window(canvas: Canvas, qtbot: QtBot) -> None:
    before = canvas.seen
    press(canvas, Qt.Key.Key_PageDown, Qt.Key.Key_Q)
    press(canvas, Qt.Key.Key_F, modifiers=CONTROL)
    assert canvas.seen == before


def test_tooltips_are_plain_text_in_full(canvas: Canvas) -> None:
    assert canvas.view.told_at(place_of(canvas, "head")) == "<b>head</b> & co\nline 2"
    line = (place_of(canvas, "head") + place_of(canvas, "unit")) / 2
    assert canvas.view.told_at(line + QPoint(2, 0)) == "head -> unit"
    assert canvas.view.told_at(empty_place(canvas)) == ""


def test_detail_follows_the_zoom() -> None:
    assert [detail_at(scale) for scale in (0.7, 0.69, 0.35, 0.34)] == [
        Detail.FULL,
        Detail.MEDIUM,
        Detail.MEDIUM,
        Detail.FAR,
    ]


def test_the_selected_actor_is_told_to_those_who_cannot_see(canvas: Canvas) -> None:
    state(canvas).select("head")
    assert canvas.view.accessibleName()
    assert canvas.view.accessibleDescription() == "Head, The second line"
