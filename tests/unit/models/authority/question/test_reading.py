"""Questions taken apart: what sort they are, whom they ask for, what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from models.authority.question.languages import language_of
from models.authority.question.words import normalise, stem
from models.core.vocabulary import Asked
from tests.questions import Asking, glossary

if TYPE_CHECKING:
    from models.authority.question.reading import Reading
    from models.core.texts import Language

ASKING = Asking(regions={"halland": "halland", "västra götaland": "vg", "götaland": "g"})


def read(question: str, language: Language = "sv") -> Reading:
    return ASKING.read(question, language)


def subject(question: str, language: Language = "sv") -> tuple[str, ...] | None:
    found = read(question, language).subject
    return None if found is None else found.actors


def content(reading: Reading) -> dict[str, float]:
    return {said.concept.stem: said.weight for said in reading.content}


# --- which language -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Vem beslutar om budgeten?", "sv"),
        ("Får styrelsen anställa personaldirektören?", "sv"),
        ("Who decides on the budget?", "en"),
        ("May the board appoint the HR director?", "en"),
        ("May regiondirektören appoint the HR director?", "en"),
        ("budgeten", "sv"),
        ("boards", "en"),
        ("boards?", "en"),
        ("boards.", "en"),
        ("boards!", "en"),
        ("(boards)", "en"),
        ("boards:", "en"),
        ("", "sv"),
        ("qwerty 12 %&/", "sv"),
        ("кто решает о бюджете?", "sv"),
    ],
)
def test_the_language_is_the_one_that_knows_more_of_the_words(question: str, language: Language) -> None:
    known = {one: ASKING.vocabularies[one].stems for one in ASKING.vocabularies}
    assert language_of(normalise(question), known) == language


# --- what sort of question ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Vem beslutar om budgeten?", "sv"),
        ("vilka får anställa förvaltningschefer", "sv"),
        ("Vad är det som styrelsen beslutar om?", "sv"),
        ("Av vem har regiondirektören fått upphandlingen?", "sv"),
        ("Budgeten, vem beslutar om den?", "sv"),
        ("Who decides on the budget?", "en"),
        ("which body may decide on the budget", "en"),
        ("With whom must the regional director consult?", "en"),
    ],
)
def test_a_question_for_someone_is_no_yes_or_no_question(question: str, language: Language) -> None:
    reading = read(question, language)
    assert not reading.polar
    assert (reading.must, reading.shall, reading.stranger) == (False, False, False)


@pytest.mark.parametrize(
    ("question", "actor", "language"),
    [
        ("Får styrelsen besluta om budgeten?", "board", "sv"),
        ("Kan ordföranden besluta om budgeten?", "chair", "sv"),
        ("Är det styrelsen som beslutar om budgeten?", "board", "sv"),
        ("Beslutar styrelsen om budgeten?", "board", "sv"),
        ("Stämmer det att styrelsen beslutar om budgeten?", "board", "sv"),
        ("Styrelsen beslutar om budgeten?", "board", "sv"),
        ("May the board decide on the budget?", "board", "en"),
        ("Does the regional director decide on the budget?", "director", "en"),
        ("Is it the board that decides on the budget?", "board", "en"),
        ("Can the chair decide on the budget?", "chair", "en"),
    ],
)
def test_a_yes_or_no_question_is_about_whoever_acts(question: str, actor: str, language: Language) -> None:
    reading = read(question, language)
    assert (reading.polar, subject(question, language)) == (True, (actor,))
    assert not reading.stranger
    assert reading.role is None


@pytest.mark.parametrize(
    ("question", "language", "must", "shall"),
    [
        ("Får styrelsen besluta om budgeten?", "sv", False, False),
        ("Måste styrelsen besluta om budgeten?", "sv", True, False),
        ("Är styrelsen skyldig att besluta om budgeten?", "sv", True, False),
        ("Ska styrelsen besluta om budgeten?", "sv", False, True),
        ("May the board decide on the budget?", "en", False, False),
        ("Must the board decide on the budget?", "en", True, False),
        ("Does the board have to decide on the budget?", "en", True, False),
        ("Is the board obliged to decide on the budget?", "en", True, False),
        ("Shall the board decide on the budget?", "en", False, True),
        ("Should the board decide on the budget?", "en", False, True),
    ],
)
def test_must_asks_for_a_duty_and_shall_may_do_so(
    question: str, language: Language, must: bool, shall: bool
) -> None:
    reading = read(question, language)
    assert (reading.polar, reading.must, reading.shall) == (True, must, shall)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Får påven besluta om budgeten?", "sv"),
        ("Får påven besluta om förvaltningens nya budget?", "sv"),
        ("Får förvaltningschefen besluta om budgeten?", "sv"),
        ("Måste revisorer besluta om budgeten?", "sv"),
        ("May popes decide on the budget?", "en"),
        ("May the pope decide on the budget?", "en"),
        ("Must a prime minister decide on the budget?", "en"),
        ("May the auditor decide on the budget?", "en"),
    ],
)
def test_someone_whom_the_document_does_not_name_is_a_stranger(question: str, language: Language) -> None:
    reading = read(question, language)
    assert (reading.polar, reading.stranger) == (True, True)
    assert not subject(question, language)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Får påven anställa regiondirektören?", "sv"),
        ("Måste städaren informera nämnden?", "sv"),
        ("May popes appoint the regional director?", "en"),
        ("Must the pope inform the committee?", "en"),
    ],
)
def test_whom_something_is_done_to_does_not_take_the_place_of_a_stranger(
    question: str, language: Language
) -> None:
    reading = read(question, language)
    assert reading.stranger
    assert not subject(question, language)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Får man besluta om budgeten?", "sv"),
        ("Får jag besluta om budgeten?", "sv"),
        ("Kan det beslutas om en budget?", "sv"),
        ("May one decide on the budget?", "en"),
        ("May I decide on the budget?", "en"),
        ("Can we decide on the budget?", "en"),
    ],
)
def test_nobody_in_particular_is_no_stranger(question: str, language: Language) -> None:
    reading = read(question, language)
    assert (reading.polar, reading.stranger) == (True, False)


@pytest.mark.parametrize("question", ["Får jag anställa regiondirektören?", "Får man informera nämnden?"])
def test_whom_something_is_done_to_does_not_take_the_place_of_nobody(question: str) -> None:
    assert subject(question) is None


# --- roles ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "language", "role"),
    [
        ("Vem beslutar om budgeten?", "sv", None),
        ("Who decides on the budget?", "en", None),
        ("Med vem ska regiondirektören samråda?", "sv", Asked.CONSULTED),
        ("Vem ska rådfrågas innan förvaltningschefer anställs?", "sv", Asked.CONSULTED),
        ("Vem ska höras innan förvaltningschefer anställs?", "sv", Asked.CONSULTED),
        ("With whom must the regional director consult?", "en", Asked.CONSULTED),
        ("Who must be consulted before heads of administration are appointed?", "en", Asked.CONSULTED),
        ("Till vem rapporterar regiondirektören?", "sv", Asked.RECIPIENT),
        ("Vem ska informeras om budgeten?", "sv", Asked.RECIPIENT),
        ("Vem måste regiondirektören informera?", "sv", Asked.RECIPIENT),
        ("To whom does the regional director report?", "en", Asked.RECIPIENT),
        ("Who must be informed of the budget?", "en", Asked.RECIPIENT),
        ("Whom must the regional director inform?", "en", Asked.RECIPIENT),
        ("Från vem får regiondirektören sitt uppdrag?", "sv", Asked.GRANTOR),
        ("På vems uppdrag beslutar regiondirektören?", "sv", Asked.GRANTOR),
        ("Vem har delegerat upphandlingen?", "sv", Asked.GRANTOR),
        ("From whom does the regional director get the mandate?", "en", Asked.GRANTOR),
        ("Who delegated procurement?", "en", Asked.GRANTOR),
        ("Mellan vilka sluts avtalet?", "sv", Asked.PARTIES),
        ("Vilka är parter i avtalet?", "sv", Asked.PARTIES),
        ("Between whom is it agreed?", "en", Asked.PARTIES),
        ("Who are the parties?", "en", Asked.PARTIES),
        ("På vems instruktion beslutar regiondirektören?", "sv", Asked.INSTRUCTOR),
        ("On whose instruction does the regional director decide?", "en", Asked.INSTRUCTOR),
        ("På vems förslag beslutar styrelsen?", "sv", Asked.PROPOSER),
        ("On whose proposal does the board decide?", "en", Asked.PROPOSER),
    ],
)
def test_the_question_word_tells_the_role(question: str, language: Language, role: Asked | None) -> None:
    assert read(question, language).role is role


@pytest.mark.parametrize(
    "question",
    [
        "Får styrelsen besluta till vem upphandlingen delegeras?",
        "Måste regiondirektören samråda med ordföranden?",
        "Får regiondirektören informera nämnden?",
    ],
)
def test_a_yes_or_no_question_asks_for_no_role(question: str) -> None:
    assert read(question).role is None


def test_who_acts_is_told_where_someone_else_is_asked_for() -> None:
    assert subject("Vem måste regiondirektören informera?") == ("director",)
    assert subject("Whom must the board inform?", "en") == ("board",)
    assert subject("Vem får anställa regiondirektören?") is None
    assert subject("Who may appoint the regional director?", "en") is None


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Vem är regiondirektörens chef?", "sv"),
        ("Vem är chef för regiondirektören?", "sv"),
        ("Vem är närmaste chef till regiondirektören?", "sv"),
        ("Who is the manager of the regional director?", "en"),
        ("Who is the regional director's boss?", "en"),
        ("Who is the regional director's manager?", "en"),
        ("Who is the regional director’s manager?", "en"),
    ],
)
def test_who_somebodys_chief_is_asks_for_managing(question: str, language: Language) -> None:
    assert "manage" in read(question, language).acts


def test_who_appoints_a_chief_asks_for_no_manager() -> None:
    assert set(read("Vem anställer chefen för förvaltningen?").acts) == {"appoint"}


# --- acts -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "acts", "general"),
    [
        ("Vem beslutar om budgeten?", set(), {"decide"}),
        ("Vem ansvarar för budgeten?", set(), {"answer_for"}),
        ("Vem anställer förvaltningschefer?", {"appoint"}, set()),
        ("Vem beslutar att anställa förvaltningschefer?", {"appoint"}, {"decide"}),
        ("Vem ger nämnden nya uppdrag?", {"assign"}, set()),
        ("Vem gör sig av med förvaltningschefen?", {"dismiss"}, set()),
        ("Vem får visa förvaltningschefen på dörren?", {"dismiss"}, set()),
        ("Vem har budgeten?", set(), set()),
    ],
)
def test_the_words_tell_the_acts(question: str, acts: set[str], general: set[str]) -> None:
    reading = read(question)
    assert set(reading.acts) == acts
    assert set(reading.general) == general


def test_words_of_a_cue_that_stand_far_apart_name_no_act() -> None:
    far = "Vem ger " + "kommunen investering budget krisplan " * 3 + "uppdrag?"
    assert "assign" not in read(far).acts


def test_a_longer_cue_wins_over_its_part() -> None:
    asking = Asking(
        words=glossary(
            act=[{"act": "prepare", "sv": ["teckna"]}, {"act": "cooperate", "sv": ["teckna avtal"]}]
        )
    )
    assert set(asking.read("Vem tecknar avtal med kommunen?").acts) == {"cooperate"}
    assert set(asking.read("Vem tecknar budgeten?").acts) == {"prepare"}


def test_an_act_that_nobody_does_weighs_more_than_those_beside_it() -> None:
    acts = read("Vem målar om och anställer förvaltningschefer?").acts
    assert acts["other"] > acts["appoint"]


def test_somebodys_title_names_no_act() -> None:
    asking = Asking(words=glossary(act=[{"act": "manage", "sv": ["direktör"], "en": ["head"]}]))
    assert asking.read("Who informs the head of administration?", "en").acts == {}


def test_an_act_in_a_clause_that_only_tells_when_weighs_less() -> None:
    plain = read("Vem informerar nämnden?").acts["inform"]
    assert read("Vem anställer chefen när styrelsen informerar nämnden?").acts["inform"] < plain


# --- clauses --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Vi har en ny upphandling. Vem beslutar om budgeten?", "sv"),
        ("Upphandlingen är ny, men vem beslutar om budgeten?", "sv"),
        ("Upphandlingen är ny! Vem beslutar om budgeten?", "sv"),
        ("Vem beslutar om budgeten? Upphandlingen är ny.", "sv"),
        ("Upphandlingen är ny - vem beslutar om budgeten?", "sv"),
        ("The procurement is new. Who decides on the budget?", "en"),
        ("The procurement is new, but who decides on the budget?", "en"),
    ],
)
def test_what_stands_beside_the_question_weighs_less(question: str, language: Language) -> None:
    weights = content(read(question, language))
    other = weights[stem("procurement" if language == "en" else "upphandling", language)]
    assert weights["budget"] > other > 0


def test_in_the_clause_of_the_question_both_weigh_alike() -> None:
    weights = content(read("Vem beslutar om budget och krisplan?"))
    assert weights["budget"] == weights["krisplan"]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Vem beslutar om budgeten: styrelsen eller nämnden?", "sv"),
        ("Vem beslutar om budgeten, är det styrelsen eller nämnden?", "sv"),
        ("Vem beslutar om budgeten – styrelsen eller regiondirektören?", "sv"),
        ("Who decides on the budget: the board or the committee?", "en"),
        ("Who decides on the budget, is it the board or the committee?", "en"),
    ],
)
def test_two_answers_to_choose_from_say_nothing_of_the_matter(question: str, language: Language) -> None:
    plain = "Vem beslutar om budgeten?" if language == "sv" else "Who decides on the budget?"
    assert content(read(question, language)) == content(read(plain, language))
    assert read(question, language).acts == read(plain, language).acts
    assert not read(question, language).polar


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Vem ska bereda det som styrelsen har beslutat?", "sv"),
        ("Vem ska bereda vad styrelsen har bestämt?", "sv"),
        ("Who shall prepare what the board has decided?", "en"),
    ],
)
def test_what_a_body_has_decided_is_its_decision(question: str, language: Language) -> None:
    told = "Vem ska bereda styrelsen beslut?" if language == "sv" else "Who shall prepare the board decision?"
    reading = read(question, language)
    assert reading.acts == read(told, language).acts
    assert content(reading).keys() == content(read(told, language)).keys()
    assert "prepare" in reading.acts


# --- what is left ---------------------------------------------------------------------------------------


def test_words_that_say_nothing_and_numbers_are_left_out() -> None:
    assert content(read("Vem får då besluta om en budget på 300 000?")).keys() == {
        stem("besluta", "sv"),
        "budget",
    }


def test_whoever_acts_is_not_what_the_question_is_about() -> None:
    assert stem("styrelsen", "sv") not in content(read("Får styrelsen besluta om budgeten?"))


def test_a_faint_word_weighs_less() -> None:
    weights = content(read("Vem beslutar om en ny budget?"))
    assert weights["ny"] < weights["budget"]


def test_synonyms_are_read_as_one() -> None:
    assert content(read("Vem beslutar om inköp?")) == content(read("Vem beslutar om upphandlingen?"))


def test_a_typing_error_is_read_as_the_word() -> None:
    wrong = read("Vem beslutar om investerongen?")
    assert content(wrong) == content(read("Vem beslutar om investeringen?"))
    assert [written for written, _read in wrong.corrected] == ["investerongen"]


@pytest.mark.parametrize(
    ("question", "region"),
    [
        ("Vem beslutar om budgeten i Halland?", "halland"),
        ("Vem beslutar om budgeten i Region Halland?", "halland"),
        ("Vem beslutar om Hallands budget?", "halland"),
        ("Vem beslutar om budgeten i Västra Götaland?", "vg"),
        ("Vem beslutar om budgeten i hallandia?", None),
        ("Vem beslutar om budgeten?", None),
    ],
)
def test_the_name_of_a_region_is_told_and_taken_out(question: str, region: str | None) -> None:
    reading = read(question)
    assert reading.region == region
    if region is not None:
        assert content(reading) == content(read("Vem beslutar om budgeten?"))


@pytest.mark.parametrize(
    "question", ["", "?", "   ", "...", "\x00", "42", "()", "'", "-", "eller", ":", "?" * 2000]
)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_question_without_telling_words_is_empty(question: str, language: Language) -> None:
    reading = read(question, language)
    assert (reading.acts, reading.general, reading.corrected) == ({}, frozenset(), ())
    assert reading.subject is None
