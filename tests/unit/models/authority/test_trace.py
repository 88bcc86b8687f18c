"""The trace engine in the plain situation, case by case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from models.authority.answer import Frame
from models.authority.trace import trace
from models.core.errors import UnknownNameError
from models.core.law import Law, LawRule
from models.core.texts import Text
from models.core.vocabulary import Asked, Certainty, HolderMode, Modality, Scope, Status, Verdict
from tests.builders import actor, made_up, norm, organisation, relation, text, trees

if TYPE_CHECKING:
    from models.core.organisation import Organisation

MATTERS = [
    *("appoint.head", "appoint.post", "manage.head", "dismiss.head", "decide.budget", "decide.small_budget"),
    *("decide.delegated_case", "sign.firm", "inform.news", "assign.head"),
]
PARENTS = {"head": "post", "small_budget": "budget"}
POSTS = ["board", "director", "head", "chair", "union"]


def region(*records: dict[str, Any], collective: str | None = None) -> Organisation:
    actors = [
        actor(
            post,
            kind="body" if post == "board" else "post",
            object="head" if post == "head" else "post",
            **_class_of(post, collective),
        )
        for post in POSTS
    ]
    return organisation(actors, list(records), trees(MATTERS, PARENTS))


def _class_of(post: str, collective: str | None) -> dict[str, Any]:
    return {"collective": True, "binding": "each"} if post == collective else {}


def holders(answer: Any) -> list[str]:
    return [item.actor for item in answer.holders]


def steps(answer: Any) -> list[tuple[str | None, str | None, str]]:
    return [(item.source, item.relation and item.relation.value, item.target) for item in answer.chain]


def requirement(kind: str, party: str | None = None, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "text": text(kind), **({"with": party} if party else {}), **more}


def test_a_norm_without_conditions_is_held() -> None:
    answer = trace(region(norm("a", ["director"], ["decide.budget"])), Frame(matter="decide.budget"))
    assert (answer.status, answer.modality, answer.certainty) == (
        Status.HELD,
        Modality.POWER,
        Certainty.STATED,
    )
    assert holders(answer) == ["director"]
    assert steps(answer) == [(None, None, "director")]
    assert not answer.source_stated


def test_a_delegation_is_told_from_its_source() -> None:
    answer = trace(
        region(relation("a", "delegates", ["board"], ["director"], matters=["decide.budget"])),
        Frame(matter="decide.budget"),
    )
    assert holders(answer) == ["director"]
    assert steps(answer) == [("board", "delegates", "director")]
    assert answer.source_stated
    assert [item.actor for item in answer.considered] == ["board"]


def test_a_sub_delegation_of_a_part_keeps_the_chain_to_the_source() -> None:
    answer = trace(made_up(), Frame(matter="decide.small_procurement"))
    assert steps(answer) == [
        ("styrelse", "delegates", "direktor"),
        ("direktor", "subdelegates", "personaldirektor"),
    ]


def test_requirements_of_two_sentences_about_one_matter_and_holder_merge() -> None:
    answer = trace(
        region(
            relation("a", "delegates", ["board"], ["director"], matters=["appoint.head"]),
            relation(
                "b",
                "appoints",
                ["director"],
                ["head"],
                requirements=[requirement("consult", "chair", when="before")],
            ),
        ),
        Frame(matter="appoint.head"),
    )
    assert answer.status is Status.HELD_WITH_CONDITIONS
    assert [item.party for item in answer.conditions] == ["chair"]
    assert steps(answer) == [("board", "delegates", "director")]


def test_the_same_requirement_twice_stands_once_with_both_lines() -> None:
    consult = requirement("consult", "chair")
    answer = trace(
        region(
            norm("a", ["director"], ["decide.budget"], requirements=[consult], lines=[1, 1]),
            norm("b", ["director"], ["decide.budget"], requirements=[consult], lines=[5, 5]),
        ),
        Frame(matter="decide.budget"),
    )
    assert len(answer.conditions) == 1
    assert [basis.lines for basis in answer.conditions[0].basis] == [(1, 1), (5, 5)]


def test_a_requirement_may_be_about_some_of_the_matters_only() -> None:
    record = norm(
        "a",
        ["director"],
        ["decide.budget", "sign.firm"],
        requirements=[requirement("consult", "chair", matters=["sign.firm"])],
    )
    assert trace(region(record), Frame(matter="decide.budget")).status is Status.HELD
    assert trace(region(record), Frame(matter="sign.firm")).status is Status.HELD_WITH_CONDITIONS


@pytest.mark.parametrize("kind", ["includes", "may_fulfil_through"])
def test_what_a_task_takes_in_is_no_condition(kind: str) -> None:
    record = norm("a", ["director"], ["decide.budget"], requirements=[requirement(kind)])
    assert trace(region(record), Frame(matter="decide.budget")).status is Status.HELD


def test_a_soft_test_depends_on_a_named_fact() -> None:
    answer = trace(made_up(), Frame(matter="decide.investment", actor="direktor"))
    assert answer.status is Status.DEPENDS
    assert answer.verdict is Verdict.CONDITIONAL
    assert [item.fact.en for item in answer.missing_facts if item.fact] == [
        "whether the investment is of no major importance"
    ]


def test_a_wider_statement_covers_a_narrower_matter() -> None:
    answer = trace(region(norm("a", ["director"], ["decide.budget"])), Frame(matter="decide.small_budget"))
    assert holders(answer) == ["director"]


def test_a_narrower_statement_does_not_cover_a_wider_matter() -> None:
    answer = trace(region(norm("a", ["director"], ["decide.small_budget"])), Frame(matter="decide.budget"))
    assert answer.status is Status.SILENT


def test_a_statement_about_the_matter_itself_goes_before_a_wider_one() -> None:
    answer = trace(
        region(norm("a", ["director"], ["decide.budget"]), norm("b", ["head"], ["decide.small_budget"])),
        Frame(matter="decide.small_budget"),
    )
    assert holders(answer) == ["head"]


@pytest.mark.parametrize("relation_type", ["manages", "dismisses", "assigns"])
def test_no_act_is_inferred_from_another(relation_type: str) -> None:
    answer = trace(
        region(relation("a", relation_type, ["director"], ["head"])),
        Frame(matter="appoint.head", actor="director"),
    )
    assert answer.status is Status.SILENT
    assert answer.verdict is None
    assert answer.considered[0].actor == "director"
    assert answer.considered[0].why_not.code == "why-not-other-act"


def test_a_duty_is_no_second_decider_beside_a_power() -> None:
    answer = trace(
        region(norm("a", ["director"], ["decide.budget"]), norm("b", ["head"], ["decide.budget"], "duty")),
        Frame(matter="decide.budget"),
    )
    assert holders(answer) == ["director"]
    assert [(item.actor, item.why_not.code) for item in answer.considered] == [("head", "why-not-weaker")]


def test_an_unspecified_delegation_answers_no_particular_matter() -> None:
    open_delegation = relation(
        "a", "delegates", ["board"], ["director"], matters=["decide.delegated_case"], scope="unspecified"
    )
    particular = trace(region(open_delegation), Frame(matter="decide.budget"))
    assert particular.status is Status.SILENT
    assert "delegation-order-may-settle" in [item.code for item in particular.notices]
    itself = trace(region(open_delegation), Frame(matter="decide.delegated_case", actor="director"))
    assert itself.status is Status.HELD_WITH_CONDITIONS
    assert itself.certainty is Certainty.BY_REFERENCE
    assert itself.verdict is Verdict.CONDITIONAL
    assert itself.holders[0].scope is Scope.UNSPECIFIED


def test_silence_has_no_holder_and_tells_general_law_beside() -> None:
    rule = LawRule(id="KL 5:1", text=Text(sv="x", en="x"), holder="post", matters=("decide.budget",))
    answer = trace(region(), Frame(matter="decide.small_budget", actor="director"), Law(rules=(rule,)))
    assert answer.status is Status.SILENT
    assert answer.holders == answer.chain == ()
    assert answer.certainty is answer.mode is answer.verdict is None
    assert [(item.actor, item.rule.id) for item in answer.derived] == [("board", "KL 5:1")]


def test_a_prohibition_bars() -> None:
    answer = trace(made_up(), Frame(matter="decide.sale", actor="direktor"))
    assert (answer.status, answer.verdict, answer.holders) == (Status.BARRED, Verdict.NO, ())


def test_a_question_that_was_not_understood_is_silent() -> None:
    answer = trace(region(), Frame(matter=None))
    assert (answer.status, answer.asked, answer.holders) == (Status.SILENT, Asked.HOLDER, ())


def test_own_areas_are_scopes_and_a_mode() -> None:
    answer = trace(
        region(
            norm("a", ["director"], ["sign.firm"], scope="own_area"),
            norm("b", ["head"], ["sign.firm"], scope="own_area"),
            collective="head",
        ),
        Frame(matter="sign.firm"),
    )
    assert answer.mode is HolderMode.EACH_IN_OWN_AREA
    assert [item.scope for item in answer.holders] == [Scope.OWN_AREA, Scope.OWN_AREA]
    assert answer.conditions == ()


class TestReadings:
    def disputed(self) -> dict[str, Any]:
        reading = {"about": "holder", "text": text("chair"), "holders": ["chair"]}
        return norm("a", ["director"], ["decide.budget"], readings=[reading])

    def test_readings_with_different_holders_are_a_dispute(self) -> None:
        answer = trace(region(self.disputed()), Frame(matter="decide.budget", actor="director"))
        assert answer.status is Status.DISPUTED
        assert holders(answer) == ["director", "chair"]
        assert [item.holder for item in answer.readings] == ["director", "chair"]
        assert answer.verdict is None

    def test_a_reading_that_leaves_the_matter_out_disputes_only_that_matter(self) -> None:
        disputed = trace(made_up(), Frame(matter="appoint.hr_director"))
        common = trace(made_up(), Frame(matter="appoint.subcommittee_director"))
        assert disputed.status is Status.DISPUTED
        assert [item.holder for item in disputed.readings] == ["direktor", None]
        assert common.status is Status.HELD
        assert len(common.readings) == 2

    def test_another_sentence_can_end_the_dispute(self) -> None:
        reading = {"about": "object", "text": text(), "matters": []}
        answer = trace(
            region(
                norm("a", ["director"], ["decide.budget"], readings=[reading]),
                norm("b", ["director"], ["decide.budget"]),
            ),
            Frame(matter="decide.budget"),
        )
        assert answer.status is Status.HELD

    def test_a_matter_that_only_another_reading_settles_is_disputed(self) -> None:
        reading = {"about": "object", "text": text(), "matters": ["sign.firm"]}
        answer = trace(
            region(norm("a", ["director"], ["decide.budget"], readings=[reading])), Frame(matter="sign.firm")
        )
        assert answer.status is Status.DISPUTED
        assert holders(answer) == ["director"]


class TestRoles:
    def appointing(self) -> Organisation:
        return region(
            relation(
                "a",
                "appoints",
                ["director"],
                ["head"],
                requirements=[requirement("consult", "chair"), requirement("prepare", "board")],
            ),
            relation("b", "manages", ["director"], ["head"]),
            norm("c", ["director"], ["inform.news"], "duty", to=["board", "chair"]),
        )

    @pytest.mark.parametrize(
        ("matter", "asked", "expected"),
        [
            ("appoint.head", Asked.CONSULTED, ["chair"]),
            ("appoint.head", Asked.PREPARER, ["board"]),
            ("appoint.head", Asked.MANAGER, ["director"]),
            ("inform.news", Asked.RECIPIENT, ["board", "chair"]),
            ("inform.news", Asked.PARTIES, ["board", "chair"]),
        ],
    )
    def test_the_role_asked_for_is_answered(self, matter: str, asked: Asked, expected: list[str]) -> None:
        answer = trace(self.appointing(), Frame(matter=matter, asked=asked))
        assert holders(answer) == expected
        assert answer.asked is asked
        assert {item.target for item in answer.chain} >= set(expected)

    def test_the_grantor_is_who_delegated(self) -> None:
        answer = trace(made_up(), Frame(matter="decide.procurement", asked=Asked.GRANTOR))
        assert holders(answer) == ["styrelse"]

    @pytest.mark.parametrize("asked", [Asked.CONSULTED, Asked.PROPOSER, Asked.GRANTOR, Asked.RECIPIENT])
    def test_a_role_that_the_document_does_not_fill_is_silent(self, asked: Asked) -> None:
        answer = trace(
            region(norm("a", ["director"], ["decide.budget"])), Frame(matter="decide.budget", asked=asked)
        )
        assert answer.status is Status.SILENT
        assert answer.explanation[0].code == f"silent-{asked.value}"


class TestVerdicts:
    def test_another_holder_means_no_and_is_named(self) -> None:
        answer = trace(
            region(norm("a", ["board"], ["decide.budget"])), Frame(matter="decide.budget", actor="director")
        )
        assert answer.verdict is Verdict.NO
        assert holders(answer) == ["board"]
        assert answer.considered[0].actor == "director"

    @pytest.mark.parametrize(
        ("modality", "must", "verdict"),
        [
            ("power", False, Verdict.YES),
            ("power", True, Verdict.NO),
            ("duty", False, Verdict.YES),
            ("duty", True, Verdict.YES),
            ("right", True, Verdict.NO),
            ("aim", True, Verdict.NO),
        ],
    )
    def test_may_and_must(self, modality: str, must: bool, verdict: Verdict) -> None:
        record = norm("a", ["director"], ["inform.news"], modality)
        answer = trace(region(record), Frame(matter="inform.news", actor="director", must=must))
        assert answer.verdict is verdict
        assert answer.asked is Asked.VERDICT

    def test_a_member_of_the_class_that_holds_it_may_in_its_own_area(self) -> None:
        records = [
            norm("a", ["head"], ["decide.budget"]),
            relation("b", "heads", ["director"], ["union"], capacity="head", matters=[]),
        ]
        answer = trace(region(*records, collective="head"), Frame(matter="decide.budget", actor="director"))
        assert answer.verdict is Verdict.CONDITIONAL
        assert "in-capacity" in [item.code for item in answer.explanation]

    def test_a_duty_beside_the_power_answers_must(self) -> None:
        records = [norm("a", ["board"], ["decide.budget"]), norm("b", ["board"], ["decide.budget"], "duty")]
        answer = trace(region(*records), Frame(matter="decide.budget", actor="board", must=True))
        assert (answer.modality, answer.verdict) == (Modality.POWER, Verdict.YES)

    def test_a_wider_right_stands_beside_a_conditional_duty(self) -> None:
        records = [
            norm(
                "a",
                ["director"],
                ["decide.small_budget"],
                "duty",
                requirements=[requirement("consult", "chair")],
            ),
            norm("b", ["director"], ["decide.budget"], "right"),
        ]
        small = region(*records)
        may = trace(small, Frame(matter="decide.small_budget", actor="director"))
        must = trace(small, Frame(matter="decide.small_budget", actor="director", must=True))
        assert (may.verdict, must.verdict) == (Verdict.YES, Verdict.CONDITIONAL)

    def test_a_task_told_as_a_fact_binds_the_receiver(self) -> None:
        record = relation(
            "a", "task_transfer", ["board"], ["director"], matters=["inform.news"], modality="relation"
        )
        answer = trace(region(record), Frame(matter="inform.news", actor="director", must=True))
        assert (answer.modality, answer.verdict) == (Modality.DUTY, Verdict.YES)

    def test_an_unknown_actor_is_an_error(self) -> None:
        with pytest.raises(UnknownNameError, match="unknown-actor"):
            trace(region(), Frame(matter="decide.budget", actor="nobody"))


def test_authority_never_flows_through_two_hats() -> None:
    answer = trace(
        region(
            norm("a", ["chair"], ["decide.budget"]),
            relation("b", "also_holds", ["director"], ["chair"], matters=[]),
        ),
        Frame(matter="decide.budget", actor="director"),
    )
    assert holders(answer) == ["chair"]
    assert answer.verdict is Verdict.CONDITIONAL
    assert "in-other-role" in [item.code for item in answer.explanation]
    assert trace(answer_of_chair(), Frame(matter="decide.budget", actor="chair")).verdict is Verdict.NO


def answer_of_chair() -> Organisation:
    """Return a region where the director holds the matter: the tie gives the chair nothing back."""
    return region(
        norm("a", ["director"], ["decide.budget"]),
        relation("b", "also_holds", ["director"], ["chair"], matters=[]),
    )


def test_a_circle_of_delegations_ends() -> None:
    records = [
        relation("a", "delegates", ["board"], ["director"], matters=["decide.budget"]),
        relation("b", "delegates", ["director"], ["board"], matters=["decide.budget"]),
    ]
    answer = trace(region(*records), Frame(matter="decide.budget"))
    assert set(holders(answer)) == {"board", "director"}
    assert len(answer.chain) == 2
