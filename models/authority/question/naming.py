"""How much of a question a matter explains, and how much of a matter's name a question says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.question.acts import ANY
from models.authority.question.families import NEAR_ACTS
from models.authority.question.topics import found

if TYPE_CHECKING:
    from models.authority.question.reading import Present, Said
    from models.authority.question.topics import Topic
    from models.authority.question.vocabulary import Concept

BESIDE = 0.75
"""How much a word of a name counts that stands where only the case is told."""
PART_OF_NAME, PART_OF_OTHER = 0.9, 0.35
"""How much a part of a compound counts, when the name has all of its parts, and when not."""
FITTING = 0.85
"""How well an act must fit before the words that name it are explained by it."""
WELL = 0.8
"""How well a word must be found to be one of those that were said."""
SHORT_NAME, LONGER_NAME = 0.8, 0.1
"""What a name counts, and what each of its words adds: two words in common are less of a chance than one."""


class Naming(Struct, frozen=True):
    """How much of a name stands in the question, how telling that is, and which words it is."""

    share: float
    telling: float
    words: frozenset[str]


NOT_NAMED = Naming(0.0, 0.0, frozenset())


def explained(content: tuple[Said, ...], topic: Topic, act: float) -> float:
    """Return how much of what the question says is said of the matter.

    A word that names the act is explained where the act fits.
    """
    total = told = 0.0
    meant = {topic.act, *topic.acts, *NEAR_ACTS.get(topic.act, ()), "decide", "answer_for", "ensure", ANY}
    for said in content:
        total += said.weight
        by_act = act >= FITTING and not said.acts.isdisjoint(meant)
        told += said.weight * (1.0 if by_act else found(said.concept, topic.bag))
    return told / total if total else 0.5


def spoken_of(content: tuple[Said, ...], topic: Topic) -> float:
    """Return how much of what the question says, but for its acts, is said of the matter."""
    about = [said for said in content if not said.acts]
    total = sum(said.weight for said in about)
    return sum(said.weight * found(said.concept, topic.bag) for said in about) / total if total else 0.0


def untold(content: tuple[Said, ...], topic: Topic) -> float:
    """Return how much the most telling word says that is not said of the matter."""
    return max(
        (one.weight * (1 - found(one.concept, topic.bag)) for one in content if not one.acts), default=0.0
    )


def named(present: Present, topic: Topic, stems: tuple[frozenset[str], ...]) -> Naming | None:
    """Return which of the matter's names stands in the question most fully; None when it has none.

    ``stems`` are all that each name is made of.
    """
    said = dict.fromkeys(present.beside, BESIDE) | dict.fromkeys(present.whole, 1.0)
    namings = (
        NOT_NAMED if one.isdisjoint(present.parts) else _naming(name, _bag(said, one, present.compounds))
        for name, one in zip(topic.names, stems, strict=True)
    )
    return max(namings, key=lambda one: (one.share, one.telling), default=None)


def _naming(name: tuple[tuple[Concept, float], ...], bag: dict[str, float]) -> Naming:
    total = hit = 0.0
    said = []
    for concept, weight in name:
        value = found(concept, bag)
        total += weight
        hit += weight * value
        if value > WELL:
            said.append(concept.stem)
    length = min(1.0, SHORT_NAME + LONGER_NAME * len(name))
    return Naming(hit / total * length, hit, frozenset(said))


def _bag(said: dict[str, float], stems: frozenset[str], compounds: tuple[Concept, ...]) -> dict[str, float]:
    """Return the words of the question as they count for a name made of the stems."""
    told = [one for one in compounds if one.stem not in stems and not stems.isdisjoint(one.parts)]
    if not told:
        return said
    bag = dict(said)
    for compound in told:
        # *Styrelsebeslut* is a decision of the board, but *regiondirektör* is no *direktör* like others.
        value = PART_OF_NAME if stems.issuperset(compound.parts) else PART_OF_OTHER
        for part in compound.parts:
            bag[part] = max(bag.get(part, 0.0), value)
    return bag
