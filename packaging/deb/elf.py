"""Reads from shared libraries which others they load: just enough of ELF for that."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_DYNAMIC = 6  # the type of the section that tells it
_NEEDED = 1  # the kind of entry in it


def is_elf(path: Path) -> bool:
    """Return whether a file is a program or a shared library."""
    if not path.is_file() or path.is_symlink():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def needed(path: Path) -> list[str]:
    """Return the names of the libraries that the system's loader loads for this one."""
    data = path.read_bytes()
    if data[4:6] != b"\x02\x01":
        raise ValueError(f"{path} is not of 64 bits, lowest byte first")
    (sections_at,) = struct.unpack_from("<Q", data, 40)
    size, count = struct.unpack_from("<HH", data, 58)
    sections = [struct.unpack_from("<IIQQQQIIQQ", data, sections_at + i * size) for i in range(count)]
    names = []
    for section in sections:
        if section[1] != _DYNAMIC:
            continue
        texts_at = sections[section[6]][4]
        for place in range(section[4], section[4] + section[5], 16):
            tag, value = struct.unpack_from("<QQ", data, place)
            if tag == _NEEDED:
                start = texts_at + value
                names.append(data[start : data.index(b"\0", start)].decode())
    return names
