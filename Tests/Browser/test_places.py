"""The book opens from wherever it was put."""

import functools
import http.server
import shutil
import threading

import pytest
from playwright.sync_api import expect

from conftest import PHONE, Site


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture
def served(shipped: Site, tmp_path):
    """The book in a subfolder of a web server."""
    folder = tmp_path / "shop/sales book"
    shutil.copytree(shipped.root, folder)
    handler = functools.partial(_Quiet, directory=tmp_path)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Site(folder, f"http://127.0.0.1:{server.server_port}/shop/sales%20book/", "ru")
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def moved(shipped: Site, tmp_path):
    """The book copied to a folder whose name needs escaping in an address."""
    folder = tmp_path / "Книга продаж #1 (копия)"
    shutil.copytree(shipped.root, folder)
    return Site(folder, folder.as_uri() + "/", "ru")


@pytest.mark.parametrize("where", ["served", "moved"])
def test_the_book_works_there(where, request, reader):
    site: Site = request.getfixturevalue(where)
    someone = reader(site, PHONE)
    page = someone.open(site.path("cover"))
    expect(page.locator("[data-day]")).not_to_have_attribute("data-day", "")
    someone.follow(page.locator(".contents a").first)
    someone.settle()
    someone.follow(page.locator(".row a").first)
    someone.settle()
    someone.stay()
    page.locator(".done [data-do=read]").click()
    expect(page.locator(".done [data-do=read]")).to_have_attribute("aria-pressed", "true")
    someone.follow(page.locator(".top__back"))
    expect(page.locator(".row--read")).to_have_count(1)
    expect(page.locator(".row--read .row__ribbon")).to_be_visible()
    someone.follow(page.locator(".dock a").first)
    expect(page.locator("[data-continue] [data-count]")).to_have_text("1")
    someone.follow(page.locator("[data-continue]"))
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.dock')).position") == "fixed"


def test_a_book_that_was_moved_finds_its_place(small: Site, tmp_path, reader):
    """What was kept names the page, not the folder in which it was read."""
    someone = reader(small, PHONE)
    someone.open("en/rules/03-quiet.html")
    someone.stay()
    folder = tmp_path / "elsewhere"
    shutil.copytree(small.root, folder)
    someone.site = Site(folder, folder.as_uri() + "/", "en")
    page = someone.open("en/index.html")
    expect(page.locator("[data-continue] .desk__t")).to_have_text("Keep still while they read")
    someone.follow(page.locator("[data-continue]"))
    assert page.url == someone.site.url("en/rules/03-quiet.html")
