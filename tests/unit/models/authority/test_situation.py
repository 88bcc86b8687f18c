"""What a situation does to who holds a matter: away, urgent, crisis, day, amount, known facts."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec
import pytest

from models.authority.answer import Answer, Frame
from models.authority.situation import Situation, Takeover
from models.authority.trace import trace
from models.core.errors import UnknownNameError
from models.core.law import NO_LAW, Law, Reservation, Reserved
from models.core.organisation import Organisation
from models.core.people import Appointment, Person
from models.core.texts import Text
from models.core.vocabulary import Certainty, StandIn, Status, Verdict
from tests.builders import actor, norm, organisation, relation, text, trees

ACTORS = [
    actor("assembly", kind="body", object="assembly"),
    actor("board", kind="body", object="board"),
    actor("care", kind="body", object="committee"),
    actor("crisis", kind="body", object="crisis_committee"),
    actor("chair", kind="seat", object="chair", of="care"),
    actor("vice", kind="seat", object="vice_chair", of="care"),
    actor("head", object="administration_head"),
    actor("second", object="manager"),
    actor("third", object="manager"),
    actor("unit", kind="unit", object="unit"),
]
OBJECTS = sorted({item["object"] for item in ACTORS})
MATTERS = ["decide.wide", "decide.narrow", "decide.other", *(f"manage.{item}" for item in OBJECTS)]
MATTERS += [f"{act}.{item}" for item in OBJECTS for act in ("deputise", "head", "serve", "chair")]
TREES = trees(MATTERS, {"narrow": "wide"})
DELEGATED = relation("grant", "delegates", ["care"], ["head"], matters=["decide.wide"])
PASSED_ON = relation("passed", "subdelegates", ["head"], ["second"], matters=["decide.narrow"])
OWN = norm("own", ["care"], ["decide.wide"])
HEADED = [relation("heads", "heads", ["head"], ["unit"]), relation("serves", "serves", ["unit"], ["care"])]


def world(*records: dict[str, Any], **more: Any) -> Organisation:
    made = organisation(ACTORS, list(records), TREES)
    return Organisation(msgspec.structs.replace(made.data, **more), made.matters) if more else made


def ask(region: Organisation, matter: str = "decide.wide", law: Law = NO_LAW, **told: Any) -> Answer:
    return trace(region, Frame(matter=matter), law, None, Situation(**told))


def holders(answer: Answer) -> dict[str, StandIn | None]:
    return {item.actor: item.role for item in answer.holders}


def codes(answer: Answer) -> set[str]:
    return {item.code for item in answer.notices}


def deputy(name: str, who: str, of: str = "head", **terms: Any) -> dict[str, Any]:
    return relation(name, "deputises", [who], [of], standing_in=terms)


class TestAway:
    def test_the_first_deputy_who_can_stands_in(self) -> None:
        region = world(DELEGATED, deputy("b", "third", order=2), deputy("a", "second", order=1))
        assert holders(ask(region, absent=("head",))) == {"second": StandIn.DEPUTY}
        assert holders(ask(region, absent=("head", "second"))) == {"third": StandIn.DEPUTY}

    def test_a_rule_for_absence_is_none_for_disqualification(self) -> None:
        region = world(DELEGATED, deputy("a", "second", covers=["absent"]))
        assert holders(ask(region, disqualified=("head",))) == {"care": StandIn.DELEGATOR}

    def test_an_acting_holder_comes_before_the_deputies(self) -> None:
        acting = deputy("b", "third", acting=True, covers=["vacant"], order=9)
        region = world(DELEGATED, deputy("a", "second"), acting)
        assert holders(ask(region, vacant=("head",))) == {"third": StandIn.ACTING}
        assert holders(ask(region, absent=("head",))) == {"second": StandIn.DEPUTY}

    def test_without_a_deputy_it_falls_back_on_whoever_delegated_it(self) -> None:
        answer = ask(world(DELEGATED), absent=("head",))
        assert holders(answer) == {"care": StandIn.DELEGATOR}
        assert answer.certainty is Certainty.DERIVED
        assert {"back-to-delegator", "no-deputy-rule"} <= codes(answer)
        assert answer.before is not None
        assert holders(answer.before) == {"head": None}

    def test_what_nobody_delegated_is_left_without_anyone(self) -> None:
        answer = ask(world(norm("a", ["head"], ["decide.wide"])), absent=("head",))
        assert answer.status is Status.SILENT
        assert {item.actor: item.why_not.code for item in answer.considered} == {"head": "why-not-absent"}

    def test_what_someone_is_does_not_end_by_being_away(self) -> None:
        region = world(relation("a", "manages", ["head"], ["second"]))
        assert holders(ask(region, "manage.manager", absent=("head",))) == {"head": None}

    def test_someone_without_the_matter_changes_nothing(self) -> None:
        answer = ask(world(DELEGATED), absent=("third",))
        assert holders(answer) == {"head": None}
        assert "away-changes-nothing" in codes(answer)

    def test_a_person_is_away_in_every_post(self) -> None:
        people = (Person("anna", "Anna"), Person("bo", "Bo"))
        held = tuple(Appointment("anna", post) for post in ("head", "second"))
        region = world(
            DELEGATED,
            deputy("a", "second"),
            deputy("b", "third", order=2),
            people=people,
            appointments=(*held, Appointment("bo", "third")),
        )
        assert holders(ask(region, disqualified=("anna",))) == {"third": StandIn.DEPUTY}
        assert holders(ask(region, disqualified=("head",))) == {"third": StandIn.DEPUTY}

    @pytest.mark.parametrize("complete", [True, False])
    def test_a_post_that_nobody_holds_is_vacant_where_everyone_is_listed(self, complete: bool) -> None:
        region = world(
            DELEGATED,
            people=(Person("bo", "Bo"),),
            appointments=(Appointment("bo", "third"),),
            appointments_complete=complete,
        )
        expected = {"care": StandIn.DELEGATOR} if complete else {"head": None}
        assert holders(ask(region)) == expected

    def test_a_deputys_rule_bounds_what_the_deputy_has(self) -> None:
        """Its days are limits, its conditions are those of the answer, and it ends where one fails."""
        within = {"kind": "within", "text": text("budget")}
        rule = deputy("a", "second")
        rule |= {"requirements": [within], "valid": {"last": datetime.date(2026, 6, 30)}}
        answer = ask(world(DELEGATED, rule), absent=("head",))
        (held,) = answer.holders
        assert (held.actor, held.role) == ("second", StandIn.DEPUTY)
        assert [one.period.last for one in held.limits] == [datetime.date(2026, 6, 30)]
        assert [item.text for item in answer.conditions] == [Text(**text("budget"))]
        late = ask(world(DELEGATED, rule), absent=("head",), date=datetime.date(2026, 7, 1))
        outside = ask(world(DELEGATED, rule), absent=("head",), facts={"a": False})
        assert holders(late) == holders(outside) == {"care": StandIn.DELEGATOR}

    @pytest.mark.parametrize("who", ["board", "nobody"])
    def test_only_whoever_holds_a_post_can_be_away(self, who: str) -> None:
        with pytest.raises(UnknownNameError):
            ask(world(DELEGATED), absent=(who,))


class TestChain:
    def test_a_head_of_administration_may_let_one_more_decide(self) -> None:
        region = world(OWN, DELEGATED, PASSED_ON, *HEADED)
        answer = ask(region, "decide.narrow")
        assert set(holders(answer)) == {"care", "head", "second"}
        assert [(step.source, step.target) for step in answer.chain if step.target == "second"] == [
            ("head", "second")
        ]

    @pytest.mark.parametrize(
        "broken",
        [
            [DELEGATED | {"terms": {"may_subdelegate": False}}, PASSED_ON, *HEADED],
            [DELEGATED, PASSED_ON, HEADED[1], relation("heads", "heads", ["third"], ["unit"])],
            [DELEGATED, PASSED_ON | {"from": ["third"]}, *HEADED],
        ],
        ids=["not allowed", "no head there", "has it not"],
    )
    def test_otherwise_it_gives_nothing(self, broken: list[dict[str, Any]]) -> None:
        assert "second" not in holders(ask(world(OWN, *broken), "decide.narrow"))

    def test_a_third_step_gives_nothing(self) -> None:
        further = relation("further", "subdelegates", ["second"], ["third"], matters=["decide.narrow"])
        assert "third" not in holders(
            ask(world(OWN, DELEGATED, PASSED_ON, further, *HEADED), "decide.narrow")
        )

    def test_what_a_committee_has_not_it_cannot_delegate(self) -> None:
        grant = relation("g", "delegates", ["board"], ["third"], matters=["decide.wide"])
        assert list(holders(ask(world(OWN, grant)))) == ["care"]

    def test_what_the_assembly_gives_a_committee_is_its_competence(self) -> None:
        """Its limits hold down the chain, the step is told, and another committee has nothing to give."""
        given = relation(
            "given", "delegates", ["assembly"], ["care"], matters=["decide.wide"], amount={"up_to": 500}
        )
        others = relation("others", "delegates", ["board"], ["third"], matters=["decide.wide"])
        region = world(given, DELEGATED, others)
        assert holders(ask(region)) == {"care": None, "head": None}
        assert holders(ask(region, amount=501)) == {}
        steps = [(step.source, step.target) for step in ask(region).chain]
        assert steps == [("assembly", "care"), ("care", "head")]
        crisis = ask(region, crisis=Takeover(committee="crisis"))
        assert "crisis" in holders(crisis)

    def test_one_of_a_class_delegates_what_the_class_has(self) -> None:
        every = actor("each", kind="body", object="committee", collective=True, binding="each")
        made = organisation([*ACTORS, every], [norm("own", ["each"], ["decide.wide"]), DELEGATED], TREES)
        assert "head" in holders(ask(made))

    def test_what_must_stay_with_the_committee_is_not_delegated(self) -> None:
        words = Text(sv="x", en="x")
        kept = Reservation(id="KL 6:38", text=words, reserved=Reserved.COMMITTEE, matters=("decide.wide",))
        assert list(holders(ask(world(OWN, DELEGATED), law=Law(reservations=(kept,))))) == ["care"]


class TestLimits:
    STEPS = (
        relation("g", "delegates", ["care"], ["head"], matters=["decide.wide"], amount={"up_to": 500}),
        relation(
            "s",
            "subdelegates",
            ["head"],
            ["second"],
            matters=["decide.wide"],
            amount={"above": 9, "up_to": 900},
        ),
    )

    @pytest.mark.parametrize(
        ("amount", "expected"),
        [(9, ["head"]), (10, ["second", "head"]), (500, ["second", "head"]), (501, [])],
    )
    def test_limits_along_a_chain_only_shrink(self, amount: int, expected: list[str]) -> None:
        assert list(holders(ask(world(*self.STEPS, *HEADED), amount=amount))) == expected

    def test_without_an_amount_the_limits_are_told(self) -> None:
        answer = ask(world(*self.STEPS, *HEADED))
        assert answer.status is Status.HELD_WITH_CONDITIONS
        reach = {item.actor: item.limits[0].amounts for item in answer.holders}
        assert (reach["second"].above, reach["second"].up_to) == (9, 500)

    @pytest.mark.parametrize(
        ("day", "holds"),
        [("2025-12-31", False), ("2026-01-01", True), ("2026-06-30", True), ("2026-07-01", False)],
    )
    def test_a_grant_is_in_force_from_its_first_day_until_it_is_taken_back(
        self, day: str, holds: bool
    ) -> None:
        terms = {"revoked": datetime.date(2026, 7, 1)}
        region = world(DELEGATED | {"valid": {"first": datetime.date(2026, 1, 1)}, "terms": terms})
        answer = ask(region, date=datetime.date.fromisoformat(day))
        assert bool(holders(answer)) is holds

    def test_an_undated_record_is_valid_with_a_note(self) -> None:
        answer = ask(world(DELEGATED), date=datetime.date(2030, 1, 1), amount=5)
        assert holders(answer) == {"head": None}
        assert {"undated", "amount-unregulated"} <= codes(answer)


class TestUrgencyAndCrisis:
    MANDATE = relation("mandate", "urgency_mandate", ["care"], ["chair"])

    def test_the_mandate_counts_only_when_it_is_urgent(self) -> None:
        region = world(OWN, self.MANDATE)
        assert list(holders(ask(region))) == ["care"]
        answer = ask(region, urgent=True)
        assert list(holders(answer)) == ["chair", "care"]
        assert [item.text.code for item in answer.conditions] == ["notify-next-meeting"]
        assert ("care", "chair") in {(step.source, step.target) for step in answer.chain}

    def test_it_reaches_what_cannot_be_delegated_but_not_the_assemblys_matters(self) -> None:
        def law(reserved: Reserved) -> Law:
            words = Text(sv="x", en="x")
            kept = Reservation(id="KL", text=words, reserved=reserved, matters=("decide.wide",))
            return Law(reservations=(kept,))

        region = world(OWN, self.MANDATE)
        assert "chair" in holders(ask(region, law=law(Reserved.COMMITTEE), urgent=True))
        assert "chair" not in holders(ask(region, law=law(Reserved.ASSEMBLY), urgent=True))

    def test_without_a_mandate_urgency_changes_nothing_and_says_so(self) -> None:
        answer = ask(world(OWN), urgent=True)
        assert list(holders(answer)) == ["care"]
        assert "urgent-unregulated" in codes(answer)

    def test_a_crisis_committee_has_what_it_has_taken_over(self) -> None:
        region = world(OWN, norm("b", ["board"], ["decide.other"]))
        crisis = Takeover(committee="crisis", areas=("care",))
        answer = ask(region, crisis=crisis)
        assert list(holders(answer)) == ["crisis"]
        assert [item.text.code for item in answer.conditions] == ["notify-assembly"]
        assert list(holders(ask(region, "decide.other", crisis=crisis))) == ["board"]

    def test_the_assemblys_matters_never_move(self) -> None:
        region = world(norm("a", ["assembly"], ["decide.wide"]))
        answer = ask(region, crisis=Takeover(committee="crisis"))
        assert list(holders(answer)) == ["assembly"]
        assert "crisis-changes-nothing" in codes(answer)

    def test_what_was_delegated_before_holds(self) -> None:
        answer = ask(world(DELEGATED), crisis=Takeover(committee="crisis", areas=("care",)))
        assert list(holders(answer)) == ["head"]
        assert "crisis-grants-stand" in codes(answer)

    @pytest.mark.parametrize(
        "crisis", [Takeover(committee="care"), Takeover(committee="crisis", areas=("nowhere",))]
    )
    def test_a_crisis_names_its_committee_and_known_areas(self, crisis: Takeover) -> None:
        with pytest.raises(UnknownNameError):
            ask(world(OWN), crisis=crisis)


class TestFacts:
    @staticmethod
    def bounded(kind: str, **more: Any) -> Organisation:
        requirement = {"kind": kind, "text": text(kind), **more}
        return world(norm("a", ["head"], ["decide.wide"], requirements=[requirement]))

    def test_a_soft_test_depends_until_it_is_told(self) -> None:
        region = self.bounded("in_situation", fact=text("whether"))
        assert ask(region).status is Status.DEPENDS
        assert ask(region).missing_facts[0].facts == ("a",)
        assert ask(region, facts={"a": True}).status is Status.HELD
        assert ask(region, facts={"a": False}).status is Status.SILENT

    def test_an_exception_at_hand_takes_it_away(self) -> None:
        region = self.bounded("unless")
        assert ask(region, facts={"a": False}).status is Status.HELD
        assert ask(region, facts={"a": True}).status is Status.SILENT

    def test_a_duty_not_done_yet_is_still_a_condition(self) -> None:
        region = self.bounded("consult", **{"with": "board"})
        assert ask(region, facts={"a": False}).status is Status.HELD_WITH_CONDITIONS
        assert ask(region, facts={"a": True}).status is Status.HELD

    def test_an_unknown_fact_is_an_error(self) -> None:
        with pytest.raises(UnknownNameError):
            ask(self.bounded("unless"), facts={"b": True})


def test_one_person_named_in_two_hats_is_not_told_to_change_nothing() -> None:
    hats = relation("hats", "also_holds", ["head"], ["second"])
    region = world(norm("a", ["head"], ["decide.wide"]), hats)
    answer = ask(region, absent=("head", "second"))
    assert answer.status is Status.SILENT
    assert "away-changes-nothing" not in codes(answer)


def test_what_two_decide_together_is_not_left_to_one() -> None:
    region = world(norm("a", ["head", "second"], ["decide.wide"], mode="joint"))
    assert list(holders(ask(region))) == ["head", "second"]
    assert holders(ask(region, absent=("head",))) == {}

    def test_what_does_not_reach_the_case_leaves_it_to_the_wider_matter(self) -> None:
        narrow = norm("narrow", ["third"], ["decide.narrow"])
        narrow |= {
            "valid": {"last": datetime.date(2026, 6, 30)},
            "requirements": [{"kind": "within", "text": text("plan")}],
        }
        region = world(OWN, narrow)
        assert set(holders(ask(region, "decide.narrow"))) == {"third", "care"}
        within = ask(region, "decide.narrow", date=datetime.date(2026, 6, 30))
        assert set(holders(within)) == {"third"}
        ended = ask(region, "decide.narrow", date=datetime.date(2026, 7, 1))
        outside = ask(region, "decide.narrow", facts={"narrow": False})
        assert set(holders(ended)) == set(holders(outside)) == {"care"}

    def test_a_limit_that_may_not_reach_takes_nothing_from_the_wider_matter(self) -> None:
        narrow = {**norm("narrow", ["third"], ["decide.narrow"]), "amount": {"up_to": 100}}
        region = world(OWN, narrow)
        known = {amount: set(holders(ask(region, "decide.narrow", amount=amount))) for amount in (100, 101)}
        assert set(holders(ask(region, "decide.narrow"))) == {"third", "care"}
        assert known == {100: {"third"}, 101: {"care"}}

    def test_anothers_condition_is_none_of_ones_own(self) -> None:
        within = [{"kind": "within", "text": text("plan")}]
        region = world(OWN, {**norm("bound", ["third"], ["decide.wide"]), "requirements": within})
        said = {
            who: trace(region, Frame(matter="decide.wide", actor=who)).verdict for who in ("care", "third")
        }
        assert said == {"care": Verdict.YES, "third": Verdict.CONDITIONAL}
