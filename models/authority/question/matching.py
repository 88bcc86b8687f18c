"""Finds the matter that a question is about: how well act and object of each fit what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from models.authority.question.families import NEAR_ACTS, ON_POSTS, SEEING_TO, UPON_OTHERS
from models.authority.question.kinship import ActFits
from models.authority.question.naming import Naming, explained, named, spoken_of, untold
from models.core.vocabulary import Asked

if TYPE_CHECKING:
    from models.authority.question.reading import Reading
    from models.authority.question.topics import Topic, Topics

FITS = 0.6
"""From here on a matter is taken for the one asked about."""
EXPLAINED = 0.55
"""Share of the words of the question in the score; the rest is that of the words of the name."""
STRONGEST_ACT = 1.2
SETTLED = 0.15
"""What a matter gains by being spoken of in the document: of two that fit, people ask about that one."""
JUST = 0.03
"""How far above that what may be anything comes at least, so that all that is told more of goes before it."""
TOWARDS = 0.25
"""The same where those towards whom it is done are named."""
SURELY = 0.9
"""How well an act must fit before a matter that the document is silent on is taken for the one asked."""
ANSWERS = 0.12
"""What a matter gains when the document names someone in the role asked for."""
UNANSWERED = 0.85
"""What of its score a matter keeps that is likely not meant."""
TELLING, MOST_TELLING = 0.04, 2.5
"""What a matter gains by each telling word of its name: the more of it is said, the surer it is."""
DOING = 0.1
"""What a matter gains or loses by whether the one who acts in the question does it in the document."""
UPON_ONESELF = 0.3
"""What a matter loses when it is done to the one who acts in the question."""
OF_ANOTHER = 0.4
"""What a post loses when it is only told whose someone is: *who hires the director's secretary*."""
UNTOLD = 0.15
"""What a matter loses by the most telling word that it leaves unexplained, where only *decides* is asked."""
ANOTHER_POST = 0.3
"""The same for a post of whose title not all is said: *ward manager* is no manager that is known."""
UNKNOWN_THING = 0.3
"""The same where only somebody is known: *what limit has the director* is about the limit, not about her."""
SPEAKING_OF = 0.5
"""Of what it explains, what the name of a settled matter counts at least, however it is put."""
RARE = 0.12
"""What a matter gains when few of the document's have the act that is named."""
LEAST_EXPLAINED, LEAST_ACT = 0.1, 0.3
LITTLE = 0.4
"""Of the question's words; what explains fewer of them is likely something else."""
HALF = 0.5
FULLY, LEAST_NAMED = 0.9, 0.7
"""Share of a name that is all but the whole of it, and the least for a post."""
NEARLY = 0.6
"""Of the best score: what comes this near may go before it."""
NEARLY_AS_WELL = 0.75
"""The same for one of whose name more is said."""
ALL_BUT = 0.9
"""The same for one in which someone is named who is asked for."""
ROLES_BESIDE = frozenset({Asked.CONSULTED, Asked.RECIPIENT, Asked.GRANTOR, Asked.PARTIES, Asked.INSTRUCTOR})

_CHECKING = frozenset({"attest"})
"""Acts that are there to be done by another one than whose thing it is."""
_BEING = frozenset({"chair", "head", "hold_office"})
"""Acts that tell what someone is; of what else is said little counts."""
_POSTS_AND_BEING = ON_POSTS | _BEING
_PASSING_ON = frozenset({"delegate"})
"""Acts that leave open what is decided: *may she approve a purchase on delegation*."""
_TOLD_APART = ON_POSTS | {"notify", "ensure_notified"}
"""Acts whose narrower objects people mean when they name them, even where the document is silent on them."""
_TASKED = ("assign", "instruct")
"""Whoever asks who gives someone tasks means who instructs them, where the document only speaks of that."""
_PARTY_ACTS = frozenset(
    {
        "distribute_work_environment",
        "cooperate",
        "consult",
        "negotiate",
        "support",
        "assist",
        "inform",
        "report",
        "be_accountable",
    }
)
"""Acts towards someone, who is their object."""


