import Foundation
import SalesBookCore
import Testing

@testable import Playbook
@testable import SalesBookSite

@Suite("Question bank")
struct QuestionBankTests {
    @Test("The bank of a small book")
    func snapshot() async throws {
        let bank = try await Bank(RichBook.russian)
        var lines: [String] = []
        for (name, value) in bank.json.sorted(by: { $0.key < $1.key }) {
            guard let list = value as? [[String: Any]] else {
                lines.append("\(name): \(value)")
                continue
            }
            for item in list {
                lines.append("\(name): \(try Self.text(item.filter { $0.key != "sealed" && $0.key != "face" }))")
            }
        }
        try Snapshot.check(lines.joined(separator: "\n") + "\n", "bank")
    }

    private static func text(_ value: [String: Any]) throws -> String {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
    }

    @Test("Written questions of every shape")
    func written() async throws {
        let bank = try await Bank(RichBook.russian)
        #expect(
            bank["prosba"]?.answer.answer
                == .single([
                    SealedQuestion.Option(isRight: false, feedback: Array("<p>Это приказ.</p>\n".utf8)),
                    SealedQuestion.Option(isRight: true),
                ]))
        #expect(bank["prosba"]?.explanation == "<p>Просьба короче приказа.</p>\n")
        #expect(bank["one"]?["type"] == "multiple")
        #expect(bank["two"]?.answer.answer == .order([1, 0]))
        #expect(bank["two"]?.options == ["Два", "Раз"])
        #expect(bank["three"]?.answer.answer == .match([0]))
        let blank = try #require(bank["four"])
        #expect(blank["prompt"].contains("<span class=\"gap\" data-gap=\"0\"></span>"))
        #expect(!blank["prompt"].contains("пожалуйста"))
        #expect(
            blank.answer.answer
                == .blank([
                    [
                        SealedQuestion.Accepted([Array("пожалуйста".utf8)]),
                        SealedQuestion.Accepted([Array("прошу".utf8)]),
                    ]
                ]))
        let headed = try #require(bank["quizzes/03-po-zagolovkam#сколько-шагов"])
        #expect(headed["prompt"] == "<p>Сколько шагов?</p>\n" && headed["anchor"] == "сколько-шагов")
        #expect(headed["source"] == "ru/quizzes/03-po-zagolovkam.md:3")
        #expect(bank["krik"]?.fields["points"] as? Int == 2 && bank["krik"]?.fields["reserved"] as? Bool == true)
    }

    @Test("Links of the bank are seen from the edition's folder, and lead somewhere")
    func links() async throws {
        let files = RichBook.russian.merging([
            "ru/rules/09.md":
                "## Раз\n\n> [!QUESTION #links]\n> [а](#раз) [б](02-obeschayte.md) [в](../scripts/) [г](#practice) [д](../../price.pdf)[^1] ![з](../../img/зал.svg)\n>\n> - [x] а\n> - [ ] б\n\n[^1]: Сноска.\n"
        ]) { $1 }
        let bank = try await Bank(files)
        let prompt = HTMLScanner(try #require(bank["links"])["prompt"])
        #expect(
            prompt.elements.compactMap { $0["href"] } == [
                "rules/09.html#%D1%80%D0%B0%D0%B7", "rules/02-obeschayte.html", "scripts/index.html",
                "#practice=page:rules/09", "../price.pdf",
            ])
        #expect(prompt.elements.compactMap { $0["src"] } == ["../img/zal.svg"])
        #expect(prompt.elements.allSatisfy { $0["id"] == nil })
    }

    @Test("Exams, programmes and role-plays")
    func training() async throws {
        let bank = try await Bank(RichBook.russian)
        let exam = try #require(bank.list("exams").first)
        #expect(exam["key"] as? String == "quizzes/02-ekzamen" && exam["pass"] as? Int == 75)
        let pools = try #require(exam["pools"] as? [[String: Any]])
        #expect(pools.map { $0["title"] as? String } == ["Экзамен", "Правила", "О\u{A0}сроках"])
        #expect(pools.map { $0["count"] as? Int } == [1, 2, (pools[2]["questions"] as? [Int])?.count])
        for pool in pools {
            for number in try #require(pool["questions"] as? [Int]) { #expect(bank.items.indices.contains(number)) }
        }
        let days = try #require(bank.list("paths").first?["days"] as? [[String: Any]])
        let tasks = days.flatMap { $0["tasks"] as? [[String: String]] ?? [] }
        #expect(
            tasks.map { "\($0["kind"] ?? "") \($0["target"] ?? "")" } == [
                "read rules/01-prosite", "practice page:rules/01-prosite", "exam quizzes/02-ekzamen",
                "play scripts/03-rol",
            ])
        let play = try #require(bank.list("plays").first)
        #expect(play["customer"] as? String == "customers/01-hamlo")
        let scenes = try #require(play["scenes"] as? [[String: Any]])
        #expect(scenes.map { $0["ending"] as? String } == [nil, "good", nil])
        let choices = try #require(scenes[0]["choices"] as? [[String: Any]])
        #expect(choices.map { $0["to"] as? Int } == [1, 2] && choices.map { $0["mood"] as? Int } == [2, -1])
        #expect(choices.map { ($0["kept"] as? [Int])?.count } == [1, 0])
        #expect(choices.map { ($0["broken"] as? [Int])?.count } == [0, 1])
        #expect((scenes[0]["html"] as? String)?.contains("Что ответите?") == true)
        #expect((scenes[0]["html"] as? String)?.contains("Не кричите") == false)
    }

    @Test(
        "A pool that cannot be drawn",
        arguments: [
            ("{draw: [{from: this, count: 2}]}", "this pool holds 1 question and draws 2"),
            ("{draw: [{from: this}, {from: this, difficulty: 3}]}", "this pool holds 0 questions and draws 1"),
            ("{draw: [{from: rules, written: true, count: 3}]}", "this pool holds 0 questions and draws 3"),
        ])
    func shortPools(fields: String, message: String) async throws {
        let folder = try BookFolder([
            "quiz/a.md": "---\nexam: \(fields)\n---\n\n## Раз\n\n{да}\n",
            "rules/a.md": "> [!WRONG]\n> - а\n> - б\n\n> [!RIGHT]\n> - в\n> - г\n",
        ])
        let (files, diagnostics) = await SalesBookSite.render(try await folder.book())
        #expect(files.isEmpty)
        #expect(diagnostics.map(\.id) == [.shortPool])
        #expect(diagnostics.map(\.message) == [message])
        #expect(diagnostics[0].location.line == 2 && diagnostics[0].location.column > 10)
        #expect(diagnostics[0].fix?.isEmpty == false)
    }

    @Test("An exam does not draw from another exam's questions")
    func apart() async throws {
        let bank = try await Bank([
            "quiz/a.md": "---\nexam: {draw: [{from: quiz}]}\n---\n\n## Раз\n\n{да}\n",
            "quiz/b.md": "---\nexam: {draw: [{from: this}]}\n---\n\n## Два\n\n{да}\n",
            "quiz/c.md": "## Три\n\n{да}\n",
        ])
        let pools = try #require(bank.list("exams").first?["pools"] as? [[String: Any]])
        let ids = (pools[0]["questions"] as? [Int] ?? []).map { bank.items[$0].id }
        #expect(ids == ["quiz/a#раз", "quiz/c#три"])
    }

    @Test("Inflected forms come from the dictionary")
    func inflection() async throws {
        let dictionaries = await Dictionaries.load([.russian])
        let forms = AnswerForms(morphology: dictionaries.morphology(of: .russian))
        func accepted(_ text: String, _ isInflected: Bool) -> [String] {
            let answer = Question.Gap.Answer(text: text, isInflected: isInflected, isExact: false)
            return forms.accepted(Question.Gap(answers: [answer]))[0].forms.map { String(decoding: $0, as: UTF8.self) }
        }
        let customer = accepted("Клиент", true)
        #expect(customer.first == "Клиент")
        for form in ["клиента", "клиенту", "клиентами"] { #expect(customer.contains(form), "\(form)") }
        let phrase = accepted("полное извинение", true)
        #expect(phrase.contains("полного извинения") && phrase.contains("полным извинениям"))
        #expect(accepted("Клиент", false) == ["Клиент"])
        #expect(
            AnswerForms(morphology: .none).accepted(
                Question.Gap(answers: [Question.Gap.Answer(text: "Ёлка", isInflected: true, isExact: false)]))[0].forms
                == [Array("Ёлка".utf8), Array("елка".utf8)])
    }

    @Test("Hostile text in questions stays text")
    func hostile() async throws {
        let evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
        let escaped = evil.map { "<>\"'`*_[]{}&\\()".contains($0) ? "\\\($0)" : "\($0)" }.joined()
        let bank = try await Bank([
            "book.yml": "company: '\(evil)'\ntitle: '\(evil)'\n",
            "rules/a.md":
                "---\ntitle: '\(evil)'\nsummary: '\(evil)'\n---\n\n> [!WRONG]\n> - \(escaped) а\n> - б\n> - в\n\n> [!RIGHT]\n> - \(escaped) г\n> - д\n> - е\n",
            "customers/a.md": "---\ntitle: '\(evil)'\n---\n\n> [!SIGNS]\n> - Раз \(escaped)\n",
            "customers/b.md": "---\ntitle: Другой\n---\n\n> [!SIGNS]\n> - Два\n",
            "quiz/a.md": "## \(escaped)?\n\n\(escaped)\n\n- [ ] \(escaped)\n  \(escaped)\n- [x] б\n\n\(escaped)\n",
        ])
        #expect(bank.items.count >= 6)
        for item in bank.items {
            for html in [item["prompt"], item.explanation] + item.options + item.feedback {
                let page = HTMLScanner(html)
                #expect(page.faults.isEmpty, "\(html)")
                #expect(!page.elements.contains { $0.name == "img" || $0.name == "script" }, "\(html)")
            }
        }
    }

    @Test("The same book gives the same bank; another book another salt")
    func deterministic() async throws {
        let first = try await Bank(RichBook.russian)
        let second = try await Bank(RichBook.russian)
        #expect(first.items.map { $0["sealed"] } == second.items.map { $0["sealed"] })
        let other = try await Bank(RichBook.russian.merging(["book.yml": "company: Другая\n"]) { $1 })
        #expect(other.json["salt"] as? String != first.json["salt"] as? String)
        #expect((first.json["salt"] as? String)?.count == 16)
    }
}
