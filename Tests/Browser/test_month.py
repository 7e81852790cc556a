"""An employee's whole month, with the clock moved: what is read, practised, failed, repeated, passed, printed, handed in."""

import datetime
import functools
import http.server
import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from playwright.sync_api import expect

import probes
from conftest import DESKTOP, PHONE, Site
from test_every_page import violations
from training import RUNNING, answer, answer_all, bank, drawn, fill_rightly, log, open_me, open_training, sit

START = datetime.datetime(2026, 11, 23, 18, 0)
NAME = "Соломия Гринь"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module", params=["file", "http"])
def book(request, shipped: Site):
    """The book as a folder and as a web server gives it."""
    if request.param == "file":
        yield shipped
        return
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(shipped.root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(shipped.root, f"http://127.0.0.1:{server.server_port}/", shipped.edition)
    server.shutdown()
    server.server_close()


def on_day(page, number: int) -> None:
    page.clock.set_system_time(START + datetime.timedelta(days=number - 1))


def leave_empty(page) -> None:
    """Goes on without an answer."""


def look(page, book: Site, name: str, whole: bool = True) -> None:
    """Leaves a picture of the page in the folder SHOTS, for whoever wants to see the month."""
    if folder := os.environ.get("SHOTS"):
        width = page.viewport_size["width"]
        page.screenshot(path=Path(folder) / f"{book.base.split(':')[0]}-{width}-{name}.png", full_page=whole)


@pytest.mark.parametrize(
    "viewport, color_scheme", [(PHONE, "light"), (DESKTOP, "dark")], ids=["phone, light", "desktop, dark"]
)
def test_a_month(book: Site, reader, salesbook, tmp_path, viewport, color_scheme):
    questions = bank(book)
    asked = {each["id"]: each for each in questions["questions"]}
    path = questions["paths"][0]
    exam = next(each for each in questions["exams"] if each.get("minutes"))
    pages = {each["key"]: each for each in questions["pages"]}
    someone = reader(book, viewport, color_scheme=color_scheme, reduced_motion="reduce")
    page = someone.page
    page.clock.install(time=START)

    # Day 1: the programme begins, its pages are read, its practice is done.
    someone.open(path["path"])
    page.locator("[data-train=path] .btn").click()
    expect(page.locator(".cal")).to_be_visible()
    look(page, book, "01-path")
    for task in path["days"][0]["tasks"]:
        if task["kind"] == "read":
            someone.open(pages[task["target"]]["path"])
            someone.settle()
            page.locator(".done [data-do=read]").click()
            someone.stay()
    open_training(someone, "practice=page:" + path["days"][0]["tasks"][0]["target"].replace("/", "%2F"))
    answer_all(page)
    look(page, book, "02-practised")

    # Day 3: what was practised is due again, and the desk says so.
    on_day(page, 3)
    open_training(someone)
    expect(page.locator(".deskpath")).to_contain_text("3")
    look(page, book, "03-desk")
    page.goto("about:blank")
    open_training(someone, "review")
    assert answer_all(page) > 0
    look(page, book, "04-reviewed")

    # Day 14: the exam fails, and shows what to read first.
    on_day(page, 14)
    hash_of_exam = "exam=" + exam["key"].replace("/", "%2F")
    open_training(someone, hash_of_exam)
    look(page, book, "05-exam-start")
    page.fill("#exam-name", NAME)
    page.locator("form.start [type=submit]").click()
    expect(page.locator("form.exam__q")).to_be_visible()
    look(page, book, "06-exam")
    sit(page, leave_empty)
    expect(page.locator(".stamp2--fail")).to_be_visible()
    assert page.locator(".weak a").count() > 0
    assert page.locator(".cert").count() == 0
    look(page, book, "07-failed")
    assert violations(page) == []

    # Day 15: the mistakes come back in the review.
    on_day(page, 15)
    open_training(someone, "review")
    expect(page.locator("form.ask--live")).to_be_visible()
    look(page, book, "08-review")
    for _ in range(5):
        answer(page)

    # Day 16: the exam is passed, by right answers alone.
    on_day(page, 16)
    open_training(someone, hash_of_exam)
    page.locator("form.start [type=submit]").click()
    expect(page.locator("form.exam__q")).to_be_visible()
    sit(page, lambda page: fill_rightly(questions, page, asked[page.evaluate(RUNNING)]))
    attempt = log(page)[-1]["record"]
    assert (attempt["t"], attempt["n"], attempt["pass"], attempt["score"]) == ("x", 2, True, 1_000_000)
    expect(page.locator(".stamp2--pass")).to_be_visible()
    certificate = " ".join(page.locator(".cert").inner_text().split())
    points = sum(asked[each["q"]].get("points", 1) for each in attempt["answers"])
    for part in (NAME, "8 декабря 2026", exam["title"], f"{points} из {points}", attempt["version"]):
        assert part in certificate
    assert violations(page) == []
    assert page.evaluate(probes.OVERFLOW) == []
    look(page, book, "09-passed")

    # The certificate prints alone, on one sheet.
    page.evaluate("window.print = () => {}")
    page.locator(".result__cert .btn").first.click()
    page.emulate_media(media="print")
    assert page.locator(".cert").is_visible() and not page.locator("#answers").is_visible()
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", landscape=True)))
    look(page, book, "10-printed")
    page.emulate_media(media="screen")
    assert sheets == 1
    page.keyboard.press("Shift")
    assert page.locator("html").get_attribute("data-print") is None

    # Day 30: nothing is lost; the file goes to another profile and to the trainer.
    on_day(page, 30)
    open_me(someone)
    expect(page.locator("h1")).to_have_text(NAME)
    look(page, book, "11-me")
    with page.expect_download() as download:
        page.locator("#files .btn").first.click()
    results = tmp_path / "results"
    results.mkdir()
    handed_in = results / "solomiya.salesbook.jsonl"
    download.value.save_as(handed_in)

    other = reader(book, viewport, color_scheme=color_scheme)
    other.page.clock.install(time=START + datetime.timedelta(days=30))
    there = open_me(other)
    there.locator("#import").set_input_files(handed_in)
    expect(there.locator("h1")).to_have_text(NAME)
    assert {each["h"] for each in log(there)} == {each["h"] for each in log(page)}
    open_training(other, hash_of_exam)
    drawn(there)
    expect(there.locator(".line2")).to_have_count(2)

    # The trainer reads it among fifty colleagues.
    subprocess.run(
        [sys.executable, Path(__file__).with_name("colleagues.py"), book.root / "ru/quiz/bank.js", results, "--count", "50"],
        check=True,
    )
    command = [salesbook, "report", results, "--book", book.root, "--day", "2026-12-23"]
    report = json.loads(subprocess.run([*command, "--json"], check=True, capture_output=True).stdout)
    people = {each["name"]: each for each in report["people"]}
    assert len(people) >= 50
    assert [each["attempts"] for each in people[NAME]["exams"] if each["attempts"]] == [2]
    subprocess.run([*command, "--output", tmp_path / "report.html"], check=True, capture_output=True)
    desk = someone.context.new_page()
    desk.goto((tmp_path / "report.html").as_uri())
    expect(desk.locator("body")).to_contain_text(NAME)
    assert desk.evaluate(probes.OVERFLOW) == []
    look(desk, book, "12-report", whole=False)
