"""Searching in the book: over file://, by keyboard and by touch, and the page that a hit opens."""

import re
import shutil

import pytest
from playwright.sync_api import expect

import printable
import probes
from conftest import DESKTOP, PHONE, Site, build, until
from test_every_page import violations

SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
ALIEN = "<img src=x onerror=alert(1)>"


def find(page):
    return page.locator("#sb-find")


def box(page):
    return page.locator("#sb-find [name=q]")


def hits(page):
    return page.locator("#sb-hits [role=option]")


def opened(page, query: str = "") -> None:
    """The dialog, by the key that works in every keyboard layout."""
    page.keyboard.press("Control+K")
    expect(page.locator(".find__list")).to_be_visible()
    if query:
        # At once: a list for half of the word would be drawn anew under the hands of the test.
        page.keyboard.insert_text(query)


def searched(reader, site: Site, query: str, size=DESKTOP, **options):
    someone = reader(site, size, **options)
    page = someone.open(site.path("rule"))
    opened(page, query)
    expect(hits(page).first).to_be_visible()
    return someone, page


@pytest.fixture(scope="session")
def hostile(salesbook, tmp_path_factory) -> Site:
    """A book whose words look like markup."""
    folder = tmp_path_factory.mktemp("hostile")
    rules = folder / "content/en/rules"
    rules.mkdir(parents=True)
    (folder / "content/book.yml").write_text("title: {en: Hostile}\nlanguages: [en]\n")
    (rules / "index.md").write_text("---\ntitle: Rules\n---\n")
    tags = "tags: ['<b>tag</b>', plain]"
    (rules / "01-a.md").write_text(
        f"---\ntitle: 'Kettle {ALIEN}'\nsummary: 'A kettle <script>alert(2)</script>'\n{tags}\n---\n\n"
        "## Kettle `</mark><script>alert(3)</script>`\n\nThe kettle `<svg onload=alert(4)>` whistles. Kettle!\n"
    )
    (rules / "02-b.md").write_text("---\ntitle: Another\ntags: [plain]\n---\n\nA kettle as well.\n")
    return build(salesbook, folder / "content", folder / "site", "en")


@SIZES
def test_results_come_as_the_reader_types(shipped: Site, size, reader):
    someone = reader(shipped, size, has_touch=size is PHONE)
    page = someone.open(shipped.path("rule"))
    opener = page.locator("[data-do=find]:visible")
    assert opener.count() == 1
    opener.tap() if size is PHONE else opener.click()
    expect(box(page)).to_be_focused()
    page.keyboard.type("возвр")
    expect(hits(page).first).to_be_visible()
    expect(hits(page).locator("mark").first).to_contain_text(re.compile("^возвр", re.I))
    expect(page.locator(".find__keys [role=status]")).to_contain_text(re.compile(r"\d"))
    assert page.evaluate(probes.OVERFLOW) == []
    assert page.evaluate(probes.SMALL_TARGETS, 44) == []
    with page.expect_navigation():
        hits(page).first.tap() if size is PHONE else hits(page).first.click()
    expect(page.locator("mark").first).to_be_visible()


def test_the_keyboard_alone(shipped: Site, reader):
    someone, page = searched(reader, shipped, "клиент")
    expect(hits(page).nth(0)).to_have_attribute("aria-selected", "true")
    for key, number in (("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1), ("ArrowUp", 0), ("ArrowUp", -1)):
        page.keyboard.press(key)
        chosen = page.locator("#sb-hits [aria-selected=true]")
        expect(chosen).to_have_count(1)
        assert chosen.get_attribute("id") == box(page).get_attribute("aria-activedescendant")
        number = number if number >= 0 else hits(page).count() - 1
        assert chosen.get_attribute("id") == hits(page).nth(number).get_attribute("id")
        expect(chosen).to_be_in_viewport()
    target = chosen.get_attribute("href")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url == target


def test_enter_before_the_answer_opens_the_first(shipped: Site, reader):
    someone = reader(shipped)
    page = someone.open(shipped.path("rule"))
    opened(page)
    page.keyboard.insert_text("гарантия")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "find=" in page.url


@pytest.mark.parametrize("key", ["/", "Control+K", "Meta+K"])
@SIZES
def test_keys_open_and_escape_gives_the_focus_back(shipped: Site, key, size, reader):
    someone = reader(shipped, size)
    page = someone.open(shipped.path("rule"))
    link = page.locator("main .kicker a, .top__back").locator("visible=true").first
    link.focus()
    page.keyboard.press(key)
    expect(box(page)).to_be_focused()
    expect(page.locator(".find__list")).to_be_visible()
    page.keyboard.type("a/b")
    expect(box(page)).to_have_value("a/b")
    for _ in range(12):
        page.keyboard.press("Tab")
        # The browser's own bar is a stop, too; then nothing of the page has the focus.
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('#sb-find')")
    box(page).focus()
    page.keyboard.press("Escape")
    expect(find(page)).to_be_hidden()
    expect(link).to_be_focused()


def test_a_cyrillic_layout_has_the_same_keys(shipped: Site, reader):
    someone = reader(shipped)
    page = someone.open(shipped.path("rule"))
    page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '.', code: 'Slash', bubbles: true}))")
    expect(box(page)).to_be_focused()


