"""A reply goes from the book into a chat in one tap."""

import pytest
from playwright.sync_api import expect

import small_book
from conftest import DESKTOP, PHONE, Reader, Site


def pasted(page) -> str:
    """What the clipboard holds, as a chat would get it."""
    return page.evaluate("navigator.clipboard.readText()")


@pytest.fixture
def copier(reader):
    def make(site: Site, viewport=PHONE, **options) -> Reader:
        someone = reader(site, viewport, **options)
        someone.context.grant_permissions(["clipboard-read", "clipboard-write"])
        return someone

    return make


CASES = [
    ("en/rules/01-greeting.html", small_book.RULE_PHRASES),
    ("en/customers/01-doubter.html", small_book.CUSTOMER_PHRASES),
    ("en/scripts/01-late.html", small_book.SCRIPT_PHRASES),
    ("en/guarantees/01-leak.html", small_book.GUARANTEE_PHRASES),
    ("uk/rules/01-greeting.html", ["Доброго ранку! П’ять хвилин — і я ваш!"]),
]


@pytest.mark.parametrize("path, phrases", CASES, ids=[path for path, _ in CASES])
def test_each_button_copies_its_phrase(path, phrases, small: Site, copier):
    someone = copier(small)
    page = someone.open(path)
    buttons = page.locator(".copy")
    assert buttons.count() == len(phrases)
    for button, phrase in zip(buttons.all(), phrases):
        page.evaluate("navigator.clipboard.writeText('')")
        button.click()
        expect(page.locator(".toast[role=status]")).not_to_be_empty()
        # Typography may join words with no-break spaces; the letters are the trainer's own.
        assert pasted(page).replace("\xa0", " ") == phrase
        page.evaluate("document.querySelector('.toast').textContent = ''")


@pytest.mark.parametrize("section", ["rules", "customers", "scripts", "guarantees"])
def test_the_shipped_phrases_are_copied_whole(section, shipped: Site, copier):
    """On every page of the section, each button copies the phrase that stands directly above it."""
    someone = copier(shipped, DESKTOP)
    count = 0
    for file in sorted((shipped.root / "ru" / section).glob("[0-9]*.html")):
        page = someone.open(f"ru/{section}/{file.name}")
        phrases = page.evaluate("""
            () => {
              const both = [...document.querySelectorAll('.say, .copy')];
              return both.flatMap((each, i) => {
                if (!each.matches('.copy')) return [];
                const before = both.slice(0, i).reverse().find(other => other.matches('.say'));
                return [(before.dataset.said || before.textContent).replaceAll('\\u2060', '').trim()];
              });
            }""")
        buttons = page.locator(".copy").all()
        assert len(buttons) == len(phrases)
        for button, phrase in zip(buttons, phrases):
            button.click()
            button.locator("xpath=self::*[@data-done]").wait_for()
            assert pasted(page) == phrase
            count += 1
    assert count >= 8


def test_the_button_says_what_it_did_and_recovers(small: Site, copier):
    someone = copier(small)
    someone.page.clock.install()
    page = someone.open("en/rules/01-greeting.html")
    button = page.locator(".copy").first
    assert button.inner_text() == "Copy"
    button.click()
    expect(page.locator(".copy").first).to_have_attribute("data-done", "")
    assert button.inner_text() == "Copied"
    assert page.locator(".toast[role=status]").inner_text() == "Copied"
    page.clock.run_for(2_500)
    assert button.inner_text() == "Copy"
    page.clock.run_for(6_000)
    assert page.locator(".toast").inner_text() == ""


def test_a_second_tap_does_not_leave_the_word_copied(small: Site, copier):
    someone = copier(small)
    someone.page.clock.install()
    page = someone.open("en/rules/01-greeting.html")
    button = page.locator(".copy").first
    for _ in range(2):
        button.click()
        expect(page.locator(".copy").first).to_have_attribute("data-done", "")
        page.clock.run_for(1_000)
    page.clock.run_for(5_000)
    assert button.inner_text() == "Copy"


NO_CLIPBOARD = """
Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
"""
NO_COPYING = NO_CLIPBOARD + "document.execCommand = () => false;"


def test_the_old_command_stands_by(small: Site, copier):
    """Where a page opened from a folder has no clipboard API. Pasting proves what was copied."""
    someone = copier(small, init_script=NO_CLIPBOARD)
    page = someone.open("en/rules/01-greeting.html")
    page.locator(".copy").first.click()
    expect(page.locator(".copy").first).to_have_attribute("data-done", "")
    page.evaluate("document.querySelector('main').append(document.createElement('textarea'))")
    page.locator("main > textarea").focus()
    page.keyboard.press("Control+V")
    assert page.locator("main > textarea").input_value() == small_book.RULE_PHRASES[0]


def test_a_refusal_is_told(small: Site, copier):
    someone = copier(small, init_script=NO_COPYING)
    page = someone.open("en/rules/01-greeting.html")
    button = page.locator(".copy").first
    button.click()
    expect(page.locator(".toast")).not_to_be_empty()
    assert page.locator(".toast").inner_text() == page.locator("body").get_attribute("data-copy-failed")
    assert button.inner_text() == "Copy"


def test_the_focus_stays_on_the_button(small: Site, copier):
    someone = copier(small, init_script=NO_CLIPBOARD)
    page = someone.open("en/rules/01-greeting.html")
    page.locator(".copy").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".copy").first).to_have_attribute("data-done", "")
    assert page.evaluate("document.activeElement === document.querySelector('.copy')")
