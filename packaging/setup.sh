# shellcheck shell=sh disable=SC2030,SC2031,SC2154,SC3013
# (set_up is a subshell, and what it sets is meant to stay there; $root comes from the caller; -ef and
# -nt are known to dash, bash and busybox, and spare a process)
#
# The set-up that ./run and ./test share: they source this file, with $root set, and call
#
#   set_up run|dev [window]
#
# `run` is what the program needs, `dev` is that and the test tools; `window` adds the system libraries
# of a window (a trace on the command line needs none, and must not ask for them).
#
# When all is up to date this costs a few processes and starts no Python. All it says goes to stderr:
# stdout belongs to the program. What it makes, all of it ignored by git:
#
#   .venv/       the environment, with stamps (digests of what it was made from) beside the libraries
#   .venv.new/   the same while it is being made; renamed when whole, so half an environment is never used
#   .venv.lock   keeps two set-ups from working at the same time
#   .venv.log    what the last apt-get, pip or pybabel said

# Not 1 or 2: those are answers of the program itself. (EX_UNAVAILABLE of sysexits.h.)
failed=69

# The library whose presence tells, and the Debian package that brings it. Found by trial on a bare
# Debian 12; the first seven are for drawing without a screen, the rest for a real window.
window_libraries='
libGL.so.1=libgl1 libEGL.so.1=libegl1 libxkbcommon.so.0=libxkbcommon0 libfontconfig.so.1=libfontconfig1
libdbus-1.so.3=libdbus-1-3 libglib-2.0.so.0=libglib2.0-0 libXrender.so.1=libxrender1
libxcb-cursor.so.0=libxcb-cursor0 libxkbcommon-x11.so.0=libxkbcommon-x11-0 libxcb-icccm.so.4=libxcb-icccm4
libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-shape.so.0=libxcb-shape0'

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit "$failed"
}

set_up() ( # a subshell: the caller keeps its current directory, and the lock is let go at the end
    kind=$1
    window=${2-}
    cd "$root" || fail "The folder $root cannot be entered."

    wanted=
    [ -z "$window" ] || wanted=$(missing_for_window)
    if is_all_ready; then
        [ -n "$wanted" ] || exit 0 # as nearly always
    else
        [ -w . ] || fail "The set-up has to write in $root and may not: copy the folder to a place of your own and start it there."
        take_lock
        is_library_ready || find_python || wanted="$python_packages $wanted"
    fi
    log=.venv.log
    [ -w . ] || log=/dev/null
    # shellcheck disable=SC2086 # a list of names
    [ -z "$wanted" ] || install_packages $wanted
    is_library_ready || make_environment
    is_project_ready || install_project
    is_built || build
)

# --- What is there already ---------------------------------------------------------------------------

is_all_ready() {
    is_in_place && is_unchanged "$kind" project && [ -x .venv/bin/mandatkarta ] && is_built
}

is_library_ready() { is_in_place && is_unchanged "$kind"; }

is_project_ready() { [ -x .venv/bin/mandatkarta ] && is_unchanged project; }

# An environment carries the path it was made for (a copied checkout would run the original's code)
# and the Python it was made with (an upgrade of the system can take it away).
is_in_place() {
    [ -r .venv/stamp-place ] || return 1
    { IFS= read -r made_for && IFS= read -r made_with; } <.venv/stamp-place || return 1
    [ "$made_for" = "$root" ] && [ .venv/bin/python -ef "$made_with" ]
}

# Digests of what a part was made from: the times of files say little after a checkout or a copy.
is_unchanged() {
    for part; do
        set -- "$@" ".venv/stamp-$part"
        shift
    done
    sha256sum --check --status "$@" 2>/dev/null
}

