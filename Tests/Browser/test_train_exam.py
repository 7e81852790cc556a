"""An exam: drawn, kept, resumed, timed, handed in, gone through; by keyboard alone too."""

import pytest
from playwright.sync_api import expect

import probes
from conftest import DESKTOP, PHONE, Site, until
from test_every_page import violations
from training import bank, fill, log, open_me, open_training, sit


@pytest.fixture
def exam(shipped: Site) -> dict:
    """The exam with a clock and several attempts."""
    return next(each for each in bank(shipped)["exams"] if each.get("minutes") and each.get("attempts", 0) > 1)


def start(someone, exam: dict, time: str | None = None):
    page = open_training(someone, "exam=" + exam["key"].replace("/", "%2F"))
    page.fill("#exam-name", "Мария Коваль")
    if time is not None:
        page.select_option("#exam-time", time)
    page.locator("form.start [type=submit]").click()
    expect(page.locator("form.exam__q")).to_be_visible()
    return page


def size(exam: dict) -> int:
    return sum(min(pool["count"], len(pool["questions"])) for pool in exam["pools"])


def right_or_empty(page) -> None:
    """Leaves the question without an answer."""


def test_answers_are_kept_at_once_and_survive_a_reload(shipped: Site, reader, exam):
    someone = reader(shipped, PHONE)
    page = start(someone, exam)
    assert page.locator("ol.cells .cell").count() == size(exam)
    fill(page)
    page.locator(".exam__nav .btn").last.click()
    page.locator(".exam__nav .btn").nth(1).click()
    expect(page.locator("ol.cells .cell--flag")).to_have_count(1)
    question = page.locator(".ask__prompt").inner_text()
    options = page.locator(".exam__q .opt").all_inner_texts()
    page.reload()
    expect(page.locator("form.exam__q")).to_be_visible()
    assert page.locator(".ask__prompt").inner_text() == question
    assert page.locator(".exam__q .opt").all_inner_texts() == options
    expect(page.locator("ol.cells .cell--done")).to_have_count(1)
    expect(page.locator("ol.cells .cell--flag")).to_have_count(1)
    # Nothing was told yet: the log has no answer in it.
    assert log(page) == []


def test_a_failed_exam_says_what_is_left_and_a_retake_draws_others(shipped: Site, reader, exam):
    someone = reader(shipped, PHONE)
    seen = []
    for attempt in (1, 2):
        sit(start(someone, exam), right_or_empty)
        page = someone.page
        record = log(page)[-1]["record"]
        # An order that was passed as it was dealt is no answer either.
        assert (record["t"], record["n"], record["pass"], record["score"]) == ("x", attempt, False, 0)
        assert not any(each["a"] for each in record["answers"])
        assert len(record["answers"]) == size(exam)
        seen.append({each["q"] for each in record["answers"]})
        expect(page.locator(".stamp2--fail")).to_be_visible()
    assert seen[0] != seen[1]
    for _ in range(exam["attempts"] - 2):
        sit(start(someone, exam), right_or_empty)
    page = open_training(someone, "exam=" + exam["key"].replace("/", "%2F"))
    expect(page.locator("form.start .callout--warning")).to_be_visible()
    assert page.locator("form.start [type=submit]").count() == 0


