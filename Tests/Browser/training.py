"""What the tests of the training do often: open its pages, answer, look into what is kept."""

import html
import json
import re
import zlib

import printable
from playwright.sync_api import Page, expect

from conftest import Reader, Site, until
from sealed import right_answer


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
    is_told(page)
    page.locator("form.ask--live .btns .btn").first.click()


def is_told(page: Page) -> None:
    """Waits until it is said whether the answer was right, and when the question comes back: the answer is kept then."""
    expect(page.locator(".ask--live .feedback .verdict")).to_be_visible()
    expect(page.locator("form.ask--live .btns .mini")).not_to_be_empty()


def answer_all(page: Page) -> int:
    """Answers what a practice or a review asks, to its summary; gives how many answers that took."""
    asked, summary = page.locator("form.ask--live"), page.locator(".result")
    expect(asked.or_(summary)).to_be_visible()
    count = 0
    while asked.count():
        answer(page)
        count += 1
    expect(summary).to_be_visible()
    return count


# The question on the screen of a running exam.
RUNNING = """
async () => {
  const asked = request => new Promise(done => { request.onsuccess = () => done(request.result); });
  const database = await asked(indexedDB.open('salesbook:' + document.documentElement.dataset.book));
  const running = await asked(database.transaction('state').objectStore('state').get('running'));
  database.close();
  return running.questions[running.current].q;
}
"""


def words(markup: str) -> str:
    """What a person sees of HTML: no tags, no entities, one blank between words."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", markup)).split())


def fill_rightly(book: dict, page: Page, question: dict) -> None:
    """Answers the question on the screen as its author would."""
    form = page.locator("form.ask--live, form.exam__q")
    right = right_answer(book, question)
    match question["type"]:
        case "single" | "multiple":
            for number, flag in enumerate(right):
                if flag:
                    form.locator(f'.opt:has(input[value="{number}"])').click()
        case "order":
            wanted = [words(question["options"][right.index(place)]) for place in range(len(right))]
            form.locator(".ord .tool:enabled").first.click()
            for place, text in enumerate(wanted):
                shown = [words(each) for each in form.locator(".ord__t").all_inner_texts()]
                for step in range(shown.index(text), place, -1):
                    form.locator(".ord").nth(step).locator(".tool").first.click()
        case "match":
            # The rows are shuffled; the label's number is the left side's.
            for row in form.locator(".pairq").all():
                left = int(row.locator("select").get_attribute("id").rsplit("-", 1)[1])
                row.locator("select").select_option(str(right[left]))
        case _:
            for field, word in zip(form.locator(".gap__in").all(), right):
                field.fill(word)


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
