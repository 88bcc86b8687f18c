"""Rules of the house that no linter knows."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHELL_SCRIPTS = sorted(
    str(path.relative_to(ROOT))
    for folder in (ROOT, ROOT / ".ci", ROOT / "packaging", ROOT / "packaging" / "deb")
    for path in folder.iterdir()
    if path.is_file() and (path.suffix == ".sh" or path.read_bytes().startswith(b"#!/bin/sh"))
)
MOST_LINES = 450


def test_packaging_is_no_python_package() -> None:
    """With an __init__.py it would shadow the library `packaging`, which pytest and setuptools import."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_modules_are_short() -> None:
    sizes = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for folder in ("app", "models", "data", "packaging")
        for path in (ROOT / folder).rglob("*.py")
    }
    assert sizes, "no module found"
    too_long = {name: lines for name, lines in sizes.items() if lines > MOST_LINES}
    assert not too_long, f"split these, at most {MOST_LINES} lines each: {too_long}"


def test_the_command_line_loads_no_qt_and_no_graphviz() -> None:
    """Loading them costs a third of a second, and libraries that a machine without a screen may lack."""
    code = (
        "import sys\n"
        "from app.__main__ import main\n"
        "sys.argv = ['mandatkarta', 'regions']\n"
        "try:\n    main()\n"
        "except SystemExit as end:\n    assert not end.code, end.code\n"
        "heavy = {'PySide6', 'shiboken6', 'pygraphviz'} & set(sys.modules)\n"
        "sys.exit(f'loaded: {sorted(heavy)}' if heavy else 0)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_carry_hashes_and_no_addresses(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^(--\S*(index|find-links)|-i |-f )", text, re.MULTILINE)
    pins = re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]
    assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []


def pinned(lock: str) -> dict[str, set[str]]:
    """Return the versions that a lock names for each package."""
    pins: dict[str, set[str]] = {}
    for name, version in re.findall(
        r"^([\w.-]+)==(\S+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE
    ):
        pins.setdefault(name, set()).add(version)
    return pins


def test_the_test_environment_has_the_programs_own_pins() -> None:
    """Else the tests would prove another program than the one that ./run starts."""
    dev = pinned("requirements-dev.lock")
    assert {name: dev.get(name) for name in pinned("requirements.lock")} == pinned("requirements.lock")


def test_locks_are_of_these_dependencies() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    wanted = {
        "requirements.lock": project["project"]["dependencies"] + groups["build"],
        "requirements-dev.lock": groups["dev"],
    }
    for lock, dependencies in wanted.items():
        names = {re.match(r"[\w.-]+", line)[0].lower() for line in dependencies}  # type: ignore[index]
        assert names <= pinned(lock).keys(), f"run packaging/lock: {names - pinned(lock).keys()}"


@pytest.mark.parametrize("script", SHELL_SCRIPTS or ["none found"])
def test_shell_scripts_are_sound(script: str) -> None:
    subprocess.run(["sh", "-n", script], cwd=ROOT, check=True)
    if shutil.which("shellcheck"):
        subprocess.run(["shellcheck", "--external-sources", script], cwd=ROOT, check=True)
