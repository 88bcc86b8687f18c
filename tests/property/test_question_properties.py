"""Whatever is typed as a question is answered, always alike, and never by a guess."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.contract import Contract
from app.i18n import catalogues
from app.session import Session
from data.catalogue import Catalogue
from models.authority.question.words import LONGEST
from models.core.vocabulary import Status
from tests.builders import MADE_UP
from tests.questions import Asking

REGION = "provregion"
MADE = Session(Catalogue(MADE_UP))
SHIPPED = Session()
ASKING = Asking()
CONTRACT = Contract(MADE.organisation(REGION), list(catalogues().values()))

# --- what people type -----------------------------------------------------------------------------------

SWEDISH = (
    [
        "Vem",
        "Vilka",
        "Vem får",
        "Får styrelsen",
        "Måste regiondirektören",
        "Ska ordföranden",
        "Är det påven som",
    ],
    [
        "besluta om",
        "beslutar om",
        "anställer",
        "anställa",
        "informerar",
        "samråder om",
        "ansvarar för",
        "äter",
    ],
    ["budgeten", "investeringar", "förvaltningschefer", "den nya krisplanen", "regiondirektören", "glass"],
    ["", " i år", " när styrelsen informerar nämnden", ": styrelsen eller nämnden", " enligt ordföranden"],
)
ENGLISH = (
    [
        "Who",
        "Who may",
        "Which body shall",
        "May the board",
        "Must the regional director",
        "With whom should we",
    ],
    ["decide on", "decides on", "appoint", "hire", "inform", "consult about", "answer for", "eat"],
    ["the budget", "investments", "heads of administration", "the new crisis plan", "the regional director"],
    ["", " this year", " when the board informs the committee", ": the board or the committee"],
)

sane = st.one_of(
    *(
        st.tuples(*(st.sampled_from(part) for part in parts)).map(
            lambda chosen: f"{chosen[0]} {chosen[1]} {chosen[2]}{chosen[3]}"
        )
        for parts in (SWEDISH, ENGLISH)
    )
)
"""Questions as they should be, though not always of good sense."""

characters = st.characters(exclude_categories=())
"""All of Unicode, lone surrogates and control characters too."""

scraps = st.sampled_from(
    [
        *(
            "vem",
            "får",
            "styrelsen",
            "beslutar",
            "budgeten",
            "who",
            "may",
            "the board",
            "decide",
            "eller",
            "som",
        ),
        *(
            "?",
            "!",
            ".",
            ",",
            ":",
            ";",
            "-",
            "–",
            "'",
            "’s",
            ":s",
            "…",
            "()",
            "  ",
            "\n",
            "\t",
            "\x00",
            "\x1b[31m",
        ),
        *(
            "<b>",
            "</script>",
            "&amp;",
            "{{7*7}}",
            "{object}",
            "%s",
            "[bold]",
            "\\",
            "../..",
            "';--",
            "$(x)",
            "🙂",
        ),
        *(
            "مرحبا",
            "кто",
            "谁",
            "\u202e",
            "\ufeff",
            "a\u0308",
            "ﬁ",
            "Ⅷ",
            "٣",
            "İ",
            "ß",
            "\ud800",
            "12",
            "_",
            "A" * 99,
        ),
    ]
)
soup = st.lists(scraps | st.text(characters, max_size=8), max_size=40).map(" ".join)
anything = st.one_of(st.text(characters, max_size=300), soup, sane)


# --- answered -------------------------------------------------------------------------------------------


@given(anything)
@example("")
@example("\ud800")
@example("\x00" * 1000)
@example("vem " * 500)
@example("-" * 2000)
@example("får får får får")
def test_any_text_is_answered(text: str) -> None:
    understood, answer = MADE.ask(REGION, text)
    assert 0 <= understood.match <= 1
    assert all(0 <= one.match <= 1 for one in understood.alternatives)
    assert answer.explanation
    assert json.dumps(CONTRACT.asked(text, understood, answer))


@given(anything, st.sampled_from(SHIPPED.catalogue.real_ids))
def test_any_text_is_answered_for_the_shipped_regions(text: str, region: str) -> None:
    _understood, answer = SHIPPED.ask(region, text)
    assert answer.explanation


@given(anything)
def test_what_is_not_understood_is_silent(text: str) -> None:
    understood, answer = MADE.ask(REGION, text)
    assert answer.matter is None or understood.frame.matter is not None
    if understood.frame.matter is None:
        assert answer.status is Status.SILENT
        assert (answer.holders, answer.verdict, answer.basis, answer.elsewhere) == ((), None, (), ())


@given(st.text("!?.,:;-–()[]{}<>/\\'\"0123456789 \n\t\x00\u202e🙂§", max_size=200))
def test_a_text_without_words_is_not_understood(text: str) -> None:
    assert ASKING.ask(text).frame.matter is None


@given(anything)
def test_the_one_asked_about_is_of_the_region_and_no_stranger(text: str) -> None:
    frame = ASKING.ask(text).frame
    if frame.actor is not None:
        assert frame.actor in ASKING.organisation.actors
        assert not frame.stranger


# --- of any length --------------------------------------------------------------------------------------


@given(
    st.lists(scraps | st.text(characters, min_size=1, max_size=20), min_size=1, max_size=10), st.booleans()
)
def test_of_a_hundred_kilobytes_only_the_beginning_is_read(parts: list[str], spaced: bool) -> None:
    piece = (" " if spaced else "\n").join(parts) + " "
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    understood = ASKING.ask(text)
    assert understood == ASKING.ask(text[: len(text) // 2])
    assert understood == ASKING.ask(text + " vem beslutar om budgeten?")
    assert len(understood.reading.content) <= LONGEST


@pytest.mark.parametrize("start", ["", "vem ", "får styrelsen "])
@pytest.mark.parametrize("letter", ["a", "Å", "-", ":s", "'", "🙂", "\u0301", "ﷺ", "\ud800"])
def test_a_hundred_kilobytes_without_a_blank_are_answered(start: str, letter: str) -> None:
    assert ASKING.ask(start + letter * 100_000).frame.matter is None


# --- always alike ---------------------------------------------------------------------------------------


@given(anything, anything)
def test_the_same_question_is_read_alike_whatever_was_asked_between(text: str, other: str) -> None:
    before = ASKING.ask(text)
    ASKING.ask(other)
    assert ASKING.ask(text) == before
    assert MADE.ask(REGION, text) == MADE.ask(REGION, text)


@given(st.lists(sane, min_size=1, max_size=4, unique=True))
def test_a_new_start_changes_no_frame(questions: list[str]) -> None:
    alone = {question: ASKING.ask(question).frame for question in questions}
    fresh = Session(Catalogue(MADE_UP))
    for question in reversed(questions):
        assert Asking().ask(question).frame == alone[question]
        assert fresh.ask(REGION, question) == MADE.ask(REGION, question)


@given(sane)
def test_upper_and_lower_case_are_alike(question: str) -> None:
    frame = ASKING.ask(question).frame
    for other in (question.upper(), question.lower(), question.title(), question.swapcase()):
        assert ASKING.ask(other).frame == frame


@given(
    sane,
    st.lists(st.sampled_from([" ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "\x00"]), min_size=3, max_size=3),
)
def test_extra_blanks_change_nothing(question: str, blanks: list[str]) -> None:
    first, between, last = blanks
    frame = ASKING.ask(question).frame
    assert ASKING.ask(first + question.replace(" ", f" {between}") + last * 2).frame == frame
    assert ASKING.ask(question.replace(" ", between)).frame == frame


@given(sane, st.sampled_from(["?", "!", ".", "...", "…", "??", "?!", " ?", " !", "? ", ".\n", ",", ";"]))
def test_what_ends_a_question_changes_nothing(question: str, end: str) -> None:
    assert ASKING.ask(question + end).frame == ASKING.ask(question).frame


@given(sane)
def test_a_letter_may_be_made_of_two_signs(question: str) -> None:
    from unicodedata import normalize

    frame = ASKING.ask(question).frame
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert ASKING.ask(normalize(form, question)).frame == frame


@given(sane, st.sampled_from(SHIPPED.catalogue.real_ids))
def test_for_the_shipped_regions_writing_changes_nothing_either(question: str, region: str) -> None:
    frame = SHIPPED.understand(region, question).frame
    for other in (question.upper(), f"  {question} ?", question.replace(" ", "\n"), f"{question}..."):
        assert SHIPPED.understand(region, other).frame == frame
