"""Questions that tell of the case beside what they ask, on the command line, in the shipped regions."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.e2e.test_ask import ANSWER, run


def asked(*questions: tuple[str, str], options: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    """Return the answers to some questions, each fit for its schema."""
    if options:
        ((region, question),) = questions
        answers = [run("ask", "--region", region, question, "--json", *options).stdout]
    else:
        rows = (json.dumps({"region": region, "question": question}) for region, question in questions)
        done = run("ask", "--batch", "-", "--json", typed="\n".join(rows).encode())
        answers = done.stdout.splitlines()
    found = [json.loads(one) for one in answers]
    for one in found:
        ANSWER.validate(one)
    return found


def one(region: str, question: str, *options: str) -> dict[str, Any]:
    (answer,) = asked((region, question), options=options)
    return answer


def names(answer: dict[str, Any]) -> list[str]:
    return [item["id"] for item in answer["holders"]]


def test_what_a_question_tells_is_answered_as_with_the_options() -> None:
    region, question = "halland", "Vem anställer ekonomidirektören"
    by_words, by_words_in_english = asked(
        (region, f"{question} när regiondirektören är sjuk?"),
        (region, "Who appoints the finance director when the regional director is ill?"),
    )
    by_option = one(region, f"{question}?", "--absent", "regiondirektor")
    assert by_option["situation"]["absent"][0]["id"] == "regiondirektor"
    for answer in (by_words, by_words_in_english):
        for part in ("matter", "status", "holders", "situation", "changed", "notices"):
            assert answer[part] == by_option[part]


def test_the_options_go_before_the_question() -> None:
    question = "Vem beslutar om investeringar på 300 000 kronor när regiondirektören är sjuk?"
    answer = one("halland", question, "--amount", "5", "--vacant", "regiondirektor")
    assert answer["situation"]["amount"] == 5
    assert [item["id"] for item in answer["situation"]["vacant"]] == ["regiondirektor"]
    assert "absent" not in answer["situation"]


def test_a_part_that_is_not_read_is_said() -> None:
    (answer,) = asked(("halland", "Vem anställer ekonomidirektören när rektorn är sjuk?"))
    assert names(answer) == ["regiondirektor"]
    assert any("när rektorn är sjuk" in notice["sv"] for notice in answer["notices"])
    assert "situation" not in answer


@pytest.mark.parametrize(
    ("region", "question", "matter"),
    [
        ("halland", "Vem leder arbetet i en kris?", "lead.crisis_leadership"),
        ("halland", "Vem ansvarar för att det operativa arbetet leds i en kris?", "ensure.crisis_leadership"),
        ("halland", "Vem beslutar i brådskande ärenden?", "decide.urgent_case"),
        ("orebro-lan", "Who decides in urgent cases?", "decide.urgent_case"),
        ("halland", "Vem ersätter direktören när hen är sjuk?", "deputise.region_director"),
        ("halland", "Vem beslutar i stället för direktören när hen är sjuk?", "deputise.region_director"),
        ("onamnd", "Who decides instead of the director when she is ill?", "deputise.region_director"),
    ],
)
def test_what_belongs_to_the_matter_is_no_situation(region: str, question: str, matter: str) -> None:
    (answer,) = asked((region, question))
    assert answer["matter"]["id"] == matter
    assert "situation" not in answer


def test_a_crisis_where_no_crisis_committee_is_named_changes_nothing_and_that_is_said() -> None:
    (answer,) = asked(("onamnd", "Who appoints the head of administration in a crisis?"))
    assert answer["situation"] == {"crisis": {"committee": None, "areas": []}}
    assert answer["changed"] == []
    assert any("no crisis committee" in notice["en"] for notice in answer["notices"])


def test_a_disqualified_chair_does_not_make_it_a_question_about_chairing() -> None:
    (answer,) = asked(("halland", "Vem beslutar i regionstyrelsens ärenden om ordföranden är jävig?"))
    assert answer["matter"]["id"] == "decide.board_case"
    told = answer["situation"]["disqualified"]
    assert [item["id"] for item in told] == ["regionstyrelsens-ordforande"]


@pytest.mark.parametrize(
    "question",
    [
        "Får ordföranden besluta i stället för direktören?",
        "May the chair decide instead of the director?",
        "May the chair decide instead of the director when the director is away?",
        "Får ordföranden anställa ekonomidirektören i stället för regiondirektören?",
    ],
)
@pytest.mark.parametrize("region", ["halland", "onamnd"])
def test_no_answer_names_the_one_who_is_away_as_who_decides(region: str, question: str) -> None:
    (answer,) = asked((region, question))
    assert answer["matter"] is not None
    assert "regiondirektor" not in names(answer)


@pytest.mark.parametrize(
    ("region", "question", "verdict"),
    [
        ("halland", "Måste direktören själv närvara på regionfullmäktiges sammanträden?", "no"),
        ("halland", "Must the regional director attend the assembly in person?", "no"),
        ("onamnd", "Måste regiondirektören personligen föredra regionstyrelsens ärenden?", "no"),
        ("halland", "Måste direktören närvara på regionfullmäktiges sammanträden?", "yes"),
        ("jamtland-harjedalen", "Måste regiondirektören själv informera regionstyrelsen?", "yes"),
    ],
)
def test_what_another_may_fulfil_need_not_be_done_in_person(region: str, question: str, verdict: str) -> None:
    (answer,) = asked((region, question))
    assert answer["verdict"] == verdict
    assert ("in person" in answer["explanation"]["en"]) is (verdict == "no")


def test_who_leads_is_not_who_answers_for_it() -> None:
    leads, answers_for = asked(
        ("jamtland-harjedalen", "Vem leder beredskapsorganisationen i krig?"),
        ("jamtland-harjedalen", "Vem svarar för beredskapsorganisationen?"),
    )
    assert (leads["matter"]["id"], leads["status"]) == ("lead.preparedness_organisation", "silent")
    assert answers_for["matter"]["id"] == "answer_for.preparedness_organisation"


@pytest.mark.parametrize("region", ["halland", "onamnd"])
def test_a_limit_that_no_record_names_is_not_read_as_something_else(region: str) -> None:
    for answer in asked(
        (region, "Vilken beloppsgräns har regiondirektören?"),
        (region, "How large is the regional director's budget?"),
    ):
        assert answer["matter"] is None