class Match(Struct, frozen=True, kw_only=True):
    """A matter with how well it fits: the act, the words of the question, the words of its name.

    ``anything`` tells that it is taken only because its object may be whatever is spoken of.
    """

    matter: str
    score: float
    act: float
    explained: float
    named: float
    words: frozenset[str] = frozenset()
    anything: bool = False

    @property
    def match(self) -> float:
        """The score as a share, from 0 to 1."""
        return min(max(self.score, 0.0), 1.0)


def rank(reading: Reading, topics: Topics, most: int = 8) -> list[Match]:
    """Return the matters that fit best, the best first."""
    speaking = topics.speaking_of(said.concept for said in reading.content)
    fits = ActFits(reading, topics.matters)
    found = [match for topic in speaking if (match := _match(reading, topic, topics, fits)) is not None]
    found.sort(key=lambda one: (-one.score, one.matter))
    found = _spoken_of_first(_fully_named_first(found, reading, topics), reading, topics)
    return _answered_first(found, reading, topics)[:most]


def _match(reading: Reading, topic: Topic, topics: Topics, fits: ActFits) -> Match | None:
    """Return how well a matter fits, or None when it does not at all."""
    act = fits.of(topic)
    if act < LEAST_ACT or (topic.unless and any(said <= reading.present.parts for said in topic.unless)):
        return None
    told = explained(reading.content, topic, act)
    if told < LEAST_EXPLAINED and not topic.anything:
        return None
    naming = named(reading.present, topic, topics.stems_of(topic)) or Naming(told, 0.0, frozenset())
    share = naming.share
    if reading.role in ROLES_BESIDE and topic.act in _PARTY_ACTS and topic.towards:
        share = max(share, told)  # the object is who is asked for
    if topic.settled and topic.act not in _POSTS_AND_BEING:
        share = max(share, SPEAKING_OF * spoken_of(reading.content, topic))
    if topic.act == "hold_office":
        share = min(share, told)
    score = min(act, STRONGEST_ACT) * (EXPLAINED * told + (1 - EXPLAINED) * share)
    score = _spoken_of(score, act, reading, topic, topics)
    if (topic.act in ON_POSTS and share < LEAST_NAMED) or (told < LITTLE and share < FULLY):
        score *= UNANSWERED
    if topic.act in ON_POSTS and share < FULLY:
        score -= ANOTHER_POST * untold(reading.content, topic)
    if (topic.towards or (reading.named and told < HALF)) and _asks_for_nothing_done(reading):
        score -= UNKNOWN_THING * untold(reading.content, topic)
    if topic.settled and "decide" in reading.general and reading.acts.keys() <= _PASSING_ON:
        score -= UNTOLD * untold(reading.content, topic)
    least = _as_anything(reading, topic, topics)
    anything = score < least
    score = max(score, least)
    score += TELLING * min(naming.telling, MOST_TELLING) + _doing(reading, topic, topics)
    return Match(
        matter=topic.matter,
        score=score,
        act=act,
        explained=told,
        named=share,
        words=naming.words,
        anything=anything,
    )


def _asks_for_nothing_done(reading: Reading) -> bool:
    """Whether a question names no act and asks for no role: it is about a thing that somebody has."""
    return not (reading.polar or reading.role or reading.acts or reading.general)


def _as_anything(reading: Reading, topic: Topic, topics: Topics) -> float:
    """Return what a matter that may be anything scores at least, by its act and those it is done towards."""
    if not (topic.anything and topic.settled and topic.act in reading.acts):
        return 0.0
    towards = topics.actors(topic.matter, Asked.RECIPIENT)
    if not towards:
        return FITS + JUST
    return 0.0 if towards.isdisjoint(reading.named) else FITS + TOWARDS


def _spoken_of(score: float, act: float, reading: Reading, topic: Topic, topics: Topics) -> float:
    """Return the score as what the document says of the matter changes it."""
    rare = RARE if act >= 1 and topic.settled and topic.act in topics.rare else 0.0
    if reading.role in ROLES_BESIDE:
        answer = topics.role_beside(topic.matter, reading.role)
        meant = answer in (reading.role, Asked.HOLDER)  # the holder only where he hands something on
        answered = meant or (answer is not None and topic.act in _PARTY_ACTS)
        return (score + ANSWERS if answered else score * UNANSWERED) + rare
    if topic.settled:
        return score + SETTLED + rare
    return score if act >= SURELY else score * UNANSWERED


