"""What a person leaves in the training is not lost: chained, added up, set aside when it cannot be read."""

import hashlib
import json
import re

import pytest
from playwright.sync_api import expect

from conftest import PHONE, Site, until
from test_storage import FULL, NO_DATABASE, NO_LOCAL
from training import answer, bank, is_told, log, open_me, open_training

# The database that a book of another version would have left.
OLDER = """
new Promise(done => {
  const made = indexedDB.open('salesbook:BOOK', 1);
  made.onupgradeneeded = () => made.result.createObjectStore('marks');
  made.onsuccess = () => {
    const transaction = made.result.transaction('marks', 'readwrite');
    transaction.objectStore('marks').put(1700000000000, 'read:KEY');
    transaction.oncomplete = () => { made.result.close(); done(); };
  };
})
"""
NEWER = """
new Promise(done => {
  const made = indexedDB.open('salesbook:BOOK', 9);
  made.onupgradeneeded = () => ['marks', 'log', 'state'].forEach(name => {
    if (!made.result.objectStoreNames.contains(name)) made.result.createObjectStore(name);
  });
  made.onsuccess = () => { made.result.close(); done(); };
})
"""
PUT = """
([shelf, key, value]) => new Promise(done => {
  const opened = indexedDB.open('salesbook:' + document.documentElement.dataset.book);
  opened.onsuccess = () => {
    const transaction = opened.result.transaction(shelf, 'readwrite');
    transaction.objectStore(shelf).put(value, key);
    transaction.oncomplete = () => { opened.result.close(); done(); };
  };
})
"""
GET = """
([shelf, key]) => new Promise(done => {
  const opened = indexedDB.open('salesbook:' + document.documentElement.dataset.book);
  opened.onsuccess = () => {
    const got = opened.result.transaction(shelf).objectStore(shelf).get(key);
    got.onsuccess = () => { opened.result.close(); done(got.result === undefined ? null : got.result); };
  };
})
"""


def scope_of(site: Site) -> str:
    """A scope with some questions: the first page that has any."""
    book = bank(site)
    return "practice=page:" + book["pages"][book["questions"][0]["page"]]["key"].replace("/", "%2F")


def exported(page) -> str:
    with page.expect_download() as download:
        page.locator("#files .btn").first.click()
    return download.value.path().read_text(encoding="utf-8")


def taken_in(page, text: str) -> str:
    # What was said of the last file would be read as said of this one.
    page.locator(".import__say").evaluate("said => said.replaceChildren()")
    page.locator("#import").set_input_files({"name": "x.salesbook.jsonl", "mimeType": "text/plain", "buffer": text.encode()})
    expect(page.locator(".import__say p").first).to_be_visible()
    return page.locator(".import__say").inner_text()


