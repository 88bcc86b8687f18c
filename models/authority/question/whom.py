"""Finds whom a question asks for, and whom it is about."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from models.authority.question.lexicon import FAINT
from models.authority.question.mentions import Mention
from models.authority.question.words import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from models.authority.question.frames import Frames
    from models.authority.question.lexicon import Lexicon
    from models.authority.question.mentions import Mentions
    from models.authority.question.words import Word
    from models.core.vocabulary import Asked

_WORDS_TO_VERB = 5
"""Words of a question among which its finite verb stands."""

_WORDS_TO_NAME = 8
"""Words of a statement among which it names whom it is about."""

_LONGEST_AGAIN = 2
"""Words of a name that only says again who was named."""
_WORDS_BEFORE_SOURCE = 4
"""Words after *from* among which its name begins: *from his own chief, the director*."""


class Whom:
    """Finds the people of questions in one language.

    Parameters
    ----------
    lexicon, mentions, frames : Lexicon, Mentions, Frames
        The words, the names of actors and the ways of asking.
    """

    def __init__(self, lexicon: Lexicon, mentions: Mentions, frames: Frames) -> None:
        self._lexicon = lexicon
        self._mentions = mentions
        self._frames = frames

    def role(self, *texts: str) -> Asked | None:
        """Return the role asked for, by the words as asked or as read."""
        for role, pattern in self._frames.roles:
            if any(pattern.search(text) for text in texts):
                return role
        return None

    def subject(self, found: list[Word], aside: str) -> Mention | None:
        """Return whom a yes-or-no question is about.

        *May she* is about whom the words before name, *does the director get tasks from the board* about
        the board.
        """
        place = self._place_of_subject(found)
        first = self._mentions.first(found, range(1, place + 1))
        if (giver := self._giver(found, first)) is not None:
            return giver
        if any(word.text in self._frames.pronouns for word in found[1 : place + 1]):
            before = self.before(words(aside, self._lexicon.language))
            return before and Mention(0, 0, before.actors, before.objects)
        return self._agent(found) or first

    def _giver(self, found: list[Word], first: Mention | None) -> Mention | None:
        """Return from whom the subject gets something, or whom it has as its manager."""
        text = " ".join(word.text for word in found)
        begins = first.end if first is not None else 1
        if first is not None and self._frames.having.search(text):
            return self._mentions.first(found, range(begins, begins + _WORDS_BEFORE_SOURCE))
        if not (self._frames.getting.search(text) or (first is not None and found[begins - 1].genitive)):
            return None
        for place in range(begins, len(found) - 1):
            if found[place].text in self._frames.source:
                return self._mentions.first(found, range(place + 1, place + 1 + _WORDS_BEFORE_SOURCE))
        return None

    def towards(self, found: list[Word], subject: Mention | None) -> Mention | None:
        """Return to whom or with whom something is done: *does the director report to the chair*."""
        frames = self._frames
        for place in range(subject.end if subject is not None else 1, len(found) - 1):
            if found[place].text in frames.to | frames.with_:
                after = place + 1
                article = after < len(found) and found[after].text in frames.articles
                named = self._mentions.first(found, range(after, after + 1 + article))
                if named is not None:
                    return named
        return None

    def named(self, found: list[Word]) -> frozenset[str]:
        """Return all actors that are named."""
        return frozenset(actor for mention in self._all(found) for actor in mention.actors)

    def spoken_of(self, found: list[Word]) -> frozenset[str]:
        """Return all that somebody is called in the words: the object classes."""
        return frozenset(item for mention in self._all(found) for item in mention.objects)

    def said_once(self, found: list[Word]) -> list[Word]:
        """Leave out a name that says again who was named: *was it the assembly (fullmäktige) that*."""
        mentions = list(self._all(found))
        again = {
            place
            for one, other in pairwise(mentions)
            if one.end == other.start and one.actors and one.actors == other.actors
            if other.end - other.start <= _LONGEST_AGAIN
            for place in range(other.start, other.end)
        }
        return [word for place, word in enumerate(found) if place not in again]

    def _all(self, found: list[Word]) -> Iterator[Mention]:
        place = 0
        while (mention := self._mentions.first(found, range(place, len(found)))) is not None:
            yield mention
            place = mention.end

    def owner(self, found: list[Word]) -> Mention | None:
        """Return whose thing is spoken of: *the director's expenses*."""
        place = 0
        while (named := self._mentions.first(found, range(place, len(found)))) is not None:
            last = found[named.end - 1]
            if found[named.start - 1].text in self._frames.under and named.start:
                return named
            if last.genitive and named.end < len(found) and not self._frames.plural.search(last.text):
                return named
            place = named.end
        return None

    def owns_another(self, found: list[Word], owner: Mention, used: Collection[int]) -> bool:
        """Whether someone is only named for whose somebody else is: *her secretary*, *those under her*."""
        if not found[owner.end - 1].genitive:
            return True
        after = range(owner.end, min(owner.end + 2, len(found)))
        return any(self._says_more(found[i]) for i in after) and not any(i in used for i in after)

    # --- who must be asked first -----------------------------------------------------------------------

    def after(self, found: list[Word]) -> list[Word]:
        """Return the words of the clause that tells before what something is done."""
        begins = next((i for i, word in enumerate(found) if word.text in self._frames.when), len(found))
        return found[begins + 1 :]

    def asks_first(self, found: list[Word], used: Mapping[int, frozenset[str]]) -> bool:
        """Whether someone must be asked before something is done; not whether it may be done before that."""
        begins = len(found) - len(self.after(found))
        asking = (place for place, acts in used.items() if "consult" in acts)
        return begins < len(found) and any(place < begins for place in asking)

    def asked_first(self, found: list[Word], subject: Mention | None) -> tuple[str, ...]:
        """Return who is named in the clause that asks whether someone must be asked, beside who asks."""
        begins = len(found) - len(self.after(found))
        own = subject.actors if subject is not None else ()
        return tuple(sorted(self.named(found[:begins]) - set(own)))

    def asks_stranger(self, found: list[Word], used: Collection[int]) -> bool:
        """Whether someone is to be asked first who is none of the region's actors."""
        before = found[1 : len(found) - len(self.after(found)) - 1]
        told = (word for place, word in enumerate(before, 1) if place not in used and self._says_more(word))
        return any(word.text not in self._frames.nobody and not self.named([word]) for word in told)

    def _says_more(self, word: Word) -> bool:
        """Whether a word is a telling one."""
        return self._lexicon.tells(word) and self._lexicon.weight(word.stem) > FAINT

    # --- who stands for whom ---------------------------------------------------------------------------

    def before(self, found: list[Word]) -> Mention | None:
        """Return whom *he* or *she* stands for, in the words before."""
        return self._mentions.first(found, range(_WORDS_TO_NAME))

    def others(self, found: list[Word], first: Mention) -> bool:
        """Whether *they* are somebody who is named after the one who was named first."""
        if self._frames.plural.search(found[first.end - 1].text):
            return False
        return self._mentions.first(found, range(first.end, len(found))) is not None

    def _agent(self, found: list[Word]) -> Mention | None:
        """Return by whom something is done, in *is the budget decided by the board*."""
        if self._frames.auxiliary and self._frames.auxiliary.isdisjoint(word.text for word in found):
            return None
        passive = False
        for place, word in enumerate(found[:-1]):
            if passive and word.text in self._frames.by:
                article = found[place + 1].text in self._frames.articles
                return self._mentions.first(found, range(place + 1, place + 2 + article))
            passive = passive or self.is_passive_verb(word)
        return None

    def by(self, found: list[Word]) -> Mention | None:
        """Return by whom something is done, where who gets it is asked for: *who is given tasks by her*."""
        for place, word in enumerate(found[:-1]):
            if word.text in self._frames.by:
                article = found[place + 1].text in self._frames.articles
                if (agent := self._mentions.first(found, range(place + 1, place + 2 + article))) is not None:
                    return agent
        return None

    def is_passive_verb(self, word: Word) -> bool:
        """Whether a word says that something is done: *anställs*, *appointed*."""
        return word.stem in self._lexicon.cues and bool(self._frames.passive.search(word.text))

    def is_done_to(self, found: list[Word], act: str) -> bool:
        """Whether an act is done to the subject of a question: *must the union be heard*."""
        verb = next(
            (w for w in found if any(cue.act == act for cue in self._lexicon.cues.get(w.stem, ()))), None
        )
        helped = not self._frames.auxiliary or not self._frames.auxiliary.isdisjoint(w.text for w in found)
        return verb is not None and helped and self.is_passive_verb(verb)

    def first(self, found: list[Word]) -> Mention | None:
        """Return whom a statement is about: an actor that it begins with, and says something of."""
        first = self._mentions.first(found, range(2))
        return first if first is not None and first.end < len(found) - 1 else None

    def doer(self, found: list[Word]) -> Mention | None:
        """Return who acts in a question that asks for someone else: *whom may the director appoint*.

        There an actor follows the finite verb, and another verb the actor; in *who may appoint the director*
        the verb comes first.
        """
        towards = bool(self._frames.towards.match(" ".join(word.text for word in found)))
        for place, word in enumerate(found[:_WORDS_TO_VERB]):
            if word.text in self._frames.finite or (towards and place == 2):
                after = place + 1
                if after < len(found) and self._frames.finite_first.search(found[after].text):
                    return None  # *who should head the office*
                article = after < len(found) and found[after].text in self._frames.articles
                doer = self._mentions.first(found, range(after, after + 1 + article))
                if doer is None or (doer.end >= len(found) and not towards):
                    return None
                return None if found[doer.end - 1].genitive else doer
        return None

    def is_stranger(self, found: list[Word], subject: Mention | None) -> bool:
        """Whether a yes-or-no question is about someone whom the region's document does not name."""
        if subject is not None:
            return not subject.actors
        place = self._place_of_subject(found)
        cleft = bool(found) and found[0].text in self._frames.being  # *is it the director who*: it is nobody
        before = {word.text for word in found[2 if cleft else 1 : place + 1]}
        if place < len(found) and self._lexicon.is_thing(found[place].stem):
            return False  # *may the budget be decided*
        return place < len(found) - 1 and before.isdisjoint(self._frames.nobody | self._frames.pronouns)

    def _place_of_subject(self, found: list[Word]) -> int:
        """Return where the first word after the verb stands that says something: there the subject begins."""
        lexicon = self._lexicon
        places = range(1, min(len(found), _WORDS_TO_VERB + 1))
        silent = (found[i].text in lexicon.empty or lexicon.weight(found[i].stem) <= FAINT for i in places)
        return next((i for i, empty in zip(places, silent, strict=True) if not empty), len(found))
