"""PNG row by row: a picture of any size needs no more memory than a strip of it.

Rows are packed without the filters that photographs need: flat drawings come out smaller so, and faster.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, BinaryIO

from models.core.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

SIGNATURE = b"\x89PNG\r\n\x1a\n"
BYTES_OF_DOT = 3
COLOUR = 2
"""Red, green and blue, without transparency."""
PER_METRE = 1
UNFILTERED = b"\0"
PACKING = 3
"""Twice as fast as the usual 6, for a file that is a third larger."""


class PngWriter:
    """Writes a picture row by row; to be used in a ``with`` statement.

    Parameters
    ----------
    file : BinaryIO
        Where to.
    width, height : int
        Of the picture, in dots.
    per_metre : int
        Dots per metre, by which programs choose its size on paper.
    title : str
        What programs say of it.
    """

    def __init__(self, file: BinaryIO, width: int, height: int, per_metre: int, title: str) -> None:
        self._file = file
        self._width = width
        self._packer = zlib.compressobj(PACKING)
        file.write(SIGNATURE)
        self._chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, COLOUR, 0, 0, 0))
        self._chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, PER_METRE))
        self._chunk(b"iTXt", b"Title\0\0\0\0\0" + title.encode("utf-8", errors="replace"))

    def __enter__(self) -> PngWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._packed(self._packer.flush())
            self._chunk(b"IEND", b"")

    def rows(self, dots: bytes | bytearray | memoryview, stride: int, count: int) -> None:
        """Write some rows.

        Parameters
        ----------
        dots : bytes-like
            Three bytes a dot.
        stride : int
            From the beginning of a row to the next, in bytes.
        count : int
            How many rows.
        """
        length = self._width * BYTES_OF_DOT
        starts = range(0, stride * count, stride)
        view = memoryview(dots)
        self._packed(self._packer.compress(b"".join(UNFILTERED + view[at : at + length] for at in starts)))

    def _packed(self, content: bytes) -> None:
        if content:
            self._chunk(b"IDAT", content)

    def _chunk(self, kind: bytes, content: bytes) -> None:
        self._file.write(struct.pack(">I", len(content)) + kind + content)
        self._file.write(struct.pack(">I", zlib.crc32(content, zlib.crc32(kind))))


def read_rows(path: Path) -> Iterator[bytes]:
    """Return the rows of a picture written here, three bytes a dot, to see that it is whole.

    Parameters
    ----------
    path : Path
        The file.

    Raises
    ------
    BadInputError
        When it is damaged, with the code ``damaged-picture``.
    """
    with path.open("rb") as file:
        chunks = _chunks(file, path)
        kind, header = next(chunks, (b"", b""))
        if kind != b"IHDR":
            raise BadInputError("damaged-picture", file=path.name)
        width, height = struct.unpack(">II", header[:8])
        length = 1 + width * BYTES_OF_DOT
        unpacker, waiting, count = zlib.decompressobj(), b"", 0
        for kind, content in chunks:
            if kind != b"IDAT":
                continue
            waiting += unpacker.decompress(content)
            whole = len(waiting) // length
            for at in range(0, whole * length, length):
                yield waiting[at + 1 : at + length]
            count += whole
            waiting = waiting[whole * length :]
        if count != height or waiting or not unpacker.eof:
            raise BadInputError("damaged-picture", file=path.name)


def _chunks(file: BinaryIO, path: Path) -> Iterator[tuple[bytes, bytes]]:
    sound = file.read(len(SIGNATURE)) == SIGNATURE
    while sound and len(head := file.read(8)) == 8:
        length, kind = struct.unpack(">I4s", head)
        content, check = file.read(length), file.read(4)
        sound = check == struct.pack(">I", zlib.crc32(content, zlib.crc32(kind)))
        if sound:
            yield kind, content
    if not sound:
        raise BadInputError("damaged-picture", file=path.name)
