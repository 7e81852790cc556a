"""Without JavaScript the book still reads and navigates."""

import pytest

from conftest import PHONE, Site

# What scripts alone can work, and what they say; all of it may be missing without them.
SCRIPTED = ".done, .section__way, .section__filters, .view, .toast, .book-missing, [role=status], .copy, button, .find, noscript"

# The text of every element that holds reading matter and is shown.
READING = """
scripted => [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, td, th, pre, blockquote, summary)')]
  .filter(element => !element.closest(scripted) && element.checkVisibility({ visibilityProperty: true }))
  .map(element => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(scripted).forEach(each => each.remove());
    // The day on the leaf, and what depends on the day of reading.
    copy.querySelectorAll('[data-date], [data-due], .row__here').forEach(each => each.remove());
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  })
  .filter(Boolean)
"""


@pytest.fixture
def without_script(reader):
    return lambda site, viewport=PHONE: reader(site, viewport, java_script_enabled=False)


def test_nothing_that_is_content_hides(place, without_script, reader):
    site, path = place
    expected = None  # The leaf of the cover differs from day to day.
    if path != site.path("cover"):
        someone = reader(site, PHONE)
        page = someone.open(path)
        someone.settle()
        expected = page.evaluate(READING, SCRIPTED)
    page = without_script(site).open(path)
    found = page.evaluate(READING, SCRIPTED)
    assert len(found) >= (1 if path.endswith("search.html") else 2)
    assert expected is None or found == expected


def test_no_dead_controls(place, without_script):
    site, path = place
    page = without_script(site).open(path)
    # The marks of a check sheet are chosen without a script, too, and printed.
    for dead in ("button", "select", "form", "[role=dialog]", "input[type=radio]:not(.sheet *)"):
        assert page.locator(f"{dead}:visible").count() == 0, dead


def test_the_cover_shows_a_standard_and_a_beginning(shipped: Site, without_script):
    someone = without_script(shipped)
    page = someone.open(shipped.path("cover"))
    assert page.locator("[data-title]").inner_text() and page.locator("[data-thesis]").inner_text()
    someone.follow(page.locator("[data-href]"))
    assert page.locator("article.rule h1").is_visible()
    page.go_back()
    someone.follow(page.locator("[data-continue]"))
    assert page.locator("article.rule h1").is_visible()


def test_the_book_is_read_from_cover_to_cover(shipped: Site, without_script):
    someone = without_script(shipped)
    page = someone.open(shipped.path("cover"))
    someone.follow(page.locator(".contents a").first)
    someone.follow(page.locator(".row a").first)
    seen = [page.url]
    while page.locator(".turn [rel=next]").count():
        someone.follow(page.locator(".turn [rel=next]"))
        seen.append(page.url)
        assert len(seen) < 20_000
    edition = shipped.edition + "/"
    pages = {path for path in shipped.paths() if path.startswith(edition) and not path.endswith(("index.html", "print.html"))}
    pages -= {shipped.path("tags"), shipped.path("changes"), shipped.path("search")}
    pages -= {f"{shipped.edition}/{name}.html" for name in ("train", "me", "phrase")}
    assert {shipped.url(path) for path in pages} == set(seen)
    assert len(seen) == len(pages)
    someone.follow(page.locator(".top__back"))
    assert page.locator("h1").is_visible()


def test_answers_are_in_the_training(shipped: Site, without_script):
    someone = without_script(shipped)
    page = someone.open(shipped.path("rule"))
    assert page.locator(".ask .opt").first.is_visible()
    assert page.locator(".ask details, .ask [data-do=answer]:visible").count() == 0
    someone.follow(page.locator(".ask__train a").first)
    assert "JavaScript" in page.locator("noscript").inner_text()
    someone.follow(page.locator("noscript a").first)
    assert page.locator(".row").first.is_visible()


def test_criteria_can_be_ticked(shipped: Site, without_script):
    page = without_script(shipped).open(shipped.path("rule"))
    page.locator(".ticks .tick").first.click()
    assert page.locator(".ticks input").first.is_checked()


def test_the_chooser_of_languages_works(small: Site, without_script):
    someone = without_script(small)
    page = someone.open("index.html")
    assert page.locator(".languages li").count() == 2
    someone.follow(page.locator("a[hreflang=uk]"))
    assert page.locator("html").get_attribute("lang") == "uk"
    assert page.locator("h1").inner_text() == "Дзвінок на\xa0прилавку"
    someone.follow(page.locator(".foot__langs a[hreflang=en]"))
    assert page.locator("html").get_attribute("lang") == "en"


def test_dark_without_script(shipped: Site, reader):
    """Automatic means what the system says, script or not."""
    colours = []
    for scheme in ("light", "dark"):
        someone = reader(shipped, PHONE, java_script_enabled=False, color_scheme=scheme)
        page = someone.open(shipped.path("rule"))
        colours.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert colours[0] != colours[1]


def test_the_search_says_what_it_needs_and_lists_the_sections(shipped: Site, without_script):
    someone = without_script(shipped)
    page = someone.open(shipped.path("rule"))
    someone.follow(page.locator(".dock [data-do=find]"))
    assert "JavaScript" in page.locator("noscript").inner_text()
    assert page.locator("input:visible").count() == 0
    someone.follow(page.locator("noscript a").first)
    assert page.locator(".row").first.is_visible()
