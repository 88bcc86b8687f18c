"""Fills the private directory of the package: libraries, less what is not used, and the program itself."""

from __future__ import annotations

import os
import py_compile
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from elf import is_elf, needed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ROOT = Path(__file__).resolve().parents[2]
STUB = Path(__file__).parent / "files" / "stub.c"

NEWEST_GLIBC = 36
"""Of version 2, in Debian 12: wheels for newer ones are not taken, on whatever machine this runs."""

PROGRAM = ("app", "data", "models", "resources")
LEFT_OUT = ("pictures", "*.po", "*.md")
"""Parts of those that only readers of the source want."""

BUILD_ONLY = ("pip", "setuptools", "_distutils_hack", "distutils-precedence.pth", "babel", "bin", "share")
"""Distributions and files that nothing needs once all is built."""

UNUSED = ("**/tests", "**/*.pyi", "**/*.pyx", "**/*.pxd", "**/*.c", "**/*.h", "**/*.i", "pygraphviz/bin")
INSTALLERS = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")
"""Files of a distribution that tell how it was installed here."""

PYSIDE = ("__init__.py", "_config.py", "_git_pyside_version.py", "support")
SHIBOKEN = ("__init__.py", "_config.py", "_git_shiboken_module_version.py", "Shiboken.abi3.so")
QT_BENEATH = {"QtWidgets": ("QtGui",), "QtGui": ("QtCore",), "QtSvg": ("QtGui",), "QtNetwork": ("QtCore",)}
"""Modules that others import when they are loaded."""
QT_PLUGINS = (
    *("platforms/libqxcb.so", "platforms/libqwayland.so", "platforms/libqoffscreen.so"),
    *("platformthemes/libqgtk3.so", "platformthemes/libqxdgdesktopportal.so"),
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    *("imageformats/libqsvg.so", "iconengines/libqsvgicon.so"),
    "wayland-shell-integration/libxdg-shell.so",
    # Without the second, Qt finds no frame for a window outside of GNOME, and its complaint ends in a crash.
    *("wayland-decoration-client/libadwaita.so", "wayland-decoration-client/libbradient.so"),
)
QT_TEXTS = ("qtbase_sv.qm", "qtbase_en.qm")

DRAWINGS = """
from app.charts import Charts
from app.i18n import catalogues
from app.session import Session
from models.layout.settings import ChartSettings
for language, words in catalogues().items():
    session = Session()
    for region in session.catalogue.ids:
        Charts(session, words, language).drawing(region, ChartSettings())
"""
"""Makes the drawing that each region opens with, which is kept like the data."""

STUBBED = ("gd", "pango")
"""Graphviz' plug-ins that draw, and whose libraries are left out: see the stub."""


def fill(private: Path, scratch: Path) -> None:
    """Make the whole private directory."""
    install(private)
    add_program(private)
    translate(private)
    prune(private)
    compile_data(private, scratch)
    compile_code(private)


def install(private: Path) -> None:
    """Install the libraries of the lock, each with its hash, for this Python and Debian's C library."""
    platforms = [f"manylinux_2_{minor}_x86_64" for minor in range(NEWEST_GLIBC, 4, -1)]
    platforms += ["manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"]
    run(
        *(sys.executable, "-I", "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"),
        *("install", "--no-compile", "--no-deps", "--require-hashes", "--only-binary", ":all:"),
        *(f"--platform={platform}" for platform in platforms),
        *("--target", private, "--requirement", ROOT / "requirements.lock"),
    )


def add_program(private: Path) -> None:
    """Copy the program as git knows it, and give it the version that it tells."""
    listed = run("git", "-c", f"safe.directory={ROOT}", "ls-files", "-coz", "--exclude-standard", *PROGRAM)
    for name in listed.decode().split("\0"):
        source = ROOT / name
        if name and source.is_file():
            target = private / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    about = private / f"mandatkarta-{version()}.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: mandatkarta\nVersion: {version()}\n")


def version() -> str:
    """Return the version, from the one place where it stands."""
    import tomllib

    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def translate(private: Path) -> None:
    """Compile the translations, with the very Babel that is left out afterwards."""
    inside(
        private,
        "from babel.messages.frontend import main; main()",
        *("--quiet", "compile", "--directory", private / "resources/i18n", "--domain", "mandatkarta"),
    )


