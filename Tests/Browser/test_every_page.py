"""Each kind of page, on a telephone and on a desk, by day and by night."""

import time
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe

import probes
from conftest import DESKTOP, PATIENCE, PHONE, Reader, Site

AXE_OPTIONS = {
    "resultTypes": ["violations"],
    "preload": False,  # It would fetch the style sheet, which the policy of the page forbids.
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
}


def violations(page) -> list[str]:
    found = Axe().run(page, options=AXE_OPTIONS).response["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_is_accessible(place, scheme, reader):
    site, path = place
    someone: Reader = reader(site, PHONE, color_scheme=scheme)
    page = someone.open(path)
    someone.settle()
    found = {}
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        found[size["width"]] = violations(page)
    assert found == {PHONE["width"]: [], DESKTOP["width"]: []}


def test_is_accessible_with_everything_open(small: Site, reader):
    someone = reader(small, PHONE)
    page = someone.open("en/rules/02-promise.html")
    for summary in page.locator("summary").all():
        summary.click()
    page.locator(".top [data-do=view]").click()
    assert violations(page) == []


def test_fits_every_width(place, reader):
    site, path = place
    someone = reader(site, PHONE)
    page = someone.open(path)
    someone.settle()
    found = {}
    for width in (320, 360, 768, 1024, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        found |= {width: wide} if (wide := page.evaluate(probes.OVERFLOW)) else {}
    assert found == {}


def test_fits_with_the_largest_text(place, reader):
    """At 200 % of zoom a telephone of 640 px leaves 320, and the reader may still choose larger letters."""
    site, path = place
    someone = reader(site, {"width": 320, "height": 640}, init_script="localStorage.setItem('salesbook:size', 'xl')")
    page = someone.open(path)
    assert page.evaluate("document.documentElement.dataset.size") == "xl"
    assert page.evaluate(probes.OVERFLOW) == []


def test_targets_fit_a_finger(place, reader):
    site, path = place
    someone = reader(site, PHONE, has_touch=True, is_mobile=True)
    page = someone.open(path)
    someone.settle()
    assert page.evaluate(probes.SMALL_TARGETS, 44) == []


def test_targets_of_the_view_panel_fit_a_finger(shipped: Site, reader):
    someone = reader(shipped, PHONE, has_touch=True, is_mobile=True)
    page = someone.open(shipped.path("rule"))
    page.locator(".top [data-do=view]").tap()
    assert page.evaluate(probes.SMALL_TARGETS, 44) == []


@pytest.mark.parametrize("book", ["shipped", "small"])
def test_every_page_opens_clean(book, request, reader):
    """No console message, no request outside the folder, nothing that sticks out: on all pages, not only on samples."""
    site: Site = request.getfixturevalue(book)
    someone = reader(site, PHONE)
    found = {}
    for path in site.paths():
        page = someone.open(path)
        if wide := page.evaluate(probes.OVERFLOW):
            found[path] = wide
    assert found == {}
    assert len(someone.requests) > len(site.paths())


def test_what_is_forbidden_would_be_noticed(shipped: Site, reader):
    """The watch over all the other tests: one that never barks proves nothing."""
    someone = reader(shipped, PHONE)
    page = someone.open("index.html")
    assert someone.problems == []
    page.evaluate("document.body.append(Object.assign(new Image(), { src: '../outside.png' }))")
    page.evaluate("document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/outside.png' }))")
    page.evaluate("console.warn('a warning'); setTimeout(() => { throw new Error('an error'); })")
    expected = ["console warning: a warning", "error in the page: an error", "Content Security Policy", "outside.png"]
    end = time.monotonic() + PATIENCE
    while not all(any(part in problem for problem in someone.problems) for part in expected):
        assert time.monotonic() < end, someone.problems
        page.wait_for_timeout(15)
    assert any("outside the folder" in problem for problem in someone.problems)
    someone.problems.clear()


class _Page(HTMLParser):
    """The addresses and the ids of a page."""

    def __init__(self, text: str):
        super().__init__()
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            if name in ("href", "src", "poster") and tag != "use":
                self.addresses.append(value)


@pytest.mark.parametrize("book", ["shipped", "small"])
def test_every_link_leads_to_a_file_of_the_book(book, request):
    """Links are relative and name their file, so that the book works from a folder, a server and a zip."""
    site: Site = request.getfixturevalue(book)
    pages = {path: _Page((site.root / path).read_text(encoding="utf-8")) for path in site.paths()}
    problems = []
    for path, page in pages.items():
        problems += [f"{path}: two elements are called {each}" for each in set(page.ids) if page.ids.count(each) > 1]
        for address in page.addresses:
            if address.startswith(("https://kettle.example/", "mailto:", "data:")):
                continue
            file, _, fragment = unquote(address).partition("#")
            target = (site.root / path).parent / file if file else site.root / path
            if not target.is_file() or site.root not in target.resolve().parents:
                problems.append(f"{path}: {address} leads nowhere")
            elif fragment.startswith(("practice=", "exam=", "play=")):
                continue  # The training's script reads it.
            elif fragment and fragment not in pages[target.resolve().relative_to(site.root).as_posix()].ids:
                problems.append(f"{path}: {address} has no such place")
    assert problems == []


def test_a_page_does_not_grow_with_the_book(shipped: Site, small: Site):
    """The frame around a page is the same size in a book of 33 pages as in one of 19."""

    def frame(site: Site) -> int:
        text = (site.root / site.path("rule")).read_text(encoding="utf-8")
        return text.count("<a ") - text.split("<main")[1].split("</main>")[0].count("<a ")

    assert abs(frame(shipped) - frame(small)) <= 4
    assert (shipped.root / "assets/book.css").stat().st_size <= 48 * 1024
