"""``check --region`` as a user starts it: what stands first, how it ends, and a region with a fault."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.builders import MADE_UP

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "resources/schemas/check.schema.json").read_text(encoding="utf-8"))

ACTOR = """
[[actor]]
id = "kontor"
kind = "unit"
lines = [9, 9]
noun.sv = { indefinite = "kontor", definite = "kontoret", genitive = "kontorets", plural = "kontor" }
noun.en = { indefinite = "office", definite = "the office", genitive = "the office's", plural = "offices" }
"""
GRANT = """
[[record]]
kind = "relation"
id = "fault"
relation = "delegates"
from = ["styrelse"]
to = ["kontor"]
matters = ["decide.investment"]
lines = [9, 9]
anchor = "nine"
claim = { sv = "Styrelsen delegerar till kontoret.", en = "The board delegates to the office." }
"""


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    env = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-m", "app", "check", *arguments],
        cwd=cwd,
        env={**env, "PYTHONPATH": str(cwd)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program with one region, whose board delegates to a company."""
    folder = tmp_path_factory.mktemp("program")
    for name in ("app", "models", "resources"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(MADE_UP, folder / "data", ignore=shutil.ignore_patterns(".compiled"))
    for path in (ROOT / "data").glob("*.py"):
        shutil.copy(path, folder / "data")
    region = folder / "data/regions/provregion"
    for name, more in (("actors.toml", ACTOR), ("sections/1.toml", GRANT)):
        with (region / name).open("a", encoding="utf-8") as file:
            file.write(more)
    return folder


def test_an_error_gives_exit_code_1_and_stands_first(faulty: Path) -> None:
    done = run("--region", "provregion", "--lang", "en", cwd=faulty)
    assert (done.returncode, done.stderr) == (1, "")
    lines = [line for line in done.stdout.splitlines() if line]
    assert lines[1:3] == [
        "Errors",
        "E03 · The receiver cannot have the power (KL 5:2, KL 6:37, KL 7:5, KL 7:6)",
    ]
    assert lines[3].strip().startswith("• The office is neither a body nor a person")
    assert lines[4].strip().startswith("• What to do: ")
    written = json.loads(run("--region", "provregion", "--json", cwd=faulty).stdout)
    Draft202012Validator(SCHEMA).validate(written)
    fault = written["findings"][0]
    assert (fault["rule"], fault["severity"], fault["records"]) == ("E03", "error", ["fault"])
    assert fault["basis"] == [{"document": "900", "section": "1", "lines": [9, 9]}]
    assert [actor["id"] for actor in fault["actors"]] == ["styrelse", "kontor"]


def test_a_region_without_errors_gives_exit_code_0() -> None:
    done = run("--region", "halland", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.index("Warnings") < done.stdout.index("Duties that follow")
    assert (
        "W07 · Power to decide without a matching delegation (KL 6:37, KL 7:5, HFD 2016 ref. 28)"
        in done.stdout
    )
    assert "000, Regionkontoret, lines" in done.stdout
    *_, counts, instruction, _order, advice, law = done.stdout.splitlines()
    assert counts == "Errors: 0 · Warnings: 3 · For someone to judge: 0 · Duties that follow: 2"
    assert instruction.startswith("Based on: ")
    assert (advice, law) == ("This is not legal advice.", "Law as it read on 2025-07-01.")


def test_long_lists_are_shortened_with_a_count() -> None:
    told = " ".join(run("--region", "jamtland-harjedalen").stdout.split())
    assert "… och 11 till" in told


def test_the_json_has_all_of_a_long_list() -> None:
    done = run("--region", "jamtland-harjedalen", "--json")
    written = json.loads(done.stdout)
    Draft202012Validator(SCHEMA).validate(written)
    (hidden,) = (one for one in written["findings"] if one["rule"] == "W07")
    assert len(hidden["records"]) == 17
    assert hidden["title"]["sv"] == "Beslutanderätt utan motsvarande delegering"
    assert written["counts"] == {"error": 0, "warning": 2, "judgement": 0, "duty": 2}
    assert len(written["notices"]) == 4
