"""Practice, review, the desk, role-plays, the programme: as a person on a phone uses them."""

import datetime
import json
import shutil

import pytest
from playwright.sync_api import expect

import probes
from conftest import DESKTOP, PHONE, Site, until
from quiz_module import QuizModule
from sealed import right_answer
from test_every_page import violations
from training import answer, answer_all, bank, drawn, fill, is_told, log, open_me, open_training, words

NARROW = {"width": 320, "height": 640}
MONDAY = datetime.datetime(2026, 11, 23, 18, 0)


def quoted(key: str) -> str:
    return key.replace("/", "%2F")


@pytest.fixture
def questions(shipped: Site) -> dict[str, dict]:
    """A question of each type that the book has."""
    found: dict[str, dict] = {}
    for question in bank(shipped)["questions"]:
        found.setdefault(question["type"], question)
    return found


def practise(someone, scope: str):
    page = open_training(someone, "practice=" + quoted(scope))
    expect(page.locator("form.ask--live")).to_be_visible()
    return page


def go(page, hash: str) -> None:
    """Another place of the training without leaving the page."""
    page.evaluate("hash => { location.hash = hash; }", hash)


def test_every_type_is_answered_told_and_scheduled(shipped: Site, reader, questions):
    someone = reader(shipped, PHONE)
    for kind, question in questions.items():
        page = practise(someone, "question:" + question["id"])
        assert page.evaluate("document.activeElement.matches('.ask__q')"), kind
        fill(page)
        page.locator("form.ask--live [type=submit]").click()
        is_told(page)
        assert page.locator(".feedback[role=status]").count() == 1
        # The way on has the focus.
        assert page.evaluate("document.activeElement.matches('.ask--live .btns .btn')"), kind
        record = log(page)[-1]["record"]
        assert (record["q"], record["v"], record["m"]) == (question["id"], question["v"], "practice")


def test_the_engine_and_the_page_agree_which_option_is_right(shipped: Site, reader, questions):
    someone = reader(shipped, PHONE)
    question = questions["single"]
    for _ in range(len(question["options"])):
        page = practise(someone, "question:" + question["id"])
        # Shuffled: whichever stands where, the log keeps the number that it has in the bank.
        page.locator(".opt").first.click()
        chosen = page.locator(".opt input:checked").get_attribute("value")
        page.locator("form.ask--live [type=submit]").click()
        is_told(page)
        expect(page.locator(".opt--right")).to_have_count(1)
        record = log(page)[-1]["record"]
        assert record["a"] == chosen
        is_right = page.locator(".opt--right input").get_attribute("value") == chosen
        assert (record["s"] == 1_000_000) == is_right
        assert (page.locator(".verdict--right").count() == 1) == is_right


def test_practice_by_number_keys_and_enter(shipped: Site, reader, questions):
    someone = reader(shipped, DESKTOP)
    page = practise(someone, "question:" + questions["single"]["id"])
    page.keyboard.press("2")
    assert page.locator(".opt").nth(1).locator("input").is_checked()
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    expect(page.locator(".feedback .verdict")).to_be_visible()
    page.keyboard.press("Enter")
    until(page, "() => !document.querySelector('.feedback .verdict')")


def test_what_was_wrong_comes_back_at_the_end(shipped: Site, reader, questions):
    someone = reader(shipped, PHONE)
    page = practise(someone, "question:" + questions["single"]["id"])
    page.locator("form.ask--live .btn--text").click()
    expect(page.locator(".verdict--none")).to_be_visible()
    page.locator("form.ask--live .btns .btn").first.click()
    prompt = page.locator(".ask__prompt")
    expect(prompt).to_be_visible()
    answer(page)
    expect(page.locator(".result")).to_be_visible()
    assert page.evaluate("document.activeElement.tagName") == "H1"
    assert page.locator(".result .figure").first.inner_text() == "0"
    assert page.locator(".weak li").count() >= 1
    assert [each["record"]["g"] for each in log(page)][0] == 1


def test_the_order_is_moved_by_keys_and_told_aloud(shipped: Site, reader, questions):
    someone = reader(shipped, PHONE)
    page = practise(someone, "question:" + questions["order"]["id"])
    check = page.locator("form.ask--live [type=submit]")
    expect(check).to_be_disabled()
    first = page.locator(".ord__t").first.inner_text()
    page.locator(".ord .tool:enabled").first.focus()
    page.keyboard.press("Alt+ArrowDown")
    assert page.locator(".ord__t").nth(1).inner_text() == first
    expect(page.locator(".ords__say")).to_contain_text("2")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.ord') !== null")
    expect(check).to_be_enabled()


