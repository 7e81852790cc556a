"""Finds sentences taken from a source: any run of 8 words that the book has in common with a folder of texts.

    python3 Tests/Content/borrowed.py SOURCES [CONTENT ...]

CONTENT is `content/ru` and `content/uk`, as far as they exist, unless told otherwise. Words are folded: case, ё, accents,
marks and markup do not tell two sentences apart. What may stand in both (names, titles, quoted phrases) is a line of
`borrowed-allowed.txt` beside this script: a run inside such a line is no finding, however it is written.

Exit codes: 0 nothing is borrowed, 1 something is, 2 the folders are not there.
"""

import argparse
import re
import sys
import unicodedata
from pathlib import Path

RUN = 8
HERE = Path(__file__).resolve().parent
ALLOWED = HERE / "borrowed-allowed.txt"
BOOKS = ("content/ru", "content/uk")

# A word with its apostrophe: п'ять and п’ять are one.
WORD = re.compile(r"\w+(?:['’ʼ]\w+)*")
# Accents and soft hyphens stand inside a word and are no part of it.
UNSEEN = re.compile("[\u0301\u00ad\u200b]")
# The address of a link and the name of a block are no words of the text.
MARKUP = re.compile(r"\]\([^)\n]*\)|\[!\w+[^\]\n]*\]|<!--.*?-->", re.DOTALL)


def fold(word):
    """One spelling of a word: lower case, ё as е, no apostrophes; й and ї stay letters of their own."""
    lower = word.casefold().replace("ё", "е")
    return "".join(c for c in lower if c.isalnum()) or lower


def without_markup(text):
    """The text with every character of markup turned to a blank, so that places stay true."""
    return MARKUP.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)


def words(text):
    """Each word of a text, folded, with the line on which it stands."""
    text = UNSEEN.sub("", unicodedata.normalize("NFC", text))
    result = []
    line = 1
    end = 0
    for found in WORD.finditer(text):
        line += text.count("\n", end, found.start())
        end = found.start()
        result.append((fold(found.group()), line))
    return result


def runs(folded):
    """Every run of RUN words; none when there are fewer."""
    return [tuple(folded[i:i + RUN]) for i in range(len(folded) - RUN + 1)]


def allowed_runs(path):
    """Runs of the allowed phrases; a phrase shorter than a run allows nothing, since nothing so short is found."""
    if not path.exists():
        return set()
    lines = path.read_text(encoding="utf-8").splitlines()
    phrases = [line for line in lines if line.strip() and not line.startswith("#")]
    return {run for phrase in phrases for run in runs([word for word, _ in words(phrase)])}


def source_runs(folder):
    """Each run of the sources and the file that has it first."""
    result = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".txt", ".md") and path.name != "README.md":
            text = path.read_text(encoding="utf-8", errors="replace")
            for run in runs([word for word, _ in words(without_markup(text))]):
                result.setdefault(run, path.name)
    return result


def findings(page, known, allowed):
    """Each stretch of borrowed words on a page: its line, its words and the source; overlapping runs are one stretch."""
    text = page.read_text(encoding="utf-8")
    said = words(without_markup(text))
    folded = [word for word, _ in said]
    result = []
    end = -1
    for start, run in enumerate(runs(folded)):
        if run not in known or run in allowed:
            continue
        if start <= end:
            result[-1][1] = start + RUN
        else:
            result.append([start, start + RUN, known[run]])
        end = start + RUN - 1
    return [(said[start][1], " ".join(folded[start:stop]), source) for start, stop, source in result]


def main():
    parser = argparse.ArgumentParser(description="Finds runs of 8 words that the book shares with its sources.")
    parser.add_argument("sources", type=Path, help="a folder of source texts, .txt or .md")
    parser.add_argument("content", type=Path, nargs="*", help="folders of the book; content/ru and content/uk if none")
    parser.add_argument("--allowed", type=Path, default=ALLOWED, help="phrases that may stand in both, one a line")
    arguments = parser.parse_args()

    root = HERE.parent.parent
    folders = arguments.content or [root / book for book in BOOKS if (root / book).is_dir()]
    for folder in [arguments.sources, *folders]:
        if not folder.is_dir():
            print(f"borrowed: there is no folder {folder}.", file=sys.stderr)
            return 2

    known = source_runs(arguments.sources)
    if not known:
        print(f"borrowed: {arguments.sources} holds no .txt or .md with {RUN} words.", file=sys.stderr)
        return 2
    allowed = allowed_runs(arguments.allowed)
    pages = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in (".md", ".yml"))
    count = 0
    for page in pages:
        for line, phrase, source in findings(page, known, allowed):
            count += 1
            print(f"{page}:{line}: “{phrase}” stands in {source}")
    print(f"{len(pages)} pages, {len(known)} runs of {RUN} words in the sources, {count} borrowed.")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
