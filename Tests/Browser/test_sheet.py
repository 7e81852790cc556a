"""A check sheet: filled in on a phone, by keyboard, offline; kept, finished, handed in, printed."""

import csv
import json
import re
import subprocess

import pytest
from playwright.sync_api import Page, expect

import probes
from conftest import DESKTOP, PHONE, Reader, Site, build, until
from test_every_page import violations
from training import log

RULE = """---
number: {number}
set: {set}
tags: [звонок]
channel: [offline]
---

# {title}

> [!CHECK]
> - {title}: первое
> - {title}: второе
"""
BOOK = {
    "rules/01.md": RULE.format(number=1, set="Слова", title="Просите"),
    "rules/02.md": RULE.format(number=2, set="Зал", title="Отойдите"),
    "checks/01.md": """---
title: Визит
summary: Двадцать минут в зале.
sheet: {sections: [rules]}
---

Прочтите дома.

## Вход

> [!CHECK]
> - Дверь открыта
""",
    "paths/01.md": """---
title: Месяц тренера
---

## День 1

- [Визит](../checks/01.md)
""",
    "checks/02.md": """---
title: Опрос
sheet: {scale: 1-5, filled_by: customer}
---

## Встреча

> [!CHECK]
> - Поздоровались приветливо
> - Выслушали
""",
}
SHIPPED = ["02-taynyy-pokupatel", "03-zvonok", "04-chat", "05-opros-klienta"]


@pytest.fixture(scope="module")
def book(salesbook, tmp_path_factory) -> Site:
    folder = tmp_path_factory.mktemp("sheets")
    for path, text in BOOK.items():
        file = folder / "content/ru" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return build(salesbook, folder / "content", folder / "site", "ru")


def visit(someone: Reader, name: str = "01") -> Page:
    page = someone.open(f"ru/checks/{name}.html")
    expect(page.locator(".sheetbar__t")).to_be_attached()
    return page


def choose(page: Page, number: int, choice: int) -> None:
    """Of one criterion one of its marks, as a finger does."""
    page.locator(".crit").nth(number).locator(".choose").nth(choice).click()


def button(page: Page, name: str):
    return page.get_by_role("button", name=name, exact=True)


def tab_to(page: Page, place) -> None:
    """Goes on by the Tab key until the focus is there."""
    for _ in range(20):
        page.keyboard.press("Tab")
        if place.evaluate("each => each.contains(document.activeElement)"):
            return
    raise AssertionError(f"the Tab key does not lead to {place}")


def finish(page: Page, name: str, marks: list[int]) -> None:
    """Fills in a whole sheet about somebody and finishes it."""
    page.fill("#sb-about", name)
    for number, choice in enumerate(marks):
        choose(page, number, choice)
    button(page, "Завершить и сохранить").click()
    expect(page.locator(".donesheet").first).to_contain_text(name)


def kept_draft(page: Page) -> dict:
    return page.evaluate("""
        () => new Promise(done => {
          const opened = indexedDB.open('salesbook:' + document.documentElement.dataset.book);
          opened.onsuccess = () => {
            const got = opened.result.transaction('state').objectStore('state').get('sheet:checks/01');
            got.onsuccess = () => { opened.result.close(); done(got.result || { fields: {}, marks: {} }); };
          };
        })
    """)


# -- Filling in


def test_the_score_lives_with_the_marks(book: Site, reader):
    page = visit(reader(book, PHONE))
    bar = page.locator(".sheetbar__t")
    expect(bar).to_have_attribute("role", "status")
    expect(bar).to_have_text("Отмечено 0 из 5. ")
    choose(page, 0, 0)
    expect(bar).to_contain_text("Отмечено 1 из 5. Соблюдено 100\xa0%")
    choose(page, 1, 1)
    choose(page, 2, 1)
    expect(bar).to_contain_text("Соблюдено 33\xa0%")
    # What did not come up counts as marked, and not in the score.
    choose(page, 3, 2)
    expect(bar).to_contain_text("Отмечено 4 из 5. Соблюдено 33\xa0%")
    expect(page.locator("#sb-sum .score__of")).to_have_text("да 1, нет 2, не было случая 1")


