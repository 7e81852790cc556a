"""The book in the browser while it is written: `salesbook serve`, as the trainer sees it who has both open."""

import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from playwright.sync_api import Error, expect

import probes
from conftest import DESKTOP, PATIENCE, PHONE, Site, until
from test_every_page import violations

SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
THEMES = pytest.mark.parametrize("theme", ["light", "dark"])

LONG = "\n".join(f"Абзац номер {number} о том, как говорить с гостем.\n" for number in range(1, 60))

PAGES = {
    "book.yml": "title: Книга смены\n",
    "rules/index.md": "---\ntitle: Правила\n---\n\nС чего начать.\n",
    "rules/01-ask.md": f"""---
title: Просите
number: 1
---

{LONG}
> [!WRONG]
> - Ждите.
> - Вышлите чек.

> [!RIGHT]
> - Подождите, пожалуйста, две минуты!
> - Можете прислать чек?
""",
    "rules/02-promise.md": """---
title: Обещайте
number: 2
---

Срок вместо «скоро». ![Зал](../hall.svg)
""",
    "quizzes/01-test.md": """---
title: Проверка
kind: quiz
---

## Сколько минут ждёт гость?

- [ ] Десять
- [x] Две

## Что говорим первым?

- [x] Здравствуйте
- [ ] Следующий

## Чем кончаем?

- [x] Приходите ещё
- [ ] Всё
""",
    "hall.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>',
}


class Live:
    """A content folder that a server shows."""

    def __init__(self, program: Path, folder: Path):
        self.folder = folder
        for path, text in PAGES.items():
            self.write(path, text)
        self.log = open(folder.parent / "serve.log", "w+b")
        self.process = subprocess.Popen(
            [program, "serve", folder, "--port", "0", "--dictionaries", folder.parent], stdout=self.log, stderr=self.log
        )
        self.site = Site(folder, self._address(), "")

    def _address(self) -> str:
        """What the server says it can be reached at."""
        name = Path(self.log.name)
        while True:
            found = re.search(r"The book is at (http://\S+)", name.read_text())
            if found:
                return found.group(1)
            assert self.process.poll() is None, name.read_text()
            time.sleep(0.02)

    def said(self, words: str) -> int:
        """How often the terminal was told this."""
        return Path(self.log.name).read_text().count(words)

    def text(self, path: str) -> str:
        return (self.folder / path).read_text()

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def replace(self, path: str, old: str, new: str) -> None:
        assert old in self.text(path)
        self.write(path, self.text(path).replace(old, new))

    def close(self) -> None:
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(PATIENCE) == 0
        self.log.close()


@pytest.fixture
def live(salesbook, tmp_path):
    book = Live(salesbook, tmp_path / "content")
    # Pages that are opened before the questions are there change once more by themselves.
    indexed(book, 0)
    yield book
    book.close()


def opened(someone, path: str):
    page = someone.open(path)
    settled(page)
    return page


def indexed(live, count: int) -> None:
    """Waits until the terminal says once more that the search is ready."""
    while live.said("up to date") == count:
        assert live.process.poll() is None
        time.sleep(0.02)


def settled(page) -> None:
    """Waits until questions and search are those of the pages."""
    until(page, "() => document.documentElement.dataset.live === 'settled'")


def begun_anew(page) -> None:
    """Waits until the page has been loaded again and has all there is."""
    while is_marked(page):
        page.wait_for_timeout(20)
    settled(page)


def marked(page) -> None:
    """A page that is loaded again loses the mark."""
    page.evaluate("window.isTheSame = true")


def is_marked(page) -> bool:
    try:
        return page.evaluate("window.isTheSame === true")
    except Error:
        # Asked in the moment between the old page and the new one.
        return True


@SIZES
def test_what_is_saved_shows_at_the_same_place(live, reader, size):
    page = opened(reader(live.site, size), "rules/01-ask.html")
    marked(page)
    page.get_by_text("Абзац номер 40 ").scroll_into_view_if_needed()
    top = page.evaluate("scrollY")
    assert top > 500
    live.replace("rules/01-ask.md", "Абзац номер 40 о том", "Сороковой абзац о том")
    expect(page.get_by_text("Сороковой абзац")).to_be_in_viewport()
    live.replace("rules/01-ask.md", "Абзац номер 42 ", "Новый абзац.\n\nАбзац номер 42 ")
    expect(page.get_by_text("Новый абзац.")).to_be_attached()
    live.replace("rules/01-ask.md", "title: Просите\n", "title: Просите всегда\n")
    expect(page.locator("h1")).to_contain_text("Просите всегда")
    assert "Просите всегда" in page.title()
    assert abs(page.evaluate("scrollY") - top) < 60
    assert is_marked(page)


