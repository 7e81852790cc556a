import SalesBookCore
import Testing

@Suite("Grading of blanks")
struct BlankGradingTests {
    private func grade(_ accepted: [SealedQuestion.Accepted], _ typed: String) throws -> Grading {
        try Grading.grade(SealedQuestion(.blank([accepted])), [UInt8](typed))
    }

    private func mark(_ accepted: String, _ typed: String) throws -> Grading.Mark {
        try grade([.init([[UInt8](accepted)])], typed).marks[0]
    }

    @Test(
        "Differences that are none",
        arguments: [
            ("Извинение", "извинение"), ("ёлка", "Елка"), ("елка", "ёлка"), ("актёр", "акте\u{308}р"),
            ("ґанок", "ганок"), ("йод", "и\u{306}од"), ("їжа", "і\u{308}жа"), ("п’ять", "п'ять"), ("п'ять", "пʼять"),
            ("don’t", "Don't"), ("замок", "за\u{301}мок"), ("да  или нет", " да или\u{A0}нет\t"), ("из-за", "из‑за"),
            ("«Спасибо»", "спасибо."), ("Спасибо!", "«спасибо»"), ("STRASSE", "strasse"), ("п’ята", "П`ЯТА"),
            ("50 %", "50 %"), ("?", "?"), ("…", "…"),
        ])
    func equal(accepted: String, typed: String) throws {
        #expect(try mark(accepted, typed) == .right)
    }

    @Test(
        "One slip in a word of four letters or more is right, and told",
        arguments: [
            ("извинение", "извенение"), ("извинение", "извиненеи"), ("извинение", "извинние"),
            ("извинение", "извиинение"), ("гость", "гост"), ("скидка", "скидкаа"), ("знижка", "знижкв"),
            ("п’ятниця", "пятниця"), ("discount", "dicsount"), ("clerk", "cleerk"), ("кофе", "коофе"), ("кофе", "кофа"),
            ("доброе утро", "доброе утор"), ("доброе утро", "доброеутро"), ("например", "на пример"),
            ("да конечно", "да канечно"),
        ])
    func slips(accepted: String, typed: String) throws {
        let grading = try grade([.init([[UInt8](accepted)])], typed)
        #expect(grading.marks == [.slip])
        #expect(grading.score == 1_000_000)
        #expect(grading.words[0].text == accepted)
    }

    @Test(
        "What is no slip",
        arguments: [
            ("кот", "код"), ("кот", "кто"), ("да", "даа"), ("так", "та"), ("чек", "чекк"), ("чек 1234", "чок 1234"),
            ("извинение", "извенения"), ("гость", "кости"), ("14 дней", "15 дней"), ("2024", "2025"), ("2024", "224"),
            ("14 дней", "4 дней"), ("цена", "цена1"), ("да нет", "ду нет"), ("слово", "лоов"),
            ("слово", "совсем не то"),
            ("abcd", "a1cd"), ("из-за", "из за"), ("доброе утро", "утро доброе"), ("50 %", "50 $"), ("?", "!"),
        ])
    func wrong(accepted: String, typed: String) throws {
        #expect(try mark(accepted, typed) == .wrong)
    }

    @Test("An empty gap is untouched, whatever emptiness is made of", arguments: ["", " ", "\u{A0}\t", "\u{200B}"])
    func untouched(typed: String) throws {
        let grading = try grade([.init([[UInt8]("да")])], typed)
        #expect(grading.marks == [.untouched])
        #expect(grading.score == 0)
        #expect(grading.words[0].text == "да")
    }

    @Test(
        "Where spelling must be exact",
        arguments: [
            ("Киев", "Киев", true), ("Киев", "киев", false), ("Киев", "Киива", false), ("Ёлка", "Елка", false),
            ("Ґудзик", "Гудзик", false), ("Йод", "И\u{306}од", true), ("Її", "І\u{308}і\u{308}", true),
            ("Ёж", "Е\u{308}ж", true), ("ёж", "е\u{308}ж", true), ("йод", "и\u{306}од", true),
            ("Д’Артаньян", "Д'Артаньян", true), ("Д’Артаньян", "Д'Артаньян.", false), ("из-за", "из–за", true),
            ("да или нет", " да  или нет ", true), ("да", "«да»", false), ("Киев", "Ки\u{AD}ев", true),
        ])
    func exact(accepted: String, typed: String, isRight: Bool) throws {
        let grading = try grade([.init([[UInt8](accepted)], isExact: true)], typed)
        #expect(grading.marks == [isRight ? .right : .wrong])
    }

    @Test("Several answers, several forms: the first is shown, after a slip the one that was meant")
    func forms() throws {
        let accepted: [SealedQuestion.Accepted] = [
            .init(["извинение", "извинения", "извинением"].map { [UInt8]($0) }, anyForm: true),
            .init([[UInt8]("прощение")]), .init([[UInt8]("SORRY")], isExact: true),
        ]
        for (typed, mark, word) in [
            ("извинением", Grading.Mark.right, "извинение"), ("прощение", .right, "извинение"),
            ("извинениам", .slip, "извинением"), ("прошение", .slip, "прощение"), ("SORRY", .right, "извинение"),
            ("sorry", .wrong, "извинение"), ("SORY", .wrong, "извинение"),
        ] {
            let grading = try grade(accepted, typed)
            #expect(grading.marks == [mark], "\(typed)")
            #expect(grading.words[0].text == word, "\(typed)")
        }
    }

    @Test("The word of another gap is no slip, and gaps share the score")
    func gaps() throws {
        let question = SealedQuestion(
            .blank([[.init([[UInt8]("понять")])], [.init([[UInt8]("поднять")])], [.init([[UInt8]("обнять")])]]))
        func grade(_ texts: String...) throws -> Grading {
            try Grading.grade(question, [UInt8](texts.joined(separator: "\u{1F}")))
        }
        #expect(try grade("понять", "поднять", "обнять").score == 1_000_000)
        #expect(try grade("поднять", "понять", "обнять").marks == [.wrong, .wrong, .right])
        #expect(try grade("понят", "", "обянть").marks == [.slip, .untouched, .slip])
        #expect(try grade("понять").score == 333_333)
        #expect(try grade("", "", "").score == 0)
        #expect(try grade("понят", "", "обянть").words.map(\.text) == ["понять", "поднять", "обнять"])
    }
}
