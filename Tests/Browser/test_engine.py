"""The engine in the page gives what the native one gives (anchors are made when the book is built); `GoldenTextTests.swift` asserts the same file."""

import json
from pathlib import Path

from conftest import Site

GOLDEN = json.loads((Path(__file__).parent / "golden-text.json").read_text(encoding="utf-8"))

ASK = """
golden => new Promise((resolve, reject) => SalesBookEngine.ready(engine => resolve({
  text: golden.text.map(each => ({ text: each.text, fold: engine.fold(each.text), anchor: each.anchor })),
  days: golden.days.map(each => ({ iso: each.iso, day: Date.parse(each.iso) / 864e5 })),
  standards: golden.standards.map(each =>
    ({ day: each.day, count: each.count, index: engine.standardOfTheDay(each.day, each.count) })),
}), reject))
"""


def test_the_engine_in_the_page_gives_the_golden_values(shipped: Site, reader):
    page = reader(shipped).open(shipped.path("cover"))
    assert page.evaluate(ASK, GOLDEN) == GOLDEN


def test_a_long_text_does_no_harm(shipped: Site, reader):
    page = reader(shipped).open(shipped.path("cover"))
    lengths = page.evaluate("""
        () => new Promise((resolve, reject) => SalesBookEngine.ready(engine => resolve([
          engine.fold('Ёж '.repeat(200000)).length, engine.fold('\\ud800') !== undefined, engine.fold('ещё')
        ]), reject))""")
    assert lengths == [599_999, True, "еще"]


def test_the_engine_starts_once_and_late(shipped: Site, reader):
    """Only a page that asks for the engine carries it."""
    someone = reader(shipped)
    someone.open(shipped.path("rule"))
    assert not any("engine.js" in url for url in someone.requests)
    page = someone.open(shipped.path("cover"))
    same = page.evaluate("""
        () => Promise.all([1, 2].map(() => new Promise((resolve, reject) => SalesBookEngine.ready(resolve, reject))))
          .then(([first, second]) => first === second)""")
    assert same
