"""Has drawings made off the window's thread: of large regions, and those that another process lays out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.gui.canvas.prepared import prepared_of
from app.gui.tasks import Tasks
from app.layout_process import run_layout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.charts import Charts
    from app.gui.tasks import Task
    from models.layout.settings import ChartSettings


class Drawer(QObject):
    """Makes one drawing at a time; whoever wants another gives up the one before.

    It has a thread of its own: nobody is to wait for a chart until an export is written.

    Parameters
    ----------
    charts : callable
        Returns the charts of now: with another language they are others.
    unexpected : callable
        Takes what goes wrong.
    """

    busy = Signal(bool)
    """Whether something is being drawn that is waited for."""

    def __init__(
        self, charts: Callable[[], Charts], unexpected: Callable[[Exception], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._charts = charts
        self._unexpected = unexpected
        self._tasks = Tasks(self, unexpected)
        self._wanted: Task | None = None
        self._given_up: Callable[[], None] | None = None
        self._at_work: Task | None = None

    @property
    def count(self) -> int:
        """How many drawings are made, or wait for it."""
        return self._tasks.count

    def prepare(
        self,
        region: str,
        wanted: Sequence[ChartSettings],
        then: Callable[[], None],
        given_up: Callable[[], None],
    ) -> None:
        """Go on once these drawings are at hand: at once, or later, unless it is given up before."""
        self.give_up()
        charts = self._charts()
        missing = [settings for settings in wanted if not charts.is_at_hand(region, settings)]
        if not missing:
            then()
            return

        def work(task: Task) -> None:
            self._at_work = task
            for place, settings in enumerate(missing):
                task.report(place, len(missing))
                prepared_of(charts.drawing(region, settings)).make_ready()

        def drawn(_nothing: object) -> None:
            self._end()
            then()

        def failed(error: Exception) -> None:
            self.give_up()
            self._unexpected(error)

        self._given_up = given_up
        self._wanted = self._tasks.start(work, drawn, failed)
        self.busy.emit(True)

    def give_up(self) -> None:
        """Wait no more for what is being drawn."""
        if self._wanted is None:
            return
        given_up = self._given_up
        self._wanted.stop()
        self._end()
        if given_up is not None:
            given_up()

    def run(self, request: bytes) -> bytes | None:
        """Have a chart laid out by the other process; called in the thread that draws."""

        def heed() -> None:
            if self._at_work is not None:
                self._at_work.report(0, 1)

        return run_layout(request, heed=heed)

    def close(self) -> bool:
        """Draw nothing more; False when something did not end in time."""
        self.give_up()
        return self._tasks.close()

    def _end(self) -> None:
        self._wanted = self._given_up = None
        self.busy.emit(False)
