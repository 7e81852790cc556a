import Foundation
import Playbook
import SalesBookCore
import Testing

@testable import SalesBookSite

/// Questions that the book makes out of its own pages.
@Suite("Generated questions")
struct GeneratedQuestionTests {
    private static let rule = """
        ---
        title: Просите «мягко»
        summary: Просьба лучше приказа.
        ---

        > [!WRONG]
        > - *Ждите*.
        > - *Пришлите* карту.
        > - Звоните завтра!

        > [!RIGHT]
        > - Подождите, пожалуйста.
        > - Пришлите, пожалуйста, карту.
        > - Позвоню завтра в 10:00.
        """

    private static let customers = [
        "customers/1.md":
            "---\ntitle: Хамло\nsummary: Кричит.\n---\n\n> [!SIGNS]\n> - Говорит громко\n> - Хамло с порога\n> - Торопится\n\n> [!DO]\n> - Держитесь ровно: на «вы»\n> - Назовите срок\n\n> [!DONT]\n> - Не спорьте: он только этого и ждёт\n> - Не вздыхайте и не смотрите на часы\n> - Не обещайте того, чего нет\n",
        "customers/2.md": "---\ntitle: Знайка\n---\n\n> [!SIGNS]\n> - Торопится!\n> - Цитирует сайт\n",
        "customers/3.md": "---\ntitle: Незнайка\n---\n\n> [!SIGNS]\n> - Не знает\n",
    ]

    @Test("Which reply follows the rule")
    func pairs() async throws {
        let bank = try await Bank(["rules/a.md": Self.rule])
        let singles = bank.made("pair")
        #expect(singles.count == 3)
        #expect(singles.allSatisfy { plain($0["prompt"]) == "Какой ответ следует правилу «Просите „мягко“»?" })
        #expect(singles[0].options(right: true) == ["«Подождите, пожалуйста»"])
        #expect(Set(singles[0].options(right: false)) == ["«Ждите»", "«Пришлите карту»", "«Звоните завтра!»"])
        // The author's emphasis would give the wrong words away.
        #expect(singles.allSatisfy { !$0.options.contains { $0.contains("<em>") } })
        let feedback = zip(singles[0].options, singles[0].feedback).first { $0.0 == "«Пришлите карту»" }?.1 ?? ""
        #expect(plain(feedback) == "Лучше так: «Пришлите, пожалуйста, карту».")
        #expect(plain(singles[0].explanation) == "Просьба лучше приказа.")
        let breaks = try #require(bank.made("breaks").first)
        #expect(Set(breaks.options(right: true)) == ["«Ждите»", "«Звоните завтра!»"])
        #expect(!breaks.options(right: false).isEmpty)
    }

