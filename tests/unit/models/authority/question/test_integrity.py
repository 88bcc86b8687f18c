"""The faults of a glossary: words for what the data do not have."""

from __future__ import annotations

from typing import Any

import pytest

from models.authority.question.glossary import OTHER, Glossary, Words
from models.authority.question.integrity import check_glossary
from tests.questions import ACTS, glossary, matters

MATTERS = matters()


def faults(**parts: Any) -> list[tuple[str, str]]:
    return [(fault.where, fault.code) for fault in check_glossary(glossary(**parts), MATTERS)]


def test_a_sound_glossary_has_no_fault() -> None:
    assert faults() == []


def test_an_empty_glossary_has_no_fault() -> None:
    assert list(check_glossary(Glossary(), MATTERS)) == []


@pytest.mark.parametrize(
    ("part", "entry", "fault"),
    [
        ("act", {"act": "fly", "sv": ["flyga"]}, ("fly", "unknown-act")),
        ("object", {"object": "moon", "sv": ["måne"]}, ("moon", "unknown-object")),
        ("matter", {"matter": "decide.moon", "sv": ["måne"]}, ("decide.moon", "unknown-matter")),
        ("matter", {"matter": "prepare.sale", "sv": ["x"]}, ("prepare.sale", "unknown-matter")),
    ],
)
def test_what_the_data_do_not_have_is_a_fault(
    part: str, entry: dict[str, Any], fault: tuple[str, str]
) -> None:
    assert faults(**{part: [entry]}) == [fault]


def test_every_fault_is_told() -> None:
    assert len(faults(act=[{"act": "fly"}, {"act": "swim"}], object=[{"object": "moon"}])) == 3


def test_acts_of_no_document_may_have_words() -> None:
    assert OTHER not in ACTS
    assert faults(act=[{"act": OTHER, "sv": ["måla"]}]) == []


def test_words_are_taken_by_language() -> None:
    some = Words(sv=("bord",), en=("table",))
    assert (some["sv"], some["en"]) == (("bord",), ("table",))
