"""The words of a question, whatever they are written with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from models.authority.question.words import LONGEST, learn, normalise, stem, words

if TYPE_CHECKING:
    from models.core.texts import Language


def texts(text: str, language: Language = "sv") -> list[str]:
    return [word.text for word in words(normalise(text), language)]


def genitives(text: str, language: Language = "sv") -> list[str]:
    return [word.text for word in words(normalise(text), language) if word.genitive]


@pytest.mark.parametrize(
    "written",
    [
        "vem anställer chefen?",
        "  VEM\tanställer\r\n chefen?  ",
        "vem\x00anställer\x1b\x7fchefen?",
        "vem\u2028anställer\u00a0chefen?",
        "vem anställer chefen?\ufeff",
        "vem ansta\u0308ller chefen?",
        "\uff36\uff25\uff2d anställer chefen\uff1f",
        "vem\ud800 anställer \udfffchefen?",
    ],
)
def test_writing_does_not_matter(written: str) -> None:
    assert normalise(written) == "vem anställer chefen?"


@pytest.mark.parametrize("hyphen", "-‐‑‒–—―−")
def test_all_hyphens_are_one(hyphen: str) -> None:
    assert texts(f"HR{hyphen}chefen") == ["hr-chefen"]


@pytest.mark.parametrize("invisible", ["\u00ad", "\u2060"])
def test_an_invisible_sign_where_a_line_may_break_splits_no_word(invisible: str) -> None:
    assert texts(f"förvaltnings{invisible}chefen") == ["förvaltningschefen"]


def test_normalising_twice_changes_nothing() -> None:
    once = normalise("  Får Ordföranden\x07 besluta – ensam? ")
    assert normalise(once) == once


@pytest.mark.parametrize("blank", ["", " ", "\n\n", "\x00\x1b", "\u200b"])
def test_nothing_is_no_words(blank: str) -> None:
    assert normalise(blank) == ""
    assert words("", "sv") == []


def test_a_text_without_letters_has_no_words() -> None:
    assert texts("?! ... --- :-) __ «»") == []


def test_what_follows_a_very_long_question_is_not_read() -> None:
    assert len(normalise("a" * 100_000)) == LONGEST
    assert normalise("vem " * 100_000) == normalise("vem " * (2 * LONGEST))


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("IT:s budget", "it"),
        ("HR-direktörens:s lön", "hr-direktörens"),
        ("chefens lön", "chefens"),
        ("styrelsens ordförande", "styrelsens"),
    ],
)
def test_a_swedish_genitive_is_known(written: str, bare: str) -> None:
    assert genitives(written)[:1] == [bare]


@pytest.mark.parametrize("written", ["the director's budget", "the director’s budget"])
def test_an_english_genitive_is_known(written: str) -> None:
    assert genitives(written, "en") == ["director"]


@pytest.mark.parametrize(("written", "language"), [("chefen är ny", "sv"), ("the boss is new", "en")])
def test_what_is_no_genitive_is_none(written: str, language: Language) -> None:
    assert genitives(written, language) == []


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("styrelse", ["styrelsen", "styrelser", "styrelsens", "styrelserna", "styrelsernas"]),
        ("regionstyrelse", ["regionstyrelsen", "regionstyrelsens"]),
        ("förvaltningschef", ["förvaltningschefen", "förvaltningschefer", "förvaltningscheferna"]),
        ("budget", ["budgeten", "budgetens", "budgetar", "budgetarna"]),
        ("nämnd", ["nämnden", "nämnder", "nämndens", "nämnderna"]),
        ("direktör", ["direktören", "direktörer", "direktörens", "direktörerna"]),
        ("ansvar", ["ansvaret", "ansvarets"]),
        ("ledamot", ["ledamoten"]),
    ],
)
def test_the_forms_of_a_swedish_noun_have_one_stem(base: str, forms: list[str]) -> None:
    assert {form: stem(form, "sv") for form in forms} == dict.fromkeys(forms, stem(base, "sv"))


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("appoint", ["appoints", "appointed", "appointing"]),
        ("board", ["boards"]),
        ("committee", ["committees"]),
    ],
)
def test_the_forms_of_an_english_word_have_one_stem(base: str, forms: list[str]) -> None:
    assert {stem(form, "en") for form in forms} == {stem(base, "en")}


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [("styrelse", "styra", "sv"), ("styrelsen", "styrning", "sv"), ("employer", "employ", "en")],
)
def test_a_body_or_post_is_not_taken_for_the_verb_it_comes_from(
    one: str, other: str, language: Language
) -> None:
    assert stem(one, language) != stem(other, language)


@pytest.mark.parametrize("word", ["a", "av", "är", "vem"])
def test_a_short_word_stays_whole(word: str) -> None:
    assert stem(word, "sv") == word


def test_stems_that_were_worked_out_before_are_taken_over() -> None:
    learn({"xyzzyerna": "plugh"}, "sv")
    assert stem("xyzzyerna", "sv") == "plugh"
    assert stem("xyzzyerna", "en") != "plugh"
