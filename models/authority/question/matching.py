"""Finds the matter that a question is about: how well act and object of each fit what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.question.topics import found
from models.core.vocabulary import Asked

if TYPE_CHECKING:
    from models.authority.question.vocabulary import Concept
    from models.authority.question.reading import Present, Reading
    from models.authority.question.topics import Topic, Topics
    from models.core.matters import Matters

FITS = 0.6
"""From here on a matter is taken for the one asked about."""
SETTLED = 0.12
EXPLAINED = 0.55
TELLING, MOST_TELLING = 0.04, 2.5
"""What a matter gains by each telling word of its name: the more of it stands in the question, the surer it is."""
DOING = 0.1
RARE = 0.12
"""What a matter gains when few of the document's have the act that is named."""
PART_OF_NAME, PART_OF_OTHER = 0.9, 0.35
UNNAMED, UNNAMED_DECISION = 0.7, 0.6
"""How well an act fits a question that names none; a decision is seldom meant then."""
LEAST_EXPLAINED, LEAST_ACT = 0.1, 0.3
NEARLY = 0.6
BESIDE = 0.75
"""How much a word of a name counts that stands where only the case is told."""
SURELY = 0.9
"""How well an act must fit before a matter that the document is silent on is taken for the one asked about."""
LITTLE = 0.3
"""Of the question's words; what explains fewer of them is likely something else."""
FULLY, WELL, LEAST_NAMED = 0.9, 0.8, 0.7
ANSWERS = 0.12
UNANSWERED = 0.85
ROLES_BESIDE = frozenset({Asked.CONSULTED, Asked.RECIPIENT, Asked.GRANTOR, Asked.PARTIES, Asked.INSTRUCTOR})
"""What a matter gains by being spoken of in the document: of two that fit as well, people ask about that one."""

_KIN: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "lead coordinate steer lead_forum handle",
        "lead head manage",
        "lead answer_for chair",
        "manage head",
        "inform report provide keep_informed",
        "report notify ensure_notified",
        "attend deliberate speak",
        "speak deliberate give_opinion",
        "assist support be_there_for",
        "prepare arrange_preparation hand_over",
        "prepare present",
        "execute implement fulfil",
        "check review follow_up evaluate supervise",
        "clarify specify decide",
        "clarify promote maintain",
        "check ensure follow_up answer_for",
        "support be_there_for assist",
        "design decide develop",
        "distribute distribute_work_environment",
        "consult cooperate",
        "answer_for ensure",
        "promote develop maintain ensure",
        "promote cooperate",
        "hold_office head manage",
        "initiate propose",
        "assign receive_assignments address",
        "instruct direct",
        "hold answer_for lead_forum",
        "follow keep_informed follow_up",
        "be_accountable report answer_for",
        "use manage_resources",
        "supplement give_opinion propose",
        "contribute attend execute",
        "plan prepare lead",
        "design decide specify",
        "employer_role personnel_responsibility",
        "own represent",
    )
)
_ON_POSTS = frozenset(
    "appoint dismiss set_pay appraise hold_pay_talks manage employer_role assign deputise sign attest vote own".split()
)
"""Acts that are never taken for another one, nor another for them."""
_GENERAL = frozenset({"decide", "answer_for", "ensure", "promote"})
"""Acts that say little of what is done: the name of what is decided or answered for says it."""
_PARTY_ACTS = frozenset(
    {"cooperate", "consult", "negotiate", "support", "assist", "inform", "report", "be_accountable"}
)
"""Acts towards someone, who is their object."""
_PLAIN_DUTY = frozenset("answer_for ensure promote develop lead coordinate clarify follow_up handle".split())


class Match(Struct, frozen=True, kw_only=True):
    """A matter with how well it fits: the act, the words of the question, the words of its name and which of them."""

    matter: str
    score: float
    act: float
    explained: float
    named: float
    words: frozenset[str] = frozenset()

    @property
    def match(self) -> float:
        """The score as a share, from 0 to 1."""
        return min(max(self.score, 0.0), 1.0)


_NEAR_ACTS: dict[str, frozenset[str]] = {
    act: frozenset().union(*(group for group in _KIN if act in group)) - {act}
    for act in frozenset().union(*_KIN)
}
"""For each act those that people take its words for."""


def act_fit(reading: Reading, topic: Topic, matters: Matters) -> float:
    """Return how well a matter's act fits the acts that the question names."""
    act = matters.acts[topic.act]
    fits = [0.15]
    deciding = any(matters.acts[named].decides for named in reading.acts if named in matters.acts)
    for named, strength in reading.acts.items():
        if named == topic.act:
            fits.append(strength)
        elif named in topic.acts and named not in _ON_POSTS:
            general = topic.act in _GENERAL and (not act.decides or "decide" in reading.general)
            fits.append(0.92 if general else 0.75 if not act.decides else 0.55)
        elif topic.act in _ON_POSTS or named in _ON_POSTS:
            continue
        elif topic.act in _NEAR_ACTS.get(named, ()):
            fits.append(0.75)
        elif named in topic.said and not act.decides:
            fits.append(0.62)
    for named in reading.general:
        if named == "decide" and deciding and act.decides and topic.act not in reading.acts:
            fits.append(0.55)  # *decides to activate* asks about activating
        elif named == topic.act:
            fits.append(1.0 if not reading.acts else 0.9)
        elif topic.act in _ON_POSTS and topic.act not in reading.acts:
            continue
        elif named == "decide" and act.decides:
            fits.append(0.85 if act.parent == "decide" else 0.7)
        elif named == "answer_for" and not act.decides and act.asked is Asked.HOLDER:
            fits.append(0.88 if topic.act in _PLAIN_DUTY else 0.7)
        elif named == "decide" and not act.decides:
            fits.append(0.35)
    if not reading.acts and not reading.general:
        fits.append(UNNAMED_DECISION if act.decides or topic.act in _ON_POSTS else UNNAMED)
    return max(fits)


