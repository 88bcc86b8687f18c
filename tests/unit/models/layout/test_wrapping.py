"""Words in lines: nothing is lost, nothing is too wide, compounds are parted where they may be."""

import pytest

from app.charts import table_measure
from models.layout.marks import TextStyle
from models.layout.wrapping import breaks, shortened, wrap

MEASURE = table_measure()
TITLE = TextStyle.CARD_TITLE


def lines(text: str, width: float) -> list[str]:
    return wrap(text, width, TITLE, MEASURE)


def test_short_words_stay_on_one_line() -> None:
    assert lines("Regiondirektör", 200) == ["Regiondirektör"]


def test_lines_break_at_spaces() -> None:
    assert lines("Hälso- och sjukvårdsnämnden", 140) == ["Hälso- och", "sjukvårdsnämnden"]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Förvaltningsdirektörer", ["Förvaltnings-", "direktörer"]),
        ("Kollektivtrafiknämnden", ["Kollektivtrafik-", "nämnden"]),
        ("Förvaltningsområdeschefer", ["Förvaltnings-", "områdeschefer"]),
    ],
)
def test_long_compounds_are_parted_before_their_last_member(word: str, parts: list[str]) -> None:
    assert lines(word, 125) == parts


def test_a_word_without_seam_is_parted_before_a_syllable() -> None:
    head, tail = lines("Ackompanjatörerna", 110)
    assert head.endswith("-")
    assert head.removesuffix("-") + tail == "Ackompanjatörerna"


@pytest.mark.parametrize("width", [40, 60, 90, 130])
@pytest.mark.parametrize("text", ["Överenskommelse om Kommunberedning", "HR-direktör", "W" * 40, "a b c"])
def test_no_line_is_wider_than_allowed_and_no_letter_is_lost(text: str, width: float) -> None:
    found = lines(text, width)
    assert all(MEASURE.width(line, TITLE) <= width for line in found)
    assert "".join(found).replace("-", "").replace(" ", "") == text.replace("-", "").replace(" ", "")


def test_an_empty_text_is_one_empty_line() -> None:
    assert lines("", 100) == [""]


def test_the_last_line_ends_in_an_ellipsis_where_something_is_left_out() -> None:
    found, cut = shortened(
        ["Förvaltningar", "underställda", "styrelsen"], 2, 100, lambda text: 6.5 * len(text)
    )
    assert cut
    assert found == ["Förvaltningar", "underställda s…"]
    assert shortened(["ett", "två"], 2, 100, len) == (["ett", "två"], False)


def test_a_stump_is_no_part_of_a_compound() -> None:
    assert breaks("samordning") == ()
    assert breaks("HR-direktör") == (3,)
