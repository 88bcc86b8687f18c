"""Finds the acts that the words of a question name, and how much each weighs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.question.families import BEFORE_A_DECISION, DOING, HELPING, ON_POSTS
from models.authority.question.glossary import OTHER
from models.authority.question.vocabulary import Cue
from models.core.vocabulary import Asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from models.authority.question.frames import Frames
    from models.authority.question.lexicon import Lexicon
    from models.authority.question.mentions import Mention, Mentions
    from models.authority.question.words import Word

SUBORDINATE = 0.85
"""Strength of an act in a clause that only tells when: *who helps the board when it supervises*."""
ANOTHERS = 0.5
"""The same in a clause that tells what another one does."""
LONGER = 0.1
"""What each further word of a cue adds to its strength."""
OVERRULED = 0.6
ANY = "any"
"""Stands for all acts: the words for what is done in a relative clause need no explaining."""
CHIEF = 1.05
"""Strength of being somebody's manager, when that is what is asked."""

_OVERRULES = {
    "deputise": frozenset({"appoint", "manage", "head", "decide", "lead"}),
    "vote": frozenset({"attend", "speak", "deliberate"}),
    "subdelegate": frozenset({"delegate"}),
    "hand_over": frozenset({"attend"}),
    **dict.fromkeys(("sign", "negotiate"), frozenset({"represent"})),
    **dict.fromkeys(("inform", "report", "follow_up", "interpret"), frozenset({"assign"})),
    "ensure_notified": frozenset({"notify", "ensure"}),
    "receive_assignments": frozenset({"assign"}),
    **dict.fromkeys(
        ("appoint", "dismiss", "set_pay", "appraise", "hold_pay_talks"),
        frozenset({"lead", "head", "manage", "coordinate", "hold", "assign", "chair"}),
    ),
}
"""Acts that, once named, leave little to others named beside them: who may vote need not only attend."""
_IN_PASSING = frozenset({"own", "serve", "hold", "hold_office"})
"""Acts that are mostly named to tell which thing is meant: *the companies that we own*."""
_NOT_AS_CHIEF = frozenset(
    {"appoint", "dismiss", "set_pay", "appraise", "hold_pay_talks", "assign", "instruct"}
)
"""Acts that a chief is the object of: *who appoints the head of the office* asks for no manager."""
TALKING = frozenset({"consult", "speak", "inform", "negotiate", "hold", "give_opinion"})
"""Acts that only tell the role when someone is asked for who is consulted about something else."""
_BEFOREHAND = frozenset({"plan"})
"""What people do before they ask whom to consult about it."""
_GIVING = ("assign", "represent")
"""Acts that only tell the role when someone is asked for on whose behalf another one acts."""
_TELLING_ONLY: dict[Asked | None, frozenset[str]] = {
    Asked.CONSULTED: TALKING,
    Asked.GRANTOR: frozenset({*_GIVING, "receive_assignments"}),
}
"""For the roles in which someone is asked for, acts that tell no more than that role."""
_SHORTEST_START = 6


