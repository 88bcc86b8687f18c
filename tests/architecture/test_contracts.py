"""The import contracts of pyproject.toml are kept, and each of them would catch a breach."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Contract, the file that breaks it, the import that does. Imports inside functions count as well.
BREACHES = [
    ("top-layers", "models/core/planted.py", "import data"),
    ("app-layers", "app/cli/planted.py", "import app.gui"),
    ("app-layers", "app/i18n.py", "import app.session"),
    ("models-layers", "models/core/planted.py", "import models.storage"),
    ("models-layers", "models/outside_the_map.py", ""),
    ("qt-only-in-gui-and-rendering", "app/session.py", "def f():\n    from PySide6 import QtGui"),
    ("qt-only-in-gui-and-rendering", "models/layout/planted.py", "import PySide6.QtCore"),
    ("pure-core", "models/core/planted.py", "import sqlite3"),
    ("pure-core", "models/authority/planted.py", "def f():\n    import sqlite_utils"),
    ("no-graphviz-in-process", "app/gui/planted.py", "import pygraphviz"),
    ("no-cycles", "models/core/planted.py", "import models.core.other"),
]


def lint_imports(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the packages in a folder."""
    command = shutil.which(
        "lint-imports", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    )
    assert command, "import-linter is not installed"
    return subprocess.run(
        [command, "--no-logo", "--config", str(folder / "pyproject.toml"), *arguments],
        cwd=folder,
        # First on the path, so that it is these packages that are read and not the installed ones.
        env=os.environ | {"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    """Make the map of rooms with nothing in them, under the project's own contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    rooms = ["app", "app/cli", "app/gui", "app/rendering", "data", "models"]
    rooms += [f"models/{name}" for name in ("core", "authority", "editing", "layout", "storage", "exchange")]
    for room in rooms:
        (tmp_path / room).mkdir()
        (tmp_path / room / "__init__.py").touch()
    for module in ("app/session", "app/i18n", "models/core/other"):
        (tmp_path / f"{module}.py").touch()
    return tmp_path


def test_contracts_are_kept() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


def test_an_empty_map_is_kept(skeleton: Path) -> None:
    (skeleton / "models/core/other.py").write_text("import re\n")
    result = lint_imports(skeleton, "--no-cache")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(("contract", "file", "text"), BREACHES)
def test_a_breach_is_caught(skeleton: Path, contract: str, file: str, text: str) -> None:
    (skeleton / file).write_text(text + "\n")
    (skeleton / "models/core/other.py").write_text(
        "import models.core.planted\n" if "cycles" in contract else ""
    )
    result = lint_imports(skeleton, "--no-cache", "--contract", contract)
    assert "BROKEN" in result.stdout, result.stdout + result.stderr
    assert result.returncode == 1
