"""What is open: the shipped regions, each loaded once, and questions traced through them.

The command line and the window are two heads on this one body.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import msgspec

from data.catalogue import Catalogue
from models.authority.answer_findings import with_findings
from models.authority.codes import say
from models.authority.ground import Ground
from models.authority.silence import elsewhere
from models.authority.situation import PLAIN, Situation
from models.authority.trace import trace
from models.core.errors import UnknownNameError
from models.core.texts import LANGUAGES, Text
from models.core.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from models.authority.answer import Answer, Frame
    from models.authority.index import Index
    from models.authority.law.rule import LawFinding
    from models.authority.question.understand import Understanding, Understood
    from models.core.matters import Matters
    from models.core.organisation import Organisation, Region


class Session:
    """The regions at hand.

    Parameters
    ----------
    catalogue : Catalogue
        The data sets.
    names : callable
        Returns what the user calls regions whose documents name none; asked when such a region is shown.
    """

    def __init__(
        self, catalogue: Catalogue | None = None, names: Callable[[], Mapping[str, str]] = dict
    ) -> None:
        self.catalogue = catalogue or Catalogue()
        self.names = names
        self._organisations: dict[str, Organisation] = {}
        self._grounds: dict[str, Ground] = {}
        self._understandings: dict[str, Understanding] = {}
        self._examinations: dict[str, tuple[LawFinding, ...]] = {}

    @property
    def matters(self) -> Matters:
        """The shared trees of matters."""
        return self.catalogue.matters

    def organisation(self, region: str) -> Organisation:
        """Return a region, loaded when first asked for."""
        if region not in self._organisations:
            organisation = self.catalogue.load(region)
            organisation.region = self._as_called(organisation.region)
            self._organisations[region] = organisation
        return self._organisations[region]

    def is_loaded(self, region: str) -> bool:
        """Whether a region is at hand without any work."""
        return region in self._organisations

    def regions(self) -> tuple[Region, ...]:
        """Return what each region is listed by, without loading its records."""
        return tuple(map(self._as_called, self.catalogue.regions))

    def called_anew(self, region: str) -> None:
        """Take up a name that the user has changed."""
        if region in self._organisations:
            listed = next(item for item in self.regions() if item.id == region)
            self._organisations[region].region = listed

    def _as_called(self, region: Region) -> Region:
        """Return a region by the user's own name for it, where its document names none."""
        if region.named or not (name := self.names().get(region.id)):
            return region
        return msgspec.structs.replace(region, name=Text(sv=name, en=name))

    def ground(self, region: str) -> Ground:
        """Return a region made ready for questions, when first asked for."""
        if region not in self._grounds:
            self._grounds[region] = Ground(self.organisation(region), self.catalogue.law_of(region))
            gc.freeze()  # a large region is a million objects that never become garbage
        return self._grounds[region]

    def index(self, region: str) -> Index:
        """Return a region's settlements."""
        return self.ground(region).index

    def examine(self, region: str) -> tuple[LawFinding, ...]:
        """Return what the law checks find in a region, examined when first asked for."""
        from models.authority.law.registry import examine

        if region not in self._examinations:
            self._examinations[region] = tuple(examine(self.ground(region).descent.examined))
        return self._examinations[region]

    def matters_of(self, region: str) -> Matters:
        """Return the trees of a region: the shared ones, and what a made-up region has beside them."""
        return self.catalogue.matters_of(region)

    def matter(self, matter: str, *regions: str) -> str:
        """Return the id of a matter that these regions know, or raise ``UnknownNameError``."""
        for known in [self.matters_of(region) for region in regions] or [self.matters]:
            if matter not in known:
                raise UnknownNameError("unknown-matter", name=matter, known=[item.id for item in known])
        return matter

    def understand(self, region: str, question: str) -> Understood:
        """Return what a question in plain words asks of a region."""
        from models.authority.question.understand import Understanding  # only questions need it

        if region not in self._understandings:
            catalogue = self.catalogue
            self._understandings[region] = Understanding(
                self.organisation(region),
                self.index(region),
                lambda language: catalogue.lexicon(language, region),
                lambda language: catalogue.topics(region, language),
                {language: catalogue.vocabulary(language, region).stems for language in LANGUAGES},
                self._names_of_regions(),
            )
        return self._understandings[region].understand(question)

    def _names_of_regions(self) -> dict[str, str]:
        """Return by what names a question may mention a region, the longest first.

        A made-up one goes by its whole name only: *exempel* alone is a word of any question.
        """
        from models.authority.question.words import normalise

        names: dict[str, str] = {}
        for region in map(self.catalogue.region, self.catalogue.ids):
            if region.fictional:
                names[normalise(region.name.sv)] = region.id
            elif region.named:
                full = normalise(region.name.sv).removeprefix("region ")
                names |= dict.fromkeys((full, full.replace(" ", "-"), full.split()[0]), region.id)
        return dict(sorted(names.items(), key=lambda item: -len(item[0])))

    def ask(self, region: str, question: str, situation: Situation = PLAIN) -> tuple[Understood, Answer]:
        """Answer a question in plain words: how it was understood, and the answer.

        What the question tells of the case holds beside the situation, which goes before it. One that
        names another region says so, and so does one that tells something that could not be read.
        """
        understood = self.understand(region, question)
        supposed = understood.supposed
        answer = self.trace(region, understood.frame, situation.beside(supposed.situation))
        if supposed.unread:
            unread = tuple(say("situation-not-read", words=one) for one in supposed.unread)
            answer = msgspec.structs.replace(answer, notices=(*unread, *answer.notices))
        named = understood.reading.region
        if named not in (None, region):
            said = say(
                "other-region-named",
                named=self.catalogue.region(named).name,
                answered=self.catalogue.region(region).name,
            )
            answer = msgspec.structs.replace(answer, notices=(said, *answer.notices))
        return understood, answer

    def trace(self, region: str, frame: Frame, situation: Situation = PLAIN) -> Answer:
        """Answer a question for a region; a silent answer carries what other, real regions say."""
        answer = self._traced(region, frame, situation)
        if answer.status is not Status.SILENT or frame.matter is None:
            return answer
        if frame.matter not in self.matters:
            return answer
        others = [self.organisation(other) for other in self.catalogue.real_ids if other != region]
        general = msgspec.structs.replace(frame, actor=None, stranger=False)
        return msgspec.structs.replace(
            answer, elsewhere=elsewhere(others, lambda item: self.plain(item.region.id, general))
        )

    def plain(self, region: str, frame: Frame) -> Answer:
        """Answer a question for a region without looking at the others."""
        return self._traced(region, frame, PLAIN)

    def _traced(self, region: str, frame: Frame, situation: Situation) -> Answer:
        ground = self.ground(region)
        answer = trace(self.organisation(region), frame, ground.law, ground, situation)
        return with_findings(answer, ground)
