"""The table of widths, by which charts are laid out, agrees with the text that Qt paints."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import msgspec
import pytest
from PySide6.QtGui import QFontInfo

from app.rendering import fonts
from data.catalogue import Catalogue
from models.core.errors import UserFacingError
from models.layout.marks import TextStyle
from models.layout.measure import FontWidths, TableMeasure

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SAMPLES = [
    "Åäö ÅÄÖ éü",
    "§ 158–159",
    "2023-09-05",
    "1 000 000 kr",
    "AVATAR WAVE Ty. To",
    "fi ffi fl",
    "-> <= != x2",
]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Return Swedish texts: names and claims of the shipped regions."""
    catalogue = Catalogue()
    found = {
        text
        for region in catalogue.real_ids
        for actor in catalogue.load(region).actors.values()
        for text in (actor.name.sv, actor.name.en)
    }
    return [*SAMPLES, *random.Random(6).sample(sorted(found), 200)]


@pytest.fixture(scope="module")
def table() -> TableMeasure:
    raw = json.loads((fonts.FOLDER / "widths.json").read_text(encoding="utf-8"))
    return TableMeasure({int(weight): msgspec.convert(font, FontWidths) for weight, font in raw.items()})


@pytest.mark.parametrize("style", TextStyle)
def test_the_table_agrees_with_qt(
    qtbot: QtBot, style: TextStyle, texts: list[str], table: TableMeasure
) -> None:
    qt = fonts.QtMeasure()
    assert len(texts) >= 200
    far = {text: (table.width(text, style), qt.width(text, style)) for text in texts}
    assert {text: pair for text, pair in far.items() if abs(pair[0] - pair[1]) > 0.5} == {}


@pytest.mark.parametrize("style", TextStyle)
def test_it_is_the_bundled_font_in_its_weight(qtbot: QtBot, style: TextStyle) -> None:
    info = QFontInfo(fonts.style_font(style))
    assert info.family().startswith("Inter")
    assert info.weight() == fonts.style_font(style).weight()


def test_figures_are_equally_wide(qtbot: QtBot) -> None:
    widths = {fonts.QtMeasure().width(figure * 10, TextStyle.BODY) for figure in "0123456789"}
    assert max(widths) - min(widths) < 0.01


def test_a_missing_font_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "FOLDER", tmp_path)
    with pytest.raises(UserFacingError, match="font-not-loaded"):
        fonts.load_fonts.__wrapped__()
