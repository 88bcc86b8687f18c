"""Tables for spreadsheets: CSV and XLSX, safe to open whatever the cells hold."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from models.exchange.files import replacing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may take for the beginning of a formula (OWASP: CSV injection)."""

LONGEST_SHEET_NAME = 31
WIDEST_COLUMN = 40
"""Characters; longer cells wrap."""
LINE_HEIGHT = 15.5
"""Points."""


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula.

    Examples
    --------
    >>> guarded("=1+1")
    "'=1+1"
    >>> guarded("1.3")
    '1.3'
    """
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell


def write_csv(path: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table as CSV for a Swedish spreadsheet: semicolons, UTF-8 with its mark.

    Parameters
    ----------
    path : Path
        The file; an existing one is replaced whole or not at all.
    header : sequence of str
        The column headings.
    rows : sequence of sequence of str
        The cells.

    Raises
    ------
    BadInputError
        When the file cannot be written, with the code ``unwritable-file``.
    """
    with replacing(path) as target, target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerows([[guarded(cell) for cell in row] for row in (header, *rows)])


def write_xlsx(path: Path, title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table as a workbook of one sheet, every cell as text, the heading frozen.

    Parameters
    ----------
    path : Path
        The file; an existing one is replaced whole or not at all.
    title : str
        The name of the sheet.
    header : sequence of str
        The column headings.
    rows : sequence of sequence of str
        The cells.

    Raises
    ------
    BadInputError
        When the file cannot be written, with the code ``unwritable-file``.
    """
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "".join(char for char in title if char not in "[]:*?/\\")[:LONGEST_SHEET_NAME]
    for number, row in enumerate((header, *rows), start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(row=number, column=column)
            cell.value = ILLEGAL_CHARACTERS_RE.sub(" ", text)
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1)
    widths = [
        min(WIDEST_COLUMN, max(len(row[place]) for row in (header, *rows)) + 2)
        for place in range(len(header))
    ]
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    for number, row in enumerate((header, *rows), start=1):
        # Not every program fits the height of a row to wrapped text by itself.
        lines = max(-(-len(text) // width) for text, width in zip(row, widths, strict=True))
        sheet.row_dimensions[number].height = LINE_HEIGHT * max(1, lines)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    with replacing(path) as target:
        book.save(target)
