import SalesBookCore

/// A small book, indexed without a dictionary.
enum SmallIndex {
    static let pages: [(title: String, kind: UInt8, body: [String])] = [
        ("Возврат по гарантии", 2, ["Верните деньги при нём.", "Клиент получит деньги в тот же день."]),
        ("Доставка опаздывает", 2, ["Назовите время, а не «скоро».", "Клиент ждёт курьера до вечера."]),
        ("Извиняйтесь полностью", 0, ["Слово, вина, дело. Клиент ждёт не слов.", "Онлайн-чат: приносим извинения."]),
        ("Грубый звонок", 2, ["Говорите тише, чем он. <script>alert(1)</script>"]),
        ("П'ять порад", 4, ["Клієнт чекає п’ять хвилин, а потім іде."]),
    ]

    static func output(
        sizes: IndexBuilder.PartSizes = IndexBuilder.PartSizes(postings: 40, text: 1, phrases: 300),
        synonyms: [[[Lexicon.Word]]] = []
    ) -> IndexBuilder.Output {
        var builder = IndexBuilder(language: .russian, morphology: .none)
        for (number, page) in pages.enumerated() {
            builder.add(
                IndexBuilder.Document(
                    path: [UInt8]("ru/\(number).html"), title: [UInt8](page.title), summary: [], kind: page.kind,
                    channels: UInt8(number % 4), tags: [UInt16(number % 2)],
                    sections: [IndexBuilder.Section(anchor: [], heading: [])],
                    segments: page.body.map { IndexBuilder.Segment(.body, section: 0, [UInt8]($0)) }))
        }
        return builder.build(
            tags: [[UInt8]("чётные"), [UInt8]("нечётные")], synonyms: synonyms,
            kindNames: [[], [], [word("скрипт")]], sizes: sizes, book: 7)
    }

    static func searcher(synonyms: [[[Lexicon.Word]]] = []) throws -> Searcher {
        let output = output(synonyms: synonyms)
        var searcher = try Searcher(output.dictionary.encode())
        for (number, part) in output.parts.enumerated() { try searcher.add(part: number, part) }
        return searcher
    }

    /// The words of a synonym.
    static func phrase(_ text: String) -> [Lexicon.Word] { Lexicon.phrase(in: [UInt8](text)) }

    static func word(_ text: String) -> Lexicon.Word { Lexicon.words(in: [UInt8](text)).first ?? [] }

    /// Titles of what is found, best first.
    static func titles(
        _ query: String, in searcher: Searcher, _ change: (inout Searcher.Request) -> Void = { _ in }
    ) -> [String] {
        results(query, in: searcher, change)?.results.map { result in
            result.title.stretches.map(\.text).joined()
        } ?? ["parts are missing"]
    }

    static func results(
        _ query: String, in searcher: Searcher, _ change: (inout Searcher.Request) -> Void = { _ in }
    ) -> SearchResults? {
        var request = Searcher.Request([UInt8](query))
        change(&request)
        if case .results(let results) = searcher.search(request) { return results }
        return nil
    }
}
