"""The cases of E01 to E16: each rule with what it must find and what comes near and is right."""

from __future__ import annotations

import datetime

from tests.builders import actor, norm, relation
from tests.law.world import CHANGE, OWN_CHANGE, Case, grant, passed, reserving, unnamed

CASES = (
    # --- E01
    Case("E01", "budget", "law-E01", (grant("a", "board", "director", "decide.budget"),)),
    Case(
        "E01",
        "urgent",
        "law-E01",
        (grant("a", "care", "care-chair", "decide.budget", kind="urgency_mandate"),),
    ),
    Case(
        "E01",
        "held",
        "law-E01-held",
        (norm("a", ["director"], ["decide.committee_organisation"]),),
        "judgement",
    ),
    Case(
        "E01",
        "wider",
        "law-E01-within",
        (grant("a", "board", "director", CHANGE),),
        "judgement",
        law=reserving("assembly", "KL 5:1", OWN_CHANGE),
    ),
    Case("E01", "company board", "law-E01", (grant("a", "board", "director", "appoint.company_board"),)),
    Case("E01", "proposal", None, (grant("a", "board", "director", "decide.investments"),)),
    Case("E01", "assembly", None, (norm("a", ["assembly"], ["decide.budget"]),)),
    Case("E01", "prepares", None, (norm("a", ["director"], ["prepare.board_case"], "duty"),)),
    # --- E02
    Case("E02", "goals", "law-E02", (grant("a", "care", "care-head", "decide.overall_goals"),)),
    Case("E02", "passed on", "law-E02", (passed("a", "care-head", "clerk", "decide.operational_plan"),)),
    Case(
        "E02",
        "wider",
        "law-E02-within",
        (grant("a", "board", "director", CHANGE),),
        "judgement",
        law=reserving("committee", "KL 6:38 1", OWN_CHANGE),
    ),
    Case(
        "E02",
        "carved out",
        None,
        (
            grant(
                "a",
                "board",
                "director",
                CHANGE,
                requirements=[
                    {"kind": "unless", "text": {"sv": "inte principiellt", "en": "not of principle"}}
                ],
            ),
        ),
        law=reserving("committee", "KL 6:38 1", OWN_CHANGE),
    ),
    Case(
        "E02",
        "urgent",
        None,
        (grant("a", "care", "care-chair", "decide.overall_goals", kind="urgency_mandate"),),
    ),
    Case("E02", "assembly", None, (grant("a", "assembly", "care", "decide.operational_plan"),)),
    Case(
        "E02", "other matter", None, (grant("a", "care", "care-head", "decide.work_environment_action_plan"),)
    ),
    # --- E03
    Case("E03", "assembly to post", "law-E03-from-assembly", (grant("a", "assembly", "director"),)),
    Case("E03", "unit", "law-E03-no-one", (grant("a", "care", "care-admin"),)),
    Case("E03", "committee", "law-E03-body", (grant("a", "care", "culture"),)),
    Case(
        "E03", "others' sub-committee", "law-E03-not-its-own", (grant("a", "care", "culture-subcommittee"),)
    ),
    Case("E03", "others' member", "law-E03-not-a-member", (grant("a", "care", "culture-member"),)),
    Case("E03", "passed to seat", "law-E03-not-an-employee", (passed("a", "care-head", "care-chair"),)),
    Case("E03", "assembly to committee", None, (grant("a", "assembly", "care"),)),
    Case("E03", "own sub-committee", None, (grant("a", "care", "care-subcommittee"),)),
    Case("E03", "own chair", None, (grant("a", "care", "care-chair"),)),
    Case("E03", "employee", None, (grant("a", "care", "clerk"),)),
    Case("E03", "function", None, (grant("a", "care", "robot"),)),
    Case("E03", "member of what is not told", None, (grant("a", "care", "wandering-member"),)),
    Case("E03", "class of committees", None, (grant("a", "each-committee", "culture-member"),)),
    Case("E03", "body of unknown kind", None, (grant("a", "care", "panel"),)),
    Case("E03", "class of officials", None, (grant("a", "care", "officials"),)),
    # --- E04
    Case("E04", "stranger", "law-E04", (grant("a", "care", "stranger"),)),
    Case("E04", "post in a company", "law-E04", (grant("a", "board", "managing-director"),)),
    Case("E04", "town without agreement", "law-E04", (grant("a", "care", "town-clerk"),)),
    Case("E04", "paragraph", None, (grant("a", "care", "town-clerk", terms={"law": "KL 9:37"}),)),
    Case(
        "E04",
        "agreement",
        None,
        (grant("a", "care", "town-clerk"), relation("b", "party_to", ["care", "town"], ["staff"])),
    ),
    Case(
        "E04",
        "joint committee",
        None,
        (grant("a", "joint", "town-clerk"),),
        actors=(actor("joint", kind="body", object="joint_committee"),),
    ),
    Case("E04", "employee", None, (grant("a", "care", "clerk"),)),
    Case("E04", "company", None, (grant("a", "care", "company"),)),
    # --- E05
    Case("E05", "two employees", "law-E05", (grant("a", "care", ["clerk", "other-clerk"], mode="joint"),)),
    Case("E05", "with the chair", "law-E05", (grant("a", "care", ["clerk", "care-chair"], mode="joint"),)),
    Case("E05", "group", "law-E05-group", (grant("a", "care", "management"),)),
    Case("E05", "either", None, (grant("a", "care", ["clerk", "other-clerk"], mode="any"),)),
    Case("E05", "not told", None, (grant("a", "care", ["clerk", "other-clerk"]),)),
    Case("E05", "sub-committee", None, (grant("a", "care", "care-subcommittee"),)),
    Case("E05", "class", None, (grant("a", "care", "officials"),)),
    Case("E05", "signing", None, (norm("a", ["director", "care-chair"], ["sign.firm"], mode="joint"),)),
    # --- E06
    Case(
        "E06",
        "not a head",
        "law-E06-not-a-head",
        (grant("a", "care", "clerk"), passed("b", "clerk", "other-clerk")),
    ),
    Case(
        "E06",
        "other area",
        "law-E06-other-area",
        (grant("a", "care", "culture-head"), passed("b", "culture-head", "clerk")),
    ),
    Case(
        "E06",
        "not allowed",
        "law-E06-no-permission",
        (
            grant("a", "care", "care-head", terms={"may_subdelegate": False}),
            passed("b", "care-head", "clerk"),
        ),
    ),
    Case("E06", "sub-committee", "law-E06-not-an-employee", (passed("a", "care-subcommittee", "clerk"),)),
    Case(
        "E06",
        "wider matter",
        "law-E06-wider-matter",
        (
            grant("a", "care", "care-head", OWN_CHANGE),
            passed("b", "care-head", "clerk", CHANGE),
        ),
    ),
    Case(
        "E06",
        "wider amount",
        "law-E06-wider-amount",
        (
            grant("a", "care", "care-head", amount={"up_to": 100}),
            passed("b", "care-head", "clerk", amount={"up_to": 200}),
        ),
    ),
    Case(
        "E06",
        "beyond the dates",
        "law-E06-wider-dates",
        (
            grant("a", "care", "care-head", valid={"last": "2026-06-30"}),
            passed("b", "care-head", "clerk", valid={"last": "2026-12-31"}),
        ),
    ),
    Case("E06", "delegates", "law-E06-by-employee", (grant("a", "care-head", "clerk"),), "judgement"),
    Case("E06", "own head", None, (grant("a", "care", "care-head"), passed("b", "care-head", "clerk"))),
    Case(
        "E06",
        "narrower",
        None,
        (
            grant("a", "care", "care-head", amount={"up_to": 200}, valid={"last": "2026-12-31"}),
            passed("b", "care-head", "clerk", amount={"up_to": 100}, valid={"last": "2026-06-30"}),
        ),
    ),
    Case("E06", "no grant stated", None, (passed("b", "clerk", "other-clerk"),)),
    Case(
        "E06",
        "left to the order",
        None,
        (unnamed("a", "care", "care-head"), passed("b", "care-head", "clerk")),
    ),
    Case(
        "E06",
        "administration not told",
        None,
        (grant("a", "board", "director"), passed("b", "director", "clerk")),
    ),
    Case(
        "E06",
        "director under the board",
        None,
        (
            relation("c", "serves", ["staff"], ["board"]),
            relation("d", "heads", ["hr"], ["staff"]),
            grant("a", "board", "director"),
            passed("b", "director", "clerk"),
        ),
    ),
    Case(
        "E06",
        "one grant bears it",
        None,
        (
            grant("a", "culture", "care-head"),
            grant("c", "care", "care-head"),
            passed("b", "care-head", "clerk"),
        ),
    ),
    # --- E07
    Case(
        "E07",
        "third step",
        "law-E07",
        (
            grant("a", "care", "care-head"),
            passed("b", "care-head", "clerk"),
            passed("c", "clerk", "other-clerk"),
        ),
    ),
    Case(
        "E07",
        "also from the committee",
        None,
        (
            grant("a", "care", "care-head"),
            grant("d", "care", "clerk"),
            passed("b", "care-head", "clerk"),
            passed("c", "clerk", "other-clerk"),
        ),
    ),
    Case("E07", "second step", None, (grant("a", "care", "care-head"), passed("b", "care-head", "clerk"))),
    Case(
        "E07",
        "another matter",
        None,
        (passed("b", "care-head", "clerk"), passed("c", "clerk", "other-clerk", "decide.leave")),
    ),
    # --- E08
    Case("E08", "procurement", "law-E08", (grant("a", "care", "robot"),)),
    Case(
        "E08",
        "too early",
        "law-E08-too-early",
        (grant("a", "care", "robot", "decide.leave"),),
        day=datetime.date(2022, 6, 30),
    ),
    Case("E08", "leave", None, (grant("a", "care", "robot", "decide.leave"),)),
    Case(
        "E08",
        "first day",
        None,
        (grant("a", "care", "robot", "decide.leave"),),
        day=datetime.date(2022, 7, 1),
    ),
    Case("E08", "a person", None, (grant("a", "care", "clerk"),)),
    # --- E09
    Case("E09", "employee", "law-E09-employee", (grant("a", "care", "care-head", kind="urgency_mandate"),)),
    Case(
        "E09",
        "other chair",
        "law-E09-not-a-member",
        (grant("a", "care", "culture-member", kind="urgency_mandate"),),
    ),
    Case(
        "E09",
        "presidium",
        "law-E09-not-a-member",
        (grant("a", "care", "care-subcommittee", kind="urgency_mandate"),),
    ),
    Case(
        "E09", "by the text", "law-E09-norm", (norm("a", ["director"], ["decide.urgent_case"]),), "judgement"
    ),
    Case("E09", "own chair", None, (grant("a", "care", "care-chair", kind="urgency_mandate"),)),
    Case("E09", "not told", None, (grant("a", "care", "wandering-member", kind="urgency_mandate"),)),
    Case("E09", "delegation", None, (grant("a", "care", "care-head"),)),
    Case("E09", "chair by the text", None, (norm("a", ["care-chair"], ["decide.urgent_case"]),)),
    # --- E10
    Case("E10", "company", "law-E10", (grant("a", "care", "company"),)),
    Case("E10", "passed on", "law-E10", (passed("a", "care-head", "company"),)),
    Case("E10", "assembly hands over", None, (relation("a", "task_transfer", ["assembly"], ["company"]),)),
    Case("E10", "town", None, (grant("a", "care", "town"),)),
    Case("E10", "must not", None, (grant("a", "care", "company", modality="prohibition"),)),
    Case("E10", "employee", None, (grant("a", "care", "clerk"),)),
    # --- E11
    Case(
        "E11",
        "authority",
        "law-E11",
        (
            relation(
                "a",
                "task_transfer",
                ["assembly"],
                ["company"],
                matters=["decide.leave"],
                area={"sv": "myndighetsutövning mot enskilda", "en": "the exercise of public authority"},
            ),
        ),
    ),
    Case(
        "E11",
        "not told",
        "law-E11-unknown",
        (relation("a", "task_transfer", ["assembly"], ["company"], matters=["decide.leave"]),),
        "judgement",
    ),
    Case(
        "E11",
        "law stated",
        None,
        (
            relation(
                "a",
                "task_transfer",
                ["assembly"],
                ["company"],
                matters=["decide.leave"],
                area={"sv": "myndighetsutövning", "en": "exercise of authority"},
                terms={"law": "2010:1065"},
            ),
        ),
    ),
    Case(
        "E11",
        "no decision",
        None,
        (relation("a", "task_transfer", ["assembly"], ["company"], matters=["prepare.board_case"]),),
    ),
    Case(
        "E11",
        "inside",
        None,
        (relation("a", "task_transfer", ["board"], ["director"], matters=["decide.leave"]),),
    ),
    # --- E12
    Case("E12", "managed", "law-E12-managed", (relation("a", "manages", ["hr"], ["director"]),)),
    Case("E12", "member", "law-E12-seated", (relation("a", "member_of", ["director"], ["culture"]),)),
    Case("E12", "also holds", "law-E12-seated", (relation("a", "also_holds", ["care-chair"], ["director"]),)),
    Case(
        "E12",
        "head on its committee",
        "law-E12-seated",
        (relation("a", "member_of", ["care-head"], ["care"]),),
    ),
    Case("E12", "in person", "law-E12-person", (), held=(("anna", "director"), ("anna", "culture-member"))),
    Case("E12", "head in person", "law-E12-person", (), held=(("anna", "care-head"), ("anna", "care-chair"))),
    Case("E12", "managed by the board", None, (relation("a", "manages", ["board"], ["director"]),)),
    Case("E12", "head elsewhere", None, (relation("a", "member_of", ["care-head"], ["culture"]),)),
    Case("E12", "clerk elected", None, (), held=(("anna", "clerk"), ("anna", "culture-member"))),
    Case(
        "E12",
        "one after the other",
        None,
        (),
        held=(("anna", "director", "2024-01-01", "2024-12-31"), ("anna", "culture-member", "2025-01-01")),
    ),
    Case(
        "E12",
        "in a group",
        None,
        (),
        actors=(actor("spokesman", kind="seat", of="management"),),
        held=(("anna", "director"), ("anna", "spokesman")),
    ),
    # --- E13
    Case(
        "E13",
        "told of nobody",
        "law-E13-nobody",
        (norm("n", ["care"], ["decide.leave"]), grant("a", "care", "clerk")),
        "judgement",
    ),
    Case(
        "E13",
        "as one of a class",
        None,
        (norm("n", ["each-committee"], ["decide.procurement"]), grant("a", "care", "clerk")),
    ),
    Case(
        "E13",
        "other committee has it",
        "law-E13",
        (norm("n", ["care"], ["decide.procurement"]), grant("a", "culture", "clerk")),
        "error",
    ),
    Case(
        "E13",
        "another kind of body has it",
        "law-E13",
        (norm("n", ["board"], ["decide.procurement"]), grant("a", "culture", "clerk")),
    ),
    Case("E13", "its own", None, (norm("n", ["care"], ["decide.procurement"]), grant("a", "care", "clerk"))),
    Case(
        "E13",
        "from the assembly",
        None,
        (norm("n", ["care"], ["decide.leave"]), grant("b", "assembly", "care"), grant("a", "care", "clerk")),
    ),
    Case(
        "E13",
        "urgent",
        None,
        (
            norm("n", ["care"], ["decide.leave"]),
            grant("a", "care", "care-chair", "decide.urgent_case", kind="urgency_mandate"),
        ),
    ),
    Case("E13", "competences not told", None, (grant("a", "care", "clerk"),)),
    Case(
        "E13",
        "only another kind of body",
        None,
        (norm("n", ["board"], ["decide.leave"]), grant("a", "care", "clerk")),
    ),
    Case(
        "E13",
        "decides its cases",
        None,
        (
            norm("n", ["care"], ["decide.leave"]),
            norm("m", ["care"], ["decide.committee_case"]),
            grant("a", "care", "clerk"),
        ),
    ),
    Case(
        "E13",
        "left to the order",
        None,
        (norm("n", ["care"], ["decide.leave"]), unnamed("a", "care", "clerk")),
    ),
    # --- E14
    Case(
        "E14",
        "own",
        "law-E14-own",
        (relation("a", "attests", ["hr"], ["hr"], matters=["attest.personal_costs"]),),
    ),
    Case(
        "E14",
        "each other",
        "law-E14-mutual",
        (
            relation("a", "attests", ["hr"], ["clerk"], matters=["attest.personal_costs"]),
            relation("b", "attests", ["clerk"], ["hr"], matters=["attest.personal_costs"]),
        ),
    ),
    Case(
        "E14",
        "one person",
        "law-E14-person",
        (relation("a", "attests", ["hr"], ["clerk"], matters=["attest.personal_costs"]),),
        held=(("anna", "hr"), ("anna", "clerk")),
    ),
    Case(
        "E14",
        "class",
        "law-E14-own",
        (relation("a", "attests", ["each-head"], ["each-head"], matters=["attest.personal_costs"]),),
        "judgement",
    ),
    Case(
        "E14",
        "superior",
        None,
        (relation("a", "attests", ["director"], ["hr"], matters=["attest.personal_costs"]),),
    ),
    Case(
        "E14",
        "two persons",
        None,
        (relation("a", "attests", ["hr"], ["clerk"], matters=["attest.personal_costs"]),),
        held=(("anna", "hr"), ("bo", "clerk")),
    ),
    Case(
        "E14",
        "one after the other",
        None,
        (relation("a", "attests", ["hr"], ["clerk"], matters=["attest.personal_costs"]),),
        held=(("anna", "hr", "2024-01-01", "2024-12-31"), ("anna", "clerk", "2025-01-01")),
    ),
    # --- E15
    Case("E15", "delegation", "law-E15-delegation", (passed("a", "hr", "clerk"), passed("b", "clerk", "hr"))),
    Case(
        "E15",
        "management",
        "law-E15-management",
        (relation("a", "manages", ["hr"], ["clerk"]), relation("b", "manages", ["clerk"], ["hr"])),
    ),
    Case(
        "E15",
        "deputies",
        "law-E15-deputies",
        (relation("a", "deputises", ["hr"], ["clerk"]), relation("b", "deputises", ["clerk"], ["hr"])),
        "judgement",
    ),
    Case(
        "E15",
        "long",
        "law-E15-management",
        tuple(
            relation(f"l{place}", "manages", [f"l-{place}"], [f"l-{(place + 1) % 12}"]) for place in range(12)
        ),
        actors=tuple(actor(f"l-{place}") for place in range(12)),
    ),
    Case("E15", "deputy of oneself", "law-E15-deputies", (relation("a", "deputises", ["hr"], ["hr"]),)),
    Case(
        "E15", "other matters", None, (passed("a", "hr", "clerk"), passed("b", "clerk", "hr", "decide.leave"))
    ),
    Case(
        "E15",
        "line",
        None,
        (relation("a", "manages", ["director"], ["hr"]), relation("b", "manages", ["hr"], ["clerk"])),
    ),
    Case("E15", "class", None, (relation("a", "manages", ["each-head"], ["each-head"]),)),
    # --- E16
    Case(
        "E16",
        "under the HR director",
        "law-E16",
        (relation("a", "manages", ["hr"], ["security"]),),
        actors=(actor("security", object="security_protection_chief"),),
    ),
    Case(
        "E16",
        "under the director",
        None,
        (relation("a", "manages", ["director"], ["security"]),),
        actors=(actor("security", object="security_protection_chief"),),
    ),
    Case("E16", "not told", None, (), actors=(actor("security", object="security_protection_chief"),)),
)