def test_two_tabs_add_to_one_exam(shipped: Site, reader, exam):
    someone = reader(shipped, PHONE)
    one = start(someone, exam)
    two = someone.another_tab()
    two.goto(one.url)
    expect(two.locator("form.exam__q")).to_be_visible()
    cells = "ol.cells li:nth-child({}) .cell--done"
    fill(one)
    expect(one.locator(cells.format(1))).to_have_count(1)
    two.locator(".exam__nav [type=submit]").click()
    # The second tab knows what the first has answered as soon as it keeps something of its own.
    expect(two.locator(cells.format(1))).to_have_count(1)
    fill(two)
    expect(two.locator(cells.format(2))).to_have_count(1)
    one.locator(".exam__nav .btn").nth(1).click()
    expect(one.locator("ol.cells .cell--done")).to_have_count(2)
    one.locator(".exam__end").click()
    one.locator("dialog.ask2 .btn").first.click()
    expect(one.locator(".result--exam")).to_be_visible()
    # What was handed in is handed in for both, once.
    two.locator(".exam__nav [type=submit]").click()
    expect(two.locator(".result--exam")).to_be_visible()
    attempts = [entry["record"] for entry in log(two) if entry["record"]["t"] == "x"]
    assert len(attempts) == 1
    assert len([each for each in attempts[0]["answers"] if each["a"]]) == 2


def test_one_exam_at_a_time(shipped: Site, reader, exam):
    someone = reader(shipped, PHONE)
    page = start(someone, exam)
    fill(page)
    expect(page.locator("ol.cells .cell--done")).to_have_count(1)
    other = next(each for each in bank(shipped)["exams"] if each["key"] != exam["key"])
    page = open_training(someone, "exam=" + other["key"].replace("/", "%2F"))
    expect(page.locator("form.start .callout--warning")).to_contain_text(exam["title"])
    assert page.locator("form.start [type=submit]").count() == 0
    page.locator("form.start a.btn").click()
    expect(page.locator("ol.cells .cell--done")).to_have_count(1)


def test_an_exam_begun_in_another_tab_is_not_begun_again(shipped: Site, reader, exam):
    someone = reader(shipped, PHONE)
    page = open_training(someone, "exam=" + exam["key"].replace("/", "%2F"))
    two = someone.another_tab()
    two.goto(page.url)
    two.fill("#exam-name", "Мария Коваль")
    page.fill("#exam-name", "Мария Коваль")
    page.locator("form.start [type=submit]").click()
    expect(page.locator("form.exam__q")).to_be_visible()
    fill(page)
    expect(page.locator("ol.cells .cell--done")).to_have_count(1)
    two.locator("form.start [type=submit]").click()
    expect(two.locator("ol.cells .cell--done")).to_have_count(1)


def test_a_warning_tells_what_has_no_answer(shipped: Site, reader, exam):
    someone = reader(shipped, PHONE)
    page = start(someone, exam)
    page.locator(".exam__end").click()
    expect(page.locator("dialog.ask2")).to_contain_text(str(size(exam)))
    page.locator("dialog.ask2 .btn").nth(1).click()
    expect(page.locator("dialog.ask2")).to_have_count(0)
    expect(page.locator("form.exam__q")).to_be_visible()


def test_the_clock_survives_a_reload_and_ends_the_exam(shipped: Site, reader, exam):
    someone = reader(shipped, PHONE)
    someone.page.clock.install(time="2026-11-23T09:00:00")
    page = start(someone, exam)
    page.clock.fast_forward((exam["minutes"] - 2) * 60_000)
    page.reload()
    expect(page.locator(".exam__clock b")).to_contain_text("1:5")
    page.clock.fast_forward(70_000)
    # A minute before the end there is a way to more time.
    page.locator(".exam__warn .btn").click()
    expect(page.locator(".exam__clock b")).to_contain_text("5:")
    page.clock.fast_forward(400_000)
    expect(page.locator(".result--exam")).to_be_visible()
    record = log(page)[-1]["record"]
    assert record["more"] == 1 and record["end"] - record["at"] == (exam["minutes"] + 5) * 60_000


def test_time_may_be_turned_off_or_made_ten_times_longer(shipped: Site, reader, exam):
    someone = reader(shipped, PHONE)
    page = start(someone, exam, "0")
    assert page.locator(".exam__clock").count() == 0
    sit(page, right_or_empty)
    assert log(page)[-1]["record"]["time"] == 0
    page = start(someone, exam, "1000")
    until(page, "() => document.querySelector('.exam__clock b').textContent")
    minutes = int(page.locator(".exam__clock b").inner_text().split(":")[0])
    assert minutes >= exam["minutes"] * 10 - 1


