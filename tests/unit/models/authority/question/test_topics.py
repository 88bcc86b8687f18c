"""Matters as words: what they are called, what is said of them, who stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from models.authority.question.topics import LEAST, PART, add, found
from models.authority.question.vocabulary import Concept
from models.authority.question.words import stem
from models.core.vocabulary import Asked
from tests.builders import norm
from tests.questions import MATTERS, RECORDS, Asking, said

if TYPE_CHECKING:
    from models.authority.question.topics import Topic
    from models.core.texts import Language

ASKING = Asking()


def topic(matter: str, language: Language = "sv", asking: Asking = ASKING) -> Topic:
    return next(one for one in asking.topics_in(language) if one.matter == matter)


def called(matter: str, language: Language = "sv") -> set[str]:
    return {concept.stem for name in topic(matter, language).names for concept, _weight in name}


def test_every_matter_is_a_topic_in_both_languages() -> None:
    for language in ("sv", "en"):
        assert [one.matter for one in ASKING.topics_in(language)] == MATTERS


def test_a_matter_is_called_by_its_noun_and_by_everyday_names() -> None:
    assert {"budget", "årsbudget"} <= called("decide.budget")
    assert {stem("budget", "en"), stem("spending", "en")} <= called("decide.budget", "en")


def test_people_speak_of_a_matter_in_other_words_than_its_name() -> None:
    flood = stem("översvämning", "sv")
    assert flood in topic("decide.crisis_plan").bag
    assert flood not in called("decide.crisis_plan")


def test_what_is_said_of_a_matter_counts_less_than_its_name() -> None:
    asking = Asking(
        records=[
            *RECORDS,
            norm("plan", ["board"], ["decide.crisis_plan"], claim=said("Strejken leds.", "Strikes are led.")),
        ]
    )
    bag = topic("decide.crisis_plan", asking=asking).bag
    assert 0 < bag[stem("strejken", "sv")] < bag["krisplan"] == 1
    assert stem("strejken", "sv") not in topic("decide.crisis_plan").bag


def test_whoever_does_it_is_no_word_of_the_matter() -> None:
    assert stem("styrelsen", "sv") not in topic("decide.budget").bag


def test_a_matter_is_settled_where_the_document_says_something_of_it() -> None:
    settled = {one.matter for one in ASKING.topics_in("sv") if one.settled}
    assert settled == {matter for record in RECORDS for matter in record.get("matters", ["manage.director"])}
    assert ASKING.topics().settled == settled


def test_each_name_has_some_weight() -> None:
    for one in ASKING.topics_in("sv"):
        assert all(LEAST <= weight <= 1 for name in one.names for _concept, weight in name)


def test_topics_are_found_by_any_of_their_words() -> None:
    topics = ASKING.topics()
    budget = {one.matter for one in topics.speaking_of([Concept("budget")])}
    assert {"decide.budget", "prepare.budget"} <= budget
    assert "dismiss.director" not in budget
    in_part = topics.speaking_of([Concept("budgetxyz", ("budget", "xyz"))])
    assert {one.matter for one in in_part} == budget


def test_a_question_without_words_may_be_about_anything_and_one_with_unknown_words_about_nothing() -> None:
    topics = ASKING.topics()
    assert [one.matter for one in topics.speaking_of([])] == MATTERS
    assert topics.speaking_of([Concept("qwerty")]) == []


@pytest.mark.parametrize(
    ("matter", "role", "named"),
    [
        ("appoint.administration_head", Asked.CONSULTED, Asked.CONSULTED),
        ("appoint.administration_head", Asked.RECIPIENT, None),
        ("decide.procurement", Asked.GRANTOR, Asked.GRANTOR),
        ("decide.investment", Asked.INSTRUCTOR, Asked.INSTRUCTOR),
        ("inform.committee", Asked.RECIPIENT, Asked.RECIPIENT),
        ("cooperate.municipality", Asked.PARTIES, Asked.PARTIES),
        ("decide.budget", Asked.CONSULTED, None),
        ("decide.budget", Asked.INSTRUCTOR, None),
        ("decide.crisis_plan", Asked.CONSULTED, None),
    ],
)
def test_the_role_beside_the_holder_is_told_where_the_document_names_someone(
    matter: str, role: Asked, named: Asked | None
) -> None:
    beside = ASKING.topics().role_beside(matter, role)
    assert beside is named or (named is None and beside is not role)


def test_the_holders_of_a_matter_are_told() -> None:
    topics = ASKING.topics()
    assert topics.holders("decide.budget") == {"board"}
    assert topics.holders("decide.crisis_plan") == set()


# --- words in bags --------------------------------------------------------------------------------------


def test_a_bag_keeps_the_greatest_value_of_a_word() -> None:
    bag: dict[str, float] = {}
    add(bag, Concept("budget"), 0.5)
    add(bag, Concept("budget"), 0.2)
    assert bag == {"budget": 0.5}


def test_the_parts_of_a_compound_count_less_than_the_whole() -> None:
    bag: dict[str, float] = {}
    add(bag, Concept("krisbudget", ("kris", "budget")), 1.0)
    assert bag == {"krisbudget": 1.0, "kris": PART, "budget": PART}


def test_a_compound_is_explained_best_whole_then_by_its_head_then_by_what_stands_before() -> None:
    word = Concept("krisbudget", ("kris", "budget"))
    whole, both, head, first, none = (
        found(word, dict.fromkeys(stems, 1.0))
        for stems in (["krisbudget"], ["kris", "budget"], ["budget"], ["kris"], [])
    )
    assert 1 == whole > both > head > first > none == 0
