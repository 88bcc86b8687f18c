"""Reads a question: what sort it is, whom it asks about, which acts it names, and what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.question.acts import SUBORDINATE, ActsNamed
from models.authority.question.clauses import asking, decided, straight, without_region, written_out
from models.authority.question.families import BEFORE_A_DECISION
from models.authority.question.languages import frames_of
from models.authority.question.lexicon import FAINT
from models.authority.question.mentions import Mention
from models.authority.question.vocabulary import Concept
from models.authority.question.whom import Whom
from models.authority.question.words import Word, normalise, words
from models.core.texts import Language
from models.core.vocabulary import Asked

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from models.authority.question.acts import Named
    from models.authority.question.lexicon import Lexicon
    from models.authority.question.mentions import Mentions

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

_CHIEF_STEMS = frozenset({"chef", "boss", "manag"})
_MEETING = frozenset({"möt", "sammanträd"})
"""What a body's name is put before when its meetings are meant: *nämndmöte*."""
_LONG_COMPOUND = 15
"""Letters from which a compound that nobody has written is likely another one, misspelt."""
_QUESTION_WORD_BY = 12
"""Characters: a question word that comes later stands in a clause of its own."""


class Said(Struct, frozen=True):
    """A telling word of a question: its meaning, its weight, and the acts that it names."""

    concept: Concept
    weight: float
    acts: frozenset[str] = frozenset()


class Present(Struct, frozen=True):
    """The stems of a question, those that only tell when something is the case, and its compounds.

    ``parts`` are all of these stems, and those that the compounds are made of.
    """

    whole: frozenset[str]
    beside: frozenset[str]
    compounds: tuple[Concept, ...]
    parts: frozenset[str]