class Named(Struct, frozen=True):
    """The acts that a question names.

    Parameters
    ----------
    acts : dict
        Each with how surely it is meant.
    general : frozenset of str
        Those that only say *decide* or *answer for*.
    used : dict
        The places of the words that name them, each with its acts; ``ANY`` in a relative clause.
    """

    acts: dict[str, float]
    general: frozenset[str]
    used: dict[int, frozenset[str]]

    def says_nothing(self, role: Asked | None) -> bool:
        """Whether no act is named but the one that only tells the role."""
        return not self.acts or _TELLING_ONLY.get(role, frozenset()).issuperset(self.acts)

    def telling(self, act: str, places: Iterable[int]) -> Named:
        """Return the same with words at some places that tell an act, too."""
        return Named(self.acts, self.general, dict.fromkeys(places, frozenset({act})) | self.used)

    def beside(self, told: Named) -> Named:
        """Return the acts told before: less sure where the question says *decides*.

        *She proposes it, but who decides* asks about no proposal.
        """
        deciding = "decide" in self.general
        standing = SUBORDINATE if self.general else 1.0
        acts = {
            act: strength * (1.0 if act in ON_POSTS and not deciding else standing)
            for act, strength in told.acts.items()
            if not (deciding and act in BEFORE_A_DECISION)
        }
        return Named(self.acts | acts, self.general or told.general, self.used)

    def after(self, then: Named) -> Named:
        """Return the acts with those that come then, for which someone must be asked first."""
        return Named(self.acts | then.acts, self.general | then.general, self.used)

    def asked_as(self, role: Asked | None, chief: bool) -> dict[str, float]:
        """Return the acts as the role that is asked for leaves them."""
        acts = dict(self.acts)
        if role is Asked.CONSULTED and not TALKING.issuperset(acts):
            acts = {act: strength for act, strength in acts.items() if act not in TALKING | _BEFOREHAND}
        if role is Asked.INSTRUCTOR:
            acts["instruct"] = 1.0
        if role is Asked.PARTIES and acts:
            acts.setdefault("be_party", 1.0)
            if "assign" in acts:
                acts["assign"] *= SUBORDINATE  # the assignment is what the parties agree upon
        if role is Asked.GRANTOR and "receive_assignments" in acts:
            acts["assign"] = acts.pop("receive_assignments")  # whoever receives them gets them from someone
        if role is Asked.GRANTOR and (
            self.general - {"decide"}
            or any(strength >= SUBORDINATE for act, strength in acts.items() if act not in _GIVING)
        ):
            for one in _GIVING:
                acts.pop(one, None)  # *who gave the director the task to lead* asks about leading
        if chief and not any(acts.get(one, 0.0) > SUBORDINATE + LONGER for one in _NOT_AS_CHIEF):
            acts |= {"head": SUBORDINATE if acts.get("manage", 0.0) >= 1.0 else CHIEF, "manage": CHIEF}
        return acts


class _Place(Struct, frozen=True):
    cue: Cue
    words: frozenset[int]


