"""Proofreads the book: every word against Debian's hunspell, every line for slips of the keyboard.

    python3 Tests/Content/proofread.py [CONTENT ...]

CONTENT is `content/ru` and `content/uk`, as far as they exist, unless told otherwise; the name of the folder is its
language. Read are the text of each page and those lines of its front matter that a reader sees; not read are
`keywords` and `synonyms.yml`, which hold what people mistype, and code, addresses and names of blocks.

1. A word must be known to hunspell or to `words-LANGUAGE.txt` beside this script. A line there is one word, or
   `Рустам/Иван`: a name that is declined like another, which hunspell knows. It is for names and for words of the
   trade, in their right spelling; nothing else.
2. No letter of another alphabet or language inside a word, no word twice in a row, no straight quotes or apostrophes,
   no hyphen for a dash.

What is written wrong on purpose, since the page warns of it, is a line of `proofread-allowed.txt`: page and word.
Such a line that allows nothing any more is a finding too.

Exit codes: 0 nothing was found, 1 something was, 2 a folder or hunspell is not there.
"""

import argparse
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
ALLOWED = HERE / "proofread-allowed.txt"
BOOKS = ("content/ru", "content/uk")
DICTIONARIES = {"ru": "ru_RU", "uk": "uk_UA"}
SUGGESTIONS = 3

# What a reader sees of the front matter; `keywords` are for the search alone.
SHOWN = re.compile(r"(title|summary|set|roles|tags|owner)\s*:(.*)")
# A comment of YAML stands after a blank.
COMMENT = re.compile(r"\s#.*")

FENCE = re.compile(r"^[> ]*(```|~~~).*?^[> ]*\1[^\n]*$", re.DOTALL | re.MULTILINE)
# Comments, code, addresses of links and of sites, names of blocks, the anchor of a heading, tags.
MARKUP = re.compile(
    r"<!--.*?-->|`[^`\n]+`|\]\([^)\n]*\)|\[![A-Z][^\]\n]*\]|\{#[^}\n]*\}|</?[a-z][^>\n]*>"
    r"|\bhttps?://\S+|\b[\w.-]+@[\w.-]+\w|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b(?:/\S*)?",
    re.DOTALL,
)
# The sign of a quote, a list or a heading at the beginning of a line, and the rule below the head of a table.
BEGINNING = re.compile(r"^[>\s]*(?:(?:[-+*]|\d+[.)])\s+(?:\[[ xX]\]\s+)?)*")
RULE = re.compile(r"^[\s>|:=-]+$")
EMPHASIS = re.compile(r"[*~]+|(?<!\w)_+|_+(?!\w)")

CYRILLIC = "\u0400-\u04ff"
LETTER = rf"[A-Za-z\u00c0-\u024f{CYRILLIC}]"
# The ending of a numeral («5-му») is no word.
WORD = re.compile(rf"(?<!\d-){LETTER}+(?:['’ʼ-]{LETTER}+)*")
FOREIGN = {"ru": re.compile("[іїєґІЇЄҐ]"), "uk": re.compile("[ёыэъЁЫЭЪ]")}
TWICE = re.compile(rf"(?<![\w-])({LETTER}+)\s+\1(?![\w-])", re.IGNORECASE)
DASH = re.compile(r"(?<=\S) --? (?=\S)|--")
QUOTE = re.compile("[\"']")


def blank(found):
    """As many blanks as there was markup, and the same lines."""
    return re.sub(r"[^\n]", " ", found.group())


def front_matter(lines):
    """The values that a reader sees, line by line, and how many lines the front matter takes."""
    if not lines or lines[0].rstrip() != "---":
        return [], 0
    shown, reads = [], False
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == "---":
            return shown, number
        found = SHOWN.match(line)
        # A value that takes several lines is indented below its key.
        reads = bool(found) or reads and line[:1] in (" ", "-")
        if reads:
            value = COMMENT.sub("", found.group(2) if found else line).strip()
            quoted = re.fullmatch(r"([\"'])(.*)\1", value)
            shown.append((number, quoted.group(2) if quoted else value.strip("[]")))
    return [], 0


def prose(text):
    """What a reader reads of a page: its lines without markup, each with its number."""
    text = unicodedata.normalize("NFC", text).replace("\u0301", "").replace("\u00ad", "")
    lines, skipped = front_matter(text.split("\n"))
    body = "\n" * skipped + "\n".join(text.split("\n")[skipped:])
    body = MARKUP.sub(blank, FENCE.sub(blank, body))
    for number, line in enumerate(body.split("\n"), start=1):
        if line.strip() and not RULE.match(line):
            # A blank is gapped as `{answer|another}`: the braces and the bar end a word.
            lines.append((number, EMPHASIS.sub("", re.sub(r"[{}|]", " ; ", BEGINNING.sub("", line)))))
    return lines