@pytest.mark.parametrize(
    ("typed", "meant"), [("ghfdbkf", "правила"), ("возрат денег", "возврат денег")], ids=["layout", "typo"]
)
def test_what_was_searched_instead_is_said(shipped: Site, typed, meant, reader):
    someone, page = searched(reader, shipped, typed)
    notice = page.locator(".find__fix").first
    expect(notice).to_contain_text(meant)
    expect(notice).to_contain_text(f"«{typed}»")
    notice.locator("button").click()
    expect(box(page)).to_be_focused()
    expect(page.locator(".find__fix").first).to_contain_text(typed)
    expect(page.locator(".find__fix")).not_to_contain_text([meant])
    page.locator(".find__fix button").click()
    expect(page.locator(".find__fix").first).to_contain_text(meant)


def total(page) -> int:
    return int(re.search(r"\d+", page.locator(".find__keys [role=status]").inner_text())[0])


def test_filters_count_and_narrow(shipped: Site, reader):
    someone, page = searched(reader, shipped, "клиент")
    everything = total(page)
    kinds = page.locator(".kinds label")
    counts = [int(text) for text in kinds.locator("b").all_inner_texts()]
    assert counts[0] == everything == sum(counts[1:])
    kinds.nth(1).locator("input").check(force=True)
    expect(page.locator(".find__keys [role=status]")).to_contain_text(str(counts[1]))
    expect(page.locator("#sb-hits [role=group]")).to_have_count(1)
    kinds.nth(0).click()
    expect(page.locator("#sb-hits [role=group]").nth(1)).to_be_visible()
    channel = page.locator(".find__by .seg label").nth(2)
    expected = channel.locator("b").inner_text()
    channel.click()
    expect(page.locator(".find__keys [role=status]")).to_contain_text(expected)
    page.locator(".find__by .seg label").nth(0).click()
    tags = page.locator(".find__by select")
    label = tags.locator("option").nth(1).inner_text()
    tags.select_option(index=1)
    expect(page.locator(".find__keys [role=status]")).to_contain_text(re.search(r"\((\d+)\)", label)[1])
    box(page).fill("правило")
    expect(tags).to_have_value("-1")


def test_filters_that_leave_nothing_can_be_taken_off(shipped: Site, reader):
    someone, page = searched(reader, shipped, "клиент")
    everything = total(page)
    page.locator(".kinds label", has_text="Словарь").click()
    expect(page.locator("#sb-hits [role=group]")).to_have_count(1)
    page.locator(".find__by select").select_option(index=1)
    expect(hits(page)).to_have_count(0)
    page.locator(".find__rest .btn").click()
    expect(page.locator(".find__keys [role=status]")).to_contain_text(str(everything))


def test_more_can_be_shown(shipped: Site, reader):
    someone, page = searched(reader, shipped, "клиент")
    before = hits(page).count()
    page.locator(".find__rest .more").click()
    until(page, f"() => document.querySelectorAll('#sb-hits [role=option]').length > {before}")
    expect(box(page)).to_be_focused()


@SIZES
def test_an_address_holds_a_query(shipped: Site, size, reader):
    someone = reader(shipped, size)
    page = someone.open("ru/search.html?q=%D0%B2%D0%BE%D0%B7%D0%B2%D1%80%D0%B0%D1%82")
    expect(box(page)).to_have_value("возврат")
    expect(hits(page).first).to_be_visible()
    box(page).fill("клиент")
    until(page, "() => new URLSearchParams(location.search).get('q') === 'клиент'")
    expect(page.locator("#sb-hits mark").first).to_have_text(re.compile("клиент", re.I))
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_be_visible()


def test_nothing_found_is_never_empty(shipped: Site, reader):
    someone = reader(shipped)
    page = someone.open(shipped.path("rule"))
    opened(page, "йцукенгшщзхъ")
    expect(page.locator(".find__rest .h2")).to_be_visible()
    assert page.locator(".find__sections a:visible").count() >= 5
    page.locator(".find__sections a").first.click()
    expect(page.locator(".row").first).to_be_visible()


