#if !hasFeature(Embedded)
    import SalesBookCore
#endif

/// Opens compiled rules and checks phrases, so that two builds of the engine can be compared by the bytes of all they answer.
package enum GoldenPhrases {
    /// Rules and phrases in one piece.
    package static func pack(rules: [UInt8], phrases: [[UInt8]]) -> [UInt8] {
        var writer = IndexWriter()
        writer.put(text: rules)
        writer.put(phrases.count)
        for phrase in phrases { writer.put(text: phrase) }
        return writer.bytes
    }

    /// FNV-1a, 64 bits, of the answers to `count` phrases from `first` on; 0 for bytes that `pack` did not write.
    package static func digest(_ packed: [UInt8], first: Int32, count: Int32) -> UInt64 {
        (try? answers(IndexReader(packed), first: first, count: count)) ?? 0
    }

    private static func answers(_ packed: IndexReader, first: Int32, count: Int32) throws(IndexFault) -> UInt64 {
        var reader = packed
        var hash = FNV()
        hash.add(PhraseCall.open(try reader.text()))
        var phrases: [[UInt8]] = []
        for _ in 0..<(try reader.count()) { phrases.append(try reader.text()) }
        for phrase in phrases.dropFirst(Int(first)).prefix(Int(count)) { hash.add(PhraseCall.check(phrase)) }
        return hash.value
    }
}
