"""The trainer's report on a month of colleagues, as a file that was passed on."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import probes
from conftest import DESKTOP, PHONE, Site
from test_every_page import violations
from test_print import luminance


@pytest.fixture(scope="session")
def report(salesbook, shipped: Site, tmp_path_factory) -> Site:
    """One page in a folder of its own; its site is that folder."""
    folder = tmp_path_factory.mktemp("report")
    results = folder / "results"
    colleagues = Path(__file__).with_name("colleagues.py")
    subprocess.run([sys.executable, colleagues, shipped.root / "ru/quiz/bank.js", results, "--count", "24"], check=True)
    subprocess.run(
        [
            salesbook, "report", "results", "--book", shipped.root, "--day", "2026-12-20", "--output", "report.html",
            "--csv", "tables",
        ],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    return Site(folder, folder.as_uri() + "/", "ru")


def test_asks_for_nothing_and_runs_nothing(report: Site, reader):
    someone = reader(report, DESKTOP)
    someone.open("report.html")
    assert [url for url in someone.requests if not url.startswith("data:")] == [report.url("report.html")]
    text = (report.root / "report.html").read_text()
    assert "<script" not in text and not re.search(r"\sstyle=|\son\w+=", text)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_is_accessible(report: Site, scheme, reader):
    someone = reader(report, PHONE, color_scheme=scheme)
    page = someone.open("report.html")
    page.evaluate("document.querySelectorAll('details:not(.fold--long)').forEach(each => { each.open = true; })")
    page.evaluate("[...document.querySelectorAll('.fold--long')].slice(0, 5).forEach(each => { each.open = true; })")
    found = {}
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        found[size["width"]] = violations(page)
    assert found == {PHONE["width"]: [], DESKTOP["width"]: []}


def test_fits_every_width(report: Site, reader):
    someone = reader(report, PHONE)
    page = someone.open("report.html")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    found = {}
    for width in (320, 360, 768, 1024, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        found |= {width: wide} if (wide := page.evaluate(probes.OVERFLOW)) else {}
    assert found == {}


def test_prints_on_white(report: Site, reader):
    someone = reader(report, DESKTOP, color_scheme="dark")
    page = someone.open("report.html")
    page.emulate_media(media="print", color_scheme="dark")
    assert luminance(page.evaluate("getComputedStyle(document.body).backgroundColor")) == 1
    # What is folded on the screen is not on paper.
    assert page.locator(".figures--test td").first.is_visible() and page.locator(".grid--items td").first.is_visible()
    page.set_viewport_size({"width": 680, "height": 1000})
    assert page.evaluate("document.documentElement.scrollWidth") <= 680


def test_every_mark_and_picture_has_words(report: Site, reader):
    """What a colour or a chart says stands in words too."""
    page = reader(report, DESKTOP).open("report.html")
    assert page.locator("svg.chart:not([role=img][aria-label])").count() == 0
    for cell in page.locator("td.heat").all()[:50]:
        assert re.fullmatch(r"\d+\s%|—", cell.inner_text().strip())
    assert page.locator("#files").get_by_text("Цепочка рвётся на строке").count() == 1