def test_the_weakest_comes_first_and_leads_to_its_rule(book: Site, reader):
    someone = reader(book, PHONE)
    page = visit(someone)
    for number, choice in enumerate([0, 0, 1, 1, 1]):
        choose(page, number, choice)
    weak = page.locator("#sb-sum .sheetweak > li")
    expect(weak).to_have_count(2)
    expect(weak.nth(0)).to_contain_text("2. Отойдите")
    expect(weak.nth(0)).to_contain_text("соблюдено 0 из 2")
    expect(weak.nth(1)).to_contain_text("соблюдено 1 из 2")
    someone.follow(weak.nth(0).locator("a"))
    assert page.url.endswith("rules/02.html#check")


def test_everything_can_be_done_by_keyboard(book: Site, reader):
    page = visit(reader(book, PHONE))
    page.locator("#sb-about").focus()
    page.keyboard.type("Анна Бондарь")
    first = page.locator(".crit").first
    tab_to(page, first)
    page.keyboard.press("Space")
    expect(first.locator("input").nth(0)).to_be_checked()
    page.keyboard.press("ArrowRight")
    expect(first.locator("input").nth(1)).to_be_checked()
    # One stop a criterion, then its note, which opens and takes words.
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("заперта")
    expect(first.locator("textarea")).to_have_value("заперта")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    for number in range(1, 5):
        criterion = page.locator(".crit").nth(number)
        tab_to(page, criterion)
        page.keyboard.press("Space")
        expect(criterion.locator("input").nth(0)).to_be_checked()
    tab_to(page, button(page, "Завершить и сохранить"))
    page.keyboard.press("Enter")
    # The focus stands on the finished sheet, and a person who sees nothing is told.
    expect(page.locator(".donesheet summary")).to_be_focused()
    expect(page.locator(".toast")).to_have_text("Лист сохранён")
    expect(page.locator(".donesheet")).to_contain_text("Соблюдено 80\xa0%")
    expect(page.locator(".donesheet q")).to_have_text("заперта")


def test_targets_take_a_finger(book: Site, reader):
    page = visit(reader(book, PHONE))
    choose(page, 0, 1)
    small = page.evaluate("""
        [...document.querySelectorAll('.sheet :is(.choose, summary, input:not([type=radio]), .btn, .crits__t a)')]
          .filter(each => each.offsetParent && each.getBoundingClientRect().height < 44)
          .map(each => each.outerHTML.slice(0, 80))
    """)
    assert small == []


# -- Keeping


def test_a_draft_survives_a_reload(book: Site, reader):
    someone = reader(book, PHONE)
    page = visit(someone)
    page.fill("#sb-about", "Анна")
    page.fill("#sb-place", "Центр")
    choose(page, 0, 1)
    choose(page, 1, 2)
    page.locator(".crit summary").first.click()
    page.locator(".crit textarea").first.fill("заперта")
    until(page, "() => document.querySelector('.sheetbar__t').textContent.includes('2 из 5')")
    end = 40
    while len(kept_draft(page)["marks"]) < 2 or kept_draft(page)["marks"].popitem()[1] is None:
        assert (end := end - 1), kept_draft(page)
        page.wait_for_timeout(50)
    page.reload()
    expect(page.locator(".sheetbar__t")).to_contain_text("Отмечено 2 из 5. Соблюдено 0\xa0%")
    expect(page.locator("#sb-about")).to_have_value("Анна")
    expect(page.locator("#sb-place")).to_have_value("Центр")
    expect(page.locator(".crit").nth(0).locator("input").nth(1)).to_be_checked()
    expect(page.locator(".crit").nth(1).locator("input").nth(2)).to_be_checked()
    expect(page.locator(".crit textarea").first).to_have_value("заперта")
    expect(page.locator(".crit textarea").first).to_be_visible()
    # The desk of the training says that a sheet is under way.
    page = someone.open("ru/train.html")
    expect(page.locator(".deskpart", has_text="Листы проверки")).to_contain_text("черновик: 2 из 5")


