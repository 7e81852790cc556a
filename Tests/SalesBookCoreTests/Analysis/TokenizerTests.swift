import RandomInput
import SalesBookCore
import Testing

@Suite("Tokens")
struct TokenizerTests {
    /// Words by position, a joined form in brackets.
    private func show(_ text: String) -> String {
        let list = Tokenizer.tokenize([UInt8](text), from: 1)
        return list.tokens.map {
            let word = Array(list.word($0)).text
            return $0.isJoined ? "[\($0.position) \(word)]" : "\($0.position) \(word)"
        }.joined(separator: ", ")
    }

    @Test(
        "Words of a text",
        arguments: [
            ("Клиент хамит.", "1 клиент, 2 хамит"), ("", ""), (" — … «»!", ""), ("Ёлка ґанок", "1 елка, 2 ганок"),
            ("за́мок пере\u{AD}нос", "1 замок, 2 перенос"), ("п’ять п`ять пʼять", "1 п'ять, 2 п'ять, 3 п'ять"),
            ("client's don’t users'", "1 client, 2 don't, 3 users"), ("it's'", "1 it"), ("'цитата'", "1 цитата"),
            ("онлайн-чат", "1 онлайн, 2 чат, [1 онлайнчат]"), ("что‑то", "1 что, 2 то, [1 чтото]"),
            ("COVID-19 и", "1 covid, 2 19, [1 covid19], 3 и"), ("14-16", "1 14, 2 16"), ("а - б", "1 а, 2 б"),
            ("а--б", "1 а, 2 б"), ("a-b-c-d-e", "1 a, 2 b, 3 c, 4 d, 5 e"), ("-10-", "1 10"),
            ("client's-side", "1 client, 2 side, [1 clientside]"),
            ("14:00 10\u{A0}000 3,5", "1 14, 2 00, 3 10, 4 000, 5 3, 6 5"), ("iPhone15 5кг", "1 iphone15, 2 5кг"),
            ("и\u{306}од і\u{308}жа е\u{308}лка", "1 йод, 2 їжа, 3 елка"), ("cafe\u{301}", "1 cafe\u{301}"),
            ("snake_case a/b", "1 snake, 2 case, 3 a, 4 b"), ("❤️ 👍🏽 5️⃣", "1 5"), ("Größe ქართული", "1 größe, 2 ქართული"),
        ])
    func words(text: String, expected: String) {
        #expect(show(text) == expected)
    }

    @Test("Scripts")
    func scripts() {
        let list = Tokenizer.tokenize([UInt8]("кол-центр CRM 24 iphone15 5кг ქართული"))
        #expect(
            list.tokens.map(\.script) == [.cyrillic, .cyrillic, .cyrillic, .latin, .digits, .mixed, .mixed, .other])
        #expect(list.nextPosition == 7)
    }

    @Test("A word is the folded form of its place in the text", arguments: 0..<400 as Range<UInt64>)
    func places(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for text in [random.text(upTo: 60), random.bytes(upTo: 60)] {
            let list = Tokenizer.tokenize(text)
            var next: UInt32 = 0
            var end: UInt32 = 0
            for token in list.tokens {
                #expect(token.wordStart < token.wordEnd && token.sourceStart < token.sourceEnd)
                #expect(Int(token.sourceEnd) <= text.count)
                let source = TextFolding.fold(Array(text[Int(token.sourceStart)..<Int(token.sourceEnd)]))
                let word = Array(list.word(token))
                if token.isJoined {
                    #expect(token.position < next && token.sourceEnd == end)
                } else {
                    #expect(word == source, "\(text)")
                    #expect(token.position == next && token.sourceStart >= end)
                    next += 1
                    end = token.sourceEnd
                }
            }
            #expect(list.nextPosition == next)
        }
    }
}

@Suite("Stems by letters")
struct StemmerTests {
    @Test(
        "Each word by its own letters",
        arguments: [
            ("зустріч", Script.cyrillic, Language.russian, Language?.some(.ukrainian)),
            ("рыба", .cyrillic, .ukrainian, .russian),
            ("объект", .cyrillic, .english, .russian), ("м'яч", .cyrillic, .russian, .ukrainian),
            ("товар", .cyrillic, .russian, .russian), ("товар", .cyrillic, .ukrainian, .ukrainian),
            ("товар", .cyrillic, .english, .russian), ("clients", .latin, .ukrainian, .english),
            ("24", .digits, .russian, nil), ("5кг", .mixed, .russian, nil),
        ])
    func languages(word: String, script: Script, edition: Language, expected: Language?) {
        #expect(Stemmer.language(of: [UInt8](word), script: script, edition: edition) == expected)
    }

    @Test("The stem of each language")
    func stems() {
        #expect(Stemmer.stem([UInt8]("клиентами"), script: .cyrillic, edition: .russian).text == "клиент")
        #expect(Stemmer.stem([UInt8]("clients"), script: .latin, edition: .russian).text == "client")
        #expect(Stemmer.stem([UInt8]("24"), script: .digits, edition: .russian).text == "24")
    }

    @Test("No bytes make a stemmer trap, and no stem of a word is empty", arguments: 0..<500 as Range<UInt64>)
    func anyBytes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for text in [random.bytes(upTo: 40), random.text(upTo: 20), cyrillicBytes(&random)] {
            for stem in [RussianStemmer.stem, EnglishStemmer.stem, UkrainianStemmer.stem] { _ = stem(text) }
            let list = Tokenizer.tokenize(text)
            for token in list.tokens {
                for edition in Language.allCases {
                    #expect(!Stemmer.stem(Array(list.word(token)), script: token.script, edition: edition).isEmpty)
                }
            }
        }
    }

    /// Lead and continuation bytes of Cyrillic in any order.
    private func cyrillicBytes(_ random: inout SplitMix64) -> [UInt8] {
        let bytes: [UInt8] = [0xD0, 0xD1, 0xB0, 0xB8, 0x82, 0x81, 0x96, 0x8C, 0x27, 0xBB]
        return (0..<Int.random(in: 0...16, using: &random)).map { _ in
            bytes[Int.random(in: bytes.indices, using: &random)]
        }
    }
}
