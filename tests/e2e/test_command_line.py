"""The command line as a user starts it: a process of its own, its output, its errors, its exit code."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from tests.builders import MADE_UP

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "resources" / "schemas"


def run(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=cwd,
        env={**env, "PYTHONPATH": str(cwd), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


SIGN = ["trace", "--region", "vastmanland", "--matter", "sign.firm"]

JSON_COMMANDS = [
    ("regions", ["regions"]),
    ("actors", ["actors", "--region", "vastmanland"]),
    ("matters", ["matters"]),
    ("matters", ["matters", "--region", "orebro-lan", "--field", "personnel"]),
    ("answer", ["trace", "--region", "vastmanland", "--matter", "appoint.administration_head"]),
    (
        "answer",
        [
            *("trace", "--region", "vastmanland", "--matter", "appoint.administration_head", "--urgent"),
            *("--absent", "regiondirektor", "--crisis", "krisledningsnamnd=ansvarig-namnd,personnel"),
            *("--amount", "250 000", "--date", "2026-12-31"),
        ],
    ),
    ("stress", ["stress", "--region", "vastmanland"]),
    ("role", ["role", "--region", "orebro-lan", "--actor", "regiondirektor"]),
    ("records", ["data", "--region", "vastmanland"]),
    ("open", ["data", "--region", "orebro-lan", "--open"]),
    ("coverage", ["data", "--region", "vastmanland", "--coverage"]),
    ("check", ["check", "--region", "vastmanland"]),
    ("coverage", ["data", "--region", "exempel", "--coverage"]),
    ("answer", ["trace", "--region", "exempel", "--matter", "decide.equipment_investment"]),
    ("breakpoints", ["breakpoints", "--region", "exempel"]),
    ("compare", ["compare", "--matter", "appoint.administration_head"]),
    ("compare", ["compare", "--matter", "sign.firm", "--region", "orebro-lan", "--region", "vastmanland"]),
]


@pytest.mark.parametrize(
    ("schema", "arguments"), JSON_COMMANDS, ids=[" ".join(item[1]) for item in JSON_COMMANDS]
)
def test_json_fits_its_schema(schema: str, arguments: list[str]) -> None:
    done = run(*arguments, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    content = json.loads((SCHEMAS / f"{schema}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(content).validate(json.loads(done.stdout))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    ("_schema", "arguments"), JSON_COMMANDS, ids=[" ".join(item[1]) for item in JSON_COMMANDS]
)
def test_readable_output_in_both_languages(_schema: str, arguments: list[str], language: str) -> None:
    done = run(*arguments, "--lang", language)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 3
    assert "{" not in done.stdout


def test_the_language_is_the_one_asked_for() -> None:
    matter = ["trace", "--region", "vastmanland", "--matter", "appoint.administration_head"]
    assert "Regiondirektören får anställa förvaltningsdirektörer." in run(*matter).stdout
    assert (
        "The regional director may appoint administration directors." in run(*matter, "--lang", "en").stdout
    )
    assert "The regional director may" in run(*matter, LANG="en_GB.UTF-8").stdout
    assert "Regiondirektören får" in run(*matter, "--lang=sv", LANG="en_GB.UTF-8").stdout


def test_help_is_in_the_language_and_has_examples() -> None:
    swedish = run("trace", "--help").stdout
    assert "Användning:" in swedish
    assert "Exempel: mandatkarta trace" in swedish
    assert "Visa den här texten och avsluta." in swedish
    assert "Example: mandatkarta trace" in run("trace", "--help", "--lang", "en").stdout


def test_without_arguments_and_a_screen_it_tells_what_can_be_asked() -> None:
    done = run(**dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), ""))
    assert done.returncode == 0
    assert "Region Örebro län" in done.stdout
    assert "mandatkarta trace --region" in done.stdout


def test_the_version_is_that_of_the_project() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert run("--version").stdout == f"mandatkarta {version}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["trace", "--region", "moon", "--matter", "sign.firm"], "'moon'"),
        (["trace", "--region", "vastmanland", "--matter", "sign.frim"], "sign.firm"),
        (["trace", "--region", "vastmanland", "--matter", "sign.firm", "--actor", "nobody"], "'nobody'"),
        (["trace", "--region", "vastmanland", "--matter", "sign.firm", "--asked", "king"], "'king'"),
        ([*SIGN, "--absent", "nobody"], "'nobody'"),
        ([*SIGN, "--absent", "regionstyrelse"], "regionstyrelse"),
        ([*SIGN, "--crisis", "regionstyrelse"], "regionstyrelse"),
        ([*SIGN, "--crisis", "krisledningsnamnd=moon"], "moon"),
        ([*SIGN, "--date", "yesterday"], "yesterday"),
        ([*SIGN, "--date", "2026-02-30"], "2026-02-30"),
        ([*SIGN, "--amount", "-5"], "-5"),
        ([*SIGN, "--amount", "9" * 5000], "5000"),
        ([*SIGN, "--fact", "moon=yes"], "moon"),
        ([*SIGN, "--fact", "moon"], "moon"),
        (["ask", "--batch", "x.jsonl", "question"], "--batch"),
        (["ask", "--batch", "x.jsonl", "--urgent"], "--batch"),
        (["stress", "--region", "moon"], "'moon'"),
        (["trace", "--region", "vastmanland"], "--matter"),
        (["trace", "--colour", "red"], "--colour"),
        (["dance"], "dance"),
        (["compare"], "--all"),
        (["compare", "--matter", "sign.firm", "--region", "moon"], "'moon'"),
        (["describe", "--region", "moon"], "'moon'"),
        (["role", "--region", "vastmanland", "--actor", "../../etc/passwd"], "passwd"),
        (["matters", "--field", "moon"], "'moon'"),
        (["trace", "--region", "x" * 100_000, "--matter", "sign.firm"], "100000"),
        (["trace", "--region", "vastmanland", "--matter", "a\x1b[31m\nb\u202e"], "a"),
        (["trace", "--region", "", "--matter", ""], "''"),
        (["regions", "--lang", "klingon"], "'klingon'"),
        (["regions", "--lang"], "'?'"),
        (["--" + "y" * 100_000], "…"),
    ],
)
def test_wrong_use_is_one_plain_line_and_exit_code_2(arguments: list[str], told: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert told in line
    assert len(line) <= 1000
    assert line.isprintable()
    assert "Traceback" not in line


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_the_whole_matrix_as_a_table(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"matrix{ending}"
    done = run("compare", "--all", "--output", str(path))
    assert (done.returncode, done.stderr) == (0, "")
    if ending == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
    else:
        rows = [list(row) for row in load_workbook(path).worksheets[0].iter_rows(values_only=True)]
    assert rows[0][:3] == ["Ärende", "Namn", "Region"]
    matters = json.loads(run("matters", "--json").stdout)
    regions = [item for item in json.loads(run("regions", "--json").stdout) if not item["fictional"]]
    assert len(rows) == 1 + len(matters) * len(regions)


def test_a_table_of_another_kind_is_refused(tmp_path: Path) -> None:
    done = run("compare", "--matter", "sign.firm", "--output", str(tmp_path / "table.docx"))
    assert (done.returncode, len(done.stderr.splitlines())) == (3, 1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_region_is_described_in_markdown(language: str) -> None:
    done = run("describe", "--region", "orebro-lan", "--lang", language)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("# Region Örebro län\n")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the program whose data can be damaged."""
    for name in ("app", "models", "data", "resources"):
        shutil.copytree(
            ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns(".compiled", "__pycache__")
        )
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("regions/vastmanland/sections/1.1.toml", b"\x00\xff\xfe"),
        ("regions/vastmanland/sections/1.1.toml", b"section = '1.1'\n[[record]]\nid = 'x'\n"),
        ("regions/vastmanland/actors.toml", b""),
        ("regions/vastmanland/region.toml", b"id = 3\n"),
        ("matters/acts.toml", b"[[act]]\nid = 'x'\n"),
    ],
)
def test_a_damaged_data_file_is_named_and_exit_code_3(copy: Path, name: str, content: bytes) -> None:
    (copy / "data" / name).write_bytes(content)
    done = run("trace", "--region", "vastmanland", "--matter", "sign.firm", cwd=copy)
    assert done.returncode == 3
    (line,) = done.stderr.splitlines()
    assert ".toml" in line
    assert "Traceback" not in done.stderr


