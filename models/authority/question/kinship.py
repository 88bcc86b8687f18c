"""How well the act of a matter fits the acts that a question names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.question.acts import OVERRULED, TALKING
from models.authority.question.families import NEAR_ACTS, ON_POSTS, SEEING_TO
from models.authority.question.glossary import OTHER
from models.core.vocabulary import Asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.question.reading import Reading
    from models.authority.question.topics import Topic
    from models.core.matters import Act, Matters

# How well an act fits, from 0 to 1; more than 1 when several words together name it.
NAMED_BY_A_GENERAL_WORD = 0.9
SPOKEN_OF_IN_THE_NAME = 0.92
SEEN_TO_BE_DONE = 1.02
SPOKEN_OF_BESIDE = 0.75
SPOKEN_OF_WHERE_NONE_IS_ASKED = 0.55
NEAR = 0.75
SEEN_TO = 0.83
SAID = 0.62
A_DECISION, ANOTHER_DECISION = 0.85, 0.7
NOT_THE_DECISION_NAMED = 0.55
A_DUTY, ANOTHER_TASK = 0.88, 0.7
NO_DECISION, NOT_DECIDED = 0.35, 0.4
UNNAMED, UNNAMED_DECISION, NOTHING_DONE = 0.7, 0.6, 0.5
ANYTHING = 0.15

_GENERAL = frozenset({"decide", "answer_for", "ensure", "promote"})
"""Acts that say little of what is done: the name of what is decided or answered for says it."""
_SEEING_ONLY = SEEING_TO | {"promote"}
"""Acts that see to something without deciding it."""
_PLAIN_DUTY = frozenset(
    {"answer_for", "ensure", "promote", "develop", "lead", "coordinate", "clarify", "follow_up", "handle"}
)


class ActFits:
    """How well acts fit those that one question names; matters of one act whose names say the same share it.

    Parameters
    ----------
    reading : Reading
        The question.
    matters : Matters
        Their acts.
    """

    def __init__(self, reading: Reading, matters: Matters) -> None:
        self._reading = reading
        self._matters = matters
        self._named = frozenset(reading.acts)
        self._known: dict[tuple[str, frozenset[str], frozenset[str]], float] = {}

    def of(self, topic: Topic) -> float:
        """Return how well a matter's act fits, from 0 to a little more than 1."""
        key = (topic.act, topic.acts & self._named, topic.said & self._named)
        fit = self._known.get(key)
        if fit is None:
            fit = self._known[key] = _act_fit(self._reading, topic, self._matters)
        return fit


def _act_fit(reading: Reading, topic: Topic, matters: Matters) -> float:
    act = matters.acts[topic.act]
    if not reading.acts and not reading.general:
        return NOTHING_DONE if topic.act in ON_POSTS else UNNAMED_DECISION if act.decides else UNNAMED
    least = ANYTHING
    if reading.role is Asked.CONSULTED and reading.acts.keys() <= TALKING and not reading.general:
        least = UNNAMED_DECISION if act.decides else ANYTHING  # *who is asked before the budget*
    fit = max((least, *_specific(reading, topic, act), *_general(reading, topic, act, matters)))
    if topic.act in _SEEING_ONLY and _is_decided(reading, topic):
        fit = min(fit, NOT_DECIDED)
    return fit * OVERRULED if OTHER in reading.acts and topic.act not in reading.acts else fit


def _is_decided(reading: Reading, topic: Topic) -> bool:
    """Whether a decision is asked for, and the matter is only to see to something: *who adopts the rules*."""
    asks = "decide" in reading.general and "answer_for" not in reading.general
    return asks and "ensure" not in reading.acts and topic.act not in reading.acts


def _specific(reading: Reading, topic: Topic, act: Act) -> Iterator[float]:
    """Yield how well each act fits that the question names."""
    for named, strength in reading.acts.items():
        if named == topic.act:
            yield strength
        elif named in ON_POSTS or (topic.act in ON_POSTS and named not in topic.acts):
            continue
        elif named in topic.acts:
            near = topic.act in NEAR_ACTS.get(named, ())
            yield max(_spoken_of(reading, topic, act), NEAR if near else 0.0)
        elif named == "ensure" and topic.act == "answer_for":
            yield SEEN_TO  # whoever sees to something answers for it
        elif topic.act in NEAR_ACTS.get(named, ()):
            # *holds pay talks* holds no other talks
            faint = strength < NEAR and not ON_POSTS.isdisjoint(reading.acts)
            yield NEAR * strength if faint or OTHER in reading.acts else NEAR
        elif named in topic.said and not act.decides:
            yield SAID


def _spoken_of(reading: Reading, topic: Topic, act: Act) -> float:
    """Return how well a matter fits whose name speaks of an act: *answer for following up the budget*."""
    if topic.act in SEEING_TO and (
        "ensure" in reading.acts or (reading.general & SEEING_TO and "decide" not in reading.general)
    ):
        return SEEN_TO_BE_DONE  # *who makes sure they get the facts* asks less for the one who gives them
    if topic.act in _GENERAL and act.decides is ("decide" in reading.general):
        return SPOKEN_OF_IN_THE_NAME
    return SPOKEN_OF_WHERE_NONE_IS_ASKED if act.decides else SPOKEN_OF_BESIDE


def _general(reading: Reading, topic: Topic, act: Act, matters: Matters) -> Iterator[float]:
    """Yield how well *decides* or *answers for* fits, where the question says no more."""
    deciding = any(matters.acts[named].decides for named in reading.acts if named in matters.acts)
    for named in reading.general:
        if named == "decide" and deciding and act.decides and topic.act not in reading.acts:
            yield NOT_THE_DECISION_NAMED  # *decides to activate* asks about activating
        elif named == topic.act:
            yield NAMED_BY_A_GENERAL_WORD if reading.acts else 1.0
        elif topic.act in ON_POSTS and topic.act not in reading.acts:
            continue
        elif named == "decide":
            yield _as_decision(act)
        elif not act.decides and act.asked is Asked.HOLDER:
            yield A_DUTY if topic.act in _PLAIN_DUTY else ANOTHER_TASK


def _as_decision(act: Act) -> float:
    if not act.decides:
        return NO_DECISION
    return A_DECISION if act.parent == "decide" else ANOTHER_DECISION