def test_what_has_buttons_is_loaded_again_at_the_same_height(live, reader):
    page = opened(reader(live.site, DESKTOP), "rules/01-ask.html")
    marked(page)
    page.get_by_text("Абзац номер 40 ").scroll_into_view_if_needed()
    top = page.evaluate("scrollY")
    assert page.locator(".copy").count() == 2
    text = live.text("rules/01-ask.md").replace("> - Вышлите чек.\n", "> - Вышлите чек.\n> - Следующий!\n")
    live.write("rules/01-ask.md", text + "> - Проходите, пожалуйста!\n")
    expect(page.locator(".copy")).to_have_count(3)
    assert not is_marked(page)
    until(page, f"() => Math.abs(scrollY - {top}) < 60")
    # What came is as alive as what was there.
    expect(page.locator(".copy").last).to_be_visible()


def test_an_editor_saves_by_renaming(live, reader):
    page = opened(reader(live.site), "rules/02-promise.html")
    file = live.folder / "rules/02-promise.md"
    for number in range(3):
        beside = live.folder / "rules/.02-promise.md.swp"
        beside.write_text(live.text("rules/02-promise.md") + f"\nСохранено {number}.\n")
        beside.replace(file)
        expect(page.get_by_text(f"Сохранено {number}.")).to_be_visible()


@SIZES
@THEMES
def test_errors_stand_over_the_page_until_they_are_put_right(live, reader, size, theme):
    page = opened(reader(live.site, size, color_scheme=theme), "rules/02-promise.html")
    marked(page)
    live.replace("rules/02-promise.md", "title: Обещайте\n", "title: [Обещайте\n")
    board = page.locator("#sb-live[role=alert]")
    expect(board).to_be_visible()
    expect(board).to_contain_text("rules/02-promise.md:")
    expect(board.locator(".live__place")).to_contain_text(re.compile(r"02-promise\.md:\d+"))
    expect(board.locator(".live__fix").first).to_contain_text("Как исправить:")
    # The last good page is beneath.
    expect(page.locator("h1")).to_contain_text("Обещайте")
    assert violations(page) == []
    assert page.evaluate(probes.OVERFLOW) == []
    live.replace("rules/02-promise.md", "title: [Обещайте\n", "title: Обещайте срок\n")
    expect(board).to_have_count(0)
    expect(page.locator("h1")).to_contain_text("Обещайте срок")
    assert is_marked(page)


def test_an_error_can_be_put_out_of_sight_and_another_comes_into_it(live, reader):
    page = opened(reader(live.site), "rules/02-promise.html")
    live.replace("rules/02-promise.md", "number: 2", "number: two")
    page.locator("#sb-live .live__hide").click()
    expect(page.locator("#sb-live")).to_have_count(0)
    live.replace("rules/02-promise.md", "title: Обещайте", "title: [")
    expect(page.locator("#sb-live")).to_be_visible()


def test_an_open_question_stays_and_is_told_anew(live, reader):
    page = opened(reader(live.site), "train.html#practice=page%3Aquizzes%2F01-test")
    marked(page)
    form = page.locator("form.ask--live")
    expect(form).to_be_visible()
    form.locator(".opt").first.click()
    form.locator("[type=submit]").click()
    form.locator(".btns .btn").first.click()
    session = form.locator(".session")
    expect(session).to_contain_text("2")
    asked = form.locator(".ask__prompt").inner_text().strip()
    option = form.locator(".opt__text").first.inner_text().strip()
    form.locator(".opt").first.click()
    live.replace("quizzes/01-test.md", asked, "Изменённый вопрос: " + asked[0].lower() + asked[1:])
    expect(form.locator(".ask__prompt")).to_contain_text("Изменённый вопрос")
    live.replace("quizzes/01-test.md", f"] {option}\n", f"] {option} всегда\n")
    expect(form.locator(".opt__text").first).to_have_text(f"{option} всегда")
    assert form.locator(".opt input").first.is_checked()
    # Another page changes: nothing happens to the question.
    live.replace("rules/01-ask.md", "title: Просите", "title: Просите всех")
    settled(page)
    expect(session).to_contain_text("2")
    form.locator("[type=submit]").click()
    expect(form.locator(".verdict")).to_be_visible()
    assert is_marked(page)


def test_a_new_question_is_asked_on_the_next_round(live, reader):
    page = opened(reader(live.site), "train.html#practice=page%3Aquizzes%2F01-test")
    expect(page.locator("form.ask--live .session")).to_contain_text("3")
    count = live.said("up to date")
    live.write("quizzes/01-test.md", live.text("quizzes/01-test.md") + "\n## Новый?\n\n- [x] Да\n- [ ] Нет\n")
    indexed(live, count)
    page.goto("about:blank")
    page.goto(live.site.url("train.html#practice=page%3Aquizzes%2F01-test"))
    expect(page.locator("form.ask--live .session")).to_contain_text("4")