def test_the_right_order_is_never_dealt(shipped: Site, reader):
    book = bank(shipped)
    question = min((each for each in book["questions"] if each["type"] == "order"), key=lambda each: len(each["options"]))
    number, size = book["questions"].index(question), len(question["options"])
    places = right_answer(book, question)
    right = [places.index(place) for place in range(size)]
    quiz = QuizModule(shipped.root)

    def shuffled(seed: int) -> list[int]:
        return json.loads(quiz.call("quiz_shuffle", f"{seed * 1000 + number + 1}\n{size}".encode())[1])

    seed = next(each for each in range(10_000) if shuffled(each) == right)
    drawn_by_chance = f"crypto.getRandomValues = bytes => {{ bytes.set({list(seed.to_bytes(6))}); return bytes; }};"
    page = practise(reader(shipped, PHONE, init_script=drawn_by_chance), "question:" + question["id"])
    shown = [words(each) for each in page.locator(".ord__t").all_inner_texts()]
    assert shown == [words(question["options"][option]) for option in right[1:] + right[:1]]


def test_a_question_in_a_page_is_answered_there(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    book = bank(shipped)
    question = next(each for each in book["questions"] if not each.get("generated") and not each.get("reserved"))
    page = someone.open(book["pages"][question["page"]]["path"])
    someone.settle()
    assert "quiz/bank.js" not in " ".join(someone.requests)
    place = page.locator(f'[data-question="{question["id"]}"]')
    place.locator("[data-do=answer]").click()
    expect(place.locator("form.ask--live")).to_be_visible()
    fill(page)
    place.locator("[type=submit]").click()
    is_told(page)
    assert violations(page) == []
    assert log(page)[-1]["record"]["q"] == question["id"]


def test_what_is_due_is_counted_on_every_page_and_reviewed(shipped: Site, reader, questions):
    someone = reader(shipped, PHONE)
    someone.page.clock.install(time=MONDAY)
    for question in list(questions.values())[:2]:
        answer(practise(someone, "question:" + question["id"]))
    page = someone.open(shipped.path("rule"))
    count = page.locator(".dock .count")
    expect(count).to_be_hidden()
    # A month later both wait, on any page and on the desk.
    page.clock.set_system_time(MONDAY + datetime.timedelta(days=40))
    page.reload()
    expect(count).to_be_visible()
    assert count.locator("b").inner_text() == "2"
    page = open_training(someone)
    assert page.locator(".deskdue .figure").inner_text() == "2"
    page.locator(".deskdue .btn").click()
    answer_all(page)
    assert {each["record"]["m"] for each in log(page)} == {"practice", "review"}
    go(page, "")
    expect(page.locator(".deskdue")).to_be_visible()
    assert page.locator(".deskdue .figure").count() == 0
    expect(count).to_be_hidden()


def test_a_question_whose_answers_changed_starts_over(shipped: Site, reader, questions):
    someone = reader(shipped, PHONE)
    question = questions["single"]
    answer(practise(someone, "question:" + question["id"]))
    # As if an earlier edition had been answered, and a question that is gone.
    page = someone.page
    page.evaluate(
        """() => new Promise(done => {
          const opened = indexedDB.open('salesbook:' + document.documentElement.dataset.book);
          opened.onsuccess = () => {
            const transaction = opened.result.transaction('log', 'readwrite'), shelf = transaction.objectStore('log');
            shelf.getAll().onsuccess = event => {
              for (const entry of event.target.result) {
                const record = JSON.parse(entry.text);
                record.v = '00000000';
                shelf.put({ h: entry.h, text: JSON.stringify(record) }, record.id);
                shelf.put({ h: entry.h, text: JSON.stringify({ ...record, q: 'gone', id: 'x-1' }) }, 'x-1');
              }
            };
            transaction.oncomplete = () => { opened.result.close(); done(); };
          };
        })"""
    )
    page = open_training(someone)
    assert page.locator(".deskdue .figure").inner_text() == "1"
    assert len(log(page)) >= 2


def test_the_self_rating_is_asked_only_when_wanted(shipped: Site, reader, questions):
    someone = reader(shipped, PHONE)
    page = open_me(someone)
    page.locator("#self").check()
    rated = False
    for _ in range(8):
        page = practise(someone, "question:" + questions["single"]["id"])
        page.locator(".opt").first.click()
        page.locator("form.ask--live [type=submit]").click()
        expect(page.locator(".feedback .verdict")).to_be_visible()
        if page.locator(".verdict--right").count():
            page.locator(".rate .btn").last.click()
            expect(page.locator(".result")).to_be_visible()
            assert log(page)[-1]["record"]["g"] == 4
            rated = True
            break
    assert rated


def test_a_role_play_is_played_to_its_end(shipped: Site, reader):
    plays = bank(shipped)["plays"]
    assert len(plays) == 4
    someone = reader(shipped, PHONE)
    for play in plays:
        page = open_training(someone, "play=" + quoted(play["key"]))
        steps = 0
        while page.locator(".playscene").count():
            before = page.locator(".playline").count()
            page.keyboard.press("1")
            expect(page.locator(".playline")).to_have_count(before + 1)
            steps += 1
            assert steps < 50
        expect(page.locator(".playend")).to_be_visible()
        assert page.evaluate("document.activeElement.matches('.playscene__t')")
        assert violations(page) == []
        assert page.evaluate(probes.OVERFLOW) == []
        record = log(page)[-1]["record"]
        assert (record["t"], record["play"], len(record["path"])) == ("y", play["key"], steps)


def test_the_programme_starts_and_ticks_what_is_done(shipped: Site, reader):
    path = bank(shipped)["paths"][0]
    someone = reader(shipped, PHONE)
    someone.page.clock.install(time=MONDAY)
    page = someone.open(path["path"])
    page.locator("[data-train=path] .btn").click()
    expect(page.locator(".cal")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate(probes.OVERFLOW) == []
    task = next(each for each in path["days"][0]["tasks"] if each["kind"] == "read" and ":" not in each["target"])
    target = next(each for each in bank(shipped)["pages"] if each["key"] == task["target"])
    page = someone.open(target["path"])
    someone.settle()
    page.locator(".done [data-do=read]").click()
    someone.stay()
    page = open_training(someone)
    expect(page.locator(".task--done").first).to_be_visible()
    assert violations(page) == []
    assert page.evaluate(probes.SMALL_TARGETS, 44) == []
    page.clock.set_system_time(MONDAY + datetime.timedelta(days=2))
    page.reload()
    drawn(page)
    # The book has several programmes; the first of them is the one that was begun.
    expect(page.locator(".deskpath").first).to_contain_text("3")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_of_practice_is_accessible(shipped: Site, reader, questions, scheme):
    # A button that still changes its colour would be measured half way.
    someone = reader(shipped, PHONE, color_scheme=scheme, reduced_motion="reduce")

    def check(state: str) -> None:
        page = someone.page
        assert violations(page) == [], state
        for size in (NARROW, PHONE, DESKTOP):
            page.set_viewport_size(size)
            assert page.evaluate(probes.OVERFLOW) == [], state
            assert page.evaluate(probes.SMALL_TARGETS, 44) == [], state

    open_training(someone)
    check("the empty desk")
    open_me(someone)
    check("the empty me")
    for kind, question in questions.items():
        page = practise(someone, "question:" + question["id"])
        check(kind)
        fill(page)
        check(kind + ", filled in")
        page.locator("form.ask--live [type=submit]").click()
        expect(page.locator(".feedback .verdict")).to_be_visible()
        check(kind + ", told")
    page.locator("form.ask--live .btns .btn").first.click()
    answer_all(page)
    check("the summary")
    open_training(someone)
    check("the desk")
    open_me(someone)
    check("me")
    page.locator(".part2 .btn--quiet").last.click()
    check("the question before erasing")
    open_training(someone, "practice=nothing")
    check("an empty scope")


def test_without_its_files_the_training_says_what_to_do(shipped: Site, reader, tmp_path):
    root = tmp_path / "site"
    shutil.copytree(shipped.root, root)
    (root / shipped.edition / "quiz/bank.js").unlink()
    someone = reader(Site(root, root.as_uri() + "/", shipped.edition), PHONE)
    page = someone.open(f"{shipped.edition}/train.html")
    expect(page.locator(".train .lead").last).to_have_text(page.locator("body").get_attribute("data-train-failed"))
    assert any("bank.js" in problem for problem in someone.problems)
    someone.problems.clear()
