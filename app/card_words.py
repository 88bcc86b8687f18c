"""What stands on the cards of a chart: an actor's name, no longer than needed, and where it belongs.

Only the data's own forms are taken away from a name, and what is taken away stands on the second line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.i18n import marked
from app.labels import label
from models.core.structure import DIRECTOR
from models.core.texts import Form
from models.core.vocabulary import ActorKind, Binding
from models.layout.faces import SECOND, TITLE, narrowest
from models.layout.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.i18n import Catalogue
    from models.core.actors import Actor
    from models.core.organisation import Organisation
    from models.core.texts import Language
    from models.layout.measure import Measure

_ = marked
_LINKS: Mapping[Language, frozenset[str]] = {
    "sv": frozenset({"i", "vid", "för", "inom", "under"}),
    "en": frozenset({"of", "at", "in", "for", "under", "within"}),
}
"""Words that tie a name to the body or unit that it tells of."""
_SEAMS: Mapping[Language, frozenset[str]] = {
    "sv": _LINKS["sv"]
    | {"om", "till", "av", "som", "där", "utanför", "knuten", "knutna", "underställd", "underställda"},
    "en": _LINKS["en"]
    | {
        "about",
        "on",
        "to",
        "by",
        "who",
        "where",
        "outside",
        "that",
        "which",
        "appointed",
        "attached",
        "tied",
    },
}
"""Words at which a name that is too long goes on in the second line."""
_ARTICLES: Mapping[Language, frozenset[str]] = {
    "sv": frozenset({"den", "det", "de", "annan", "andra"}),
    "en": frozenset({"the", "those", "another", "other", "set"}),
}
"""Words that are no name by themselves."""
_MOST_LINES = 2
_LEAST_SHORT_FORM = 6


class Lines(NamedTuple):
    """The two lines of a card.

    A ``quiet`` second line says little: that there are several. ``whole`` is a name that is parted over both.
    """

    title: str
    second: str
    quiet: bool = False
    whole: str = ""


class CardWords:
    """Makes the lines of a region's cards in one language."""

    def __init__(
        self, organisation: Organisation, words: Catalogue, language: Language, measure: Measure
    ) -> None:
        self._organisation = organisation
        self._words = words
        self._language = language
        self._measure = measure
        self._heads = _heads(organisation)
        self._names: dict[str, set[str]] = {}
        for actor in organisation.actors.values():
            for form in self._forms(actor):
                self._names.setdefault(form, set()).add(actor.id)
        self._classes = {
            (actor.kind, form): actor
            for actor in organisation.actors.values()
            if actor.collective
            for form in self._forms(actor)[:2]
        }

    def lines(self, actor: Actor) -> Lines:
        """Return the lines of a card: what it is called, and where it belongs or what is left open."""
        title = self._title(actor)
        found = self._at_home(actor, title) or self._of_class(actor, title)
        if found is None:
            found = Lines(title, self._second(actor), actor.collective)
        if found.quiet or not found.second:
            found = self._parted(found) or found
        return Lines(_capital(found.title), _capital(found.second), found.quiet, _capital(found.whole))

    def _title(self, actor: Actor) -> str:
        if actor.binding is not Binding.CONCERNED:
            if actor.collective:
                return actor.noun[self._language][Form.PLURAL]
            if actor.kind in (ActorKind.BODY, ActorKind.UNIT):
                return self._name(actor)
        return actor.noun[self._language][Form.INDEFINITE]

    def _name(self, actor: Actor) -> str:
        """Return what an individual is called in running text, without an article before it."""
        forms = actor.noun[self._language]
        definite = forms[Form.DEFINITE]
        if self._language == "sv":
            # Without its article a definite name with an adjective would be no Swedish.
            return forms[Form.INDEFINITE] if definite.startswith(("den ", "det ")) else definite
        return definite.removeprefix("the ")

    def _forms(self, actor: Actor) -> tuple[str, str]:
        forms = actor.noun[self._language]
        return forms[Form.INDEFINITE], forms[Form.DEFINITE].removeprefix("the ")

    def _at_home(self, actor: Actor, title: str) -> Lines | None:
        """Return a name without the body or unit that it tells of.

        *Regionstyrelsens ordförande* belongs to *regionstyrelsen*, *läkare vid kliniken* to *kliniken*.
        """
        home = self._organisation.actors.get(actor.of or "")
        if home is None:
            return None
        short = self._after(title, home) or self._before(title, home)
        return None if short is None else Lines(short, self._home_name(home))

    def _home_name(self, home: Actor) -> str:
        """Return what a home is called, itself without its own home."""
        name = self._name(home)
        above = self._organisation.actors.get(home.of or "")
        return name if above is None else self._after(name, above) or self._before(name, above) or name

    def _after(self, title: str, home: Actor) -> str | None:
        """Return what follows the genitive of a home: its full one, or the last part of that compound."""
        forms = home.noun[self._language]
        genitive = forms[Form.GENITIVE].removeprefix("the ")
        for start in (forms[Form.GENITIVE], genitive, f"{forms[Form.INDEFINITE]}s"):
            if title.startswith(f"{start} "):
                return title.removeprefix(f"{start} ")
        first, _space, rest = title.partition(" ")
        if rest and len(first) >= _LEAST_SHORT_FORM and genitive.endswith(first):
            return rest
        return None

    def _before(self, title: str, home: Actor) -> str | None:
        """Return what stands before a home, without the word that ties both."""
        definite = f"{home.noun[self._language][Form.DEFINITE]} "
        words = title.split()
        for at, word in enumerate(words):
            if at and word in _LINKS[self._language] and words[at + 1 :]:
                return " ".join(words[:at]) if definite.startswith(" ".join(words[at + 1 :]) + " ") else None
        return None

    def _of_class(self, actor: Actor, title: str) -> Lines | None:
        """Return a name without the class of which it names one: *centrumbildningen ekonomi* is *ekonomi*."""
        if actor.collective:
            return None
        first, _space, rest = title.partition(" ")
        known = self._classes.get((actor.kind, first))
        if self._language == "en":
            rest = rest.removeprefix("for ")
        if known is None or not rest or _SEAMS[self._language] & set(rest.split()):
            return None
        if self._names.get(rest, {actor.id}) != {actor.id}:
            return None  # *förvaltningsområde regiondirektör* is no *regiondirektör*
        return Lines(rest, known.noun[self._language][Form.INDEFINITE])

    def _parted(self, lines: Lines) -> Lines | None:
        """Return a name that is too long in two: all of it still stands on the card."""
        if len(wrap(lines.title, narrowest(), TITLE, self._measure)) <= _MOST_LINES:
            return None
        words = lines.title.split()
        for at, word in enumerate(words):
            head = set(words[:at]) - _ARTICLES[self._language]
            if head and word in _SEAMS[self._language] and words[at + 1 :]:
                return Lines(" ".join(words[:at]), " ".join(words[at:]), whole=lines.title)
        return None

    def _second(self, actor: Actor) -> str:
        if actor.binding is Binding.CONCERNED:
            return label(Binding.CONCERNED, self._words)
        if actor.collective:
            return self._words(_("Number not stated"))
        if actor.kind is ActorKind.UNIT:
            return self._led_by(self._heads.get(actor.id, []))
        if actor.kind is ActorKind.POST:
            return self._headed(actor)
        return ""

    def _led_by(self, heads: list[str]) -> str:
        if len(heads) != 1 or self._organisation.actors[heads[0]].object != DIRECTOR:
            return ""
        return self._words(_("Led by the director"))

    def _headed(self, actor: Actor) -> str:
        units = sorted(self._organisation.structure.headed.get(actor.id, ()))
        if len(units) != 1 or actor.object == DIRECTOR:
            return ""
        name = self._name(self._organisation.actors[units[0]])
        # What is longer stands on the unit's own card, which hangs right below.
        return name if len(wrap(name, narrowest(), SECOND, self._measure)) == 1 else ""


def _heads(organisation: Organisation) -> dict[str, list[str]]:
    """Return who heads each unit."""
    found: dict[str, list[str]] = {}
    for head, units in organisation.structure.headed.items():
        for unit in units:
            found.setdefault(unit, []).append(head)
    return found


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
