"""The set-up of ./run and ./test, on a small tree with stand-ins for Python, pip and apt-get."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# All that the set-up may call: a test fails when it comes to need more.
TOOLS = ["cat", "env", "find", "flock", "grep", "mkdir", "mv"]
TOOLS += ["readlink", "rm", "sh", "sha256sum", "sleep", "tail", "touch"]

# Answers as Python, pip and the compilers do, and writes down what it was asked.
PYTHON = """#!/bin/sh
echo "$*" | head -n 1 >>"$CALLS"
case "$*" in
    *import*ensurepip*) [ -z "${NO_VENV-}" ] || [ -e "$INSTALLED" ] ;;
    *import*"print("*) echo python3.11-venv ;;
    -c*) ;;
    "-m venv"*) mkdir -p "$5/bin" && ln -s "$(command -v python3)" "$5/bin/python" && touch "$5/pyvenv.cfg" ;;
    *--requirement*)
        sleep "${SLOW-0}"
        [ -z "${PIP_SAYS-}" ] || { echo "$PIP_SAYS"; exit 1; }
        printf '#!/bin/sh\\necho pybabel >>"$CALLS"; touch resources/i18n/sv/LC_MESSAGES/mandatkarta.mo\\n' \\
            >.venv.new/bin/pybabel
        printf '#!%s\\n' "$PWD/.venv.new/bin/python" >.venv.new/bin/tool
        chmod +x .venv.new/bin/* ;;
    *--editable*)
        printf '#!/bin/sh\\nprintf "%%s|" "$PWD" "$@"\\n' >.venv/bin/mandatkarta
        chmod +x .venv/bin/mandatkarta ;;
    "-I - "*) exec "$REAL_PYTHON" "$@" ;;
    "-m data.compile") mkdir -p data/.compiled ;;
    *) exit 1 ;;
esac
"""
APT = """#!/bin/sh
echo "apt-get $*" >>"$CALLS"
touch "$INSTALLED"
"""


class Tree:
    """A checkout with the set-up in it, on a machine of stand-ins."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "manda karta"  # a space, as folders of real people have
        self.bin = folder / "bin"
        self.calls_file = folder / "calls"
        self.environment = {
            "PATH": str(self.bin),
            "CALLS": str(self.calls_file),
            "INSTALLED": str(folder / "installed"),
            "REAL_PYTHON": sys.executable,
        }
        for part in ("packaging", "data", "models", "resources/i18n/sv/LC_MESSAGES"):
            (self.root / part).mkdir(parents=True)
        shutil.copy(ROOT / "run", self.root)
        shutil.copy(ROOT / "packaging/setup.sh", self.root / "packaging")
        for file in (
            "requirements.lock",
            "requirements-dev.lock",
            "pyproject.toml",
            "data/law.toml",
            "models/a.py",
        ):
            (self.root / file).touch()
        (self.root / "resources/i18n/sv/LC_MESSAGES/mandatkarta.po").touch()

        self.bin.mkdir()
        for tool in (*TOOLS, "chmod", "head", "ln"):  # the last are for the stand-ins
            (self.bin / tool).symlink_to(shutil.which(tool) or pytest.fail(f"{tool} is missing"))
        self.script("python3", PYTHON)
        self.script("apt-get", APT)
        self.script("id", "#!/bin/sh\necho 1000\n")

    def script(self, name: str, text: str) -> None:
        """Put a stand-in on the path."""
        (self.bin / name).write_text(text)
        (self.bin / name).chmod(0o755)

    def start(self, *command: str, **environment: str) -> subprocess.Popen[str]:
        """Start ./run with arguments, from another folder."""
        return subprocess.Popen(
            command or (str(self.root / "run"), "trace", "a b"),
            cwd=self.bin,
            env=self.environment | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *command: str, **environment: str) -> tuple[int, str, str]:
        """Start and wait."""
        process = self.start(*command, **environment)
        out, err = process.communicate(timeout=60)
        return process.returncode, out, err

    def set_up(self, kind: str) -> tuple[int, str, str]:
        """Set up without starting anything."""
        return self.run(
            "sh", "-c", f'root=$1; . "$1/packaging/setup.sh"; set_up {kind}', "sh", str(self.root)
        )

    def calls(self) -> str:
        """Return what Python, pip and apt-get were asked since the last time."""
        text = self.calls_file.read_text() if self.calls_file.exists() else ""
        self.calls_file.unlink(missing_ok=True)
        return text


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


def test_the_first_start_sets_up_and_the_next_starts_no_python(tree: Tree) -> None:
    code, out, err = tree.run()
    assert (code, out) == (0, f"{tree.bin}|trace|a b|"), err
    assert err.count("\n") == 4
    assert "--require-hashes --only-binary :all: --requirement requirements.lock" in tree.calls()
    assert tree.run() == (0, out, "")
    assert tree.calls() == ""


def test_scripts_name_the_environment_by_its_last_name(tree: Tree) -> None:
    tree.run()
    assert (tree.root / ".venv/bin/tool").read_text() == f"#!{tree.root}/.venv/bin/python\n"
    assert not (tree.root / ".venv.new").exists()


@pytest.mark.parametrize(
    ("file", "wanted", "unwanted"),
    [
        ("requirements.lock", "-m venv", "nothing"),
        ("pyproject.toml", "--editable", "-m venv"),
        ("data/law.toml", "-m data.compile", "pip"),
        ("models/a.py", "-m data.compile", "pip"),
        ("resources/i18n/sv/LC_MESSAGES/mandatkarta.po", "pybabel", "pip"),
        ("requirements-dev.lock", "", "-m"),
    ],
)
def test_a_change_renews_what_depends_on_it(tree: Tree, file: str, wanted: str, unwanted: str) -> None:
    tree.run()
    tree.calls()
    (tree.root / file).write_text("changed\n")
    assert tree.run()[0] == 0
    calls = tree.calls()
    assert wanted in calls
    assert unwanted not in calls
    tree.run()
    assert tree.calls() == ""


def test_a_copied_checkout_gets_an_environment_of_its_own(tree: Tree) -> None:
    tree.run()
    tree.root = tree.root.rename(tree.root.with_name("moved"))
    assert "Setting up" in tree.run()[2]


def test_an_environment_without_its_python_is_renewed(tree: Tree) -> None:
    tree.run()
    (tree.root / ".venv/bin/python").unlink()
    assert "Setting up" in tree.run()[2]


def test_the_test_environment_serves_the_program_but_not_the_other_way_round(tree: Tree) -> None:
    tree.run()
    tree.calls()
    assert tree.set_up("dev")[0] == 0
    assert "--requirement requirements-dev.lock" in tree.calls()
    tree.run()
    assert tree.calls() == ""
    (tree.root / "requirements.lock").write_text("changed\n")
    tree.run()
    assert "--requirement requirements-dev.lock" in tree.calls()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("NewConnectionError: Temporary failure in name resolution", "No network"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "is not the one named"),
        ("OSError: No space left on device", "The disk is full"),
        ("something else", "has the reason: something else"),
    ],
)
def test_a_failed_fetch_is_told_in_a_sentence_and_keeps_what_was_there(
    tree: Tree, said: str, sentence: str
) -> None:
    tree.run()
    before = (tree.root / ".venv/stamp-place").stat().st_ino
    (tree.root / "requirements.lock").write_text("changed\n")
    code, out, err = tree.run(PIP_SAYS=said)
    assert (code, out) == (69, "")
    assert sentence in err.splitlines()[-1]
    assert (tree.root / ".venv/stamp-place").stat().st_ino == before
    assert tree.run()[0] == 0


def test_an_interrupted_set_up_is_begun_anew(tree: Tree) -> None:
    process = tree.start(SLOW="30")
    assert process.stderr
    while "Fetching" not in process.stderr.readline():
        pass
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert (tree.root / ".venv.new").exists()
    assert not (tree.root / ".venv").exists()
    assert tree.run()[0] == 0


def test_two_at_the_same_time_set_up_once(tree: Tree) -> None:
    first, second = tree.start(SLOW="1"), tree.start(SLOW="1")
    results = [process.communicate(timeout=60) for process in (first, second)]
    assert [first.returncode, second.returncode] == [0, 0]
    assert len({out for out, _ in results}) == 1
    assert tree.calls().count("-m venv") == 1
    assert sum("Another set-up is at work" in err for _, err in results) == 1


def test_without_rights_one_line_names_the_packages(tree: Tree) -> None:
    code, _, err = tree.run(NO_VENV="1")
    assert code == 69
    assert err.count("\n") == 1
    assert err.endswith("su -c 'apt-get install --yes --no-install-recommends python3.11-venv'\n")
    assert "apt-get" not in tree.calls()


def test_root_gets_the_packages_installed(tree: Tree) -> None:
    tree.script("id", "#!/bin/sh\necho 0\n")
    assert tree.run(NO_VENV="1")[0] == 0
    calls = tree.calls()
    assert calls.index("update") < calls.index("install --yes --no-install-recommends python3.11-venv")


def test_sudo_serves_when_it_asks_for_no_password(tree: Tree) -> None:
    tree.script("true", "#!/bin/sh\n")
    tree.script("sudo", '#!/bin/sh\n[ "$1" = -n ] && shift && echo "sudo $1" >>"$CALLS" && exec "$@"\n')
    assert tree.run(NO_VENV="1")[0] == 0
    assert tree.calls().count("sudo env\napt-get") == 2


def window_less(tree: Tree) -> None:
    """Take the libraries of a window away."""
    tree.script("ldconfig", "#!/bin/sh\necho '\tlibGL.so.1 (libc6,x86-64) => /usr/lib/libGL.so.1'\n")


def test_only_a_start_without_arguments_asks_for_the_window(tree: Tree) -> None:
    window_less(tree)
    assert "libegl1" not in tree.run()[2]  # which sets up the rest
    code, out, err = tree.run(str(tree.root / "run"))
    assert (code, out) == (0, f"{tree.bin}|")
    assert err.count("\n") == 1
    assert "libegl1 libxkbcommon0" in err
    assert "libgl1" not in err
    assert "xvfb" not in err


def test_tests_do_not_start_without_the_window(tree: Tree) -> None:
    window_less(tree)
    code, _, err = tree.set_up("dev window")
    assert code == 69
    assert "libegl1" in err
    assert err.rstrip("'\n").endswith("xvfb")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(tree: Tree) -> None:
    tree.root.chmod(0o555)
    code, _, err = tree.run()
    assert (code, err.count("\n")) == (69, 1)
    assert "may not: copy the folder" in err