def test_an_exam_that_ended_while_the_book_was_closed_is_handed_in(shipped: Site, reader, exam):
    someone = reader(shipped, PHONE)
    someone.page.clock.install(time="2026-11-23T09:00:00")
    page = start(someone, exam)
    fill(page)
    expect(page.locator("ol.cells .cell--done")).to_have_count(1)
    page.goto("about:blank")
    page.clock.set_system_time("2026-11-24T09:00:00")
    page = open_training(someone, "")
    page.locator(f'a[href*="{exam["key"].replace("/", "%2F")}"]').first.click()
    expect(page.locator(".result--exam")).to_be_visible()
    record = log(page)[-1]["record"]
    assert record["end"] - record["at"] == exam["minutes"] * 60_000
    assert len([each for each in record["answers"] if each["a"]]) == 1


def test_a_whole_exam_with_the_keyboard_alone(shipped: Site, reader, exam):
    someone = reader(shipped, DESKTOP, reduced_motion="reduce")
    page = open_training(someone, "exam=" + exam["key"].replace("/", "%2F"))
    press = page.keyboard.press

    def tab_to(selector: str, key: str = "Tab") -> None:
        for _ in range(120):
            press(key)
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                focus = page.evaluate(probes.FOCUS)
                assert focus["isMarked"] and focus["isUncovered"], focus
                return
        raise AssertionError(f"Tab never comes to {selector}")

    tab_to("#exam-name")
    page.keyboard.type("Мария Коваль")
    press("Enter")
    expect(page.locator("form.exam__q")).to_be_visible()
    for number in range(size(exam)):
        # The focus comes with the question.
        until(page, "() => document.activeElement.matches('.ask__q')")
        if page.locator(".exam__q .opt").count():
            press("2")
        elif page.locator(".exam__q .ord").count():
            tab_to(".ord .tool:enabled")
            press("Alt+ArrowDown")
        elif page.locator(".exam__q select").count():
            for _ in range(page.locator(".exam__q select").count()):
                tab_to(".exam__q select")
                press("ArrowDown")
        else:
            for _ in range(page.locator(".exam__q .gap__in").count()):
                tab_to(".exam__q .gap__in")
                page.keyboard.type("слово")
        expect(page.locator(f"ol.cells li:nth-child({number + 1}) .cell--done")).to_have_count(1)
        tab_to(".exam__nav [type=submit]")
        press("Enter")
    expect(page.locator("dialog.ask2")).to_be_visible()
    press("Enter")
    expect(page.locator(".result--exam")).to_be_visible()
    assert page.evaluate("document.activeElement.tagName") == "H1"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_of_an_exam_is_accessible(shipped: Site, reader, exam, scheme):
    someone = reader(shipped, PHONE, color_scheme=scheme, reduced_motion="reduce")

    def check(state: str) -> None:
        assert violations(someone.page) == [], state
        assert someone.page.evaluate(probes.OVERFLOW) == [], state
        assert someone.page.evaluate(probes.SMALL_TARGETS, 44) == [], state

    open_training(someone, "exam=" + exam["key"].replace("/", "%2F"))
    check("the sheet before it")
    page = start(someone, exam)
    kinds = set()
    for number in range(size(exam)):
        question = ("opt--box", "opt", "ord", "pairq", "gap__in")
        kind = next(name for name in question if page.locator(f".exam__q .{name}").count())
        if kind not in kinds:
            kinds.add(kind)
            fill(page)
            check(kind)
        page.locator(".exam__nav .btn").last.click()
    check("the dialog")
    page.locator("dialog.ask2 .btn").first.click()
    expect(page.locator(".result--exam")).to_be_visible()
    check("the result")
    open_me(someone)
    check("me")