class Reading(Struct, frozen=True, kw_only=True):
    """A question taken apart.

    Parameters
    ----------
    language : Language
        The language it is in.
    role : Asked or None
        The role that the question word asks for; None for plain *who*.
    polar : bool
        True for *may X*, *does X*; ``must`` and ``shall`` tell how strong, ``in_person`` whether by X alone.
    stranger : bool
        A yes-or-no question about someone whom the region does not name.
    how_much : bool
        Whether it asks for a measure, and so for no one.
    subject : Mention or None
        Who acts, where the question tells it.
    by_whom : bool
        Whether it asks *by whom*, *from whom*: then who stands as its subject is the one it is done to.
    towards : Mention or None
        To whom or with whom a yes-or-no question says that it is done.
    asking : tuple of str or None
        Whom it says to be asked first, where it asks whether that must be; empty for anyone;
        ``asks_stranger`` tells that it is someone whom the region does not name.
    unsure : bool
        Whether the question leaves open if the thing is of its kind.
    named : frozenset of str
        All actors that are named; ``spoken_of`` are all object classes that somebody is called by.
    owner : Mention or None
        Whose thing it is about: *the director's expenses*.
    owns_another : bool
        Whether that thing is somebody or something else, and tells no act: *the director's secretary*.
    acts : dict
        The acts named, with how surely; ``general`` are those that only say *decide* or *answer for*.
    content : tuple of Said
        What the question is about.
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
    in_person: bool
    how_much: bool
    subject: Mention | None
    by_whom: bool
    towards: Mention | None
    asking: tuple[str, ...] | None
    asks_stranger: bool
    unsure: bool
    named: frozenset[str]
    spoken_of: frozenset[str]
    owner: Mention | None
    owns_another: bool
    acts: dict[str, float]
    general: frozenset[str]
    content: tuple[Said, ...]
    present: Present
    corrected: tuple[tuple[str, str], ...] = ()
    region: str | None = None


class Reader:
    """Reads questions in one language about one region.

    Parameters
    ----------
    lexicon : Lexicon
        The vocabulary.
    mentions : Mentions
        The names of actors.
    regions : mapping of str to str
        Names of regions, normalised, to their ids.
    """

    def __init__(self, lexicon: Lexicon, mentions: Mentions, regions: Mapping[str, str]) -> None:
        self.lexicon = lexicon
        self.frames = frames_of(lexicon.language)
        self._whom = Whom(lexicon, mentions, self.frames)
        self._acts = ActsNamed(lexicon, mentions, self.frames)
        self._regions = regions

    def plain(self, question: str) -> str:
        """Return a question in lower case, with no words run together."""
        return written_out(normalise(question), self.frames)

    def read(self, question: str, together: bool = False) -> Reading:
        """Take a question apart.

        Parameters
        ----------
        question : str
            As typed.
        together : bool
            Whether what stands beside the clause of the question is part of what is asked, when that clause
            alone is not understood.

        Returns
        -------
        Reading
            Whatever was typed.
        """
        language, frames = self.lexicon.language, self.frames
        text, region = without_region(self.plain(question), self._regions)
        asked, aside = asking(text, frames)
        asked = straight(asked, frames)
        plain = self.lexicon.sayings.plainly(decided(asked, frames))
        found, corrected = self._spelt(words(plain, language))
        found = self._whom.said_once(found)
        text = " ".join(word.text for word in found)
        polar, subject, role = self._kind(found, asked, text, aside)
        chief = bool(frames.chief.search(asked) or frames.chief.search(text))
        if not polar and chief:
            role = None if role is Asked.RECIPIENT else role
        if not polar and (chief or role is Asked.GRANTOR):
            subject = None
        named = self._acts.named(found, subject)
        if role is Asked.GRANTOR:
            named = named.telling("assign", (i for i, one in enumerate(found) if frames.task.match(one.text)))
        own = range(subject.start, subject.end) if subject is not None else range(0)
        by_name = subject is None or bool(subject.end)
        beside = self._beside(aside, subject, bool(frames.several.search(text)))
        if (
            beside
            and not chief
            and named.says_nothing(role)
            and not self._telling(found, {*named.used, *own})
        ):
            told = self._acts.named(beside, None)
            named = named.beside(told)
            # Who proposes it does not decide; whom a pronoun stands for has been left out already.
            if by_name and "decide" in named.general and not BEFORE_A_DECISION.isdisjoint(told.acts):
                beside = self._without(beside, self._whom.before(beside))
        asking_first = polar and self._whom.asks_first(found, named.used)
        if asking_first:
            named = named.after(self._acts.named(self._whom.after(found), None))
        concerning = (
            Asked.CONSULTED if asking_first else role
        )  # *must she ask before she*: about what comes then
        acts = self._asked(found, aside, named, concerning, chief)
        case = self._case(found, named.used, concerning)
        enough = not together and (
            self._telling(found, {*named.used, *own}) >= ENOUGH and not frames.referring.search(text)
        )
        owner = self._whom.owner(found)
        asked_about = self._without(found[:case], None if "receive_assignments" in acts else subject)
        return Reading(
            language=language,
            role=Asked.CONSULTED if asking_first and self._whom.is_done_to(found, "consult") else role,
            polar=polar,
            stranger=polar and self._whom.is_stranger(found, subject),
            must=polar and bool(frames.must.search(text)),
            shall=polar and bool(frames.shall.match(text)),
            how_much=bool(frames.how_much.search(asked)),
            in_person=polar and bool(frames.in_person.search(asked)),
            subject=subject,
            by_whom=bool(frames.by_whom.search(text)),
            towards=self._whom.towards(found, subject) if polar else None,
            asking=self._whom.asked_first(found, subject) if asking_first else None,
            asks_stranger=asking_first and self._whom.asks_stranger(found, named.used),
            unsure=bool(frames.unsure.search(f"{asked} {aside}")),
            named=self._whom.named([*found, *beside]),
            spoken_of=self._whom.spoken_of([*found, *beside]),
            owner=owner or self._whom.owner(beside),
            owns_another=owner is not None and self._whom.owns_another(found, owner, named.used),
            acts=acts,
            general=named.general,
            content=(
                *self._content(found, named.used, subject, case),
                *self._content(beside, {}, None, share=ASIDE if enough else NEEDED),
            ),
            present=self._present([*asked_about, *([] if enough else beside)], found[case:], chief),
            corrected=corrected,
            region=region,
        )

    def _asked(
        self, found: list[Word], aside: str, named: Named, role: Asked | None, chief: bool
    ) -> dict[str, float]:
        """Return the acts that are asked about, with how surely."""
        frames, text = self.frames, " ".join(word.text for word in found)
        acts = named.asked_as(role, chief)
        if frames.own_chief.search(text) and "head" in acts:
            acts["head"] = SUBORDINATE  # *who is my boss* asks less for the head of a unit
        if acts:
            return acts
        if role is Asked.GRANTOR and "decide" in named.general:
            return {"delegate": 1.0}
        tasks = role is Asked.GRANTOR and not named.general
        if tasks and frames.task.search(text if self._telling(found, named.used) else aside):
            return {"assign": 1.0}
        return acts

    def _kind(
        self, found: list[Word], asked: str, text: str, aside: str
    ) -> tuple[bool, Mention | None, Asked | None]:
        """Return whether it is a yes-or-no question, who acts in it, and which role it asks for."""
        who = self.frames.who.search(text)
        verb_first = self.frames.polar.match(text) or (
            who is None
            and len(found) > 1
            and self.lexicon.language == "sv"
            and self._whom.is_passive_verb(found[0])
        )
        if verb_first and (who is None or who.start() > _QUESTION_WORD_BY):
            subject = self._whom.subject(found, aside)
            turned, cleft = self.frames.is_it.subn(self.frames.someone, text)
            return True, subject, self._whom.role(turned) if cleft and subject is not None else None
        if who is None:
            first = self._whom.first(found)
            return first is not None, first, None
        role = self._whom.role(asked, text)
        if role is None and self.frames.by_whom.search(text):
            return False, None, None  # *by whom is she helped* is about her
        doer = self._whom.doer(found)
        if doer is None and role is Asked.RECIPIENT:
            doer = self._whom.by(found)
        return False, doer, role if doer is None else role or Asked.RECIPIENT

    def _beside(self, aside: str, subject: Mention | None, several: bool) -> list[Word]:
        """Return the words that only tell the case, without those for who acts, if they stand among them.

        *The director is their manager, but who gives them tasks* asks about the others.
        """
        found, _corrected = self._spelt(words(self.lexicon.sayings.plainly(aside), self.lexicon.language))
        first = self._whom.before(found)
        by_pronoun = subject is not None and not subject.end
        others = several and first is not None and self._whom.others(found, first)
        return self._without(found, first) if by_pronoun or others else found

    # --- its words -----------------------------------------------------------------------------------

    def _spelt(self, found: list[Word]) -> tuple[list[Word], tuple[tuple[str, str], ...]]:
        """Put known words in the place of misspelt ones."""
        corrected: list[tuple[str, str]] = []
        result: list[Word] = []
        for word in found:
            better = None if self._is_known(word) else self.lexicon.corrected(word.text)
            if better is None:
                result.append(word)
            else:
                corrected.append((word.text, better))
                result += words(better, self.lexicon.language)
        return result, tuple(corrected)

    def _is_known(self, word: Word) -> bool:
        """Whether a word need not be taken for misspelt; a long compound of known words still may be."""
        vocabulary = self.lexicon.vocabulary
        if word.text in vocabulary.stems or word.stem in vocabulary.known:
            return True
        return len(word.text) < _LONG_COMPOUND and self.lexicon.knows(word.stem)

    def _case(self, found: list[Word], used: Collection[int], role: Asked | None) -> int:
        """Return where the words begin that only tell when something is the case.

        Whoever is asked *before* something is asked about that; and some telling words must come before.
        """
        when, about = self.frames.when, self.frames.about
        places = (
            i
            for i, word in enumerate(found)
            if i > 1 and word.text in when and found[i - 1].text not in about
        )
        case = next(places, len(found))
        if role is Asked.CONSULTED or self._telling(found[:case], used) < ENOUGH:
            return len(found)
        return case

    def _telling(self, found: list[Word], used: Collection[int]) -> int:
        """Return how many words tell something, beside those that tell the act."""
        return sum(
            place not in used and self.lexicon.tells(word) and self.lexicon.weight(word.stem) > FAINT
            for place, word in enumerate(found)
        )

    def _content(
        self,
        found: list[Word],
        used: Mapping[int, frozenset[str]],
        subject: Mention | None,
        case: int | None = None,
        share: float = 1.0,
    ) -> Iterable[Said]:
        """Return what the question is about: its words but for those that say nothing and for who acts."""
        skipped = range(subject.start, subject.end) if subject is not None else range(0)
        result: dict[Concept, Said] = {}
        for place, word in enumerate(found):
            if place in skipped or not self.lexicon.tells(word):
                continue
            weight = share * self.lexicon.weight(word.stem) * (USED if place in used else 1.0)
            weight *= CASE if case is not None and place > case else 1.0
            said = Said(self.lexicon.concept(word.stem), weight, used.get(place, frozenset()))
            known = result.get(said.concept)
            result[said.concept] = said if known is None or known.weight < weight else known
        return result.values()

    @staticmethod
    def _without(found: list[Word], subject: Mention | None) -> list[Word]:
        """Return the words without those for who acts, when that is told."""
        if subject is None:
            return found
        return [word for place, word in enumerate(found) if not subject.start <= place < subject.end]

    def _present(self, found: list[Word], beside: list[Word], chief: bool) -> Present:
        """Return all stems; not *chief* where it tells what someone is to someone: then it names no post."""
        kept = [word for word in found if not (chief and word.stem in _CHIEF_STEMS)]
        concepts = [self.lexicon.concept(word.stem) for word in (*kept, *beside)]
        meetings = {one.parts[0] for one in concepts if len(one.parts) == 2 and one.parts[1] in _MEETING}
        told = frozenset(stem for word in kept for stem in (word.stem, self.lexicon.same(word.stem)))
        case = frozenset(stem for word in beside for stem in (word.stem, self.lexicon.same(word.stem)))
        compounds = tuple(one for one in concepts if one.parts)
        return Present(
            whole=told | meetings,
            beside=case,
            compounds=compounds,
            parts=told | meetings | case | {part for one in compounds for part in one.parts},
        )
