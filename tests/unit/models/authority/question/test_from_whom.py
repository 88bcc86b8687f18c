"""By whom, from whom, under whom; and what the question itself leaves open."""

from __future__ import annotations

import pytest

from models.authority.codes import Sentence
from models.authority.question.clauses import asking, written_out
from models.authority.question.languages import frames_of
from models.authority.question.words import words
from models.core.vocabulary import Asked, Certainty, Status, Verdict
from tests.builders import norm, relation
from tests.questions import ACTORS, GLOSSARY, MATTERS, RECORDS, Asking, glossary, named, said

ASKING = Asking()


def with_heads() -> Asking:
    """Return the small region with heads of administration under the director."""
    bosses = relation(
        "heads-boss",
        "manages",
        ["director"],
        ["administration_head"],
        claim=said("Regiondirektören är chef för förvaltningscheferna.", "-"),
    )
    tasks = relation(
        "heads-tasks",
        "assigns",
        ["committee"],
        ["administration_head"],
        claim=said("Nämnden ger förvaltningscheferna uppdrag.", "-"),
    )
    return Asking(
        actors=[*ACTORS, named("administration_head")],
        records=[*RECORDS, bosses, tasks],
        ids=[*MATTERS, "assign.administration_head"],
        words=glossary(act=[*GLOSSARY["act"], {"act": "assign", "sv": ["uppdrag"], "en": ["assignments"]}]),
    )


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Har förvaltningschefen regiondirektören som chef?", Verdict.YES),
        ("Har förvaltningschefen nämnden som närmaste chef?", Verdict.NO),
        ("Får förvaltningschefen uppdrag från sin chef regiondirektören?", Verdict.NO),
        ("Får förvaltningschefen uppdrag från nämnden?", Verdict.YES),
        ("Does the head of administration get assignments from the committee?", Verdict.YES),
    ],
)
def test_the_second_one_named_is_who_does_it(question: str, verdict: Verdict) -> None:
    assert with_heads().answer(question).verdict is verdict


def test_from_whom_somebody_told_of_before_gets_something() -> None:
    read = with_heads().read("Regiondirektören är chef. Får hen uppdrag från nämnden?")
    assert read.subject is not None
    assert read.subject.actors == ("committee",)


@pytest.mark.parametrize(
    "question", ["Av vem anställs förvaltningschefer?", "Vem anställer förvaltningschefer?"]
)
def test_by_whom_asks_for_the_holder(question: str) -> None:
    understood = ASKING.ask(question)
    assert (understood.frame.matter, understood.frame.asked, understood.frame.doers) == (
        "appoint.administration_head",
        None,
        (),
    )


def test_whose_manager_is_asked_for_rules_out_those_of_others() -> None:
    understood = with_heads().ask("Vem är regiondirektörens chef?")
    scores = {one.matter: one.score for one in understood.matches}
    assert understood.frame.matter == "manage.director"
    assert scores["manage.director"] > scores.get("manage.administration_head", 0.0) + 0.25


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Vem beslutar om budgeten?", Status.HELD),
        ("Vem beslutar när det är oklart om det är en budget?", Status.DEPENDS),
        ("Vem beslutar om en budget som kanske inte är färdig?", Status.DEPENDS),
        ("Who decides on the budget when it is unclear whether it is one?", Status.DEPENDS),
        ("Om det är oklart vad budgeten är, vem beslutar om den?", Status.HELD),
        ("Det är oklart om styrelsen beslutar om budgeten. Vem beslutar om den?", Status.HELD),
        ("I am not sure whether the board decides. Who decides on the budget?", Status.HELD),
    ],
)
def test_it_depends_on_what_the_question_leaves_open(question: str, status: Status) -> None:
    answer = ASKING.answer(question)
    assert answer.status is status
    told = {one.text.code for one in answer.unsettled if isinstance(one.text, Sentence)}
    assert ("asked-unsure" in told) is (status is Status.DEPENDS)


def test_a_committee_that_no_document_names_is_one_of_the_committees() -> None:
    actors = [
        one | {"collective": True, "binding": "each"} if one["id"] == "committee" else one for one in ACTORS
    ]
    mentions = Asking(actors=actors).mentions
    for language, question in (("sv", "kulturnämnden"), ("en", "the culture committee")):
        found = mentions(language).first(words(question, language), range(3))  # type: ignore[arg-type]
        assert found is not None
        assert found.actors == ("committee",)


def test_a_name_turned_round_keeps_its_order() -> None:
    mentions = ASKING.mentions("en")
    for text in ("the director of hr", "hr director"):
        found = mentions.first(words(text, "en"), range(3))
        assert found is not None
        assert found.actors == ("hr_director",)


def test_forms_run_together_are_written_out() -> None:
    assert written_out("who's the head, and who'll decide?", frames_of("en")) == (
        "who is the head, and who will decide?"
    )


def test_what_comes_before_stands_behind_the_question() -> None:
    for text, language in (
        ("innan budgeten beslutas, vem ska rådfrågas?", "sv"),
        ("before the budget is decided, who must be consulted?", "en"),
    ):
        asked, aside = asking(text, frames_of(language))  # type: ignore[arg-type]
        assert asked.startswith(("vem", "who"))
        assert asked.endswith(("innan budgeten beslutas?", "before the budget is decided?"))
        assert not aside


def test_to_whom_a_right_is_handed_on_asks_who_has_it() -> None:
    delegates = {"act": "delegate", "sv": ["delegerat", "delegera"], "en": ["delegated"]}
    asking_it = Asking(words=glossary(act=[*GLOSSARY["act"], delegates], faint={"sv": ["delegerat"]}))
    understood = asking_it.ask("Till vem är det delegerat att anställa förvaltningschefer?")
    assert understood.frame.matter == "appoint.administration_head"
    assert understood.frame.asked is not Asked.RECIPIENT


def test_a_post_read_as_one_of_a_class_is_held_as_the_class_is() -> None:
    directors = named("centre_director", "chair", kind="post") | {
        "object": "auditor",
        "also": ["hr_director"],
        "collective": True,
        "binding": "each",
    }
    actors = [*(one for one in ACTORS if one["id"] != "hr_director"), directors]
    records = [
        *(one for one in RECORDS if one["id"] != "answers"),
        norm("hires", ["board"], ["appoint.auditor"], claim=said("Styrelsen anställer revisorer.", "-")),
    ]
    answer = Asking(
        actors=actors, records=records, ids=[*MATTERS, "appoint.auditor", "appoint.hr_director"]
    ).answer("Vem anställer personaldirektören?")
    assert (answer.matter, answer.status, answer.certainty) == (
        "appoint.hr_director",
        Status.HELD,
        Certainty.READ_AS,
    )
    assert [one.text.code for one in answer.unsettled if isinstance(one.text, Sentence)] == ["read-as-kind"]
