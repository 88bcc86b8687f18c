"""The shipped regions: lists them, and loads each from its compiled form or from its files."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from data import compiled
from models.core.errors import UnknownNameError
from models.core.law import Law
from models.core.matters import Matters, Trees
from models.core.organisation import Organisation, OrganisationData, Region

if TYPE_CHECKING:
    from data.coverage import SourceLine
    from models.authority.question.glossary import Glossary
    from models.authority.question.lexicon import Lexicon
    from models.authority.question.topics import Topic
    from models.authority.question.vocabulary import Vocabulary
    from models.core.texts import Language

SHIPPED = Path(__file__).resolve().parent


class Catalogue:
    """The regions of one data folder.

    Parameters
    ----------
    folder : Path
        Holds ``matters/``, ``glossary/``, ``law.toml`` and ``regions/<id>/``. A region that is made up may
        have matters and law of its own beside the shared ones.
    """

    def __init__(self, folder: Path = SHIPPED) -> None:
        self.folder = folder
        self._lexicons: dict[tuple[Language, str], Lexicon] = {}
        self._matters: dict[str, Matters] = {}
        self._laws: dict[str, Law] = {}

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of the regions, in alphabetical order."""
        return tuple(sorted(path.parent.name for path in self.folder.glob("regions/*/region.toml")))

    @cached_property
    def real_ids(self) -> tuple[str, ...]:
        """The ids of the regions that are not made up, in alphabetical order."""
        return tuple(item.id for item in self.regions if not item.fictional)

    @cached_property
    def regions(self) -> tuple[Region, ...]:
        """What each region is listed by, in the order of their ids."""
        paths = [self.folder / "regions" / item / "region.toml" for item in self.ids]
        return compiled.load(
            tuple[Region, ...], self.folder, paths, lambda: tuple(map(self.region, self.ids)), "regions"
        )

    @cached_property
    def matters(self) -> Matters:
        """The shared trees of matters."""
        folder = self.folder / "matters"
        return Matters(compiled.load(Trees, self.folder, [folder], lambda: _read_trees(folder)))

    def matters_of(self, region_id: str) -> Matters:
        """Return the trees of a region: the shared ones, and what it has beside them."""
        path = self._folder_of(region_id) / "matters.toml"
        if not path.exists():
            return self.matters
        if region_id not in self._matters:
            trees = compiled.load(
                Trees,
                self.folder,
                [self.folder / "matters", path],
                lambda: _read_extension(path, self.matters),
                f"matters-{region_id}",
            )
            self._matters[region_id] = Matters(trees)
        return self._matters[region_id]

    @cached_property
    def law(self) -> Law:
        """The general rules of law, and what it does not let be handed on."""
        path = self.folder / "law.toml"
        sources = [path, self.folder / "matters"]
        return compiled.load(Law, self.folder, sources, lambda: _read_law(path, self.matters))

    def law_of(self, region_id: str) -> Law:
        """Return the law as it bears on a region: the general rules, and what they say of its own matters."""
        folder = self._folder_of(region_id)
        path = folder / "law.toml"
        if not path.exists():
            return self.law
        if region_id not in self._laws:
            matters = self.matters_of(region_id)
            sources = [path, folder / "matters.toml", self.folder / "matters"]
            own = compiled.load(
                Law, self.folder, sources, lambda: _read_law(path, matters), f"law-{region_id}"
            )
            self._laws[region_id] = Law(
                rules=(*self.law.rules, *own.rules),
                reservations=(*self.law.reservations, *own.reservations),
            )
        return self._laws[region_id]

    @cached_property
    def glossary(self) -> Glossary:
        """The words of questions, beside the terms of the data."""
        from models.authority.question.glossary import Glossary

        folder = self.folder / "glossary"
        sources = [folder, self.folder / "matters"]
        return compiled.load(Glossary, self.folder, sources, lambda: _read_glossary(folder, self.matters))

    def vocabulary(self, language: Language, region_id: str = "") -> Vocabulary:
        """Return the known words of a language, gathered from all regions that are not made up.

        A region that is made up adds its words for itself only.
        """
        from data.brevity import told_briefly
        from models.authority.question.lexicon import Lexicon
        from models.authority.question.vocabulary import Vocabulary, gather

        own = self._made_up(region_id)
        matters = self.matters_of(own) if own else self.matters

        def gathered() -> Vocabulary:
            regions = [self.load(item) for item in self.real_ids]
            if own:
                regions.append(told_briefly(self.load(own)))
            words = gather(language, matters, self.glossary, regions)
            return Lexicon(language, matters, self.glossary, words).completed()

        name = f"words-{own}-{language}" if own else f"words-{language}"
        return compiled.load(Vocabulary, self.folder, self._words_of(own), gathered, name)

    def lexicon(self, language: Language, region_id: str = "") -> Lexicon:
        """Return the vocabulary of a language at work: the shared one, or that of a made-up region."""
        from models.authority.question.lexicon import Lexicon

        own = self._made_up(region_id)
        if (language, own) not in self._lexicons:
            matters = self.matters_of(own) if own else self.matters
            words = self.vocabulary(language, own)
            self._lexicons[language, own] = Lexicon(language, matters, self.glossary, words)
        return self._lexicons[language, own]

    def topics(self, region_id: str, language: Language) -> tuple[Topic, ...]:
        """Return the matters of a region as the words of a language."""
        from data.brevity import told_briefly
        from models.authority.index import Index
        from models.authority.question.topics import Topic, topics_of

        own = self._made_up(region_id)

        def made() -> tuple[Topic, ...]:
            organisation = self.load(region_id)
            others = [self.load(other) for other in self.real_ids if other != region_id]
            told = told_briefly(organisation) if own else organisation
            return topics_of(told, Index(organisation), self.lexicon(language, own), others)

        name = f"topics-{region_id}-{language}"
        return compiled.load(tuple[Topic, ...], self.folder, self._words_of(own), made, name)

    def _made_up(self, region_id: str) -> str:
        """Return the id of a made-up region; empty for the others, which have all words in common."""
        return "" if not region_id or region_id in self.real_ids else region_id

    def _words_of(self, made_up: str) -> list[Path]:
        """Return what the words are gathered from: the real regions, and the made-up one asked about."""
        shared = [self.folder / "glossary", self.folder / "matters"]
        regions = [self.folder / "regions" / item for item in (*self.real_ids, made_up) if item]
        return [*shared, *regions, *(compiled.GENERATOR if made_up else ())]

    def region(self, region_id: str) -> Region:
        """Return what a region is listed by, without loading its records."""
        from data.reader import read_region

        return read_region(self._folder_of(region_id))

    def load(self, region_id: str) -> Organisation:
        """Return one region with all its records.

        Raises
        ------
        UnknownNameError
            When there is no such region.
        BadInputError
            When its files are damaged; the error names the file and the record.
        """
        folder = self._folder_of(region_id)
        matters = self.matters_of(region_id)
        data = compiled.load(
            OrganisationData,
            self.folder,
            self.sources_of(region_id),
            lambda: _read_organisation(folder, matters),
        )
        return Organisation(data, matters)

    def sources_of(self, region_id: str) -> list[Path]:
        """Return the files and folders that a region is made from."""
        folder = self._folder_of(region_id)
        generated = () if (folder / "actors.toml").exists() else compiled.GENERATOR
        return [folder, self.folder / "matters", *generated]

    def document(self, region_id: str) -> tuple[str, ...] | None:
        """Return the lines of a made-up region's document; those of the real ones are not kept here."""
        folder = self._folder_of(region_id)
        if (folder / "actors.toml").exists():
            return None
        from data.example.make import make
        from data.example.sizes import EXAMPLE, EXAMPLE_SEED

        return make(EXAMPLE, EXAMPLE_SEED, self.region(region_id), self.matters_of(region_id)).lines

    def source_lines(self, region_id: str) -> tuple[SourceLine, ...]:
        """Return the class and digest of each line of a region's document."""
        from data.coverage import lines_of, read_lines

        document = self.document(region_id)
        if document is None:
            return read_lines(self._folder_of(region_id) / "lines.tsv")
        return lines_of(self.load(region_id), document)

    def known(self, region_id: str) -> str:
        """Return the id of a region, or raise ``UnknownNameError``."""
        if region_id not in self.ids:
            raise UnknownNameError("unknown-region", name=region_id, known=list(self.ids))
        return region_id

    def _folder_of(self, region_id: str) -> Path:
        return self.folder / "regions" / self.known(region_id)


# The reader is imported when it is needed, as are the words of questions above: a start from compiled copies
# needs neither TOML nor checks, a traced matter no words, and both save a tenth of their time.


def _read_trees(folder: Path) -> Trees:
    from data.reader import read_trees

    return read_trees(folder)


def _read_extension(path: Path, shared: Matters) -> Trees:
    from data.reader import read_extension

    return read_extension(path, shared)


def _read_glossary(folder: Path, matters: Matters) -> Glossary:
    from data.reader import read_glossary

    return read_glossary(folder, matters)


def _read_law(path: Path, matters: Matters) -> Law:
    from data.reader import read_law

    return read_law(path, matters)


def _read_organisation(folder: Path, matters: Matters) -> OrganisationData:
    from data.reader import read_organisation

    return read_organisation(folder, matters)
