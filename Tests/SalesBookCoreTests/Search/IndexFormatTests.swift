import RandomInput
import SalesBookCore
import SalesBookSite
import Testing

@Suite("Index format")
struct IndexFormatTests {
    @Test("A dictionary comes back as it was written")
    func roundTrip() throws {
        let output = SmallIndex.output()
        let bytes = output.dictionary.encode()
        #expect(try SearchDictionary(decoding: bytes).encode() == bytes)
    }

    @Test("Numbers come back", arguments: [0, 1, 127, 128, 16_383, 16_384, 1 << 28, .max] as [UInt32])
    func numbers(number: UInt32) throws {
        var writer = IndexWriter()
        writer.put(number)
        writer.put(fixed: number)
        var reader = IndexReader(writer.bytes)
        #expect(try reader.number() == number)
        #expect(try reader.fixed() == number)
        #expect(reader.isAtEnd)
    }

    @Test("Every truncation is a fault")
    func truncation() throws {
        let output = SmallIndex.output()
        let dictionary = output.dictionary.encode()
        for length in dictionary.indices {
            #expect(throws: IndexFault.self) { try Searcher(Array(dictionary[..<length])) }
        }
        for (number, part) in output.parts.enumerated() {
            for length in part.indices {
                var searcher = try Searcher(dictionary)
                #expect(throws: IndexFault.self) { try searcher.add(part: number, Array(part[..<length])) }
            }
        }
    }

    @Test("Every changed byte is a fault")
    func corruption() throws {
        let output = SmallIndex.output()
        let dictionary = output.dictionary.encode()
        var random = SplitMix64(seed: 11)
        for place in dictionary.indices {
            var changed = dictionary
            changed[place] ^= UInt8.random(in: 1...255, using: &random)
            // A changed book number is noticed when the first part arrives.
            guard !(6..<10).contains(place) else { continue }
            #expect(throws: IndexFault.self) { try Searcher(changed) }
        }
    }

