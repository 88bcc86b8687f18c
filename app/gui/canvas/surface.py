"""What mouse and keys need of the view that they move about in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRectF
    from PySide6.QtWidgets import QWidget

    from app.gui.canvas.camera import Camera
    from app.gui.canvas.controller import ChartController
    from models.layout.drawing import Box


class Surface(Protocol):
    """A view of a chart."""

    camera: Camera

    @property
    def controller(self) -> ChartController | None:
        """The state of the chart shown."""
        ...

    @property
    def free(self) -> QRectF:
        """The part of the viewport that nothing lies over."""
        ...

    def viewport(self) -> QWidget:
        """Return the widget that the chart is painted on."""
        ...

    def box(self, actor: str | None) -> Box | None:
        """Return the box of an actor, if it is shown."""
        ...

    def box_at(self, place: QPoint) -> Box | None:
        """Return the box at a place of the viewport."""
        ...

    def handle_at(self, place: QPoint) -> str | None:
        """Return whose handle is at a place of the viewport."""
        ...

    def hover(self, actor: str | None) -> None:
        """Show that a box is under the pointer."""
        ...

    def open(self, actor: str) -> None:
        """Ask for an actor to be opened."""
        ...

    def ask_menu(self, box: Box | None) -> None:
        """Ask for a context menu below a box, or in the middle."""
        ...

    def fit(self) -> None:
        """Show the whole chart."""
        ...

    def zoom_to(self, scale: float) -> None:
        """Zoom around the box at hand, or the middle."""
        ...

    def zoom_by(self, factor: float) -> None:
        """Zoom a step in or out."""
        ...

    def reveal(self, actor: str) -> None:
        """Bring a box into sight."""
        ...

    def enter(self) -> None:
        """Let the keyboard begin at the selected box, or at the first one."""
        ...
