"""The Debian package: what can be told of it without building, and with --long the built one itself."""

from __future__ import annotations

import ast
import configparser
import gzip
import importlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6 import QtCore

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
DEB = ROOT / "packaging" / "deb"
DESKTOP = ROOT / "resources" / "desktop"
PRIVATE = "/usr/lib/mandatkarta"
VALUES = {"version": "1.2.3", "date": "2026-01-31", "size": "12", "depends": "python3"}


@pytest.fixture
def papers(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(DEB))
    return importlib.import_module("papers")


@pytest.fixture
def private(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(DEB))
    return importlib.import_module("private")


@pytest.fixture
def elf(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(DEB))
    return importlib.import_module("elf")


# --- Desktop ------------------------------------------------------------------------------------------


def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(DESKTOP / "mandatkarta.desktop", encoding="utf-8")
    assert parser.sections() == ["Desktop Entry"]
    return parser["Desktop Entry"]


def test_the_desktop_entry_starts_the_window() -> None:
    from app.cli.window import add  # the command that it names

    assert add
    assert entry()["Exec"].split() == ["mandatkarta", "window"]
    assert entry()["Type"] == "Application"
    assert entry()["Icon"] == "mandatkarta"
    assert entry()["Terminal"] == "false"
    assert all(entry()[key].endswith(";") for key in ("Categories", "Keywords", "Keywords[sv]"))


def test_the_desktop_entry_is_the_one_that_the_window_names() -> None:
    """By this name a desktop finds the window's icon, and knows that window and entry are one program."""
    code = (ROOT / "app/gui/application.py").read_text(encoding="utf-8")
    assert re.search(r'setDesktopFileName\("(\S+)"\)', code)[1] == "mandatkarta"  # type: ignore[index]
    assert re.search(r'setApplicationName\("(\S+)"\)', code)[1] == entry()["StartupWMClass"]  # type: ignore[index]


@pytest.mark.parametrize("key", ["GenericName", "Comment", "Keywords"])
def test_the_desktop_entry_speaks_both_languages(key: str) -> None:
    assert entry()[key] != entry()[f"{key}[sv]"]


def test_the_desktop_entry_passes_its_tool() -> None:
    if not shutil.which("desktop-file-validate"):
        pytest.skip("desktop-file-validate is not installed; packaging/deb/prove uses it")
    subprocess.run(["desktop-file-validate", DESKTOP / "mandatkarta.desktop"], check=True)


