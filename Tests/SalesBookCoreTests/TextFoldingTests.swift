import RandomInput
import SalesBookCore
import Testing

@Suite("Folding")
struct TextFoldingTests {
    @Test(
        "Two spellings become the same bytes",
        arguments: [
            ("ПРИВЕТ", "привет"), ("Ёлка", "елка"), ("ґанок", "ганок"), ("за́мок", "замок"), ("замо\u{300}к", "замок"),
            ("мой", "мой"), ("мои\u{306}", "мой"), ("МОИ\u{306}", "мой"), ("їжа", "їжа"), ("і\u{308}жа", "їжа"),
            ("е\u{308}лка", "елка"), ("Ё\u{308}", "е"), ("Ѝ", "и"), ("ўсё", "ўсе"), ("у\u{306}", "ў"),
            ("й\u{301}", "й"), ("и\u{301}\u{306}", "й"),
            ("п'ять", "п'ять"), ("п’ять", "п'ять"), ("пʼять", "п'ять"), ("п‘ять", "п'ять"), ("п`ять", "п'ять"),
            ("п′ять", "п'ять"), ("п’\u{AD}ять", "п'ять"), ("Don’t", "don't"),
            ("’слово’", "’слово’"), ("слово ’ слово", "слово ’ слово"), ("м’’я", "м’’я"), ("м’", "м’"), ("7’я", "7’я"),
            ("  два\u{A0} \t\nслова ", "два слова"), ("\u{202F}узкий\u{2009}пробел\u{3000}", "узкий пробел"),
            ("пере\u{AD}нос", "перенос"), ("\u{FEFF}а\u{200B}б\u{200D}в", "абв"), ("и\u{200D}\u{306}", "й"),
            ("CAFÉ", "café"), ("cafe\u{301}", "cafe\u{301}"), ("Ÿ Ł Σ Ϗ", "ÿ ł σ ϗ"), ("«Цена» — 5 ₴", "«цена» — 5 ₴"),
            ("", ""), (" \u{AD} ", ""),
        ])
    func table(input: String, expected: String) {
        // Compared as bytes: `String` would call decomposed and composed letters equal.
        #expect(TextFolding.fold([UInt8](input)) == [UInt8](expected), "\(TextFolding.fold([UInt8](input)).text)")
    }

    @Test("й and ї are letters of their own")
    func keepsLetters() {
        #expect(TextFolding.fold([UInt8]("й")) != TextFolding.fold([UInt8]("и")))
        #expect(TextFolding.fold([UInt8]("ї")) != TextFolding.fold([UInt8]("і")))
    }

    @Test("Folding twice is folding once", arguments: 0..<400 as Range<UInt64>)
    func isIdempotent(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for text in [random.text(upTo: 40), random.bytes(upTo: 40)] {
            let once = TextFolding.fold(text)
            #expect(TextFolding.fold(once) == once, "\(text)")
            #expect(String(validating: once, as: UTF8.self) != nil)
            #expect(once.first != 0x20 && once.last != 0x20)
        }
    }

    @Test("Case does not matter", arguments: 0..<100 as Range<UInt64>)
    func ignoresCase(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // İ and ß have no upper or lower case of one letter.
        var scalars = random.text(upTo: 30).text.unicodeScalars
        scalars.removeAll { $0 == "İ" || $0 == "ß" }
        let text = String(scalars)
        #expect(TextFolding.fold([UInt8](text.uppercased())) == TextFolding.fold([UInt8](text)))
    }
}