def test_several_people_one_after_another(book: Site, reader):
    page = visit(reader(book, PHONE))
    page.fill("#sb-by", "Лидия")
    page.fill("#sb-place", "Центр")
    finish(page, "Анна", [0, 0, 0, 0, 1])
    # The next sheet is empty, but for what stays the same.
    expect(page.locator("#sb-about")).to_have_value("")
    expect(page.locator("#sb-by")).to_have_value("Лидия")
    expect(page.locator("#sb-place")).to_have_value("Центр")
    expect(page.locator(".crit input:checked")).to_have_count(0)
    finish(page, "Борис", [1, 1, 0, 0, 0])
    names = page.locator(".donesheet__n").all_inner_texts()
    assert names == ["Борис", "Анна"]
    page.reload()
    expect(page.locator(".donesheet")).to_have_count(2)
    records = [entry["record"] for entry in log(page) if entry["record"]["t"] == "o"]
    assert [(each["about"], each["by"], each["score"]) for each in records] == [
        ("Анна", "Лидия", 800_000), ("Борис", "Лидия", 600_000),
    ]  # fmt: skip
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", records[0]["day"])


def test_a_sheet_without_a_name_or_a_mark_is_not_finished(book: Site, reader):
    page = visit(reader(book, PHONE))
    button(page, "Завершить и сохранить").click()
    about = page.locator("#sb-about")
    expect(about).to_be_focused()
    expect(about).to_have_attribute("aria-invalid", "true")
    alarm = page.locator("#sb-alarm")
    expect(alarm).to_have_attribute("role", "alert")
    expect(alarm).to_contain_text("Впишите, кого проверяли")
    assert violations(page) == []
    about.fill("Анна")
    expect(alarm).to_be_empty()
    choose(page, 0, 2)
    button(page, "Завершить и сохранить").click()
    expect(page.locator("#sb-sum .sheet__alarm")).to_contain_text("Отметьте хотя бы один критерий")
    choose(page, 0, 0)
    button(page, "Завершить и сохранить").click()
    # The rest was forgotten, or not: who observed decides.
    expect(page.locator("dialog.ask2")).to_contain_text("Без отметки: 4\xa0критерия")
    assert violations(page) == []
    page.locator("dialog.ask2").get_by_role("button", name="Завершить и сохранить").click()
    expect(page.locator(".donesheet")).to_have_count(1)


def test_a_finished_sheet_is_deleted_after_a_question(book: Site, reader):
    page = visit(reader(book, PHONE))
    finish(page, "Анна", [0, 0, 0, 0, 0])
    button(page, "Удалить лист").click()
    page.locator("dialog.ask2 .btn--text").click()
    expect(page.locator(".donesheet")).to_have_count(1)
    button(page, "Удалить лист").click()
    page.locator("dialog.ask2").get_by_role("button", name="Удалить лист").click()
    expect(page.locator(".donesheet")).to_have_count(0)
    expect(page.locator(".toast")).to_have_text("Лист удалён")
    page.reload()
    expect(page.locator(".sheetbar__t")).to_be_attached()
    expect(page.locator(".donesheet")).to_have_count(0)
    # The chain stays whole: a record says that the sheet is gone.
    assert [entry["record"]["t"] for entry in log(page)][-2:] == ["o", "w"]


def test_a_survey_has_numbers_and_asks_for_no_name(book: Site, reader):
    page = visit(reader(book, PHONE), "02")
    assert page.locator("#sb-by").count() == 0
    choose(page, 0, 4)
    choose(page, 1, 2)
    expect(page.locator(".sheetbar__t")).to_contain_text("Средняя 4 из 5")
    expect(page.locator("#sb-sum .sheetweak")).to_contain_text("Выслушали")
    assert "Поздоровались" not in page.locator("#sb-sum .sheetweak").inner_text()
    button(page, "Завершить и сохранить").click()
    expect(page.locator(".donesheet__n")).to_have_text("Без имени")


