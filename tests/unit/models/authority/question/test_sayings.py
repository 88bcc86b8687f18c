"""Turns of phrase, read as the plain words they stand for."""

from __future__ import annotations

import pytest

from models.authority.question.sayings import Sayings
from tests.questions import glossary

SAYINGS = [
    {"sv": ["ta hand om", "ta hand om … sedan"], "en": ["see to"], "means": {"sv": "sköta", "en": "handle"}},
    {"sv": ["visa … på dörren"], "en": ["show … the door"], "means": {"sv": "avskeda", "en": "dismiss"}},
    {"sv": ["a.b (c)"], "en": ["a.b (c)"], "means": {"sv": "tecken", "en": "signs"}},
]
SWEDISH = Sayings(glossary(saying=SAYINGS), "sv")
ENGLISH = Sayings(glossary(saying=SAYINGS), "en")


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("vem ska ta hand om barnen?", "vem ska sköta barnen?"),
        ("vem får visa chefen på dörren?", "vem får avskeda chefen ?"),
        ("vem får visa den nya chefen på dörren?", "vem får avskeda den nya chefen ?"),
        ("vem får visa på dörren?", "vem får avskeda ?"),
    ],
)
def test_a_saying_is_read_plainly_and_what_stands_in_its_gap_stays(asked: str, plain: str) -> None:
    assert SWEDISH.plainly(asked).split() == plain.split()


@pytest.mark.parametrize(
    "asked",
    [
        "vem får visa en två tre fyra fem sex på dörren?",
        "vem får visa chefen på taket?",
        "vem får avvisa chefen på dörren?",
        "vem ska ta hand omsorgsfullt?",
        "vem ska mota hand om barnen?",
        "",
    ],
)
def test_what_is_no_saying_stays_as_it_is(asked: str) -> None:
    assert SWEDISH.plainly(asked) == asked


def test_the_longer_of_two_phrases_of_a_saying_is_taken() -> None:
    assert SWEDISH.plainly("ta hand om barnen sedan").split() == ["sköta", "barnen"]


def test_a_saying_that_stands_twice_is_read_twice() -> None:
    assert SWEDISH.plainly("ta hand om x och ta hand om y") == "sköta x och sköta y"


def test_each_language_has_its_own() -> None:
    assert ENGLISH.plainly("who may show him the door").split() == ["who", "may", "dismiss", "him"]
    assert SWEDISH.plainly("who may show him the door") == "who may show him the door"


def test_signs_in_a_phrase_are_only_signs() -> None:
    assert SWEDISH.plainly("axb c") == "axb c"


def test_without_sayings_nothing_changes() -> None:
    assert Sayings(glossary(saying=[]), "sv").plainly("vem visar … på dörren") == "vem visar … på dörren"
