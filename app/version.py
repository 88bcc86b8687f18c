"""The version of the program."""

from __future__ import annotations

from pathlib import Path


def version_of_program() -> str:
    """Return the version: of the installed program, or of the checkout that it is run from."""
    # Imported here: it draws in the mail library, and a start needs no version.
    from importlib import metadata

    try:
        return metadata.version("mandatkarta")
    except metadata.PackageNotFoundError:
        import tomllib

        file = Path(__file__).resolve().parent.parent / "pyproject.toml"
        return str(tomllib.loads(file.read_text(encoding="utf-8"))["project"]["version"])
