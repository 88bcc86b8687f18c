"""Questions in plain words, understood: the matter, the role, the one asked about; and what is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from models.authority.question.glossary import Glossary
from models.authority.question.understand import MOST_ALTERNATIVES
from models.core.vocabulary import Asked, Status, Verdict
from tests.builders import norm
from tests.questions import ACTORS, RECORDS, Asking, named

if TYPE_CHECKING:
    from models.authority.answer import Frame

ASKING = Asking()


def frame(question: str, asking: Asking = ASKING) -> Frame:
    return asking.ask(question).frame


def holders(question: str, asking: Asking = ASKING) -> list[str]:
    return [item.actor for item in asking.answer(question).holders]


@pytest.mark.parametrize(
    ("question", "actors", "status"),
    [
        ("Vem beslutar om budgeten?", ["board"], Status.HELD),
        ("vem anställer förvaltningschefer", ["director"], Status.HELD_WITH_CONDITIONS),
        ("Vem ansvarar för investeringarna?", ["hr_director"], Status.HELD),
        ("Vem är regiondirektörens chef?", ["board"], Status.HELD),
        ("Vem beslutar om krisplanen?", [], Status.SILENT),
        ("Who decides on the budget?", ["board"], Status.HELD),
        ("who may appoint heads of administration", ["director"], Status.HELD_WITH_CONDITIONS),
        ("Who decides on crisis plans?", [], Status.SILENT),
    ],
)
def test_who_does_it_is_answered(question: str, actors: list[str], status: Status) -> None:
    assert holders(question) == actors
    answer = ASKING.answer(question)
    assert (answer.status, answer.verdict) == (status, None)


@pytest.mark.parametrize(
    ("question", "role", "actors"),
    [
        (
            "Med vem ska regiondirektören samråda innan förvaltningschefer anställs?",
            Asked.CONSULTED,
            ["chair"],
        ),
        ("Vem måste regiondirektören informera?", Asked.RECIPIENT, ["committee"]),
        ("På vems instruktion beslutar regiondirektören om investeringar?", Asked.INSTRUCTOR, ["committee"]),
        (
            "With whom must the regional director consult before appointing heads of administration?",
            Asked.CONSULTED,
            ["chair"],
        ),
        ("Whom must the regional director inform?", Asked.RECIPIENT, ["committee"]),
        (
            "On whose instruction does the regional director decide on investments?",
            Asked.INSTRUCTOR,
            ["committee"],
        ),
    ],
)
def test_whoever_stands_beside_the_one_who_does_it_is_answered(
    question: str, role: Asked, actors: list[str]
) -> None:
    assert frame(question).asked is role
    assert holders(question) == actors


@pytest.mark.parametrize(
    ("question", "actor", "verdict"),
    [
        ("Får styrelsen besluta om budgeten?", "board", Verdict.YES),
        ("Får nämnden besluta om budgeten?", "committee", Verdict.NO),
        ("Får regiondirektören anställa förvaltningschefer?", "director", Verdict.CONDITIONAL),
        ("Måste regiondirektören främja digitaliseringen?", "director", Verdict.YES),
        ("Måste styrelsen besluta om budgeten?", "board", Verdict.NO),
        ("Får styrelsen besluta om krisplanen?", "board", None),
        ("May the board decide on the budget?", "board", Verdict.YES),
        ("May the committee decide on the budget?", "committee", Verdict.NO),
        ("Must the regional director promote digitalisation?", "director", Verdict.YES),
        ("May the board decide on crisis plans?", "board", None),
    ],
)
def test_yes_or_no_is_answered(question: str, actor: str, verdict: Verdict | None) -> None:
    assert (frame(question).actor, frame(question).asked) == (actor, Asked.VERDICT)
    answer = ASKING.answer(question)
    assert (answer.asked, answer.verdict) == (Asked.VERDICT, verdict)


@pytest.mark.parametrize(
    "question",
    [
        "Får påven besluta om budgeten?",
        "Får förvaltningschefen besluta om budgeten?",
        "Måste revisorer besluta om budgeten?",
        "May popes decide on the budget?",
        "May the pope decide on the budget?",
        "May the auditor decide on the budget?",
        "Får påven anställa förvaltningschefer?",
        "Måste påven informera nämnden?",
    ],
)
def test_a_stranger_is_told_no_where_the_document_names_someone_else(question: str) -> None:
    assert frame(question).stranger
    answer = ASKING.answer(question)
    assert (answer.asked, answer.verdict) == (Asked.VERDICT, Verdict.NO)
    assert answer.holders


@pytest.mark.parametrize(
    "question", ["Får påven besluta om krisplanen?", "May popes decide on crisis plans?", "Får påven flyga?"]
)
def test_a_stranger_is_told_nothing_where_the_document_is_silent(question: str) -> None:
    answer = ASKING.answer(question)
    assert (answer.status, answer.verdict, answer.holders) == (Status.SILENT, None, ())


@pytest.mark.parametrize(
    ("question", "actor", "verdict"),
    [
        ("Beslutas budgeten av styrelsen?", "board", Verdict.YES),
        ("Ska budgeten beslutas av styrelsen?", "board", Verdict.YES),
        ("Får budgeten beslutas av nämnden?", "committee", Verdict.NO),
        ("Anställs förvaltningschefer av regiondirektören?", "director", Verdict.CONDITIONAL),
        ("Is the budget decided by the board?", "board", Verdict.YES),
        ("Are heads of administration appointed by the regional director?", "director", Verdict.CONDITIONAL),
    ],
)
def test_by_whom_something_is_done_is_the_one_asked_about(
    question: str, actor: str, verdict: Verdict
) -> None:
    assert frame(question).actor == actor
    assert ASKING.answer(question).verdict is verdict


@pytest.mark.parametrize("question", ["Får budgeten beslutas nu?", "May the budget be decided now?"])
def test_a_thing_is_no_stranger(question: str) -> None:
    assert not frame(question).stranger
    assert ASKING.answer(question).verdict is not Verdict.NO


def test_shall_asks_for_a_duty_but_of_a_decision_only_who_takes_it() -> None:
    assert frame("Ska regiondirektören främja digitaliseringen?").must
    assert not frame("Ska styrelsen besluta om budgeten?").must
    assert frame("Måste styrelsen besluta om budgeten?").must
    assert not frame("Får regiondirektören främja digitaliseringen?").must


def test_of_several_of_one_name_the_one_who_has_to_do_with_the_matter_is_meant() -> None:
    actors = [*ACTORS, named("other_board", "board", kind="body")]
    own = Asking(actors, [norm("a", ["other_board"], ["decide.budget"])])
    assert frame("Får styrelsen besluta om budgeten?", own).actor == "other_board"
    assert own.answer("Får styrelsen besluta om budgeten?").verdict is Verdict.YES
    first = Asking(actors, [norm("a", ["board"], ["decide.budget"])])
    assert frame("Får styrelsen besluta om budgeten?", first).actor == "board"


def test_of_several_of_one_name_one_who_is_consulted_comes_before_one_who_has_nothing_to_do_with_it() -> None:
    actors = [named("other_chair", "chair", kind="seat"), *ACTORS]
    assert frame("Får ordföranden anställa förvaltningschefer?", Asking(actors)).actor == "chair"


# --- not understood -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    ["", "?", "Vem äter glass på stranden?", "Får påven äta glass?", "Who eats ice cream?", "\x00\x1b", "42"],
)
def test_what_fits_nothing_is_no_matter_and_the_answer_is_silent(question: str) -> None:
    understood = ASKING.ask(question)
    assert understood.frame.matter is None
    answer = ASKING.answer(question)
    assert (answer.status, answer.matter, answer.holders, answer.verdict) == (Status.SILENT, None, (), None)


@pytest.mark.parametrize(
    "question", ["Vem målar nämndens budget lila på en tisdag?", "Vem har nya kommuner med en cykel?"]
)
def test_where_nothing_fits_well_the_next_best_are_told(question: str) -> None:
    understood = ASKING.ask(question)
    assert understood.frame.matter is None
    assert 0 < len(understood.alternatives) <= MOST_ALTERNATIVES
    assert understood.alternatives == understood.matches[: len(understood.alternatives)]


def test_the_matter_itself_is_no_alternative() -> None:
    for question in ("Vem beslutar om budgeten?", "Vem tydliggör digitaliseringen?", "budget"):
        understood = ASKING.ask(question)
        assert understood.frame.matter is not None
        assert understood.frame.matter not in [one.matter for one in understood.alternatives]
        assert len(understood.alternatives) <= MOST_ALTERNATIVES


def test_what_does_not_come_near_is_no_alternative_to_a_clear_matter() -> None:
    assert ASKING.ask("Vem anställer förvaltningschefer?").alternatives == ()


def test_the_match_is_a_share() -> None:
    for question in ("", "Vem beslutar om budgeten?", "Vem äter glass?", "budget"):
        assert 0 <= ASKING.ask(question).match <= 1


# --- whatever the data --------------------------------------------------------------------------------


def test_a_region_without_records_is_silent_on_everything() -> None:
    asking = Asking(records=[])
    for question in ("Vem beslutar om budgeten?", "Får styrelsen besluta om budgeten?", ""):
        answer = asking.answer(question)
        assert (answer.status, answer.verdict) == (Status.SILENT, None)


def test_a_region_without_actors_knows_only_strangers() -> None:
    asking = Asking([], [])
    assert frame("Får förvaltningschefen besluta om budgeten?", asking).actor is None
    assert frame("Får förvaltningschefen besluta om budgeten?", asking).stranger


def test_without_a_glossary_only_the_names_are_known() -> None:
    asking = Asking(words=Glossary())
    for question in ("Vem beslutar om budgeten?", "Who decides on the budget?", "", "Får påven?"):
        assert 0 <= asking.ask(question).match <= 1


def test_the_same_question_gives_the_same_whatever_was_asked_before() -> None:
    questions = ["Vem beslutar om budgeten?", "Who decides on investments?", "Får påven besluta?", "budget"]
    alone = {question: Asking().ask(question) for question in questions}
    asking = Asking()
    for question in [*questions, *reversed(questions)]:
        assert asking.ask(question) == alone[question]


def test_the_order_of_the_records_changes_no_frame() -> None:
    turned = Asking(records=list(reversed(RECORDS)))
    for question in ("Vem beslutar om budgeten?", "Vem tydliggör digitaliseringen?", "Vem samverkar?"):
        assert frame(question, turned) == frame(question)
