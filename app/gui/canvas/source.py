"""The chart of a region of the session, and what is told of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.citations import cited_together
from app.labels import label
from app.rendering.stamp_words import Stamps, relation_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.charts import Charts
    from app.gui.canvas.drawer import Drawer
    from app.i18n import Catalogue
    from app.session import Session
    from models.layout.drawing import Drawing, Edge
    from models.layout.legend import LegendWords
    from models.layout.settings import ChartSettings

MOST_CLAIMS = 3
"""So many records tell what a line says; the inspector has them all."""


class RegionSource:
    """One region in one language; without a drawer, every drawing is made when it is wanted."""

    def __init__(
        self, session: Session, charts: Charts, region: str, words: Catalogue, drawer: Drawer | None = None
    ) -> None:
        self._drawer = drawer
        self._organisation = session.organisation(region)
        self._charts = charts
        self._region = region
        self._words = words

    def drawing(self, settings: ChartSettings) -> Drawing:
        """Return the chart as settings want it."""
        return self._charts.drawing(self._region, settings)

    def prepare(
        self, wanted: Sequence[ChartSettings], then: Callable[[], None], given_up: Callable[[], None]
    ) -> None:
        """Go on once these drawings are at hand."""
        if self._drawer is None:
            then()
        else:
            self._drawer.prepare(self._region, wanted, then, given_up)

    def about_actor(self, actor: str) -> str:
        """Return the full name, the kind, and where the document names it."""
        words = self._charts.words(self._region)
        known = self._organisation.actors[actor]
        kind = label(known.kind, self._words)
        lines = [words.titles[actor], words.seconds.get(actor, ""), kind[:1].upper() + kind[1:]]
        lines.append(cited_together([self._organisation.place(known.lines)], self._words))
        return "\n".join(line for line in lines if line)

    def about_line(self, edge: Edge) -> str:
        """Return the relation, from whom to whom, and what the records say."""
        words = self._charts.words(self._region)
        name = relation_name(edge.relation, self._words)
        lines = [f"{name}: {words.name(edge.source)} → {words.name(edge.target)}"]
        for record in edge.records[:MOST_CLAIMS]:
            found = self._organisation.by_id[record]
            where = cited_together(self._organisation.bases(found), self._words)
            lines.append(f"{found.claim[self._words.language]} ({where})")
        return "\n".join(lines)

    def legend_words(self) -> LegendWords:
        """Return what lines and cards are called."""
        return Stamps(self._organisation, self._words).legend()
