"""Finds actors and matters while one types. Knows nothing of Qt."""

from __future__ import annotations

import heapq
import re
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from app.gui.panels.matter_tree import capital
from app.gui.panels.outline_tree import told_of
from models.core.texts import LANGUAGES, Form
from models.layout.drawing import Sphere
from models.layout.spheres import icon_of, spheres

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.i18n import Catalogue
    from models.core.organisation import Organisation
    from models.layout.words import ChartWords

MOST = 6
"""Of each kind."""
TYPO = 84
"""How like a name what was typed must be, of 100, where no name has it in it."""
LONGEST = 120
_WORDS = re.compile(r"\w+")


class Kind(StrEnum):
    """What can be found."""

    ACTOR = "actor"
    MATTER = "matter"


class Found(Struct, frozen=True, kw_only=True):
    """One thing found; ``score`` is the higher the better it fits."""

    kind: Kind
    id: str
    title: str
    told: str
    icon: str = ""
    sphere: Sphere | None = None
    score: float = 0.0


class _Entry(Struct, frozen=True):
    """``lines`` has every name in a line of its own, ``words`` a blank before each word: quick to search."""

    found: Found
    names: tuple[str, ...]
    lines: str
    words: str


class Finder:
    """The names of one region, ready to be searched; made once for each region and language."""

    def __init__(self, organisation: Organisation, named: ChartWords, words: Catalogue) -> None:
        self._entries = [*_actors(organisation, named, words), *_matters(organisation, words)]

    def warmed(self) -> Finder:
        """Return it ready for typing errors too: the first one would wait for the library that knows them."""
        self._nearly("")
        return self

    def find(self, typed: str, most: int = MOST) -> tuple[Found, ...]:
        """Return the best fits: the actors, then the matters, each the best first."""
        asked = folded(typed[:LONGEST])
        parts = _WORDS.findall(asked)
        if not parts:
            return ()
        fits: dict[float, list[_Entry]] = {}
        for entry in self._entries:
            score = _fit(entry, asked, parts)
            if score:
                fits.setdefault(score, []).append(entry)
        best = _best(fits or self._nearly(asked), asked, most)
        return tuple(item for kind in Kind for item in best[kind])

    def _nearly(self, asked: str) -> dict[float, list[_Entry]]:
        """Return what was perhaps meant, by someone who mistyped it."""
        from rapidfuzz import fuzz, process  # only a typo needs it

        names = [entry.names[0] for entry in self._entries]
        near = process.extract(asked, names, scorer=fuzz.ratio, score_cutoff=TYPO, limit=2 * MOST)
        fits: dict[float, list[_Entry]] = {}
        for _name, score, place in near:
            fits.setdefault(score / 1000, []).append(self._entries[place])
        return fits


def folded(text: str) -> str:
    """Return a text as it is compared: one case, one form of each letter, single blanks."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def is_question(typed: str) -> bool:
    """Whether what was typed may be a whole question: it ends as one, or has three words.

    Examples
    --------
    >>> is_question("vem anställer chefen"), is_question("regiondirektör")
    (True, False)
    """
    return typed.rstrip().endswith("?") or len(_WORDS.findall(typed)) >= 3


def _fit(entry: _Entry, asked: str, parts: list[str]) -> float:
    """Return how well an entry fits: a whole name, its beginning, beginnings of its words, or within it."""
    if f"\n{asked}" in entry.lines:
        return 5.0 if f"\n{asked}\n" in entry.lines else 4.0
    if all(f" {part}" in entry.words for part in parts):
        return 3.0
    return 2.0 if len(asked) > 1 and all(part in entry.words for part in parts) else 0.0


def _length(entry: _Entry, asked: str) -> int:
    """Return the length of the shortest name with what was typed in it, else of the first one."""
    return min((len(name) for name in entry.names if asked in name), default=len(entry.names[0]))


def _best(fits: dict[float, list[_Entry]], asked: str, most: int) -> dict[Kind, list[Found]]:
    """Return the best of each kind; of two that fit alike, what was typed says more of the shorter name."""
    best: dict[Kind, list[Found]] = {kind: [] for kind in Kind}
    for score in sorted(fits, reverse=True):
        for kind, found in best.items():
            if len(found) < most:
                alike = [entry for entry in fits[score] if entry.found.kind is kind]
                nearest = heapq.nsmallest(most - len(found), alike, key=lambda entry: _length(entry, asked))
                found += [replace(entry.found, score=score) for entry in nearest]
    return best


def _entry(found: Found, names: Iterable[str]) -> _Entry:
    told = tuple(dict.fromkeys(folded(name) for name in names))
    words = dict.fromkeys(word for name in told for word in _WORDS.findall(name))
    return _Entry(found, told, f"\n{chr(10).join(told)}\n", f" {' '.join(words)} ")


def _actors(organisation: Organisation, named: ChartWords, words: Catalogue) -> Iterable[_Entry]:
    sides = spheres(organisation)
    for actor in organisation.actors.values():
        title = named.name(actor.id)
        found = Found(
            kind=Kind.ACTOR,
            id=actor.id,
            title=title,
            told=told_of(actor, named, words),
            icon=icon_of(actor),
            sphere=sides[actor.id],
        )
        forms = [actor.noun[language][form] for language in LANGUAGES for form in Form]
        yield _entry(found, [title, *forms])


def _matters(organisation: Organisation, words: Catalogue) -> Iterable[_Entry]:
    known = organisation.matters
    for matter in known:
        name = organisation.matter_name(matter.id)
        field = known.field_of(matter.id).name[words.language]
        found = Found(
            kind=Kind.MATTER, id=matter.id, title=capital(name[words.language]), told=capital(field)
        )
        yield _entry(found, [name[words.language], *(name[other] for other in LANGUAGES)])