    @Test("Bytes that pass the checksum but make no sense are faults, not traps")
    func nonsense() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<2000 {
            let payload = random.bytes(upTo: 200)
            #expect(throws: IndexFault.self) {
                try Searcher(IndexPart.dictionary.seal([0] + payload + [0xFF], book: 1))
            }
        }
    }

    @Test("Nonsense in a part, sealed as if it made sense, never traps")
    func nonsenseInParts() throws {
        let output = SmallIndex.output()
        let dictionary = output.dictionary.encode()
        var random = SplitMix64(seed: 6)
        for part in output.parts.indices {
            let kind: IndexPart = part < output.dictionary.postingStarts.count ? .postings : .text
            for _ in 0..<200 {
                var searcher = try Searcher(dictionary)
                guard (try? searcher.add(part: part, kind.seal(random.bytes(upTo: 120), book: 7))) != nil else {
                    continue
                }
                _ = SmallIndex.titles("клиент деньги", in: searcher)
            }
        }
    }

    @Test("A changed letter of a dictionary that is sealed again never traps")
    func sealedAgain() throws {
        let bytes = SmallIndex.output().dictionary.encode()
        var random = SplitMix64(seed: 12)
        for place in 14..<bytes.count {
            var payload = Array(bytes[14...])
            payload[place - 14] ^= UInt8.random(in: 1...255, using: &random)
            guard let searcher = try? Searcher(IndexPart.dictionary.seal(payload, book: 7)) else { continue }
            _ = SmallIndex.titles("клиент деньги", in: searcher)
        }
    }

    @Test("The range coder gives back what it was given", arguments: 1...8)
    func rangeCoder(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var numbers: [(UInt32, UInt32)] = [(0, 0), (.max - 1, 0), (1 << 31, 0)]
        for _ in 0..<3000 {
            let number = UInt32.random(in: 0...(UInt32.max - 1), using: &random)
            let shift = UInt32.random(in: 0...31, using: &random)
            numbers.append((number >> shift, UInt32.random(in: 0...300, using: &random)))
        }
        var encoder = RangeEncoder(modelBits: 12)
        for (number, context) in numbers {
            encoder.put(number, context)
            encoder.put(wide: number, context)
            encoder.put(bit: number & 1 == 1, context)
            encoder.put(symbol: number & 255, bits: 8, context)
        }
        var decoder = RangeDecoder(encoder.bytes, modelBits: 12)
        for (number, context) in numbers {
            #expect(decoder.number(context) == number)
            #expect(decoder.wideNumber(context) == number)
            #expect(decoder.bit(context) == (number & 1 == 1))
            #expect(decoder.symbol(bits: 8, context) == number & 255)
        }
        try decoder.check()
        #expect(throws: IndexFault.truncated) { for _ in 0..<100 { _ = try decoder.number(1, upTo: .max) } }
    }

    @Test("A text comes back after its history; cut short it is a fault", arguments: 1...6)
    func textHistory(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let words = ["клиент ", "деньги ", "\u{1}", "верните ", "ааааааааааааааааа", "«да»"].map { [UInt8]($0) }
        func text(_ count: Int) -> [UInt8] { (0..<count).flatMap { _ in words.randomElement(using: &random) ?? [] } }
        let phrases = text(30)
        let (coded, history) = TextCoder.making(phrases)
        let read = try TextHistory().reading(coded)
        #expect(read.bytes == phrases)
        let pieces = [[], [7], text(1), text(200), random.bytes(upTo: 400)]
        for (piece, coded) in zip(pieces, TextCoder(history).coding(pieces[...])) {
            #expect(TextCoder(history).coding([piece]) == [coded])
            #expect(try Array(read.reading(coded).bytes.dropFirst(phrases.count)) == piece)
            for length in coded.indices {
                let cut = try? read.reading(Array(coded[..<length]))
                #expect(cut?.bytes.count ?? 0 <= phrases.count + TextHistory.longest)
            }
        }
    }

    @Test("A long text comes back, and finds what the longest history has")
    func longTexts() throws {
        var random = SplitMix64(seed: 5)
        func noise(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) } }
        let history = try TextHistory().reading(TextCoder.making(noise(65_535)).coded)
        // Too far away to be found in chains of the text itself, were it not for the history.
        let known = Array(history.bytes[1000..<3000])
        let long = known + noise(300_000) + known + Array(history.bytes.suffix(500))
        let texts = [long, known]
        let coded = TextCoder(history).coding(texts[...])
        for (text, coded) in zip(texts, coded) {
            #expect(try Array(history.reading(coded).bytes.dropFirst(history.bytes.count)) == text)
        }
        #expect(coded[1].count < 60)
    }

    @Test("Every character of a stored text comes back")
    func storedText() throws {
        var scalars = String.UnicodeScalarView()
        for value in 1..<UInt32(0x600) { scalars.append(Unicode.Scalar(value) ?? " ") }
        let text = String(scalars) + "— «№» 😀 \u{FFFD}₴\u{0}"
        var writer = IndexWriter()
        writer.put(stored: [UInt8](text))
        writer.put(stored: [])
        var reader = IndexReader(writer.bytes)
        #expect(try reader.stored().text == text.replacingNoBreakSpaces)
        #expect(try reader.stored().isEmpty)
        #expect(reader.isAtEnd)
    }

    @Test("A lexicon of more letters than a byte counts")
    func manyLetters() throws {
        var terms: [(forms: [Lexicon.Word], isGuessed: Bool)] = []
        for number in 0..<UInt16(400) {
            let letter: UInt16 = 0x4E00 + number
            terms.append((forms: [[letter, 0x430], [letter]], isGuessed: number % 2 == 0))
        }
        let (built, numbers) = Lexicon.build(terms)
        var encoder = RangeEncoder(modelBits: 16)
        built.write(to: &encoder)
        var decoder = RangeDecoder(encoder.bytes, modelBits: 16)
        let lexicon = try Lexicon(&decoder)
        for (term, number) in zip(terms, numbers) {
            for form in term.forms { #expect(lexicon.terms(of: form) == [number]) }
        }
    }

    @Test("A part of another book, and a part of another kind")
    func strangers() throws {
        let output = SmallIndex.output()
        var searcher = try Searcher(output.dictionary.encode())
        let stranger = IndexPart.postings.seal([0], book: 8)
        #expect(throws: IndexFault.otherBook) { try searcher.add(part: 0, stranger) }
        #expect(throws: IndexFault.notAnIndex) { try searcher.add(part: 0, IndexPart.text.seal([0], book: 7)) }
        #expect(throws: IndexFault.otherBook) { try searcher.add(part: 10_000, stranger) }
    }
}

extension String {
    /// What an excerpt makes of a text.
    fileprivate var replacingNoBreakSpaces: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
    }
}
