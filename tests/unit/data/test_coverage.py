"""Coverage by line, and the comparison with a copy of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.coverage import (
    SourceLine,
    compare,
    coverage,
    line_digest,
    normalised,
    read_lines,
    split_lines,
)
from models.core.errors import BadInputError
from models.core.vocabulary import LineClass
from tests.builders import actor, norm, organisation, trees

if TYPE_CHECKING:
    from pathlib import Path

    from models.core.organisation import Organisation

DOCUMENT = "Heading\n\nThe board must decide on the bud-\nget each year.\nThe director may speak.\n"


def region(anchor: str = "decide on the budget") -> Organisation:
    return organisation(
        [actor("board")],
        [norm("a", ["board"], ["decide.budget"], lines=[3, 4], anchor=anchor)],
        trees(["decide.budget"]),
    )


def lines(text: str = DOCUMENT) -> tuple[SourceLine, ...]:
    kinds = [LineClass.HEADING, LineClass.BLANK, LineClass.NORM, LineClass.NORM, LineClass.NORM]
    return tuple(
        SourceLine(number, kind, line_digest(content))
        for number, (kind, content) in enumerate(zip(kinds, split_lines(text), strict=True), start=1)
    )


def test_a_normative_line_without_a_record_is_missing() -> None:
    found = coverage(region(), lines())
    assert [item.line.number for item in found if item.missing] == [5]
    assert found[2].records == found[3].records == ("a",)


def test_an_anchor_is_found_across_a_split_word() -> None:
    assert compare(region(), lines(), DOCUMENT) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (DOCUMENT.replace("speak", "shout"), ["other-line"]),
        (DOCUMENT + "More\n", ["other-length"]),
        (
            DOCUMENT.replace("budget", "b").replace("bud-\nget", "moon\nx"),
            ["other-line", "other-line", "anchor-not-found"],
        ),
    ],
)
def test_another_document_is_told(text: str, codes: list[str]) -> None:
    assert [item.code for item in compare(region(), lines(), text)] == codes


def test_digests_do_not_see_spacing_letter_forms_and_hyphens() -> None:
    assert line_digest("  Närvaro‐ och  ﬁrma ") == line_digest("närvaro- och firma")
    assert line_digest("a") != line_digest("b")


def test_normalised_text_joins_split_words() -> None:
    assert normalised("Region-\ndirektören") == "regiondirektören"


@pytest.mark.parametrize(
    "content", ["1\tnorm\n", "2\tnorm\tabc\n", "1\tghost\tabc\n", "x\tnorm\tabc\n", "1\tnorm\tabc\tmore\n"]
)
def test_a_broken_row_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "lines.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadInputError) as caught:
        read_lines(path)
    assert caught.value.params == {"file": "lines.tsv", "row": 1}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"lines\.tsv"):
        read_lines(tmp_path / "lines.tsv")
