"""How soon a saved file shows in an open browser, on a copy of a folder of Markdown.

    python serve.py SALESBOOK CORPUS [--edits N]

Each edit adds a paragraph to a page, chosen at random with a seed. Measured is the time from the end of the write to the
change of the DOM in Chromium, both by the clock of this machine: with the page that is edited open, on another page each
time; with one page open that is edited again and again; and the time until the terminal says that search is ready, too.
Prints a Markdown table of medians and 95th percentiles, and the load of the machine, since a busy one is slower.
"""

import argparse
import os
import pathlib
import random
import re
import shutil
import signal
import statistics
import subprocess
import tempfile
import time

from playwright.sync_api import sync_playwright

# Keeps the time at which a text came into the page.
WATCH = """
word => {
  window.cameAt = 0;
  const look = () => {
    if (!window.cameAt && document.body.textContent.includes(word)) window.cameAt = performance.timeOrigin + performance.now();
  };
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
}
"""


def wait_for(condition, seconds: float = 60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.002)
    raise SystemExit("it took more than a minute")


def spent(process: int) -> float:
    """Milliseconds of a processor that a program has had: unlike the time on the wall, they hardly rise with the load."""
    tasks = pathlib.Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6


def edit(page, file: pathlib.Path, number: int, process: int) -> tuple[float, float]:
    """Milliseconds from the write to the change, and what the server worked in between."""
    word = f"Правка{number}на{time.time_ns()}"
    page.evaluate(WATCH, word)
    text = file.read_text() + f"\n{word}\n"
    before = spent(process)
    with open(file, "w") as out:
        out.write(text)
    written = time.time()
    came = wait_for(lambda: page.evaluate("window.cameAt"))
    return came - written * 1000, spent(process) - before


def row(name: str, times: list[float]) -> str:
    ordered = sorted(times)
    last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"| {name} | {statistics.median(times):.0f} | {last:.0f} | {max(times):.0f} |"


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("salesbook")
    arguments.add_argument("corpus", type=pathlib.Path)
    arguments.add_argument("--edits", type=int, default=40)
    options = arguments.parse_args()
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        content = pathlib.Path(folder) / "content"
        shutil.copytree(options.corpus, content)
        pages = sorted(path for path in content.rglob("*.md") if path.stem.lower() not in ("index", "readme"))
        log = open(pathlib.Path(folder) / "log", "wb")
        server = subprocess.Popen([options.salesbook, "serve", content, "--port", "0"], stdout=log, stderr=subprocess.DEVNULL)

        def said(pattern: str):
            return re.findall(pattern, pathlib.Path(log.name).read_text())

        def quiet(count: int) -> None:
            wait_for(lambda: len(said("up to date")) >= count)

        try:
            address = wait_for(lambda: said(r"The book is at (\S+)"))[0]
            quiet(1)
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=shutil.which("chromium"), args=["--no-sandbox"])
                page = browser.new_page()
                started = os.getloadavg()[0]
                rows, work = [], []
                for name, others in [("another page each time", True), ("the same page", False)]:
                    times = []
                    file = chance.choice(pages)
                    for number in range(options.edits):
                        if others or not times:
                            file = chance.choice(pages) if others else file
                            page.goto(f"{address}{file.relative_to(content).with_suffix('.html').as_posix().lower()}")
                            wait_for(lambda: page.evaluate("document.documentElement.dataset.live"))
                        settled = len(said("up to date"))
                        shown, worked = edit(page, file, number, server.pid)
                        times.append(shown)
                        work.append(worked)
                        quiet(settled + 1)
                    rows.append(row(f"shows in the browser, {name}", times))
                reads = [float(each) for each in said(r"read in (\d+) ms")][1:]
                ready = [float(each) for each in said(r"up to date, (\d+) ms")][1:]
                rows.append(row("of that, reading the folder again", reads))
                rows.append(row("of that, processor time of salesbook", work))
                rows.append(row("questions and search are ready after", ready))
                browser.close()
            print(f"{len(pages)} pages, {options.edits} edits each way, load of the machine {started:.1f}–"
                  f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
            print("| milliseconds | median | p95 | most |\n| --- | ---: | ---: | ---: |")
            print("\n".join(rows))
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(60)


if __name__ == "__main__":
    main()
