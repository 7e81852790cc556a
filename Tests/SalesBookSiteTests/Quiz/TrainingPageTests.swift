import Foundation
import Playbook
import SalesBookCore
import Testing

@testable import SalesBookSite

@Suite("Pages of the training")
struct TrainingPageTests {
    private func site(_ files: [String: String]) async throws -> Site {
        try await BookFolder(files, bytes: RichBook.bytes).site()
    }

    @Test("Nothing in any page tells a right answer from a wrong one")
    func noAnswers() async throws {
        let files = RichBook.russian.merging([
            "ru/rules/10.md": """
            > [!QUESTION]
            > Единственный?
            >
            > - [x] Правильно
            >   Отзыв-о-верном.
            > - [ ] Неправильно
            >   Отзыв-о-неверном.
            >
            > Пояснение-к-ответу.

            > [!QUESTION]
            > Пробел {тайное-слово|тайный-ответ*}.
            >
            > Пояснение-к-пробелу.

            > [!QUESTION]
            > По порядку:
            >
            > 1. яблоко
            > 2. арбуз

            > [!QUESTION]
            > Пары:
            >
            > | а | б |
            > |---|---|
            > | первое | юное |
            > | второе | большое |
            """
        ]) { $1 }
        let site = try await site(files)
        for path in site.pages {
            let text = try site.text(path)
            for word in ["Отзыв-о", "Пояснение-к", "тайн", "Молчание злит", "Экзаменационное", "об экзамене"] {
                #expect(!text.contains(word), "\(path): \(word)")
            }
            #expect(!text.contains("\u{FFFC}"), "\(path)")
        }
        let page = try site.text("ru/rules/10.html")
        // A right option is drawn exactly as a wrong one.
        let marks = page.split(separator: "<li class=\"opt\">").dropFirst().prefix(2).map { option in
            option.replacingOccurrences(of: "Неправильно", with: "").replacingOccurrences(of: "Правильно", with: "")
                .prefix { $0 != "\n" }.replacingOccurrences(of: "А", with: "").replacingOccurrences(of: "Б", with: "")
        }
        #expect(marks.count == 2 && marks[0] == marks[1])
        let apple = try #require(page.firstRange(of: "яблоко"))
        let melon = try #require(page.firstRange(of: "арбуз"))
        #expect(melon.lowerBound < apple.lowerBound)
        let young = try #require(page.firstRange(of: "юное"))
        let big = try #require(page.firstRange(of: "большое"))
        #expect(big.lowerBound < young.lowerBound)
    }

