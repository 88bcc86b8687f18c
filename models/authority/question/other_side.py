"""Finds the matter that is the other side of the one named: from whom, to whom, by whom, with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.question.families import HELPING, UPON_OTHERS
from models.authority.question.lexicon import FAINT
from models.authority.question.matching import ROLES_BESIDE
from models.core.vocabulary import Asked

if TYPE_CHECKING:
    from models.authority.index import Index
    from models.authority.question.reading import Reading
    from models.authority.question.topics import Topics

_ANSWERING = frozenset({"report", "be_accountable"})
"""Acts towards whoever manages the one who does them, where the document names no other."""
_TO_RECEIVERS = frozenset({"assign", "address", "provide"})
"""Acts that may be another side of receiving assignments."""
_SENDING = "address."
"""What the matters begin with of those who address assignments to someone."""
_TASKING = frozenset({"assign", "instruct", "direct"})
"""Acts that give someone something to do."""
_BESIDE_UPON = frozenset({"head", "be_accountable", "follow", "consult", "speak"})
"""Acts that may be named beside those upon someone without another thing being asked."""
_MET = frozenset({"appraise", "hold_pay_talks", "manage"})
"""Acts whose object meets, or stands under, the one who is asked for."""


class OtherSide:
    """Finds what a document speaks of from the other side.

    Parameters
    ----------
    index : Index
        The region's settlements.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._matters = index.organisation.matters

    def meant(self, reading: Reading, matter: str | None, topics: Topics) -> str | None:
        """Return the matter that the document speaks of for who acts in the question.

        *To whom does the committee give a task* asks who receives its assignments, *to whom does the head
        report*, where that is no report of theirs, who manages them.
        """
        doer = reading.subject or (reading.owner if reading.role is Asked.RECIPIENT else None)
        if doer is None:
            return matter
        settled = topics.settled
        act = matter.split(".")[0] if matter is not None else "report" if "report" in reading.acts else ""
        doers = set(doer.actors)
        if (
            matter is not None
            and act in _TO_RECEIVERS
            and (
                matter not in settled
                or reading.role is Asked.RECIPIENT
                or (reading.polar and "receive_assignments" in reading.acts)
                or _passes_over(reading, matter, topics)
            )
        ):
            meant = "receive_assignments"
        elif act == "assign" and reading.polar and doers.isdisjoint(topics.holders(matter or "")):
            return _addressed(doers, topics) or matter
        elif (
            act == "report"
            and reading.role is Asked.RECIPIENT
            and (matter is None or doers.isdisjoint(topics.holders(matter)))
        ):
            meant = "manage"
        elif (
            reading.polar
            and reading.towards is not None
            and not _ANSWERING.isdisjoint(reading.acts)
            and (matter is None or doers.isdisjoint(topics.holders(matter)))
        ):
            meant = "manage"  # *does the head answer to the director*
        else:
            return matter
        found = (f"{meant}.{item}" for item in doer.objects)
        return next((one for one in found if one in settled), matter)

    def upon_subject(self, reading: Reading) -> str | None:
        """Return what is done to the one who stands as the subject: *by whom is the director dismissed*."""
        if reading.polar or reading.subject is None or reading.role not in ROLES_BESIDE:
            return None
        if not reading.acts.keys() <= UPON_OTHERS | _BESIDE_UPON | HELPING:
            return None  # *whose instructions does she follow when she attends*
        more = any(said.weight > FAINT and not said.acts for said in reading.content)
        meant = (_TASKING | HELPING if more else UPON_OTHERS | HELPING) if reading.by_whom else _MET
        acts = sorted(meant & reading.acts.keys(), key=lambda act: -reading.acts[act])
        for act in acts:
            for item in reading.subject.objects:
                matter = f"{act}.{item}"
                if self._index.covering(matter) if act in _MET else matter in self._matters:
                    return matter
        return None

    def partner(self, matter: str) -> str | None:
        """Return the cooperation that the same sentence speaks of: *with whom* asks for it."""
        matters = self._matters
        for item in self._index.covering(matter):
            for other, settled in self._index.own.items():
                if matters[other].act == "cooperate" and any(
                    one.record.lines[0] <= item.record.lines[1]
                    and item.record.lines[0] <= one.record.lines[1]
                    for one in settled
                ):
                    return other
        return None


def _addressed(doers: set[str], topics: Topics) -> str | None:
    """Return where the document speaks of assignments from someone who may address them to another."""
    sent = (one for one in sorted(topics.settled) if one.startswith(_SENDING))
    return next((one for one in sent if not doers.isdisjoint(topics.holders(one))), None)


def _passes_over(reading: Reading, matter: str, topics: Topics) -> bool:
    """Whether a yes-or-no question has something given to another one than the document says."""
    named = reading.towards.actors if reading.polar and reading.towards is not None else ()
    given = topics.actors(matter, Asked.RECIPIENT)
    return bool(named) and bool(given) and given.isdisjoint(named)
