#!/usr/bin/env bash
# Makes a Python environment, unless it is there: venv.sh FOLDER REQUIREMENTS.
set -euo pipefail

folder=$1
requirements=$2

# The list is copied into the folder last, so that half an environment is never taken for a whole one.
if cmp --quiet "$requirements" "$folder/requirements.txt" && "$folder/bin/python" -c ''; then exit 0; fi

# The first Python on the PATH may have come without what a venv needs; Debian's own has it from python3-venv.
python=
for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "venv: no Python with ensurepip was found; install python3-venv." >&2
    exit 1
fi

echo "Making the Python environment $folder"
rm -rf "$folder"
"$python" -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
cp "$requirements" "$folder/requirements.txt"