def _doing(reading: Reading, topic: Topic, topics: Topics) -> float:
    """Return what a matter gains or loses by who acts in the question.

    Who acts is not whom it is done to.
    """
    holders = topics.holders(topic.matter)
    if topic.act in _CHECKING and reading.owner is not None and holders >= set(reading.owner.actors):
        return -2 * UPON_ONESELF
    if reading.owns_another and topic.act in ON_POSTS and reading.owner is not None:
        return -OF_ANOTHER if topics.object_of(topic.matter) in reading.owner.objects else 0.0
    if reading.owner is not None and topic.act == "manage" and topic.towards and not reading.polar:
        # *who is the director's manager* asks about no one else
        return 0.0 if topics.object_of(topic.matter) in reading.owner.objects else -UPON_ONESELF
    if reading.subject is None:
        return 0.0
    if (
        reading.polar
        and topic.act in UPON_OTHERS
        and topics.object_of(topic.matter) in reading.subject.objects
    ):
        return -UPON_ONESELF
    if reading.polar or not reading.subject.actors:
        return 0.0
    return 0.0 if not holders else DOING if holders & set(reading.subject.actors) else -DOING


def _fully_named_first(matches: list[Match], reading: Reading, topics: Topics) -> list[Match]:
    """Put before the best match one of the same act of whose name the question says all, and more.

    Who approves *the director's expenses* is not asked about expenses in general.
    """
    for place, other in enumerate(matches[1:], 1):
        best = matches[0]
        if other.score < best.score * NEARLY_AS_WELL:
            break
        same_act = other.matter.split(".")[0] == best.matter.split(".")[0]
        item = topics.object_of(other.matter)
        scattered = topics.is_somebody(item) and item not in reading.spoken_of
        told_apart = best.matter.split(".")[0] in _TOLD_APART and not scattered
        sure = told_apart or other.matter in topics.settled or best.matter not in topics.settled
        if same_act and sure and other.named >= FULLY and other.words > best.words > frozenset():
            return [other, *matches[:place], *matches[place + 1 :]]
    return matches


def _answered_first(matches: list[Match], reading: Reading, topics: Topics) -> list[Match]:
    """Put before the best match one that is all but as good, when only that names whom is asked for."""
    role = reading.role
    if not matches or role not in ROLES_BESIDE or topics.role_beside(matches[0].matter, role) is not None:
        return matches
    for place, other in enumerate(matches[1:], 1):
        if other.score < max(FITS, matches[0].score * ALL_BUT):
            break
        # *the development director's tasks* are not the director's
        less = other.words < matches[0].words and matches[0].matter.split(".")[0] in _TOLD_APART
        if topics.role_beside(other.matter, role) is role and other.act >= 1 and not less:
            return [other, *matches[:place], *matches[place + 1 :]]
    return matches


def _spoken_of_first(matches: list[Match], reading: Reading, topics: Topics) -> list[Match]:
    """Put before the best match, when the document is silent on it, a near act upon the same object.

    *Clarify* and *promote* the division of roles are two matters, but whoever asks for the one in a
    region that only speaks of the other means that.
    """
    if not matches or matches[0].matter in topics.settled:
        return matches
    best = matches[0]
    act, rest = best.matter.split(".", 1)
    task = f"{_TASKED[1]}.{rest}"
    if act == _TASKED[0] and task in topics.settled:
        return [replace(best, matter=task), *matches]
    for place, other in enumerate(matches[1:], 1):
        if other.score < best.score * NEARLY:
            break
        other_act, other_rest = other.matter.split(".", 1)
        near = other_act in NEAR_ACTS.get(act, ()) or (
            other_act in SEEING_TO and "answer_for" in reading.general
        )
        near = near and act not in ON_POSTS and other_act not in ON_POSTS
        if other_act in SEEING_TO and best.named >= FULLY and best.explained >= FULLY:
            near = "answer_for" in reading.general  # *who leads it* is not who sees to it, if all is said
        same_rank = act == other_act == "hold_office"
        if ((rest == other_rest and near) or same_rank) and other.matter in topics.settled:
            return [other, *matches[:place], *matches[place + 1 :]]
    return matches
