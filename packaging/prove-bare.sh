#!/bin/sh
# Proves ./run and ./test on a bare Debian 12: root, Python 3.11, nothing else, in a folder of its own.
#
#   packaging/prove-bare.sh          all steps
#   packaging/prove-bare.sh --keep   leaves the folder for a look
#
# Needs root and debootstrap; see bare.sh. What is proven is the working tree, committed or not.
set -eu
name=prove-bare
source=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/bare.sh
. "$source/packaging/bare.sh"

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
