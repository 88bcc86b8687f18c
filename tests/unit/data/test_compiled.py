"""The compiled copy: used while it fits, made anew when it does not, never trusted when damaged."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from data import reader
from data.catalogue import Catalogue
from tests.builders import MADE_UP

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return shutil.copytree(MADE_UP, tmp_path / "data", ignore=shutil.ignore_patterns(".compiled"))


def region_file(folder: Path) -> Path:
    (found,) = (folder / ".compiled").glob("provregion-*.msgpack")
    return found


def test_a_second_start_reads_no_toml(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Catalogue(folder).load("provregion")

    def refuse(*_arguments: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr(reader, "read_organisation", refuse)
    monkeypatch.setattr(reader, "read_trees", refuse)
    assert Catalogue(folder).load("provregion").data == first.data


def test_a_changed_source_makes_a_new_copy_and_drops_the_old(folder: Path) -> None:
    Catalogue(folder).load("provregion")
    old = region_file(folder)
    path = folder / "regions/provregion/sections/1.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("lines = [9, 9]", "lines = [8, 9]"), encoding="utf-8"
    )
    changed = Catalogue(folder).load("provregion")
    assert region_file(folder) != old
    assert (8, 9) in [record.lines for record in changed.records]


@pytest.mark.parametrize("damage", [b"", b"\x93", b"not msgpack at all", None])
def test_a_damaged_copy_is_made_anew(folder: Path, damage: bytes | None) -> None:
    sound = Catalogue(folder).load("provregion").data
    copy = region_file(folder)
    whole = copy.read_bytes()
    copy.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert Catalogue(folder).load("provregion").data == sound
    assert copy.read_bytes() == whole


def test_a_folder_that_cannot_be_written_uses_the_users_cache(folder: Path, tmp_path: Path) -> None:
    (folder / ".compiled").write_text("a file where the folder should be", encoding="utf-8")
    Catalogue(folder).load("provregion")
    assert list((tmp_path / "cache").rglob("provregion-*.msgpack"))
