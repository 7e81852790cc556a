"""The keyboard alone reaches and works everything, and the focus is always seen."""

import pytest

import probes
from conftest import DESKTOP, PHONE, Reader, Site


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_tab_visits_everything(place, size, reader):
    site, path = place
    someone: Reader = reader(site, size, reduced_motion="reduce")
    page = someone.open(path)
    someone.settle()
    stops = page.evaluate(probes.STOPS)
    visited, unseen = [], []
    # The browser itself also stops at what scrolls, such as a wide table, so there may be more stops than ours.
    for _ in range(2 * len(stops)):
        page.keyboard.press("Tab")
        focus = page.evaluate(probes.FOCUS)
        if focus is None:
            break
        if focus["stop"] is not None:
            visited.append(focus["stop"])
        if not (focus["isMarked"] and focus["isUncovered"]):
            unseen.append(focus)
    assert [stops[i] for i in range(len(stops)) if i not in visited] == [], "never reached"
    assert visited == sorted(visited), "the order is not that of the page"
    assert unseen == []


def test_the_skip_link_leads_to_the_text(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    page = someone.open(shipped.path("rule"))
    assert page.locator(".skip").bounding_box()["y"] < 0 or not page.locator(".skip").is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    box = page.locator(".skip").bounding_box()
    assert box["y"] >= 0 and box["x"] >= 0 and box["height"] >= 44
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#sb-main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_view_panel_opens_and_closes(shipped: Site, size, reader):
    someone = reader(shipped, size)
    page = someone.open(shipped.path("rule"))
    opener = page.locator("[data-do=view]:visible")
    assert opener.count() == 1
    for close in ("Escape", "button"):
        opener.focus()
        page.keyboard.press("Enter")
        assert page.locator("#sb-view").is_visible()
        assert opener.get_attribute("aria-expanded") == "true"
        assert page.evaluate("document.activeElement.name") == "sb-theme"
        if close == "Escape":
            page.keyboard.press("Escape")
        else:
            page.locator(".view__close").focus()
            page.keyboard.press("Enter")
        assert page.locator("#sb-view").is_hidden()
        assert opener.get_attribute("aria-expanded") == "false"
        assert opener.evaluate("button => button === document.activeElement")
    page.keyboard.press("Escape")
    assert page.locator("#sb-view").is_hidden()


def test_the_view_panel_is_worked_with_arrows(shipped: Site, reader):
    someone = reader(shipped, PHONE)
    page = someone.open(shipped.path("rule"))
    page.locator("[data-do=view]:visible").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    # The panel comes after all else, so that Tab goes on through it.
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "sb-size"
    focus = page.evaluate(probes.FOCUS)
    assert focus["isMarked"] and focus["isUncovered"]


def test_a_page_is_read_and_marked_by_keyboard(shipped: Site, reader):
    someone = reader(shipped, DESKTOP)
    page = someone.open(shipped.path("rule"))
    someone.settle()
    page.locator(".done [data-do=read]").focus()
    page.keyboard.press("Space")
    assert page.locator(".done [data-do=read]").get_attribute("aria-pressed") == "true"


def test_filters_are_worked_by_keyboard(small: Site, reader):
    someone = reader(small, PHONE)
    page = someone.open(small.path("section"))
    page.locator(".section__filters").wait_for()
    page.locator("[name=channel]:checked").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".row:visible").count() == 4  # online
    page.locator("[name=unread]").focus()
    page.keyboard.press("Space")
    assert page.locator("[name=unread]").is_checked()
