"""The version of the program."""

from __future__ import annotations

import tomllib
from importlib import metadata
from pathlib import Path


def version_of_program() -> str:
    """Return the version: of the installed program, or of the checkout that it is run from."""
    try:
        return metadata.version("mandatkarta")
    except metadata.PackageNotFoundError:
        file = Path(__file__).resolve().parent.parent / "pyproject.toml"
        return str(tomllib.loads(file.read_text(encoding="utf-8"))["project"]["version"])