# Here times will do: the program itself looks at the digests of its data, and reads anew what changed.
is_built() {
    for po in resources/i18n/*/LC_MESSAGES/*.po; do
        [ ! -e "$po" ] || [ "${po%.po}.mo" -nt "$po" ] || return 1
    done
    [ -d data/.compiled ] && [ -e .venv/stamp-built ] &&
        [ -z "$(find data models -type f ! -path '*/__pycache__/*' ! -path 'data/.compiled/*' \
            -newer .venv/stamp-built -print -quit)" ]
}

# --- One set-up at a time -----------------------------------------------------------------------------

take_lock() {
    command -v flock >/dev/null || return 0 # not on every system; then without
    exec 9>.venv.lock
    flock --nonblock 9 && return
    say "Another set-up is at work in this folder; waiting for it."
    flock 9
}

# --- System packages ----------------------------------------------------------------------------------

missing_for_window() {
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0 # cannot tell: let Qt say it
    for pair in $window_libraries; do
        case $known in
            *"${pair%=*} ("*) ;;
            *) printf '%s ' "${pair#*=}" ;;
        esac
    done
    [ "$kind" = run ] || command -v Xvfb >/dev/null || printf 'xvfb '
}

# Sets $python to one that can make the environment; else $python_packages to what is missing for that.
find_python() {
    for ability in 'import ensurepip, ssl, sqlite3, venv' ''; do
        for python in python3 python3.13 python3.12 python3.11; do
            fits='import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'
            "$python" -c "$ability
$fits" 2>/dev/null || continue
            [ -n "$ability" ] && return 0
            # Debian keeps venv in a package of its own, one for each version.
            python_packages=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
            return 1
        done
    done
    python_packages='python3 python3-venv'
    return 1
}

# Returns only when the set-up can go on.
install_packages() {
    if may_install; then
        say "Installing system packages: $*"
        if apt_get update && apt_get install --yes --no-install-recommends "$@"; then
            [ -z "${python_packages-}" ] || find_python ||
                fail "Python 3.11, 3.12 or 3.13 is needed, and this system's packages have none: install one of them and start again."
            return
        fi
        say "The system packages could not be installed; $root/.venv.log has the reason (no network, perhaps)."
    fi
    if command -v apt-get >/dev/null; then
        say "System packages are missing. This line installs them:  $(by_hand "$@")"
    else
        say "System packages are missing; install what your system calls these (Debian's names):  $*"
    fi
    # Without those of the window the command line still answers; tests of the window would only fail.
    [ "$kind" = run ] && [ -z "${python_packages-}" ] || exit "$failed"
}

is_root() { [ "$(id -u)" -eq 0 ]; }

may_install() { command -v apt-get >/dev/null && { is_root || sudo -n true 2>/dev/null; }; }

apt_get() {
    as_root=
    is_root || as_root='sudo -n'
    # No questions, and no lock left to a service that a package starts.
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 "$@" \
        >"$log" 2>&1 </dev/null 9>&-
}

by_hand() {
    line="apt-get install --yes --no-install-recommends $*"
    if is_root; then
        printf '%s' "$line"
    elif command -v sudo >/dev/null; then
        printf 'sudo %s' "$line"
    else
        printf "su -c '%s'" "$line"
    fi
}

# --- The environment ----------------------------------------------------------------------------------

make_environment() {
    # Once a test environment, always one: else ./run and ./test would take turns rebuilding it.
    lock=requirements.lock
    { [ "$kind" = run ] && [ ! -e .venv/stamp-dev ]; } || lock=requirements-dev.lock

    say "Setting up the Python environment in .venv (a minute or two, once)."
    rm -rf .venv.new .venv.old # left by an interrupted set-up
    "$python" -m venv --prompt mandatkarta .venv.new >"$log" 2>&1 ||
        fail "Python could not make an environment in $root/.venv.new: $(last_line)"

    say "Fetching and installing Python packages from $lock."
    pip .venv.new install --require-hashes --only-binary :all: --requirement "$lock" || explain_pip

    relocate || fail "The environment could not be moved to $root/.venv: $(last_line)"
    printf '%s\n' "$root" "$(readlink -f .venv.new/bin/python)" >.venv.new/stamp-place
    # An environment for the tests serves ./run as well: it has the same pins, and more.
    sha256sum requirements.lock packaging/setup.sh >.venv.new/stamp-run
    [ "$lock" = requirements.lock ] ||
        sha256sum requirements.lock packaging/setup.sh requirements-dev.lock >.venv.new/stamp-dev
    [ ! -e .venv ] || mv .venv .venv.old
    mv .venv.new .venv || fail "$root/.venv.new could not be renamed to .venv."
    rm -rf .venv.old
}

# The program itself, as a link to this folder; again after each change of pyproject.toml, which takes
# a second or two, where a new environment would take a minute.
install_project() {
    say "Installing the program itself into .venv."
    rm -f .venv/stamp-project
    sha256sum pyproject.toml >.venv/stamp-next
    # compat: a plain path. The default would add an import hook, which slows each start.
    pip .venv install --no-index --no-build-isolation --no-deps --editable . \
        --config-settings editable_mode=compat ||
        fail "The program could not be installed into .venv: $(last_line)"
    mv .venv/stamp-next .venv/stamp-project
}

pip() {
    environment=$1
    shift
    # -I: neither the current directory nor PYTHONPATH may lend a module to pip.
    "$environment/bin/python" -I -m pip --disable-pip-version-check --no-input "$@" \
        >"$log" 2>&1 </dev/null
}

# Scripts carry the path of their interpreter: it has to be right after the renaming.
relocate() {
    .venv.new/bin/python -I - "$root" >"$log" 2>&1 <<'END'
import os, pathlib, sys

root = os.fsencode(sys.argv[1])
new = pathlib.Path(".venv.new")
for file in [new / "pyvenv.cfg", *(new / "bin").iterdir()]:
    if file.is_symlink() or not file.is_file():
        continue
    text = file.read_bytes()
    if b"\0" not in text:  # not a compiled program
        file.write_bytes(text.replace(root + b"/.venv.new", root + b"/.venv"))
END
}

explain_pip() {
    network='NewConnectionError|NameResolutionError|Temporary failure|Network is unreachable|timed out|ConnectTimeout|ProxyError'
    if grep -q 'DO NOT MATCH THE HASHES' "$log"; then
        fail "A downloaded package is not the one named in $lock, so it was not installed: try again, and if it stays so, ask the developers."
    elif grep -q 'No space left' "$log"; then
        fail "The disk is full: the environment needs about 600 MB in $root. Make room and start again."
    elif grep -Eq "$network" "$log"; then
        fail "No network: the Python packages could not be fetched. Connect and start again; what is set up once needs no network."
    fi
    fail "The Python packages could not be installed; $root/.venv.log has the reason: $(last_line)"
}

last_line() { tail -n 1 "$log"; }

# --- What is compiled ---------------------------------------------------------------------------------

build() {
    : >.venv/stamp-next # its time is from before, so that an edit made meanwhile counts as newer
    if [ -n "$(find resources/i18n -name '*.po' 2>/dev/null)" ]; then
        .venv/bin/pybabel compile --directory resources/i18n --domain mandatkarta >"$log" 2>&1 ||
            fail "The translations in resources/i18n could not be compiled: $(last_line)"
    fi
    say "Checking and compiling the data."
    .venv/bin/python -m data.compile >&2 ||
        fail "The data could not be compiled: mend what is named above and start again."
    mv .venv/stamp-next .venv/stamp-built
}
