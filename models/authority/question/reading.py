"""Reads a question: what sort it is, whom it asks about, which acts it names, and what is left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.question.glossary import OTHER
from models.authority.question.lexicon import FAINT
from models.authority.question.mentions import Mention
from models.authority.question.vocabulary import Concept, Cue
from models.authority.question.words import Word, normalise, words
from models.core.vocabulary import Asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from models.authority.question.frames import Frames
    from models.authority.question.lexicon import Lexicon
    from models.authority.question.mentions import Mentions
    from models.authority.question.sayings import Sayings
    from models.core.texts import Language


def frames_of(language: Language) -> Frames:
    """Return how a language asks; only the one needed is imported, with all its patterns."""
    if language == "sv":
        from models.authority.question import swedish

        return swedish.FRAMES
    from models.authority.question import english

    return english.FRAMES


USED = 0.45
"""Weight of a word that has already told the act."""
ENOUGH = 1
"""Telling words that a clause must have to be understood without the others."""
CASE = 0.3
"""Weight of the words that tell when something is the case."""
ASIDE = 0.2
"""Weight of the words of a clause in which nothing is asked."""
NEEDED = 0.7
"""The same when the clause of the question says nothing by itself."""
SUBORDINATE = 0.85
"""Strength of an act in a clause that only tells when: *who helps the board when it supervises*."""

_OVERRULES = {
    "deputise": frozenset({"appoint", "manage", "head", "decide", "lead"}),
    "vote": frozenset({"attend", "speak", "deliberate"}),
    "subdelegate": frozenset({"delegate"}),
    "hand_over": frozenset({"attend"}),
    "ensure_notified": frozenset({"notify", "ensure"}),
    "receive_assignments": frozenset({"assign"}),
}
"""Acts that, once named, leave little to others named beside them: who may vote need not only attend."""
_OVERRULED = 0.6
_IN_PASSING = frozenset({"own", "serve", "hold", "hold_office"})
"""Acts that are mostly named to tell which thing is meant: *the companies that we own*."""
_MANAGED = ("manage", "head")
_CHIEF_STEMS = frozenset({"chef", "boss", "manag"})
_NOT_AS_CHIEF = frozenset({"appoint", "dismiss", "set_pay", "appraise", "hold_pay_talks", "assign", "instruct"})
"""Acts that a chief is the object of: *who appoints the head of the office* asks for no manager."""
_TALKING = frozenset({"consult", "speak", "inform", "negotiate", "hold"})
"""Acts that only tell the role when someone is asked for who is consulted about something else."""
_SHORTEST_START = 6
_QUESTION_WORD_BY = 12
"""Characters: a question word that comes later stands in a clause of its own."""


class Present(Struct, frozen=True):
    """The stems that stand in a question, those that only tell when something is the case, and its compounds."""

    whole: frozenset[str]
    beside: frozenset[str]
    compounds: tuple[Concept, ...]


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
    stranger : bool
        A yes-or-no question about someone whom the region does not name.
    subject : Mention or None
        Who acts, where the question tells it.
    acts : dict
        The acts named, with how surely; ``general`` are those that only say *decide* or *answer for*.
    content : tuple
        What is left: meanings with their weights.
    present : Present
        All stems, those that told the act too.
    corrected : tuple of pairs
        Words taken for misspelt, as written and as read.
    region : str or None
        The region that the question names.
    """

    language: Language
    role: Asked | None
    polar: bool
    stranger: bool
    must: bool
    shall: bool
    subject: Mention | None
    acts: dict[str, float]
    general: frozenset[str]
    content: tuple[tuple[Concept, float], ...]
    present: Present
    corrected: tuple[tuple[str, str], ...] = ()
    region: str | None = None


def _begins(word: Word, start: str) -> bool:
    """Whether a compound begins with a word, whatever that is made of itself."""
    return len(start) >= _SHORTEST_START and word.stem.startswith(start)


def language_of(text: str, known: Mapping[Language, Mapping[str, str]]) -> Language:
    """Return the language of a normalised question: the one that knows more of its words, Swedish first."""
    said = text.replace("?", " ").replace(",", " ").replace(".", " ").split()

    def familiar(language: Language) -> int:
        return sum(word in known[language] for word in said)

    return "en" if familiar("en") > familiar("sv") else "sv"


