"""What depends on the day of reading: the standard of the day, and what is due for review."""

import json
from datetime import date, datetime, timedelta, timezone
from math import gcd

import pytest
from playwright.sync_api import expect

import small_book
from conftest import PHONE, Site, until

NAMES = ["number", "title", "thesis", "phrase", "href", "minutes"]


def standards(site: Site) -> list[list[str]]:
    """What day.js holds: a call with a list that is JSON too."""
    script = (site.root / site.edition / "day.js").read_text(encoding="utf-8")
    return json.loads(script.removeprefix("SalesBook.day(").removesuffix(");\n"))


def expected_index(day: date, count: int) -> int:
    """`StandardOfTheDay.swift`, told once more in another language."""
    number = (day - date(1970, 1, 1)).days % count
    step = 1
    if count > 4:
        golden = count * 382 // 1000
        near = (step for distance in range(count) for step in (golden + distance, golden - distance))
        step = next((step for step in near if 1 < step < count - 1 and gcd(step, count) == 1), 2)
    lap = number // (count // gcd(step, count))
    return (number * step + lap) % count


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=timezone.utc)


def leaf(page) -> dict[str, str]:
    until(page, "() => document.querySelector('[data-day]').dataset.day !== ''")
    found = {name: page.locator(f"[data-{name}]").text_content() for name in NAMES if name != "href"}
    return found | {"href": page.locator("[data-href]").get_attribute("href")}


@pytest.mark.parametrize("book", ["shipped", "small"])
def test_each_standard_has_its_day(book, request, reader):
    site: Site = request.getfixturevalue(book)
    rows = standards(site)
    someone = reader(site, PHONE)
    # As many days as standards, from a day whose number is a multiple of that: each comes up exactly once.
    first = date(2026, 11, 21)
    first += timedelta(days=-(first - date(1970, 1, 1)).days % len(rows))
    seen = []
    for offset in range(len(rows)):
        day = first + timedelta(days=offset)
        someone.page.clock.set_fixed_time(noon(day))
        page = someone.open(site.path("cover"))
        found = leaf(page)
        row = rows[expected_index(day, len(rows))]
        assert found == dict(zip(NAMES, row))
        assert page.locator("[data-day]").get_attribute("data-day") == day.isoformat()
        assert page.locator(".leaf__try").is_visible() == bool(found["phrase"])
        seen.append(found["number"])
    assert sorted(seen) == sorted(row[0] for row in rows)


def test_the_same_day_gives_the_same_standard(shipped: Site, reader):
    found = []
    for zone, hour in (("Europe/Kyiv", 5), ("Asia/Vladivostok", 8), ("America/Lima", 20)):
        someone = reader(shipped, PHONE, timezone_id=zone)
        someone.page.clock.set_fixed_time(datetime(2026, 11, 21, hour, tzinfo=timezone.utc))
        page = someone.open(shipped.path("cover"))
        found.append(leaf(page))
        assert page.locator("[data-day]").get_attribute("data-day") == "2026-11-21"
    assert found[0] == found[1] == found[2]


def test_the_day_ends_at_the_readers_midnight(shipped: Site, reader):
    someone = reader(shipped, PHONE, timezone_id="Europe/Kyiv")
    for minute, day in ((59, "2026-11-21"), (61, "2026-11-22")):
        someone.page.clock.set_fixed_time(datetime(2026, 11, 21, 21, tzinfo=timezone.utc) + timedelta(minutes=minute))
        page = someone.open(shipped.path("cover"))
        leaf(page)
        assert page.locator("[data-day]").get_attribute("data-day") == day


def test_the_date_is_written_in_the_language_of_the_book(small: Site, reader):
    someone = reader(small, PHONE)
    for path, words in (("en/index.html", ["Saturday", "November"]), ("uk/index.html", ["субота", "листопада"])):
        someone.page.clock.set_fixed_time(noon(date(2026, 11, 21)))
        page = someone.open(path)
        leaf(page)
        assert all(word in page.locator("[data-date]").inner_text() for word in words)


def test_the_leaf_leads_to_its_page(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    someone.page.clock.set_fixed_time(noon(date(2026, 11, 23)))
    page = someone.open(shipped.path("cover"))
    title = leaf(page)["title"]
    someone.follow(page.locator("[data-href]"))
    assert page.locator("h1").text_content() == title


def test_without_webassembly_the_first_standard_stays_and_it_is_said(shipped: Site, reader):
    someone = reader(shipped, PHONE, init_script="delete globalThis.WebAssembly;")
    page = someone.open(shipped.path("cover"))
    expect(page.locator(".toast")).not_to_be_empty()
    assert page.locator("[data-title]").text_content() == standards(shipped)[0][1]


def test_a_page_falls_due(small: Site, reader):
    someone = reader(small, PHONE)
    due = date.fromisoformat(small_book.DUE)
    path = "en/rules/01-greeting.html"
    row = ".row[data-page='rules/01-greeting']"
    for day, is_due in ((due - timedelta(days=1), False), (due, True), (due + timedelta(days=400), True)):
        someone.page.clock.set_fixed_time(noon(day))
        page = someone.open(path)
        badge = page.locator(".badge")
        assert badge.get_attribute("data-due") == small_book.DUE
        assert badge.locator(".badge__due").is_visible() == is_due
        assert badge.locator(".badge__ok").is_visible() != is_due
        assert page.locator(".stamp--due").count() == int(is_due)
        page = someone.open("en/rules/index.html")
        assert page.locator(f"{row} .badge--due").is_visible() == is_due
    # A page that nobody promised to look at again never falls due.
    page = someone.open("en/guides/01-everything.html")
    assert page.locator(".badge__ok").is_visible()