    @Test("A phrase that some rule allows is never a wrong answer")
    func neverTrue() async throws {
        let bank = try await Bank([
            "rules/a.md":
                "> [!WRONG]\n> - Да\n> - Ладно, ждите\n> - Нет\n\n> [!RIGHT]\n> - Хорошо, подождите\n> - Хорошо\n> - Увы\n",
            "rules/b.md": "> [!RIGHT]\n> - Нет.\n",
            "rules/c.md": "> [!WRONG]\n> - Хорошо, подождите!\n\n> [!RIGHT]\n> - Сядьте, пожалуйста\n",
        ])
        let rights: Set<SameText> = Set(
            ["Хорошо, подождите", "Хорошо", "Увы", "Нет", "Сядьте, пожалуйста"].map { SameText($0) })
        for item in bank.made("pair") {
            for wrong in item.options(right: false) {
                #expect(!rights.contains(SameText(wrong)), "\(item.id): \(wrong)")
            }
            let right = try #require(item.options(right: true).first)
            for wrong in item.options(right: false) { #expect(!SameText(wrong).overlaps(SameText(right))) }
        }
    }

    @Test("Too few wrong phrases of its own: the question is about any rule")
    func foreign() async throws {
        let bank = try await Bank([
            "rules/a.md": "---\ntitle: А\n---\n\n> [!WRONG]\n> - Скоро\n\n> [!RIGHT]\n> - В 17:00\n",
            "rules/b.md": "---\ntitle: Б\n---\n\n> [!WRONG]\n> - Ждите\n\n> [!RIGHT]\n> - Подождите, пожалуйста\n",
        ])
        let first = try #require(bank.made("pair").first)
        #expect(plain(first["prompt"]) == "Какую из этих фраз можно сказать клиенту?")
        #expect(Set(first.options(right: false)) == ["«Скоро»", "«Ждите»"])
    }

    @Test("Who is this? Never with a type that has the sign, too")
    func signs() async throws {
        let bank = try await Bank(Self.customers)
        let asked = bank.made("sign")
        // «Хамло с порога» names the customer.
        #expect(!asked.contains { $0["prompt"].contains("порога") })
        let loud = try #require(asked.first { $0["prompt"].contains("громко") })
        #expect(loud.options(right: true) == ["Хамло"] && loud.options(right: false) == ["Знайка", "Незнайка"])
        let hurried = asked.filter { $0["prompt"].contains("Торопится") }
        #expect(hurried.count == 2)
        #expect(hurried[0].options(right: false) == ["Незнайка"])
    }

    @Test("What do you do? A don't is turned round")
    func advice() async throws {
        let bank = try await Bank(Self.customers)
        let asked = bank.made("advice")
        #expect(asked.count == 2)
        #expect(asked[0].options(right: true) == ["Держитесь ровно"])
        #expect(Set(asked[0].options(right: false).map(plain)) == ["Спорьте", "Вздыхайте и смотрите на часы"])
    }

    @Test(
        "How a don't is turned round",
        arguments: [
            ("Не спорьте", "Спорьте"), ("Не спорьте: он прав", "Спорьте"),
            ("Не касайтесь его рукава (правило 29)", "Касайтесь его рукава"),
            ("Не вздыхайте и не смотрите на часы", "Вздыхайте и смотрите на часы"),
            ("Не говорите «нет: завтра»: обидится", "Говорите «нет: завтра»"),
            ("Не спорьте, не кричите", nil), ("Не обещайте того, чего нет", nil), ("Не бойтесь ни слова", nil),
            ("Не уверены — спросите", nil), ("Держитесь ровно", nil), ("Спорить нельзя", nil),
            ("Не зачитывайте правила, пока он не выдохнул", "Зачитывайте правила, пока он не выдохнул"),
            ("Не спорьте о вкусах, их не проверить", "Спорьте о вкусах"),
            ("Не обещайте к 18:00, если не успеете", "Обещайте к 18:00, если не успеете"),
        ] as [(String, String?)])
    func turned(advice: String, deed: String?) {
        #expect(AdviceQuestions.turned(advice, .russian) == deed)
    }

    @Test(
        "In other languages",
        arguments: [
            (Language.ukrainian, "Не сперечайтеся про смаки", "Сперечайтеся про смаки"),
            (.ukrainian, "Не зітхайте і не дивіться", "Зітхайте і дивіться"),
            (.english, "Do not argue about taste", "Argue about taste"),
            (.english, "Don’t raise your voice", "Raise your voice"),
            (.english, "Never promise anything or do not care", nil),
        ] as [(Language, String, String?)])
    func turnedElsewhere(language: Language, advice: String, deed: String?) {
        #expect(AdviceQuestions.turned(advice, language) == deed)
    }

    @Test("Steps are to be put in order")
    func steps() async throws {
        let bank = try await Bank([
            "scripts/a.md":
                "---\ntitle: Звонок\n---\n\n## 1. Поднимите\n\n## 2. Выслушайте\n\n## 3. Ответьте\n\n## Никогда\n",
            "guides/b.md": "## Шаг 1. Раз\n\n## Шаг 2. Два\n\n## Шаг 3. Три\n",
            "guides/c.md": "## 1. Раз\n\n## 2. Два\n",
        ])
        let asked = bank.made("steps")
        #expect(asked.count == 2)
        let call = try #require(asked.first { $0.id.hasPrefix("scripts/a~") })
        #expect(plain(call["prompt"]) == "«Звонок». Расставьте шаги по порядку.")
        #expect(call.options == ["Выслушайте", "Ответьте", "Поднимите"])
        #expect(call.answer.answer == .order([1, 2, 0]))
    }

    @Test("Tables are to be matched, pros and cons to be sorted")
    func tables() async throws {
        let bank = try await Bank([
            "guides/a.md":
                "| Слово | Значит |\n|---|---|\n| раз | один |\n| два | пара |\n| три | трио |\n\n| А | Б |\n|---|---|\n| 1 | да |\n| 2 | да |\n| 3 | нет |\n\n| а | б | в |\n|---|---|---|\n| 1 | 2 | 3 |\n",
            "guides/b.md": "| Плюсы | Минусы |\n|---|---|\n| быстро | дорого |\n| тихо | |\n",
        ])
        let asked = bank.made("pairs")
        #expect(asked.count == 2)
        #expect(plain(asked[0]["prompt"]) == "Составьте пары: «Слово» и «Значит».")
        #expect(asked[0].fields["right"] as? [String] == ["один", "пара", "трио"])
        #expect(asked[1].fields["left"] as? [String] == ["быстро", "дорого", "тихо"])
        #expect(asked[1].fields["right"] as? [String] == ["Минусы", "Плюсы"])
        #expect(asked[1].answer.answer == .match([1, 0, 1]))
    }

    @Test("Which guarantee, and what is promised")
    func guarantees() async throws {
        func page(_ title: String, _ promise: String, _ sign: String) -> String {
            "---\ntitle: \(title)\nsummary: \(promise)\n---\n\n> [!SIGNS]\n> - \(sign)\n"
        }
        let bank = try await Bank([
            "guarantees/1.md": page("Когда новинка", "Вернём деньги.", "Спрашивают, кто пробовал"),
            "guarantees/2.md": page("Когда далеко", "Привезём сами.", "Живут в другом городе"),
            "guarantees/3.md": page("Когда хрупко", "Заменим бесплатно.", "Боятся осколков"),
        ])
        let asked = bank.made("guarantee")
        #expect(asked.count == 6)
        #expect(asked[0].options(right: true) == ["Вернём деньги."])
        #expect(asked[1].options(right: true) == ["Когда новинка"] && asked[1].options(right: false).count == 2)
    }

    @Test("Names of questions change only with the text that they are about")
    func stableNames() async throws {
        let before = try await Bank(["rules/a.md": Self.rule])
        let more = Self.rule
            .replacingOccurrences(of: "> - *Ждите*.", with: "> - Скоро.\n> - *Ждите*.")
            .replacingOccurrences(of: "> - Подождите", with: "> - В 17:00.\n> - Подождите")
        let after = try await Bank(["rules/a.md": more, "rules/0.md": "x\n"])
        let old = Set(before.made("pair").map(\.id))
        #expect(old.isSubset(of: Set(after.made("pair").map(\.id))))
        #expect(after.made("pair").count == 4)
        // The version tells that something around has changed.
        let id = try #require(old.sorted().first)
        #expect(before[id]?["v"] != after[id]?["v"])
        #expect(before[id]?["v"].count == 8)
        let edited = try await Bank([
            "rules/a.md": Self.rule.replacingOccurrences(of: "Подождите, пожалуйста.", with: "Присядьте, пожалуйста.")
        ])
        #expect(Set(edited.made("pair").map(\.id)).intersection(old).count == 2)
    }

    @Test("Switched off, as a whole or by kind")
    func switchedOff() async throws {
        func fields(_ quiz: String) -> String {
            Self.rule.replacingOccurrences(of: "summary:", with: "\(quiz)\nsummary:")
        }
        #expect(try await Bank(["rules/a.md": fields("quiz: {generate: false}")]).items.isEmpty)
        #expect(try await Bank(["rules/a.md": fields("quiz: {generate: [signs]}")]).items.isEmpty)
        #expect(try await Bank(["rules/a.md": fields("quiz: {generate: [pairs]}")]).items.count == 4)
    }

    @Test("A written question stands in for a generated one")
    func replaced() async throws {
        let plainBank = try await Bank(["rules/a.md": Self.rule])
        let id = try #require(plainBank.made("pair").first?.id)
        let bank = try await Bank([
            "rules/a.md": Self.rule + "\n\n> [!QUESTION #своё replaces=\(id)]\n> {да}?\n"
        ])
        #expect(bank[id] == nil && bank["своё"] != nil)
        #expect(bank.items.count == plainBank.items.count)
        #expect(bank.diagnostics.isEmpty)
    }

    @Test("A name to replace that no question has")
    func unknownReplaced() async throws {
        let id = try #require(try await Bank(["rules/a.md": Self.rule]).made("pair").first?.id)
        let slip = id.dropLast() + "z"
        let bank = try await Bank(["rules/a.md": Self.rule + "\n\n> [!QUESTION replaces=\(slip)]\n> {да}?\n"])
        #expect(bank.diagnostics.map(\.id) == [.unknownQuestion])
        #expect(bank.diagnostics[0].location.line == 16)
        #expect(bank.diagnostics[0].fix?.contains(id) == true)
    }

    @Test("Every page of the shipped book asks something, and nothing that is true is a wrong answer")
    func shipped() async throws {
        let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../../content")
        let (loaded, diagnostics) = await Playbook.load(content.path)
        let book = try #require(loaded)
        #expect(diagnostics.isEmpty)
        let bank = try Bank(book)
        #expect(bank.diagnostics.isEmpty)
        let asked = Dictionary(grouping: bank.items) { $0.fields["page"] as? Int ?? -1 }
        for (number, id) in book.editions[0].reading.enumerated() {
            let page = book.page(id)
            // What is done on a page is not asked about.
            guard page.rolePlay == nil, page.sheet == nil, page.kind != .path, page.kind != .quiz else { continue }
            #expect(asked[number]?.isEmpty == false, "\(page.key)")
        }
        let rights = GeneratedQuestions(EditionView(book, edition: 0)).rights
        for item in bank.made() {
            let right = item.options(right: true).map { SameText(plain($0)) }
            for wrong in item.options(right: false).map({ SameText(plain($0)) }) {
                #expect(!right.contains { $0.overlaps(wrong) }, "\(item.id)")
                if item["generated"] == "pair" { #expect(!rights.contains(wrong), "\(item.id)") }
            }
            #expect(Set(item.options).count == item.options.count, "\(item.id)")
        }
        #expect(Set(bank.items.map(\.id)).count == bank.items.count)
    }
}
