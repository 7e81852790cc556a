"""Measures what search finds, with an independent judge of word forms: PyPI's pymorphy3.

    python search.py SALESBOOK --ru FOLDER --uk FOLDER [--sample N] [--seed N] [--draws N] [--show N]

Builds each folder, makes five sets of queries from its pages, asks the built index, and prints one Markdown table with
the bar that each number must reach. The sets are drawn at random, with as many seeds from the first as there are draws;
a number is the mean of the draws, with the lowest of them beside it:

1. one word in another inflection: F1 of the whole result list against the pages that hold a word of the same lemma;
2. page titles with every word re-inflected: MRR@10;
3. page titles with one typo: MRR@10;
4. page titles typed in the wrong keyboard layout: MRR@10;
5. two to four words of a text between quotation marks: F1 of the whole result list against the pages where words of the
   same lemmas follow one another.

A title is used when it is the only one of its kind and has at least two words that the judge knows.
"""

import argparse
import html.parser
import json
import pathlib
import random
import re
import subprocess
import tempfile

import pymorphy3

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
LAYOUTS = {
    "ru": ("ёйцукенгшщзхъфывапролджэячсмитьбю", "`qwertyuiop[]asdfghjkl;'zxcvbnm,."),
    "uk": ("йцукенгшщзхїфівапролджєячсмитьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,."),
}


class ArticleText(html.parser.HTMLParser):
    """The words of a page that are its own: the article without its navigation and facts."""

    def __init__(self):
        super().__init__()
        self.depth, self.skipped, self.parts, self.title = 0, 0, [], ""
        self.in_title = False

    def handle_starttag(self, tag, attributes):
        if tag == "article":
            self.depth += 1
        if tag in ("nav", "button", "svg"):
            self.skipped += 1
        if tag == "h1":
            self.in_title = True

    def handle_endtag(self, tag):
        if tag == "article":
            self.depth -= 1
        if tag in ("nav", "button", "svg") and self.skipped:
            self.skipped -= 1
        if tag == "h1":
            self.in_title = False
        # No line of a text goes on behind it.
        self.parts.append("\n")

    def handle_data(self, data):
        if self.in_title:
            self.title += data
        if self.depth and not self.skipped:
            self.parts.append(data)


def fold(word: str) -> str:
    return word.lower().replace("ё", "е").replace("ґ", "г").replace("\u0301", "").replace("’", "'").replace("ʼ", "'")


class Judge:
    def __init__(self, language: str):
        self.analyser = pymorphy3.MorphAnalyzer(lang=language)
        self.cache = {}

    def lemma(self, word: str) -> str:
        word = word.lower()
        if word not in self.cache:
            self.cache[word] = fold(self.analyser.parse(word)[0].normal_form)
        return self.cache[word]

    def forms(self, word: str) -> list[str]:
        """Other forms of the word's most probable reading."""
        parse = self.analyser.parse(word.lower())[0]
        if not parse.is_known:
            return []
        return sorted({form.word for form in parse.lexeme} - {word.lower()})


def search(binary, site, queries, limit):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n".join(queries) + "\n")
        file.flush()
        output = subprocess.run(
            [binary, "search", "--book", site, "--queries", file.name, "--limit", str(limit)],
            capture_output=True,
        )
        if output.returncode:
            raise SystemExit(f"the search failed after: {queries[max(0, len(output.stdout.splitlines()) - 1) :][:3]!r}")
        output = output.stdout.decode("utf-8")
    answers = [json.loads(line) for line in output.splitlines()]
    assert len(answers) == len(queries), (len(answers), len(queries))
    return [[result["page"] for result in answer["results"]] for answer in answers]


def typo(title: str, rng: random.Random) -> str:
    """One slip in one word of at least five letters: a letter dropped, doubled, replaced or swapped with the next."""
    words = [match for match in WORD.finditer(title) if len(match.group()) >= 5]
    if not words:
        return ""
    match = rng.choice(words)
    word = list(match.group())
    place = rng.randrange(1, len(word) - 1)
    kind = rng.randrange(4)
    if kind == 0:
        del word[place]
    elif kind == 1:
        word.insert(place, word[place])
    elif kind == 2:
        alphabet = "абвгдежзийклмнопрстуфхцчшщыьэюя" if ord(word[place]) > 127 else "abcdefghijklmnopqrstuvwxyz"
        word[place] = rng.choice([letter for letter in alphabet if letter != word[place].lower()])
    else:
        word[place], word[place + 1] = word[place + 1], word[place]
        if word == list(match.group()):
            del word[place]
    return title[: match.start()] + "".join(word) + title[match.end():]


