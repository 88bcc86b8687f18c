"""Writes what tells of the package: the control file, the checksums, what it depends on, its licences."""

from __future__ import annotations

import gzip
import hashlib
import re
import shutil
from email.parser import HeaderParser
from pathlib import Path
from typing import TYPE_CHECKING

from elf import is_elf, needed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from email.message import Message

ROOT = Path(__file__).resolve().parents[2]
FILES = Path(__file__).parent / "files"

PYTHON = "python3 (>= 3.11), python3 (<< 3.12)"
"""Some libraries are made for one version of Python only, and the modules are compiled by it."""

SYSTEM = {
    "ld-linux-x86-64.so.2": "libc6 (>= 2.36)",
    "libc.so.6": "libc6 (>= 2.36)",
    "libdl.so.2": "libc6 (>= 2.36)",
    "libm.so.6": "libc6 (>= 2.36)",
    "libpthread.so.0": "libc6 (>= 2.36)",
    "librt.so.1": "libc6 (>= 2.36)",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""The Debian 12 package of each library that is not in the package itself."""

OPTIONAL = frozenset({"libqgtk3.so"})
"""Plug-ins that Qt passes over where their libraries are not installed: the look of GNOME's dialogs."""

GPL_LIBRARIES = re.compile(r"jbig|readline|gmp|VirtualKeyboard|WaylandCompositor|Designer|Lottie|Charts")
"""Libraries under the GPL alone that have been seen in the wheels; none may come along."""


def depends(tree: Path) -> str:
    """Return the field Depends, from what every library in the package loads."""
    libraries = [path for path in sorted(tree.rglob("*")) if is_elf(path)]
    own = {path.name for path in libraries}
    loaded = {name for path in libraries if path.name not in OPTIONAL for name in needed(path)} - own
    if unknown := loaded - SYSTEM.keys():
        raise SystemExit(f"Which Debian packages have {', '.join(sorted(unknown))}? Add them to SYSTEM.")
    return ", ".join([PYTHON, *sorted({SYSTEM[name] for name in loaded})])


def forbidden(tree: Path) -> list[str]:
    """Return the files in the package that are under the GPL alone."""
    return [
        str(path.relative_to(tree)) for path in sorted(tree.rglob("*.so*")) if GPL_LIBRARIES.search(path.name)
    ]


def control(tree: Path, version: str) -> bytes:
    """Return the control file."""
    size = sum(-(-path.stat().st_size // 1024) if path.is_file() else 1 for path in tree.rglob("*"))
    values = {"version": version, "size": str(size), "depends": depends(tree)}
    return filled(FILES / "control.in", values)


def filled(template: Path, values: Mapping[str, str]) -> bytes:
    """Return a file with its words between at-signs filled in."""
    text = template.read_text(encoding="utf-8")
    return re.sub(r"@(\w+)@", lambda found: values[found[1]], text).encode()


def checksums(tree: Path) -> bytes:
    """Return the sums by which dpkg --verify tells a changed file."""
    lines = []
    for path in sorted(tree.rglob("*")):
        if path.is_file() and not path.is_symlink():
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {path.relative_to(tree)}\n")
    return "".join(lines).encode()


def copyright_file(private: Path, texts: Path) -> bytes:
    """Return the copyright file, and move the licence texts of the libraries to where it says they are."""
    stanzas = []
    for about in sorted(private.glob("*.dist-info"), key=lambda path: path.name.lower()):
        metadata = HeaderParser().parsestr((about / "METADATA").read_text(encoding="utf-8"))
        name = metadata["Name"]
        if name == "mandatkarta":
            continue
        files = list(licence_texts(about))
        for file in files:
            target = texts / name / file.name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(file, target)
        stanzas.append(_stanza(name, metadata["Version"], _licence(metadata), bool(files)))
    own = (ROOT / "LICENSE").read_text(encoding="utf-8").partition("\n\n")[2].splitlines()[2:]
    expat = "\n".join(f" {line or '.'}" for line in own)
    return filled(FILES / "copyright.in", {"libraries": "".join(stanzas), "expat": expat})


def licence_texts(about: Path) -> Iterable[Path]:
    """Yield the licence texts that a distribution brought."""
    for path in sorted(about.rglob("*")):
        if path.is_file() and (
            "licenses" in path.parts or re.match(r"(?i)licen[cs]e|copying|authors", path.name)
        ):
            yield path


def _licence(metadata: Message) -> str:
    """Return a licence's short name, as the distribution tells it, in one line."""
    told = metadata["License-Expression"] or metadata["License"] or "see its text"
    return re.sub(r"\W*\bLicense\b.*", "", told.strip().splitlines()[0]) or told


def _stanza(name: str, version: str, licence: str, has_texts: bool) -> str:
    lines = [f"{name} {version}: {licence}"]
    if has_texts:
        lines.append(f"  /usr/share/doc/mandatkarta/licences/{name}/")
    return "".join(f" {line}\n" for line in lines)


def compressed(text: bytes) -> bytes:
    """Return a text as gzip has it, without the time of day in it."""
    return gzip.compress(text, compresslevel=9, mtime=0)
