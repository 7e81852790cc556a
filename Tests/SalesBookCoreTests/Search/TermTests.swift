import SalesBookCore
import Testing

/// Which terms a form leads to, in the index and in a query.
@Suite("Terms")
struct TermTests {
    /// «стек» with its cases, «стечь» with two forms; «стек» may be either.
    private static let lemmas: [[String]] = [
        ["стек", "стека", "стеку"], ["стек", "стекла", "стекший"], ["клиент", "клиенты"],
        ["чат", "чаты", "онлайн-чат", "онлайн-чаты"], ["викликаємося"], ["викликаємо"], ["довше"], ["довший"],
        ["чисті"],
        ["чистіший"],
    ]

    private static func searcher(_ bodies: [String], language: Language = .russian) throws -> Searcher {
        let forms = lemmas.map { $0.map { [UInt8]($0) } }
        let morphology = IndexBuilder.Morphology(
            lemmas: { word in forms.indices.filter { forms[$0].contains(word) }.map { UInt32($0) } },
            addForms: { lemma, pool in
                for form in forms[Int(lemma)] { pool.append(form) }
            })
        var builder = IndexBuilder(language: language, morphology: morphology)
        for (number, body) in bodies.enumerated() {
            builder.add(
                IndexBuilder.Document(
                    path: [UInt8]("\(number)"), title: [UInt8]("\(number)"), summary: [], kind: 0, channels: 0,
                    tags: [],
                    sections: [IndexBuilder.Section(anchor: [], heading: [])],
                    segments: [IndexBuilder.Segment(.body, section: 0, [UInt8](body))]))
        }
        let output = builder.build(
            tags: [], synonyms: [], kindNames: [], sizes: IndexBuilder.PartSizes(postings: 60, text: 1), book: 7)
        var searcher = try Searcher(output.dictionary.encode())
        for (number, part) in output.parts.enumerated() { try searcher.add(part: number, part) }
        return searcher
    }

    private static func found(_ query: String, _ searcher: Searcher) -> Set<String> {
        Set(SmallIndex.titles(query, in: searcher))
    }

    @Test("Of two readings the one stays that the book speaks of")
    func evidence() throws {
        let often = String(repeating: "стека стеку ", count: 15)
        let searcher = try Self.searcher([often, "стек", "клиент", "стекла"])
        #expect(Self.found("стек", searcher) == ["0", "1"])
        #expect(Self.found("стекший", searcher) == ["3"])
    }

    @Test("A reading without evidence is still found by a form of its own")
    func noEvidence() throws {
        let searcher = try Self.searcher(["стека стеку стека", "стек", "клиент"])
        #expect(Self.found("стек", searcher) == ["0", "1"])
        #expect(Self.found("стекший", searcher) == ["1"])
    }

    @Test("A book that does not tell keeps both readings")
    func undecided() throws {
        let searcher = try Self.searcher(["стека", "стек", "стекла"])
        #expect(Self.found("стек", searcher) == ["0", "1", "2"])
    }

    @Test(
        "A rare form finds the usual ones",
        arguments: [
            ("обсужденьями", "обсуждения"), ("правильностями", "правильность"), ("сбросившегося", "сбросился"),
            ("дублировавши", "дублировал"), ("наидобрейшими", "добрый"), ("посвежее", "свежий"),
            ("активируемую", "активирует"), ("увеличишься", "увеличится"), ("объектны", "объектный"),
        ])
    func rareForms(query: String, text: String) throws {
        let searcher = try Self.searcher([text, "клиент"])
        #expect(Self.found(query, searcher) == ["0"])
    }

    @Test(
        "A rare Ukrainian form finds the usual one and no other word of its stem",
        arguments: [
            ("викликаємся", "викликаємося", "викликаємо"), ("довш", "довше", "довший"), ("чистії", "чисті", "чистіший"),
        ])
    func rareUkrainianForms(query: String, usual: String, other: String) throws {
        let searcher = try Self.searcher([usual, other], language: .ukrainian)
        #expect(Self.found(query, searcher) == ["0"])
    }

    @Test("A word that is known in another form was not typed in the wrong layout")
    func otherFormIsNoLayout() throws {
        let searcher = try Self.searcher(["схожа", "c j fz"], language: .ukrainian)
        let results = try #require(SmallIndex.results("схожая", in: searcher))
        #expect(results.otherLayout == nil)
        #expect(Self.found("схожая", searcher) == ["0"])
    }

    @Test("Of words equally near those are offered first that begin alike")
    func suggestionsBeginAlike() throws {
        let searcher = try Self.searcher(["горою бокою доброю", "макрею"], language: .ukrainian)
        let results = try #require(SmallIndex.results("мокрою", in: searcher))
        #expect(results.suggestions.first.map { ResultJSON.utf8($0) } == [UInt8]("макрею"))
    }

    @Test("Verbs that no dictionary knows have one stem")
    func loanVerbs() throws {
        let searcher = try Self.searcher(["кэшировать", "кэшируют", "кэширован", "кэширующий"])
        #expect(Self.found("кэшировал", searcher) == ["0", "1", "2", "3"])
    }

    @Test("A word and what a hyphen joins it to may be of one lemma")
    func joined() throws {
        let searcher = try Self.searcher(["пишите в онлайн-чат, в чаты и онлайн-чаты", "клиент"])
        for query in ["чат", "онлайн-чат", "\"онлайн чат\"", "\"чаты и онлайн\""] {
            #expect(Self.found(query, searcher) == ["0"], "\(query)")
        }
    }

    @Test("A word of the same stem is found when the word itself does not complete the query")
    func relatives() throws {
        let searcher = try Self.searcher(["корректный клиент", "корректно"])
        #expect(Self.found("корректно клиенты", searcher) == ["0"])
    }
}
