"""Paper: a page, and a whole section on one."""

import pytest

from conftest import DESKTOP, PHONE, Site

PRESSED = [".top", ".dock", ".skip", ".foot", ".view", ".toast", ".ribbon", ".copy", ".done", ".turn", "button", "form"]


def luminance(colour: str) -> float:
    """Of `rgb(…)` or of `color(srgb …)`, 0 black to 1 white; nothing at all is paper."""
    numbers = [float(each) for each in colour[colour.index("(") + 1 : -1].replace("srgb", "").replace(",", " ").split()]
    if len(numbers) == 4 and numbers[3] == 0:
        return 1
    return sum(numbers[:3]) / 3 / (255 if colour.startswith("rgb") else 1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_shows_the_text_and_nothing_to_press(place, scheme, reader):
    site, path = place
    someone = reader(site, DESKTOP, color_scheme=scheme)
    page = someone.open(path)
    page.emulate_media(media="print", color_scheme=scheme)
    for pressed in PRESSED:
        assert page.locator(f"{pressed}:visible").count() == 0, pressed
    assert page.locator("main :is(h1, h2, li)").first.is_visible()
    # Ink on white, also for those who read by night.
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    ink = page.evaluate("getComputedStyle(document.querySelector('main')).color")
    assert luminance(ground) == 1 and luminance(ink) < 0.2


def test_a_chosen_night_is_not_printed(shipped: Site, reader):
    someone = reader(shipped, PHONE, init_script="localStorage.setItem('salesbook:theme', 'dark')")
    page = someone.open(shipped.path("rule"))
    page.emulate_media(media="print")
    assert luminance(page.evaluate("getComputedStyle(document.body).backgroundColor")) == 1


@pytest.mark.parametrize("section", ["rules", "customers", "scripts", "guarantees", "guides"])
def test_a_section_prints_whole(section, shipped: Site, reader):
    someone = reader(shipped, DESKTOP)
    page = someone.open(f"ru/{section}/index.html")
    titles = page.locator(".row__t").all_inner_texts()
    someone.follow(page.locator(".section__print a"))
    found = page.locator("main > article h1").all_text_contents()
    # The list goes by sets, the paper by the order of reading.
    assert sorted(title.replace("\xa0", " ") for title in found) == sorted(title.replace("\xa0", " ") for title in titles)
    # As many sheets as pages at least: each begins its own.
    assert page.pdf(format="A4").count(b"/Type /Page\n") >= len(titles)


def test_the_print_button_prints(shipped: Site, reader):
    someone = reader(shipped, DESKTOP, init_script="window.print = () => { window.printed = true; };")
    page = someone.open(shipped.path("print"))
    page.locator("[data-do=print]").click()
    assert page.evaluate("window.printed")