def test_the_description_for_software_centres_is_whole(papers: ModuleType) -> None:
    component = ET.fromstring(papers.filled(DESKTOP / "mandatkarta.metainfo.xml", VALUES))
    assert component.findtext("launchable") == "mandatkarta.desktop"
    assert component.find("releases/release").attrib == {"version": "1.2.3", "date": "2026-01-31"}  # type: ignore[union-attr]
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for tag in ("summary", "description/p", "description/ul/li"):
        told = [element.get(language, "en") for element in component.findall(tag)]
        assert told == ["en", "sv"] * (len(told) // 2), tag
    assert component.findtext("summary") == entry()["Comment"]
    assert component.findall("summary")[1].text == entry()["Comment[sv]"]


def test_the_description_passes_its_tool(papers: ModuleType, tmp_path: Path) -> None:
    if not shutil.which("appstreamcli"):
        pytest.skip("appstreamcli is not installed; what it reads is held by the test above")
    file = tmp_path / "mandatkarta.metainfo.xml"
    file.write_bytes(papers.filled(DESKTOP / file.name, VALUES))
    told = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--no-color", file],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    hints = re.findall(r"^[EWI]: \S+ (\S+)", told, re.MULTILINE)
    # The program has no domain of its own that its id could begin with.
    assert [hint for hint in hints if hint != "cid-desktopapp-is-not-rdns"] == [], told


@pytest.mark.parametrize("name", ["mandatkarta.svg", "mandatkarta-small.svg"])
def test_the_icon_keeps_to_the_colours_of_the_program(name: str) -> None:
    """But for the outline of the small one, which has to be seen on any panel."""
    drawing = ET.parse(DESKTOP / name).getroot()
    _, _, width, height = drawing.get("viewBox", "").split()
    assert width == height
    used = set(re.findall(r"#[0-9A-F]{6}", (DESKTOP / name).read_text(encoding="utf-8")))
    light = tomllib.loads((ROOT / "resources/themes/colours.toml").read_text(encoding="utf-8"))["light"]
    assert used - set(light.values()) <= {"#8A8E93"}
    assert {light["pol"], light["adm"], light["lit"]} <= used


# --- Launcher -----------------------------------------------------------------------------------------


def test_the_launcher_is_shut_off_from_other_modules() -> None:
    lines = (DEB / "files/mandatkarta").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "#!/usr/bin/python3 -IBS"
    assert f'sys.path.insert(0, "{PRIVATE}")' in lines
    ast.parse("\n".join(lines))


def test_the_launcher_starts_what_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, name = project["scripts"]["mandatkarta"].split(":")
    assert f"from {module} import {name}\n" in (DEB / "files/mandatkarta").read_text(encoding="utf-8")


def test_the_launcher_starts(tmp_path: Path) -> None:
    """From its directory, whatever lies where one stands."""
    code = (DEB / "files/mandatkarta").read_text(encoding="utf-8").replace(PRIVATE, str(tmp_path / "lib"))
    (tmp_path / "lib/app").mkdir(parents=True)
    (tmp_path / "lib/app/__main__.py").write_text("def main():\n    print('started')\n    return 3\n")
    (tmp_path / "app.py").write_text("raise SystemExit('the wrong one')")
    (tmp_path / "start").write_text(code)
    result = subprocess.run(
        [sys.executable, "-IBS", tmp_path / "start"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stdout, result.stderr) == (3, "started\n", "")
    assert not list((tmp_path / "lib").rglob("*.pyc"))


# --- Papers -------------------------------------------------------------------------------------------


def test_the_control_file_has_what_dpkg_wants(papers: ModuleType) -> None:
    text = papers.filled(DEB / "files/control.in", VALUES).decode()
    fields = dict(re.findall(r"^([A-Z][\w-]+): (.*)$", text, re.MULTILINE))
    wanted = ["Package", "Version", "Architecture", "Maintainer", "Installed-Size", "Depends", "Section"]
    assert [key for key in wanted if not fields.get(key)] == []
    assert (fields["Package"], fields["Version"], fields["Architecture"]) == ("mandatkarta", "1.2.3", "amd64")
    assert text.endswith("\n")
    described = text.partition("\nDescription: ")[2].splitlines()
    assert len(described[0]) <= 80
    assert all(re.fullmatch(r" \S.{,79}", line) for line in described[1:])


def test_the_package_is_tied_to_the_python_it_was_built_for(papers: ModuleType) -> None:
    assert papers.PYTHON == "python3 (>= 3.11), python3 (<< 3.12)"
    assert "!= (3, 11)" in (DEB / "build").read_text(encoding="utf-8")


def test_an_unknown_library_stops_the_build(
    papers: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "libown.so.1").write_bytes(b"\x7fELF")
    monkeypatch.setattr(papers, "needed", lambda path: ["libc.so.6", "libEGL.so.1", "libown.so.1"])
    assert papers.depends(tmp_path) == f"{papers.PYTHON}, libc6 (>= 2.36), libegl1"
    monkeypatch.setattr(papers, "needed", lambda path: ["libunheard.so.7"])
    with pytest.raises(SystemExit, match=r"libunheard\.so\.7"):
        papers.depends(tmp_path)


def test_a_library_under_the_gpl_is_found(papers: ModuleType, tmp_path: Path) -> None:
    for name in ("libjbig-2504a0c3.so.2.1", "libQt6VirtualKeyboard.so.6", "libQt6Gui.so.6", "notes.txt"):
        (tmp_path / name).touch()
    assert papers.forbidden(tmp_path) == ["libQt6VirtualKeyboard.so.6", "libjbig-2504a0c3.so.2.1"]


def test_licences_are_gathered(papers: ModuleType, tmp_path: Path) -> None:
    about = tmp_path / "lib/thing-1.0.dist-info"
    (about / "licenses").mkdir(parents=True)
    (about / "METADATA").write_text("Name: thing\nVersion: 1.0\nLicense-Expression: MIT\n\nText\n")
    (about / "licenses/LICENSE").write_text("do as you like")
    text = papers.copyright_file(tmp_path / "lib", tmp_path / "doc").decode()
    assert " thing 1.0: MIT\n   /usr/share/doc/mandatkarta/licences/thing/\n" in text
    assert (tmp_path / "doc/thing/LICENSE").read_text() == "do as you like"
    assert " Permission is hereby granted" in text
    assert "@" not in text
    assert [line for line in text.splitlines() if line.endswith(" ")] == []


@pytest.mark.parametrize("name", ["mandatkarta.1", "mandatkarta.sv.1"])
def test_the_manual_names_commands_that_there_are(papers: ModuleType, name: str) -> None:
    manual = papers.filled(DEB / "files" / name, VALUES).decode()
    listed = re.split(r"^\.(?:SH (?:COMMANDS|KOMMANDON)|PP)\n", manual, flags=re.MULTILINE)[1]
    bold = re.findall(r"^\.BR? (.*)", listed.replace("\\", ""), re.MULTILINE)
    commands = set(re.findall(r"[a-z][a-z-]+", " ".join(bold)))
    program = subprocess.run(
        [sys.executable, "-m", "app", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    there = set(re.findall(r"^  ([a-z][a-z-]+)  ", program, re.MULTILINE))
    assert commands
    assert commands <= there
    assert "Mandatkarta 1.2.3" in manual


# --- Libraries ----------------------------------------------------------------------------------------


def test_what_a_library_loads_is_read(elf: ModuleType, tmp_path: Path) -> None:
    library = Path(QtCore.__file__)
    assert elf.is_elf(library)
    assert set(elf.needed(library)) >= {"libQt6Core.so.6", "libc.so.6"}
    (tmp_path / "text").write_text("text")
    assert not elf.is_elf(tmp_path / "text")
    assert not elf.is_elf(tmp_path)


def test_the_modules_of_qt_are_those_that_the_program_imports(private: ModuleType) -> None:
    assert {"QtCore", "QtGui", "QtWidgets"} <= private.qt_modules(ROOT / "app")
    assert "QtQuick" not in private.qt_modules(ROOT / "app")


def test_libraries_are_followed_through_others(
    private: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loads = {"a": ["b", "libc"], "b": ["c", "a"], "c": [], "d": ["a"]}
    monkeypatch.setattr(private, "needed", lambda path: loads[path.name])
    beside = {name: tmp_path / name for name in loads}
    assert private.closure([tmp_path / "a"], beside) == {tmp_path / name for name in "abc"}


def test_no_file_of_the_packaging_names_where_packages_come_from() -> None:
    for path in sorted(DEB.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            text = path.read_text(encoding="utf-8")
            assert re.findall(r"\w+://(?!www\.debian\.org/doc/)\S+", text) == [], path


# --- The package itself -------------------------------------------------------------------------------


@pytest.mark.long
def test_the_package_is_built_and_starts(tmp_path: Path) -> None:
    """Unpacked beside the system, with its directory named by another path."""
    if sys.version_info[:2] != (3, 11) or not all(map(shutil.which, ("cc", "dpkg-deb", "git"))):
        pytest.skip("the package is built with Python 3.11, cc, git and dpkg-deb")
    environment = os.environ | {"PYTHON": sys.executable, "DPKG_DEB_COMPRESSOR_LEVEL": "0"}
    built = subprocess.run(
        [DEB / "build", tmp_path], env=environment, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
    (package,) = tmp_path.glob("mandatkarta_*_amd64.deb")
    subprocess.run(["dpkg-deb", "--extract", package, tmp_path / "tree"], check=True)
    tree = tmp_path / "tree"
    assert not [path for path in tree.rglob("*") if path.is_file() and path.stat().st_mode & 0o7022]
    assert not list(tree.rglob("*jbig*"))
    assert (tree / "usr/share/icons/hicolor/16x16/apps/mandatkarta.png").read_bytes().startswith(b"\x89PNG")
    manual = gzip.decompress((tree / "usr/share/man/sv/man1/mandatkarta.1.gz").read_bytes())
    assert "tystnad är ett svar" in manual.decode()
    lib = tree / PRIVATE[1:]
    assert {path.name[:-40] for path in lib.glob("data/.compiled/drawing-*")} >= {
        f"drawing-{region}-{language}-" for region in ("halland", "exempel") for language in ("sv", "en")
    }
    there = sorted(lib.rglob("*"))
    start = tmp_path / "mandatkarta"
    start.write_text((tree / "usr/bin/mandatkarta").read_text().replace(PRIVATE, str(lib)))
    for arguments in (
        ["--version"],
        ["ask", "--region", "exempel", "Vem beslutar om stipendier?"],
        ["self-test"],
    ):
        answered = subprocess.run(
            [sys.executable, "-IBS", start, *arguments],
            env={"HOME": str(tmp_path / "home"), "PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (answered.returncode, answered.stderr) == (0, ""), arguments
    assert sorted(lib.rglob("*")) == there
    assert not (tmp_path / "home/.cache/mandatkarta").exists()
