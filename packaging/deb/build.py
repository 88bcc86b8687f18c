"""Makes the Debian package; started by `packaging/deb/build`, whose head tells how."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import papers
import private
from private import ROOT, run

FILES = Path(__file__).parent / "files"
DESKTOP = ROOT / "resources" / "desktop"

SIZES = {16: "small", 22: "small", 24: "small", 32: "small", 48: "", 64: "", 128: "", 256: ""}
"""Of the icon in pixels, with the drawing that each is made from."""
DRAW = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImageReader
application = QGuiApplication(sys.argv[:1])
for source, target, size in zip(*[iter(sys.argv[1:])] * 3):
    reader = QImageReader(source)
    reader.setScaledSize(QSize(int(size), int(size)))
    image = reader.read()
    if image.isNull() or not image.save(target):
        raise SystemExit(f"{source}: {reader.errorString()}")
"""


def main(folder: Path) -> None:
    """Build in a folder of its own and put the package into the one given."""
    with tempfile.TemporaryDirectory(prefix="mandatkarta-deb-") as place:
        scratch = Path(place)
        tree = scratch / "tree"
        lib = tree / "usr/lib/mandatkarta"
        lib.mkdir(parents=True)
        version = private.version()
        say("Libraries, program, translations, data")
        private.fill(lib, scratch)
        say("Desktop, icons, papers")
        add_desktop(tree, lib, version)
        add_papers(tree, lib)
        if gpl := papers.forbidden(tree):
            raise SystemExit(f"under the GPL, and so not to be shipped: {', '.join(gpl)}")
        add_control(tree, version)
        say("Packing")
        folder.mkdir(parents=True, exist_ok=True)
        package = folder / f"mandatkarta_{version}_amd64.deb"
        run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, package)
        say(f"{package.stat().st_size / 1e6:.1f} MB")
        say(str(package))


def add_desktop(tree: Path, lib: Path, version: str) -> None:
    """Put the launcher, the desktop entry, the description for software centres, the icons and the manual."""
    share = tree / "usr/share"
    place(FILES / "mandatkarta", tree / "usr/bin/mandatkarta", 0o755)
    place(DESKTOP / "mandatkarta.desktop", share / "applications/mandatkarta.desktop")
    place(DESKTOP / "mandatkarta.svg", share / "icons/hicolor/scalable/apps/mandatkarta.svg")
    drawn: list[str | Path] = []
    for size, kind in SIZES.items():
        target = share / f"icons/hicolor/{size}x{size}/apps/mandatkarta.png"
        target.parent.mkdir(parents=True)
        drawn += [DESKTOP / f"mandatkarta{'-' if kind else ''}{kind}.svg", target, str(size)]
    private.inside(lib, DRAW, *drawn)

    date = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).date().isoformat()
    values = {"version": version, "date": date}
    metainfo = DESKTOP / "mandatkarta.metainfo.xml"
    write(share / "metainfo" / metainfo.name, papers.filled(metainfo, values))
    for source, folder in (("mandatkarta.1", "man1"), ("mandatkarta.sv.1", "sv/man1")):
        manual = papers.compressed(papers.filled(FILES / source, values))
        write(share / "man" / folder / "mandatkarta.1.gz", manual)


def add_papers(tree: Path, lib: Path) -> None:
    """Put the copyright file, the licences and the changelog."""
    doc = tree / "usr/share/doc/mandatkarta"
    write(doc / "copyright", papers.copyright_file(lib, doc / "licences"))
    write(doc / "changelog.gz", papers.compressed((ROOT / "CHANGELOG.md").read_bytes()))


def add_control(tree: Path, version: str) -> None:
    """Put what dpkg reads; after this nothing in the tree may change."""
    for path in tree.rglob("*"):
        is_program = path.parent == tree / "usr/bin"
        path.chmod(0o755 if path.is_dir() or is_program else 0o644)
    texts = {"control": papers.control(tree, version), "md5sums": papers.checksums(tree)}
    for name, text in texts.items():
        write(tree / "DEBIAN" / name, text)


def place(source: Path, target: Path, mode: int = 0o644) -> None:
    """Copy a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def write(target: Path, content: bytes) -> None:
    """Write a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def say(text: str) -> None:
    """Tell what is being done."""
    print(text, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
