"""The books under test, and pages that are watched while a test uses them."""

import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, expect, sync_playwright

import slow
import small_book

REPOSITORY = Path(__file__).resolve().parents[2]
PHONE = {"width": 360, "height": 800}
DESKTOP = {"width": 1440, "height": 900}

# Long enough for a slow machine that does other things too; a test that passes never waits for it.
PATIENCE = 20
expect.set_options(timeout=PATIENCE * 1000)


@dataclass(frozen=True)
class Site:
    """A built book. Its root is the folder outside of which nothing may be asked for."""

    root: Path
    base: str
    edition: str

    def url(self, path: str) -> str:
        return self.base + path

    def paths(self) -> list[str]:
        """Every page, in a fixed order; the frame of the storage is none."""
        files = (file.relative_to(self.root).as_posix() for file in self.root.rglob("*.html"))
        return sorted(path for path in files if path != "assets/store.html")

    def first(self, section: str) -> str:
        """The first page of a section."""
        folder = self.root / self.edition / section
        names = sorted(file.name for file in folder.glob("*.html") if file.name not in ("index.html", "print.html"))
        return f"{self.edition}/{section}/{names[0]}"

    def path(self, name: str) -> str:
        """The path of a page by what it is: cover, section, rule, …"""
        cover = f"{self.edition}/index.html"
        return {
            "cover": lambda: cover if (self.root / cover).exists() else "index.html",
            "languages": lambda: "index.html",
            "section": lambda: f"{self.edition}/rules/index.html",
            "print": lambda: f"{self.edition}/rules/print.html",
            "tags": lambda: f"{self.edition}/tags.html",
            "changes": lambda: f"{self.edition}/changes.html",
            "search": lambda: f"{self.edition}/search.html",
            "glossary": lambda: f"{self.edition}/glossary.html",
            "rule": lambda: self.first("rules"),
            "customer": lambda: self.first("customers"),
            "script": lambda: self.first("scripts"),
            "guarantee": lambda: self.first("guarantees"),
            "guide": lambda: self.first("guides"),
            "check": lambda: self.first("checks"),
            "sheet": lambda: f"{self.edition}/checks/02-taynyy-pokupatel.html",
        }[name]()


# Every kind of page; sheets to fill in are of the shipped book, plain check pages of the small one.
KINDS = [
    "cover", "section", "rule", "customer", "script", "guarantee", "guide", "tags", "glossary", "changes", "search", "print",
]  # fmt: skip
PAGES = [f"shipped {name}" for name in [*KINDS, "sheet"]] + [f"small {name}" for name in [*KINDS, "languages", "check"]]


class Reader:
    """A person with a browser of their own: opens pages, and takes note of what must never happen."""

    def __init__(self, context: BrowserContext, site: Site):
        self.context = context
        self.site = site
        self.problems: list[str] = []
        self.requests: list[str] = []
        self.page = self._watched(context.new_page())

    def _watched(self, page: Page) -> Page:
        slow.slow_down_page(page)
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.problems.append(f"error in the page: {error}"))
        page.on("request", lambda request: self._on_request(request.url))
        page.on("requestfailed", lambda request: self._on_failure(request))
        return page

    def _on_console(self, message) -> None:
        if message.type in ("error", "warning", "assert"):
            self.problems.append(f"console {message.type}: {message.text}")

    def _on_request(self, url: str) -> None:
        self.requests.append(url)
        if not url.startswith((self.site.base, "data:")):
            self.problems.append(f"a request outside the folder: {url}")

    def _on_failure(self, request) -> None:
        # A page that is left stops what it was still loading.
        if request.failure != "net::ERR_ABORTED":
            self.problems.append(f"a request failed: {request.url} {request.failure}")

    def another_tab(self) -> Page:
        """One more page of the same person, watched like the first."""
        return self._watched(self.context.new_page())

    def open(self, path: str) -> Page:
        self.page.goto(self.site.url(path))
        return self.page

    def settle(self) -> None:
        """Waits until the scripts of the page have read what the reader left in the book."""
        until(self.page, "() => !document.querySelector('[data-key] .done[hidden], .section__filters[hidden]')")

    def follow(self, link: Locator) -> Page:
        """Goes where a link leads, and is there."""
        with self.page.expect_navigation():
            link.click()
        return self.page

    def stay(self) -> None:
        """Waits until the book has kept where the reader is: a person stays longer than a test."""
        until(self.page, KEPT_PLACE)


