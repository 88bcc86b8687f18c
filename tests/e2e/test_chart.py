"""``chart`` and ``self-test`` as a user starts them."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pypdfium2
import pytest

from app.cli import self_test
from tests.e2e.test_command_line import ROOT, run

if TYPE_CHECKING:
    from pathlib import Path

REGIONS = ("halland", "onamnd", "jamtland-harjedalen", "vastmanland", "orebro-lan")
BEGINNINGS = {".svg": b"<?xml", ".png": b"\x89PNG\r\n", ".pdf": b"%PDF-"}


@pytest.mark.parametrize("suffix", BEGINNINGS)
@pytest.mark.parametrize("region", REGIONS)
def test_each_region_in_each_format(tmp_path: Path, region: str, suffix: str) -> None:
    path = tmp_path / f"karta{suffix}"
    done = run("chart", "--region", region, "-o", str(path))
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(rf"karta\{suffix}: \d+ kort, \d+ texter, alla återfunna i filen\.\n", done.stdout)
    assert path.read_bytes().startswith(BEGINNINGS[suffix])


def test_without_a_screen_and_without_settings_of_qt(tmp_path: Path) -> None:
    env = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "app", "chart", "-r", "halland", "-o", str(tmp_path / "x.pdf")]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_svg_needs_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from app.__main__ import main\n"
        f"sys.argv = ['mandatkarta', 'chart', '-r', 'halland', '-o', {str(tmp_path / 'x.svg')!r}]\n"
        "code = main()\n"
        "heavy = {'PySide6', 'shiboken6', 'pygraphviz', 'networkx', 'fontTools'} & set(sys.modules)\n"
        "sys.exit(f'{code}, loaded: {sorted(heavy)}' if code or heavy else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_all_options_together(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    done = run(
        *("chart", "-r", "vastmanland", "--view", "line", "--focus", "regiondirektor"),
        *("--orientation", "right", "--layers", "line,assignment", "--page", "A4", "--turn", "portrait"),
        *("--theme", "dark", "--matter", "appoint.administration_head", "--lang", "en", "-o", str(path)),
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "all found again in the file" in done.stdout
    document = pypdfium2.PdfDocument(path)
    assert [round(side / 72 * 25.4) for side in document[0].get_size()] == [210, 297]
    document.close()


def test_a_file_is_replaced_only_with_force(tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    path.write_text("old", encoding="utf-8")
    arguments = ("chart", "-r", "halland", "-o", str(path))
    refused = run(*arguments)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.count("\n") == 1
    assert "--force" in refused.stderr
    assert path.read_text(encoding="utf-8") == "old"
    assert run(*arguments, "--force").returncode == 0
    ElementTree.parse(path)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["-r", "halland", "-o", "x.jpg"], 2, ".svg"),
        (["-r", "halland", "-o", "x"], 2, ".svg"),
        (["-r", "skane", "-o", "x.svg"], 2, "skane"),
        (["-r", "halland", "-o", "x.svg", "--view", "alla"], 2, "--view"),
        (["-r", "halland", "-o", "x.svg", "--layers", "line,nope"], 2, "nope"),
        (["-r", "halland", "-o", "x.svg", "--orientation", "sideways"], 2, "sideways"),
        (["-r", "halland", "-o", "x.svg", "--focus", "nobody"], 2, "nobody"),
        (["-r", "halland", "-o", "x.svg", "--matter", "nothing"], 2, "nothing"),
        (["-r", "halland", "-o", "x.svg", "--theme", "pink"], 2, "pink"),
        (["-r", "halland", "-o", "x.svg", "--page", "a3"], 2, "--page"),
        (["-r", "halland", "-o", "x.pdf", "--page", "a9"], 2, "a9"),
        (["-r", "halland", "-o", "x.pdf", "--text-as-paths"], 2, "--text-as-paths"),
        (["-r", "halland", "-o", "x.pdf", "--resolution", "96"], 2, "--resolution"),
        (["-r", "halland", "-o", "x.png", "--resolution", "-1"], 2, "-1"),
        (["-r", "halland", "-o", "x.png", "--resolution", "99999999999"], 2, "9999"),
        (["-r", "exempel", "-o", "x.png", "--resolution", "1200"], 2, "PDF"),
        (["-r", "halland", "-o", "none/x.svg"], 3, "x.svg"),
        (["-r", "halland"], 2, "--output"),
    ],
)
def test_errors_are_one_plain_line(
    tmp_path: Path, arguments: list[str], code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("chart", *arguments, cwd=tmp_path, PYTHONPATH=str(ROOT))
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.count("\n") == 1
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_text_as_paths_is_still_counted(tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    done = run("chart", "-r", "halland", "--text-as-paths", "-o", str(path))
    assert (done.returncode, done.stderr) == (0, "")
    assert "<text" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_self_test_says_that_everything_works(language: str) -> None:
    done = run("self-test", "--lang", language)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert len(lines) == 8
    assert all(": ok, " in line for line in lines[:-1])


def test_stray_output_fails_the_self_test_but_for_the_known_line() -> None:
    known = 'Fontconfig warning: "/a/05-reset-dirs-sample.conf", line 6: unknown element "reset-dirs"'
    assert self_test.unknown_lines(f"{known}\n\n") == []
    for line in (f"{known} and more", "qt.qpa.xcb: no", 'Fontconfig warning: "/a", line 6: unknown element'):
        assert self_test.unknown_lines(f"{known}\n{line}\n") == [line]


def test_a_missing_font_fails_the_self_test(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "import app.rendering.fonts as fonts\n"
        "fonts.FILES = ('missing.ttf',)\n"
        "from app.__main__ import main\n"
        "sys.argv = ['mandatkarta', 'self-test', '--lang', 'en']\n"
        "sys.exit(main())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Fonts: failed" in done.stdout
    assert "Picture as SVG: ok" in done.stdout
    assert "Traceback" not in done.stderr
