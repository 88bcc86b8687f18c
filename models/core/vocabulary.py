"""The closed lists of the data format: every word a record may use, in one place.

Extending a list is a decision about the data format: add the word here, say what it means, and
give the reader of the data a case that uses it.
"""

from __future__ import annotations

from enum import StrEnum


class ActorKind(StrEnum):
    """What an actor is; a ``FUNCTION`` decides by itself, without a person (KL 6:37)."""

    POST = "post"
    BODY = "body"
    SEAT = "seat"
    UNIT = "unit"
    GROUP = "group"
    DOCUMENT = "document"
    OUTSIDER = "outsider"
    FUNCTION = "function"


class Binding(StrEnum):
    """How one member of a class is picked out by the sentence that names the class."""

    EACH = "each"
    CONCERNED = "concerned"


class Modality(StrEnum):
    """The force of a statement, in Hohfeld's sense; ``AIM`` and ``RECOMMENDATION`` are weaker than a duty."""

    POWER = "power"
    DUTY = "duty"
    RIGHT = "right"
    PROHIBITION = "prohibition"
    AIM = "aim"
    RECOMMENDATION = "recommendation"
    RELATION = "relation"


class Degree(StrEnum):
    """How a responsibility is shared upwards: ``ULTIMATE`` and ``OVERALL`` do not name the doer."""

    SOLE = "sole"
    ULTIMATE = "ultimate"
    OVERALL = "overall"
    DIRECT = "direct"
    SUPPORTING = "supporting"


class Scope(StrEnum):
    """What a statement reaches: the matters it names, each holder's own area, or nothing it names."""

    NAMED = "named"
    OWN_AREA = "own_area"
    UNSPECIFIED = "unspecified"


class Certainty(StrEnum):
    """How sure it is that the document says so."""

    STATED = "stated"
    READ_AS = "read_as"
    PRESUPPOSED = "presupposed"
    BY_REFERENCE = "by_reference"
    DERIVED = "derived"
    ASSUMED = "assumed"


WEAKEST_LAST = (
    Certainty.STATED,
    Certainty.READ_AS,
    Certainty.PRESUPPOSED,
    Certainty.BY_REFERENCE,
    Certainty.DERIVED,
    Certainty.ASSUMED,
)
"""Certainties from the strongest to the weakest."""

_WEAKNESS = {certainty: place for place, certainty in enumerate(WEAKEST_LAST)}


def weakest(*certainties: Certainty) -> Certainty:
    """Return the weakest of some certainties.

    Parameters
    ----------
    *certainties : Certainty
        At least one.

    Returns
    -------
    Certainty
        The one that stands last in ``WEAKEST_LAST``.

    Examples
    --------
    >>> weakest(Certainty.STATED, Certainty.BY_REFERENCE, Certainty.PRESUPPOSED).value
    'by_reference'
    """
    return max(certainties, key=_WEAKNESS.__getitem__)


def strongest(*certainties: Certainty) -> Certainty:
    """Return the strongest of some certainties: what two records support is as sure as the surer one.

    Examples
    --------
    >>> strongest(Certainty.PRESUPPOSED, Certainty.STATED).value
    'stated'
    """
    return min(certainties, key=_WEAKNESS.__getitem__)


class RequirementKind(StrEnum):
    """What must be true, or be done, around a decision or a task."""

    CONSULT = "consult"
    PREPARE = "prepare"
    PROPOSE = "propose"
    ENDORSE = "endorse"
    AGREE = "agree"
    NOTIFY = "notify"
    MINUTE = "minute"
    INFORM = "inform"
    REPORT = "report"
    ASSIGNED_BY = "assigned_by"
    AT_INSTRUCTION_OF = "at_instruction_of"
    ACCORDING_TO = "according_to"
    WITHIN = "within"
    IN_SITUATION = "in_situation"
    UNLESS = "unless"
    MAY_FULFIL_THROUGH = "may_fulfil_through"
    INCLUDES = "includes"


class When(StrEnum):
    """When a requirement is to be met, seen from the decision or the task."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class Circumstance(StrEnum):
    """What a situation can be: a requirement tied to one is met when it is at hand, and only then."""

    CRISIS = "crisis"
    URGENT = "urgent"


class Away(StrEnum):
    """Why whoever holds a post or a seat cannot act: away, no one appointed, or disqualified (jäv)."""

    ABSENT = "absent"
    VACANT = "vacant"
    DISQUALIFIED = "disqualified"


class StandIn(StrEnum):
    """As what someone holds a matter that is another's: the ``as`` of a holder."""

    DEPUTY = "deputy"
    ACTING = "acting"
    DELEGATOR = "delegator"


class Notification(StrEnum):
    """How decisions on a grant are reported to the committee (KL 6:40, 7:8)."""

    NEXT_MEETING = "next_meeting"
    PERIODIC = "periodic"
    NOT_NOTIFIED = "not_notified"


class HolderMode(StrEnum):
    """How several holders relate: any of them, each in its own area, together, or all of them."""

    ANY = "any"
    EACH_IN_OWN_AREA = "each_in_own_area"
    JOINT = "joint"
    ALL = "all"


class ReadingAbout(StrEnum):
    """What two readings of one sentence disagree about."""

    HOLDER = "holder"
    OBJECT = "object"
    SCOPE = "scope"
    CONDITION = "condition"


class Asked(StrEnum):
    """The role that a question asks for."""

    HOLDER = "holder"
    CONSULTED = "consulted"
    PREPARER = "preparer"
    PROPOSER = "proposer"
    RECIPIENT = "recipient"
    GRANTOR = "grantor"
    ASSISTANT = "assistant"
    MANAGER = "manager"
    INSTRUCTOR = "instructor"
    PARTIES = "parties"
    VERDICT = "verdict"


class Status(StrEnum):
    """How far the document settles the question asked."""

    HELD = "held"
    HELD_WITH_CONDITIONS = "held_with_conditions"
    DEPENDS = "depends"
    DISPUTED = "disputed"
    SILENT = "silent"
    BARRED = "barred"


class Verdict(StrEnum):
    """The answer to a question of the form *may (must) this actor do this?*."""

    YES = "yes"
    NO = "no"
    CONDITIONAL = "conditional"


class Severity(StrEnum):
    """What a law check says: no support in law, a likely flaw, for a lawyer to judge, a duty that follows."""

    ERROR = "error"
    WARNING = "warning"
    JUDGEMENT = "judgement"
    DUTY = "duty"


class TensionKind(StrEnum):
    """What two places of one document do to each other."""

    CONTRADICTION = "contradiction"
    SHIFT_OF_TERMS = "shift_of_terms"


class LineClass(StrEnum):
    """What a line of a document is. ``NORM`` … ``HISTORY`` must be covered by a record."""

    BLANK = "blank"
    HEADING = "heading"
    LEAD_IN = "lead_in"
    NORM = "norm"
    DEFINITION = "definition"
    DESCRIPTION = "description"
    PURPOSE = "purpose"
    REFERENCE = "reference"
    HISTORY = "history"

    @property
    def needs_record(self) -> bool:
        """Whether a line of this class must be covered by some record."""
        return self not in (LineClass.BLANK, LineClass.HEADING, LineClass.LEAD_IN)
