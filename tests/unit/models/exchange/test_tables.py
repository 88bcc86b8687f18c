"""Tables that spreadsheets open safely, and files that are never half written."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from models.core.errors import BadInputError
from models.exchange.tables import FORMULA_SIGNS, guarded, write_csv, write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

HEADER = ["Namn", "Vem"]
ROWS = [["=1+1", 'åäö; "x"\nnästa rad'], ["+46", "@SUM(A1)"], ["-1", ""]]


def test_csv_comes_back_as_it_was_but_for_the_guard(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    write_csv(path, HEADER, ROWS)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.reader(file, delimiter=";"))
    assert found == [HEADER, ["'=1+1", ROWS[0][1]], ["'+46", "'@SUM(A1)"], ["'-1", ""]]


def test_xlsx_cells_are_text_and_no_formulas(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    write_xlsx(path, "A/B: [1]", HEADER, ROWS)
    sheet = load_workbook(path).worksheets[0]
    assert sheet.title == "AB 1"
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        HEADER,
        *[[cell or None for cell in row] for row in ROWS],
    ]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}


def test_characters_that_a_workbook_cannot_hold_become_blanks(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    write_xlsx(path, "A", ["Namn"], [["a\x00b\x1bc"]])
    assert load_workbook(path).worksheets[0]["A2"].value == "a b c"


def test_a_write_that_is_broken_off_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "table.csv"
    path.write_text("old", encoding="utf-8")

    def break_off(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("models.exchange.files.os.replace", break_off)
    with pytest.raises(KeyboardInterrupt):
        write_csv(path, HEADER, ROWS)
    assert [item.name for item in tmp_path.iterdir()] == ["table.csv"]
    assert path.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("name", ["table.csv", "table.xlsx"])
def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInputError, match="unwritable-file"):
        (write_csv(tmp_path / "no" / name, HEADER, ROWS))
    folder = tmp_path / name
    folder.mkdir()
    with pytest.raises(BadInputError, match="unwritable-file"):
        write_csv(folder, HEADER, ROWS)
    assert list(tmp_path.iterdir()) == [folder]


@given(st.text())
def test_no_cell_begins_as_a_formula(cell: str) -> None:
    assert not guarded(cell).startswith(FORMULA_SIGNS)
    assert guarded(cell).endswith(cell)