def _explained(content: tuple[tuple[Concept, float], ...], topic: Topic) -> float:
    total = explained = 0.0
    for concept, weight in content:
        total += weight
        explained += weight * found(concept, topic.bag)
    return explained / total if total else 0.5


def _named(present: Present, topic: Topic) -> tuple[float, float, frozenset[str]]:
    """Return how much of one of the object's names stands in the question, how telling that is, and which words."""
    best: tuple[float, float, frozenset[str]] = (0.0, 0.0, frozenset())
    for name in topic.names:
        stems = {part for concept, _weight in name for part in (concept.stem, *concept.parts)}
        bag = dict.fromkeys(present.beside, BESIDE) | dict.fromkeys(present.whole, 1.0)
        for compound in present.compounds:
            # *Styrelsebeslut* is a decision of the board, but *regiondirektör* is no *direktör* like others.
            if compound.stem in stems:
                continue
            value = PART_OF_NAME if stems.issuperset(compound.parts) else PART_OF_OTHER
            for part in compound.parts:
                bag[part] = max(bag.get(part, 0.0), value)
        total = hit = 0.0
        words = []
        for concept, weight in name:
            value = found(concept, bag)
            total += weight
            hit += weight * value
            words += [concept.stem] * (value > WELL)
        share = hit / total * min(1.0, 0.8 + 0.1 * len(name))
        if (share, hit) > best[:2]:
            best = (share, hit, frozenset(words))
    return best


def _doing(reading: Reading, topic: Topic, topics: Topics) -> float:
    """Return what a matter gains or loses by whether the one who acts in the question does it in the document."""
    if reading.polar or reading.subject is None or not reading.subject.actors:
        return 0.0
    holders = topics.holders(topic.matter)
    return 0.0 if not holders else DOING if holders & set(reading.subject.actors) else -DOING


def rank(reading: Reading, topics: Topics, most: int = 8) -> list[Match]:
    """Return the matters that fit best, the best first."""
    matters = topics.matters
    result = []
    for topic in topics.speaking_of(reading.content):
        explained = _explained(reading.content, topic)
        if explained < LEAST_EXPLAINED:
            continue
        act = act_fit(reading, topic, matters)
        if act < LEAST_ACT:
            continue
        named, telling, words = (
            _named(reading.present, topic) if topic.names else (explained, 0.0, frozenset[str]())
        )
        if reading.role in ROLES_BESIDE and topic.act in _PARTY_ACTS and topic.towards:
            named = max(named, explained)  # the object is who is asked for
        if topic.act == "hold_office":
            named = min(named, explained)
        score = min(act, 1.2) * (EXPLAINED * explained + (1 - EXPLAINED) * named)
        if reading.role in ROLES_BESIDE:
            score = score + ANSWERS if topics.role_beside(topic.matter, reading.role) else score * UNANSWERED
        elif topic.settled:
            score += SETTLED
        elif act < SURELY:
            score *= UNANSWERED
        if topic.act in _ON_POSTS and named < LEAST_NAMED:
            score *= UNANSWERED
        if explained < LITTLE and named < FULLY:
            score *= UNANSWERED
        if act >= 1 and topic.settled and topic.act in topics.rare:
            score += RARE
        score += TELLING * min(telling, MOST_TELLING) + _doing(reading, topic, topics)
        result.append(
            Match(matter=topic.matter, score=score, act=act, explained=explained, named=named, words=words)
        )
    result.sort(key=lambda one: (-one.score, one.matter))
    return _spoken_of_first(_fully_named_first(result), topics)[:most]


def _fully_named_first(matches: list[Match]) -> list[Match]:
    """Put before the best match one of the same act of whose name the question says all, and more than of the best's.

    Who approves *the director's expenses* is not asked about expenses in general.
    """
    for place, other in enumerate(matches[1:], 1):
        best = matches[0]
        if other.score < best.score * NEARLY:
            break
        same_act = other.matter.split(".")[0] == best.matter.split(".")[0]
        if same_act and other.named >= FULLY and other.words > best.words:
            return [other, *matches[:place], *matches[place + 1 :]]
    return matches


def _spoken_of_first(matches: list[Match], topics: Topics) -> list[Match]:
    """Put before the best match, when the document is silent on it, a near act upon the same object.

    *Clarify* and *promote* the division of roles are two matters, but whoever asks for the one in a
    region that only speaks of the other means that.
    """
    if not matches or matches[0].matter in topics.settled:
        return matches
    best = matches[0]
    act, rest = best.matter.split(".", 1)
    for place, other in enumerate(matches[1:], 1):
        if other.score < best.score * NEARLY:
            break
        other_act, other_rest = other.matter.split(".", 1)
        near = other_act in _NEAR_ACTS.get(act, ()) and act not in _ON_POSTS and other_act not in _ON_POSTS
        same_rank = act == other_act == "hold_office"
        if ((rest == other_rest and near) or same_rank) and other.matter in topics.settled:
            return [other, *matches[:place], *matches[place + 1 :]]
    return matches
