"""Two judgments that the law checks must see as the courts did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from models.authority.law.examined import Examined
from models.authority.law.objections import void
from models.authority.law.registry import examine
from models.core.law import NO_LAW, Law, Reservation, Reserved
from models.core.texts import Text
from models.core.vocabulary import Severity
from tests.builders import actor, norm, organisation, relation, trees

if TYPE_CHECKING:
    from models.authority.law.rule import LawFinding

ACTORS = [
    actor("assembly", kind="body", object="assembly"),
    actor("board", kind="body", object="board"),
    actor("director", object="region_director"),
]
POSTS = ["head.assembly", "head.board", "head.region_director"]


def reserving(reserved: Reserved, rule: str, matter: str) -> Law:
    words = Text(sv="regel", en="rule")
    return Law(reservations=(Reservation(id=rule, text=words, reserved=reserved, matters=(matter,)),))


def told(region: Examined, *rules: str) -> list[LawFinding]:
    return [finding for finding in examine(region) if finding.rule.id in rules]


# --- HFD 2016 ref. 28: the instruction of a director lets him decide organisational changes -------------

REORGANISE = "decide.organisational_change"


def instruction(*more: dict[str, Any], law: Law = NO_LAW) -> Examined:
    """Return a region whose board's instruction gives the director a power, with no delegation of it."""
    records = [
        norm("instruction", ["director"], [REORGANISE]),
        norm("leads", ["director"], ["lead.staff"], "duty"),
    ]
    return Examined(organisation(ACTORS, [*records, *more], trees([*POSTS, REORGANISE, "lead.staff"])), law)


def test_an_instruction_that_lets_the_director_decide_may_be_a_delegation() -> None:
    (finding,) = told(instruction(), "W07")
    assert (finding.records, finding.actors, finding.matters) == (
        ("instruction",),
        ("director",),
        (REORGANISE,),
    )
    assert "HFD 2016 ref. 28" in finding.rule.law


def test_what_the_order_delegates_in_so_many_words_is_no_hidden_delegation() -> None:
    assert (
        told(instruction(relation("row", "delegates", ["board"], ["director"], matters=[REORGANISE])), "W07")
        == []
    )


def test_a_change_that_belongs_to_the_assembly_cannot_be_the_directors() -> None:
    reserved = reserving(Reserved.ASSEMBLY, "KL 5:1", REORGANISE)
    (judged,) = told(instruction(law=reserved), "E01")
    assert (judged.severity, judged.records) == (Severity.JUDGEMENT, ("instruction",))
    assert told(instruction(law=reserved), "W07")
    row = relation("row", "delegates", ["board"], ["director"], matters=[REORGANISE])
    region = instruction(row, law=reserved)
    assert [(one.severity, one.records) for one in told(region, "E01")] == [
        (Severity.ERROR, ("row",)),
        (Severity.JUDGEMENT, ("instruction",)),
    ]
    assert [void(grant, region) for grant in region.grants] == [True]


# --- Administrative Court of Appeal in Stockholm, case 1723-16: up to fifty million, in four clauses ------

FIFTY_MILLION = {"up_to": 50_000_000}
CLAUSES = {
    "investments": "decide.investments",
    "property": "decide.property_purchase",
    "development": "decide.development_agreement",
    "priorities": "decide.investment_priorities",
}
BOUNDS = {
    "investments": ("investeringar inom styrelsens ram", "investments within the board's frame"),
    "property": ("köp och försäljning av fastigheter", "buying and selling property"),
    "development": ("exploateringsavtal", "development agreements"),
    "priorities": ("omprioritera beslutade investeringar", "re-prioritise decided investments"),
}


def order(law: Law = NO_LAW) -> Examined:
    """Return a region whose board delegates four groups of matters to the director, up to an amount."""
    clauses = [
        relation(
            name,
            "delegates",
            ["board"],
            ["director"],
            matters=[matter],
            amount=FIFTY_MILLION,
            area=dict(zip(("sv", "en"), BOUNDS[name], strict=True)),
        )
        for name, matter in CLAUSES.items()
    ]
    return Examined(organisation(ACTORS, clauses, trees([*POSTS, *CLAUSES.values()])), law)


def test_only_the_clause_that_overrides_the_board_is_questioned() -> None:
    (finding,) = told(order(), "W06")
    assert finding.records == ("priorities",)
    assert finding.rule.law == ("KL 6:38 1",)


def test_the_amount_alone_decides_nothing() -> None:
    assert [finding for finding in examine(order()) if finding.severity is Severity.ERROR] == []


def test_the_clause_falls_and_the_three_others_stand() -> None:
    region = order(reserving(Reserved.COMMITTEE, "KL 6:38 1", CLAUSES["priorities"]))
    (finding,) = (one for one in examine(region) if one.severity is Severity.ERROR)
    assert (finding.rule.id, finding.records, finding.reason.params["rule"]) == (
        "E02",
        ("priorities",),
        "KL 6:38 1",
    )
    assert {grant.record.id for grant in region.grants if not void(grant, region)} == set(CLAUSES) - {
        "priorities"
    }
