"""The relations between two actors, and what each means for a question about a matter.

An organisation chart shows one of these; the others are what the program is for. They are never
inferred from each other: who manages does not thereby appoint, and who is consulted does not decide.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from models.core.vocabulary import Modality


class RelationType(StrEnum):
    """The closed list of relations, read *from* the actor that acts *to* the one it concerns."""

    PART_OF = "part_of"
    SERVES = "serves"
    HEADS = "heads"
    MEMBER_OF = "member_of"
    CHAIRS = "chairs"
    ALSO_HOLDS = "also_holds"
    MANAGES = "manages"
    EMPLOYER_ROLE = "employer_role"
    APPOINTS = "appoints"
    DISMISSES = "dismisses"
    SETS_PAY = "sets_pay"
    APPRAISES = "appraises"
    ASSIGNS = "assigns"
    INSTRUCTS = "instructs"
    DIRECTS = "directs"
    INTERPRETS = "interprets"
    DELEGATES = "delegates"
    SUBDELEGATES = "subdelegates"
    DEPUTISES = "deputises"
    URGENCY_MANDATE = "urgency_mandate"
    DISTRIBUTES_WORK_ENVIRONMENT = "distributes_work_environment"
    TASK_TRANSFER = "task_transfer"
    ATTESTS = "attests"
    SIGNS = "signs"
    PREPARES = "prepares"
    PROPOSES = "proposes"
    PRESENTS = "presents"
    EXECUTES = "executes"
    ASSISTS = "assists"
    SUPPORTS = "supports"
    CONSULTS = "consults"
    COORDINATES = "coordinates"
    INFORMS = "informs"
    REPORTS_TO = "reports_to"
    NOTIFIES = "notifies"
    RECIPIENT_OF = "recipient_of"
    SUPERVISES = "supervises"
    ATTENDS = "attends"
    SPEAKS = "speaks"
    INITIATES = "initiates"
    REPRESENTS = "represents"
    LEADS_FORUM = "leads_forum"
    OWNS = "owns"
    PARTY_TO = "party_to"


class Traits(Struct, frozen=True):
    """What a relation means when a matter is asked about.

    Parameters
    ----------
    act : str or None
        The act of the matter that the relation settles by itself: ``manages`` towards a head of
        administration settles ``manage.administration_head``. None: it settles none by itself.
    modality : Modality
        The force when the record names no other.
    grants : bool
        True when the relation hands on authority or a task: the record's matters are then what
        the receiver gets, and the relation is a step of a chain.
    """

    act: str | None = None
    modality: Modality = Modality.RELATION
    grants: bool = False


_R = RelationType
_M = Modality

TRAITS: dict[RelationType, Traits] = {
    _R.PART_OF: Traits(),
    _R.SERVES: Traits("serve"),
    _R.HEADS: Traits("head"),
    _R.MEMBER_OF: Traits(),
    _R.CHAIRS: Traits("chair"),
    _R.ALSO_HOLDS: Traits("hold_office"),
    _R.MANAGES: Traits("manage"),
    _R.EMPLOYER_ROLE: Traits("employer_role"),
    _R.APPOINTS: Traits("appoint", _M.POWER),
    _R.DISMISSES: Traits("dismiss", _M.POWER),
    _R.SETS_PAY: Traits("set_pay", _M.POWER),
    _R.APPRAISES: Traits("appraise", _M.DUTY),
    _R.ASSIGNS: Traits("assign"),
    _R.INSTRUCTS: Traits("instruct", _M.POWER),
    _R.DIRECTS: Traits("direct", _M.POWER),
    _R.INTERPRETS: Traits("interpret", _M.POWER),
    _R.DELEGATES: Traits(None, _M.POWER, grants=True),
    _R.SUBDELEGATES: Traits(None, _M.POWER, grants=True),
    _R.DEPUTISES: Traits("deputise", _M.POWER),
    _R.URGENCY_MANDATE: Traits(None, _M.POWER, grants=True),
    _R.DISTRIBUTES_WORK_ENVIRONMENT: Traits("distribute_work_environment", _M.DUTY, grants=True),
    _R.TASK_TRANSFER: Traits(None, _M.DUTY, grants=True),
    _R.ATTESTS: Traits("attest", _M.POWER),
    _R.SIGNS: Traits("sign", _M.POWER),
    _R.PREPARES: Traits("prepare", _M.DUTY),
    _R.PROPOSES: Traits("propose", _M.DUTY),
    _R.PRESENTS: Traits("present", _M.DUTY),
    _R.EXECUTES: Traits("execute", _M.DUTY),
    _R.ASSISTS: Traits("assist", _M.DUTY),
    _R.SUPPORTS: Traits("support", _M.DUTY),
    _R.CONSULTS: Traits("consult", _M.DUTY),
    _R.COORDINATES: Traits("coordinate", _M.DUTY),
    _R.INFORMS: Traits("inform", _M.DUTY),
    _R.REPORTS_TO: Traits("report", _M.DUTY),
    _R.NOTIFIES: Traits("notify", _M.DUTY),
    _R.RECIPIENT_OF: Traits("receive_assignments"),
    _R.SUPERVISES: Traits("supervise", _M.DUTY),
    _R.ATTENDS: Traits("attend", _M.RIGHT),
    _R.SPEAKS: Traits("speak", _M.RIGHT),
    _R.INITIATES: Traits("initiate", _M.RIGHT),
    _R.REPRESENTS: Traits("represent", _M.DUTY),
    _R.LEADS_FORUM: Traits("lead_forum"),
    _R.OWNS: Traits("own"),
    _R.PARTY_TO: Traits("be_party"),
}