def test_pages_come_and_go_and_move(live, reader):
    someone = reader(live.site)
    page = opened(someone, "rules/index.html")
    rows = page.locator(".row")
    expect(rows).to_have_count(2)
    live.write("rules/03-new.md", "# Новое правило\n\nТекст.\n")
    expect(rows).to_have_count(3)
    (live.folder / "rules/03-new.md").unlink()
    expect(rows).to_have_count(2)

    page = opened(someone, "rules/02-promise.html")
    (live.folder / "rules/02-promise.md").rename(live.folder / "rules/02-term.md")
    expect(page).to_have_url(live.site.url("rules/02-term.html"))
    expect(page.locator("h1")).to_contain_text("Обещайте")

    text = live.text("rules/02-term.md")
    (live.folder / "rules/02-term.md").unlink()
    expect(page.locator("h1")).to_have_text("There is no such page")
    live.write("rules/02-term.md", text + "\nВернулась.\n")
    expect(page.get_by_text("Вернулась.")).to_be_visible()
    # A browser tells of every answer 404 in its console.
    someone.problems[:] = [each for each in someone.problems if "404" not in each]


def to_another_page(page, answer) -> list:
    """Follows the link of a list to a page whose request is answered in a way of its own; what came of that."""
    answers = []
    page.route("**/rules/02-promise.html", lambda route: answers.append(answer(route)))
    page.locator(".row", has_text="Обещайте").get_by_role("link").first.click(no_wait_after=True)
    while not answers:
        page.wait_for_timeout(15)
    return answers


def test_a_reader_on_the_way_to_another_page_gets_there(live, reader):
    page = opened(reader(live.site), "rules/index.html")
    held = to_another_page(page, lambda route: route)
    # The list would have to be loaded again.
    with page.expect_response("**/rules/index.html"):
        live.write("rules/03-new.md", "# Новое правило\n\nТекст.\n")
    page.wait_for_timeout(300)
    held[0].continue_()
    expect(page).to_have_url(live.site.url("rules/02-promise.html"))
    expect(page.locator("h1")).to_contain_text("Обещайте")


def test_a_link_that_leaves_the_page_where_it_is_lets_it_catch_up(live, reader):
    page = opened(reader(live.site), "rules/index.html")
    # As when a file is saved.
    to_another_page(page, lambda route: route.fulfill(status=204))
    with page.expect_response("**/rules/index.html"):
        live.write("rules/03-new.md", "# Новое правило\n\nТекст.\n")
    expect(page.locator(".row")).to_have_count(3)
    expect(page).to_have_url(live.site.url("rules/index.html"))


def test_a_folder_that_vanishes_is_told_and_comes_back(live, reader):
    page = opened(reader(live.site), "rules/02-promise.html")
    away = live.folder.parent / "away"
    live.folder.rename(away)
    expect(page.locator("#sb-live")).to_be_visible()
    expect(page.locator("h1")).to_contain_text("Обещайте")
    away.rename(live.folder)
    expect(page.locator("#sb-live")).to_have_count(0)
    live.replace("rules/02-promise.md", "Срок вместо", "Точный срок вместо")
    expect(page.get_by_text("Точный срок вместо")).to_be_visible()


@pytest.mark.parametrize("isOpenedBefore", [False, True], ids=["first-use", "used-before"])
def test_search_finds_what_was_just_written(live, reader, isOpenedBefore):
    page = opened(reader(live.site), "rules/02-promise.html")

    def search(word: str):
        page.keyboard.press("Control+K")
        expect(page.locator(".find__list")).to_be_visible()
        page.locator("#sb-find [name=q]").fill(word)
        return page.locator("#sb-hits [role=option]")

    if isOpenedBefore:
        expect(search("минуты").first).to_be_visible()
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        expect(page.locator("#sb-find[open]")).to_have_count(0)
    marked(page)
    count = live.said("up to date")
    live.replace("rules/02-promise.md", "Срок вместо", "Кракозябра вместо")
    expect(page.get_by_text("Кракозябра вместо")).to_be_visible()
    if isOpenedBefore:
        begun_anew(page)
    else:
        indexed(live, count)
    expect(search("кракозябры").first).to_contain_text("Обещайте")


def test_images_and_style_sheets_are_exchanged(live, reader):
    page = opened(reader(live.site), "rules/02-promise.html")
    marked(page)
    image = page.locator("main img")
    until(page, "() => document.querySelector('main img').naturalWidth === 40")
    live.write("hall.svg", PAGES["hall.svg"].replace('"40"', '"60"'))
    until(page, "() => document.querySelector('main img').naturalWidth === 60")
    expect(image).to_have_attribute("width", "60")
    live.write("theme/book.css", "h1 { letter-spacing: 7px }\n")
    until(page, "() => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'")
    live.write("book.yml", 'title: Книга смены\naccent: "#0b5a46"\n')
    until(page, "() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim() === '#0b5a46'")
    assert is_marked(page)


def test_a_closed_server_leaves_the_page_as_it_is(salesbook, tmp_path, reader):
    book = Live(salesbook, tmp_path / "content")
    indexed(book, 0)
    someone = reader(book.site)
    page = opened(someone, "rules/02-promise.html")
    book.close()
    expect(page.locator("h1")).to_contain_text("Обещайте")
    assert not (tmp_path / "site").exists()
    # The browser keeps asking whether the server is back.
    someone.problems[:] = [each for each in someone.problems if "ERR_CONNECTION_REFUSED" not in each and "ERR_INCOMPLETE" not in each]
    someone.page.close()
    shutil.rmtree(tmp_path / "content")
