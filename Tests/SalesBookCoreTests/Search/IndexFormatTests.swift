import RandomInput
import SalesBookCore
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
            for length in part.bytes.indices {
                var searcher = try Searcher(dictionary)
                #expect(throws: IndexFault.self) { try searcher.add(part: number, Array(part.bytes[..<length])) }
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
