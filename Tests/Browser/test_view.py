"""Theme and size of text: chosen once, kept everywhere, never a flash."""

import pytest

from conftest import DESKTOP, PHONE, Site

# What the page looked like when its body began and when it was parsed.
WATCH = """
window.seen = [];
const note = () => window.seen.push([document.documentElement.dataset.theme, document.documentElement.dataset.size]);
new MutationObserver((changes, observer) => {
  if (document.body) { note(); observer.disconnect(); }
}).observe(document, { childList: true, subtree: true });
document.addEventListener('DOMContentLoaded', note);
"""

BACKGROUND = "getComputedStyle(document.body).backgroundColor"


def choose(page, name: str, value: str) -> None:
    page.locator("[data-do=view]:visible").click()
    page.locator(f"label:has(input[name={name}][value='{value}'])").click()
    page.keyboard.press("Escape")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_theme_is_kept_across_pages_without_a_flash(shipped: Site, size, reader):
    someone = reader(shipped, size, init_script=WATCH, color_scheme="light")
    page = someone.open(shipped.path("rule"))
    day = page.evaluate(BACKGROUND)
    choose(page, "sb-theme", "dark")
    night = page.evaluate(BACKGROUND)
    assert night != day
    page.reload()
    assert page.evaluate("seen") == [["dark", None], ["dark", None]]
    for name in ("cover", "section", "customer", "tags"):
        page = someone.open(shipped.path(name))
        assert page.evaluate("seen") == [["dark", None], ["dark", None]]
        assert page.evaluate(BACKGROUND) == night
    page.locator("[data-do=view]:visible").click()
    assert page.locator("[name=sb-theme][value=dark]").is_checked()


def test_automatic_follows_the_system_and_a_choice_does_not(shipped: Site, reader):
    someone = reader(shipped, PHONE, color_scheme="light")
    page = someone.open(shipped.path("rule"))
    light = page.evaluate(BACKGROUND)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(BACKGROUND)
    assert light != dark
    choose(page, "sb-theme", "light")
    assert page.evaluate(BACKGROUND) == light
    choose(page, "sb-theme", "dark")
    page.emulate_media(color_scheme="light")
    assert page.evaluate(BACKGROUND) == dark
    choose(page, "sb-theme", "")
    assert page.evaluate(BACKGROUND) == light
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") is None


def test_the_size_of_text_is_kept(shipped: Site, reader):
    someone = reader(shipped, PHONE, init_script=WATCH)
    page = someone.open(shipped.path("rule"))
    letters = "parseFloat(getComputedStyle(document.querySelector('.prose p, .thesis p')).fontSize)"
    sizes = []
    for size in ("s", "", "l", "xl"):
        choose(page, "sb-size", size)
        page.reload()
        assert page.evaluate("seen")[0] == [None, size or None]
        sizes.append(page.evaluate(letters))
    assert sizes == sorted(set(sizes)), "each size is larger than the last"


def test_the_panel_closes_at_a_tap_outside(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    page = someone.open(shipped.path("rule"))
    page.locator("[data-do=view]:visible").click()
    assert page.locator("#sb-view").is_visible()
    page.locator("h1").click()
    assert page.locator("#sb-view").is_hidden()
    page.locator("[data-do=view]:visible").click()
    page.locator("[data-do=view]:visible").click()
    assert page.locator("#sb-view").is_hidden()


MOVING = """
() => [...document.querySelectorAll('*')].flatMap(element => [null, '::before', '::after'].map(part => {
  const style = getComputedStyle(element, part);
  const times = (style.transitionDuration + ',' + style.animationDuration).split(',').map(parseFloat);
  return Math.max(...times) > .01 ? element.tagName + '.' + element.className + (part || '') : null;
})).filter(Boolean)
"""


def test_nothing_moves_for_those_who_asked(place, reader):
    site, path = place
    someone = reader(site, PHONE, reduced_motion="reduce")
    page = someone.open(path)
    assert page.evaluate(MOVING) == []
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
