# shellcheck shell=sh disable=SC2034,SC2154
# (they set what is read here, and use what is set)
#
# A bare Debian 12 in a folder of its own, and steps proven in it: prove-bare.sh and deb/prove source this
# file, with $name and $source (the checkout) set; --keep as $1 leaves the folder for a look.
#
# Needs root and debootstrap. Where packages come from, and the certificates for that, are taken from
# this machine's own apt and pip settings. The bare system is kept packed in the temporary folder, so
# that only the first proof has to make it.

keep=no
[ "${1-}" != --keep ] || keep=yes
[ "$(id -u)" -eq 0 ] || { echo "$name: has to be root." >&2; exit 69; }
command -v debootstrap >/dev/null || { echo "$name: install debootstrap first." >&2; exit 69; }

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