def test_each_answer_is_a_link_of_a_chain(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    page = open_training(someone, scope_of(shipped))
    answer(page)
    page = open_me(someone)
    entries = log(page)
    assert entries[0]["record"]["t"] == "r" and 1 <= entries[0]["record"]["g"] <= 4
    before = "0" * 64
    for number, entry in enumerate(entries, start=1):
        assert entry["record"]["prev"] == before
        assert entry["record"]["id"].endswith(f"-{number}")
        before = hashlib.sha256(f"{before}\n{entry['text']}".encode()).hexdigest()
        assert entry["h"] == before


def test_the_file_goes_to_another_profile_and_adds_up(shipped: Site, reader):
    first, second = reader(shipped, PHONE), reader(shipped, PHONE)
    answer(open_training(first, scope_of(shipped)))
    page = open_me(first)
    page.fill("#name", "Мария Коваль")
    page.locator("form:has(#name) [type=submit]").click()
    file = exported(page)
    head, *records, end = file.strip().split("\n")
    assert json.loads(head)["name"] == "Мария Коваль" and json.loads(end)["end"] == len(records) >= 1
    assert json.loads(end)["digest"] == hashlib.sha256("".join(x + "\n" for x in [head, *records]).encode()).hexdigest()

    answer(open_training(second, scope_of(shipped)))
    there = open_me(second)
    taken_in(there, file)
    assert len(log(there)) == len(records) + 1
    assert there.locator("h1").inner_text() == "Мария Коваль"
    # Twice is once.
    taken_in(there, file)
    assert len(log(there)) == len(records) + 1
    # And back: the other order gives the same set.
    taken_in(page, exported(there))
    assert {entry["h"] for entry in log(page)} == {entry["h"] for entry in log(there)}


def test_read_marks_travel_with_the_file(shipped: Site, reader):
    first, second = reader(shipped, PHONE), reader(shipped, PHONE)
    page = first.open(shipped.path("rule"))
    first.settle()
    page.locator(".done [data-do=read]").click()
    first.stay()
    file = exported(open_me(first))
    assert '"t":"m"' in file
    taken_in(open_me(second), file)
    page = second.open(shipped.path("rule"))
    second.settle()
    expect(page.locator(".done [data-do=read]")).to_have_attribute("aria-pressed", "true")


def test_what_is_damaged_or_foreign_is_refused_with_a_sentence(shipped: Site, reader):
    first, second = reader(shipped, PHONE), reader(shipped, PHONE)
    page = open_training(first, scope_of(shipped))
    answer(page)
    open_training(first, scope_of(shipped))
    answer(page)
    file = exported(open_me(first))
    lines = file.split("\n")
    there = open_me(second)
    assert "salesbook.jsonl" in taken_in(there, "hello")
    foreign = json.dumps(json.loads(lines[0]) | {"book": "another"})
    assert "another" in taken_in(there, "\n".join([foreign, *lines[1:]]))
    assert log(there) == []
    # One edited line is left out, the rest is taken.
    edited = lines[1].replace('"s":', '"s":1')
    said = taken_in(there, "\n".join([lines[0], edited, *lines[2:]]))
    assert len(log(there)) == len(lines) - 4
    assert len(there.locator(".import__say p").all()) == 2, said
    # A file cut short says so.
    taken_in(there, "\n".join(lines[:-2]))
    assert len(log(there)) == len(lines) - 3


def test_two_tabs_write_one_chain(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    one = open_training(someone, scope_of(shipped))
    two = someone.another_tab()
    two.goto(one.url)
    two.reload()
    expect(two.locator("form.ask--live")).to_be_visible()
    for page in (one, two):
        page.locator("form.ask--live .btn--text").click()
    for page in (one, two):
        is_told(page)
    page = open_me(someone)
    numbers = [int(entry["record"]["id"].rsplit("-", 1)[1]) for entry in log(page)]
    assert numbers == [1, 2]


def test_an_older_database_keeps_its_marks(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    book = bank(shipped)
    key = next(page["key"] for page in book["pages"] if page["kind"] == "rule")
    page = someone.open("assets/icon.svg")
    page.evaluate(OLDER.replace("BOOK", book["book"]).replace("KEY", key))
    page = open_me(someone)
    expect(page.locator(".tally .figure").first).to_have_text("1")
    marks = [entry["record"] for entry in log(page)]
    assert [(each["t"], each["page"], each["at"], each["read"]) for each in marks] == [("m", key, 1700000000000, True)]


def test_a_newer_database_is_read_and_not_written(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    page = someone.open("assets/icon.svg")
    page.evaluate(NEWER.replace("BOOK", bank(shipped)["book"]))
    page = open_training(someone, scope_of(shipped))
    answer(page)
    open_me(someone)
    assert log(page) == []
    expect(page.locator(".callout--warning")).to_be_visible()


def test_what_cannot_be_read_is_set_aside_and_told(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    page = open_training(someone, scope_of(shipped))
    answer(page)
    open_me(someone)
    page.evaluate(PUT, ["log", "broken-1", {"h": "zzz", "text": "{"}])
    page.evaluate(PUT, ["log", "broken-2", 5])
    page.evaluate(PUT, ["state", "running", {"exam": "no exam"}])
    page.evaluate(PUT, ["state", "head", "lost"])
    page.reload()
    expect(page.locator(".callout--warning")).to_be_visible()
    aside = page.evaluate(GET, ["state", "quarantine"])
    assert sorted(each["id"] for each in aside) == ["broken-1", "broken-2", "head", "running"]
    assert len(log(page)) == 1
    # The rest goes on as before.
    answer(open_training(someone, scope_of(shipped)))
    assert [entry["record"]["id"].rsplit("-", 1)[1] for entry in log(open_me(someone))] == ["1", "2"]


def test_a_lost_head_never_numbers_anew(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    page = open_training(someone, scope_of(shipped))
    answer(page)
    page.evaluate(PUT, ["state", "head", None])
    answer(page)
    entries = log(page)
    assert [entry["record"]["id"].rsplit("-", 1)[1] for entry in entries] == ["1", "2"]
    assert entries[1]["record"]["prev"] == entries[0]["h"]


def test_two_readings_at_once_set_aside_once(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    answer(open_training(someone, scope_of(shipped)))
    page = open_me(someone)
    page.evaluate(PUT, ["log", "broken-1", 5])
    page.evaluate(PUT, ["state", "head", "lost"])
    # What another tab says when it has written; three times, and none waits for the one before.
    page.evaluate("""() => {
      const channel = new BroadcastChannel('salesbook:' + document.documentElement.dataset.book);
      for (let i = 0; i < 3; i++) channel.postMessage('more');
    }""")
    expect(page.locator(".callout--warning")).to_be_visible()
    until(page, "async () => (await (%s)(['state', 'head']))?.n === 1" % GET)
    aside = page.evaluate(GET, ["state", "quarantine"])
    assert sorted(each["id"] for each in aside) == ["broken-1", "head"]



@pytest.mark.parametrize("script", [NO_DATABASE + NO_LOCAL, FULL], ids=["refused", "full"])
def test_without_storage_the_session_works_and_the_file_is_offered(script, shipped: Site, reader):
    someone = reader(shipped, PHONE, init_script=script)
    page = open_training(someone, scope_of(shipped))
    answer(page)
    expect(page.locator(".toast")).to_have_text(re.compile(r"\S"))
    page.evaluate("location.hash = ''")
    until(page, "() => document.querySelector('.desktop')")
    with page.expect_download() as download:
        page.locator(".callout--warning .btn").click()
    assert '"t":"r"' in download.value.path().read_text(encoding="utf-8")


def test_local_storage_stands_by_for_the_training(shipped: Site, reader):
    someone = reader(shipped, PHONE, init_script=NO_DATABASE)
    answer(open_training(someone, scope_of(shipped)))
    page = open_me(someone)
    assert page.locator(".callout--warning").count() == 0
    assert '"t":"r"' in exported(page)


def test_erasing_asks_first_and_then_erases(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    answer(open_training(someone, scope_of(shipped)))
    page = open_me(someone)
    page.locator(".part2 .btn--quiet").last.click()
    dialog = page.locator("dialog.ask2")
    expect(dialog).to_be_visible()
    with page.expect_download():
        dialog.locator(".btn").first.click()
    dialog.locator(".btn").nth(1).click()
    expect(dialog).to_have_count(0)
    until(page, "() => document.querySelector('.toast').textContent")
    assert log(page) == []