def slips(line, language):
    """What is wrong in a line whatever the words are: the text of each slip and what it is."""
    for word in WORD.findall(line):
        for part in re.split("['’ʼ-]", word):
            if re.search(f"[{CYRILLIC}]", part) and re.search(f"[^{CYRILLIC}]", part):
                yield part, "Latin and Cyrillic letters in one word"
        if FOREIGN[language].search(word):
            yield word, "a letter of another language"
        if "'" in word:
            yield word, "a straight apostrophe"
    for found in TWICE.finditer(line):
        yield found.group(), "the word stands twice"
    for found in QUOTE.finditer(WORD.sub(blank, line)):
        yield line[found.start():found.start() + 20], "a straight quote"
    for found in DASH.finditer(line):
        yield line[max(0, found.start() - 10):found.end() + 10].strip(), "a hyphen for a dash"


def own_words(path):
    """The lines of a list of own words, without its remarks."""
    if not path.exists():
        return []
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()[:1] not in ("", "#")]


def hunspell(language, own, words):
    """What hunspell says about each word: the lines of its answer. `own` is the path of the list of own words.

    Raises FileNotFoundError without hunspell, RuntimeError when it does not answer, as without its dictionary.
    """
    # Hunspell reads no Cyrillic in the locale that a server starts with, and no list of own words without a HOME.
    environment = {"HOME": "/", **os.environ, "LC_ALL": "C.UTF-8"}
    command = ["hunspell", "-d", DICTIONARIES[language], "-i", "utf-8", "-a"]
    if own.exists():
        command += ["-p", str(own.resolve())]
    # A word after `^` is never taken for a command; an empty line ends the answer to each.
    text = "".join(f"^{word}\n" for word in words)
    done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", env=environment, check=False)
    answers = done.stdout.partition("\n")[2].split("\n\n")[:-1]
    if done.returncode or len(answers) != len(words):
        raise RuntimeError(done.stderr.strip() or f"hunspell answered {len(answers)} of {len(words)} words")
    return [answer.split("\n") for answer in answers]


def unknown(words, language, own):
    """Words that neither hunspell nor the own list knows, each with what may be meant. `own` is the path of the list."""
    whole = set(own_words(own))
    asked = sorted(word for word in words if not {word, word.lower()} & whole)
    result = {}
    for word, answer in zip(asked, hunspell(language, own, asked), strict=True):
        # A word with hyphens is answered part by part: `& part count place: suggestion, …`, or `# part place`.
        wrong = [line for line in answer if line[:2] in ("& ", "# ")]
        if wrong:
            meant = [word for line in wrong for word in line.partition(": ")[2].split(", ") if word]
            result[word] = meant[:SUGGESTIONS]
    return result


def spelt(word):
    """A word as hunspell writes it."""
    return word.replace("’", "'").replace("ʼ", "'")


def findings(pages, language, own):
    """Everything found on pages of a language: page, line, word and what is wrong with it."""
    lines = {page: prose(page.read_text(encoding="utf-8")) for page in pages}
    cyrillic = re.compile(f"[{CYRILLIC}]")
    words = {spelt(word) for page in pages for _, line in lines[page] for word in WORD.findall(line)}
    strange = unknown({word for word in words if cyrillic.search(word)}, language, own)
    for page in pages:
        for number, line in lines[page]:
            for word in WORD.findall(line):
                if spelt(word) in strange:
                    meant = ", ".join(strange[spelt(word)])
                    yield page, number, word, f"perhaps {meant}" if meant else "unknown"
            for word, slip in slips(line, language):
                yield page, number, word, slip


def allowed_words(path):
    """Page and word of each line of the list of what is wrong on purpose."""
    return [tuple(part.strip() for part in line.split(": ", 1)) for line in own_words(path) if ": " in line]


def main():
    parser = argparse.ArgumentParser(description="Proofreads the book with hunspell.")
    parser.add_argument("content", type=Path, nargs="*", help="folders of the book; content/ru and content/uk if none")
    parser.add_argument("--words", type=Path, default=HERE, help="the folder of words-ru.txt and words-uk.txt")
    parser.add_argument("--allowed", type=Path, default=ALLOWED, help="what is wrong on purpose, `page: word` a line")
    arguments = parser.parse_args()

    root = HERE.parent.parent
    folders = arguments.content or [root / book for book in BOOKS if (root / book).is_dir()]
    for folder in folders:
        if not folder.is_dir() or folder.name not in DICTIONARIES:
            print(f"proofread: {folder} is no folder of an edition, {' or '.join(DICTIONARIES)}.", file=sys.stderr)
            return 2

    allowed = allowed_words(arguments.allowed)
    used, count, total = set(), 0, 0
    for folder in folders:
        pages = sorted(folder.rglob("*.md"))
        total += len(pages)
        own = arguments.words / f"words-{folder.name}.txt"
        try:
            found = list(findings(pages, folder.name, own))
        except (FileNotFoundError, RuntimeError) as error:
            print(f"proofread: {error}; install hunspell, hunspell-ru and hunspell-uk.", file=sys.stderr)
            return 2
        for page, line, word, wrong in found:
            name = f"{folder.name}/{page.relative_to(folder).as_posix()}"
            if (name, word) in allowed:
                used.add((name, word))
                continue
            count += 1
            print(f"{page}:{line}: {word}: {wrong}")
        for name, word in allowed:
            if name.startswith(f"{folder.name}/") and (name, word) not in used:
                count += 1
                print(f"{arguments.allowed.name}: {name}: {word}: stands there no more")
    print(f"{total} pages, {count} found.")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
