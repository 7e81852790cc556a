"""The checks of the content find in a tiny made-up book what they should find, and nothing in a clean one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
SALESBOOK = os.environ.get("SALESBOOK_BIN") or HERE.parents[1] / ".build/debug/salesbook"

PAGE = """---
title: {title}
summary: Курьер звонит заранее и называет минуту.
keywords: [здраствуйте, курьир]
---

Курьер Рустам не опаздывает: он знает, что его ждут.

> [!WRONG]
> - Ждите.

```
кодд внутри страницы
```

Что делать, сказано [в правиле](02-neizvestnoye.md). <!-- id: dostavka -->

> [!QUESTION]
> Клиент ждёт 5-й день. Кто виноват?
>
> - [x] Мы.
>   {feedback}
> - [ ] Курьер.
"""


def page(folder, name="ru/rules/01-kuryer.md", title="Курьер не опаздывает", feedback="Обещали мы."):
    """Writes the page and says where."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PAGE.format(title=title, feedback=feedback), encoding="utf-8")
    return path


def run(script, *arguments):
    """What a check prints and its exit code."""
    command = [sys.executable, str(HERE / script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


# Proofreading


def proofread(folder, words="Рустам/Иван\n", allowed="", edition="ru"):
    (folder / f"words-{edition}.txt").write_text(f"# Own words.\n{words}", encoding="utf-8")
    (folder / "allowed.txt").write_text(allowed, encoding="utf-8")
    return run("proofread.py", folder / edition, "--words", folder, "--allowed", folder / "allowed.txt")


def test_a_clean_page_is_passed(tmp_path):
    page(tmp_path)
    assert proofread(tmp_path) == (0, "1 pages, 0 found.\n")


def test_a_name_is_known_in_its_cases_when_it_is_declined_like_another(tmp_path):
    page(tmp_path, feedback="Спросите у Рустама, он с Рустамом.")
    assert proofread(tmp_path)[0] == 0
    code, said = proofread(tmp_path, words="Рустам\n")
    assert code == 1
    assert "Рустама" in said and "Рустамом" in said


@pytest.mark.parametrize(
    ("feedback", "word", "what"),
    [
        ("Мы виноваты, а курьир нет.", "курьир", "курьер"),
        ("Мы виновaты.", "виновaты", "Latin and Cyrillic"),
        ("Мы виноваты, і курьер тоже.", "і", "another language"),
        ("Мы мы виноваты.", "Мы мы", "twice"),
        ('Скажите: "мы виноваты".', '"мы виноваты".', "straight quote"),
        ("Виноваты - мы.", "Виноваты - мы", "hyphen for a dash"),
        ("Скажите по-хорошемуу.", "по-хорошемуу", "perhaps хорошему"),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path, feedback, word, what):
    where = page(tmp_path, feedback=feedback)
    line = where.read_text(encoding="utf-8").split("\n").index(f">   {feedback}") + 1
    code, said = proofread(tmp_path)
    assert code == 1
    assert any(f"{where}:{line}: {word}" in told and what in told for told in said.splitlines()), said


def test_the_title_is_read_and_keywords_are_not(tmp_path):
    where = page(tmp_path, title="Курьир не опаздывает")
    code, said = proofread(tmp_path)
    assert code == 1
    assert f"{where}:2: Курьир: perhaps " in said and "Курьер" in said
    assert "здраствуйте" not in said


def test_ukrainian_keeps_its_apostrophe_and_has_no_russian_letters(tmp_path):
    path = tmp_path / "uk" / "page.md"
    path.parent.mkdir()
    path.write_text("# Кур’єр\n\nЗнайдіть п’ять хвилин. Пред'явіть чек. Объект.\n", encoding="utf-8")
    code, said = proofread(tmp_path, words="", edition="uk")
    assert code == 1
    assert f"{path}:3: Объект: a letter of another language" in said
    assert f"{path}:3: Пред'явіть: a straight apostrophe" in said
    assert "Кур’єр" not in said and "п’ять" not in said


def test_what_is_wrong_on_purpose_is_allowed_on_its_page_alone(tmp_path):
    page(tmp_path, feedback="Пишет курьир.")
    allowed = "ru/rules/01-kuryer.md: курьир\n"
    assert proofread(tmp_path, allowed=allowed)[0] == 0
    other = page(tmp_path, name="ru/rules/02-drugoy.md", feedback="Пишет курьир.")
    code, said = proofread(tmp_path, allowed=allowed)
    assert code == 1
    assert said.count("курьир") == 1 and f"{other}:" in said


def test_an_allowance_that_is_needed_no_more_is_told(tmp_path):
    page(tmp_path)
    code, said = proofread(tmp_path, allowed="ru/rules/01-kuryer.md: курьир\n")
    assert code == 1
    assert "stands there no more" in said


def test_a_folder_that_is_no_edition_is_a_usage_error(tmp_path):
    assert proofread(tmp_path, edition="xx")[0] == 2


# Questions


def asked(folder, *lines):
    """Builds the book of a folder and asks it."""
    book, site = folder / "book", folder / "site"
    page(book, name="ru/rules/01-kuryer.md")
    (book / "ru/rules/02-drugoy.md").write_text("# Пожалуйста\n\nПросите вежливо.\n", encoding="utf-8")
    page(book, name="uk/rules/07-budet.md")
    (book / "book.yml").write_text("title: {ru: Книга, uk: Книга}\nlanguages: [ru, uk]\n", encoding="utf-8")
    subprocess.run([SALESBOOK, "build", book, "--output", site], capture_output=True, check=True)
    (folder / "questions-ru.tsv").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return run("questions.py", SALESBOOK, site, "--questions", folder)


def test_a_book_that_answers_is_passed(tmp_path):
    code, said = asked(tmp_path, "курьера ждут\t01-kuryer", "просить вежливо\t07-budet 02-drugoy")
    assert (code, said) == (0, "2 questions, 0 unanswered, 0 waiting for their page.\n")


def test_a_question_that_finds_another_page_is_told(tmp_path):
    code, said = asked(tmp_path, "курьера ждут\t02-drugoy", "просить вежливо\t02-drugoy")
    assert code == 1
    assert said.startswith("ru: “курьера ждут” finds 01-kuryer, not 02-drugoy\n")
    assert "2 questions, 1 unanswered" in said


def test_a_page_of_another_edition_is_waited_for_and_a_page_of_none_is_a_fault(tmp_path):
    code, said = asked(tmp_path, "курьера ждут\t07-budet", "просить вежливо\t02-drugoi")
    assert code == 1
    assert "“просить вежливо” names 02-drugoi, a page of no edition" in said
    assert "2 questions, 1 unanswered, 1 waiting" in said
    assert "“курьера ждут” waits for 07-budet" in said


def test_a_question_without_pages_is_a_fault_of_the_list(tmp_path):
    code, said = asked(tmp_path, "курьера ждут\t01-kuryer", "просить вежливо")
    assert code == 2
    assert "questions-ru.tsv:2:" in said


# Borrowed sentences

SAID = "Продавец встаёт из-за стола, когда в магазин входит первый за день покупатель"


def borrowed(folder, text, allowed=""):
    (folder / "sources").mkdir()
    (folder / "sources/article.txt").write_text(f"Так заведено. {SAID}.\n", encoding="utf-8")
    path = folder / "ru" / "page.md"
    path.parent.mkdir()
    path.write_text(f"# Утро\n\n{text}\n", encoding="utf-8")
    (folder / "allowed.txt").write_text(allowed, encoding="utf-8")
    return run("borrowed.py", folder / "sources", folder / "ru", "--allowed", folder / "allowed.txt")


def test_own_words_are_passed(tmp_path):
    assert borrowed(tmp_path, "Встаньте, когда входит первый покупатель.")[0] == 0


def test_a_borrowed_sentence_is_told_whatever_its_marks(tmp_path):
    code, said = borrowed(tmp_path, SAID.upper().replace("ВСТАЁТ", "**встает**"))
    assert code == 1
    assert f"{tmp_path / 'ru' / 'page.md'}:3: " in said and "stands in article.txt" in said


def test_what_may_stand_in_both_is_passed(tmp_path):
    assert borrowed(tmp_path, SAID, allowed=f"{SAID}\n")[0] == 0


def test_sources_that_are_not_there_are_told(tmp_path):
    code, said = run("borrowed.py", tmp_path / "sources")
    assert code == 2
    assert "there is no folder" in said
