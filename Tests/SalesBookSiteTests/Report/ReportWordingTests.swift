import Foundation
import SalesBookCore
import Testing

@testable import SalesBookSite

/// The words, numbers and days of a report in three languages.
@Suite struct ReportWordingTests {
    private let russian = ReportWording(.russian)
    private let ukrainian = ReportWording(.ukrainian)
    private let english = ReportWording(.english)

    @Test func everyWordHasThreeLanguagesAndTheSameBlanks() {
        for (key, words) in ReportWords.table {
            #expect(words.count == 3, "\(key)")
            let blanks = words.map { word in Set(word.matches(of: #/\{\d\}/#).map { String($0.output) }) }
            #expect(Set(blanks).count == 1, "\(key)")
            #expect(!words.contains { $0.isEmpty || $0.contains("\"") }, "\(key)")
        }
        for (key, forms) in ReportWords.nouns { #expect(forms.map(\.count) == [3, 3, 3], "\(key)") }
    }

    @Test func everyWordOfTheTemplatesIsKnown() {
        let known = Set(russian.all.keys)
        for path in EmbeddedAssets.paths where path.hasPrefix("templates/report") {
            for word in (EmbeddedAssets.text(path) ?? "").matches(of: #/\{\{w\.(\w+)\}\}/#) {
                #expect(known.contains(String(word.1)), "\(path): \(word.1)")
            }
        }
    }

    @Test func countsHaveTheirForms() {
        #expect(
            [1, 2, 5, 11, 21].map { russian.form($0, .answer) } == ["ответ", "ответа", "ответов", "ответов", "ответ"])
        #expect([1, 3, 7].map { ukrainian.form($0, .person) } == ["людина", "людини", "людей"])
        #expect(english.count(1, .person) == "1\u{A0}person")
    }

    @Test func numbersAreSetAsTheLanguageDoes() {
        #expect(russian.decimal(-0.42, digits: 2) == "\u{2212}0,42")
        #expect(english.decimal(-0.42, digits: 2) == "\u{2212}0.42")
        #expect(russian.decimal(-0.001, digits: 2) == "0,00")
        #expect(russian.percent(0.786) == "79\u{A0}%" && english.percent(0.5) == "50%" && russian.percent(nil) == "—")
        #expect(russian.integer(1234) == "1234" && russian.integer(12480) == "12\u{A0}480")
        #expect(english.integer(1_234_567) == "1,234,567")
    }

    @Test func daysAreSetAsTheLanguageDoes() {
        #expect(russian.date("2026-12-05") == "5\u{A0}декабря\u{A0}2026")
        #expect(ukrainian.shortDate("2026-12-05") == "05.12.2026")
        #expect(english.shortDate("2026-12-05") == "5\u{A0}Dec\u{A0}2026")
        #expect(russian.date(nil) == "—" && russian.date("tomorrow") == "—")
    }

    @Test func quotationsNest() {
        #expect(russian.quoted("Правило «Сроки»") == "«Правило „Сроки“»")
        #expect(english.quoted("The “rule”") == "“The ‘rule’”")
    }

    @Test func quotedQuestionsAreOneLine() {
        #expect(
            PlainText.of(html: "<p>Что <b>сказать</b></p>\n<p>Гость&nbsp;ждёт &lt;час&gt;.</p>")
                == "Что сказать. Гость\u{A0}ждёт <час>.")
        #expect(PlainText.of(html: "<p>Да</p>") == "Да")
        #expect(PlainText.of(html: "Ответ <span class=\"gap\" data-gap=\"0\"></span> & <") == "Ответ ____ &")
        #expect(PlainText.of(html: "<p>Один два три</p>", limit: 9) == "Один два…")
        #expect(PlainText.of(html: "<p>Один два три</p>", limit: 8) == "Один…")
    }

    @Test func waysLeadFromTheReportToTheBook() {
        let links = ReportLinks(from: "/a/reports/june.html", book: "/a/site", source: "/a/nowhere")
        #expect(
            links.page("ru/rules/04.html", anchor: "фразы") == "../site/ru/rules/04.html#%D1%84%D1%80%D0%B0%D0%B7%D1%8B"
        )
        #expect(links.source("ru/rules/04.md:61") == nil)
        let remote = ReportLinks(from: "r.html", book: "site", source: "https://example.org/b")
        #expect(remote.source("ru/04.md:61") == "https://example.org/b/ru/04.md#L61")
    }
}
