import RandomInput
import SalesBookCore
import Testing

@Suite("Slugs")
struct SlugTests {
    @Test(
        "Anchors are those of GitHub",
        arguments: [
            ("Правило № 5: цена", "правило--5-цена"), ("Ціна — 100 ₴", "ціна--100-"), ("Hello, World!", "hello-world"),
            ("a  b", "a--b"), ("snake_case-and-hyphen", "snake_case-and-hyphen"), ("Ёлка", "ёлка"), ("П’ять", "пять"),
            ("C++ & Swift", "c--swift"), ("😀 smile", "-smile"), ("❤ love", "-love"),
            ("Что такое «НЕТ»?", "что-такое-нет"),
            ("неразрывный\u{A0}пробел", "неразрывныйпробел"), ("1. Start", "1-start"), ("...", "section"),
            ("", "section"),
            ("日本語", "日本語"), ("µ ª º ½", "µ-ª-º-"), ("x² → y", "x--y"), ("Ⅳ глава", "ⅳ-глава"),
        ])
    func anchor(heading: String, expected: String) {
        // GitHub lowers Ⅳ too; the core keeps letters outside of its scripts as they are.
        #expect(Slug.anchor([UInt8](heading)).text.lowercased() == expected)
    }

    @Test("Anchors keep the letters, marks and digits of Unicode in the blocks of the books")
    func anchorOracle() {
        let blocks: [ClosedRange<UInt32>] = [
            0...0x58F, 0x2000...0x33FF, 0xE000...0xFAFF, 0xFE10...0xFFFF, 0x1_F000...0x1_FAFF,
        ]
        for value in blocks.joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            let isKept: Bool
            switch properties.generalCategory {
            case .unassigned: continue
            case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: isKept = true
            // Squared letters, 🅰, are alphabetic to Unicode and emoji to people.
            default: isKept = properties.isAlphabetic && value < 0x1_F000
            }
            let anchor = Slug.anchor([UInt8](String(scalar))).text
            #expect(
                (anchor != "section") == (isKept || value == 0x20 || value == 0x2D), "U+\(String(value, radix: 16))")
        }
    }

    @Test("A repeated anchor gets a number that no heading has")
    func registry() {
        var registry = AnchorRegistry()
        let anchors = ["x", "x", "x-1", "x", "x-1", "y", "x-1-1"].map { registry.unique([UInt8]($0)).text }
        #expect(anchors == ["x", "x-1", "x-1-1", "x-2", "x-1-2", "y", "x-1-1-1"])
    }

    @Test("No two anchors of a page are the same", arguments: 0..<20 as Range<UInt64>)
    func registryIsUnique(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var registry = AnchorRegistry()
        var seen: Set<[UInt8]> = []
        for _ in 0..<300 {
            let anchor = [UInt8](["a", "a-1", "a-2", "1", "1-1", "a-1-1"].randomElement(using: &random) ?? "")
            let isNew = !seen.contains(anchor)
            let unique = registry.unique(anchor)
            #expect(seen.insert(unique).inserted)
            #expect(!isNew || unique == anchor)
        }
    }

    @Test(
        "Russian file names",
        arguments: [
            ("Правило 5. Мы не спорим", "pravilo-5-my-ne-sporim"),
            ("Ёж, подъезд и объявление", "yozh-podezd-i-obyavlenie"),
            ("Щётка эха", "shchyotka-ekha"), ("Юный чай", "yunyy-chay"), ("05_цена", "05-tsena"),
            ("Café Łódź", "cafe-lodz"),
            ("  --А/Б--  ", "a-b"), ("«Да» — нет…", "da-net"), ("Мои\u{306}", "moy"), ("日本", "page"), ("", "page"),
            ("Œuvre Straße Þing", "oeuvre-strasse-thing"), ("Don't", "dont"), ("пере\u{AD}нос", "perenos"),
            ("№ 7", "7"), ("UPPER case", "upper-case"),
        ])
    func russian(title: String, expected: String) {
        #expect(Slug.fileName([UInt8](title), language: .russian).text == expected)
    }

    /// The examples of Resolution No. 55 of the Cabinet of Ministers of Ukraine, 27 January 2010, and a few more.
    @Test(
        "Ukrainian file names",
        arguments: [
            ("Алушта", "alushta"), ("Андрій", "andrii"), ("Борщагівка", "borshchahivka"), ("Борисенко", "borysenko"),
            ("Вінниця", "vinnytsia"), ("Володимир", "volodymyr"), ("Гадяч", "hadiach"), ("Богдан", "bohdan"),
            ("Згурський", "zghurskyi"), ("Ґалаґан", "galagan"), ("Ґорґани", "gorgany"), ("Донецьк", "donetsk"),
            ("Рівне", "rivne"), ("Єнакієве", "yenakiieve"), ("Гаєвич", "haievych"), ("Короп'є", "koropie"),
            ("Житомир", "zhytomyr"), ("Жанна", "zhanna"), ("Закарпаття", "zakarpattia"), ("Казимирчук", "kazymyrchuk"),
            ("Медвин", "medvyn"), ("Михайленко", "mykhailenko"), ("Іванків", "ivankiv"), ("Їжакевич", "yizhakevych"),
            ("Кадиївка", "kadyivka"), ("Мар'їне", "marine"), ("Йосипівка", "yosypivka"), ("Стрий", "stryi"),
            ("Олексій", "oleksii"), ("Київ", "kyiv"), ("Полтава", "poltava"), ("Харків", "kharkiv"),
            ("Біла Церква", "bila-tserkva"),
            ("Чернівці", "chernivtsi"), ("Шостка", "shostka"), ("Гоща", "hoshcha"), ("Щербухи", "shcherbukhy"),
            ("Русь", "rus"), ("Юрій", "yurii"), ("Корюківка", "koriukivka"), ("Яготин", "yahotyn"),
            ("Ярошенко", "yaroshenko"),
            ("Костянтин", "kostiantyn"), ("Знам’янка", "znamianka"), ("Феодосія", "feodosiia"), ("Згорани", "zghorany"),
            ("Розгон", "rozghon"), ("нова яма", "nova-yama"), ("і\u{308}жак", "yizhak"),
            ("4 типи клієнтів", "4-typy-kliientiv"),
        ])
    func ukrainian(title: String, expected: String) {
        #expect(Slug.fileName([UInt8](title), language: .ukrainian).text == expected)
    }

    @Test("Any bytes make a file name that any file system takes", arguments: 0..<300 as Range<UInt64>)
    func fileNameBytes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for text in [random.text(upTo: 200), random.bytes(upTo: 200)] {
            for language in Language.allCases {
                let name = Slug.fileName(text, language: language)
                #expect((1...Slug.longestFileName).contains(name.count))
                #expect(name.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D })
                #expect(name.first != 0x2D && name.last != 0x2D && !name.text.contains("--"))
                #expect(Slug.fileName(name, language: language) == name)
            }
            let anchor = Slug.anchor(text)
            #expect(!anchor.isEmpty && String(validating: anchor, as: UTF8.self) != nil)
            #expect(!anchor.contains { $0 <= 0x20 || "\"'<>&#%?/".utf8.contains($0) })
        }
    }

    @Test("A long name is cut between words")
    func cut() {
        let words = Slug.fileName([UInt8](String(repeating: "слово ", count: 60)), language: .russian).text
        #expect(words == Array(repeating: "slovo", count: 33).joined(separator: "-"))
        let exact = String(repeating: "a", count: 200)
        #expect(Slug.fileName([UInt8](exact + " b"), language: .english).text == exact)
        #expect(Slug.fileName([UInt8](exact + "bc"), language: .english).text == exact)
    }
}