def test_a_read_only_program_answers(copy: Path) -> None:
    (copy / "data" / ".compiled").write_text("no folder can be made here", encoding="utf-8")
    done = run(
        "trace", "--region", "vastmanland", "--matter", "sign.firm", cwd=copy, XDG_CACHE_HOME="/dev/null/no"
    )
    assert done.returncode == 0, done.stderr


def test_a_closed_pipe_is_no_error() -> None:
    command = f'"{sys.executable}" -m app data --region vastmanland | head -1'
    done = subprocess.run(["/bin/sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_a_copy_of_the_document_is_compared(tmp_path: Path) -> None:
    missing = run("data", "--region", "vastmanland", "--sources", str(tmp_path))
    assert (missing.returncode, len(missing.stderr.splitlines())) == (3, 1)
    (tmp_path / "003_20b69ff59978ac5d.txt").write_text("another text\n", encoding="utf-8")
    other = run("data", "--region", "vastmanland", "--sources", str(tmp_path), "--json")
    assert other.returncode == 1
    content = json.loads((SCHEMAS / "sources.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(content).validate(json.loads(other.stdout))


def test_the_made_up_region_of_the_tests_is_not_shipped() -> None:
    assert MADE_UP.is_dir()
    assert "provregion" not in run("regions").stdout
