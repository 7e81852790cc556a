#if !hasFeature(Embedded)
    import SalesBookCore
#endif

/// Digests the answers of every call over texts made from a seed, so that two builds of the engine can be compared.
///
/// The native build and the WebAssembly run this same code; `wasmkit` passes only integers, so a digest is what can be
/// compared. Digest: FNV-1a, 64 bits. Random numbers: xorshift64* (Vigna, "An experimental exploration of Marsaglia's
/// xorshift generators, scrambled", 2016).
package enum SelfCheck {
    /// The digest of so many rounds, 0…100,000 of them; every round asks every call. O(rounds).
    package static func digest(seed: Int32, rounds: Int32) -> UInt64 {
        var random = Generator(seed: seed)
        var hash = FNV()
        for round in 0..<min(max(rounds, 0), 100_000) {
            let text = random.text(style: round)
            hash.add(Call.fold(text))
            hash.add(Call.anchor(text))
            hash.add(Call.fileName(text))
            let day = random.number()
            hash.add(Call.standardOfTheDay(day: day, count: random.number() >> (16 + (round & 15))))
            let date = random.date()
            hash.add(Call.civilDay(date))
            hash.add(Call.reviewState(date + random.interval(), today: day >> 12))
            hash.add(Call.reviewState(text, today: day))
            analyse(text, &hash)
            analyse(random.words(), &hash)
        }
        return hash.value
    }

    /// Adds the tokens of a text, and their stems in an edition of each language.
    private static func analyse(_ text: [UInt8], _ hash: inout FNV) {
        let list = Tokenizer.tokenize(text)
        for token in list.tokens {
            hash.add(token.sourceStart)
            hash.add(token.sourceEnd)
            hash.add(token.position << 8 | UInt32(token.script.rawValue) << 1 | (token.isJoined ? 1 : 0))
            let word = Array(list.word(token))
            for edition in [Language.russian, .ukrainian, .english] {
                for byte in Stemmer.stem(word, script: token.script, edition: edition) { hash.add(byte) }
            }
        }
    }
}

/// FNV-1a over replies.
struct FNV {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ reply: Reply) {
        add(UInt32(bitPattern: reply.value))
        for byte in reply.bytes { add(byte) }
    }

    mutating func add(_ number: UInt32) {
        var rest = number
        for _ in 0..<4 {
            add(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}

/// Texts that look like what the calls are made for, and texts that look like nothing.
private struct Generator {
    private var state: UInt64

    init(seed: Int32) {
        state = (UInt64(UInt32(bitPattern: seed)) << 1 | 1) &* 0x9E37_79B9_7F4A_7C15
    }

    private mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    mutating func number() -> Int32 {
        Int32(truncatingIfNeeded: next() >> 32)
    }

    private mutating func below(_ limit: UInt32) -> UInt32 {
        UInt32(truncatingIfNeeded: next() >> 32) % limit
    }

    /// Up to 63 scalars; every fourth text is bytes of any kind.
    mutating func text(style: Int32) -> [UInt8] {
        let length = below(64)
        var bytes: [UInt8] = []
        for _ in 0..<length {
            if style & 3 == 3 {
                bytes.append(UInt8(truncatingIfNeeded: next() >> 56))
            } else {
                appendScalar(&bytes)
            }
        }
        return bytes
    }

    /// Up to seven words of the letters that endings are made of, Cyrillic and Latin by turns.
    mutating func words() -> [UInt8] {
        let cyrillic: StaticString = "аеиоуіяюєїйьтнлсвмшщхгжкцичдзбрпыэ'"
        let latin: StaticString = "aeioustingedlyzmcbrfy'"
        var bytes: [UInt8] = []
        for word in 0..<below(8) {
            for _ in 0..<(2 + below(9)) {
                let isLatin = word & 3 == 3
                (isLatin ? latin : cyrillic).withUTF8Buffer { letters in
                    let size = isLatin ? 1 : 2
                    let index = Int(below(UInt32(truncatingIfNeeded: letters.count / size + 1))) * size
                    for offset in index..<min(index + size, letters.count) { bytes.append(letters[offset]) }
                }
            }
            bytes.append(below(8) == 0 ? 0x2D : 0x20)
        }
        return bytes
    }

    private mutating func appendScalar(_ bytes: inout [UInt8]) {
        let scalar: UInt32 =
            switch below(16) {
            case 0...6: 0x400 + below(0x130)
            case 7...9: 0x20 + below(0x60)
            case 10: 0xA0 + below(0x160)
            case 11: 0x300 + below(0x10)
            case 12: 0x2000 + below(0x70)
            case 13: 0x20
            case 14: 0x370 + below(0x90)
            default: below(0x11_0000)
            }
        var writer = ScalarWriter()
        writer.append(scalar)
        bytes += writer.bytes
    }

    /// `YYYY-MM-DD`, one in three no real date.
    mutating func date() -> [UInt8] {
        let digits: [UInt32] = [
            below(10), below(10), below(10), below(10), 13, below(2), below(10), 13, below(4), below(10),
        ]
        return digits.map { UInt8(truncatingIfNeeded: $0 == 13 ? 0x2D : $0 + 0x30) }
    }

    /// A line feed, a number and a unit.
    mutating func interval() -> [UInt8] {
        let unit: StaticString =
            switch below(6) {
            case 0: " days"
            case 1: " недель"
            case 2: " МІСЯЦІВ"
            case 3: " года"
            case 4: " years"
            default: "?"
            }
        var bytes: [UInt8] = [0x0A]
        bytes.append(0x31 + UInt8(truncatingIfNeeded: below(9)))
        bytes.append(0x30 + UInt8(truncatingIfNeeded: below(10)))
        unit.withUTF8Buffer { bytes.append(contentsOf: $0) }
        return bytes
    }
}