def test_a_quotation_is_found_where_it_stands(shipped: Site, reader):
    someone, page = searched(reader, shipped, "«честное слово»")
    expect(hits(page).first.locator("mark").first).to_be_visible()
    for hit in page.locator("#sb-hits mark").all():
        assert hit.inner_text().lower() in ("честное", "слово")
    box(page).fill("«слово честное»")
    # It stands nowhere, its words do: the way to them is offered, and no other words.
    chip = page.locator(".find__rest .tagcloud button")
    expect(chip).to_have_text("слово честное")
    chip.click()
    expect(hits(page).first).to_be_visible()
    expect(box(page)).to_have_value("слово честное")
    expect(box(page)).to_be_focused()


def test_recent_queries(shipped: Site, reader):
    someone, page = searched(reader, shipped, "возврат")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    opened(page)
    chip = page.locator(".find__rest .tagcloud button")
    expect(chip).to_have_text("возврат")
    chip.click()
    expect(hits(page).first).to_be_visible()
    box(page).fill("")
    page.locator(".find__rest .more").click()
    expect(chip).to_have_count(0)


def test_it_searches_without_storage(shipped: Site, reader):
    throws = "() => { throw new DOMException('blocked', 'SecurityError'); }"
    script = f"Object.defineProperty(window, 'localStorage', {{ get: {throws} }});"
    someone, page = searched(reader, shipped, "возврат", init_script=script)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_be_visible()


@SIZES
def test_hostile_text_stays_text(hostile: Site, size, reader):
    someone, page = searched(reader, hostile, "kettle", size)
    page.on("dialog", lambda dialog: someone.problems.append(f"a script ran: {dialog.message}"))
    expect(page.locator("#sb-hits .hit__t").first).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator("#sb-hits")).to_contain_text("alert(3)")
    assert page.locator(":is(#sb-hits, .find__by) :is(img, script, svg)").count() == 0
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("mark.found__mark").first).to_be_visible()
    assert page.locator("main :is(img[src=x], script)").count() == 0
    page.goto(hostile.url("en/search.html?q=%3Cimg+src%3Dx+onerror%3Dalert(5)%3E+kettel"))
    expect(page.locator(".find__say, .find__rest").first).to_be_attached()
    page.goto(hostile.url("en/rules/01-a.html?find=%3Cscript%3E|__proto__|kettle&q=%3Cb%3E"))
    expect(page.locator("mark.found__mark").first).to_be_visible()
    assert page.locator("main :is(img[src=x], script)").count() == 0


def _dictionary(text: str) -> bytes:
    return printable.decode(re.search(r"index\('([^']*)'", text)[1])


def _with(text: str, dictionary: str) -> str:
    """The script of the index with another dictionary in it."""
    return re.sub(r"index\('[^']*'", lambda _: f"index('{dictionary}'", text, count=1)


