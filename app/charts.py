"""Charts of the open regions: their words in a language, and each drawing kept once made."""

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

import msgspec

from app.i18n import FOLDER, Catalogue, marked
from app.labels import label
from data import compiled
from models.core.structure import DIRECTOR
from models.core.texts import Form
from models.core.vocabulary import ActorKind, Binding
from models.layout.drawing import Drawing, View
from models.layout.measure import FontWidths, TableMeasure
from models.layout.settings import ChartSettings
from models.layout.words import ChartWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.session import Session
    from models.core.actors import Actor
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
_LINKS: Mapping[Language, frozenset[str]] = {
    "sv": frozenset({"i", "vid", "för", "inom", "under"}),
    "en": frozenset({"of", "at", "in", "for", "under", "within"}),
}
"""Words that tie a name to the body or unit that it tells of."""


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
        """Whether a drawing takes no more than a moment: it is kept, or the region is small.

        A made-up region may be of any size, so that even loading it can take long. So does whatever another
        process lays out.
        """
        if not self._session.is_loaded(region) and region not in self._session.catalogue.real_ids:
            return False
        organisation = self._session.organisation(region)
        if (region, organisation.region.name, settings) in self._kept:
            return True
        elsewhere = self._run is not None and settings.view is View.DELEGATION
        return not elsewhere and len(organisation.actors) <= QUICK

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
        if settings != ChartSettings():
            return self._drawn(region, settings)
        made_from = msgspec.msgpack.encode((self.words(region), settings))
        catalogue = self._session.catalogue
        opened: Drawing = compiled.load(
            Drawing,
            catalogue.folder,
            [*catalogue.sources_of(region), *CODE],
            lambda: self._drawn(region, settings),
            f"drawing-{region}-{self._language}",
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
        heads = _heads(organisation)
        lines = {actor.id: self._lines(organisation, actor, heads) for actor in organisation.actors.values()}
        return ChartWords(
            titles={name: one[0] for name, one in lines.items()},
            seconds={name: one[1] for name, one in lines.items()},
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

    def _lines(
        self, organisation: Organisation, actor: Actor, heads: Mapping[str, list[str]]
    ) -> tuple[str, str]:
        """Return the two lines of a card: what it is called, and where it belongs or what is left open."""
        forms = actor.noun[self._language]
        if actor.binding is Binding.CONCERNED:
            title = forms[Form.INDEFINITE]
        elif actor.collective:
            title = forms[Form.PLURAL]
        elif actor.kind in (ActorKind.BODY, ActorKind.UNIT):
            title = self._name(actor)
        else:
            title = forms[Form.INDEFINITE]
        home = organisation.actors.get(actor.of or "")
        if home is not None and actor.kind is not ActorKind.DOCUMENT:
            short = self._without(title, home)
            if short is not None:
                return _capital(short), _capital(self._name(home))
        return _capital(title), self._second(organisation, actor, heads.get(actor.id, []))

    def _name(self, actor: Actor) -> str:
        """Return what an individual is called in running text; English goes without its article."""
        definite = actor.noun[self._language][Form.DEFINITE]
        return definite.removeprefix("the ") if self._language == "en" else definite

    def _without(self, title: str, home: Actor) -> str | None:
        """Return a name without the body or unit that it tells of, which then stands on the second line.

        Only the data's own forms are taken away: *regionstyrelsens ordförande* belongs to
        *regionstyrelsen*, *läkare vid barnkliniken* to *barnkliniken*.
        """
        forms = home.noun[self._language]
        genitives = {forms[Form.GENITIVE], forms[Form.GENITIVE].removeprefix("the ")}
        for genitive in genitives:
            if title.startswith(f"{genitive} "):
                return title.removeprefix(f"{genitive} ")
        definite = forms[Form.DEFINITE]
        if title.endswith(f" {definite}"):
            *words, last = title.removesuffix(f" {definite}").split()
            return " ".join(words) if words and last in _LINKS[self._language] else None
        return None

    def _second(self, organisation: Organisation, actor: Actor, heads: list[str]) -> str:
        say = self._words
        if actor.binding is Binding.CONCERNED:
            return _capital(label(Binding.CONCERNED, say))
        if actor.collective:
            return say(_("Number not stated"))
        if actor.kind is ActorKind.UNIT:
            return self._led_by(organisation, heads)
        if actor.kind is ActorKind.POST:
            return self._headed(organisation, actor)
        return ""

    def _led_by(self, organisation: Organisation, heads: list[str]) -> str:
        if len(heads) != 1 or organisation.actors[heads[0]].object != DIRECTOR:
            return ""
        return self._words(_("Led by the director"))

    def _headed(self, organisation: Organisation, actor: Actor) -> str:
        units = sorted(organisation.structure.headed.get(actor.id, ()))
        if len(units) != 1 or actor.object == DIRECTOR:
            return ""
        return _capital(self._name(organisation.actors[units[0]]))


def _heads(organisation: Organisation) -> dict[str, list[str]]:
    """Return who heads each unit."""
    found: dict[str, list[str]] = {}
    for head, units in organisation.structure.headed.items():
        for unit in units:
            found.setdefault(unit, []).append(head)
    return found


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
