import RandomInput
import SalesBookCore
import Testing

@Suite("Scalars: reading, writing, lower case")
struct ScalarTests {
    @Test("Any bytes read as the standard library reads them", arguments: 0..<200 as Range<UInt64>)
    func readsLikeString(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // High bytes alone make the ill-formed sequences that uniform bytes seldom make.
        let bytes = random.bytes(upTo: 64).map { seed % 2 == 0 ? $0 : $0 | 0x80 }
        var reader = ScalarReader(bytes)
        var writer = ScalarWriter()
        while let scalar = reader.next() { writer.append(scalar) }
        #expect(writer.bytes.text.unicodeScalars.elementsEqual(bytes.text.unicodeScalars))
        #expect(writer.bytes == Array(bytes.text.utf8))
    }

    @Test("Every scalar survives writing and reading")
    func roundTrip() {
        for value in 0...0x10_FFFF as ClosedRange<UInt32> where Unicode.Scalar(value) != nil {
            var writer = ScalarWriter()
            writer.append(value)
            var reader = ScalarReader(writer.bytes)
            let first = reader.next()
            guard first == value, reader.next() == nil else {
                Issue.record("U+\(String(value, radix: 16)) became \(writer.bytes)")
                return
            }
        }
    }

    @Test("What is no scalar is written as U+FFFD", arguments: [0xD800, 0xDFFF, 0x11_0000, .max] as [UInt32])
    func replaces(value: UInt32) {
        var writer = ScalarWriter()
        writer.append(value)
        #expect(writer.bytes == [0xEF, 0xBF, 0xBD])
    }

    @Test("Lower case is that of Unicode in the scripts of the books, and nothing elsewhere")
    func lowercase() {
        for value in 0...0xFFFF as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isOurs = value < 0x180 || (0x370..<0x530).contains(value)
            let mapping = Array(scalar.properties.lowercaseMapping.unicodeScalars)
            // İ is the one letter here whose lower case Unicode writes in two scalars.
            let expected = isOurs && mapping.count == 1 ? mapping[0].value : value == 0x130 ? 0x69 : value
            #expect(CaseFolding.lowercase(value) == expected, "U+\(String(value, radix: 16))")
        }
    }

    @Test("White space and letters are those of Unicode")
    func classes() {
        for value in 0...0xFFFF as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(ScalarClass.isSpace(value) == scalar.properties.isWhitespace, "U+\(String(value, radix: 16))")
            if ScalarClass.isLetter(value) {
                #expect(scalar.properties.isAlphabetic || scalar.properties.generalCategory == .unassigned)
            }
        }
    }

    @Test(
        "The language of a text",
        arguments: [
            ("Правила сервиса", .russian), ("Объявление", .russian), ("Сервіс і якість", .ukrainian),
            ("Ґанок", .ukrainian), ("Service standards", .english), ("", .english), ("123 — №", .english),
            ("Как продавать через Instagram", .russian), ("We say «да» here", .english), ("Єдине правило", .ukrainian),
            ("Мы знаем слово «їжа», но пишем это по-русски", .russian), ("ЇЖАК", .ukrainian),
        ] as [(String, Language)])
    func language(text: String, expected: Language) {
        #expect(LanguageDetector.detect([UInt8](text)) == expected)
    }

    @Test("A language has one tag, and a tag one language")
    func tags() {
        for language in Language.allCases {
            #expect(Language(tag: [UInt8]("\(language.tag)")) == language)
        }
        #expect(Language(tag: [UInt8]("UK")) == .ukrainian)
        #expect(Language(tag: [UInt8]("en-GB")) == .english)
        for tag in ["", "r", "rus", "de", "eng"] {
            #expect(Language(tag: [UInt8](tag)) == nil, "\(tag)")
        }
    }
}
