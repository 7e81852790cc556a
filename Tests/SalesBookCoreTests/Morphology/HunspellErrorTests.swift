import Foundation
import RandomInput
import SalesBookCore
import Testing

/// What a dictionary that is none leads to: a sentence, and no trap.
@Suite("Broken dictionaries")
struct HunspellErrorTests {
    @Test(
        "Each mistake has its problem and its line",
        arguments: [
            ("SET EBCDIC\n", "1\na\n", HunspellError(.unknownEncoding, in: .affix, line: 1)),
            ("SET UTF-8\nFLAG hex\n", "1\na\n", HunspellError(.unknownFlagType, in: .affix, line: 2)),
            ("SFX A Y 1\n", "1\na\n", HunspellError(.missingRules, in: .affix, line: 1)),
            ("SFX A Y 2\nSFX A 0 s .\nTRY abc\n", "1\na\n", HunspellError(.missingRules, in: .affix, line: 3)),
            ("SFX A Y one\n", "1\na\n", HunspellError(.malformedRule, in: .affix, line: 1)),
            ("SFX A Y 1\nSFX A 0\n", "1\na\n", HunspellError(.malformedRule, in: .affix, line: 2)),
            ("SFX A Y 1\nSFX A 0 s [ab\n", "1\na\n", HunspellError(.malformedCondition, in: .affix, line: 2)),
            ("FLAG num\nSFX A Y 1\nSFX A 0 s .\n", "1\na\n", HunspellError(.malformedFlag, in: .affix, line: 2)),
            (
                "FLAG long\nSFX Aa Y 1\nSFX Aa 0 s .\n", "1\na/AaB\n",
                HunspellError(.malformedFlag, in: .dictionary, line: 2)
            ),
            ("AF 1\nAF A\n", "2\nb\na/2\n", HunspellError(.unknownAlias, in: .dictionary, line: 3)),
            ("SET UTF-8\n", "", HunspellError(.missingCount, in: .dictionary, line: 1)),
            ("SET UTF-8\n", "слово\n", HunspellError(.missingCount, in: .dictionary, line: 1)),
            ("SET UTF-8\n", "100\na\nb\n", HunspellError(.incomplete, in: .dictionary, line: 3)),
        ])
    func mistakes(affix: String, list: String, expected: HunspellError) {
        #expect(throws: expected) {
            try HunspellDictionary(affix: [UInt8](affix), dictionary: [UInt8](list))
        }
        let sentence = expected.sentence.text
        #expect(sentence.hasPrefix("The .") && sentence.hasSuffix(" Reinstall the dictionary."))
        #expect(sentence.contains("line \(expected.line): "))
    }

    @Test("Random bytes, cuts and flips: an error or a dictionary, never a trap", arguments: 0..<300 as Range<UInt64>)
    func hostile(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let affix = [UInt8](
            """
            SET UTF-8
            FLAG \(["long", "num", "UTF-8"][Int(seed % 3)])
            AF 1
            AF 11
            IGNORE q\u{301}
            ICONV 1
            ICONV ß ss
            NEEDAFFIX 33
            SFX 11 Y 3
            SFX 11 ёк ька/1 [^е]ёк
            SFX 11 0 ом [кг]
            SFX 11 а ы/1 .
            PFX 22 Y 1
            PFX 22 0 не .
            """)
        let list = [UInt8]("4\nзверёк/1\nмама/1 po:x\nп’ять\nНью-Йорк/1\n")
        exercise(Self.damaged(affix, &random), list, &random)
        exercise(affix, Self.damaged(list, &random), &random)
        exercise(random.bytes(upTo: 300), random.bytes(upTo: 300), &random)
        exercise([], [UInt8]("2\n") + random.bytes(upTo: 300), &random)
    }

    /// Bytes changed at random, then cut.
    private static func damaged(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
        }
        return Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
    }

    private func exercise(_ affix: [UInt8], _ list: [UInt8], _ random: inout SplitMix64) {
        do {
            let book = try HunspellDictionary(affix: affix, dictionary: list)
            let groups = LemmaGroups(book, language: .russian)
            for lemma in 0..<UInt32(book.lemmaCount) {
                for form in book.forms(of: lemma) { _ = book.lemmas(of: form) }
                for form in groups.forms(of: lemma) { _ = groups.lemmas(of: form) }
            }
            for _ in 0..<5 { _ = groups.lemmas(of: random.bytes(upTo: 20)) }
            #expect(book.forms(of: .max) == [] && book.text(of: .max) == [])
        } catch {
            #expect(!error.sentence.isEmpty)
        }
    }
}
