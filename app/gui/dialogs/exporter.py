"""The exporter of the open region's charts, for work off the window's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.charts import Charts
from app.layout_process import run_layout
from app.rendering.export import Exporter

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.gui.workspace import Workspace


def exporter_of(workspace: Workspace, heed: Callable[[], None]) -> Exporter:
    """Return an exporter with charts of its own; ``heed`` raises once nobody waits for a picture any more."""
    words = workspace.words
    run = partial(run_layout, heed=heed)
    return Exporter(workspace.session, Charts(workspace.session, words, workspace.language, run), words)
