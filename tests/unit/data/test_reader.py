"""Damaged data files give one error that names the file and the record, and nothing else happens."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from data.catalogue import Catalogue
from models.core.errors import BadInputError, UnknownNameError
from tests.builders import MADE_UP

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(MADE_UP, tmp_path / "data", ignore=shutil.ignore_patterns(".compiled"))


SECTION = "regions/provregion/sections/1.toml"

DAMAGES = [
    (SECTION, 'section = "1"', "", "section-missing", ""),
    (SECTION, 'section = "1"', 'section = "1"\ncolour = "red"', "unknown-key", ""),
    (SECTION, 'relation = "appoints"', 'relation = "marries"', "bad-shape", "appoints-directors"),
    (
        SECTION,
        'relation = "appoints"',
        'relation = "appoints"\ncolour = "red"',
        "bad-shape",
        "appoints-directors",
    ),
    (SECTION, 'from = ["direktor"]', 'from = ["nobody"]', "bad-record", "appoints-directors"),
    (SECTION, "lines = [3, 4]", "lines = [3, 400]", "bad-record", "appoints-directors"),
    (SECTION, "lines = [3, 4]", 'lines = "three"', "bad-shape", "appoints-directors"),
    (SECTION, "[[record]]", "[record", "not-toml", ""),
    (SECTION, "[[record]]", "record = 3\n[[other]]", "not-toml", ""),
    ("regions/provregion/actors.toml", 'kind = "post"', 'kind = "ghost"', "bad-shape", "direktor"),
    ("regions/provregion/actors.toml", 'object = "board"', 'object = "moon"', "bad-record", "styrelse"),
    ("regions/provregion/region.toml", 'id = "provregion"', "id = 3", "bad-shape", "provregion"),
    ("matters/all.toml", "decides = true", "decides = 3", "bad-shape", "appoint"),
    ("matters/all.toml", 'parent = "post"', 'parent = "moon"', "bad-record", "region_director"),
]


@pytest.mark.parametrize(("name", "old", "new", "code", "record"), DAMAGES)
def test_a_damaged_file_is_named(folder: Path, name: str, old: str, new: str, code: str, record: str) -> None:
    path = folder / name
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadInputError) as caught:
        Catalogue(folder).load("provregion")
    assert caught.value.code == code
    assert caught.value.params["file"] in (path.name, path.parent.name)
    if record:
        assert caught.value.params["record"] == record


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe\x00", "not-utf8"),
        (b"section = 1\n" + b"#" * 2_000_001, "file-too-large"),
        (b"a = " + b"[" * 5000, "not-toml"),
        (b"record = 3\nsection = '1'", "not-a-table-list"),
        (b"record = [3]\nsection = '1'", "not-a-table-list"),
    ],
)
def test_a_file_that_is_no_data_file_is_named(folder: Path, content: bytes, code: str) -> None:
    (folder / SECTION).write_bytes(content)
    with pytest.raises(BadInputError) as caught:
        Catalogue(folder).load("provregion")
    assert (caught.value.code, caught.value.params["file"]) == (code, "1.toml")


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "regions/provregion/actors.toml").unlink()
    with pytest.raises(BadInputError, match=r"actors\.toml"):
        Catalogue(folder).load("provregion")


def test_a_broken_law_is_named(folder: Path) -> None:
    path = folder / "law.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"board"', '"moon"'), encoding="utf-8")
    with pytest.raises(BadInputError, match="unknown-object"):
        _ = Catalogue(folder).law


def test_an_unknown_region_is_an_error(folder: Path) -> None:
    with pytest.raises(UnknownNameError, match="unknown-region"):
        Catalogue(folder).load("../provregion")
