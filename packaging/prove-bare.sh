#!/bin/sh
# Proves ./run and ./test on a bare Debian 12: root, Python 3.11, nothing else, in a folder of its own.
#
#   packaging/prove-bare.sh          all steps
#   packaging/prove-bare.sh --keep   leaves the folder for a look
#
# Needs root and debootstrap. Where packages come from, and the certificates for that, are taken from
# this machine's own apt and pip settings. The bare system is kept packed in the temporary folder, so
# that only the first proof has to make it. What is proven is the working tree, committed or not.
set -eu

keep=no
[ "${1-}" != --keep ] || keep=yes
[ "$(id -u)" -eq 0 ] || { echo "prove-bare: has to be root." >&2; exit 69; }
command -v debootstrap >/dev/null || { echo "prove-bare: install debootstrap first." >&2; exit 69; }

source=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
work=$(mktemp -d)
bare=$work/root
base=${TMPDIR:-/tmp}/mandatkarta-bare-bookworm.tar
log=$work/log

# Mounts live in namespaces of their own (see inside), so nothing is mounted here that rm could follow.
clean_up() {
    if [ $keep = yes ]; then
        echo "Left for a look: $work"
    else
        rm -rf "$work"
    fi
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# --- The machine --------------------------------------------------------------------------------------

if [ ! -s "$base" ]; then
    echo "Making the bare system (once)."
    # The first address of bookworm that this machine's apt knows; debootstrap's own choice without one.
    # shellcheck disable=SC2016 # $(…) is apt's notation
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Identifier: Packages' 'Codename: bookworm' 2>/dev/null | head -n 1)
    # shellcheck disable=SC2086 # nothing, when there is none
    debootstrap --variant=minbase --include=python3,ca-certificates bookworm "$work/base" $mirror >"$log" 2>&1 ||
        { tail -n 5 "$log" >&2; exit 1; }
    tar -C "$work/base" -cf "$base.new" . && mv "$base.new" "$base"
    rm -rf "$work/base"
fi
mkdir "$bare"
tar -C "$bare" -xpf "$base"

# This machine's settings for fetching packages, as far as it has any.
cp /etc/resolv.conf "$bare/etc/resolv.conf" 2>/dev/null || true
cp /etc/ssl/certs/ca-certificates.crt "$bare/etc/ssl/certs/" 2>/dev/null || true
grep -ls '^ *Acquire' /etc/apt/apt.conf /etc/apt/apt.conf.d/* | while read -r file; do cp "$file" "$bare$file"; done
[ ! -e /etc/pip.conf ] || cp /etc/pip.conf "$bare/etc/"
chroot "$bare" useradd --create-home person
for home in /root /home/person; do
    [ -e "$HOME/.config/pip/pip.conf" ] || continue
    install -D --mode=644 "$HOME/.config/pip/pip.conf" "$bare$home/.config/pip/pip.conf"
    chroot "$bare" chown -R --reference="$home" "$home/.config"
done
settings=$(env | grep -E '^(PIP_[A-Z_]*|SSL_CERT_FILE|https?_proxy|HTTPS?_PROXY|no_proxy|NO_PROXY)=[^ ]*$' || true)

# checkout FOLDER OWNER: a copy of the working tree, less what git ignores.
checkout() {
    mkdir -p "$bare$1"
    git -C "$source" -c safe.directory="$source" ls-files -coz --exclude-standard |
        tar -C "$source" --null --ignore-failed-read -T - -c 2>/dev/null | tar -C "$bare$1" -x
    chroot "$bare" chown -R "$2" "$1"
}

# inside OPTIONS USER COMMAND…: runs it there as that user; OPTIONS are further ones of unshare.
inside() {
    options=$1
    user=$2
    home=/root
    [ "$user" = root ] || home=/home/$user
    shift 2
    # shellcheck disable=SC2086,SC2016 # lists of words; $1 and $@ are for the inner shell
    unshare --mount --propagation private --pid --fork $options sh -c '
        bare=$1 user=$2
        shift 2
        mount -t proc proc "$bare/proc" && mount --rbind /dev "$bare/dev" || exit 1
        exec chroot --userspec="$user:$user" "$bare" "$@" </dev/null' sh "$bare" "$user" \
        env -i HOME="$home" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 $settings "$@"
}

# --- The steps ----------------------------------------------------------------------------------------

steps=0
# prove TEXT STATUS COMMAND…: the command has to end so; $work/out and $work/err are what it said.
prove() {
    text=$1
    expected=$2
    shift 2
    begun=$(date +%s.%N)
    status=0
    "$@" >"$work/out" 2>"$work/err" || status=$?
    took=$(echo "$(date +%s.%N) $begun" | awk '{ printf "%.1f", $1 - $2 }')
    [ "$status" -eq "$expected" ] || broken "it ended with $status instead of $expected"
    steps=$((steps + 1))
    printf '%2d  %6s s  %s\n' $steps "$took" "$text"
}
broken() {
    printf 'NOT PROVEN: %s: %s\n--- stdout\n%s\n--- stderr\n%s\n' \
        "$text" "$1" "$(tail -n 60 "$work/out")" "$(tail -n 20 "$work/err")" >&2
    exit 1
}
lines() { [ "$(wc -l <"$work/err")" -eq "$1" ] || broken "it said not $1 line(s)"; }
says() { grep -q -- "$1" "$work/$2" || broken "it does not say '$1'"; }
lacks() { ! chroot "$bare" dpkg-query -W "$1" >/dev/null 2>&1 || broken "it installed $1"; }

checkout '/srv/manda karta' root:root
checkout '/home/person/manda karta' person:person
checkout '/root/offline' root:root

prove 'a person without rights is told the package, in one line' 69 \
    inside '' person "/home/person/manda karta/run" regions
lines 1
says "su -c 'apt-get install .*python3.11-venv'" err

prove 'root without network is told so' 69 inside --net root /root/offline/run regions
says 'no network' err

# shellcheck disable=SC2016 # for the inner shell
prove 'root: two first ./run regions at the same time' 0 inside '' root sh -c '
    "$0" regions & first=$!
    "$0" regions >/dev/null || exit
    wait $first' "/srv/manda karta/run"
says 'Another set-up is at work' err
[ -s "$work/out" ] || broken 'it printed nothing'
lacks libegl1

prove 'again, and nothing is said but the answer' 0 inside '' root "/srv/manda karta/run" regions
lines 0

prove 'the same as the command itself prints' 0 inside '' root "/srv/manda karta/.venv/bin/mandatkarta" regions

prove 'with the package there, no network and no environment: told so' 69 inside --net root /root/offline/run regions
says 'No network' err

prove 'the person, with that package there' 0 inside '' person "/home/person/manda karta/run" regions
[ -s "$work/out" ] || broken 'it printed nothing'

prove 'the person, without arguments: the window packages in one line, and on it goes' 0 \
    inside '' person "/home/person/manda karta/run"
says "su -c 'apt-get install .*libegl1" err

prove 'the person, ./test: the packages in one line' 69 inside '' person "/home/person/manda karta/test"
lines 1
says 'libegl1.* xvfb' err

prove 'the finished environment needs no network' 0 inside --net root "/srv/manda karta/run" regions

prove "the person, from root's folder, where they may not write" 0 inside '' person "/srv/manda karta/run" regions
lines 0

prove 'root: ./test installs the rest and passes' 0 inside '' root "/srv/manda karta/test"
says ' passed' out
tail -n 1 "$work/out"

prove 'root: ./test again' 0 inside '' root "/srv/manda karta/test"
lines 0

prove 'root: ./run without arguments, all there' 0 inside '' root "/srv/manda karta/run"
lines 0

# Overhead of ./run over the command itself.
# shellcheck disable=SC2016 # for the inner shell
prove 'twenty starts each way' 0 inside '' root bash -c '
    cd "/srv/manda karta"
    TIMEFORMAT=%R
    time for i in {1..20}; do .venv/bin/mandatkarta --version >/dev/null 2>&1; done
    time for i in {1..20}; do ./run --version >/dev/null 2>&1; done'
awk '{ t[NR] = $1 / 20 * 1000 } END { printf "    %.0f ms by itself, %.0f ms through ./run\n", t[1], t[2] }' "$work/err"

echo "Proven: $steps steps."
