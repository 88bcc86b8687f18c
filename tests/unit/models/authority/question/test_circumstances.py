"""What a question tells of the case: who is away, how urgent, how much, which day; none of it is lost."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from models.authority.situation import PLAIN, Situation, Takeover
from models.core.vocabulary import Asked
from tests.questions import Asking

ASKING = Asking()
DIRECTOR = {"absent": ("director",)}
APPOINTS = "appoint.administration_head"


def told(question: str) -> Situation:
    return ASKING.ask(question).supposed.situation


@pytest.mark.parametrize(
    "case",
    [
        "när regiondirektören är sjuk",
        "om regiondirektören är på semester",
        "om regiondirektören skulle bli sjuk eller ledig",
        "när regiondirektören är föräldraledig i tre veckor",
        "medan regiondirektören har semester",
        "om regiondirektören inte är på plats",
        "i regiondirektörens frånvaro",
        "vid frånvaro av regiondirektören",
        "under regiondirektörens semester",
    ],
)
def test_who_is_away_is_told_in_swedish(case: str) -> None:
    for question in (
        f"Vem anställer förvaltningschefer {case}?",
        f"{case.capitalize()}, vem anställer förvaltningschefer?",
    ):
        understood = ASKING.ask(question)
        assert understood.frame.matter == APPOINTS
        assert understood.supposed.situation == Situation(absent=("director",))


@pytest.mark.parametrize(
    "case",
    [
        "when the regional director is away",
        "if the regional director is ill",
        "while the regional director is on parental leave",
        "if the regional director can't attend",
        "in the regional director's absence",
        "in the absence of the regional director",
        "during the regional director's holiday",
    ],
)
def test_who_is_away_is_told_in_english(case: str) -> None:
    for question in (
        f"Who appoints heads of administration {case}?",
        f"{case.capitalize()}, who appoints heads of administration?",
    ):
        understood = ASKING.ask(question)
        assert understood.frame.matter == APPOINTS
        assert understood.supposed.situation == Situation(absent=("director",))


@pytest.mark.parametrize(
    ("question", "situation"),
    [
        ("Regiondirektören är sjukskriven. Vem anställer förvaltningschefer?", DIRECTOR),
        ("The regional director is on leave. Who appoints heads of administration?", DIRECTOR),
        ("Vem beslutar om budgeten om ordföranden är jävig?", {"disqualified": ("chair",)}),
        ("Who decides on the budget if the chair has a conflict of interest?", {"disqualified": ("chair",)}),
        ("Vem beslutar om budgeten om tjänsten som regiondirektör är vakant?", {"vacant": ("director",)}),
        ("Vem beslutar om budgeten om det saknas en regiondirektör?", {"vacant": ("director",)}),
        ("Who decides on the budget if there is no regional director?", {"vacant": ("director",)}),
        ("Vem beslutar om budgeten om det är bråttom?", {"urgent": True}),
        ("Who decides on the budget if it is urgent?", {"urgent": True}),
        ("Vem beslutar om budgeten i en kris?", {"crisis": Takeover()}),
        ("Who decides on the budget during a crisis?", {"crisis": Takeover()}),
        ("Vem beslutar om upphandlingar på 300 000 kronor?", {"amount": 300_000}),
        ("Vem beslutar om upphandlingar för 2,5 miljoner kr?", {"amount": 2_500_000}),
        ("Who decides on procurements of SEK 300,000?", {"amount": 300_000}),
        ("Who decides on procurements worth half a million kronor?", {"amount": 500_000}),
        ("Vem beslutar om budgeten den 1 mars 2025?", {"date": datetime.date(2025, 3, 1)}),
        ("Who decides on the budget on 1 March 2025?", {"date": datetime.date(2025, 3, 1)}),
        (
            "Vem beslutar om budgeten när regiondirektören är sjuk och ordföranden är jävig?",
            {"absent": ("director",), "disqualified": ("chair",)},
        ),
        (
            "Vem beslutar om budgeten när regiondirektören och ordföranden är bortresta?",
            {"absent": ("director", "chair")},
        ),
    ],
)
def test_each_sort_of_circumstance_is_told(question: str, situation: dict[str, Any]) -> None:
    got = told(question)
    away = {key: tuple(sorted(getattr(got, key))) for key in ("absent", "vacant", "disqualified")}
    expected = Situation(**situation)
    assert away == {key: tuple(sorted(getattr(expected, key))) for key in away}
    for key in ("urgent", "crisis", "amount", "date"):
        assert getattr(got, key) == getattr(expected, key)


@pytest.mark.parametrize(
    "question",
    [
        "Vem anställer förvaltningschefer när regiondirektören inte är sjuk?",
        "Who appoints heads of administration when the regional director is not away?",
        "Vem beslutar om ordföranden är jävig?",
        "Who decides if the chair is disqualified?",
        "Vem beslutar om budgeten?",
    ],
)
def test_what_is_denied_or_asked_is_not_told(question: str) -> None:
    understood = ASKING.ask(question)
    assert understood.supposed.situation is PLAIN or understood.supposed.situation == PLAIN
    assert understood.supposed.unread == ()


@pytest.mark.parametrize(
    ("question", "unread"),
    [
        ("Vem beslutar om budgeten när rektorn är sjuk?", "när rektorn är sjuk"),
        ("Vem beslutar om budgeten när styrelsen är jävig?", "när styrelsen är jävig"),
        ("Who decides on the budget when the headmaster is ill?", "when the headmaster is ill"),
        ("Vem beslutar om upphandlingar under en halv miljon kronor?", "en halv miljon kronor"),
        ("Vem beslutar om upphandlingar på 2 000 kronor per dag?", "på 2 000 kronor"),
        ("Who decides on procurements above SEK 300,000?", "sek 300,000"),
        ("Vem beslutar om budgeten den 30 februari 2025?", "den 30 februari 2025"),
        ("Vem beslutar om budgeten den 1 mars?", "den 1 mars"),
        ("Vem beslutar om budgeten i krig?", "i krig"),
    ],
)
def test_what_cannot_be_read_is_told_and_changes_nothing(question: str, unread: str) -> None:
    understood = ASKING.ask(question)
    assert understood.frame.matter in ("decide.budget", "decide.procurement")
    assert understood.supposed.situation == PLAIN
    assert understood.supposed.unread == (unread,)


@pytest.mark.parametrize(
    ("question", "actor", "absent"),
    [
        ("Får ordföranden anställa förvaltningschefer när regiondirektören är borta?", "chair", "director"),
        ("Om regiondirektören är borta, får ordföranden anställa förvaltningschefer?", "chair", "director"),
        (
            "May the chair appoint heads of administration when the regional director is ill?",
            "chair",
            "director",
        ),
        ("Får ordföranden anställa förvaltningschefer i stället för regiondirektören?", "chair", "director"),
        ("Får regiondirektören anställa förvaltningschefer när hen är sjuk?", "director", "director"),
        (
            "Får ordföranden anställa förvaltningschefer i stället för regiondirektören när hen är sjuk?",
            "chair",
            "director",
        ),
    ],
)
def test_whoever_is_away_is_not_the_one_asked_about(question: str, actor: str, absent: str) -> None:
    understood = ASKING.ask(question)
    assert (understood.frame.matter, understood.frame.asked) == (APPOINTS, Asked.VERDICT)
    assert understood.frame.actor == actor
    assert understood.supposed.situation.absent == (absent,)


def test_what_the_options_tell_goes_before_what_the_question_tells() -> None:
    options = Situation(vacant=("director",), amount=5, urgent=True)
    question = Situation(absent=("director", "chair"), amount=7, date=datetime.date(2025, 3, 1))
    assert options.beside(question) == Situation(
        vacant=("director",), absent=("chair",), amount=5, urgent=True, date=datetime.date(2025, 3, 1)
    )


@pytest.mark.parametrize(
    "question",
    [
        "Vilken skostorlek har regiondirektören?",
        "Vilken beloppsgräns har regiondirektören?",
        "What spending limit has the regional director?",
        "Hur stor budget har regiondirektören?",
        "How large is the regional director's budget?",
    ],
)
def test_a_thing_that_somebody_has_is_not_read_as_somebody(question: str) -> None:
    assert ASKING.ask(question).frame.matter is None


@pytest.mark.parametrize(
    ("question", "in_person"),
    [
        ("Måste regiondirektören själv informera nämnden?", True),
        ("Måste regiondirektören informera nämnden personligen?", True),
        ("Must the regional director inform the committee in person?", True),
        ("Does the regional director have to inform the committee herself?", True),
        ("Måste regiondirektören informera nämnden?", False),
        ("Får regiondirektören själv informera nämnden?", False),
    ],
)
def test_whether_it_must_be_done_in_person_is_asked(question: str, in_person: bool) -> None:
    assert ASKING.ask(question).frame.in_person is in_person
