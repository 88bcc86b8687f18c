"""Finds what a question tells of the case beside what it asks: who is away, how urgent it is, how much."""

from __future__ import annotations

import datetime
import re
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from models.authority.question.case_forms import AWAY, Tells
from models.authority.question.languages import forms_of
from models.authority.question.quantities import amounts, days
from models.authority.question.words import words
from models.authority.situation import WHO_CAN_BE_AWAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.question.mentions import Mention, Mentions
    from models.core.organisation import Organisation
    from models.core.texts import Language

_LONGEST_NAME = 6
"""Words among which the name of whoever is away stands."""


class Told(Struct, frozen=True, kw_only=True):
    """One thing that a question tells of the case.

    Parameters
    ----------
    tells : Tells
        What sort of thing.
    text : str
        Its words.
    who : tuple of tuple of str
        Of whom: for each name the actors that it may stand for.
    amount : int, optional
        In kronor.
    day : datetime.date, optional
        The day of the decision.
    read : bool
        Whether it could be read; not when nobody is recognised, or an amount is only a bound.
    """

    tells: Tells
    text: str
    who: tuple[tuple[str, ...], ...] = ()
    amount: int | None = None
    day: datetime.date | None = None
    read: bool = True


class Case(Struct, frozen=True):
    """A question without what it tells of the case, and that."""

    text: str
    told: tuple[Told, ...]


class _Span(Struct, frozen=True):
    start: int
    end: int
    told: Told


class Circumstances:
    """Reads what questions in one language tell of the case.

    Parameters
    ----------
    organisation : Organisation
        Whose posts and seats are named.
    mentions : Mentions
        Their names.
    language : Language
        Of the questions.
    """

    def __init__(self, organisation: Organisation, mentions: Mentions, language: Language) -> None:
        self._organisation = organisation
        self._mentions = mentions
        self._language: Language = language
        self._forms = forms_of(language)

    def read(self, text: str) -> Case:
        """Take a normalised question apart into what it asks and what it tells of the case.

        Nothing is told when all of the question would be.
        """
        spans: list[_Span] = []
        for span in sorted(self._spans(text), key=lambda one: (one.start, -one.end)):
            if not spans or span.start >= spans[-1].end:
                spans.append(span)
        kept, place = [], 0
        for span in spans:
            if span.told.read or span.told.tells in AWAY:
                kept.append(text[place : span.start])
                place = span.end
        rest = _tidy(" ".join([*kept, text[place:]]))
        if not re.search(r"\w", rest):
            return Case(text, ())
        return Case(rest, tuple(one.told for one in spans))

    def _spans(self, text: str) -> Iterator[_Span]:
        for tells, pattern in self._forms.told:
            for match in pattern.finditer(text):
                before = text[: match.start()]
                # *who goes instead of her* tells it of her, *who says who goes instead of her* does not
                inner = tells is Tells.INSTEAD and self._forms.inner.search(before.partition(" ")[2])
                if not inner and not self._forms.asks_whether.search(before + match.group().split()[0]):
                    span = self._somebody(tells, match) if tells in AWAY else _plain(tells, match)
                    if span is not None:
                        yield span
        figures = self._forms.figures
        for found in chain(amounts(text, figures), days(text, figures)):
            tells = Tells.AMOUNT if found.what == "amount" else Tells.DATE
            read = found.amount is not None or found.day is not None
            told = Told(
                tells=tells,
                text=text[found.start : found.end].strip(),
                amount=found.amount,
                day=found.day,
                read=read,
            )
            yield _Span(found.start, found.end, told)

    def _somebody(self, tells: Tells, match: re.Match[str]) -> _Span | None:
        """Return what is told of somebody; None where *instead of* goes on without naming one."""
        groups = match.groupdict()
        end, who = match.end(), tuple[tuple[str, ...], ...]()
        if groups.get("whom"):
            end, who = self._begun(match)
        elif name := groups.get("who"):
            who = self._named(name)
        if not who and not groups.get("whom"):
            name = groups.get("who") or ""
            said = {word.text for word in words(name, self._language)}
            if not said or said & self._forms.same:
                who = self._spoken_of(match.string[: match.start()], match.string[end:])
        if tells is Tells.INSTEAD and not who:
            return None
        told = Told(
            tells=tells, text=match.string[match.start() : end].strip(" ,.?!"), who=who, read=bool(who)
        )
        return _Span(match.start(), end, told)

    def _begun(self, match: re.Match[str]) -> tuple[int, tuple[tuple[str, ...], ...]]:
        """Return where the name ends that a part goes on with, and who it is; the whole part for nobody."""
        start, end = match.span("whom")
        said = list(re.finditer(r"\S+", match.string[start:end]))
        for count in range(min(len(said), _LONGEST_NAME), 0, -1):
            upto = start + said[count - 1].end()
            found = words(match.string[start:upto], self._language)
            mention = self._mentions.first(found, range(len(found)))
            while mention is not None and mention.end < len(found):
                mention = self._mentions.first(found, range(mention.end, len(found)))
            if mention is not None and (people := self._people(mention)):
                return upto, (people,)
        return start + (said[0].end() if said else 0), ()

    def _named(self, name: str) -> tuple[tuple[str, ...], ...]:
        """Return who is named: the last one, or all where they are joined: *the chair and the director*."""
        found = words(name, self._language)
        mentions = list(self._all(name))
        people = tuple(people for one in mentions if (people := self._people(one)))
        both = any(word.text in self._forms.both for word in found)
        return people if both else people[-1:]

    def _spoken_of(self, before: str, after: str) -> tuple[tuple[str, ...], ...]:
        """Return whom *she* stands for: in whose place it is done, who is named first, or who comes after."""
        told = self._forms.told
        place = next(
            (found for tells, one in told if tells is Tells.INSTEAD if (found := one.search(before))), None
        )
        for text in (before[place.start() :] if place is not None else "", before, after):
            for mention in self._all(text):
                if people := self._people(mention):
                    return (people,)
        return ()

    def _all(self, text: str) -> Iterator[Mention]:
        found = words(text, self._language)
        place = 0
        while (mention := self._mentions.first(found, range(place, len(found)))) is not None:
            yield mention
            place = mention.end

    def _people(self, mention: Mention) -> tuple[str, ...]:
        """Return the posts and seats among those named: a body is never away."""
        actors = self._organisation.actors
        return tuple(one for one in mention.actors if actors[one].kind in WHO_CAN_BE_AWAY)


def _plain(tells: Tells, match: re.Match[str]) -> _Span:
    """Return what is told of nobody."""
    told = Told(tells=tells, text=match.group().strip(" ,.?!"), read=tells is not Tells.OTHER)
    return _Span(match.start(), match.end(), told)


def _tidy(text: str) -> str:
    """Return a question without the signs that stood before and after what has been taken out."""
    text = re.sub(r"\s+([,.;:?!])", r"\1", " ".join(text.split()))
    text = re.sub(r"[,;:](?=[,.;:?!])", "", text)
    return re.sub(r"^[\s,.;:!–-]+|(?<=[?.!])[\s,.;:?!]+$", "", text).strip()
