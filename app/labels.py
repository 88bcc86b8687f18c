"""Words for the closed lists of the data format: what a status, a relation or a kind is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import Catalogue, marked
from models.core.relations import RelationType
from models.core.vocabulary import (
    ActorKind,
    Asked,
    Binding,
    Certainty,
    HolderMode,
    LineClass,
    Modality,
    ReadingAbout,
    RequirementKind,
    Scope,
    Status,
    When,
)

if TYPE_CHECKING:
    from enum import StrEnum

_ = marked
_R = RelationType

LABELS: dict[type[StrEnum], dict[str, str]] = {
    ActorKind: {
        "post": _("post"),
        "body": _("body"),
        "seat": _("seat"),
        "unit": _("unit"),
        "group": _("group"),
        "document": _("document"),
        "outsider": _("outsider"),
    },
    Binding: {"each": _("each of them"), "concerned": _("the one concerned")},
    Modality: {
        "power": _("power"),
        "duty": _("duty"),
        "right": _("right"),
        "prohibition": _("prohibition"),
        "aim": _("aim"),
        "recommendation": _("recommendation"),
        "relation": _("relation"),
    },
    Scope: {"named": _("as named"), "own_area": _("own area"), "unspecified": _("not named here")},
    Certainty: {
        "stated": _("stated"),
        "read_as": _("read as"),
        "presupposed": _("taken for granted"),
        "by_reference": _("settled in another document"),
        "derived": _("derived from law"),
        "assumed": _("assumed"),
    },
    RequirementKind: {
        "consult": _("consultation"),
        "prepare": _("preparation"),
        "propose": _("proposal"),
        "endorse": _("endorsement"),
        "agree": _("agreement"),
        "notify": _("notification"),
        "minute": _("minutes"),
        "inform": _("information"),
        "report": _("report"),
        "assigned_by": _("assignment from"),
        "at_instruction_of": _("at the instruction of"),
        "according_to": _("according to"),
        "within": _("within"),
        "in_situation": _("in the situation"),
        "unless": _("unless"),
        "may_fulfil_through": _("may be fulfilled through"),
        "includes": _("includes"),
    },
    When: {"before": _("before"), "during": _("during"), "after": _("after")},
    HolderMode: {
        "any": _("any of them"),
        "each_in_own_area": _("each in its own area"),
        "joint": _("together"),
        "all": _("all of them"),
    },
    ReadingAbout: {
        "holder": _("the holder"),
        "object": _("the object"),
        "scope": _("the scope"),
        "condition": _("the condition"),
    },
    Asked: {
        "holder": _("who holds it"),
        "consulted": _("who is consulted"),
        "preparer": _("who prepares it"),
        "proposer": _("who proposes it"),
        "recipient": _("towards whom"),
        "grantor": _("from whom"),
        "assistant": _("who assists"),
        "manager": _("who the manager is"),
        "instructor": _("who instructs"),
        "parties": _("who the parties are"),
        "verdict": _("yes or no"),
    },
    Status: {
        "held": _("settled"),
        "held_with_conditions": _("settled, with conditions"),
        "depends": _("depends on the case"),
        "disputed": _("can be read in more than one way"),
        "silent": _("not settled by the document"),
        "barred": _("forbidden"),
    },
    LineClass: {
        "blank": _("blank"),
        "heading": _("heading"),
        "lead_in": _("lead-in"),
        "norm": _("norm"),
        "definition": _("definition"),
        "description": _("description"),
        "purpose": _("purpose"),
        "reference": _("reference"),
        "history": _("history"),
    },
    RelationType: {
        "part_of": _("is part of"),
        "serves": _("serves"),
        "heads": _("heads"),
        "member_of": _("is a member of"),
        "chairs": _("chairs"),
        "also_holds": _("is also"),
        "manages": _("manages"),
        "employer_role": _("is responsible as employer for"),
        "appoints": _("appoints"),
        "dismisses": _("dismisses"),
        "sets_pay": _("sets the pay of"),
        "appraises": _("holds appraisal talks with"),
        "assigns": _("gives assignments to"),
        "instructs": _("instructs"),
        "directs": _("gives directives to"),
        "interprets": _("interprets the assignment of"),
        "delegates": _("delegates to"),
        "subdelegates": _("sub-delegates to"),
        "deputises": _("deputises for"),
        "urgency_mandate": _("gives a mandate for urgent matters to"),
        "distributes_work_environment": _("passes work environment tasks to"),
        "task_transfer": _("hands tasks to"),
        "attests": _("approves payments of"),
        "signs": _("signs for"),
        "prepares": _("prepares for"),
        "proposes": _("proposes to"),
        "presents": _("presents to"),
        "executes": _("carries out for"),
        "assists": _("assists"),
        "supports": _("supports"),
        "consults": _("consults"),
        "coordinates": _("coordinates"),
        "informs": _("informs"),
        "reports_to": _("reports to"),
        "notifies": _("notifies"),
        "recipient_of": _("receives assignments from"),
        "supervises": _("supervises"),
        "attends": _("attends"),
        "speaks": _("may speak before"),
        "initiates": _("may raise matters before"),
        "represents": _("represents"),
        "leads_forum": _("leads"),
        "owns": _("owns"),
        "party_to": _("is a party to"),
    },
}


def label(value: StrEnum, words: Catalogue) -> str:
    """Return what a value of a closed list is called."""
    return words(LABELS[type(value)][value.value])
