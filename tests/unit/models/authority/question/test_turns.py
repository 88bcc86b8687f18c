"""What a question means beside its bare words: who acts, what was said before, who is asked about."""

from __future__ import annotations

import pytest

from models.authority.question.acts import ANY
from models.core.vocabulary import Asked, Status, Verdict
from tests.builders import norm
from tests.questions import GLOSSARY, MATTERS, RECORDS, Asking, glossary

ASKING = Asking()


def matter(question: str) -> str | None:
    return ASKING.ask(question).frame.matter


def holders(question: str) -> list[str]:
    return [item.actor for item in ASKING.answer(question).holders]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Vi har en ny budget. Vem beslutar om den?", "decide.budget"),
        ("Digitaliseringen går sakta, vem främjar den?", "promote.digitalisation"),
        ("Budgeten är klar. Vem tar det beslutet?", "decide.budget"),
        ("We have a new budget. Who decides on it?", "decide.budget"),
    ],
)
def test_what_is_asked_may_have_been_said_before(question: str, expected: str) -> None:
    assert matter(question) == expected


def test_a_clause_not_understood_alone_is_read_with_what_stands_beside() -> None:
    assert matter("Det gäller digitaliseringen i hela länet, vem främjar något sådant stort?") == (
        "promote.digitalisation"
    )


def test_what_stands_beside_does_not_change_a_question_that_is_clear() -> None:
    assert matter("Digitaliseringen är viktig. Vem beslutar om budgeten?") == "decide.budget"


@pytest.mark.parametrize(
    ("question", "actor", "verdict"),
    [
        ("Är det styrelsen som har delegerat upphandlingen?", "board", Verdict.YES),
        ("Är det nämnden som har delegerat upphandlingen?", "committee", Verdict.NO),
    ],
)
def test_a_cleft_question_asks_in_the_role_of_its_own(question: str, actor: str, verdict: Verdict) -> None:
    answer = ASKING.answer(question)
    assert ASKING.ask(question).frame.asked is Asked.GRANTOR
    assert (answer.frame.actor, answer.verdict) == (actor, verdict)
    assert holders(question) == ["board"]


def test_whether_it_is_told_to_another_one_is_answered_by_who_is_told() -> None:
    tells = norm("tells", ["director"], ["inform.budget"], "duty", to=["committee"])
    asking = Asking(records=[*RECORDS, tells], ids=[*MATTERS, "inform.budget"])
    question = "Ska regiondirektören informera om budgeten till ordföranden?"
    assert (asking.ask(question).frame.asked, asking.ask(question).frame.actor) == (Asked.RECIPIENT, "chair")
    answer = asking.answer(question)
    assert (answer.verdict, [item.actor for item in answer.holders]) == (Verdict.NO, ["committee"])


def test_another_ones_recipient_is_no_answer() -> None:
    assert holders("Vem ska regiondirektören informera?") == ["committee"]
    answer = ASKING.answer("Vem ska styrelsen informera?")
    assert (answer.status, answer.holders) == (Status.SILENT, ())


@pytest.mark.parametrize(
    "question", ["Av vem kan regiondirektören avskedas?", "By whom is the director dismissed?"]
)
def test_by_whom_asks_about_the_one_it_is_done_to(question: str) -> None:
    assert matter(question) == "dismiss.director"
    assert ASKING.answer(question).status is Status.SILENT


def test_who_consults_is_not_who_is_consulted() -> None:
    assert ASKING.read("Vem ska samråda med ordföranden innan förvaltningschefer anställs?").role is None
    asked = ASKING.read("Med vem samråder regiondirektören innan förvaltningschefer anställs?").role
    assert asked is Asked.CONSULTED


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Måste ordföranden rådfrågas innan förvaltningschefer anställs?", Verdict.YES),
        ("Måste nämnden rådfrågas innan förvaltningschefer anställs?", Verdict.NO),
    ],
)
def test_whether_someone_must_be_heard_asks_who_is_consulted(question: str, verdict: Verdict) -> None:
    acts = [
        one | {"sv": [*one["sv"], "rådfråga"]} if one["act"] == "consult" else one for one in GLOSSARY["act"]
    ]
    asking = Asking(words=glossary(act=acts))
    answer = asking.answer(question)
    assert (answer.matter, answer.verdict) == ("appoint.administration_head", verdict)
    assert [item.actor for item in answer.holders] == ["chair"]


@pytest.mark.parametrize(
    "question",
    [
        "Jag undrar vem beslutar om budgeten?",
        "Kan du säga vem som beslutar om budgeten?",
        "I would like to know who decides on the budget",
        "Can you tell me who decides on the budget?",
    ],
)
def test_what_only_leads_up_to_a_question_is_left_out(question: str) -> None:
    assert matter(question) == "decide.budget"
    assert ASKING.ask(question).frame.asked is None


def test_words_for_one_act_explain_no_other() -> None:
    said = {one.concept.stem: one.acts for one in ASKING.read("Vem bereder budgeten?").content}
    assert said["bered"] == {"prepare"}
    assert not said["budget"]


def test_words_in_a_relative_clause_need_no_explaining() -> None:
    said = {
        one.concept.stem: one.acts for one in ASKING.read("Vem beslutar om en budget som bereds?").content
    }
    assert ANY in said["bered"]


def test_whose_thing_it_is_is_told_by_the_genitive() -> None:
    owner = ASKING.read("Vem beslutar om regiondirektörens budget?").owner
    assert owner is not None
    assert owner.actors == ("director",)
    assert ASKING.read("Vem beslutar om budgeten?").owner is None


def test_what_a_matter_leaves_untold_counts_against_a_plain_decision() -> None:
    plain, strange = ASKING.ask("Vem beslutar om budgeten?"), ASKING.ask("Vem beslutar om raketbudgeten?")
    assert plain.frame.matter == "decide.budget"
    assert strange.match < plain.match


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Rapporterar regiondirektören till styrelsen?", Verdict.YES),
        ("Rapporterar regiondirektören till personaldirektören?", Verdict.NO),
    ],
)
def test_whom_someone_reports_to_without_reports_manages_them(question: str, verdict: Verdict) -> None:
    report = {"act": "report", "sv": ["rapportera", "rapporterar"], "en": ["report"]}
    asking = Asking(words=glossary(act=[*GLOSSARY["act"], report]))
    answer = asking.answer(question)
    assert (answer.matter, answer.verdict) == ("manage.director", verdict)
    assert [item.actor for item in answer.holders] == ["board"]
