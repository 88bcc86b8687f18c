"""Waits until a window is painted on the screen that Xvfb keeps in a file, and writes a picture of it.

Started by `packaging/deb/prove`: FILE (of Xvfb's -fbdir), PICTURE, SECONDS to wait at most.
"""

from __future__ import annotations

import struct
import sys
import time
import zlib
from pathlib import Path

LEAST_COLOURS = 40
"""Of a window with a chart in it; an empty screen has one, an empty window a few."""
PAUSE = 0.5


def painted(file: Path, seconds: float) -> tuple[int, int, bytes]:
    """Return width, height and colours of the screen, once it has a window and no longer changes."""
    until = time.monotonic() + seconds
    before = b""
    colours = 0
    while time.monotonic() < until:
        width, height, pixels = screen(file)
        colours = len(set(zip(*[iter(pixels)] * 3, strict=True)))
        if pixels == before and colours >= LEAST_COLOURS:
            return width, height, pixels
        before = pixels
        time.sleep(PAUSE)
    raise SystemExit(f"no window within {seconds:.0f} seconds: {colours} colours on the screen")


def screen(file: Path) -> tuple[int, int, bytes]:
    """Return width, height and the screen's pixels, red, green, blue."""
    data = file.read_bytes()
    header = struct.unpack_from(">25I", data)
    size, width, height, bits, line, colours = (header[i] for i in (0, 4, 5, 11, 12, 19))
    if bits != 32 or line != 4 * width:
        raise SystemExit(f"a screen of 24 bits is wanted, this has {bits}")
    start = size + 12 * colours
    raw = data[start : start + line * height]
    pixels = bytearray(3 * width * height)
    pixels[0::3], pixels[1::3], pixels[2::3] = raw[2::4], raw[1::4], raw[0::4]
    return width, height, bytes(pixels)


def png(width: int, height: int, pixels: bytes) -> bytes:
    """Return pixels as a PNG."""
    lines = b"".join(b"\0" + pixels[row * width * 3 : (row + 1) * width * 3] for row in range(height))
    parts = [
        (b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(lines)),
        (b"IEND", b""),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in parts
    )


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(png(*painted(Path(sys.argv[1]), float(sys.argv[3]))))
