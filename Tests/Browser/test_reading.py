"""Marks, the way back to where one stopped, filters, languages."""

from playwright.sync_api import expect

from conftest import DESKTOP, PHONE, Site


def marks_as_read(someone, path: str) -> None:
    page = someone.open(path)
    someone.settle()
    someone.stay()
    page.locator(".done [data-do=read]").click()
    expect(page.locator(".done [data-do=read]")).to_have_attribute("aria-pressed", "true")
    # The mark is kept when it is found again.
    page.reload()
    someone.settle()
    expect(page.locator(".done [data-do=read]")).to_have_attribute("aria-pressed", "true")


def test_a_mark_is_kept_and_shown_everywhere(small: Site, reader):
    someone = reader(small, DESKTOP)
    marks_as_read(someone, "en/rules/01-greeting.html")
    page = someone.page
    for button in page.locator("[data-do=read]").all():
        assert button.get_attribute("aria-pressed") == "true"

    someone.open("en/rules/index.html")
    someone.settle()
    row = page.locator(".row[data-page='rules/01-greeting']")
    expect(row.locator(".row__ribbon")).to_be_visible()
    expect(page.locator(".row--read")).to_have_count(1)
    assert "Read" in row.inner_text()
    expect(page.locator("[data-leaf].on")).to_have_count(1)
    expect(page.locator("[data-leaf='rules/01-greeting']")).to_have_class("on")
    assert page.locator(".leaves").get_attribute("aria-label").split()[-3:] == ["1", "of", "6"]
    expect(page.locator(".section__row [data-count]")).to_have_text("1")

    someone.open("en/tags.html")
    expect(page.locator(".row--read")).to_have_count(2)  # under each of its two tags

    someone.open("en/index.html")
    expect(page.locator("[data-continue] [data-count]")).to_have_text("1")
    assert page.locator(".ring__on").get_attribute("stroke-dasharray").split()[0].startswith("6.25")


def test_a_mark_is_taken_back(small: Site, reader):
    someone = reader(small, PHONE)
    marks_as_read(someone, "en/rules/01-greeting.html")
    page = someone.page
    ribbon = page.locator(".ribbon--top")
    expect(ribbon).to_have_attribute("aria-pressed", "true")
    ribbon.click()
    expect(page.locator(".done [data-do=read]")).to_have_attribute("aria-pressed", "false")
    someone.stay()
    page.reload()
    someone.settle()
    expect(ribbon).to_have_attribute("aria-pressed", "false")
    someone.open("en/rules/index.html")
    someone.settle()
    expect(page.locator(".row--read")).to_have_count(0)


def test_a_mark_belongs_to_the_page_in_every_language(small: Site, reader):
    someone = reader(small, PHONE)
    marks_as_read(someone, "en/rules/01-greeting.html")
    someone.open("uk/rules/01-greeting.html")
    someone.settle()
    expect(someone.page.locator(".done [data-do=read]")).to_have_attribute("aria-pressed", "true")


def test_marks_of_two_books_do_not_mix(small: Site, shipped: Site, reader):
    someone = reader(small, PHONE)
    marks_as_read(someone, "en/rules/01-greeting.html")
    someone.site = shipped
    someone.open(shipped.path("cover"))
    someone.open(shipped.path("section"))
    someone.settle()
    expect(someone.page.locator(".row--read")).to_have_count(0)


def test_reading_goes_on_where_it_stopped(small: Site, reader):
    someone = reader(small, PHONE)
    page = someone.open("en/index.html")
    card = page.locator("[data-continue]")
    assert card.get_attribute("href") == "rules/01-greeting.html"
    assert page.locator("[data-count]").inner_text() == "0"

    someone.open("en/rules/03-quiet.html")
    someone.stay()
    someone.open("en/index.html")
    expect(card.locator(".desk__t")).to_have_text("Keep still while they read")
    assert card.get_attribute("data-here") in card.inner_text()
    someone.follow(card)
    assert page.url == small.url("en/rules/03-quiet.html")

    # In the list the place is shown until the page has been read; then the next one is offered.
    someone.open("en/rules/index.html")
    someone.settle()
    expect(page.locator(".row--here")).to_have_attribute("data-page", "rules/03-quiet")
    marks_as_read(someone, "en/rules/03-quiet.html")
    someone.open("en/index.html")
    expect(card.locator(".desk__t")).to_have_text("Say the number")
    assert card.get_attribute("data-next") in card.inner_text()
    someone.follow(card)
    assert page.url == small.url("en/rules/04-numbers.html")


def test_the_last_page_has_no_next(small: Site, reader):
    someone = reader(small, PHONE)
    marks_as_read(someone, "en/glossary.html")
    someone.stay()
    page = someone.open("en/index.html")
    expect(page.locator("[data-continue] [data-count]")).to_have_text("1")
    href = page.locator("[data-continue]").evaluate("card => card.href")
    assert href.startswith(small.base)


