"""PNG row by row: read by Qt as well, and damage is noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from models.core.errors import BadInputError
from models.exchange.png import PngWriter, read_rows

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [bytes([number, 2, 3] * 5) for number in range(7)]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "x.png"
    with path.open("wb") as file, PngWriter(file, 5, 7, 7559, "Nämnd ✓") as writer:
        for rows in (ROWS[:3], ROWS[3:]):
            padded = b"".join(row + b"\xff" for row in rows)
            writer.rows(padded, 16, len(rows))
    return path


def test_another_program_reads_it(picture: Path) -> None:
    image = QImage(str(picture))
    assert (image.width(), image.height(), image.dotsPerMeterX()) == (5, 7, 7559)
    assert image.text("Title") == "Nämnd ✓"
    assert [image.pixelColor(4, y).getRgb()[:3] for y in range(7)] == [(y, 2, 3) for y in range(7)]


def test_its_rows_are_read_again(picture: Path) -> None:
    assert list(read_rows(picture)) == ROWS


@pytest.mark.parametrize("cut", [1, 13, 30, 60])
def test_a_file_that_was_cut_is_noticed(picture: Path, cut: int) -> None:
    picture.write_bytes(picture.read_bytes()[:-cut])
    with pytest.raises(BadInputError, match="damaged-picture"):
        list(read_rows(picture))


def test_a_changed_byte_is_noticed(picture: Path) -> None:
    content = bytearray(picture.read_bytes())
    content[-20] ^= 1
    picture.write_bytes(content)
    with pytest.raises(BadInputError, match="damaged-picture"):
        list(read_rows(picture))


def test_what_breaks_off_ends_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "x.png"

    def broken_off() -> None:
        with path.open("wb") as file, PngWriter(file, 5, 7, 1, "") as writer:
            writer.rows(ROWS[0], 15, 1)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert b"IEND" not in path.read_bytes()
