"""Charts of the open regions: their words in a language, and each drawing kept once made."""

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

import msgspec

from app.card_words import CardWords
from app.i18n import FOLDER, Catalogue, marked
from data import compiled
from models.layout.drawing import Drawing
from models.layout.measure import FontWidths, TableMeasure
from models.layout.settings import ChartSettings
from models.layout.words import ChartWords

if TYPE_CHECKING:
    from app.session import Session
    from models.core.organisation import Organisation
    from models.core.texts import Language, Text
    from models.layout.chart import Kin
    from models.layout.layered import Run

_ = marked
WIDTHS = FOLDER.parent / "fonts" / "widths.json"
_MODELS = FOLDER.parent.parent / "models"
CODE = (WIDTHS, *sorted((_MODELS / "core").glob("*.py")), *sorted((_MODELS / "layout").glob("*.py")))
"""What a drawing comes from beside the data and the words."""
_KEPT = 12
QUICK = 200
"""A region with no more actors than this is drawn in a moment."""


@cache
def table_measure() -> TableMeasure:
    """Return the measure by the bundled font; its table is read once."""
    return TableMeasure(msgspec.json.decode(WIDTHS.read_bytes(), type=dict[int, FontWidths], strict=False))


class Charts:
    """Draws the regions of a session; a second thread may do so at the same time.

    Parameters
    ----------
    session : Session
        The regions at hand.
    words : Catalogue
        The words of the program.
    language : Language
        The language of the data's names.
    run : callable, optional
        Runs the child that lays out in layers; without it, delegation is drawn as a tree.
    """

    def __init__(
        self, session: Session, words: Catalogue, language: Language, run: Run | None = None
    ) -> None:
        self._run = run
        self._session = session
        self._words = words
        self._language = language
        self._kept: dict[tuple[str, Text, ChartSettings], Drawing] = {}
        self._known_words: dict[tuple[str, Text], ChartWords] = {}
        self._kin: dict[str, Kin] = {}
        self._keeping = Lock()

    def is_at_hand(self, region: str, settings: ChartSettings) -> bool:
        """Whether a drawing takes no more than a moment: it is kept, here or on the disk.

        A made-up region may be of any size, so that even loading it can take long.
        """
        if not self._session.is_loaded(region) and region not in self._session.catalogue.real_ids:
            return False
        organisation = self._session.organisation(region)
        if (region, organisation.region.name, settings) in self._kept:
            return True
        opens = settings == ChartSettings(aspect=settings.aspect)
        return opens and len(organisation.actors) <= QUICK

    def drawing(self, region: str, settings: ChartSettings) -> Drawing:
        """Return a region's drawing; the last ones made are kept."""
        organisation = self._session.organisation(region)
        key = (region, organisation.region.name, settings)
        with self._keeping:
            found = self._kept.pop(key, None)
        if found is None:
            found = self._made(region, settings)
        with self._keeping:
            self._kept[key] = found
            while len(self._kept) > _KEPT:
                del self._kept[next(iter(self._kept))]
        return found

    def _made(self, region: str, settings: ChartSettings) -> Drawing:
        """Return a drawing made now; the one that a region opens with is kept on the disk like its data."""
        if settings != ChartSettings(aspect=settings.aspect):
            return self._drawn(region, settings)
        made_from = msgspec.msgpack.encode((self.words(region), settings))
        shape = "" if settings == ChartSettings() else f"-{settings.aspect:g}"
        catalogue = self._session.catalogue
        opened: Drawing = compiled.load(
            Drawing,
            catalogue.folder,
            [*catalogue.sources_of(region), *CODE],
            lambda: self._drawn(region, settings),
            f"drawing-{region}-{self._language}{shape}",
            made_from,
        )
        return opened

    def _drawn(self, region: str, settings: ChartSettings) -> Drawing:
        # Imported here: a region that opens with a kept drawing needs none of it.
        from models.layout.chart import kin_of
        from models.layout.draw import draw

        organisation = self._session.organisation(region)
        if region not in self._kin:
            self._kin[region] = kin_of(organisation)
        words = self.words(region)
        return draw(organisation, settings, words, table_measure(), self._run, self._kin[region])

    def forget(self) -> None:
        """Forget all that was made so far: something in the regions has changed."""
        self._kept.clear()
        self._known_words.clear()
        self._kin.clear()

    def words(self, region: str) -> ChartWords:
        """Return the words of a region's charts."""
        organisation = self._session.organisation(region)
        key = (region, organisation.region.name)
        if key not in self._known_words:
            self._known_words[key] = self._words_of(organisation)
        return self._known_words[key]

    def _words_of(self, organisation: Organisation) -> ChartWords:
        say = self._words
        cards = CardWords(organisation, say, self._language, table_measure())
        lines = {actor.id: cards.lines(actor) for actor in organisation.actors.values()}
        return ChartWords(
            titles={name: one.title for name, one in lines.items()},
            seconds={name: one.second for name, one in lines.items()},
            whole={name: one.whole for name, one in lines.items() if one.whole},
            quiet=tuple(name for name, one in lines.items() if one.quiet),
            title=organisation.region.name[self._language],
            subtitle=self._subtitle(organisation),
            elected=say(_("The elected")),
            employed=say(_("The employed")),
            aside=say(_("Outside the line")),
            outside=say(_("Outside the region")),
            documents=say(_("Documents")),
        )

    def _subtitle(self, organisation: Organisation) -> str:
        instrument = organisation.region.instrument
        parts = [instrument.title[self._language]]
        if instrument.version is not None:
            parts.append(instrument.version[self._language])
        return ", ".join(parts)
