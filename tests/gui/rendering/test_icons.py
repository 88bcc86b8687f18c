"""Icons are drawn as their files say: our paths against Qt's own reader of SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.rendering import icons
from app.rendering.colours import ThemeName
from app.rendering.icons import FOLDER, STROKE, icon_at, icon_pen, themed_icon
from app.rendering.svg_path import read_path
from app.rendering.theme import theme
from models.layout.marks import Token

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))
SIZE = 96


def blank() -> QImage:
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    return image


def ours(name: str) -> QImage:
    image = blank()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(icon_pen(Qt.GlobalColor.black, SIZE))
    painter.drawPath(icon_at(name, QRectF(0, 0, SIZE, SIZE)))
    painter.end()
    return image


def qts(name: str) -> QImage:
    image = blank()
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    text = text.replace("currentColor", "#000000").replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    painter = QPainter(image)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, SIZE, SIZE))
    painter.end()
    return image


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_looks_as_in_its_file(qtbot: QtBot, name: str) -> None:
    one, other = ours(name), qts(name)
    far = sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 128
        for x in range(SIZE)
        for y in range(SIZE)
    )
    dark = sum(one.pixelColor(x, y).lightness() < 128 for x in range(SIZE) for y in range(SIZE))
    assert dark > SIZE
    assert far <= dark * 0.02


def test_path_data_of_every_kind() -> None:
    path = read_path("M1 1h4v4l-2 2H1zM10,10 c1 0 2 1 2 2s1 2 2 2 q1 0 1 1 t1 1 a1 1 0 011-1")
    assert path.boundingRect().topLeft().x() == pytest.approx(1)
    end = path.currentPosition()
    assert (end.x(), end.y()) == pytest.approx((17, 15))


def test_an_icon_is_sharp_on_dense_screens_and_faint_when_disabled(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(icons, "densities", lambda: {1.0, 2.0})
    icon = themed_icon("users", theme(ThemeName.LIGHT), Token.POL)
    size = icon.availableSizes()[0]
    dense = icon.pixmap(size, 2.0)
    assert dense.devicePixelRatio() == 2.0
    assert dense.width() == 2 * size.width()
    normal, disabled = icon.pixmap(size).toImage(), icon.pixmap(size, icon.Mode.Disabled).toImage()
    assert normal != disabled
