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
        #expect(SmallIndex.titles("деньги -\"при нём\"", in: searcher).isEmpty)
        #expect(SmallIndex.titles("деньги -«нём при»", in: searcher) == ["Возврат по гарантии"])
        #expect(SmallIndex.titles("онлайн-\"чат\"", in: searcher) == ["Извиняйтесь полностью"])
    }

    @Test("The last word may still be growing")
    func prefix() throws {
        let searcher = try SmallIndex.searcher()
        #expect(SmallIndex.titles("извин", in: searcher) { $0.typing = true }.first == "Извиняйтесь полностью")
        #expect(SmallIndex.titles("\"ждёт кур", in: searcher) { $0.typing = true } == ["Доставка опаздывает"])
        #expect(SmallIndex.titles("\"ждёт кур\"", in: searcher) { $0.typing = true }.isEmpty)
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
        let group = ["деньги", "курьера"].map(SmallIndex.phrase)
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

    @Test("A phrase stands for a word, in any form and order, and a word for a phrase whose words are near")
    func phrases() throws {
        let group = ["грубый", "деньги клиенту", "ждёт курьера"].map(SmallIndex.phrase)
        let searcher = try SmallIndex.searcher(synonyms: [group])
        let all: Set = ["Грубый звонок", "Возврат по гарантии", "Доставка опаздывает"]
        for query in ["грубый", "клиентов деньгами", "деньги клиенту", "курьеру ждет"] {
            #expect(Set(SmallIndex.titles(query, in: searcher)) == all, "\(query)")
        }
        #expect(SmallIndex.titles("грубый", in: searcher).first == "Грубый звонок")
        #expect(SmallIndex.titles("ждёт курьера", in: searcher).first == "Доставка опаздывает")
        #expect(SmallIndex.titles("деньги", in: searcher) == ["Возврат по гарантии"])
        #expect(SmallIndex.titles("\"ждёт курьера\"", in: searcher) == ["Доставка опаздывает"])
        #expect(SmallIndex.titles("\"грубый\"", in: searcher) == ["Грубый звонок"])
        let apart = try SmallIndex.searcher(synonyms: [["грубый", "назовите вечера"].map(SmallIndex.phrase)])
        #expect(SmallIndex.titles("грубый", in: apart) == ["Грубый звонок"])
    }

    @Test("A word that the book lacks: the nearest of those that it has, with pages behind each")
    func suggestions() throws {
        let nowhere = ["манибэк"].map(SmallIndex.phrase)
        let searcher = try SmallIndex.searcher(synonyms: [nowhere])
        for (query, word) in [
            ("гарантюшкикк", "гарантии"), ("курьерские", "курьера"), ("извиненьице", "извинения"), ("манибэкк", ""),
        ] {
            let found = try #require(SmallIndex.results(query, in: searcher))
            let words = found.suggestions.map { ResultJSON.utf8($0).text }
            #expect(words.count <= 6)
            #expect(!words.contains("манибэк"))
            if !word.isEmpty { #expect(found.total > 0 || words.contains(word), "\(query): \(words)") }
        }
        let partly = try #require(SmallIndex.results("клиент гарантюшкикк", in: searcher))
        #expect(partly.total == 3)
        #expect(partly.missing.map { ResultJSON.utf8($0).text } == ["гарантюшкикк"])
        #expect(partly.suggestions.map { ResultJSON.utf8($0).text }.contains("гарантии"))
    }

    @Test("A single letter that the wrong layout leaves does not decide the layout")
    func layoutByLetters() throws {
        let searcher = try SmallIndex.searcher(synonyms: [["j"].map(SmallIndex.phrase)])
        #expect(SmallIndex.results("обиженный", in: searcher)?.otherLayout == nil)
    }

    @Test("Two rounds bring every part that a query needs, and no more")
    func rounds() throws {
        let output = SmallIndex.output()
        var searcher = try Searcher(output.dictionary.encode())
        var rounds = 0
        while case .needs(let parts) = searcher.search(Searcher.Request([UInt8]("возврат гарантия"))) {
            rounds += 1
            #expect(!parts.isEmpty && parts.count < output.parts.count)
            for part in parts { try searcher.add(part: part, output.parts[part]) }
        }
        #expect(rounds == 2)
    }

    @Test("A long page comes in stretches, and only that which matched best is fetched")
    func stretches() throws {
        let paragraphs = (0..<40).map { "Абзац \($0) говорит о предмете слово\($0) подробно и обстоятельно." }
        var builder = IndexBuilder(language: .russian, morphology: .none)
        for page in 0..<3 {
            builder.add(
                IndexBuilder.Document(
                    path: [UInt8]("\(page).html"), title: [UInt8]("Страница \(page)"), summary: [], kind: 0,
                    channels: 0,
                    tags: [],
                    sections: (0..<4).map {
                        IndexBuilder.Section(anchor: [UInt8]("a\($0)"), heading: [UInt8]("О \($0)"))
                    },
                    segments: paragraphs.enumerated().map { number, text in
                        IndexBuilder.Segment(.body, section: number / 10, [UInt8](page == 1 ? text : "Коротко."))
                    }))
        }
        let sizes = IndexBuilder.PartSizes(postings: 200, text: 300, stretch: 600, phrases: 1000)
        let output = builder.build(tags: [], synonyms: [], kindNames: [], sizes: sizes, book: 1)
        #expect(output.dictionary.textStarts.contains { $0.page == 1 && $0.position > 0 })
        for number in paragraphs.indices {
            var searcher = try Searcher(output.dictionary.encode())
            var texts = 0
            var request = Searcher.Request([UInt8]("слово\(number)"))
            request.literally = true
            while case .needs(let parts) = searcher.search(request) {
                texts += parts.count { $0 >= output.dictionary.postingStarts.count }
                for part in parts { try searcher.add(part: part, output.parts[part]) }
            }
            guard case .results(let found) = searcher.search(request) else { continue }
            #expect(texts == 1)
            #expect(found.results.map(\.page) == [1])
            #expect(found.results[0].excerpt.stretches.map(\.text).joined() == paragraphs[number])
            #expect(found.results[0].sections.map(\.anchor.text) == ["a\(number / 10)"])
        }
    }

    @Test("A word of most pages is found, shown and quoted, though its places are not kept")
    func placeless() throws {
        var builder = IndexBuilder(language: .russian, morphology: .none)
        for page in 0..<40 {
            builder.add(
                IndexBuilder.Document(
                    path: [UInt8]("\(page).html"), title: [UInt8](page == 7 ? "Клиент всегда" : "Страница"),
                    summary: [],
                    kind: 0, channels: 0, tags: [], sections: [IndexBuilder.Section(anchor: [], heading: [])],
                    segments: ["Вступление к этому.", "Сюда приходит клиент номер\(page) за ответом."].map {
                        IndexBuilder.Segment(.body, section: 0, [UInt8]($0))
                    }))
        }
        let sizes = IndexBuilder.PartSizes(postings: 4000, text: 4000)
        let output = builder.build(tags: [], synonyms: [], kindNames: [], sizes: sizes, book: 1)
        var searcher = try Searcher(output.dictionary.encode())
        for (number, part) in output.parts.enumerated() { try searcher.add(part: number, part) }
        let found = try #require(SmallIndex.results("клиент", in: searcher))
        #expect(found.total == 40)
        #expect(found.results[0].title.stretches.map(\.text) == ["", "Клиент", " всегда"])
        #expect(found.results[1].excerpt.stretches.map(\.text) == ["Сюда приходит ", "клиент", " номер0 за ответом."])
        #expect(SmallIndex.results("\"клиент номер9\"", in: searcher)?.results.map(\.page) == [9])
        #expect(SmallIndex.results("\"клиент номер9 куда\"", in: searcher)?.results.isEmpty == true)
        #expect(SmallIndex.results("\"клиент всегда\"", in: searcher)?.results.map(\.page) == [7])
        #expect(SmallIndex.results("\"номер9 клиент\"", in: searcher)?.total == 0)
        #expect(SmallIndex.results("\"приходит за\"", in: searcher)?.total == 0)
        // Only what stands as it is quoted is marked; the word outside of the quotation is marked wherever it is.
        let quoted = try #require(SmallIndex.results("клиент \"сюда приходит\"", in: searcher))
        #expect(quoted.total == 40)
        #expect(
            quoted.results[1].excerpt.stretches.map(\.text)
                == ["", "Сюда", " ", "приходит", " ", "клиент", " номер0 за ответом."])
        #expect(SmallIndex.results("\"сюда приходит\" \"за ответом\"", in: searcher)?.total == 40)
        #expect(SmallIndex.results("\"сюда приходит\" \"ответом за\"", in: searcher)?.total == 0)
        #expect(SmallIndex.results("ответ -\"клиент номер9\"", in: searcher)?.total == 39)
        #expect(SmallIndex.results("номер9 -\"номер9 клиент\"", in: searcher)?.results.map(\.page) == [9])
    }

    @Test("A quotation of frequent words is looked for in each stretch of a long page")
    func quotationsInStretches() throws {
        let words = ["мы", "ждём", "гостя"]
        var builder = IndexBuilder(language: .russian, morphology: .none)
        for page in 0..<30 {
            let paragraphs = (0..<12).map { number in
                let isThere = page == 5 && number == 10
                return isThere ? "Да, мы ждём гостя." : "Гостя, которого ждём, любим мы. Это абзац \(number)."
            }
            builder.add(
                IndexBuilder.Document(
                    path: [UInt8(page)], title: [UInt8]("Страница"), summary: [], kind: 0,
                    channels: 0, tags: [], sections: [IndexBuilder.Section(anchor: [], heading: [])],
                    segments: paragraphs.map { IndexBuilder.Segment(.body, section: 0, [UInt8]($0)) }))
        }
        let sizes = IndexBuilder.PartSizes(postings: 400, text: 300, stretch: 300, phrases: 1000)
        let output = builder.build(tags: [], synonyms: [], kindNames: [], sizes: sizes, book: 1)
        var searcher = try Searcher(output.dictionary.encode())
        var rounds = 0
        let request = Searcher.Request([UInt8]("\"\(words.joined(separator: " "))\""))
        while case .needs(let parts) = searcher.search(request) {
            rounds += 1
            for part in parts { try searcher.add(part: part, output.parts[part]) }
        }
        let found = try #require(SmallIndex.results("\"мы ждём гостя\"", in: searcher))
        #expect(rounds == 2)
        #expect(found.results.map(\.page) == [5])
        #expect(
            found.results.first?.excerpt.stretches.map(\.text) == ["Да, ", "мы", " ", "ждём", " ", "гостя", "."])
    }

    @Test("Pages of a large book are read for a quotation until enough are found", arguments: [(1, 4), (40, 1)])
    func quotationsInManyPages(quoting: Int, rounds: Int) throws {
        var builder = IndexBuilder(language: .russian, morphology: .none)
        for page in 0..<290 {
            // The longer a page, the later it comes.
            let quotes = page >= 290 - quoting || (quoting > 1 && page < quoting)
            let text = (quotes ? "Мы ждём гостя. " : "Гостя ждём мы. ") + String(repeating: "Слово. ", count: 3 + page)
            builder.add(
                IndexBuilder.Document(
                    path: [UInt8]("\(page)".utf8), title: [UInt8]("Страница"), summary: [], kind: 0, channels: 0,
                    tags: [], sections: [IndexBuilder.Section(anchor: [], heading: [])],
                    segments: [IndexBuilder.Segment(.body, section: 0, [UInt8](text))]))
        }
        let sizes = IndexBuilder.PartSizes(postings: 400, text: 300, stretch: 9000, phrases: 1000)
        let output = builder.build(tags: [], synonyms: [], kindNames: [], sizes: sizes, book: 1)
        var searcher = try Searcher(output.dictionary.encode())
        let request = Searcher.Request([UInt8]("«мы ждём гостя»"))
        var textRounds = 0
        while case .needs(let parts) = searcher.search(request) {
            if parts.contains(where: { $0 >= output.dictionary.postingStarts.count }) { textRounds += 1 }
            for part in parts { try searcher.add(part: part, output.parts[part]) }
        }
        guard case .results(let found) = searcher.search(request) else { return }
        #expect(textRounds == rounds)
        #expect(found.results.first?.page == (quoting == 1 ? 289 : 0))
        #expect(found.total == quoting)
    }

    @Test("A synonym of which one word is frequent is found where that word is too")
    func synonymOfAFrequentWord() throws {
        var builder = IndexBuilder(language: .russian, morphology: .none)
        for page in 0..<40 {
            let body = page == 0 ? "Товар здесь." : page == 1 ? "Вернуть товар." : "Вернуть чашку."
            builder.add(
                IndexBuilder.Document(
                    path: [UInt8(page)], title: [UInt8](page == 2 ? "Возврат" : "Страница"), summary: [], kind: 0,
                    channels: 0, tags: [], sections: [IndexBuilder.Section(anchor: [], heading: [])],
                    segments: [IndexBuilder.Segment(.body, section: 0, [UInt8](body))]))
        }
        let sizes = IndexBuilder.PartSizes(postings: 4000, text: 4000)
        let output = builder.build(
            tags: [], synonyms: [["возврат", "вернуть товар"].map(SmallIndex.phrase)], kindNames: [], sizes: sizes,
            book: 1)
        var searcher = try Searcher(output.dictionary.encode())
        for (number, part) in output.parts.enumerated() { try searcher.add(part: number, part) }
        #expect(SmallIndex.results("возврат", in: searcher)?.results.map(\.page) == [2, 1])
    }

    @Test("A page that teaches comes before one that asks")
    func quizzes() throws {
        var builder = IndexBuilder(language: .russian, morphology: .none)
        for kind in [Ranking.quizKind, 0] {
            builder.add(
                IndexBuilder.Document(
                    path: [kind], title: [UInt8]("Скидка"), summary: [], kind: kind, channels: 0, tags: [],
                    sections: [IndexBuilder.Section(anchor: [], heading: [])],
                    segments: [IndexBuilder.Segment(.body, section: 0, [UInt8]("Скидка и ещё раз скидка."))]))
        }
        let sizes = IndexBuilder.PartSizes(postings: 400, text: 400)
        let output = builder.build(tags: [], synonyms: [], kindNames: [], sizes: sizes, book: 1)
        var searcher = try Searcher(output.dictionary.encode())
        for (number, part) in output.parts.enumerated() { try searcher.add(part: number, part) }
        #expect(SmallIndex.results("скидка", in: searcher)?.results.map(\.page) == [1, 0])
    }

    @Test("Of a sentence the rare words decide, not how many a page holds")
    func sentences() throws {
        var builder = IndexBuilder(language: .russian, morphology: .none)
        for page in 0..<10 {
            let body = page == 9 ? "Назовите минуту." : "Можно писать, если нужно. \(page == 0 ? "Курьер." : "")"
            builder.add(
                IndexBuilder.Document(
                    path: [UInt8(page)], title: [UInt8](page == 9 ? "Курьер опаздывает" : "Страница"), summary: [],
                    kind: 0, channels: 0, tags: [], sections: [IndexBuilder.Section(anchor: [], heading: [])],
                    segments: [IndexBuilder.Segment(.body, section: 0, [UInt8](body))]))
        }
        let sizes = IndexBuilder.PartSizes(postings: 400, text: 400)
        let output = builder.build(tags: [], synonyms: [], kindNames: [], sizes: sizes, book: 1)
        var searcher = try Searcher(output.dictionary.encode())
        for (number, part) in output.parts.enumerated() { try searcher.add(part: number, part) }
        let found = SmallIndex.results("можно писать, если курьер опаздывает?", in: searcher)
        #expect(found?.results.map(\.page) == [9, 0])
        #expect(SmallIndex.results("писать курьер", in: searcher)?.results.map(\.page) == [0])
    }

    @Test("A book of more than 65,535 pages is searched whole")
    func manyPages() throws {
        let count = 66_000
        var builder = IndexBuilder(language: .russian, morphology: .none)
        for page in 0..<count {
            let text = page == count - 1 ? "последняя страница" : "страница"
            builder.add(
                IndexBuilder.Document(
                    path: [UInt8]("\(page).html"), title: [], summary: [], kind: 0, channels: 0, tags: [],
                    sections: [IndexBuilder.Section(anchor: [], heading: [])],
                    segments: [IndexBuilder.Segment(.body, section: 0, [UInt8](text))]))
        }
        let sizes = IndexBuilder.PartSizes(postings: 4000, text: 4000)
        let output = builder.build(tags: [], synonyms: [], kindNames: [], sizes: sizes, book: 1)
        var searcher = try Searcher(output.dictionary.encode())
        for (number, part) in output.parts.enumerated() { try searcher.add(part: number, part) }
        #expect(SmallIndex.results("страница", in: searcher)?.total == count)
        let last = try #require(SmallIndex.results("последняя", in: searcher)?.results.first)
        #expect(last.path.text == "\(count - 1).html")
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
