"""Finds the clause in which something is asked, among those that only tell the case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.authority.question.frames import Frames


_BEGUN_BY = 10
"""Characters: where a question word stands in the clause that it begins, after a preposition or a *but*."""


def without_region(text: str, regions: Mapping[str, str]) -> tuple[str, str | None]:
    """Take the name of a region out of a question, and return whose it was.

    Examples
    --------
    >>> without_region("vem leder arbetet i region halland?", {"halland": "halland"})
    ('vem leder arbetet ?', 'halland')
    """
    for name, region in regions.items():
        pattern = re.compile(
            rf"\b(i |in |hos |at |för |of )?(region )?(?:region(?:en|s) )?{re.escape(name)}s?\b"
        )
        if pattern.search(text):
            return " ".join(pattern.sub(_region_itself, text).split()), region
    return text, None


def _region_itself(match: re.Match[str]) -> str:
    """Return *region* where it is spoken of as such, nothing where it only tells where it is asked."""
    return " region " if match[2] and not match[1] else " "


def asking(text: str, frames: Frames) -> tuple[str, str]:
    """Return the clause in which something is asked, and the others.

    Two answers to choose from at the end belong to neither.
    """
    text = frames.beforehand.sub(r"\3 \1 \2?", frames.preamble.sub("", text))
    shorter = frames.choice.sub("", text)
    if frames.who.search(shorter) or frames.polar.match(shorter):
        text = shorter
    clauses = [one.strip() for one in frames.clause.split(text) if one and one.strip(" ?!.,")]
    begun = (one for one in clauses if (who := frames.who.search(one)) and who.start() < _BEGUN_BY)
    found = (
        next(begun, None)
        or (_polar(clauses[1:], frames) if frames.supposing.match(text) else None)
        or next((one for one in clauses if frames.who.search(one)), None)
        or _polar(clauses, frames)
    )
    if found is None or len(clauses) < 2:
        return text, ""
    return found, " ".join(one for one in clauses if one is not found)


def _polar(clauses: list[str], frames: Frames) -> str | None:
    """Return the clause that asks yes or no: the last, but for one that goes on with any verb."""
    found = [one for one in clauses if frames.polar.match(one) and len(one.split()) > 2]
    while len(found) > 1 and found[-1].split()[0] not in frames.finite | frames.being:
        found.pop()
    return found[-1] if found else None


def written_out(text: str, frames: Frames) -> str:
    """Put the words themselves in the place of forms run together: *who is* for *who's*."""
    for pattern, words in frames.short_forms:
        text = pattern.sub(words, text)
    return text


def straight(text: str, frames: Frames) -> str:
    """Put the verb of a question before the one who acts: *whom should the director help*."""
    text = frames.fronted.sub(frames.unfronted, text)
    return " ".join(frames.cleft.sub(frames.straight, text).split())


def decided(text: str, frames: Frames) -> str:
    """Put *the board's decision* in the place of *what the board has decided*."""
    return frames.decided.sub(lambda match: f"{match[1]} {frames.decision} ", text)