class Reader:
    """Reads questions in one language about one region.

    Parameters
    ----------
    lexicon : Lexicon
        The vocabulary.
    mentions : Mentions
        The names of actors.
    sayings : Sayings
        The turns of phrase.
    regions : mapping of str to str
        Names of regions, normalised, to their ids.
    """

    def __init__(
        self, lexicon: Lexicon, mentions: Mentions, sayings: Sayings, regions: Mapping[str, str]
    ) -> None:
        self.lexicon = lexicon
        self.mentions = mentions
        self.sayings = sayings
        self.frames = frames_of(lexicon.language)
        self._regions = regions

    def read(self, question: str) -> Reading:
        """Take a question apart."""
        language, frames = self.lexicon.language, self.frames
        text, region = self._without_region(normalise(question))
        text, aside = self._asking(text)
        asked = text
        found, corrected = self._spelt(words(self.sayings.plainly(self._decided(text)), language))
        text = " ".join(word.text for word in found)
        who = frames.who.search(text)
        polar = bool(frames.polar.match(text)) and (who is None or who.start() > _QUESTION_WORD_BY)
        subject: Mention | None = None
        if polar:
            subject = self._subject(found, aside)
        elif who is None and (first := self.mentions.first(found, range(2))) is not None:
            polar = first.end < len(found) - 1
            subject = first if polar else None
        role = self._role(asked, text) if who is not None else None
        chief = bool(frames.chief.search(text))
        doer = self._doer(found) if who is not None and not polar else None
        if doer is not None and not chief:
            subject = doer if role is not Asked.GRANTOR else None
            role = role or Asked.RECIPIENT
        acts, general, used = self._acts(found, subject)
        if role is Asked.CONSULTED and not _TALKING.issuperset(acts):
            acts = {act: strength for act, strength in acts.items() if act not in _TALKING}
        if role is Asked.INSTRUCTOR:
            acts["instruct"] = 1.0
        if role is Asked.GRANTOR and len(acts) > 1:
            acts.pop("assign", None)  # *who gave the director the task to lead* asks about leading
        if chief and _NOT_AS_CHIEF.isdisjoint(acts):
            acts |= dict.fromkeys(_MANAGED, 1.05)
        case = self._case(found, used, role)
        content = tuple(self._content(found, used, subject, case))
        enough = sum(self._telling(word) for i, word in enumerate(found) if i not in used) >= ENOUGH
        return Reading(
            language=language,
            role=role,
            polar=polar,
            stranger=polar and self._is_stranger(found, subject),
            must=polar and bool(frames.must.search(text)),
            shall=polar and bool(frames.shall.match(text)),
            subject=subject,
            acts=acts,
            general=frozenset(general),
            content=(*content, *self._beside(aside, ASIDE if enough else NEEDED)),
            present=self._present(
                [
                    *self._asked_about(found[:case], None if "receive_assignments" in acts else subject),
                    *([] if enough else words(aside, language)),
                ],
                found[case:],
                chief,
            ),
            corrected=corrected,
            region=region,
        )

    def _role(self, *texts: str) -> Asked | None:
        """Return the role asked for, by the words as asked or as read."""
        for role, pattern in self.frames.roles:
            if any(pattern.search(text) for text in texts):
                return role
        return None

    # --- the parts of the sentence -------------------------------------------------------------------

    def _without_region(self, text: str) -> tuple[str, str | None]:
        """Take the name of a region out of the question, and return whose it was."""
        for name, region in self._regions.items():
            pattern = re.compile(rf"\b(?:i |in |hos |at |för )?(?:region(?:en|s)? )?{re.escape(name)}s?\b")
            if pattern.search(text):
                return " ".join(pattern.sub(" ", text).split()), region
        return text, None

    def _asking(self, text: str) -> tuple[str, str]:
        """Return the clause in which something is asked, and the others."""
        frames = self.frames
        shorter = frames.choice.sub("", text)
        if frames.who.search(shorter) or frames.polar.match(shorter):
            text = shorter
        clauses = [one.strip() for one in frames.clause.split(text) if one and one.strip(" ?!.,")]
        asking = next((one for one in clauses if frames.who.search(one)), None) or next(
            (one for one in reversed(clauses) if frames.polar.match(one)), None
        )
        if asking is None or len(clauses) < 2:
            return text, ""
        return asking, " ".join(one for one in clauses if one is not asking)

    def _decided(self, text: str) -> str:
        """Put *the board's decision* in the place of *what the board has decided*."""
        return self.frames.decided.sub(lambda match: f"{match[1]} {self.frames.decision} ", text)

    def _subject(self, found: list[Word], aside: str) -> Mention | None:
        """Return whom a yes-or-no question is about.

        *May she* is about whom the words before name; *does the director get tasks from the board* is about the board.
        """
        if len(found) > 1 and found[1].text in self.frames.pronouns:
            before = self.mentions.first(words(aside, self.lexicon.language), range(8))
            return before and Mention(0, 0, before.actors, before.objects)
        first = self.mentions.first(found, range(1, 5))
        if first is not None and self.frames.getting.search(" ".join(word.text for word in found)):
            for place in range(first.end, len(found) - 1):
                if found[place].text in self.frames.source:
                    return self.mentions.first(found, range(place + 1, place + 3)) or first
        return first

    def _doer(self, found: list[Word]) -> Mention | None:
        """Return who acts in a question that asks for someone else: *whom may the director appoint*.

        There an actor follows the finite verb, and another verb the actor; in *who may appoint the director* the
        verb comes first.
        """
        towards = bool(self.frames.towards.match(" ".join(word.text for word in found)))
        for place, word in enumerate(found[:5]):
            if word.text in self.frames.finite or (towards and place == 2):
                doer = self.mentions.first(found, range(place + 1, place + 3))
                owner = doer is not None and found[doer.end - 1].genitive and self.lexicon.language == "sv"
                return doer if doer is not None and doer.end < len(found) and not owner else None
        return None

    def _is_stranger(self, found: list[Word], subject: Mention | None) -> bool:
        """Whether the question is about someone whom the region's document does not name."""
        if subject is not None:
            return not subject.actors
        second = found[1].text if len(found) > 2 else ""
        return bool(second) and second not in self.lexicon.empty and second not in self.frames.nobody

    # --- its words -----------------------------------------------------------------------------------

    def _spelt(self, found: list[Word]) -> tuple[list[Word], tuple[tuple[str, str], ...]]:
        """Put known words in the place of misspelt ones."""
        corrected: list[tuple[str, str]] = []
        result: list[Word] = []
        for word in found:
            known = word.text in self.lexicon.vocabulary.stems or self.lexicon.knows(word.stem)
            better = None if known else self.lexicon.corrected(word.text)
            if better is None:
                result.append(word)
            else:
                corrected.append((word.text, better))
                result += words(better, self.lexicon.language)
        return result, tuple(corrected)

    def _acts(self, found: list[Word], subject: Mention | None) -> tuple[dict[str, float], set[str], set[int]]:
        """Return the acts named, the general ones, and the places of the words that name them."""
        lexicon = self.lexicon
        cues: list[tuple[Cue, frozenset[int]]] = []
        for place, word in enumerate(found):
            for cue in lexicon.cues.get(word.stem, ()):
                if len(cue.stems) == 1 and word.text in lexicon.empty:
                    continue
                back, ahead = (0, len(cue.stems)) if cue.close else (cue.reach, cue.reach)
                near = range(max(0, place - back), min(len(found), place + ahead + 1))
                places = [
                    next((i for i in near if found[i].stem == other or _begins(found[i], other)), None)
                    for other in cue.stems[1:]
                ]
                if None not in places:
                    cues.append((cue, frozenset({place, *(i for i in places if i is not None)})))
        acts: dict[str, float] = {}
        general: set[str] = set()
        used: set[int] = set()
        titles = [*self._titles(found), *([range(subject.start, subject.end)] if subject is not None else [])]
        for cue, places in cues:
            if any(places.issubset(title) for title in titles):
                continue  # *the chair of the board* as somebody's title names no act
            if any(places < others and cue.act != other.act for other, others in cues):
                continue  # *sign off* is no *sign*
            standing = self._standing(found, min(places), cues, subject)
            used |= places
            if cue.general:
                general |= {cue.act} if standing == 1.0 or len(cues) == 1 else set()
            else:
                strength = (1.0 + 0.1 * (len(cue.stems) - 1)) * standing
                acts[cue.act] = max(acts.get(cue.act, 0.0), strength)
        if len(acts) + len(general) > 1:
            acts = {act: value * (_OVERRULED if act in _IN_PASSING else 1.0) for act, value in acts.items()}
        if OTHER in acts:
            acts = {act: value * (1.0 if act == OTHER else _OVERRULED) for act, value in acts.items()}
            general = set()
        for strong, weak in _OVERRULES.items():
            if strong in acts:
                acts = {act: value * (_OVERRULED if act in weak else 1.0) for act, value in acts.items()}
        return acts, general, used

    def _titles(self, found: list[Word]) -> list[range]:
        """Return where titles of several words stand, but for one that tells what someone is: *who is head of …*."""
        titles: list[range] = []
        place = 1
        while (mention := self.mentions.first(found, range(place, len(found)))) is not None:
            place = mention.end
            before = {word.text for word in found[max(0, mention.start - 2) : mention.start]}
            if mention.end - mention.start > 1 and before.isdisjoint(self.frames.being):
                titles.append(range(mention.start, mention.end))
        return titles

    def _standing(
        self,
        found: list[Word],
        place: int,
        cues: list[tuple[Cue, frozenset[int]]],
        subject: Mention | None,
    ) -> float:
        """Return how much an act weighs by where it stands: less in a clause that tells when, or what for.

        *Who helps the board when it supervises*, *who helps the board to supervise* ask for help.
        """
        before = {word.text for word in found[1:place]}
        if not before.isdisjoint(self.frames.when):
            return SUBORDINATE
        if any(
            found[i].text in self.frames.relative and found[i - 1].text not in self.frames.pointing
            for i in range(2, place)
            if subject is None or i != subject.end
        ):
            return SUBORDINATE
        linked = [i for i in range(1, place) if found[i].text in self.frames.purpose]
        earlier = any(not cue.general and max(places) < linked[-1] for cue, places in cues) if linked else False
        return SUBORDINATE if earlier else 1.0

    def _content(
        self, found: list[Word], used: set[int], subject: Mention | None, case: int | None = None
    ) -> Iterable[tuple[Concept, float]]:
        """Return what the question is about: its words but for those that say nothing and for who acts."""
        skipped = range(subject.start, subject.end) if subject is not None else range(0)
        result: dict[Concept, float] = {}
        for place, word in enumerate(found):
            if place in skipped or not self._tells(word):
                continue
            weight = self.lexicon.weight(word.stem) * (USED if place in used else 1.0) * (CASE if place > (case or len(found)) else 1.0)
            concept = self.lexicon.concept(word.stem)
            result[concept] = max(result.get(concept, 0.0), weight)
        return result.items()

    def _case(self, found: list[Word], used: set[int], role: Asked | None) -> int:
        """Return where the words begin that only tell when something is the case.

        Whoever is asked *before* something is asked about that; and some telling words must come before.
        """
        case = next((i for i, word in enumerate(found) if i > 1 and word.text in self.frames.when), len(found))
        telling = sum(self._telling(word) for i, word in enumerate(found[:case]) if i not in used)
        return len(found) if role is Asked.CONSULTED or telling < ENOUGH else case

    def _tells(self, word: Word) -> bool:
        return word.text not in self.lexicon.empty and not word.text.isdigit()

    def _telling(self, word: Word) -> bool:
        return self._tells(word) and self.lexicon.weight(word.stem) > FAINT

    def _beside(self, aside: str, share: float) -> Iterable[tuple[Concept, float]]:
        """Return the words of the clauses beside the question."""
        found = words(aside, self.lexicon.language)
        return ((concept, weight * share) for concept, weight in self._content(found, set(), None))

    def _asked_about(self, found: list[Word], subject: Mention | None) -> list[Word]:
        """Return the words without those for who acts, when that is told."""
        if subject is None:
            return found
        return [word for place, word in enumerate(found) if not subject.start <= place < subject.end]

    def _present(self, found: list[Word], beside: list[Word], chief: bool) -> Present:
        """Return all stems; not *chief* where it says what someone is to someone, for then it names no post."""
        kept = [word for word in found if not (chief and word.stem in _CHIEF_STEMS)]
        concepts = [self.lexicon.concept(word.stem) for word in (*kept, *beside)]
        return Present(
            whole=frozenset(self.lexicon.same(word.stem) for word in kept) | {word.stem for word in kept},
            beside=frozenset(self.lexicon.same(word.stem) for word in beside) | {word.stem for word in beside},
            compounds=tuple(one for one in concepts if one.parts),
        )
