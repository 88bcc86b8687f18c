"""A file is written whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from models.core.errors import BadInputError
from models.exchange.files import replacing

if TYPE_CHECKING:
    from pathlib import Path


def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    path.write_text("old", encoding="utf-8")
    with replacing(path) as temporary:
        assert temporary.suffix == ".svg"
        temporary.write_text("new", encoding="utf-8")
        assert path.read_text(encoding="utf-8") == "old"
    assert [item.name for item in tmp_path.iterdir()] == ["x.svg"]
    assert path.read_text(encoding="utf-8") == "new"


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    path.write_text("old", encoding="utf-8")

    def broken_off() -> None:
        with replacing(path) as temporary:
            temporary.write_text("half", encoding="utf-8")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken_off()
    assert [item.name for item in tmp_path.iterdir()] == ["x.svg"]
    assert path.read_text(encoding="utf-8") == "old"


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    def write() -> None:
        with replacing(tmp_path / "none" / "x.svg") as temporary:
            temporary.write_text("new", encoding="utf-8")

    with pytest.raises(BadInputError, match="unwritable-file"):
        write()
