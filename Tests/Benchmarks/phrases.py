"""How well the rules of the book find what is wrong with a phrase.

    python3 Tests/Benchmarks/phrases.py [--book content] [--show] [--half tune|held|more]

Reads phrases-ru.tsv and phrases-uk.tsv: a phrase, a tab, the numbers of the rules that it breaks, or “-”. They were
written and labelled before the patterns were. Odd lines are for tuning, even lines are held out. Those of
phrases-more-ru.tsv and phrases-more-uk.tsv came later, and are all for tuning.

Prints precision and recall over findings, which are pairs of a phrase and a rule, and over phrases: flagged or not.
"""

import argparse
import json
import re
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def read(name):
    rows = []
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        phrase, _, rules = line.partition("\t")
        rows.append((number, phrase, {int(each) for each in re.findall(r"\d+", rules)}))
    return rows


def halves(language):
    rows = read(f"phrases-{language}")
    yield "tune", [row for row in rows if row[0] % 2]
    yield "held", [row for row in rows if row[0] % 2 == 0]
    yield "more", read(f"phrases-more-{language}")


def findings(binary, book, language, phrases):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n".join(phrases) + "\n")
        file.flush()
        command = [binary, "phrase", "--book", book, "--edition", language, "--phrases", file.name]
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    if len(lines) != len(phrases):
        raise SystemExit(f"{len(phrases)} phrases, {len(lines)} answers")
    return [{each["number"] for each in json.loads(line)["findings"]} for line in lines]


def measure(rows, found):
    true = sum(len(rules & got) for (_, _, rules), got in zip(rows, found))
    said = sum(map(len, found))
    wanted = sum(len(rules) for _, _, rules in rows)
    hit = sum(bool(rules) and bool(got) for (_, _, rules), got in zip(rows, found))
    flagged = sum(map(bool, found))
    wrong = sum(bool(rules) for _, _, rules in rows)
    return (true, said, wanted), (hit, flagged, wrong)


def ratio(part, whole):
    return part / whole if whole else 1.0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default=str(ROOT / ".build/release/salesbook"))
    parser.add_argument("--book", default=str(ROOT / "content"))
    parser.add_argument("--half", choices=["tune", "held", "more"])
    parser.add_argument("--show", action="store_true", help="print the phrases that were judged wrong, but none that are held out")
    options = parser.parse_args()
    print(f"{'':12} {'phrases':>7}  {'findings: P':>11} {'R':>6}  {'flagged: P':>10} {'R':>6}")
    for language in ["ru", "uk"]:
        for half, rows in halves(language):
            if options.half not in (None, half):
                continue
            found = findings(options.binary, options.book, language, [phrase for _, phrase, _ in rows])
            (true, said, wanted), (hit, flagged, wrong) = measure(rows, found)
            print(
                f"{language} {half:9} {len(rows):7}  {ratio(true, said):11.3f} {ratio(true, wanted):6.3f}"
                f"  {ratio(hit, flagged):10.3f} {ratio(hit, wrong):6.3f}")
            if options.show and half != "held":
                for (number, phrase, rules), got in zip(rows, found):
                    if rules != got:
                        print(f"  {number:3} missed {sorted(rules - got)} extra {sorted(got - rules)}: {phrase}")



if __name__ == "__main__":
    main()