def swap_layout(title: str, language: str) -> str:
    source, target = LAYOUTS[language]
    table = {a: b for a, b in zip(source, target)}
    return "".join(table.get(letter, letter) for letter in title.lower())


def reciprocal_rank(found, wanted):
    return next((1 / (index + 1) for index, page in enumerate(found[:10]) if page == wanted), 0.0)


QUOTED = "words of a text in quotation marks, F1"
BARS = {
    "one word in another inflection, F1": {"ru": 0.95, "uk": 0.95},
    "title re-inflected, MRR@10": {"ru": 0.93, "uk": 0.90},
    "title with one typo, MRR@10": {"ru": 0.90, "uk": 0.90},
    "title in the wrong layout, MRR@10": {"ru": 0.95, "uk": 0.95},
    QUOTED: {"ru": 0.95, "uk": 0.95},
}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("salesbook")
    for language in LAYOUTS:
        arguments.add_argument(f"--{language}", metavar="FOLDER", help=f"pages to search, in {language}")
    arguments.add_argument("--sample", type=int, default=400)
    arguments.add_argument("--seed", type=int, default=1, help="of the first draw")
    arguments.add_argument("--draws", type=int, default=1)
    arguments.add_argument("--show", type=int, default=0, help="print so many of the worst queries of each set")
    options = arguments.parse_args()
    columns = {}
    for language in LAYOUTS:
        if corpus := getattr(options, language):
            columns[language] = measure(options, corpus, language)
    if not columns:
        arguments.error("name a folder of pages: --ru FOLDER, --uk FOLDER, or both")
    seeds = f"seed {options.seed}" + (f" to {options.seed + options.draws - 1}" if options.draws > 1 else "")
    print(f"| query, {seeds} |" + "".join(f" {language} | lowest | bar | queries |" for language in columns))
    print("| --- |" + " ---: | ---: | ---: | ---: |" * len(columns))
    for label, bars in BARS.items():
        cells = ""
        for language, draws in columns.items():
            values = [value for _, value in (rows[label] for rows in draws)]
            mean, bar = sum(values) / len(values), bars[language]
            cells += f" {mean:.3f}{'' if mean >= bar else ' (below)'} | {min(values):.3f} | {bar:.2f} |"
            cells += f" {sum(rows[label][0] for rows in draws)} |"
        print(f"| {label} |{cells}")


def measure(options, corpus, language):
    """Of each draw, the number of queries and the result of each set, by its label."""
    judge = Judge(language)
    with tempfile.TemporaryDirectory() as folder:
        site = f"{folder}/site"
        build = subprocess.run([options.salesbook, "build", corpus, "--output", site, "--quiet"], capture_output=True)
        # Mistakes in a corpus that nobody wrote for us are no hindrance: what could be built is searched.
        if build.returncode not in (0, 1) or not pathlib.Path(site).is_dir():
            raise SystemExit(f"{corpus} could not be built: {build.stderr.decode('utf-8', 'replace')[-500:]}")
        pages, titles, texts = {}, {}, {}
        for path in sorted(pathlib.Path(site).rglob("*.html")):
            if path.name == "print.html":  # every page of a section once more
                continue
            parser = ArticleText()
            parser.feed(path.read_text(encoding="utf-8"))
            text = "".join(parser.parts)
            if text.strip():
                name = str(path.relative_to(site))
                pages[name] = {judge.lemma(word) for word in set(WORD.findall(text))}
                titles[name] = " ".join(parser.title.split())
                texts[name] = text
        draws = []
        for seed in range(options.seed, options.seed + options.draws):
            rng = random.Random(seed)
            rows = one_word(options, rng, judge, site, pages)
            rows |= whole_titles(options, language, rng, judge, site, titles)
            draws.append(rows | quotations(options, rng, judge, site, texts))
        return draws


