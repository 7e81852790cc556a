import BrowserModule
import RandomInput
import SalesBookCore

/// A book with some of everything, and the queries that native and wasm must answer with the same bytes.
enum GoldenBook {
    static var packed: [UInt8] {
        let output = index()
        return GoldenQueries.pack(
            dictionary: output.dictionary.encode(), parts: output.parts, queries: queries)
    }

    /// What is asked, in the order of `queries`.
    static var texts: [[UInt8]] { asked.map(\.text) }

    static var queries: [GoldenQueries.Query] { asked.map(\.query) }

    private static let pages: [(title: String, kind: UInt8, summary: String, heading: String, body: String)] = [
        ("Возврат по гарантии", 2, "Верните деньги при нём.", "Что сказать", "Клиент получит деньги в тот же день."),
        ("Доставка опаздывает", 2, "Назовите время, а не «скоро».", "Курьер", "Клиент ждёт курьера до 14:00."),
        ("Извиняйтесь полностью", 0, "Слово, вина, дело.", "Почему", "Онлайн-чат: приносим извинения клиентам."),
        ("Правило 14. Хамит и грубит", 0, "Не спорьте.", "Хамло", "Клиент хамит, а вы спокойны <b>всегда</b>."),
        ("П'ять порад", 4, "Клієнт чекає.", "Їжак і ґанок", "Клієнт чекає п’ять хвилин, а потім іде додому."),
        ("Повернення коштів", 2, "Поверніть гроші.", "Гарантія", "Клієнту запізнюється замовлення; вибачтеся."),
        ("Refunds and returns", 2, "Give the money back.", "Running late", "The client’s order was returned twice."),
        ("iPhone 15 и чехол", 1, "", "", "Чехол 5кг; iphone15, COVID-19, e-mail: a@b.ru \u{1F600}"),
        ("Ёлка — ёлочка", 3, "Съёмка", "Ещё", "Всё ещё идёт съёмка: ёж, ёлка, бельё, й и\u{306}."),
        (
            "\"Кавычки\" \\ и <script>alert(1)</script>", 5, "\t\u{1}", "</script>",
            "A \"quoted\" word & an apostrophe’s"
        ),
    ]

    private static func index() -> IndexBuilder.Output {
        var builder = IndexBuilder(language: .russian, morphology: .none)
        for (number, page) in pages.enumerated() {
            let body = [page.summary, page.body, String(repeating: page.body + " Текст. ", count: number % 3)]
            builder.add(
                IndexBuilder.Document(
                    path: Array("ru/\(number).html".utf8), title: Array(page.title.utf8),
                    summary: Array(page.summary.utf8), kind: page.kind, channels: UInt8(number % 4),
                    tags: [UInt16(number % 3)],
                    sections: [
                        IndexBuilder.Section(anchor: [], heading: []),
                        IndexBuilder.Section(anchor: Array("a\(number)".utf8), heading: Array(page.heading.utf8)),
                    ],
                    segments: [IndexBuilder.Segment(.heading, section: 1, Array(page.heading.utf8))]
                        + body.enumerated().map { IndexBuilder.Segment(.body, section: min($0, 1), Array($1.utf8)) }))
        }
        func word(_ text: String) -> Lexicon.Word { Lexicon.words(in: Array(text.utf8)).first ?? [] }
        return builder.build(
            tags: ["один", "два", "три"].map { Array($0.utf8) },
            synonyms: [
                [[word("деньги")], [word("гроші")], [word("money")]], [[word("клиент")], [word("клієнт")]],
                [[word("деньги"), word("назад")], [word("возврат")]],
            ],
            kindNames: [[word("правило")], [], [word("скрипт")]],
            sizes: IndexBuilder.PartSizes(postings: 200, text: 2), book: 7)
    }

    private static let plain: [String] = [
        "возврат", "возвраты", "возвратом по гарантиям", "ВОЗВРАТ", "возрат", "возрат денег", "вазврат", "djpdhfn",
        "djpdhfn gj ufhfynbb", "rkbtyn", "ghfdbkj 14", "правило 14", "14", "14:00", "скрипт возврат", "скрипт",
        "кто хамит", "хамло", "хамит", "хамят", "грубиян", "клиент ждет курьера", "клиент -деньги", "-клиент",
        "\"приносим извинения\"", "\"извинения приносим\"", "«Клиент хамит»", "„клієнт чекає“", "\"клиент", "клиент\"",
        "онлайн чат", "онлайн-чат", "онлайнчат", "онлайн", "клієнту запізнюється", "клієнт", "клиент", "гроші",
        "деньги",
        "money", "refund", "refunds", "returned", "returning", "client", "client's", "client’s order", "п'ять", "п’ять",
        "п`ять хвилин", "пʼять", "пять", "порад", "ганок", "ґанок", "їжак", "и\u{306}", "ёлка", "елка", "ёлки", "еще",
        "ещё", "съемка", "съёмку", "iphone 15", "iphone15", "айфон", "5кг", "5 кг", "covid-19", "covid 19", "e-mail",
        "a@b.ru", "b.ru", "\u{1F600}", "alert", "<script>", "</script>", "\"quoted\"", "apostrophe's", "quoted word",
        "кавычки", "\\", "\"", "\"\"", "-", "--", "- клиент", "", " ", "а", "и", "в на с", "ждёт курьер", "курьер ждёт",
        "текст текст текст", "доставка извиняйтесь возврат", "доставка абракадабра", "абракадабра", "зщмукрф",
        "съ", "еш", "поверенення коштів", "повернення коштив", "refnuds", "dostavka", "lfdfq", "йцукен", "qwerty",
        "ghbyjcbv bpdbytybz", "руддщ", "куагтв", "refund гроші", "правило клиент", "всё ещё идёт", "бельё", "белье",
    ]

    private static let asked: [(text: [UInt8], query: GoldenQueries.Query)] = {
        var result: [(text: [UInt8], query: GoldenQueries.Query)] = []
        func add(
            _ text: [UInt8], _ options: UInt8 = 0, _ limit: UInt8 = 10, kind: UInt8 = 255, channel: UInt8 = 255,
            tag: UInt8 = 255
        ) {
            let query = GoldenQueries.Query(
                text, options: options, limit: limit, kind: kind, channel: channel, tag: tag)
            result.append((text, query))
        }
        for text in plain { add(Array(text.utf8)) }
        for text in [
            "в", "во", "воз", "клие", "клиент ж", "клиент ", "п", "п'", "ге", "reф", "djp", "онлайн-ч", "\"кл",
        ] {
            add(Array(text.utf8), 1)
        }
        for text in ["возрат", "djpdhfn", "клиент", "хамят"] {
            add(Array(text.utf8), 2)
            add(Array(text.utf8), 3)
        }
        for text in ["клиент", "деньги", "абракадабра"] {
            add(Array(text.utf8), kind: 2)
            add(Array(text.utf8), channel: 1)
            add(Array(text.utf8), tag: 1)
            add(Array(text.utf8), kind: 0, channel: 2, tag: 200)
            add(Array(text.utf8), 0, 1)
            add(Array(text.utf8), 0, 0)
        }
        var random = SplitMix64(seed: 14)
        for _ in 0..<20 { add(random.bytes(upTo: 60)) }
        for _ in 0..<20 { add(random.text(upTo: 40), 1) }
        add(Array(String(repeating: "клиент возврат ", count: 60).utf8))
        add(Array(repeating: 0x22, count: 200))
        return result
    }()
}