def test_a_finished_sheet_is_a_task_done(book: Site, reader):
    someone = reader(book, PHONE)
    page = someone.open("ru/paths/01.html")
    button(page, "Начать программу").click()
    expect(page.locator(".task--done")).to_have_count(0)
    finish(visit(someone), "Анна", [0, 0, 0, 0, 0])
    page = someone.open("ru/paths/01.html")
    expect(page.locator(".task--done")).to_have_count(1)


# -- Handing in


def exported(page: Page, path) -> None:
    with page.expect_download() as download:
        page.locator("#sb-done > div > .btns .btn").last.click()
    download.value.save_as(path)


def test_what_is_handed_in_is_read_by_the_report(book: Site, salesbook, tmp_path, reader):
    page = visit(reader(book, PHONE))
    page.fill("#sb-by", "Лидия")
    for name in ("Анна", "Борис"):
        finish(page, name, [0, 1, 0, 0, 2])
    # One that was deleted is not reported.
    finish(page, "Вера", [1, 1, 1, 1, 1])
    button(page, "Удалить лист").first.click()
    page.locator("dialog.ask2").get_by_role("button", name="Удалить лист").click()
    expect(page.locator(".donesheet")).to_have_count(2)
    exported(page, tmp_path / "lidia.salesbook.jsonl")

    command = [salesbook, "report", "lidia.salesbook.jsonl", "--book", book.root, "--output", "report.html", "--csv", "tables"]
    run = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert run.stderr == ""
    figures = json.loads(subprocess.run([*command[:-4], "--json"], cwd=tmp_path, check=True, capture_output=True).stdout)
    checks = figures["checks"]
    assert [each["name"] for each in checks["people"]] == ["Анна", "Борис"]
    assert checks["sheets"] == 2 and checks["all"]["marks"] == 8 and checks["all"]["sum"] == 0.75
    assert figures["people"] == []
    rows = list(csv.DictReader((tmp_path / "tables/checks.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 8 and {row["observer"] for row in rows} == {"Лидия"}
    assert [row["mark"] for row in rows if row["text"] == "Просите: первое"] == ["0", "0"]

    site = Site(tmp_path, tmp_path.as_uri() + "/", "ru")
    someone = reader(site, PHONE)
    report = someone.open("report.html")
    expect(report.locator("#checks-h")).to_have_text("Проверки")
    report.evaluate("document.querySelectorAll('#checks details').forEach(each => { each.open = true; })")
    found = {}
    for size in (PHONE, DESKTOP):
        report.set_viewport_size(size)
        assert not report.evaluate(probes.OVERFLOW)
        found[size["width"]] = violations(report)
    assert found == {PHONE["width"]: [], DESKTOP["width"]: []}


def test_a_sheet_goes_to_another_telephone(book: Site, tmp_path, reader):
    page = visit(reader(book, PHONE))
    finish(page, "Анна", [0, 1, 0, 0, 0])
    exported(page, tmp_path / "a.salesbook.jsonl")
    second = reader(book, PHONE)
    me = second.open("ru/me.html")
    me.locator("#import").set_input_files(tmp_path / "a.salesbook.jsonl")
    expect(me.locator(".import__say p").first).to_be_visible()
    page = visit(second)
    expect(page.locator(".donesheet")).to_contain_text("Анна")
    expect(page.locator(".donesheet")).to_contain_text("Соблюдено 80\xa0%")


# -- For everybody


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_is_accessible_in_every_state(book: Site, scheme, reader):
    page = visit(reader(book, PHONE, color_scheme=scheme))
    found = {"empty": violations(page)}
    page.fill("#sb-about", "Анна")
    for number, choice in enumerate([0, 1, 2, 0]):
        choose(page, number, choice)
    page.locator(".crit summary").first.click()
    page.locator(".crit textarea").first.fill("заперта")
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        found[f"filled {size['width']}"] = violations(page)
    choose(page, 4, 1)
    button(page, "Завершить и сохранить").click()
    expect(page.locator(".donesheet")).to_be_visible()
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        found[f"finished {size['width']}"] = violations(page)
    assert {name: each for name, each in found.items() if each} == {}


def test_fits_every_width_when_filled_in(book: Site, reader):
    found = {}
    for name in ("01", "02"):
        page = visit(reader(book, PHONE), name)
        page.fill("#sb-about", "Анна-Мария Константинопольская-Преображенская")
        for number in range(page.locator(".crit").count()):
            choose(page, number, 1)
        button(page, "Завершить и сохранить").click()
        expect(page.locator(".donesheet")).to_be_visible()
        for width in (320, 360, 768, 1024, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            if wide := page.evaluate(probes.OVERFLOW):
                found[name, width] = wide
    assert found == {}


# -- Paper


def test_without_a_script_it_is_a_paper_form(book: Site, reader):
    someone = reader(book, PHONE, java_script_enabled=False)
    page = someone.open("ru/checks/01.html")
    expect(page.locator("noscript .sheet__paper, .sheet__paper").first).to_be_visible()
    page.locator(".choose").first.click()
    expect(page.locator(".choose input").first).to_be_checked()
    page.emulate_media(media="print")
    expect(page.locator(".sheet__hand")).to_be_visible()


@pytest.mark.parametrize("name", SHIPPED)
def test_prints_on_a4(name, shipped: Site, reader):
    someone = reader(shipped, DESKTOP, color_scheme="dark")
    page = someone.open(f"ru/checks/{name}.html")
    expect(page.locator(".sheetbar__t")).to_be_attached()
    # Two sheets of paper, one if it is the survey: who stands in a shop turns no more.
    pages = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
    assert pages == (1 if name == "05-opros-klienta" else 2)
    page.emulate_media(media="print", color_scheme="dark")
    # As wide as A4 within its margins, in CSS pixels.
    page.set_viewport_size({"width": 703, "height": 1000})
    assert page.evaluate("document.documentElement.scrollWidth") <= 703
    boxes = page.evaluate("""
        [...document.querySelectorAll('.choose__w')].map(each => {
          const box = getComputedStyle(each, '::before'), place = each.getBoundingClientRect();
          return [box.width, box.borderTopStyle, place.right <= innerWidth, place.height > 0].join();
        })
    """)
    assert len(boxes) == 3 * page.locator(".crit").count() or name == "05-opros-klienta"
    assert all(re.fullmatch(r"15\.\d+px,solid,true,true", each) for each in boxes), set(boxes)
    # Who, when, and the line for the sum; nothing that is pressed, no half of a criterion on either side.
    for shown in ("#sb-about", "#sb-day", ".sheet__hand"):
        assert page.locator(shown).is_visible(), shown
    for hidden in (".btn", ".sheetbar", "summary", "[data-sheet-part=sum]"):
        assert page.locator(f"main {hidden}:visible").count() == 0, hidden
    uncut = page.evaluate("[...document.querySelectorAll('.crit')].every(each => getComputedStyle(each).breakInside === 'avoid')")
    assert uncut


def test_a_filled_sheet_prints_its_marks(book: Site, reader):
    page = visit(reader(book, DESKTOP))
    choose(page, 0, 1)
    page.locator(".crit summary").first.click()
    page.locator(".crit textarea").first.fill("заперта")
    page.emulate_media(media="print")
    crosses = page.evaluate("[...document.querySelectorAll('.choose__w')].map(each => getComputedStyle(each, '::before').content)")
    assert [each for each in crosses if "×" in each] == ['"×"'] and "×" in crosses[1]
    assert page.locator(".crit textarea").first.is_visible()
    assert not page.locator(".sheet__hand").is_visible()
    expect(page.locator("#sb-sum .score__of")).to_be_visible()
