"""Reads a question: what sort it is, whom it asks about, which acts it names, and what is left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.question.words import Word, normalise, words
from models.core.vocabulary import ActorKind, Asked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.authority.question.lexicon import Concept, Lexicon
    from models.core.organisation import Organisation
    from models.core.texts import Language

_WHO = {
    "sv": re.compile(r"\b(vem|vems|vilka|vilken|vilket|vad|va)\b"),
    "en": re.compile(r"\b(who|whom|whose|which|what)\b"),
}
_MUST = {
    "sv": re.compile(r"\b(måste|skyldig\w*|tvungen|tvungna|tvingas|plikt|behöver|krävs)\b"),
    "en": re.compile(r"\b(must|ha(s|ve) to|obliged|required|needs? to|duty|compulsory|obligation|bound to)\b"),
}
_SHALL = {"sv": re.compile(r"^(ska|skall)\b"), "en": re.compile(r"^(shall|should|is .* supposed)\b")}
_POLAR = {
    "sv": re.compile(
        r"^(och |men |så |hej[ ,]*)?(får|fick|kan|kunde|ska|skall|måste|bör|har|är|behöver|blir|gäller|finns|räcker|krävs|\w+(ar|er|år|ör))\b"
    ),
    "en": re.compile(r"^(and |but |so )?(may|can|could|must|shall|should|does|do|did|is|are|was|has|have|will|would)\b"),
}
_ROLES: Mapping[str, tuple[tuple[Asked, re.Pattern[str]], ...]] = {
    "sv": (
        (Asked.PARTIES, re.compile(r"\bmellan (vem|vilka|vilken|vad)\b|\bvilka .*\bparter\b|\bvilka .*\b(ingår|sluter|träffar) \w*avtal")),
        (Asked.CONSULTED, re.compile(
            r"\bmed (vem|vilka|vilken|vilket)\b.*\b(sam|råd|stäm|diskut|prat|tal)"
            r"|\b(vem|vilka|vilken|vilket)\b.*\b(rådfrågas|höras|hörs|tillfrågas|konsulteras|frågas|samrådas|rådfråga|konsultera)\b"
            r"|\b(vem|vilka|vilken|vilket)\b.*\b(samråd\w*|rådgör\w*|diskutera|prata|stämma av|stämmer av|tala|höra|fråga)\b.*\b(med|innan|före|inför|först|om|till råds|när)\b"
            r"|\bvems? (samtycke|råd)\b")),
        (Asked.PROPOSER, re.compile(r"\b(på|efter) vems förslag\b")),
        (Asked.INSTRUCTOR, re.compile(r"\b(på|efter|enligt|av) vems (instruktion\w*|order|anvisning\w*)\b")),
        (Asked.GRANTOR, re.compile(r"\b(på|av) vems uppdrag\b|\b(av|från) (vem|vilka|vilken|vilket)\b.*\b(delegat|uppdrag|mandat|befogenhet|arbetsmiljö)"
                                   r"|\b(vem|vilka|vilket)\b.*\b(uppdrag|uppgift|rätt|mandat)\w*\b.*\b(från|av)\W*$"
                                   r"|\b(av|från) (vem|vilka|vilken|vilket)\b (har|får|fick) "
                                   r"|\b(vem|vilka|vilken|vilket)\b (har|som har|är det som har|var det som)?\s?(gett|givit|gav|tilldelat|anförtrott|lagt|delegerat|överlåtit|fördelat)\b")),
        (Asked.RECIPIENT, re.compile(
            r"\b(till|åt|inför|gentemot|mot|hos) (vem|vilka|vilken|vilket)\b"
            r"|\b(vem|vilka|vilket)\b.*\b(till|åt|inför)\W*$"
            r"|\b(vem|vilka)\b (ska|skall|måste|bör|behöver|får|har rätt att) .*\b(informeras|underrättas|upplysas|meddelas|få veta|få information|få rapport\w*|informationen|hållas informerad\w*|hållas underrättad\w*)\b"
            r"|\b(vem|vilka|vilken|vilket) får (veta|information\w*|rapport\w*|sakinformation\w*|reda på)\b")),
    ),
    "en": (
        (Asked.PARTIES, re.compile(r"\bbetween (whom|which|what|who)\b|\bwho are the parties\b|\bwhich parties\b")),
        (Asked.CONSULTED, re.compile(
            r"\bwith (whom|which|who)\b.*\b(consult|confer|discuss|talk|check|agree)"
            r"|\b(who|whom|which \w+)\b.*\b(be|is|are|gets?) (consulted|heard|asked|involved|sounded)\b"
            r"|\b(who|whom|which \w+)\b .*\b(consult|confer with|talk to|discuss|check with|ask|hear)\b"
            r"|\bwhose (consent|advice|opinion)\b")),
        (Asked.PROPOSER, re.compile(r"\b(on|at|after) whose proposal\b")),
        (Asked.INSTRUCTOR, re.compile(r"\b(on|at|under|by) whose (instructions?|orders?)\b")),
        (Asked.GRANTOR, re.compile(r"\b(on|at) whose (behalf|assignment)\b|\b(from|by) (whom|which|who)\b.*\b(delegat|assignment|task|mandate|power|receive|get)"
                                   r"|\b(who|whom)\b.*\b(get|gets|got|receive|receives|received|take|takes|given)\b.*\b(assignments?|tasks?|orders?|work|powers?|responsibility|right|authority|mandate)\b.*\b(from|by)\W*$"
                                   r"|\b(who|which \w+) (has |have )?(gave|given|delegated|handed|entrusted|assigned)\b")),
        (Asked.RECIPIENT, re.compile(
            r"\b(to|towards|before) (whom|which|who)\b|\b(who|whom|which \w+)\b.*\b(to|towards)\W*$"
            r"|\b(who|whom)\b (must|should|shall|is to|has to|needs to) be (informed|told|notified|briefed|updated|kept)"
            r"|\b(who|whom|which \w+)\b (must|should|does|do|is|has)\b.*\b(inform|notify|tell|brief|keep informed)\W*")),
    ),
}
_CHIEF = {
    "sv": re.compile(
        r"\b(vem|vilka|vilken)\b.*\b(är|blir|har|räknas|fungerar|lyder)\b.*\bchef(en|er|erna|s)?\b|\bvems chef\b|\bchef (för|över|åt|till)\b|\b(närmaste|närmsta|direkta|överordnade) chef|\blyder\b.*\bunder\b|\b(chefar|basar)\b|\böverordnad\b"
    ),
    "en": re.compile(
        r"\b(boss|line manager|superior|immediate manager|closest manager|manager of|manages|manager for)\b|\b(s|') (manager|chief|boss|head|superior)\b|\breports? to\b|\b\w+'s (\w+ )?(manager|chief|boss|head)\b|\bwho is (the )?(chief|manager|head|boss) (of|for)\b|\bunder whom\b"
    ),
}
_CLAUSE = {
    "sv": re.compile(
        r"(?<=[.?!;:])\s+|,\s+(?=(?:men |och |så |då |samt )?(?:vem|vems|vilka|vilken|till vem|av vem|från vem|med vem|får|ska|måste|kan|är det|gäller|har)\b)|\s[-–]\s|,?\s+men\s+"
    ),
    "en": re.compile(
        r"(?<=[.?!;:])\s+|,\s+(?=(?:but |and |so |then )?(?:who|whom|whose|which|to whom|by whom|from whom|with whom|may|can|must|does|is|do|should)\b)|\s[-–]\s|,?\s+but\s+"
    ),
}
"""Where one clause of a question ends: what is asked stands in one, the others tell the case."""
_CHOICE = {
    "sv": re.compile(r"(?:[,:–-]|\?)\s*(?:är det |antingen |om det är )?[^,?]{3,60}\beller\b[^,?]{2,60}\W*$"),
    "en": re.compile(r"(?:[,:–-]|\?)\s*(?:is it |either |whether it is )?[^,?]{3,60}\bor\b[^,?]{2,60}\W*$"),
}
"""Two answers to choose from at the end of a question: they say nothing of what it is about."""
_DECIDED = {
    "sv": re.compile(
        r"\b(?:det som|vad|det|som) ((?:\w+ ){1,3}?)(?:har |redan )*"
        r"(?:beslutat|bestämt|klubbat|fattat|antagit|fastställt|bestämmer|beslutar|röstat igenom)(?: om)?\b"
    ),
    "en": re.compile(
        r"\b(?:what|that which|whatever|things|something) ((?:\w+ ){1,4}?)(?:has |have )*"
        r"(?:decided|adopted|approved|decides|resolved|voted through)\b"
    ),
}
"""What a body has decided is a decision of that body."""
_DECISION = {"sv": "beslut", "en": "decision"}
_OVERRULES = {
    "deputise": frozenset({"appoint", "manage", "head", "decide"}),
    "vote": frozenset({"attend", "speak", "deliberate"}),
    "subdelegate": frozenset({"delegate"}),
    "hand_over": frozenset({"attend"}),
    "ensure_notified": frozenset({"notify", "ensure"}),
    "receive_assignments": frozenset({"assign"}),
}
"""Acts that, once named, leave little to others named beside them: who may vote need not only attend."""
_FINITE = {
    "sv": frozenset("ska skall måste bör får behöver kan rapporterar informerar vänder ansvarar lämnar samråder rådgör svarar anmäler ger tar håller lyder arbetar skulle fick".split()),
    "en": frozenset("must shall should may can does do did will would could".split()),
}
"""Verbs after which the one who acts stands, when the question word is not about them."""
_CHIEF_STEMS = frozenset({"chef", "boss", "manag"})
_NOBODY = frozenset("det man there it jag vi you we i one anyone någon anybody someone".split())
_QUESTION_WORD_BY = 12
"""Characters: a question word that comes later stands in a clause of its own."""
_ASIDE = 0.3
"""Weight of the words of a clause in which nothing is asked."""


class Mention(Struct, frozen=True):
    """An actor or an object that some words of the question name."""

    start: int
    end: int
    actors: tuple[str, ...]
    objects: tuple[str, ...]


class Reading(Struct, frozen=True, kw_only=True):
    """A question taken apart.

    Parameters
    ----------
    language : Language
        The language it is in.
    role : Asked or None
        The role that the question word asks for; None for plain *who*.
    polar : bool
        True for *may X*, *does X*; ``must`` and ``shall`` tell how strong.
    subject : Mention or None
        Who a polar question is about.
    acts : dict
        The acts named, with how surely; ``general`` are those that only say *decide* or *answer for*.
    content : tuple
        What is left: meanings with their weights.
    present : frozenset of str
        All telling stems, those of acts and of the subject too.
    corrected : tuple of pairs
        Words taken for misspelt, as written and as read.
    """

    language: Language
    role: Asked | None
    polar: bool
    stranger: bool
    must: bool
    shall: bool
    chief: bool
    subject: Mention | None
    acts: dict[str, float]
    general: frozenset[str]
    content: tuple[tuple[Concept, float], ...]
    present: dict[str, float]
    corrected: tuple[tuple[str, str], ...] = ()
    region: str | None = None


def language_of(text: str, lexicons: Mapping[Language, Lexicon]) -> Language:
    """Return the language of a question: the one that knows more of its words."""

    def known(language: Language) -> float:
        lexicon = lexicons[language]
        total = 0.0
        for word in words(text, language):
            total += 1.0 if word.text in lexicon.empty else 0.7 if lexicon.knows(word.stem) else 0.0
        return total + (0.5 if language == "sv" and re.search("[åäö]", text) else 0.0)

    return max(("sv", "en"), key=known)


class Reader:
    """Reads questions in one language about one region.

    Parameters
    ----------
    organisation : Organisation
        Whose actors a question may be about.
    lexicon : Lexicon
        The vocabulary.
    regions : mapping of str to str
        Names of regions, normalised, to their ids.
    parties : frozenset of str
        The object classes that stand for someone: posts, bodies, units, here or in other regions.
    """

    def __init__(
        self,
        organisation: Organisation,
        lexicon: Lexicon,
        regions: Mapping[str, str],
        parties: frozenset[str] = frozenset(),
    ) -> None:
        self.organisation = organisation
        self.lexicon = lexicon
        self._parties = sorted(parties)
        self._regions = regions
        self._called = self._names()

    def _names(self) -> dict[str, list[tuple[tuple[str, ...], str | None, str | None]]]:
        """Return every name of an actor or an object by its first stem: (stems, actor, object)."""
        found: dict[str, list[tuple[tuple[str, ...], str | None, str | None]]] = {}

        def put(text: str, actor: str | None, item: str | None) -> None:
            stems = tuple(
                dict.fromkeys(
                    self.lexicon.same(word.stem)
                    for word in words(normalise(text), self.lexicon.language)
                    if word.text not in self.lexicon.empty
                )
            )
            for one in stems:
                found.setdefault(one, []).append((stems, actor, item))

        language = self.lexicon.language
        for actor in self.organisation.actors.values():
            if actor.kind is not ActorKind.DOCUMENT:
                put(actor.noun[language].indefinite, actor.id, actor.object)
                for name in self.lexicon.names.get(actor.object or "", ()):
                    put(name, actor.id, actor.object)
        for item in self._parties:
            for name in self.lexicon.names[item]:
                put(name, None, item)
        return found

    # --- the whole -----------------------------------------------------------------------------------

    def read(self, question: str) -> Reading:
        """Take a question apart."""
        text, region = self._without_region(normalise(question))
        language = self.lexicon.language
        text, aside = self._asking(text)
        text = self._decided(text)
        found, corrected = self._spelt(words(text, language))
        text = " ".join(word.text for word in found)
        who = _WHO[language].search(text)
        polar = bool(_POLAR[language].match(text)) and (who is None or who.start() > _QUESTION_WORD_BY)
        subject = None
        if polar:
            subject = self._mention(found, range(1, min(5, len(found))))
        elif who is None and (first := self._mention(found, range(min(2, len(found))))):
            subject, polar = (first, True) if first.end < len(found) - 1 else (None, False)
        role = next((role for role, pattern in _ROLES[language] if pattern.search(text)), None) if who else None
        chief = bool(_CHIEF[language].search(text))
        doer = self._doer(found) if who is not None and not polar else None
        if doer is not None and not chief:
            subject = doer if role is not Asked.GRANTOR else None
            role = role or Asked.RECIPIENT
        acts, general, used = self._acts(found)
        return Reading(
            language=language,
            role=role,
            polar=polar,
            stranger=polar and self._is_stranger(found, subject),
            must=bool(_MUST[language].search(text)) and polar,
            shall=bool(_SHALL[language].match(text)) and polar,
            chief=chief,
            subject=subject,
            acts=acts,
            general=frozenset(general),
            content=(*self._content(found, used, subject), *self._told(aside)),
            present=self._present([*self._telling(found), *words(aside, language)]),
            corrected=corrected,
            region=region,
        )

    def _asking(self, text: str) -> tuple[str, str]:
        """Return the clause in which something is asked, and the others."""
        language = self.lexicon.language
        shorter = _CHOICE[language].sub("", text)
        if _WHO[language].search(shorter) or _POLAR[language].match(shorter):
            text = shorter
        clauses = [one.strip() for one in _CLAUSE[language].split(text) if one and one.strip(" ?!.,")]
        if len(clauses) < 2:
            return text, ""
        asking = next((one for one in clauses if _WHO[language].search(one)), None) or next(
            (one for one in reversed(clauses) if _POLAR[language].match(one)), None
        )
        if asking is None:
            return text, ""
        return asking, " ".join(one for one in clauses if one is not asking)

    def _decided(self, text: str) -> str:
        """Put *the board's decision* in the place of *what the board has decided*."""
        return _DECIDED[self.lexicon.language].sub(lambda match: f"{match[1]} {_DECISION[self.lexicon.language]} ", text)

    def _told(self, aside: str) -> tuple[tuple[Concept, float], ...]:
        """Return the words of the clauses beside the question."""
        return tuple((one, weight * _ASIDE) for one, weight in self._content(words(aside, self.lexicon.language), set(), None))

    def _doer(self, found: list[Word]) -> Mention | None:
        """Return who acts in a question that asks for someone else: *whom may the director appoint*.

        Then an actor follows the finite verb, and a verb the actor; in *who may appoint the director* the
        verb comes first.
        """
        finite = _FINITE[self.lexicon.language]
        for place, word in enumerate(found[:-2]):
            if word.text in finite:
                doer = self._mention(found, range(place + 1, min(place + 3, len(found))))
                if doer is None or doer.end >= len(found):
                    return None
                after = found[doer.end]
                return doer if not after.text[:1].isdigit() else None
            if place > _QUESTION_WORD_BY // 3:
                break
        return None

    def _is_stranger(self, found: list[Word], subject: Mention | None) -> bool:
        """Whether the question is about someone whom the region's document does not name."""
        if subject is not None:
            return not subject.actors
        return len(found) > 2 and found[1].text not in self.lexicon.empty and found[1].text not in _NOBODY

    def _without_region(self, text: str) -> tuple[str, str | None]:
        """Take the name of a region out of the question, and return whose it was."""
        for name, region in self._regions.items():
            pattern = re.compile(rf"\b(i |in |hos |at |för )?(region(en|s)? )?{re.escape(name)}s?\b")
            if pattern.search(text):
                return " ".join(pattern.sub(" ", text).split()), region
        return text, None

    def _spelt(self, found: list[Word]) -> tuple[list[Word], tuple[tuple[str, str], ...]]:
        """Put known words in the place of misspelt ones."""
        corrected, result = [], []
        for word in found:
            known = word.text in self.lexicon.known_words or self.lexicon.knows(word.stem)
            better = None if known else self.lexicon.corrected(word.text)
            if better is None:
                result.append(word)
            else:
                corrected.append((word.text, better))
                result += words(better, self.lexicon.language)
        return result, tuple(corrected)

    # --- its parts -----------------------------------------------------------------------------------

    def _mention(self, found: list[Word], starts: range) -> Mention | None:
        """Return the longest name that begins at one of the places, the region's own actors first."""
        stems = [self.lexicon.same(word.stem) for word in found]
        best: tuple[int, int, int, int] | None = None
        place = 0
        chosen: list[tuple[str | None, str | None]] = []
        for start in starts:
            if found[start].text in self.lexicon.empty and self.lexicon.same(found[start].stem) not in self._called:
                continue
            for name, actor, item in self._called.get(stems[start], ()):
                window = stems[start : start + len(name) + 3]
                if not set(name) <= set(window):
                    continue
                last = start + max(window.index(one) for one in name)
                straight = int(tuple(window[: len(name)]) == name)
                key = (len(name), straight, int(actor is not None), -last)
                if best is None or key > best:
                    best, chosen = key, []
                if key == best:
                    chosen.append((actor, item))
            if best is not None:
                place = start
                break
        if best is None:
            return None
        actors = tuple(dict.fromkeys(actor for actor, _item in chosen if actor is not None))
        objects = tuple(dict.fromkeys(item for _actor, item in chosen if item is not None))
        return Mention(place, -best[3] + 1, actors, objects)

    def _acts(self, found: list[Word]) -> tuple[dict[str, float], set[str], set[int]]:
        """Return the acts named, the general ones, and the places of the words that name them."""
        lexicon = self.lexicon
        meant = [{word.stem, *lexicon.concept(word.stem).parts} for word in found]
        acts: dict[str, float] = {}
        general: set[str] = set()
        used: set[int] = set()
        for place, word in enumerate(found):
            for cue in lexicon.cues.get(word.stem, ()):
                if len(cue.stems) == 1 and word.text in lexicon.empty:
                    continue
                back, ahead = (0, len(cue.stems)) if cue.close else (cue.reach, cue.reach)
                near = range(max(0, place - back), min(len(found), place + ahead + 1))
                places = [next((i for i in near if other in meant[i]), None) for other in cue.stems[1:]]
                if None in places:
                    continue
                used |= {place, *(i for i in places if i is not None)}
                if cue.general:
                    general.add(cue.act)
                else:
                    acts[cue.act] = max(acts.get(cue.act, 0.0), 1.0 + 0.1 * (len(cue.stems) - 1))
        for strong, weak in _OVERRULES.items():
            if strong in acts:
                acts = {act: value * (0.6 if act in weak else 1.0) for act, value in acts.items()}
        return acts, general, used

    def _content(
        self, found: list[Word], used: set[int], subject: Mention | None
    ) -> tuple[tuple[Concept, float], ...]:
        skipped = set(range(subject.start, subject.end)) if subject is not None else set()
        result: dict[Concept, float] = {}
        for place, word in enumerate(found):
            if place in skipped or word.text in self.lexicon.empty or word.text.isdigit():
                continue
            concept = self.lexicon.concept(word.stem)
            weight = self.lexicon.weight(word.stem)
            if place in used:
                weight *= 0.35
            result[concept] = max(result.get(concept, 0.0), weight)
        return tuple(result.items())

    def _telling(self, found: list[Word]) -> list[Word]:
        """Return the words without *chief* as what someone is to someone: it then names no post."""
        return [word for word in found if word.stem not in _CHIEF_STEMS]

    def _present(self, found: list[Word]) -> dict[str, float]:
        bag: dict[str, float] = {}
        for word in found:
            concept = self.lexicon.concept(word.stem)
            for one, value in ((concept.stem, 1.0), (word.stem, 1.0), *((part, 0.85) for part in concept.parts)):
                bag[one] = max(bag.get(one, 0.0), value)
        return bag
