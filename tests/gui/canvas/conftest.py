"""A canvas in a window, with the small tree, at rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.gui.canvas.canvas import Canvas
from app.i18n import catalogue
from app.rendering.colours import ThemeName
from app.rendering.theme import theme
from tests.gui.canvas.drawings import MadeUp

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    made = Canvas(catalogue("sv"), theme(ThemeName.LIGHT))
    made.set_reduced_motion(True)
    made.resize(900, 800)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_region(MadeUp())
    made.setFocus()
    return made
