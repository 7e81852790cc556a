import SalesBookCore
import Testing

/// Each feature of hunspell(5) by a dictionary of a few lines.
@Suite("The Hunspell format")
struct HunspellFormatTests {
    private func dictionary(_ affix: String, _ words: String...) throws -> HunspellDictionary {
        let list = ([String(words.count)] + words).joined(separator: "\n") + "\n"
        return try HunspellDictionary(affix: [UInt8]("SET UTF-8\n" + affix), dictionary: [UInt8](list))
    }

    @Test("Suffixes: what they strip, add and ask for")
    func suffixes() throws {
        let book = try dictionary(
            """
            SFX A Y 3
            SFX A ок ка [^е]ок
            SFX A 0 ом [жк]
            SFX A а ы [^кг]а
            """, "замок/A", "песок", "морж/A", "мама/A", "рука/A")
        #expect(book.formTexts(of: "замок") == ["замка", "замок", "замоком"])
        #expect(book.formTexts(of: "мама") == ["мама", "мамы"])
        #expect(book.formTexts(of: "рука") == ["рука"])
        #expect(book.lemmaTexts(of: "замка") == ["замок"])
        #expect(book.lemmaTexts(of: "моржом") == ["морж"])
        #expect(book.lemmaTexts(of: "песка") == [])
        #expect(book.lemmaTexts(of: "") == [] && book.lemmaTexts(of: "ом") == [])
    }

    @Test("Rules are tried on the word as it is spelled, words are compared folded")
    func folding() throws {
        let book = try dictionary(
            """
            SFX O Y 2
            SFX O ёк ька ёк
            SFX O 0 а ек
            SFX Q Y 1
            SFX Q 0 ом .
            """, "зверёк/O", "человек/O", "Ґанок/Q", "п’ятак/Q", "Гданськ/Q")
        #expect(book.formTexts(of: "зверек") == ["зверек", "зверька"])
        #expect(book.formTexts(of: "человек") == ["человек", "человека"])
        #expect(book.lemmaTexts(of: "зверька") == ["зверек"])
        #expect(book.lemmaTexts(of: "зверека") == [] && book.lemmaTexts(of: "человька") == [])
        #expect(book.lemmaTexts(of: "ганоком") == ["ганок"])
        #expect(book.lemmaTexts(of: "п'ятаком") == ["п'ятак"])
        #expect(book.lemmaTexts(of: "гданськом") == ["гданськ"])
    }

    @Test("A form of several lemmas has them all; entries that fold alike are one lemma")
    func homonyms() throws {
        let book = try dictionary(
            """
            SFX A Y 2
            SFX A ь и ь
            SFX A ть л ть
            SFX B Y 1
            SFX B а и а
            SFX C Y 1
            SFX C чь ку чь
            """, "печь/A", "Печь/C", "пила/B", "пить/A", "пека/B")
        #expect(book.lemmaCount == 4)
        #expect(book.formTexts(of: "печь") == ["пеку", "печи", "печь"])
        #expect(book.lemmaTexts(of: "пеки") == ["пека"])
        let twins = try dictionary("SFX A Y 2\nSFX A а у а\nSFX A о у о", "село/A", "села/A")
        #expect(twins.lemmaTexts(of: "селу") == ["села", "село"])
    }

    @Test("Prefixes, alone and with suffixes, only where both cross")
    func prefixes() throws {
        let book = try dictionary(
            """
            PFX U Y 1
            PFX U 0 un [^x]
            PFX N N 1
            PFX N 0 non .
            SFX S Y 1
            SFX S y ier y
            SFX T N 1
            SFX T 0 ish .
            """, "happy/USTN", "xen/U")
        #expect(
            book.formTexts(of: "happy") == ["happier", "happy", "happyish", "nonhappy", "unhappier", "unhappy"])
        for form in ["happier", "happyish", "nonhappy", "unhappier", "unhappy"] {
            #expect(book.lemmaTexts(of: form) == ["happy"], "\(form)")
        }
        for form in ["unhappyish", "nonhappier", "unxen"] { #expect(book.lemmaTexts(of: form) == [], "\(form)") }
    }

