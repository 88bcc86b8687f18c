"""What the user has chosen: written, read, brought up to date, and never lost when damaged."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import settings as module
from app.session import Session
from app.settings import MOST_RECENT, Settings, SettingsFile, first, region_name, to_toml
from models.core.errors import BadInputError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "deep" / "settings.toml")


def test_without_a_file_the_programs_own_hold(file: SettingsFile) -> None:
    loaded = file.load()
    assert loaded.settings == Settings()
    assert loaded.fault is None
    assert not file.path.exists()


def test_what_is_saved_is_read_again(file: SettingsFile) -> None:
    chosen = Settings(
        language="en",
        theme="contrast",
        recent_questions=('who "may" \\ this?', "å ä ö\n\t\x7f"),
        names={"onamnd": "Region Öst [1]"},
        zoom={"halland": 0.5},
    )
    file.save(chosen)
    assert SettingsFile(file.path).load().settings == chosen
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize("content", [b"language = ", b"\xff\xfe\x00", b'language = "sv"\nlanguage = "en"'])
def test_a_damaged_file_is_kept_and_told(file: SettingsFile, content: bytes) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(content)
    loaded = file.load()
    assert loaded.settings == Settings()
    assert loaded.fault is not None
    assert loaded.fault.code == "damaged-settings"
    kept = file.path.with_name(str(loaded.fault.params["kept"]))
    file.save(loaded.settings)
    assert kept.read_bytes() == content
    assert file.load().fault is None


def test_one_bad_value_loses_no_other(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    file.path.write_text('version = 1\nlanguage = "tlh"\ntheme = "dark"\n', encoding="utf-8")
    loaded = file.load()
    assert (loaded.settings.language, loaded.settings.theme) == ("sv", "dark")
    assert loaded.fault is not None


def test_what_a_later_version_wrote_is_written_back(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    file.path.write_text('version = 9\ntheme = "dark"\nnew = "x"\n[later]\nb = 2\n', encoding="utf-8")
    loaded = file.load()
    assert loaded.fault is None
    file.save(loaded.settings.changed(language="en"))
    written = tomllib.loads(file.path.read_text(encoding="utf-8"))
    assert (written["new"], written["later"], written["theme"], written["language"]) == (
        *("x", {"b": 2}, "dark"),
        "en",
    )


def test_an_older_file_is_brought_up_to_date(file: SettingsFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "UPGRADES", {0: lambda old: {"theme": old["colours"]}})
    file.path.parent.mkdir()
    file.path.write_text('version = 0\ncolours = "light"\n', encoding="utf-8")
    assert file.load().settings.theme == "light"


def test_an_unwritable_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("no folder", encoding="utf-8")
    with pytest.raises(BadInputError) as caught:
        SettingsFile(tmp_path / "taken" / "settings.toml").save(Settings())
    assert caught.value.code == "unwritable-settings"


@given(st.dictionaries(st.text(), st.text()), st.lists(st.text()))
def test_any_text_survives_toml(table: dict[str, str], items: list[str]) -> None:
    content = {"names": table, "recent": items}
    read = tomllib.loads(to_toml(content))
    assert read.get("names", {}) == table
    assert read["recent"] == items


def test_recent_things_are_few_and_told_once() -> None:
    items: tuple[str, ...] = ()
    for number in (*range(20), 19, 18):
        items = first(str(number), items)
    assert items[:3] == ("18", "19", "17")
    assert len(items) == MOST_RECENT


def test_the_unnamed_region_takes_the_users_name() -> None:
    names: dict[str, str] = {"onamnd": "Region Nord", "halland": "Not this"}
    session = Session(names=lambda: names)
    assert session.organisation("onamnd").region.name.sv == "Region Nord"
    assert not session.organisation("onamnd").region.named
    assert session.organisation("halland").region.name.sv == "Region Halland"
    assert {item.id: item.name.en for item in session.regions()}["onamnd"] == "Region Nord"
    names.clear()
    session.called_anew("onamnd")
    assert session.organisation("onamnd").region.name.sv == "Region utan angivet namn"


@pytest.mark.parametrize(("typed", "name"), [("", ""), (" \n", ""), ("a\x00b", "a b"), ("x" * 99, "x" * 60)])
def test_a_typed_name_is_one_short_line(typed: str, name: str) -> None:
    assert region_name(typed) == name
