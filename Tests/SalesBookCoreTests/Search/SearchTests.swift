import RandomInput
import SalesBookCore
import Testing

@Suite("Search")
struct SearchTests {
    @Test(
        "Finds the page",
        arguments: [
            ("возврат", "Возврат по гарантии"), ("возвратом по гарантиям", "Возврат по гарантии"),
            ("ВОЗВРАТ", "Возврат по гарантии"), ("возрат", "Возврат по гарантии"),
            ("djpdhfn", "Возврат по гарантии"), ("грубый звонок", "Грубый звонок"),
            ("онлайн чат", "Извиняйтесь полностью"), ("онлайн-чат", "Извиняйтесь полностью"),
            ("онлайнчат", "Извиняйтесь полностью"), ("\"приносим извинения\"", "Извиняйтесь полностью"),
            ("ждет курьера", "Доставка опаздывает"), ("пять", "П'ять порад"), ("п`ять хвилин", "П'ять порад"),
        ] as [(String, String)])
    func finds(query: String, title: String) throws {
        #expect(SmallIndex.titles(query, in: try SmallIndex.searcher()).first == title)
    }

    @Test("All words must match; a quotation keeps its order; a minus excludes")
    func operators() throws {
        let searcher = try SmallIndex.searcher()
        #expect(SmallIndex.titles("клиент деньги", in: searcher) == ["Возврат по гарантии"])
        #expect(SmallIndex.titles("\"извинения приносим\"", in: searcher).isEmpty)
        #expect(SmallIndex.titles("клиент -деньги", in: searcher).contains("Доставка опаздывает"))
        #expect(!SmallIndex.titles("клиент -деньги", in: searcher).contains("Возврат по гарантии"))
    }

    @Test("The last word may still be growing")
    func prefix() throws {
        let searcher = try SmallIndex.searcher()
        #expect(SmallIndex.titles("извин", in: searcher) { $0.typing = true }.first == "Извиняйтесь полностью")
    }

    @Test("What was corrected is told, and what was typed can be searched")
    func corrections() throws {
        let searcher = try SmallIndex.searcher()
        let found = try #require(SmallIndex.results("возрат денег", in: searcher))
        #expect(found.corrections.map { ResultJSON.utf8($0.searched).text } == ["возврат"])
        #expect(SmallIndex.titles("возрат", in: searcher) { $0.literally = true }.isEmpty)
        let layout = try #require(SmallIndex.results("djpdhfn", in: searcher)?.otherLayout)
        #expect(layout.text == "возврат")
    }

    @Test("Filters, and how many pages each would leave")
    func filters() throws {
        let searcher = try SmallIndex.searcher()
        let all = try #require(SmallIndex.results("клиент", in: searcher))
        #expect(all.total == 3)
        #expect(all.kindCounts[2] == 2)
        #expect(SmallIndex.titles("клиент", in: searcher) { $0.kind = 0 } == ["Извиняйтесь полностью"])
        #expect(SmallIndex.titles("клиент", in: searcher) { $0.tag = 1 } == ["Доставка опаздывает"])
        #expect(SmallIndex.titles("клиент", in: searcher) { $0.channel = 2 } == ["Извиняйтесь полностью"])
    }

    @Test("A word that names a kind prefers it")
    func kinds() throws {
        #expect(SmallIndex.titles("скрипт клиент", in: try SmallIndex.searcher()).count == 3)
        #expect(SmallIndex.titles("звонок скрипт", in: try SmallIndex.searcher()).first == "Грубый звонок")
    }

    @Test("Synonyms find what the words themselves do not")
    func synonyms() throws {
        let group = [SmallIndex.word("деньги"), SmallIndex.word("курьера")]
        let searcher = try SmallIndex.searcher(synonyms: [group])
        #expect(SmallIndex.titles("курьера", in: searcher) == ["Доставка опаздывает", "Возврат по гарантии"])
    }

    @Test("Marks stand in the text as it is; markup stays text")
    func excerpts() throws {
        let searcher = try SmallIndex.searcher()
        let found = try #require(SmallIndex.results("деньгами", in: searcher)?.results.first)
        #expect(found.excerpt.stretches.map(\.text) == ["Верните ", "деньги", " при нём."])
        let hostile = try #require(SmallIndex.results("тише", in: searcher)?.results.first)
        #expect(hostile.excerpt.stretches.map(\.text).joined().contains("<script>"))
    }

    @Test("Nothing found: the nearest words of the book")
    func suggestions() throws {
        let searcher = try SmallIndex.searcher()
        #expect(SmallIndex.titles("ыыы", in: searcher).isEmpty)
        let found = try #require(SmallIndex.results("гарантюшки", in: searcher))
        #expect(!found.results.isEmpty || !found.suggestions.isEmpty)
    }

    @Test("Two rounds bring every part that a query needs, and no more")
    func rounds() throws {
        let output = SmallIndex.output()
        var searcher = try Searcher(output.dictionary.encode())
        var rounds = 0
        while case .needs(let parts) = searcher.search(Searcher.Request([UInt8]("возврат гарантия"))) {
            rounds += 1
            #expect(!parts.isEmpty && parts.count < output.parts.count)
            for part in parts { try searcher.add(part: part, output.parts[part].bytes) }
        }
        #expect(rounds == 2)
    }

    @Test("A text pasted as a query is no trap")
    func longQuery() throws {
        let searcher = try SmallIndex.searcher()
        var random = SplitMix64(seed: 3)
        _ = SmallIndex.titles(String(repeating: "клиент деньги ждёт ", count: 400), in: searcher)
        for _ in 0..<300 {
            let text = String(decoding: random.bytes(upTo: 60), as: UTF8.self)
            _ = SmallIndex.titles(text, in: searcher) { $0.typing = true }
        }
    }
}