    @Test("Two suffixes, by continuation classes")
    func twofold() throws {
        let book = try dictionary(
            """
            SFX Y Y 1
            SFX Y 0 able/S .
            SFX S Y 1
            SFX S 0 s .
            PFX U Y 1
            PFX U 0 un .
            """, "drink/YU", "eat/Y")
        #expect(book.formTexts(of: "eat") == ["eat", "eatable", "eatables"])
        #expect(book.lemmaTexts(of: "drinkables") == ["drink"])
        #expect(book.lemmaTexts(of: "undrinkables") == ["drink"])
        #expect(book.lemmaTexts(of: "drinks") == [])
        for form in book.formTexts(of: "drink") { #expect(book.lemmaTexts(of: form) == ["drink"], "\(form)") }
    }

    @Test("NEEDAFFIX, FORBIDDENWORD and ONLYINCOMPOUND")
    func options() throws {
        let book = try dictionary(
            """
            NEEDAFFIX n
            FORBIDDENWORD f
            ONLYINCOMPOUND c
            SFX A Y 2
            SFX A 0 s .
            SFX A 0 x/nB .
            SFX B Y 1
            SFX B 0 y .
            """, "root/An", "plain/A", "plains/f", "part/Ac")
        #expect(book.formTexts(of: "root") == ["roots", "rootxy"])
        #expect(book.lemmaTexts(of: "root") == [] && book.lemmaTexts(of: "roots") == ["root"])
        #expect(book.lemmaTexts(of: "rootx") == [] && book.lemmaTexts(of: "rootxy") == ["root"])
        #expect(book.lemmaTexts(of: "plains") == [])
        #expect(book.lemmaTexts(of: "part") == [] && book.lemmaTexts(of: "parts") == [])
    }

    @Test(
        "Every way to write flags",
        arguments: [
            ("", "A", "B", "AB"), ("FLAG long\n", "Aa", "Bb", "AaBb"), ("FLAG num\n", "1", "65000", "1,65000"),
            ("FLAG UTF-8\n", "Ж", "Ю", "ЖЮ"), ("AF 2\nAF AB\nAF B\n", "A", "B", "1"),
            ("FLAG num\nAF 1\nAF 7,9\n", "7", "9", "1"),
        ])
    func flags(heading: String, first: String, second: String, both: String) throws {
        let book = try dictionary(
            heading + "SFX \(first) Y 1\nSFX \(first) 0 s .\nSFX \(second) Y 1\nSFX \(second) 0 t .\n", "word/\(both)")
        #expect(book.formTexts(of: "word") == ["word", "words", "wordt"])
        #expect(book.lemmaTexts(of: "wordt") == ["word"])
    }

    @Test("FULLSTRIP lets a rule take the whole word")
    func fullStrip() throws {
        let rules = "SFX A Y 1\nSFX A иду шел иду\n"
        #expect(try dictionary(rules, "иду/A").formTexts(of: "иду") == ["иду"])
        #expect(try dictionary(rules, "иду/A").lemmaTexts(of: "шел") == [])
        #expect(try dictionary("FULLSTRIP\n" + rules, "иду/A").formTexts(of: "иду") == ["иду", "шел"])
        #expect(try dictionary("FULLSTRIP\n" + rules, "иду/A").lemmaTexts(of: "шел") == ["иду"])
    }

    @Test("IGNORE, ICONV, morphological fields, a slash in a word, CR LF")
    func details() throws {
        let book = try dictionary(
            "IGNORE x\u{301}\nICONV 2\nICONV ß ss\nICONV a 0\nSFX A Y 1\nSFX A 0 s .\n", "woxrd/A po:noun", "за́мок",
            "km\\/h", "two words/A", "gasse/A\tpo:noun\r")
        #expect(book.lemmaTexts(of: "word") == ["word"] && book.lemmaTexts(of: "wxords") == ["word"])
        #expect(book.lemmaTexts(of: "замок") == ["замок"])
        #expect(book.lemmaTexts(of: "km/h") == ["km/h"])
        #expect(book.lemmaTexts(of: "two wordss") == ["two words"])
        #expect(book.lemmaTexts(of: "gaßes") == ["gasse"])
    }

    @Test("Old encodings: KOI8-R, KOI8-U, cp1251")
    func encodings() throws {
        // "слово/A", its ending "м" and "їжа" in each.
        let koi8: [UInt8] = [0xD3, 0xCC, 0xCF, 0xD7, 0xCF]
        let windows: [UInt8] = [0xF1, 0xEB, 0xEE, 0xE2, 0xEE]
        for (name, word, ending, yizha) in [
            ("KOI8-R", koi8, 0xCD as UInt8, nil), ("koi8-u", koi8, 0xCD, [0xA7, 0xD6, 0xC1] as [UInt8]),
            ("microsoft-cp1251", windows, 0xEC, [0xBF, 0xE6, 0xE0]),
        ] {
            let affix = [UInt8]("SET \(name)\nSFX A Y 1\nSFX A 0 ") + [ending] + [UInt8](" .\n")
            let list = [UInt8]("2\n") + word + [UInt8]("/A\n") + (yizha ?? [0x61]) + [UInt8]("\n")
            let book = try HunspellDictionary(affix: affix, dictionary: list)
            #expect(book.lemmaTexts(of: "словом") == ["слово"], "\(name)")
            if yizha != nil { #expect(book.lemmaTexts(of: "їжа") == ["їжа"], "\(name)") }
        }
    }
}

extension HunspellDictionary {
    /// The lemmas of a form, as text, sorted.
    func lemmaTexts(of form: String) -> [String] {
        lemmas(of: [UInt8](form)).map { text(of: $0).text }.sorted()
    }

    /// The forms of the lemma that is spelled so.
    func formTexts(of word: String) -> [String] {
        lemma(spelled: [UInt8](word)).map { forms(of: $0).map(\.text) } ?? []
    }
}
