"""The words of questions: read from their files, and every damage to them named."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app.i18n import catalogues
from app.messages import error_text
from data import reader
from data.catalogue import SHIPPED, Catalogue
from data.reader import LARGEST_FILE, read_glossary
from models.authority.question.glossary import Glossary
from models.core.errors import BadInputError
from tests.builders import MADE_UP

if TYPE_CHECKING:
    from pathlib import Path

FILE = "glossary/all.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(MADE_UP, tmp_path / "data", ignore=shutil.ignore_patterns(".compiled"))


def caught(folder: Path) -> BadInputError:
    with pytest.raises(BadInputError) as found:
        _ = Catalogue(folder).glossary
    return found.value


def test_a_glossary_is_read_from_all_files_of_its_folder(folder: Path) -> None:
    (folder / "glossary/more.toml").write_text(
        '[[same]]\nsv = ["gåva", "present"]\n[[act]]\nact = "other"\nsv = ["måla"]\n', encoding="utf-8"
    )
    glossary = Catalogue(folder).glossary
    assert [item.act for item in glossary.act] == [
        *("decide", "answer_for", "appoint", "manage", "attend", "other")
    ]
    assert [item.sv for item in glossary.same] == [("upphandling", "inköp"), ("gåva", "present")]
    assert glossary.empty.en[:2] == ("who", "whom")
    assert glossary.saying[0].means.en == "appoint"
    assert [item.general for item in glossary.act[:3]] == [True, True, False]


def test_the_shipped_glossary_is_sound() -> None:
    catalogue = Catalogue()
    glossary = read_glossary(SHIPPED / "glossary", catalogue.matters)
    assert glossary == catalogue.glossary
    for part in (glossary.act, glossary.object, glossary.matter, glossary.saying, glossary.same):
        for item in part:
            assert all(one.strip() == one != "" for one in (*item.sv, *item.en)), item


def test_no_thing_has_its_shipped_everyday_names_twice() -> None:
    """Only the last of two entries for one thing would count."""
    glossary = Catalogue().glossary
    for names in ([item.object for item in glossary.object], [item.matter for item in glossary.matter]):
        assert len(names) == len(set(names))


def test_a_data_folder_need_not_have_one(folder: Path) -> None:
    shutil.rmtree(folder / "glossary")
    assert Catalogue(folder).glossary == Glossary()
    assert Catalogue(folder).vocabulary("sv").known


def test_an_empty_file_adds_nothing(folder: Path) -> None:
    before = Catalogue(folder).glossary
    (folder / "glossary/empty.toml").write_bytes(b"")
    assert Catalogue(folder).glossary == before


DAMAGES = [
    ('act = "appoint"', 'act = "fly"', "bad-record", "fly"),
    ('object = "hr_director"', 'object = "moon"', "bad-record", "moon"),
    ('matter = "decide.gift"', 'matter = "decide.moon"', "bad-record", "decide.moon"),
    ('matter = "decide.gift"', 'matter = "attend.gift"', "bad-record", "attend.gift"),
    ("[[same]]", "[[synonym]]", "unknown-key", ""),
    ("[empty]", "[void]", "unknown-key", ""),
    ('act = "appoint"', 'act = "appoint"\ncolour = "red"', "bad-shape", "appoint"),
    ('object = "hr_director"', 'object = "hr_director"\nfr = ["chef"]', "bad-shape", "hr_director"),
    ('sv = ["hr-chef"]', 'sv = "hr-chef"', "bad-shape", "hr_director"),
    ('sv = ["hr-chef"]', "sv = [3]", "bad-shape", "hr_director"),
    ('act = "appoint"', "", "bad-shape", "?"),
    ("general = true", 'general = "yes"', "bad-shape", "decide"),
    ('means = { sv = "anställa", en = "appoint" }', "", "bad-shape", ""),
    ('means = { sv = "anställa", en = "appoint" }', 'means = { sv = "anställa" }', "bad-shape", ""),
    ('means = { sv = "anställa", en = "appoint" }', 'means = "anställa"', "bad-shape", ""),
    ("[faint]", "[[faint]]", "bad-shape", "faint"),
    ("[[same]]", "[same]", "not-a-table-list", ""),
    ('sv = ["ny"]', 'sv = ["ny"', "not-toml", ""),
]


@pytest.mark.parametrize(("old", "new", "code", "entry"), DAMAGES)
def test_a_damaged_glossary_is_named(folder: Path, old: str, new: str, code: str, entry: str) -> None:
    path = folder / FILE
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    error = caught(folder)
    assert error.code == code
    assert error.params["file"] in ("all.toml", "glossary")
    if entry:
        assert error.params["record"] == entry
    for words in catalogues().values():
        assert str(error.params["file"]) in error_text(error, words)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe\x00", "not-utf8"),
        (b"#" * (LARGEST_FILE + 1), "file-too-large"),
        (b"a = " + b"[" * 5000, "not-toml"),
        (b"act = 3", "not-a-table-list"),
        (b"act = [3]", "not-a-table-list"),
        (b"same = ['a', 'b']", "not-a-table-list"),
        (b"empty = ['a', 'b']", "bad-shape"),
        (b"faint = 3", "bad-shape"),
    ],
)
def test_a_file_that_is_no_glossary_is_named(folder: Path, content: bytes, code: str) -> None:
    (folder / "glossary/other.toml").write_bytes(content)
    error = caught(folder)
    assert (error.code, error.params["file"]) == (code, "other.toml")


def test_a_changed_glossary_is_read_anew_and_an_unchanged_one_is_not(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Catalogue(folder).glossary
    path = folder / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("hr-chef", "hr-boss"), encoding="utf-8")
    changed = Catalogue(folder).glossary
    assert changed != before
    assert Catalogue(folder).lexicon("sv").names["hr_director"][-1] == "hr-boss"

    def refuse(*_arguments: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr(reader, "read_glossary", refuse)
    assert Catalogue(folder).glossary == changed


def test_compiled_words_are_those_that_were_compiled(folder: Path) -> None:
    made, loaded = Catalogue(folder), Catalogue(folder)
    for language in ("sv", "en"):
        assert made.vocabulary(language) == loaded.vocabulary(language)
        assert made.topics("provregion", language) == loaded.topics("provregion", language)