DAMAGE = {
    "outside the alphabet": lambda text: re.sub(r"index\('....", "index('!!\u044b\u044b", text, count=1),
    "four letters": lambda text: _with(text, "AAAA"),
    "not an index": lambda text: _with(text, printable.encode(bytes(99))),
    "cut short": lambda text: _with(text, printable.encode(_dictionary(text)[:-40])),
    "nine bytes": lambda text: _with(text, printable.encode(_dictionary(text)[:-9] + bytes(9))),
    "nothing registered": lambda text: ";",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_index_is_said_in_a_sentence(shipped: Site, damage, reader, tmp_path):
    root = tmp_path / "site"
    shutil.copytree(shipped.root, root)
    file = root / "ru/search/index.js"
    file.write_text(DAMAGE[damage](file.read_text()))
    someone = reader(Site(root, root.as_uri() + "/", "ru"))
    page = someone.open("ru/rules/01-obraschenie.html")
    opened(page, "возврат")
    fault = page.locator(".find__fault")
    expect(fault).to_have_text(re.compile("^Поиск не открылся: .*читать её можно и\u00a0так\\.$"))
    assert page.locator(".find__sections a:visible").count() >= 5
    page.keyboard.press("Escape")
    assert page.locator("h1").is_visible()


def test_a_part_of_another_book_is_noticed(shipped: Site, small: Site, reader, tmp_path):
    root = tmp_path / "site"
    shutil.copytree(shipped.root, root)
    other = printable.encode(bytes(64))
    for file in (root / "ru/search").glob("*.js"):
        if file.name not in ("index.js", "find.js"):
            file.write_text(re.sub(r",'[^']*'\);", lambda _: f",'{other}');", file.read_text()))
    index = root / "ru/search/index.js"
    index.write_text(re.sub(r"(?m)^'[^']*'(,?)$", lambda line: f"'{other}'{line[1]}", index.read_text()))
    someone = reader(Site(root, root.as_uri() + "/", "ru"))
    page = someone.open("ru/rules/01-obraschenie.html")
    opened(page, "возврат")
    expect(page.locator(".find__fault")).to_be_visible()


def test_a_missing_index_is_said_too(shipped: Site, reader, tmp_path):
    root = tmp_path / "site"
    shutil.copytree(shipped.root, root)
    shutil.rmtree(root / "ru/search")
    someone = reader(Site(root, root.as_uri() + "/", "ru"))
    page = someone.open("ru/rules/01-obraschenie.html")
    with page.expect_navigation():
        page.keyboard.press("Control+K")
    box(page).fill("возврат")
    expect(page.locator(".find__fault")).to_contain_text("рядом с книгой нет его файлов")
    # The missing files themselves are what this test is about.
    someone.problems[:] = [each for each in someone.problems if "/search/" not in each and "ERR_FILE_NOT_FOUND" not in each]


def test_nothing_is_asked_for_before_it_is_used(shipped: Site, reader):
    someone = reader(shipped)
    page = someone.open(shipped.path("rule"))
    someone.settle()
    before = [url for url in someone.requests if "/search/" in url or url.endswith("engine.js")]
    assert before == []
    opened(page, "возврат")
    expect(hits(page).first).to_be_visible()
    after = someone.requests[:]
    assert any(url.endswith("ru/search/index.js") for url in after)
    assert all(url.startswith((shipped.base, "data:")) for url in after)
    box(page).fill("возврата")
    expect(hits(page).first).to_be_visible()
    assert len(after) == len(set(after)), "a file was asked for twice"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@SIZES
def test_the_dialog_is_accessible(shipped: Site, size, scheme, reader):
    someone = reader(shipped, size, color_scheme=scheme)
    page = someone.open(shipped.path("rule"))
    opened(page)
    assert violations(page) == []
    page.keyboard.type("клиент возрат")
    expect(hits(page).first).to_be_visible()
    assert violations(page) == []
    box(page).fill("йцукенгшщзхъ")
    expect(page.locator(".find__rest .h2")).to_be_visible()
    assert violations(page) == []
    page.goto(shipped.url("ru/search.html?q=%D0%BA%D0%BB%D0%B8%D0%B5%D0%BD%D1%82"))
    expect(hits(page).first).to_be_visible()
    assert violations(page) == []
    assert page.evaluate(probes.OVERFLOW) == []
    with page.expect_navigation():
        box(page).press("Enter")
    expect(page.locator(".found")).to_be_visible()
    assert violations(page) == []


@SIZES
def test_the_page_marks_what_was_found(shipped: Site, size, reader):
    someone = reader(shipped, size)
    path = shipped.path("rule")
    page = someone.open(path)
    # What asks for a mark at the end of a page shows once the page knows of none.
    someone.settle()
    text = page.locator("main").inner_text()
    page.goto(shipped.url(path) + "?find=%D0%BA%D0%BB%D0%B8%D0%B5%D0%BD%D1%82&q=%D0%BA%D0%BB%D0%B8%D0%B5%D0%BD%D1%82")
    marks = page.locator("mark.found__mark")
    expect(marks.first).to_be_attached()
    assert {word.lower() for word in marks.all_text_contents()} <= {"клиент"}
    count = marks.count()
    for step in range(count + 1):
        current = page.locator(".found__mark--on")
        expect(current).to_have_count(1)
        expect(current).to_be_in_viewport()
        expect(page.locator(".found__n")).to_have_text(f"{step % count + 1} / {count}")
        page.locator("[data-do=found-next]").click()
    page.locator("[data-do=found-previous]").click()
    page.locator("[data-do=refind]").click()
    expect(box(page)).to_have_value("клиент")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("[data-do=found-clear]").click()
    expect(marks).to_have_count(0)
    expect(page.locator(".found")).to_have_count(0)
    assert "find=" not in page.url
    page.locator("details").evaluate_all("all => all.forEach(each => { each.open = false; })")
    assert page.locator("main").inner_text().split() == text.split()


def test_the_editions_have_their_own_search(small: Site, reader):
    for edition, query, title in (("en", "kettle", "Pages found"), ("uk", "вітання", "Знайдено сторінок")):
        someone = reader(small)
        page = someone.open(f"{edition}/rules/01-greeting.html")
        opened(page, query)
        expect(hits(page).first).to_be_visible()
        expect(page.locator(".find__keys [role=status]")).to_contain_text(title)
        assert all(f"/{edition}/" in url for url in hits(page).evaluate_all("all => all.map(each => each.href)"))


