"""Several who act in one question: who decides and who proposes, who is asked first, who is only seen to."""

from __future__ import annotations

import pytest

from models.core.vocabulary import Asked, Status, Verdict
from tests.builders import norm
from tests.questions import GLOSSARY, MATTERS, RECORDS, Asking, glossary, said

ASKING = Asking()


def with_words(part: str, key: str, **more: object) -> dict[str, list[dict[str, object]]]:
    """Return a part of the small glossary with more said of one act, object or matter."""
    name = part
    found = [one | more if one[name] == key else one for one in GLOSSARY[part]]
    if not any(one[name] == key for one in found):
        found.append({name: key, **more})
    return {part: found}


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Måste regiondirektören samråda med ordföranden innan förvaltningschefer anställs?", Verdict.YES),
        ("Måste regiondirektören samråda med någon innan förvaltningschefer anställs?", Verdict.YES),
        ("Måste regiondirektören samråda med nämnden innan förvaltningschefer anställs?", Verdict.NO),
        ("Måste regiondirektören samråda med grannarna innan förvaltningschefer anställs?", Verdict.NO),
        ("Måste styrelsen samråda med någon innan budgeten bestäms?", Verdict.NO),
    ],
)
def test_whether_someone_must_be_asked_first_is_told_by_what_is_required(
    question: str, verdict: Verdict
) -> None:
    answer = ASKING.answer(question)
    assert answer.frame.asking is not None
    assert answer.verdict is verdict


def test_no_one_is_asked_first_where_something_else_is_asked() -> None:
    assert ASKING.ask("Måste regiondirektören informera nämnden?").frame.asking is None


@pytest.mark.parametrize(
    "question",
    [
        "Får regiondirektören anställa förvaltningschefer innan ordföranden har gett samråd?",
        "May the regional director appoint heads of administration before a consult with the chair?",
    ],
)
def test_whether_it_may_be_done_before_someone_is_asked_asks_whether_it_may(question: str) -> None:
    answer = ASKING.answer(question)
    assert (answer.matter, answer.frame.asking) == ("appoint.administration_head", None)
    assert answer.verdict is Verdict.CONDITIONAL


@pytest.mark.parametrize(
    "question",
    [
        "Regiondirektören bereder budgeten, men vem beslutar om den?",
        "När regiondirektören har berett budgeten, vem är det då som beslutar?",
    ],
)
def test_who_decides_is_not_who_prepares(question: str) -> None:
    assert ASKING.ask(question).frame.matter == "decide.budget"


def test_who_decides_is_not_who_sees_to_it() -> None:
    matter = ASKING.ask("Vem beslutar om investeringarna?").frame.matter
    assert matter == "decide.investment"
    assert ASKING.ask("Vem ansvarar för investeringarna?").frame.matter == "answer_for.investment"


def test_a_supposition_before_the_question_asks_nothing() -> None:
    read = ASKING.read("Om nämnden vet vad budgeten är, ska nämnden besluta om upphandlingen?")
    assert read.polar
    weights = {one.concept.stem: one.weight for one in read.content}
    assert weights["upphandling"] > weights["budget"]


def test_what_may_be_chosen_after_or_is_not_asked() -> None:
    plain = ASKING.read("Är det styrelsen som beslutar om budgeten?")
    chosen = ASKING.read("Är det styrelsen som beslutar om budgeten, eller bereder hen bara?")
    assert chosen.acts == plain.acts
    assert chosen.subject == plain.subject


def test_a_fronted_recipient_comes_last() -> None:
    fronted = ASKING.read("Är det till nämnden som regiondirektören rapporterar?")
    straight = ASKING.read("Rapporterar regiondirektören till nämnden?")
    assert fronted.towards is not None
    assert straight.towards is not None
    assert fronted.towards.actors == straight.towards.actors == ("committee",)


def test_words_rule_a_thing_out() -> None:
    words = glossary(**with_words("object", "procurement", unless={"sv": ["annan region"]}))
    asking = Asking(words=words)
    assert asking.ask("Vem beslutar om upphandlingen?").frame.matter == "decide.procurement"
    assert asking.ask("Vem beslutar om en annan regions upphandling?").frame.matter != "decide.procurement"


def test_words_rule_a_matter_out() -> None:
    words = glossary(matter=[{"matter": "decide.procurement", "unless": {"sv": ["snöröjning"]}}])
    asking = Asking(words=words)
    assert asking.ask("Vem beslutar om upphandling av snöröjning?").frame.matter != "decide.procurement"


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Måste regiondirektören informera nämnden om en vattenskada?", Status.DEPENDS),
        ("Måste regiondirektören informera ordföranden om en vattenskada?", Status.SILENT),
    ],
)
def test_anything_may_be_what_someone_is_told_of(question: str, status: Status) -> None:
    claim = said("Regiondirektören ska informera nämnden om krisplanen.", "-")
    tells = norm("tells", ["director"], ["inform.crisis_plan"], "duty", to=["committee"], claim=claim)
    words = glossary(**with_words("object", "crisis_plan", anything=True))
    records = [one for one in RECORDS if one["id"] != "informs"]
    ids = [*(one for one in MATTERS if one != "inform.committee"), "inform.crisis_plan"]
    asking = Asking(records=[*records, tells], ids=ids, words=words)
    assert asking.answer(question).status is status


def test_whom_something_is_done_by_is_told_beside_who_gets_it() -> None:
    read = ASKING.read("Vilka kan få upphandlingar delegerade av styrelsen?")
    assert read.role is Asked.RECIPIENT
    assert read.subject is not None
    assert read.subject.actors == ("board",)


def test_a_word_for_another_post_is_no_known_one() -> None:
    known, unknown = (
        ASKING.ask(question)
        for question in ("Vem anställer förvaltningschefer?", "Vem anställer hockeychefer?")
    )
    assert known.frame.matter == "appoint.administration_head"
    assert unknown.frame.matter != "appoint.administration_head"