class ActsNamed:
    """Finds acts in questions of one language.

    Parameters
    ----------
    lexicon, mentions, frames : Lexicon, Mentions, Frames
        The words, the names of actors and the ways of asking.
    """

    def __init__(self, lexicon: Lexicon, mentions: Mentions, frames: Frames) -> None:
        self._lexicon = lexicon
        self._mentions = mentions
        self._frames = frames

    def named(self, found: list[Word], subject: Mention | None) -> Named:
        """Return the acts that the words name; ``subject`` is who acts, whose title names none."""
        places = list(self._places(found))
        titles = self._titles(found)
        doer = frozenset(range(subject.start, subject.end) if subject is not None else ())
        acts: dict[str, float] = {}
        general: set[str] = set()
        used: dict[int, frozenset[str]] = {}
        for one in places:
            if any(_names(one.words, title) for title in titles) or not doer.isdisjoint(one.words):
                continue  # *the chair of the board* as somebody's title names no act
            if any(one.words < other.words and one.cue.act != other.cue.act for other in places):
                continue  # *sign off* is no *sign*
            standing = self._standing(found, min(one.words), places, subject)
            pointing = self._only_points_out(found, min(one.words), places, subject)
            told = {one.cue.act, ANY} if pointing else {one.cue.act}
            used |= {place: used.get(place, frozenset()) | told for place in one.words}
            if not one.cue.general:
                strength = 1.0 + LONGER * (len(one.cue.stems) - 1) if standing == 1.0 else standing
                acts[one.cue.act] = max(acts.get(one.cue.act, 0.0), strength)
            elif standing == 1.0 or len(places) == 1:
                general.add(one.cue.act)
        if OTHER in acts:
            general = set()
        if "ensure" in acts:  # *who sees to it that it is carried out* asks as much who does it
            acts |= dict.fromkeys(DOING & acts.keys(), acts["ensure"])
        if "decide" in general:
            # *Who decides when she has proposed it* asks about no proposal.
            beside = {act for act in BEFORE_A_DECISION & acts.keys() if acts[act] < 1.0}
            acts = {act: strength for act, strength in acts.items() if act not in beside}
        return Named(_weighed(acts, bool(general)), frozenset(general), used)

    def _places(self, found: list[Word]) -> Iterator[_Place]:
        """Yield every cue with the words that make it, of which none stands in another clause."""
        frames = self._frames
        plain = frames.pointing | frames.sure
        relative = [
            i
            for i, word in enumerate(found)
            if 1 < i < len(found) - 2 and word.text in frames.relative and found[i - 1].text not in plain
        ]
        for place, word in enumerate(found):
            for cue in self._lexicon.cues.get(word.stem, ()):
                if len(cue.stems) == 1 and word.text in self._lexicon.empty:
                    continue
                back, ahead = (0, len(cue.stems)) if cue.close else (cue.reach, cue.reach)
                near = range(max(0, place - back), min(len(found), place + ahead + 1))
                says = _is if cue.act in _IN_PASSING else _says
                others = [next((i for i in near if says(found[i], stem)), None) for stem in cue.stems[1:]]
                told = frozenset({place, *(i for i in others if i is not None)})
                if None not in others and not any(
                    min(told) < i < max(told) and i not in told for i in relative
                ):
                    yield _Place(cue, told)

    def _titles(self, found: list[Word]) -> list[range]:
        """Return where titles of several words stand, but for one that says what someone is: *is head of*."""
        titles: list[range] = []
        place = 2 if len(found) > 1 and found[1].text in self._frames.finite else 1
        place += bool(len(found) > place and self._frames.finite_first.search(found[place].text))
        while (mention := self._mentions.first(found, range(place, len(found)))) is not None:
            place = mention.end
            before = {word.text for word in found[max(0, mention.start - 2) : mention.start]}
            if mention.end - mention.start > 1 and before.isdisjoint(self._frames.being):
                titles.append(range(mention.start, mention.end))
        return titles

    def _standing(
        self, found: list[Word], place: int, places: list[_Place], subject: Mention | None
    ) -> float:
        """Return how much an act weighs by where it stands: less in a clause that tells when, or what for.

        *Who helps the board when it supervises*, *who helps the board to supervise* ask for help.
        """
        frames = self._frames
        if any(word.text in frames.when for word in found[1:place]):
            return SUBORDINATE
        if self._only_points_out(found, place, places, subject):
            return SUBORDINATE
        if any(one.cue.act == "ensure" for one in places) and self._another_does(found[:place]):
            return ANOTHERS
        linked = [i for i in range(1, place) if found[i].text in frames.purpose]
        earlier = any(not one.cue.general and max(one.words) < max(linked, default=0) for one in places)
        helped = any(one.cue.act in HELPING and max(one.words) < place for one in places)
        return SUBORDINATE if earlier or helped else 1.0

    def _another_does(self, before: list[Word]) -> bool:
        """Whether someone only sees to it that another one does it: *makes sure that somebody presents*."""
        frames = self._frames
        joined = frames.purpose | frames.sure
        return any(
            before[i].text in joined and before[i + 1].text in frames.another
            for i in range(1, len(before) - 1)
        )

    def _only_points_out(
        self, found: list[Word], place: int, places: list[_Place], subject: Mention | None
    ) -> bool:
        """Whether a word stands in a relative clause: *decides the cases that are prepared*."""
        frames = self._frames
        first = min(min(one.words) for one in places)
        relative = (
            i
            for i in range(2, place)
            if found[i].text in frames.relative
            and found[i - 1].text not in frames.sure
            and (found[i - 1].text not in frames.pointing or first < i)
        )
        return any(subject is None or i != subject.end for i in relative)


def _names(cue: frozenset[int], title: range) -> bool:
    """Whether words are part of a title, and no phrase inside one: *which office works for the board*."""
    inside = len(cue) > 1 and title.start < min(cue) and max(cue) < title.stop - 1
    return cue.issubset(title) and not inside


def _is(word: Word, stem: str) -> bool:
    """Whether a word has a stem."""
    return word.stem == stem


def _says(word: Word, stem: str) -> bool:
    """Whether a word has a stem, or is a compound that begins with it."""
    return word.stem == stem or (len(stem) >= _SHORTEST_START and word.stem.startswith(stem))


def _weighed(acts: dict[str, float], beside_general: bool) -> dict[str, float]:
    """Return the acts with those weakened that others leave little to."""
    weak: set[str] = set()
    if len(acts) + beside_general > 1:
        weak |= _IN_PASSING
    for strong, overruled in _OVERRULES.items():
        standing = acts.get(strong, 0.0)  # less where it only tells when: then it overrules no main act
        weak |= {act for act in overruled & acts.keys() if standing >= min(1.0, acts[act])}
    if OTHER in acts:
        weak |= acts.keys() - {OTHER}
    return {act: strength * (OVERRULED if act in weak else 1.0) for act, strength in acts.items()}
