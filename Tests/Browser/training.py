"""What the tests of the training do often: open its pages, answer, look into what is kept."""

import json
import re
import zlib

import printable
from playwright.sync_api import Page, expect

from conftest import Reader, Site, until

def bank(site: Site) -> dict:
    """The questions of the edition."""
    text = (site.root / site.edition / "quiz/bank.js").read_text(encoding="utf-8")
    packed = re.search(r"SalesBook\.bank\('([^']+)'\)", text).group(1)
    return json.loads(zlib.decompress(printable.decode(packed), -15))


def open_training(someone: Reader, hash: str = "") -> Page:
    """Opens the training, or goes from one of its places to another, and waits until it is drawn."""
    page = someone.page
    page.goto("about:blank")
    page.goto(someone.site.url(f"{someone.site.edition}/train.html") + (f"#{hash}" if hash else ""))
    drawn(page)
    return page


def open_me(someone: Reader) -> Page:
    page = someone.open(f"{someone.site.edition}/me.html")
    expect(page.locator("#files")).to_be_attached()
    return page


def drawn(page: Page) -> None:
    until(page, "() => document.querySelector('.train .trainhead, .train .exam') !== null")


def fill(page: Page) -> None:
    """Answers the question on the screen with the first that comes."""
    form = page.locator("form.ask--live, form.exam__q")
    for field in form.locator(".gap__in").all():
        field.fill("слово")
    for field in form.locator("select").all():
        field.select_option(index=1)
    if form.locator(".ord").count():
        form.locator(".ord .tool:enabled").first.click()
    if form.locator(".opt input").count():
        form.locator(".opt").first.click()


def answer(page: Page) -> None:
    """Answers, has it checked, and goes on."""
    fill(page)
    page.locator("form.ask--live [type=submit]").click()
    expect(page.locator(".ask--live .feedback .verdict")).to_be_visible()
    page.locator("form.ask--live .btns .btn").first.click()


def sit(page: Page, exam_answer=fill) -> None:
    """Answers every question of the running exam and hands it in."""
    while page.locator("dialog.ask2").count() == 0:
        exam_answer(page)
        page.locator(".exam__nav .btn").last.click()
    page.locator("dialog.ask2 .btn").first.click()
    expect(page.locator(".result--exam")).to_be_visible()


# The records of the log with their hashes, in the order of their numbers.
LOG = """
async () => {
  const asked = request => new Promise(done => { request.onsuccess = () => done(request.result); });
  const database = await asked(indexedDB.open('salesbook:' + document.documentElement.dataset.book));
  const entries = await asked(database.transaction('log').objectStore('log').getAll());
  database.close();
  return entries.map(each => ({ h: each.h, text: each.text, record: JSON.parse(each.text) }))
    .sort((a, b) => a.record.id.localeCompare(b.record.id, 'en', { numeric: true }));
}
"""


def log(page: Page) -> list[dict]:
    return page.evaluate(LOG)
