"""Keeps a compiled copy of validated data, so that a start need not read and check TOML again.

A compiled file is named by the digest of everything it was made from: the TOML files and the code
that reads them. A changed source therefore never meets an old copy, and a damaged copy is made anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
import platformdirs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")

DIGITS = 32

_ROOT = Path(__file__).resolve().parent.parent
_CODE = (
    *("data/reader.py", "data/compiled.py"),
    *(
        f"models/core/{name}.py"
        for name in (
            *("actors", "citations", "integrity", "law", "limits", "matters", "organisation"),
            *("people", "records", "relations", "texts", "vocabulary"),
        )
    ),
    "models/authority/index.py",
    "models/authority/settlements.py",
    *(
        f"models/authority/question/{name}.py"
        for name in ("glossary", "integrity", "lexicon", "topics", "vocabulary", "words")
    ),
)


GENERATOR = (*sorted((_ROOT / "data" / "example").glob("*.py")), _ROOT / "data" / "brevity.py")
"""The code that a made-up region comes from: sources like the files of the others."""


def folders(home: Path) -> tuple[Path, ...]:
    """Return where compiled files may lie: beside the data in ``home``, else in the user's cache."""
    cache = Path(platformdirs.user_cache_dir("mandatkarta", appauthor=False))
    return home / ".compiled", cache / "compiled"


def digest(sources: Iterable[Path], said: bytes = b"") -> str:
    """Return the digest of files and folders of TOML, of the code that reads them, and of what is said."""
    sha = _code().copy()
    paths: list[Path] = []
    for source in sources:
        paths += sorted(source.rglob("*.toml")) if source.is_dir() else [source]
    _take_in(sha, paths)
    sha.update(said)
    return sha.hexdigest()[:DIGITS]


@cache
def _code() -> hashlib._Hash:
    """Return the digest of the code, which does not change while it runs."""
    sha = hashlib.sha256()
    _take_in(sha, [_ROOT / name for name in _CODE])
    return sha


def _take_in(sha: hashlib._Hash, paths: Iterable[Path]) -> None:
    for path in paths:
        content = path.read_bytes() if path.is_file() else b""
        sha.update(f"{path.name}\0{len(content)}\0".encode())
        sha.update(content)


def load(
    kind: Any, home: Path, sources: list[Path], make: Callable[[], T], stem: str = "", said: bytes = b""
) -> T:
    """Return the compiled form of ``sources`` in the data folder ``home``, or make it and keep it.

    ``stem`` begins the file's name, where that of the first source would not tell it from others; ``said`` is
    whatever else it is made from.

    A folder that cannot be written to is no fault: the data are then read from TOML each time.
    """
    stem = stem or sources[0].stem
    name = f"{stem}-{digest(sources, said)}.msgpack"
    for folder in folders(home):
        with contextlib.suppress(OSError, msgspec.DecodeError):
            loaded: T = msgspec.msgpack.decode((folder / name).read_bytes(), type=kind)
            return loaded
    made = make()
    for folder in folders(home):
        try:
            _store(folder, name, msgspec.msgpack.encode(made), stem)
        except OSError:
            continue
        break
    return made


def _store(folder: Path, name: str, content: bytes, stem: str) -> None:
    """Write beside and rename, so that nobody ever reads half a file; then drop older copies."""
    folder.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=".")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(temporary, folder / name)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
    for old in folder.glob(f"{stem}-{'?' * DIGITS}.msgpack"):
        if old.name != name:
            old.unlink(missing_ok=True)
