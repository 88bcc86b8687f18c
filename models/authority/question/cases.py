"""Questions with their expected answers: what the data must answer, and how an answer is held against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from models.core.citations import Lines
from models.core.vocabulary import Status, Verdict

if TYPE_CHECKING:
    from models.authority.answer import Answer


class Case(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A question and what must be answered.

    Parameters
    ----------
    region, question : str
        What is asked, and where.
    status : Status
        How far the document settles it.
    verdict : Verdict, optional
        For a yes-or-no question; None when the document gives no answer or nothing of the kind is asked.
    holders : tuple of str
        Ids of the actors that answer the question as asked, in any order; empty when silent or barred.
    lines : tuple of Lines
        Places that the answer must cite, each at least in part.
    trap : str, optional
        What makes the question treacherous.
    """

    region: str
    question: str
    status: Status
    verdict: Verdict | None = None
    holders: tuple[str, ...] = ()
    lines: tuple[Lines, ...] = ()
    trap: str | None = None


class Miss(Struct, frozen=True):
    """What of an answer is not as expected: ``status``, ``verdict``, ``holders`` or ``lines``."""

    part: str
    expected: str
    found: str


def misses(case: Case, answer: Answer) -> list[Miss]:
    """Return in what an answer differs from what is expected; nothing when it is right.

    Examples
    --------
    >>> from models.authority.answer import Answer, Frame
    >>> from models.core.vocabulary import Asked
    >>> silent = Answer(frame=Frame(matter=None), matter=None, asked=Asked.HOLDER, status=Status.SILENT)
    >>> misses(Case(region="r", question="?", status=Status.SILENT), silent)
    []
    >>> misses(Case(region="r", question="?", status=Status.HELD, holders=("board",)), silent)[0].part
    'status'
    """
    found = []
    if answer.status is not case.status:
        found.append(Miss("status", case.status.value, answer.status.value))
    if answer.verdict is not case.verdict:
        found.append(Miss("verdict", _value(case.verdict), _value(answer.verdict)))
    holders = sorted({holder.actor for holder in answer.holders})
    if holders != sorted(set(case.holders)):
        found.append(Miss("holders", ", ".join(sorted(case.holders)) or "–", ", ".join(holders) or "–"))
    cited = [basis.lines for basis in answer.basis if basis.lines is not None]
    uncited = [
        lines for lines in case.lines if not any(lines[0] <= one[1] and one[0] <= lines[1] for one in cited)
    ]
    if uncited:
        found.append(Miss("lines", _listed(uncited), _listed(cited)))
    return found


def _value(verdict: Verdict | None) -> str:
    return "–" if verdict is None else verdict.value


def _listed(lines: list[Lines]) -> str:
    return ", ".join(f"{first}–{last}" for first, last in lines) or "–"