def prune(private: Path) -> None:
    """Remove what the program never uses."""
    for name in BUILD_ONLY:
        remove(private / name)
        for about in private.glob(f"{name}-*.dist-info"):
            remove(about)
    for pattern in (*UNUSED, *(f"*.dist-info/{name}" for name in INSTALLERS)):
        for path in sorted(private.glob(pattern)):
            remove(path)
    for pattern in LEFT_OUT:
        for place in PROGRAM:
            for path in sorted((private / place).rglob(pattern)):
                remove(path)
    prune_qt(private)
    prune_graphviz(private)
    for folder in sorted((path for path in private.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def prune_qt(private: Path) -> None:
    """Keep of Qt the modules that the program imports, some plug-ins, and the libraries beneath these."""
    pyside = private / "PySide6"
    modules = qt_modules(private / "app")
    keep = {pyside / name for name in PYSIDE} | {pyside / f"{name}.abi3.so" for name in modules}
    keep |= {pyside / "Qt/plugins" / name for name in QT_PLUGINS}
    keep |= {pyside / "Qt/translations" / name for name in QT_TEXTS}
    keep |= {private / "shiboken6" / name for name in SHIBOKEN}
    missing = [str(path) for path in keep if not path.exists()]
    if missing:
        raise SystemExit(f"not in the libraries as they are now: {', '.join(sorted(missing))}")
    beside = {
        path.name: path for folder in (pyside, private / "shiboken6") for path in folder.rglob("*.so.*")
    }
    keep |= closure((path for path in keep if is_elf(path)), beside)
    for folder in (pyside, private / "shiboken6"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not any(path == kept or kept in path.parents for kept in keep):
                path.unlink()


def qt_modules(folder: Path) -> set[str]:
    """Return the modules of Qt that the program imports, with those beneath."""
    found: set[str] = set()
    for path in folder.rglob("*.py"):
        found |= set(re.findall(r"\bPySide6\.(Qt\w+)", path.read_text(encoding="utf-8")))
    open_ones = list(found)
    while open_ones:
        for name in QT_BENEATH.get(open_ones.pop(), ()):
            if name not in found:
                found.add(name)
                open_ones.append(name)
    return found


def closure(paths: Iterable[Path], beside: Mapping[str, Path]) -> set[Path]:
    """Return those of the libraries beside that some files load, directly or through others."""
    open_ones = list(paths)
    found: set[Path] = set()
    while open_ones:
        for name in needed(open_ones.pop()):
            path = beside.get(name)
            if path is not None and path not in found:
                found.add(path)
                open_ones.append(path)
    return found


def prune_graphviz(private: Path) -> None:
    """Put stubs for the plug-ins that draw, and remove the libraries that only they load."""
    libraries = private / "pygraphviz.libs"
    for name in STUBBED:
        (library,) = libraries.glob(f"libgvplugin_{name}-*.so.*")
        run(
            *("cc", "-shared", "-fPIC", "-Os", "-s", "-nostdlib", "-Wl,--build-id=none"),
            f"-Wl,-soname,{library.name}",
            *(f"-DSYMBOL=gvplugin_{name}_LTX_library", f'-DNAME="{name}"', "-o", library, STUB),
        )
    (extension,) = (private / "pygraphviz").glob("_graphviz*.so")
    keep = closure([extension], {path.name: path for path in libraries.iterdir()})
    for path in libraries.iterdir():
        if path not in keep:
            path.unlink()


def compile_data(private: Path, scratch: Path) -> None:
    """Check and compile the data; from copies in the user's own cache, nothing would be kept here."""
    for code in ("from data.compile import main; raise SystemExit(main())", DRAWINGS):
        inside(private, code, cache=scratch / "cache")


def compile_code(private: Path) -> None:
    """Compile all modules, to files that are never held against their source nor written anew."""
    for path in sorted(private.rglob("*.py")):
        py_compile.compile(
            str(path),
            dfile=f"/usr/lib/mandatkarta/{path.relative_to(private)}",
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )


def inside(private: Path, code: str, *arguments: str | Path, cache: Path | None = None) -> bytes:
    """Run a line of Python with the private directory's modules, and no others but Python's own."""
    start = f"import sys; sys.path.insert(0, {str(private)!r}); {code}"
    # Not -I: it would take the seed of hashes from us, by which sets lie in the same order each time.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment |= {"PYTHONHASHSEED": "0"} | ({"XDG_CACHE_HOME": str(cache)} if cache else {})
    return run(sys.executable, "-P", "-s", "-S", "-B", "-c", start, *arguments, environment=environment)


def run(*command: str | Path, environment: Mapping[str, str] | None = None) -> bytes:
    """Run a command and return what it printed; it has to succeed."""
    return subprocess.run(
        [str(word) for word in command], cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE
    ).stdout


def remove(path: Path) -> None:
    """Remove a file or a folder with all that is in it, if it is there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