    @Test("What an exam asks is in no page and not in the index")
    func exam() async throws {
        let folder = try BookFolder(RichBook.russian, bytes: RichBook.bytes)
        let book = try await folder.book()
        let view = EditionView(book, edition: 0)
        let id = try #require(book.pages.indices.first { book.pages[$0].exam != nil })
        let document = SearchDocuments.document(book.page(id), view, tagNumbers: [:])
        let found = document.segments.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " ")
        // Nor is what a page of questions says around them: the pages that teach say it.
        for word in ["Сядьте", "Экзаменационное", "крик"] { #expect(!found.contains(word), "\(word)") }
        #expect(document.sections.count == 1)
        let page = try await folder.site().text("ru/quizzes/02-ekzamen.html")
        for fact in ["порог 75\u{A0}%", "15\u{A0}минут", "3\u{A0}попытки", "train.html#exam=quizzes/02-ekzamen"] {
            #expect(page.contains(fact), "\(fact)")
        }
        #expect(
            page.contains("data-train=\"exam\" data-exam=\"quizzes/02-ekzamen\" data-root=\"../../\" data-home=\"../\"")
        )
    }

    @Test("Questions, tasks and scenes carry what the script needs")
    func marks() async throws {
        let site = try await site(RichBook.russian)
        let rule = HTMLScanner(try site.text("ru/rules/01-prosite.html"))
        #expect(rule.elements.contains { $0["data-question"] == "prosba" })
        #expect(rule.elements.contains { $0["data-do"] == "answer" && $0["hidden"] != nil })
        #expect(rule.elements.contains { $0["href"] == "../train.html#practice=question:prosba" })
        #expect(rule.elements.contains { $0["href"] == "../train.html#practice=page:rules/01-prosite" })
        let path = HTMLScanner(try site.text("ru/paths/01-pervyy-den.html"))
        #expect(path.elements.compactMap { $0["data-day"] } == ["1", "14"])
        #expect(path.elements.compactMap { $0["data-kind"] } == ["read", "practice", "exam", "play"])
        #expect(path.elements.contains { $0["data-train"] == "path" && $0["data-path"] == "paths/01-pervyy-den" })
        let play = HTMLScanner(try site.text("ru/scripts/03-rol.html"))
        let ways = play.elements.compactMap { $0["href"] }.filter { $0.hasPrefix("#%D0%BE%D0%BD-") }
        #expect(ways.count >= 2)
        #expect(play.elements.contains { $0["href"] == "../train.html#play=scripts/03-rol" })
        #expect(play.text.contains("По\u{A0}правилу\u{A0}1") || play.text.contains("правилу"))
    }

    @Test("Every page has the training and the reader's own page in its bars; only the training carries its styles")
    func bars() async throws {
        let site = try await site(RichBook.files)
        for path in site.pages where path != "index.html" {
            let page = HTMLScanner(try site.text(path))
            #expect(page.elements.count { $0["data-do"] == "train" } == 2, "\(path)")
            let counts = page.elements.filter { $0["class"] == "count" }
            #expect(counts.count == 2 && counts.allSatisfy { $0["hidden"] != nil }, "\(path)")
            let isTraining = page.elements.contains { $0["data-train"] != nil }
            let styles = page.elements.compactMap { $0.name == "link" ? $0["href"] : nil }
            #expect(
                styles.contains { $0.hasSuffix("assets/train.css") } == isTraining || path.contains("quizzes/"),
                "\(path)")
            #expect(page.elements.allSatisfy { $0.name != "script" || $0["src"]?.contains("train.js") == false })
        }
        for tag in ["ru", "uk", "en"] {
            for name in ["train", "me"] {
                let page = HTMLScanner(try site.text("\(tag)/\(name).html"))
                #expect(page.elements.contains { $0["data-train"] == name && $0["data-root"] == "../" })
                #expect(page.elements.contains { $0.name == "noscript" })
            }
            #expect(site.files["\(tag)/quiz/bank.js"] != nil)
        }
    }

    @Test(
        "How many questions a page has, in every language",
        arguments: [
            (1, "ru", "Потренировать: 1\u{A0}вопрос"), (2, "ru", "Потренировать: 2\u{A0}вопроса"),
            (5, "ru", "Потренировать: 5\u{A0}вопросов"), (1, "uk", "Потренувати: 1\u{A0}питання"),
            (5, "uk", "Потренувати: 5\u{A0}питань"), (1, "en", "Practise: 1\u{A0}question"),
            (5, "en", "Practise: 5\u{A0}questions"),
        ])
    func counts(count: Int, tag: String, expected: String) async throws {
        let text = (1...count).map { "> [!QUESTION #q\($0)]\n> {да}?\n" }.joined(separator: "\n")
        let site = try await site(["\(tag)/rules/a.md": text])
        #expect(try site.text("\(tag)/rules/a.html").contains(expected))
    }

    @Test("A page without questions offers no practice")
    func nothing() async throws {
        #expect(!(try await site(["guides/a.md": "Текст.\n"]).text("guides/a.html").contains("#practice=page")))
    }

    @Test(
        "Quotation marks inside a quotation",
        arguments: [
            (Language.russian, "Не «скоро»", "«Не „скоро“»"), (.ukrainian, "Не «скоро»", "«Не „скоро“»"),
            (.english, "Not “soon”", "“Not ‘soon’”"), (.russian, "Просто", "«Просто»"),
        ])
    func quotes(language: Language, text: String, expected: String) {
        #expect(Wording(language: language).quoted(text) == expected)
    }

    @Test("What is put into a sentence stays as it is")
    func sentences() {
        let wording = Wording(language: .russian)
        #expect(wording.sentence("q.match.titled", "{b}", "{a}") == "Составьте пары: «{b}» и\u{A0}«{a}».")
    }

    @Test(
        "Fragments of scopes",
        arguments: [
            ("page:rules/01", "practice=page:rules/01"), ("tag:a b", "practice=tag:a%20b"),
            ("question:#%", "practice=question:%23%25"),
        ])
    func fragments(scope: String, expected: String) {
        #expect(TrainingAddress.practice(scope) == expected)
    }
}
