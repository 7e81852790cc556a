"""Compares the search of one corpus built by salesbook and by Hugo with Pagefind, turn by turn in one run.

    python peers.py SALESBOOK CORPUS [--runs N] [--queries N] [--seed N]

Prints a Markdown table with the ratios: bytes of the first and of a later query, time of an answer, size on disk, time of
indexing. Both sites are served over plain http without compression, and both searches draw ten results in Chromium.

Counted for salesbook: the engine, the index, its parts and the markup of the list of results. For Pagefind: pagefind.js
and what it fetches; on disk the whole folder `pagefind/`, and without its ready-made interfaces.
"""

import argparse
import functools
import http.server
import os
import pathlib
import random
import re
import shutil
import statistics
import sys
import threading

import playwright.sync_api

import build

SHOWN = 10
SCRIPTS = pathlib.Path(__file__).parents[2] / "Sources/SalesBookSite/Assets/js"
SEARCH_SCRIPTS = [SCRIPTS / name for name in ("00-bytes.js", "00-module.js", "08-search.js")]
DECODING = "engine.searchAdd(number, bytesOf("


class CountingHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def copyfile(self, source, outputfile):
        data = source.read()
        self.server.sent += len(data)
        outputfile.write(data)


class Site:
    """A folder on a port of its own, and the bytes it has sent."""

    def __init__(self, folder: pathlib.Path):
        handler = functools.partial(CountingHandler, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.sent = 0
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/"

    def sent_by(self, action) -> tuple[int, object]:
        before = self.server.sent
        result = action()
        return self.server.sent - before, result


# The page's own script in a page without anything else, so that only the search is counted.
OURS_PAGE = '<!doctype html><html lang="ru"><title>.</title><a data-do="find" href="search.html"></a>'
OURS = """async query => {
    worked = 0;
    const start = performance.now();
    await search.markup();
    const answer = await search.ask('./', {text: query, typing: false, literal: false, limit: SHOWN, kind: -1,
        channel: -1, tag: -1});
    return {wall: performance.now() - start, worked: worked, found: answer.results.length};
}""".replace("SHOWN", str(SHOWN))
CLOCK = """
var worked = 0;
function clocked(work) {
    return function () {
        var start = performance.now();
        try { return work.apply(this, arguments); } finally { worked += performance.now() - start; }
    };
}
"""
WATCH = """async () => {
    const engine = await search.engine('./');
    engine.search = clocked(engine.search);
    engine.searchAdd = clocked(engine.searchAdd);
}"""

PAGEFIND = """async query => {
    const start = performance.now();
    const pagefind = await import('/pagefind/pagefind.js');
    const found = await pagefind.search(query);
    const data = await Promise.all(found.results.slice(0, SHOWN).map(result => result.data()));
    return {wall: performance.now() - start, found: data.length};
}""".replace("SHOWN", str(SHOWN))


def open_ours(browser, site: Site):
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.route("**/bare.html", lambda route: route.fulfill(body=OURS_PAGE, content_type="text/html; charset=utf-8"))
    page.goto(site.address + "bare.html")
    source = "\n".join(script.read_text(encoding="utf-8") for script in SEARCH_SCRIPTS)
    assert DECODING in source, "08-search.js decodes parts in another way; say so here"
    source = source.replace(DECODING, "engine.searchAdd(number, clocked(bytesOf)(")
    around = "var bookID = '', root = document.documentElement;\nfunction say() {}\nfunction copyText() {}\n"
    page.add_script_tag(content=around + source + CLOCK)
    return page


def open_pagefind(browser, site: Site):
    page = browser.new_context().new_page()
    page.route(
        "**/bare.html",
        lambda route: route.fulfill(
            body='<!doctype html><html lang="ru"><title>.</title>', content_type="text/html; charset=utf-8"
        ),
    )
    page.goto(site.address + "bare.html")
    return page


def queries(corpus: pathlib.Path, count: int, seed: int) -> list[str]:
    """What people ask: titles, two words in a row, one word; a third each."""
    random_numbers = random.Random(seed)
    texts = [path.read_text(encoding="utf-8") for path in sorted(corpus.glob("*.md"))]
    titles = [match[1].strip("\"' ") for text in texts if (match := re.search(r"^(?:title:|#)\s*(.+)$", text, re.M))]
    runs = [run for text in texts for run in re.findall(r"[а-яёА-ЯЁ]{4,} [а-яёА-ЯЁ]{4,}", text)]
    result = random_numbers.sample(titles, count // 3) + random_numbers.sample(runs, count // 3)
    result += [run.split()[0] for run in random_numbers.sample(runs, count - 2 * (count // 3))]
    random_numbers.shuffle(result)
    return result


def measure_bytes(browser, site: Site, opener, script: str, asked: list[str]) -> tuple[list[int], list[int]]:
    """Bytes of the first and of the second query of fresh pages."""
    first, later = [], []
    for one, two in zip(asked[::2], asked[1::2]):
        page = opener(browser, site)
        first.append(site.sent_by(lambda: page.evaluate(script, one))[0])
        later.append(site.sent_by(lambda: page.evaluate(script, two))[0])
        page.context.close()
    return first, later


def size(folder: pathlib.Path, leave_out: str = "^$") -> int:
    return sum(
        path.stat().st_size for path in folder.rglob("*") if path.is_file() and not re.search(leave_out, path.name)
    )


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("salesbook")
    arguments.add_argument("corpus", type=pathlib.Path)
    arguments.add_argument("--runs", type=int, default=11)
    arguments.add_argument("--queries", type=int, default=240)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    binaries = pathlib.Path(sys.executable).parent
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("chromium is not installed")
    with build.temporary_folder() as name:
        folder = pathlib.Path(name)
        build.prepare_hugo(options.corpus, folder / "hugo")
        times = {"with": [], "without": [], "no dictionary": [], "hugo": [], "pagefind": []}
        command = [options.salesbook, "build", str(options.corpus), "--output", str(folder / "site"), "--quiet"]
        for turn in range(options.runs + 1):
            build.run(command)  # what is compared comes after a build of the same program
            found = {
                "no dictionary": build.run([*command, "--dictionaries", str(folder)]),
                "without": build.run([*command, "--no-search"]),
                "with": build.run(command),  # the last, since its site is searched below
                "hugo": build.run([str(binaries / "hugo"), "--quiet"], cwd=folder / "hugo"),
                "pagefind": build.run([sys.executable, "-m", "pagefind", "--site", "public"], cwd=folder / "hugo"),
            }
            if turn > 0:  # the first turn warms the file cache
                for key, value in found.items():
                    times[key].append(value)
        ours, theirs = Site(folder / "site"), Site(folder / "hugo/public")
        asked = queries(options.corpus, options.queries, options.seed)
        with playwright.sync_api.sync_playwright() as starter:
            browser = starter.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            our_bytes = measure_bytes(browser, ours, open_ours, OURS, asked[:40])
            their_bytes = measure_bytes(browser, theirs, open_pagefind, PAGEFIND, asked[:40])
            page = open_ours(browser, ours)
            page.evaluate(WATCH)
            our_times = [page.evaluate(OURS, query) for query in asked][1:]
            page = open_pagefind(browser, theirs)
            their_times = [page.evaluate(PAGEFIND, query) for query in asked][1:]
            browser.close()
        our_disk = size(folder / "site/search") + (folder / "site/assets/engine.js").stat().st_size
        their_disk = size(folder / "hugo/public/pagefind")
        their_least = size(folder / "hugo/public/pagefind", "ui|highlight|unknown")

    def seconds(key: str) -> float:
        return statistics.median(wall for wall, _ in times[key])

    def work(key: str) -> float:
        return statistics.median(cpu for _, cpu in times[key])

    def added(without: str) -> tuple[float, float]:
        """Seconds that the whole build takes longer, and their processor time: the median of what each turn shows."""
        pairs = [(w[0] - o[0], w[1] - o[1]) for w, o in zip(times["with"], times[without])]
        return statistics.median(wall for wall, _ in pairs), statistics.median(cpu for _, cpu in pairs)

    def row(label: str, mine: float, peer: float | None, unit: str) -> None:
        digits = 0 if unit == "bytes" else 2
        ratio = f"{mine / peer:.2f}" if peer else ""
        print(f"| {label}, {unit} | {mine:,.{digits}f} | {'' if peer is None else f'{peer:,.{digits}f}'} | {ratio} |")

    pages = len(list(options.corpus.glob("*.md")))
    print(f"\n{pages} pages, {os.cpu_count()} processors, {len(asked)} queries, median of {options.runs} builds\n")
    print("| | salesbook | Pagefind | ratio |\n| --- | ---: | ---: | ---: |")
    row("first query, ten results", statistics.mean(our_bytes[0]), statistics.mean(their_bytes[0]), "bytes")
    row("a later query, ten results", statistics.mean(our_bytes[1]), statistics.mean(their_bytes[1]), "bytes")
    wall, their_wall = [t["wall"] for t in our_times], [t["wall"] for t in their_times]
    worked = [t["worked"] for t in our_times]
    row("answer with fetching, median", statistics.median(wall), statistics.median(their_wall), "ms")
    row("answer with fetching, p95", percentile(wall, 0.95), percentile(their_wall, 0.95), "ms")
    row("the engine's own time, parts decoded, median", statistics.median(worked), None, "ms")
    row("the engine's own time, parts decoded, p95", percentile(worked, 0.95), None, "ms")
    row("index and engine on disk", our_disk, their_disk, "bytes")
    row("the same, Pagefind without its interfaces", our_disk, their_least, "bytes")
    row("indexing", added("without")[0], seconds("pagefind"), "s")
    row("indexing, cpu", added("without")[1], work("pagefind"), "s")
    both = statistics.median(h[0] + p[0] for h, p in zip(times["hugo"], times["pagefind"]))
    row("whole build, Hugo + Pagefind", seconds("with"), both, "s")
    row("reading the dictionaries and using them", added("no dictionary")[0], None, "s")


if __name__ == "__main__":
    main()