def until(page: Page, condition: str) -> None:
    """Waits for a condition. Playwright's own way needs `eval` in the page, which the policy of the page forbids."""
    end = time.monotonic() + PATIENCE
    while not holds(page, condition):
        assert time.monotonic() < end, f"in {PATIENCE} seconds it did not come true that {condition}"
        page.wait_for_timeout(15)


def holds(page: Page, condition: str) -> bool:
    """Whether a condition is true; not in a page that is just being loaded again."""
    try:
        return page.evaluate(condition)
    except Error as error:
        if "context was destroyed" not in str(error):
            raise
        return False


# Whether the page on the screen is kept as the last one. A database is opened only when the book has made it.
KEPT_PLACE = """
async () => {
  const root = document.documentElement, name = 'salesbook:' + root.dataset.book;
  const known = await indexedDB.databases();
  if (!known.some(each => each.name === name)) return false;
  const asked = request => new Promise(done => { request.onsuccess = () => done(request.result); });
  const database = await asked(indexedDB.open(name));
  const last = await asked(database.transaction('marks').objectStore('marks').get('last:' + root.lang));
  database.close();
  return Boolean(last && last.page === root.dataset.key);
}
"""


@pytest.fixture(scope="session")
def salesbook() -> Path:
    """The program; `make test` says where it is."""
    named = os.environ.get("SALESBOOK_BIN")
    if named:
        return Path(named)
    folder = subprocess.run(
        ["swift", "build", "--show-bin-path"], cwd=REPOSITORY, check=True, capture_output=True, text=True
    ).stdout.strip()
    return Path(folder) / "salesbook"


def build(salesbook: Path, content: Path, root: Path, edition: str) -> Site:
    subprocess.run([salesbook, "build", content, "--output", root, "--strict", "--quiet"], check=True)
    return Site(root, root.as_uri() + "/", edition)


@pytest.fixture(scope="session")
def shipped(salesbook, tmp_path_factory) -> Site:
    """The book of this repository."""
    return build(salesbook, REPOSITORY / "content", tmp_path_factory.mktemp("shipped") / "site", "ru")


@pytest.fixture(scope="session")
def small(salesbook, tmp_path_factory) -> Site:
    """Two languages and every feature."""
    folder = tmp_path_factory.mktemp("small")
    small_book.write(folder / "content")
    return build(salesbook, folder / "content", folder / "site", "en")


@pytest.fixture(scope="session")
def browser():
    """The system's own Chromium; nothing is downloaded."""
    program = shutil.which("chromium")
    assert program, "chromium is not installed: run make test, which installs it"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def reader(browser: Browser):
    """Gives a reader of a site; at the end of the test nothing forbidden may have happened to any of them."""
    readers: list[Reader] = []

    def make(site: Site, viewport: dict = DESKTOP, init_script: str | None = None, **options) -> Reader:
        options = {"locale": "ru-RU", "timezone_id": "Europe/Kyiv", "viewport": viewport} | options
        context = browser.new_context(**options)
        context.set_default_timeout(PATIENCE * 1000)
        slow.slow_down(context)
        if init_script:
            context.add_init_script(init_script)
        readers.append(Reader(context, site))
        return readers[-1]

    yield make
    for each in readers:
        each.context.close()
    assert [problem for each in readers for problem in each.problems] == []


@pytest.fixture
def place(request, shipped: Site, small: Site):
    """The site and the path of a page named in `PAGES`."""
    book, name = request.param.split()
    site = {"shipped": shipped, "small": small}[book]
    return site, site.path(name)


def pytest_generate_tests(metafunc):
    if "place" in metafunc.fixturenames:
        metafunc.parametrize("place", PAGES, indirect=True)
