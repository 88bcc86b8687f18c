"""The cases of W01 to W13: each rule with what it must find and what comes near and is right."""

from __future__ import annotations

from tests.builders import actor, norm, relation
from tests.law.world import CHANGE, OWN_CHANGE, Case, grant, unnamed

ALL_OTHER = {"sv": "alla övriga ärenden i nämnden", "en": "all other matters of the committee"}
SOME = {"sv": "ärenden om ledighet", "en": "matters of leave"}
REPRIORITISE = {"sv": "omprioritera beslutade investeringar", "en": "re-prioritise decided investments"}
CHANGES = {"sv": "ändra styrelsens tidigare beslut", "en": "amend earlier decisions of the board"}
WITHIN_FRAME = {"sv": "investeringar inom beslutad ram", "en": "investments within the budget"}

ORDER = {"law": "KL 7:5", "decision": "§ 1"}
CRISIS = actor("crisis", kind="body", object="crisis_committee")
CRISIS_MEMBER = actor("crisis-member", kind="seat", object="committee_member")
CRISIS_CHAIR = actor("crisis-chair", kind="seat", object="crisis_committee_chair", of="crisis")

CASES = (
    # --- W01
    Case("W01", "delegate", "law-W01", (grant("a", "care", "clerk"),)),
    Case("W01", "by the text", "law-W01", (norm("a", ["director"], ["decide.leave"]),)),
    Case(
        "W01",
        "deputy",
        None,
        (grant("a", "care", "clerk"), relation("b", "deputises", ["other-clerk"], ["clerk"])),
    ),
    Case("W01", "chair", None, (grant("a", "care", "care-chair"),)),
    Case("W01", "no power", None, (norm("a", ["director"], ["lead.security_work"], "duty"),)),
    # --- W02
    Case(
        "W02",
        "vacant",
        "law-W02",
        (grant("a", "care", "clerk"),),
        held=(("anna", "director"),),
        complete=True,
    ),
    Case("W02", "not all are listed", None, (grant("a", "care", "clerk"),), held=(("anna", "director"),)),
    Case("W02", "held", None, (grant("a", "care", "clerk"),), held=(("anna", "clerk"),)),
    Case("W02", "not told", None, (grant("a", "care", "clerk"),)),
    Case(
        "W02",
        "class",
        None,
        (grant("a", "care", "each-head"),),
        held=(("anna", "director"),),
        complete=True,
    ),
    # --- W03
    Case(
        "W03",
        "one of them",
        "law-W03",
        (grant("a", "care", "clerk", terms=ORDER), grant("b", "care", "other-clerk")),
        "warning",
    ),
    Case("W03", "none of them", "law-W03-nowhere", (grant("a", "care", "clerk"),), "judgement"),
    Case("W03", "stated", None, (grant("a", "care", "clerk", terms={"decision": "§ 1"}),)),
    Case("W03", "left to the order", None, (unnamed("a", "care", "clerk"),)),
    # --- W04
    Case(
        "W04",
        "two committees",
        "law-W04",
        (norm("a", ["care"], ["decide.leave"]), norm("b", ["culture"], ["decide.leave"])),
    ),
    Case(
        "W04",
        "bounded",
        None,
        (norm("a", ["care"], ["decide.leave"], area=SOME), norm("b", ["culture"], ["decide.leave"])),
    ),
    Case(
        "W04",
        "own area",
        None,
        (
            norm("a", ["care"], ["decide.leave"], scope="own_area"),
            norm("b", ["culture"], ["decide.leave"], scope="own_area"),
        ),
    ),
    Case("W04", "together", None, (norm("a", ["care", "culture"], ["decide.leave"], mode="joint"),)),
    Case(
        "W04",
        "different matters",
        None,
        (norm("a", ["care"], ["decide.leave"]), norm("b", ["culture"], ["decide.procurement"])),
    ),
    Case(
        "W04",
        "class",
        None,
        (norm("a", ["care"], ["decide.leave"]), norm("b", ["each-committee"], ["decide.leave"])),
    ),
    # --- W05
    Case("W05", "all other", "law-W05", (grant("a", "care", "care-head", area=ALL_OTHER),)),
    Case("W05", "a group", None, (grant("a", "care", "care-head", area=SOME),)),
    Case("W05", "no grant", None, (norm("a", ["care"], ["decide.committee_case"], area=ALL_OTHER),)),
    # --- W06
    Case(
        "W06",
        "re-prioritise",
        "law-W06",
        (grant("a", "board", "director", "decide.investments", area=REPRIORITISE),),
    ),
    Case("W06", "change", "law-W06", (grant("a", "board", "director", "decide.investments", area=CHANGES),)),
    Case("W06", "within", None, (grant("a", "board", "director", "decide.investments", area=WITHIN_FRAME),)),
    Case("W06", "the board itself", None, (norm("a", ["board"], ["decide.investments"], area=CHANGES),)),
    # --- W07
    Case("W07", "power", "law-W07", (norm("a", ["director"], [CHANGE]),)),
    Case("W07", "appoints", "law-W07", (relation("a", "appoints", ["director"], ["care-head"]),)),
    Case(
        "W07",
        "duty to decide",
        "law-W07",
        (norm("a", ["director"], ["decide.office_activity_plan"], "duty"),),
    ),
    Case(
        "W07",
        "the order is not at hand",
        "law-W07",
        (norm("a", ["director"], [CHANGE]), unnamed("b", "board", "director")),
    ),
    Case(
        "W07",
        "delegated",
        None,
        (norm("a", ["director"], [OWN_CHANGE]), grant("b", "board", "director", CHANGE)),
    ),
    Case("W07", "the board", None, (norm("a", ["board"], [CHANGE]),)),
    Case("W07", "no decision", None, (norm("a", ["director"], ["lead.security_work"], "duty"),)),
    Case("W07", "signing", None, (norm("a", ["director"], ["sign.firm"]),)),
    Case("W07", "taken for granted", None, (norm("a", ["director"], [CHANGE], certainty="presupposed"),)),
    # --- W08
    Case(
        "W08",
        "old act",
        "law-W08",
        (
            norm("a", ["board"], ["decide.leave"])
            | {"claim": {"sv": "Styrelsen beslutar (1991:900).", "en": "The board decides (1991:900)."}},
        ),
    ),
    Case("W08", "old number", "law-W08", (grant("a", "care", "clerk", terms={"law": "KL 6:33"}),)),
    Case("W08", "today's number", None, (grant("a", "care", "clerk", terms={"law": "KL 6:37"}),)),
    Case("W08", "another chapter", None, (grant("a", "care", "clerk", terms={"law": "KL 7:5"}),)),
    # --- W09
    Case(
        "W09",
        "together",
        "law-W09",
        (norm("a", ["director", "care-chair"], ["activate.crisis_committee"], mode="joint"),),
    ),
    Case(
        "W09",
        "agreed",
        "law-W09",
        (
            norm(
                "a",
                ["director"],
                ["decide.leave"],
                requirements=[
                    {"kind": "agree", "with": "care-chair", "text": {"sv": "enighet", "en": "agreed"}}
                ],
            ),
        ),
    ),
    Case(
        "W09",
        "consulted",
        None,
        (
            norm(
                "a",
                ["director"],
                ["decide.leave"],
                requirements=[
                    {"kind": "consult", "with": "care-chair", "text": {"sv": "samråd", "en": "asked"}}
                ],
            ),
        ),
    ),
    Case("W09", "sign together", None, (norm("a", ["director", "care-chair"], ["sign.firm"], mode="joint"),)),
    Case("W09", "two bodies", None, (norm("a", ["board", "care"], ["decide.leave"], mode="joint"),)),
    # --- W10
    Case(
        "W10",
        "one of them",
        "law-W10",
        (grant("a", "care", "clerk", terms={"notification": "periodic"}), grant("b", "care", "other-clerk")),
        "warning",
    ),
    Case("W10", "none of them", "law-W10-nowhere", (grant("a", "care", "clerk"),), "judgement"),
    Case("W10", "stated", None, (grant("a", "care", "clerk", terms={"notification": "not_notified"}),)),
    Case(
        "W10",
        "a rule for all",
        None,
        (grant("a", "care", "clerk"), norm("b", ["director"], ["notify.board_delegated_decision"], "duty")),
    ),
    Case(
        "W10",
        "as a requirement",
        None,
        (
            grant(
                "a",
                "care",
                "clerk",
                requirements=[{"kind": "notify", "with": "care", "text": {"sv": "anmäls", "en": "reported"}}],
            ),
        ),
    ),
    # --- W11
    Case("W11", "lone", "law-W11", (), actors=(actor("lone", kind="unit", object="administration"),)),
    Case("W11", "each has one", None, ()),
    Case(
        "W11",
        "part of another",
        None,
        (relation("a", "part_of", ["clinic"], ["care-admin"]),),
        actors=(actor("clinic", kind="unit", object="administration"),),
    ),
    Case(
        "W11",
        "class",
        None,
        (),
        actors=(actor("any", kind="unit", object="administration", collective=True, binding="each"),),
    ),
    # --- W12
    Case(
        "W12",
        "gap",
        "law-W12",
        (
            relation(
                "a",
                "distributes_work_environment",
                ["board"],
                ["director"],
                matters=["ensure.work_environment_tasks"],
            ),
            relation(
                "b",
                "distributes_work_environment",
                ["hr"],
                ["care-head"],
                matters=["ensure.work_environment_tasks"],
            ),
        ),
    ),
    Case(
        "W12",
        "no manager",
        "law-W12-no-manager",
        (
            relation(
                "a",
                "distributes_work_environment",
                ["board"],
                ["clerk"],
                matters=["ensure.work_environment_tasks"],
            ),
        ),
    ),
    Case(
        "W12",
        "chain",
        None,
        (
            relation(
                "a",
                "distributes_work_environment",
                ["board"],
                ["director"],
                matters=["ensure.work_environment_tasks"],
            ),
            relation(
                "b",
                "distributes_work_environment",
                ["director"],
                ["care-head"],
                matters=["ensure.work_environment_tasks"],
            ),
        ),
    ),
    Case(
        "W12",
        "top not told",
        None,
        (
            relation(
                "b",
                "distributes_work_environment",
                ["director"],
                ["care-head"],
                matters=["ensure.work_environment_tasks"],
            ),
        ),
    ),
    # --- W13
    Case("W13", "not told", "law-W13", (), actors=(CRISIS,)),
    Case("W13", "only a chair", "law-W13", (), actors=(CRISIS, CRISIS_CHAIR)),
    Case(
        "W13",
        "members",
        None,
        (relation("a", "member_of", ["crisis-member"], ["crisis"]),),
        actors=(CRISIS, CRISIS_MEMBER),
    ),
    Case("W13", "appointed", None, (relation("a", "appoints", ["assembly"], ["crisis"]),), actors=(CRISIS,)),
    Case("W13", "no such committee", None, ()),
)
