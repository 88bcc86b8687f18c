"""What a window has for those who act in it: the parts that actions and dialogs may reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget, QTabBar

    from app.gui.actions import Actions
    from app.gui.canvas.canvas import Canvas
    from app.gui.errors import Errors
    from app.gui.hint import Hint
    from app.gui.panels.inspector import Inspector
    from app.gui.panels.matters import MatterPanel
    from app.gui.panels.outline import Outline
    from app.gui.search.field import SearchField
    from app.gui.tasks import Tasks
    from app.gui.workspace import Workspace


class Desk(QMainWindow):
    """A window with its parts; the main window puts them there."""

    workspace: Workspace
    errors: Errors
    tasks: Tasks
    actions_: Actions
    search: SearchField
    canvas: Canvas
    hint: Hint
    outline: Outline
    matters: MatterPanel
    inspector: Inspector
    tabs: QTabBar
    left: QDockWidget
    right: QDockWidget

    def follow_chart(self) -> None:
        """Let the actions say what can be done with the chart as it is."""
        raise NotImplementedError

    def reset_panels(self) -> None:
        """Show both panels, as wide as at the first start."""
        raise NotImplementedError

    def tell(self, text: str) -> None:
        """Show for a moment what has been done."""
        raise NotImplementedError
