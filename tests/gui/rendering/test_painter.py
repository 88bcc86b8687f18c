"""Marks are painted where and as they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from app.rendering.colours import ThemeName
from app.rendering.painter import line_path, paint_marks, pen_of
from app.rendering.theme import theme
from models.layout.geometry import Point, Rect
from models.layout.marks import (
    Anchor,
    Disc,
    Icon,
    Line,
    Mark,
    Plate,
    Polygon,
    Stroke,
    TextStyle,
    Token,
    Words,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LIGHT = theme(ThemeName.LIGHT)


def painted(*marks: Mark, scale: float = 1.0) -> QImage:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paint_marks(painter, marks, LIGHT, scale)
    painter.end()
    return image


def colour(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name().upper()


def hexed(token: Token) -> str:
    return LIGHT.values[token]


def inked(image: QImage) -> list[tuple[int, int]]:
    white = QColor("white")
    return [(x, y) for x in range(100) for y in range(100) if image.pixelColor(x, y) != white]


def test_a_border_of_one_pixel_is_sharp_and_runs_inside(qtbot: QtBot) -> None:
    image = painted(Plate(rect=Rect(10, 10, 20, 20), fill=Token.POL_TINT, stroke=Stroke(Token.POL)))
    assert colour(image, 9, 20) == "#FFFFFF"
    assert colour(image, 10, 20) == hexed(Token.POL)
    assert colour(image, 11, 20) == hexed(Token.POL_TINT)
    assert colour(image, 29, 20) == hexed(Token.POL)
    assert colour(image, 30, 20) == "#FFFFFF"


def test_round_corners_leave_the_corner_free(qtbot: QtBot) -> None:
    image = painted(Plate(rect=Rect(10, 10, 40, 40), radius=8, fill=Token.ADM))
    assert colour(image, 10, 10) == "#FFFFFF"
    assert colour(image, 30, 10) == hexed(Token.ADM)


def test_a_filled_polygon_and_a_disc(qtbot: QtBot) -> None:
    image = painted(
        Polygon(points=(Point(10, 10), Point(30, 10), Point(10, 30)), fill=Token.LIT),
        Disc(centre=Point(70, 70), radius=10, fill=Token.NEW),
    )
    assert colour(image, 12, 12) == hexed(Token.LIT)
    assert colour(image, 29, 29) == "#FFFFFF"
    assert colour(image, 70, 70) == hexed(Token.NEW)


@pytest.mark.parametrize(("anchor", "left"), [(Anchor.START, 50), (Anchor.MIDDLE, 30), (Anchor.END, 10)])
def test_text_stands_at_its_anchor_on_its_baseline(qtbot: QtBot, anchor: Anchor, left: int) -> None:
    words = Words(
        text="HHH", at=Point(50, 50), width=40, style=TextStyle.BODY, token=Token.INK, anchor=anchor
    )
    found = inked(painted(words))
    assert min(x for x, _ in found) == pytest.approx(left, abs=2)
    assert max(y for _, y in found) == 49


def test_an_icon_stays_within_its_square(qtbot: QtBot) -> None:
    found = inked(painted(Icon(name="users", rect=Rect(20, 20, 16, 16), token=Token.POL)))
    assert found
    assert all(20 <= x < 36 and 20 <= y < 36 for x, y in found)


def test_dashes_are_told_in_pixels_whatever_the_width() -> None:
    pen = pen_of(Stroke(Token.INK, 1.5, (6, 3)), LIGHT)
    assert pen.dashPattern() == [4, 2]


def test_no_line_is_thinner_than_a_pixel_of_the_screen() -> None:
    assert pen_of(Stroke(Token.INK, 1.5), LIGHT, 0.25).widthF() == 4
    assert pen_of(Stroke(Token.INK, 1.5), LIGHT, 0.8).widthF() == 1.5


def test_elbows_are_round_as_far_as_there_is_room() -> None:
    path = line_path([Point(0, 0), Point(20, 0), Point(20, 4), Point(40, 4)], 6)
    # The middle part is 4 long: each of its two bends takes half.
    places = [(path.elementAt(place).x, path.elementAt(place).y) for place in range(path.elementCount())]
    assert (18, 0) in places
    assert (20, 2) in places
    assert path.currentPosition() == QPointF(40, 4)


def test_a_point_twice_is_no_bend() -> None:
    path = line_path([Point(0, 0), Point(10, 0), Point(10, 0), Point(10, 10)], 6)
    assert path.currentPosition() == QPointF(10, 10)
    assert path.boundingRect().width() == 10


def test_the_order_is_kept(qtbot: QtBot) -> None:
    below = Plate(rect=Rect(0, 0, 50, 50), fill=Token.POL)
    above = Plate(rect=Rect(0, 0, 50, 50), fill=Token.ADM)
    assert colour(painted(below, above, below), 25, 25) == hexed(Token.POL)


def test_a_line_is_as_long_as_it_says(qtbot: QtBot) -> None:
    image = painted(Line(points=(Point(10, 50.5), Point(60, 50.5)), stroke=Stroke(Token.INK)))
    assert colour(image, 10, 50) == hexed(Token.INK)
    assert colour(image, 59, 50) == hexed(Token.INK)
    assert colour(image, 60, 50) == "#FFFFFF"