def one_word(options, rng, judge, site, pages):
    holders = {}
    for name, lemmas in pages.items():
        for lemma in lemmas:
            holders.setdefault(lemma, set()).add(name)
    cyrillic = re.compile(r"^[а-яіїєґё'’ʼ-]{4,}$")
    words = sorted(lemma for lemma, where in holders.items() if 2 <= len(where) <= 60 and cyrillic.match(lemma))
    queries, relevant = [], []
    for lemma in rng.sample(words, len(words)):
        forms = [form for form in judge.forms(lemma) if judge.lemma(form) == lemma and len(form) > 3]
        if forms:
            queries.append(rng.choice(forms))
            relevant.append(holders[lemma])
        if len(queries) == options.sample:
            break
    found = search(options.salesbook, site, queries, 1000)
    return {"one word in another inflection, F1": f1(options, queries, relevant, found)}


def f1(options, queries, relevant, results):
    """The number of queries, and the mean F1 of their whole result lists."""
    scores = []
    for query, wanted, found in zip(queries, relevant, results):
        hits = len(wanted & set(found))
        precision, recall = (hits / len(found) if found else 0), hits / len(wanted)
        scores.append((2 * precision * recall / (precision + recall) if hits else 0, precision, recall, query))
    count = len(scores)
    if options.show:
        print(f"precision {sum(s[1] for s in scores) / count:.3f}, recall {sum(s[2] for s in scores) / count:.3f}")
    for score in sorted(scores)[: options.show]:
        print("  ", score)
    return count, sum(s[0] for s in scores) / count


def whole_titles(options, language, rng, judge, site, titles):
    unique = {}
    for name, title in titles.items():
        unique.setdefault(fold(title), []).append(name)
    usable = [
        names[0] for names in unique.values()
        if len(names) == 1 and sum(bool(judge.forms(word)) for word in WORD.findall(titles[names[0]]) if len(word) > 3) >= 2
    ]
    usable = rng.sample(sorted(usable), min(options.sample, len(usable)))

    def reinflect(title):
        def other(match):
            forms = [form for form in judge.forms(match.group()) if judge.lemma(form) == judge.lemma(match.group())]
            return rng.choice(forms) if forms and len(match.group()) > 3 else match.group()
        return WORD.sub(other, title)

    sets = {
        "title re-inflected, MRR@10": reinflect,
        "title with one typo, MRR@10": lambda title: typo(title, rng),
        "title in the wrong layout, MRR@10": lambda title: swap_layout(title, language),
    }
    rows = {}
    for label, change in sets.items():
        pairs = [(query, name) for name in usable if (query := change(titles[name]).replace('"', " ").strip())]
        found = search(options.salesbook, site, [query for query, _ in pairs], 10)
        ranks = [(reciprocal_rank(answer, name), query, titles[name]) for answer, (query, name) in zip(found, pairs)]
        rows[label] = (len(ranks), sum(rank for rank, *_ in ranks) / max(1, len(ranks)))
        for rank in sorted(ranks)[: options.show]:
            print("  ", rank)
    return rows


def quotations(options, rng, judge, site, texts):
    rows = {
        name: "\n".join(f" {' '.join(judge.lemma(word) for word in WORD.findall(line))} " for line in text.split("\n"))
        for name, text in texts.items()
    }
    queries, relevant = [], []
    names = sorted(texts)
    for _ in range(100 * options.sample):
        # Whole words with nothing but a space between them.
        runs = re.findall(r"(?<![\w'’ʼ-])[а-яіїєґё]+(?: [а-яіїєґё]+)+(?![\w'’ʼ-])", texts[rng.choice(names)])
        words = rng.choice(runs).split(" ") if runs else []
        count = rng.randint(2, 4)
        if len(words) < count:
            continue
        start = rng.randint(0, len(words) - count)
        words = words[start : start + count]
        wanted = f" {' '.join(judge.lemma(word) for word in words)} "
        holders = {name for name, row in rows.items() if wanted in row}
        # What stands in most pages is said by the book, not by them.
        if len(holders) > len(rows) / 2:
            continue
        queries.append(f'"{" ".join(words)}"')
        relevant.append(holders)
        if len(queries) == options.sample:
            break
    return {QUOTED: f1(options, queries, relevant, search(options.salesbook, site, queries, 1000))}


if __name__ == "__main__":
    main()
