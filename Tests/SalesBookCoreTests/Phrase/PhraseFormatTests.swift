import BrowserModule
import RandomInput
import SalesBookCore
import Testing

@Suite("Compiled rules: what is written is read, and nothing else is")
struct PhraseFormatTests {
    static func sample() throws -> [UInt8] {
        try SmallRules.rules(
            [
                ("смотрите,", .start), ("у ... нет", .anywhere), ("перезвонить*|апгрейд*", .anywhere),
                ("(ну) пока", .whole),
            ],
            checks: PhraseCheck.allCases.filter { $0 != .words && $0 != .spelling }, except: ["<number>"],
            spelling: ["готов"])
    }

    @Test("Round trip")
    func roundTrip() throws {
        let rules = try PhraseRules(Self.sample())
        #expect(rules.language == .russian && rules.please.text == "пожалуйста")
        #expect(rules.rules.count == 1 && rules.rules[0].number == 7 && rules.rules[0].address.text == "rules/07.html")
        #expect(rules.groups.count == PhraseCheck.allCases.count)
        #expect(rules.patterns.count == 5)
        #expect(try Self.sample() == Self.sample())
    }

    @Test("Bytes that are cut are refused with a reason")
    func truncated() throws {
        let bytes = try Self.sample()
        for count in 0..<bytes.count {
            #expect(throws: IndexFault.self) { try PhraseRules(Array(bytes[..<count])) }
        }
    }

    @Test("Bytes that are changed are refused, even behind a right checksum, or read without a trap")
    func damaged() throws {
        let bytes = try Self.sample()
        let payload = try IndexPart.phrases.open(bytes, book: nil).payload
        var random = SplitMix64(seed: 7)
        for _ in 0..<2000 {
            var damaged = payload
            let place = Int(random.next() % UInt64(damaged.count))
            damaged[place] = UInt8(truncatingIfNeeded: random.next())
            guard let rules = try? PhraseRules(IndexPart.phrases.seal(damaged, book: 0)) else { continue }
            _ = PhraseChecker(rules).check([UInt8]("Смотрите, у нас такого нет))"))
        }
        var flipped = bytes
        flipped[bytes.count - 1] ^= 1
        #expect(throws: IndexFault.corrupt) { try PhraseRules(flipped) }
        #expect(throws: IndexFault.notAnIndex) { try PhraseRules([1, 2, 3, 4]) }
    }

    @Test("The engine answers before and after it has rules")
    func calls() throws {
        #expect(PhraseCall.open([1, 2, 3]).value < -2_000_000_000)
        #expect(PhraseCall.open(try Self.sample()).value == 1)
        #expect(PhraseCall.check([UInt8]("Смотрите, едет")).bytes.text.contains("\"number\":7"))
        #expect(PhraseCall.check([]).bytes.text == "{\"findings\":[]}")
    }
}
