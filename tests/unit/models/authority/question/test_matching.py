"""The matter that a question is about: which fits, and which is never taken for another."""

from __future__ import annotations

import pytest

from models.authority.question.matching import FITS, rank
from tests.builders import norm
from tests.questions import MATTERS, RECORDS, Asking

ASKING = Asking()
POSTS = ("appoint", "dismiss", "manage")


def ranked(question: str, asking: Asking = ASKING) -> list[str]:
    return [match.matter for match in asking.ask(question).matches]


def best(question: str, asking: Asking = ASKING) -> str | None:
    return asking.ask(question).frame.matter


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("Vem beslutar om budgeten?", "decide.budget"),
        ("Vem bestämmer om årsbudgeten?", "decide.budget"),
        ("Vem bereder budgeten?", "prepare.budget"),
        ("Vem ansvarar för investeringar?", "answer_for.investment"),
        ("Vem beslutar om investeringar?", "decide.investment"),
        ("Vem beslutar om inköp?", "decide.procurement"),
        ("Vem anställer förvaltningschefer?", "appoint.administration_head"),
        ("Vem får visa förvaltningschefen på dörren?", "dismiss.administration_head"),
        ("Vem är regiondirektörens chef?", "manage.director"),
        ("Who decides on the spending plan?", "decide.budget"),
        ("Who hires heads of administration?", "appoint.administration_head"),
        ("Who decides on the purchase?", "decide.procurement"),
    ],
)
def test_act_and_object_tell_the_matter(question: str, matter: str) -> None:
    assert best(question) == matter


@pytest.mark.parametrize(
    "question",
    [
        "Vem äter glass på stranden?",
        "Vem beslutar om semestern?",
        "Vem anställer clowner?",
        "Who eats ice cream?",
        "qwerty",
    ],
)
def test_nothing_fits_a_question_about_something_else(question: str) -> None:
    assert best(question) is None


def test_an_act_that_nobody_does_is_taken_for_no_other() -> None:
    assert best("Vem målar om styrelsen?") is None


@pytest.mark.parametrize("language", ["sv", "en"])
def test_matches_are_ordered_and_their_shares_are_shares(language: str) -> None:
    question = "Vem beslutar om budget och investering?" if language == "sv" else "Who decides on a budget?"
    matches = ASKING.ask(question).matches
    assert matches
    assert len({match.matter for match in matches}) == len(matches)
    for match in matches:
        assert 0 <= match.match <= 1
        assert 0 <= match.explained <= 1.0001
        assert 0 <= match.named <= 1.0001


def test_no_more_are_told_than_asked_for() -> None:
    reading = ASKING.read("Vem beslutar om budget, investering, upphandling och krisplan?")
    assert len(rank(reading, ASKING.topics(), most=2)) == 2
    assert rank(reading, ASKING.topics(), most=2)[0] == rank(reading, ASKING.topics())[0]


# --- acts upon posts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "asked", "settled"),
    [
        ("Vem avskedar förvaltningschefer?", "dismiss", "appoint"),
        ("Vem anställer förvaltningschefer?", "appoint", "dismiss"),
        ("Vem anställer förvaltningschefer?", "appoint", "manage"),
        ("Vem är förvaltningschefernas chef?", "manage", "appoint"),
        ("Vem avskedar förvaltningschefer?", "dismiss", "manage"),
        ("Who dismisses heads of administration?", "dismiss", "appoint"),
        ("Who appoints heads of administration?", "appoint", "dismiss"),
    ],
)
def test_acts_on_posts_are_never_taken_for_one_another(question: str, asked: str, settled: str) -> None:
    """Not even where the document says something of the other one only."""
    asking = Asking(records=[norm("only", ["board"], [f"{settled}.administration_head"])])
    assert best(question, asking) == f"{asked}.administration_head"
    assert asking.answer(question).holders == ()


@pytest.mark.parametrize(
    "question", ["Vem avskedar förvaltningschefer?", "Who dismisses heads of administration?"]
)
def test_without_a_matter_of_their_own_they_are_not_understood_as_another(question: str) -> None:
    ids = [matter for matter in MATTERS if not matter.startswith("dismiss")]
    assert best(question, Asking(ids=ids)) is None


def test_an_act_on_posts_fits_only_itself() -> None:
    asking = Asking(records=[norm(act, ["board"], [f"{act}.administration_head"]) for act in POSTS])
    for question, own in (
        ("Vem anställer förvaltningschefer?", "appoint"),
        ("Vem avskedar förvaltningschefer?", "dismiss"),
        ("Vem är förvaltningschefernas chef?", "manage"),
    ):
        fitting = [match.matter for match in asking.ask(question).matches if match.score >= FITS]
        assert fitting == [f"{own}.administration_head"]


# --- settled and silent ---------------------------------------------------------------------------------


def test_of_two_near_acts_the_one_that_the_document_speaks_of_is_meant() -> None:
    assert best("Vem tydliggör digitaliseringen?") == "promote.digitalisation"


def test_where_the_document_speaks_of_both_or_of_none_the_act_decides() -> None:
    both = [*RECORDS, norm("clarifies", ["board"], ["clarify.digitalisation"], "duty")]
    none = [one for one in RECORDS if one["id"] != "promotes"]
    for records in (both, none):
        asking = Asking(records=records)
        assert best("Vem tydliggör digitaliseringen?", asking) == "clarify.digitalisation"
        assert best("Vem främjar digitaliseringen?", asking) == "promote.digitalisation"


def test_another_thing_that_the_document_speaks_of_is_not_meant() -> None:
    assert best("Vem beslutar om krisplanen?") == "decide.crisis_plan"
    assert ASKING.answer("Vem beslutar om krisplanen?").holders == ()


def test_an_act_that_is_not_near_is_not_meant_though_the_document_speaks_of_it() -> None:
    only = Asking(records=[norm("only", ["board"], ["decide.budget"])])
    assert best("Vem bereder budgeten?", only) == "prepare.budget"


def test_what_fits_is_what_is_taken() -> None:
    for question in ("Vem beslutar om budgeten?", "Vem beslutar om semestern?", "budget", "Vem anställer?"):
        understood = ASKING.ask(question)
        scores = [match.score for match in understood.matches]
        assert (understood.frame.matter is not None) == bool(scores and scores[0] >= FITS)
