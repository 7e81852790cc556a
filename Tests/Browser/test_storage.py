"""Where the browser keeps nothing, the book still works, and says what it cannot do."""

import pytest
from playwright.sync_api import expect

from conftest import PHONE, Site

THROWS = "() => { throw new DOMException('blocked', 'SecurityError'); }"
NO_DATABASE = f"IDBFactory.prototype.open = {THROWS};"
NO_LOCAL = f"Object.defineProperty(window, 'localStorage', {{ get: {THROWS} }});"
FULL = """
Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
"""
LATE_FAILURE = """
IDBFactory.prototype.open = () => {
  const request = {};
  setTimeout(() => { request.error = new DOMException('no'); request.onerror(); }, 5);
  return request;
};
"""


@pytest.mark.parametrize("script", [NO_DATABASE + NO_LOCAL, FULL], ids=["blocked", "full"])
def test_it_is_said_when_marks_are_not_kept(script, shipped: Site, reader):
    someone = reader(shipped, PHONE, init_script=script)
    page = someone.open(shipped.path("rule"))
    someone.settle()
    button = page.locator(".done [data-do=read]")
    button.click()
    expect(page.locator(".toast")).to_have_text(page.locator("body").get_attribute("data-not-saved"))
    expect(button).to_have_attribute("aria-pressed", "true")


def test_the_whole_book_works_without_storage(shipped: Site, reader):
    someone = reader(shipped, PHONE, init_script=NO_DATABASE + NO_LOCAL)
    for name in ("cover", "section", "rule", "customer", "script", "tags", "glossary", "print"):
        page = someone.open(shipped.path(name))
        someone.settle()
        assert page.locator("h1").first.is_visible()
    page = someone.open(shipped.path("section"))
    someone.settle()
    page.locator("[name=tag]").select_option(index=1)
    assert page.locator(".row:visible").count() > 0
    page.locator("[data-do=view]:visible").click()
    page.locator("label:has([name=sb-theme][value=dark])").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert page.locator(".toast").inner_text() == page.locator("body").get_attribute("data-not-saved")


@pytest.mark.parametrize("script", [NO_DATABASE, LATE_FAILURE], ids=["throws", "fails"])
def test_local_storage_stands_by(script, shipped: Site, reader):
    someone = reader(shipped, PHONE, init_script=script)
    page = someone.open(shipped.path("rule"))
    someone.settle()
    page.locator(".done [data-do=read]").click()
    expect(page.locator(".done [data-do=read]")).to_have_attribute("aria-pressed", "true")
    page.reload()
    someone.settle()
    expect(page.locator(".done [data-do=read]")).to_have_attribute("aria-pressed", "true")
    assert page.locator(".toast").inner_text() == ""
    page = someone.open(shipped.path("cover"))
    expect(page.locator("[data-continue] [data-count]")).to_have_text("1")


def test_local_storage_alone_may_be_missing(shipped: Site, reader):
    someone = reader(shipped, PHONE, init_script=NO_LOCAL)
    page = someone.open(shipped.path("rule"))
    someone.settle()
    page.locator(".done [data-do=read]").click()
    someone.stay()
    page.reload()
    someone.settle()
    expect(page.locator(".done [data-do=read]")).to_have_attribute("aria-pressed", "true")
