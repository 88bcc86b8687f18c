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
        Holds ``matters/``, ``glossary/``, ``law.toml`` and ``regions/<id>/``.
    """

    def __init__(self, folder: Path = SHIPPED) -> None:
        self.folder = folder
        self._lexicons: dict[Language, Lexicon] = {}

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of the regions, in alphabetical order."""
        return tuple(sorted(path.parent.name for path in self.folder.glob("regions/*/region.toml")))

    @cached_property
    def matters(self) -> Matters:
        """The shared trees of matters."""
        folder = self.folder / "matters"
        return Matters(compiled.load(Trees, self.folder, [folder], lambda: _read_trees(folder)))

    @cached_property
    def law(self) -> Law:
        """The general rules of law, and what it does not let be handed on."""
        path = self.folder / "law.toml"
        sources = [path, self.folder / "matters"]
        return compiled.load(Law, self.folder, sources, lambda: _read_law(path, self.matters))

    @cached_property
    def glossary(self) -> Glossary:
        """The words of questions, beside the terms of the data."""
        from models.authority.question.glossary import Glossary

        folder = self.folder / "glossary"
        sources = [folder, self.folder / "matters"]
        return compiled.load(Glossary, self.folder, sources, lambda: _read_glossary(folder, self.matters))

    def vocabulary(self, language: Language) -> Vocabulary:
        """Return the known words of a language, gathered from everything."""

        from models.authority.question.lexicon import Lexicon
        from models.authority.question.vocabulary import Vocabulary, gather

        def gathered() -> Vocabulary:
            words = gather(language, self.matters, self.glossary, map(self.load, self.ids))
            return Lexicon(language, self.matters, self.glossary, words).completed()

        return compiled.load(Vocabulary, self.folder, self._everything, gathered, f"words-{language}")

    def lexicon(self, language: Language) -> Lexicon:
        """Return the vocabulary of a language at work."""
        from models.authority.question.lexicon import Lexicon

        if language not in self._lexicons:
            words = self.vocabulary(language)
            self._lexicons[language] = Lexicon(language, self.matters, self.glossary, words)
        return self._lexicons[language]

    def topics(self, region_id: str, language: Language) -> tuple[Topic, ...]:
        """Return the matters of a region as the words of a language."""

        from models.authority.index import Index
        from models.authority.question.topics import Topic, topics_of

        def made() -> tuple[Topic, ...]:
            organisation = self.load(region_id)
            others = [self.load(other) for other in self.ids if other != region_id]
            return topics_of(organisation, Index(organisation), self.lexicon(language), others)

        name = f"topics-{region_id}-{language}"
        return compiled.load(tuple[Topic, ...], self.folder, self._everything, made, name)

    @property
    def _everything(self) -> list[Path]:
        return [self.folder / "glossary", self.folder / "matters", self.folder / "regions"]

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
        sources = [folder, self.folder / "matters"]
        data = compiled.load(
            OrganisationData, self.folder, sources, lambda: _read_organisation(folder, self.matters)
        )
        return Organisation(data, self.matters)

    def _folder_of(self, region_id: str) -> Path:
        if region_id not in self.ids:
            raise UnknownNameError("unknown-region", name=region_id, known=list(self.ids))
        return self.folder / "regions" / region_id


# The reader is imported when it is needed, as are the words of questions above: a start from compiled copies
# needs neither TOML nor checks, a traced matter no words, and both save a tenth of their time.


def _read_trees(folder: Path) -> Trees:
    from data.reader import read_trees

    return read_trees(folder)


def _read_glossary(folder: Path, matters: Matters) -> Glossary:
    from data.reader import read_glossary

    return read_glossary(folder, matters)


def _read_law(path: Path, matters: Matters) -> Law:
    from data.reader import read_law

    return read_law(path, matters)


def _read_organisation(folder: Path, matters: Matters) -> OrganisationData:
    from data.reader import read_organisation

    return read_organisation(folder, matters)
