"""Judges the lemmas of the Hunspell dictionaries by pymorphy3, which shares nothing with them.

    python morphology.py PROBE CORPUS [--languages ru uk] [--sample 2000] [--show 0] [--dictionaries /usr/share/hunspell]

PROBE is the built `MorphologyProbe`; CORPUS holds a folder of Markdown for each language. The words of the corpus are
its vocabulary. 2,000 lemmas of which the vocabulary has two forms or more are drawn with a fixed seed; the query is one
of the forms, relevant is every word of the vocabulary that has the same lemma by pymorphy3, retrieved every word that
has an id in common with the query by us. A word that we do not know finds itself alone: stemmers are not judged here.

Two judgements: the lemma of a word's most probable parse, and the lemmas of all its parses, of which one in common is
enough. Precision, recall and F1 are worked out query by query and averaged.
"""

import argparse
import collections
import pathlib
import random
import re
import subprocess

import pymorphy3

FILES = {"ru": "ru_RU", "uk": "uk_UA"}
WORD = re.compile(r"[а-яёіїєґ]+(?:['’ʼ][а-яёіїєґ]+)*")


def fold(word: str) -> str:
    return word.replace("ё", "е").replace("ґ", "г").replace("’", "'").replace("ʼ", "'")


def vocabulary(folder: pathlib.Path) -> dict[str, set[str]]:
    """Folded words, each with the ways it is spelled."""
    words = collections.defaultdict(set)
    for path in sorted(folder.rglob("*.md")):
        text = path.read_text(encoding="utf-8", errors="replace").lower().replace("\u0301", "")
        for word in WORD.findall(text):
            if len(word) > 1:
                words[fold(word)].add(word)
    return words


def our_lemmas(probe: str, base: pathlib.Path, words: list[str], options: list[str]) -> dict[str, set[str]]:
    command = [probe, f"{base}.aff", f"{base}.dic", *options]
    output = subprocess.run(command, input="\n".join(words), capture_output=True, text=True, check=True).stdout
    return {word: set(ids.split()) for word, ids in (line.split("\t") for line in output.splitlines())}


def judged(words: dict[str, set[str]], language: str) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    analyser = pymorphy3.MorphAnalyzer(lang=language)
    probable, possible = {}, {}
    for word, spellings in words.items():
        parses = [analyser.parse(spelling.replace("’", "'").replace("ʼ", "'")) for spelling in sorted(spellings)]
        probable[word] = {fold(parse[0].normal_form) for parse in parses}
        possible[word] = {fold(one.normal_form) for parse in parses for one in parse}
    return probable, possible


def inverted(lemmas: dict[str, set[str]]) -> dict[str, set[str]]:
    forms = collections.defaultdict(set)
    for word, ids in lemmas.items():
        for one in ids:
            forms[one].add(word)
    return forms


def scores(queries, relevant_lemmas, ours, show, label):
    relevant_forms, our_forms = inverted(relevant_lemmas), inverted(ours)
    totals = [0.0, 0.0, 0.0]
    missed, wrong = collections.Counter(), collections.Counter()
    unknown = 0
    for query in queries:
        relevant = set().union(*(relevant_forms[one] for one in relevant_lemmas[query]))
        retrieved = set().union({query}, *(our_forms[one] for one in ours[query]))
        unknown += not ours[query]
        hits = len(relevant & retrieved)
        precision, recall = hits / len(retrieved), hits / len(relevant)
        f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
        totals = [total + value for total, value in zip(totals, (precision, recall, f1))]
        for word in relevant - retrieved:
            missed[(query, word)] += 1 / len(relevant)
        for word in retrieved - relevant:
            wrong[(query, word)] += 1 / len(retrieved)
    precision, recall, f1 = (total / len(queries) for total in totals)
    print(f"| {label} | {len(queries)} | {unknown} | {precision:.4f} | {recall:.4f} | {f1:.4f} |", flush=True)
    if show:
        print("  missed:", *(f"{a}→{b}" for (a, b), _ in missed.most_common(show)))
        print("  wrong:", *(f"{a}→{b}" for (a, b), _ in wrong.most_common(show)))


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("probe")
    arguments.add_argument("corpus", type=pathlib.Path)
    arguments.add_argument("--languages", nargs="+", default=["ru", "uk"])
    arguments.add_argument("--sample", type=int, default=2000)
    arguments.add_argument("--seed", type=int, default=3)
    arguments.add_argument("--show", type=int, default=0)
    arguments.add_argument("--plain", action="store_true", help="the entries of the dictionary as they are")
    arguments.add_argument("--dictionaries", type=pathlib.Path, default=pathlib.Path("/usr/share/hunspell"))
    options = arguments.parse_args()
    print("| judge | queries | unknown to us | precision | recall | F1 |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    for language in options.languages:
        words = vocabulary(options.corpus / language)
        extra = ["--plain"] if options.plain else []
        ours = our_lemmas(options.probe, options.dictionaries / FILES[language], sorted(words), extra)
        probable, possible = judged(words, language)
        forms = inverted(probable)
        lemmas = sorted(lemma for lemma, found in forms.items() if len(found) > 1)
        sampler = random.Random(options.seed)
        drawn = sampler.sample(lemmas, min(options.sample, len(lemmas)))
        queries = [sampler.choice(sorted(forms[lemma])) for lemma in drawn]
        scores(queries, probable, ours, options.show, f"{language}, most probable parse")
        scores(queries, possible, ours, options.show, f"{language}, any parse")


if __name__ == "__main__":
    main()