def shown(page) -> list[str]:
    return page.locator(".row:visible").evaluate_all("rows => rows.map(row => row.dataset.page.slice(6, 8))")


def test_filters(small: Site, reader):
    someone = reader(small, PHONE)
    marks_as_read(someone, "en/rules/01-greeting.html")
    page = someone.open("en/rules/index.html")
    someone.settle()
    status = page.locator("[data-shown]")
    assert shown(page) == ["01", "02", "03", "04", "05", "06"]

    page.locator("label:has([name=channel][value=online])").click()
    assert shown(page) == ["01", "02", "04", "05"]
    assert status.inner_text().endswith("4")
    page.locator("[name=role]").select_option("courier")
    assert shown(page) == ["01", "02", "05"]
    page.locator("[name=tag]").select_option("greeting")
    assert shown(page) == ["01", "05"]
    page.locator("label:has([name=unread])").click()
    assert shown(page) == ["05"]
    # A group whose rows are all gone goes with them.
    assert page.locator(".group:visible").count() == 1

    page.locator("label:has([name=channel][value=offline])").click()
    assert shown(page) == []
    missing = page.locator(".book-missing")
    expect(missing).to_be_visible()
    assert status.inner_text().endswith("0")
    missing.locator("[data-do=reset]").click()
    assert shown(page) == ["01", "02", "03", "04", "05", "06"]
    expect(missing).to_be_hidden()
    assert page.evaluate("document.activeElement.closest('form') !== null")


def test_every_choice_of_the_shipped_filters_finds_something(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    for section in sorted({path.split("/")[1] for path in shipped.paths() if path.count("/") == 2}):
        page = someone.open(f"ru/{section}/index.html")
        someone.settle()
        total = len(page.locator(".row:visible").all())
        for select in page.locator(".section__filters select").all():
            for option in select.locator("option").all()[1:]:
                select.select_option(option.inner_text())
                assert 0 < page.locator(".row:visible").count() <= total
            select.select_option("")
        for channel in page.locator("[name=channel]").all():
            channel.evaluate("input => input.click()")
            assert page.locator(".row:visible").count() > 0


def test_a_page_at_random_is_one_of_those_shown(small: Site, reader):
    someone = reader(small, DESKTOP)
    page = someone.open("en/rules/index.html")
    someone.settle()
    page.locator("[name=tag]").select_option("silence")
    someone.follow(page.locator("[data-do=random]"))
    assert page.url == small.url("en/rules/03-quiet.html")


def test_a_list_that_the_browser_kept_is_drawn_anew(small: Site, reader):
    """Back to a list that was never left, as far as the browser is concerned: what was read meanwhile shows."""
    someone = reader(small, PHONE)
    page = someone.open("en/rules/index.html")
    someone.settle()
    expect(page.locator(".row--read")).to_have_count(0)
    other = someone.context.new_page()
    other.goto(small.url("en/rules/01-greeting.html"))
    other.locator(".done [data-do=read]").click()
    expect(other.locator(".done [data-do=read]")).to_have_attribute("aria-pressed", "true")
    other.evaluate("localStorage.setItem('salesbook:theme', 'dark')")
    with page.expect_navigation():
        page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator(".row--read")).to_have_count(1)
    assert page.locator("html").get_attribute("data-theme") == "dark"


def test_a_language_leads_to_the_same_page(small: Site, reader):
    someone = reader(small, PHONE)
    pairs = {
        "en/rules/01-greeting.html": "uk/rules/01-greeting.html",
        "en/customers/01-doubter.html": "uk/customers/01-doubter.html",
        "en/rules/index.html": "uk/rules/index.html",
        "en/tags.html": "uk/tags.html",
        "en/index.html": "uk/index.html",
        # What has no counterpart leads to the cover.
        "en/guides/01-everything.html": "uk/index.html",
    }
    for path, counterpart in pairs.items():
        page = someone.open(path)
        someone.follow(page.locator(".foot__langs a[hreflang=uk]"))
        assert page.url == small.url(counterpart)
        assert page.locator("html").get_attribute("lang") == "uk"
        assert page.locator(".foot__langs [aria-current]").inner_text() == "Українська"
        if counterpart != "uk/index.html":
            someone.follow(page.locator(".foot__langs a[hreflang=en]"))
            assert page.url == small.url(path)


def test_the_way_through_a_script(small: Site, reader):
    someone = reader(small, PHONE)
    page = someone.open("en/scripts/01-late.html")
    page.locator(".branch__exit a").first.click()
    assert page.locator(".step:target h2").inner_text() == "Thank"
    expect(page.locator(".step:target")).to_be_in_viewport()
    top = page.locator(".step:target h2").bounding_box()["y"]
    assert top >= page.locator(".top").bounding_box()["height"] - 1, "the bar covers the heading"


def test_the_contact_is_offered(small: Site, reader):
    someone = reader(small, PHONE)
    page = someone.open("en/rules/01-greeting.html")
    assert page.locator(".foot a[href^='mailto:trainer@kettle.example']").is_visible()
