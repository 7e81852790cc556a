#!/usr/bin/env bash
# Installs the Debian packages that a command lacks: packages.sh book, packages.sh test, or both.
set -euo pipefail

book=(libcmark-gfm-dev libcmark-gfm-extensions-dev wasi-libc)
tests=(chromium cmark-gfm fonts-noto-core hunspell hunspell-en-us hunspell-ru hunspell-uk python3 python3-venv)

fail() {
    echo "packages: $*" >&2
    exit 1
}

wanted=()
for command in "$@"; do
    case "$command" in
        book) wanted+=("${book[@]}") ;;
        test) wanted+=("${tests[@]}") ;;
        *) fail "“$command” is neither book nor test." ;;
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
