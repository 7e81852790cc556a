"""Asks the built book what people ask at work, and says which questions it leaves without an answer.

    python3 Tests/Content/questions.py SALESBOOK [SITE]

SALESBOOK is the program, SITE the built book, `site` unless told otherwise. The questions are `questions-LANGUAGE.tsv`
beside this script: a question, a tab, the pages that answer it, by the names of their files without `.md`. They were
written before anyone looked at what the search finds; whoever adds one adds it as it was asked, and then helps the
book to answer it: with `keywords` on the page, or a group in `synonyms.yml`.

A question is answered when one of its pages is among the first 3 results. A page that only another edition has is
waited for: a question that has no other page is told and counted, and is no failure. A page of no edition is one.

`--questions Tests/Benchmarks` asks what nobody has helped the book to answer: a measure of the search, not a test.

Exit codes: 0 every question is answered, 1 some are not, 2 the program or the book is not there.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path, PurePosixPath

HERE = Path(__file__).resolve().parent
HITS = 3


def questions(path):
    """Each question with the set of pages that answer it. Raises ValueError for a line of another shape."""
    result = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        question, _, pages = line.partition("\t")
        if not question.strip() or not pages.strip():
            raise ValueError(f"{path.name}:{number}: a question, a tab and its pages are needed")
        result.append((question, set(pages.split())))
    return result


def ask(program, site, edition, asked):
    """The names of the first pages found for each question. Raises RuntimeError with what the program says."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as queries:
        queries.write("".join(f"{question}\n" for question in asked))
        queries.flush()
        done = subprocess.run(
            [program, "search", "--book", str(site), "--edition", edition, "--limit", str(HITS), "--queries", queries.name],
            capture_output=True, encoding="utf-8", check=False,
        )
    if done.returncode:
        raise RuntimeError(done.stderr.strip())
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if [answer["query"] for answer in answers] != asked:
        raise RuntimeError("the program did not answer every question in its order")
    return [[PurePosixPath(result["page"]).stem for result in answer["results"][:HITS]] for answer in answers]


def main():
    parser = argparse.ArgumentParser(description="Says which questions of the workplace the built book does not answer.")
    parser.add_argument("program", help="the salesbook program")
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"), help="the built book; site if absent")
    parser.add_argument("--questions", type=Path, default=HERE, help="the folder of questions-LANGUAGE.tsv")
    arguments = parser.parse_args()

    total, unanswered, waiting = 0, 0, 0
    lists = sorted(arguments.questions.glob("questions-*.tsv"))
    if not lists:
        print(f"questions: there is no questions-LANGUAGE.tsv in {arguments.questions}.", file=sys.stderr)
        return 2
    everywhere = {page.stem for page in arguments.site.rglob("*.html")}
    for path in lists:
        edition = path.stem.removeprefix("questions-")
        pages = {page.stem for page in (arguments.site / edition).rglob("*.html")}
        if not pages:
            print(f"questions: {arguments.site} has no edition {edition}; build the book first.", file=sys.stderr)
            return 2
        try:
            asked = questions(path)
            found = ask(arguments.program, arguments.site, edition, [question for question, _ in asked])
        except (OSError, RuntimeError, ValueError) as error:
            print(f"questions: {error}", file=sys.stderr)
            return 2
        for (question, wanted), hits in zip(asked, found, strict=True):
            total += 1
            if wanted - everywhere:
                unanswered += 1
                print(f"{edition}: “{question}” names {' and '.join(sorted(wanted - everywhere))}, a page of no edition")
            elif not wanted & pages:
                waiting += 1
                print(f"{edition}: “{question}” waits for {' or '.join(sorted(wanted))}")
            elif not wanted & set(hits):
                unanswered += 1
                print(f"{edition}: “{question}” finds {', '.join(hits) or 'nothing'}, not {' or '.join(sorted(wanted))}")
    print(f"{total} questions, {unanswered} unanswered, {waiting} waiting for their page.")
    return 1 if unanswered else 0


if __name__ == "__main__":
    sys.exit(main())
