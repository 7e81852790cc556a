"""An employee pastes a reply, sees what catches, mends it and takes it away."""

import re
import subprocess

import pytest
from playwright.sync_api import expect

from conftest import DESKTOP, PHONE, Reader, Site
from test_every_page import violations

REPLY = "Смотрите, скоро перезвоним! Вышлите фото чека))"


@pytest.fixture
def desk(reader, shipped: Site):
    """The page with a reply on its sheet, checked."""

    def make(text: str = REPLY, viewport=DESKTOP, **options):
        someone: Reader = reader(shipped, viewport, **options)
        page = someone.open("ru/phrase.html")
        if text:
            page.locator("#sb-reply").fill(text)
            page.locator(".paper .btn").click()
            expect(page.locator(".verdicts")).not_to_be_empty()
        return page

    return make


def test_each_finding_is_marked_and_explained(desk):
    page = desk()
    notes = page.locator(".fix")
    expect(notes).not_to_have_count(0)
    assert page.locator(".spot").count() == notes.count()
    assert page.locator(".reading__text").evaluate(
        "text => [...text.querySelectorAll('.spot__words')].map(each => each.textContent).join('|')"
    ).startswith("Смотрите|скоро")
    for note in notes.all():
        expect(note.locator(".fix__q .a")).to_have_attribute("href", re.compile(r"^rules/.*\.html$"))
    expect(page.locator(".verdicts")).to_contain_text("ошиб")


def test_focus_moves_from_mark_to_note_and_back(desk):
    page = desk()
    page.locator("#sb-spot-1").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#sb-fix-1")).to_be_focused()
    page.locator("#sb-fix-1 .fix__n").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#sb-spot-1")).to_be_focused()


def test_a_replacement_goes_into_the_reply_and_comes_back(desk):
    page = desk("Вышлите фото чека.")
    page.locator(".fix .copy").first.click()
    expect(page.locator("#sb-reply")).to_have_value("Вышлите, пожалуйста, фото чека.")
    expect(page.locator(".verdicts")).to_contain_text("Ничего не зацепило")
    expect(page.locator("#sb-reading")).to_be_focused()
    page.locator(".reading__tools .copy", has_text="Вернуть").click()
    expect(page.locator("#sb-reply")).to_have_value("Вышлите фото чека.")
    expect(page.locator(".fix")).not_to_have_count(0)


def test_a_picture_is_taken_out(desk):
    page = desk("Заказ принят 😊")
    page.locator(".fix .copy").first.click()
    expect(page.locator("#sb-reply")).to_have_value("Заказ принят")


def test_the_reply_is_copied(desk):
    page = desk("Добрый день, Ирина! Шкаф собран.")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    expect(page.locator(".verdicts")).to_contain_text("Так можно отправить")
    page.locator(".reading__tools .copy").first.click()
    expect(page.locator(".toast[role=status]")).to_have_text("Скопировано")
    assert page.evaluate("navigator.clipboard.readText()") == "Добрый день, Ирина! Шкаф собран."


def test_by_keyboard_alone(desk):
    page = desk("")
    page.locator("#sb-reply").focus()
    page.keyboard.type("Ждите, ")
    page.keyboard.type("скоро будет.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".fix")).not_to_have_count(0)
    # The marks follow the pen, and the status says what has changed.
    page.keyboard.press("Control+A")
    page.keyboard.type("Спасибо за заказ!")
    expect(page.locator(".verdicts")).to_contain_text("Ничего не зацепило")
    expect(page.locator(".fix")).to_have_count(0)


def test_a_sample_is_a_try(desk):
    page = desk("")
    sample = page.locator(".try").first
    text = sample.inner_text()
    sample.click()
    expect(page.locator("#sb-reply")).to_have_value(text)
    expect(page.locator(".fix")).not_to_have_count(0)


def test_hostile_text_stays_text(desk):
    text = "<img src=x onerror=alert(1)> Ждите, <b>скоро</b> \u202e будет &amp; 😊\ud83d"
    page = desk(text)
    assert page.locator(".reading__text img, .reading__text b").count() == 0
    shown = page.locator(".reading__text").evaluate("""
        text => {
          const copy = text.cloneNode(true);
          copy.querySelectorAll('.spot__n').forEach(each => each.remove());
          return copy.textContent;
        }
    """)
    assert shown == page.locator("#sb-reply").input_value()


def test_nothing_is_kept(desk):
    page = desk("Ждите, скоро перезвоним, тайное слово абракадабра.")
    assert "абракадабра" not in page.evaluate("JSON.stringify([localStorage, sessionStorage, location.href])")
    page.reload()
    expect(page.locator("#sb-reply")).to_have_value("")


def test_the_page_says_what_the_terminal_says(desk, salesbook, shipped: Site):
    page = desk()
    run = subprocess.run(
        [salesbook, "phrase", "--book", shipped.root, "--edition", "ru", REPLY], check=True, capture_output=True, text=True
    )
    lines = re.findall(r"^\d+\. (?:error|advice): rule (\d+)", run.stdout, re.MULTILINE)
    assert lines == re.findall(r"Правило (\d+)\.", " ".join(page.locator(".fix__q .a").all_inner_texts()))
    assert "^" in run.stdout


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_is_accessible_and_fits(desk, scheme):
    page = desk(viewport=PHONE, color_scheme=scheme)
    found = {}
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        found[size["width"]] = violations(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert found == {PHONE["width"]: [], DESKTOP["width"]: []}


def test_is_reached_from_the_bar_the_cover_and_a_rule(reader, shipped: Site):
    someone = reader(shipped, DESKTOP)
    for path in ["ru/index.html", "uk/index.html", shipped.path("rule")]:
        page = someone.open(path)
        assert page.locator("a[href$='phrase.html']:visible").count() >= 1
        assert page.locator("main a[href$='phrase.html']").count() == 1


def test_without_a_script_the_rules_are_listed(reader, shipped: Site):
    page = reader(shipped, PHONE, java_script_enabled=False).open("ru/phrase.html")
    expect(page.locator("main noscript .note, main .note").first).to_contain_text("JavaScript")
    assert page.locator("main .find__sections a").count() > 30
    expect(page.locator("#sb-phrase")).to_be_hidden()
