#!/usr/bin/env bash
# Installs the Debian packages that a command lacks: packages.sh GROUP..., of book, proof, python and test.
set -euo pipefail

book=(hunspell-en-us hunspell-ru hunspell-uk libcmark-gfm-dev libcmark-gfm-extensions-dev wasi-libc zlib1g-dev)
python=(python3 python3-venv)
proof=("${python[@]}" hunspell)
tests=("${python[@]}" chromium cmark-gfm firefox-esr fonts-noto-core hunspell libstemmer-dev)

fail() {
    echo "packages: $*" >&2
    exit 1
}

wanted=()
for group in "$@"; do
    case "$group" in
        book) wanted+=("${book[@]}") ;;
        test) wanted+=("${tests[@]}") ;;
        proof) wanted+=("${proof[@]}") ;;
        python) wanted+=("${python[@]}") ;;
        *) fail "there is no group “$group”." ;;
    esac
done

command -v swift >/dev/null || fail "Swift 6.3 is not installed, or not on the PATH: see swift.org/install."
if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    fail "this system has no apt-get; salesbook builds on Debian and Ubuntu, with ${wanted[*]}."
fi

missing=()
for package in "${wanted[@]}"; do
    state=$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "please run as root: apt-get install ${missing[*]}."
    as_root=(sudo)
fi

export DEBIAN_FRONTEND=noninteractive
echo "Installing ${missing[*]}"
"${as_root[@]}" apt-get update -qq || fail "apt-get could not read the lists of packages; is there a network?"
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    fail "apt-get could not install ${missing[*]}; run it by hand to see why."
