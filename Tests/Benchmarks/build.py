"""Times whole builds of one corpus by salesbook and by Hugo, with and without Pagefind's index, turn by turn.

    python build.py SALESBOOK CORPUS [--runs N]

Prints a Markdown table of medians and the ratio pair by pair. Hugo gets the barest theme there is: one template that
prints a page's title and content, no navigation. The pages' front matter is left as it is. All write into memory where
the machine has a file system there, since what a disk is busy with differs from turn to turn.
"""

import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def temporary_folder() -> tempfile.TemporaryDirectory:
    memory = pathlib.Path("/dev/shm")
    return tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)


def prepare_hugo(corpus: pathlib.Path, folder: pathlib.Path) -> None:
    """A Hugo site of the same pages."""
    (folder / "layouts/_default").mkdir(parents=True)
    (folder / "hugo.toml").write_text(
        'baseURL="http://example.org/"\ndisableKinds=["taxonomy","term","RSS","sitemap","404"]\nuglyURLs=true\n'
    )
    page = '<!doctype html><html lang="ru"><meta charset="utf-8"><title>{{.Title}}</title><main>{{.Content}}</main></html>'
    (folder / "layouts/_default/single.html").write_text(page)
    (folder / "layouts/_default/list.html").write_text(
        '<!doctype html><html lang="ru"><title>{{.Title}}</title>{{range .RegularPages}}<a href="{{.RelPermalink}}">{{.Title}}</a>{{end}}</html>'
    )
    content = folder / "content"
    content.mkdir()
    for source in sorted(corpus.glob("*.md")):
        # Braces that Hugo would take for its own shortcodes are put apart; nothing else is changed.
        text = source.read_text(encoding="utf-8").replace("{{<", "{ {<").replace("{{%", "{ {%")
        (content / source.name).write_text(text, encoding="utf-8")


def run(command: list[str], **options) -> tuple[float, float]:
    """Wall seconds and user+system seconds of a finished process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    finished = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if finished.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{finished.stderr.decode()[-2000:]}")
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("salesbook")
    arguments.add_argument("corpus", type=pathlib.Path)
    arguments.add_argument("--runs", type=int, default=9)
    options = arguments.parse_args()
    binaries = pathlib.Path(sys.executable).parent
    with temporary_folder() as name:
        folder = pathlib.Path(name)
        prepare_hugo(options.corpus, folder / "hugo")
        ours, hugo, pagefind = [], [], []
        for turn in range(options.runs + 1):
            shutil.rmtree(folder / "site", ignore_errors=True)
            shutil.rmtree(folder / "hugo/public", ignore_errors=True)
            first = run([options.salesbook, "build", str(options.corpus), "--output", str(folder / "site"), "--quiet"])
            second = run([str(binaries / "hugo"), "--quiet"], cwd=folder / "hugo")
            third = run([sys.executable, "-m", "pagefind", "--site", "public"], cwd=folder / "hugo")
            if turn > 0:  # the first turn warms the file cache
                ours.append(first)
                hugo.append(second)
                pagefind.append(third)
    pages = len(list(options.corpus.glob("*.md")))
    print(f"\n{pages} pages, {os.cpu_count()} processors, median of {options.runs} runs\n")
    print("| whole process | wall s | cpu s | times salesbook's wall |\n| --- | ---: | ---: | ---: |")
    both = [(h[0] + p[0], h[1] + p[1]) for h, p in zip(hugo, pagefind)]
    for label, runs in [("salesbook build", ours), ("Hugo, bare theme", hugo), ("Hugo + Pagefind", both)]:
        ratio = statistics.median(theirs[0] / mine[0] for theirs, mine in zip(runs, ours))
        wall, cpu = (statistics.median(values) for values in zip(*runs))
        print(f"| {label} | {wall:.2f} | {cpu:.2f} | {ratio:.1f} |")


if __name__ == "__main__":
    main()
