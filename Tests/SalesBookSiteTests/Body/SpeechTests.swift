import SalesBookCore
import Testing

@testable import SalesBookSite

@Suite("Speech")
struct SpeechTests {
    @Test(
        "A full stop that ends a phrase is dropped, inside emphasis and links too",
        arguments: [
            ("Да.", "Да"), ("<em>Да.</em>", "<em>Да</em>"),
            ("Раз <strong><em>два.</em></strong>", "Раз <strong><em>два</em></strong>"),
            ("<a class=\"a\" href=\"x.html\">Да.</a>", "<a class=\"a\" href=\"x.html\">Да</a>"),
            ("Да…", "Да…"), ("Да..", "Да.."), ("<em>Да?</em>", "<em>Да?</em>"), ("«Да.»", "Да"),
            ("Да.<br />", "Да.<br />"),
            ("Раз. <em>Два</em>", "Раз. <em>Два</em>"), ("", ""), (".", ""),
        ])
    func stops(html: String, expected: String) {
        #expect(Speech.trimmed(html) == expected)
    }

    @Test(
        "Quotations in a phrase are set as inner ones, and what is copied keeps the author's",
        arguments: [
            (Language.russian, "Кафе «Лелека»", "Кафе „Лелека“", "Кафе «Лелека»"),
            (.ukrainian, "«Лелека» чекає.", "„Лелека“ чекає", "«Лелека» чекає"),
            (.russian, "<em>«Да»</em><br />\nили\n«нет»", "<em>„Да“</em><br />\nили\n„нет“", "«Да»\nили «нет»"),
            (.russian, "<a title=\"«так»\">«Раз»</a>", "<a title=\"«так»\">„Раз“</a>", "«Раз»"),
            (.english, "The “Daisy” &amp; us.", "The ‘Daisy’ &amp; us", "The “Daisy” &amp; us"),
        ])
    func quotations(language: Language, html: String, shown: String, said: String) {
        let speech = Speech(html, language)
        #expect(speech.html == shown)
        #expect(speech.said == said)
        #expect(speech.direction == nil)
    }

    @Test("A phrase that is shown as it is said is written once")
    func plain() {
        #expect(Speech("Добрый день!", .russian).said == nil)
        #expect(Speech("«Добрый день!»", .russian).said == nil)
        #expect(Speech("“Hello”", .russian).html == "Hello")
    }

    @Test(
        "What is done while it is said stands before it",
        arguments: [
            ("<em>(третий раз подряд)</em> Подсказать?", "(третий раз подряд)", "Подсказать?"),
            ("(бряк) Ваш <em>суп.</em>", "(бряк)", "Ваш <em>суп</em>"),
            ("<em>(в чат)</em> <em>Смотрите!</em>", "(в чат)", "<em>Смотрите!</em>"),
            ("<em>(шёпотом)</em>\n«Да»", "(шёпотом)", "Да"),
            ("(только скобки)", nil, "(только скобки)"), ("(a)b", nil, "(a)b"),
            ("<em>(раз) два</em> три", nil, "<em>(раз) два</em> три"), ("(раз (два)) три", nil, "(раз (два)) три"),
        ] as [(String, String?, String)])
    func directions(html: String, direction: String?, words: String) {
        let speech = Speech(html, .russian)
        #expect(speech.direction == direction)
        #expect(speech.html == words)
    }

    @Test("A phrase of several blocks is copied with its gaps")
    func blocks() {
        let speech = Speech(blocks: "<p>Кафе «Лелека».</p>\n<p>Ждём!</p>\n", .ukrainian)
        #expect(speech.html == "<p>Кафе „Лелека“.</p>\n<p>Ждём!</p>\n")
        #expect(speech.said == "Кафе «Лелека».\n\nЖдём!")
    }
}
