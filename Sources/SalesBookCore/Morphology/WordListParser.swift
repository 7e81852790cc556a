/// Reads a .dic file into `HunspellWords`: one pass over the bytes, which folds, hashes and stores as it goes.
struct WordListParser {
    private var words: HunspellWords
    private var affixes: AffixRules
    private let bytes: [UInt8]
    private var line = 1
    /// From the hash of a field of flags to its set, with the field itself to be sure: nearly every word has flags
    /// that another has too.
    private var setOfField = IntegerTable()
    private var fields: [(field: Range<Int>, set: UInt32)] = []
    private let table = FoldTable()

    /// Parses the bytes of a .dic file. O(n). Throws when it is no .dic file, or far less of one than it says.
    static func parse(_ bytes: [UInt8], _ affixes: inout AffixRules) throws(HunspellError) -> HunspellWords {
        guard bytes.count < 1 << 30 else { throw HunspellError(.tooLarge, in: .dictionary, line: 0) }
        let text = affixes.encoding.utf8(bytes)
        var lines = HunspellLines(text)
        guard let expected = lines.next()?.first?.decimal else {
            throw HunspellError(.missingCount, in: .dictionary, line: 1)
        }
        var parser = WordListParser(text, affixes)
        try parser.parse()
        // hunspell(5) calls the number approximate, so a few words less are no mistake.
        guard parser.words.entries.count >= expected - expected / 10 else {
            throw HunspellError(.incomplete, in: .dictionary, line: parser.line)
        }
        affixes = parser.affixes
        return parser.words
    }

    private init(_ bytes: [UInt8], _ affixes: AffixRules) {
        self.bytes = bytes
        self.affixes = affixes
        var lineCount = 1
        for byte in bytes where byte == 0x0A { lineCount += 1 }
        words = HunspellWords(spelled: bytes, capacity: lineCount)
    }

    private mutating func parse() throws(HunspellError) {
        var scratch = Array(repeating: 0 as UInt8, count: 256)
        var position = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        while position < bytes.count {
            line += 1
            position = try affixes.ignoresLetters ? parseAny(position) : parsePlain(position, &scratch)
        }
    }

    /// A line whose word `FoldTable` can fold; any other is left to `parseAny`. The start of the next line.
    @inline(__always)
    private mutating func parsePlain(_ start: Int, _ scratch: inout [UInt8]) throws(HunspellError) -> Int {
        var hash = WordHash()
        var count = 0
        let end = bytes.withUnsafeBufferPointer { bytes in
            table.ascii.withUnsafeBufferPointer { ascii in
                table.pairs.withUnsafeBufferPointer { pairs in
                    scratch.withUnsafeMutableBufferPointer { scratch in
                        Self.foldWord(bytes, start, ascii, pairs, scratch, &hash, &count)
                    }
                }
            }
        }
        var fieldEnd = end
        if end < bytes.count, bytes[end] == 0x2F, end > start {
            fieldEnd += 1
            while fieldEnd < bytes.count, bytes[fieldEnd] > 0x20 { fieldEnd += 1 }
        }
        guard end > start, fieldEnd == bytes.count || bytes[fieldEnd] == 0x0A else { return try parseAny(start) }
        let flags = fieldEnd > end ? try flagSet(end + 1..<fieldEnd) : 0
        scratch.withUnsafeBufferPointer { scratch in
            let text = UnsafeBufferPointer(rebasing: scratch[..<count])
            words.add(start..<end, folded: text, hash: hash.mixed, flags: flags)
        }
        return fieldEnd + 1
    }

    /// Folds letters into `scratch` until one comes that the table does not have; where that is.
    @inline(__always)
    private static func foldWord(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ ascii: UnsafeBufferPointer<UInt8>,
        _ pairs: UnsafeBufferPointer<UInt16>, _ scratch: UnsafeMutableBufferPointer<UInt8>, _ hash: inout WordHash,
        _ count: inout Int
    ) -> Int {
        var position = start
        var length = 0
        var running = WordHash()
        while position < bytes.count, length + 2 <= scratch.count {
            let byte = bytes[position]
            if byte < 0x80 {
                let folded = ascii[Int(byte)]
                if folded == 0 { break }
                scratch[length] = folded
                running.add(folded)
                length += 1
                position += 1
            } else {
                guard byte & 0xFC == 0xD0, position + 1 < bytes.count, bytes[position + 1] & 0xC0 == 0x80 else { break }
                let folded = FoldTable.pair(pairs, byte, bytes[position + 1])
                if folded == 0 { break }
                let lead = UInt8(truncatingIfNeeded: folded >> 8)
                let tail = UInt8(truncatingIfNeeded: folded)
                scratch[length] = lead
                scratch[length + 1] = tail
                running.add(lead)
                running.add(tail)
                length += 2
                position += 2
            }
        }
        hash = running
        count = length
        return position
    }

    /// Any line: `word[/flags][ po:noun …]`, where `\/` is a slash of the word. The start of the next line.
    private mutating func parseAny(_ start: Int) throws(HunspellError) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let next = end + 1
        end = fieldsStart(start..<end)
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        var word: [UInt8] = []
        var position = start
        while position < end, bytes[position] != 0x2F || position == start {
            if bytes[position] == 0x5C, position + 1 < end, bytes[position + 1] == 0x2F { position += 1 }
            word.append(bytes[position])
            position += 1
        }
        let flags = position + 1 < end ? try flagSet(position + 1..<end) : 0
        word = word.wellFormed.without(affixes.ignored)
        let folded = TextFolding.fold(word)
        if !folded.isEmpty { words.add(rewritten: word, folded: folded, flags: flags) }
        return next
    }

    /// Where the morphological fields of a line begin: at a tab, or at a space before two letters and a colon.
    private func fieldsStart(_ line: Range<Int>) -> Int {
        for position in line {
            if bytes[position] == 0x09 { return position }
            let isField = bytes[position] == 0x20 && position + 3 < line.upperBound && bytes[position + 3] == 0x3A
            if isField, position > line.lowerBound { return position }
        }
        return line.upperBound
    }

    private mutating func flagSet(_ field: Range<Int>) throws(HunspellError) -> UInt32 {
        let key = bytes.withUnsafeBufferPointer { WordHash.of(UnsafeBufferPointer(rebasing: $0[field])) }
        if let known = setOfField.value(of: key) {
            let other = fields[Int(known)]
            if other.field.count == field.count, bytes[other.field].elementsEqual(bytes[field]) { return other.set }
        }
        let set: UInt32
        do {
            set = try affixes.flags.readSet(Array(bytes[field]))
        } catch {
            let problem: HunspellError.Problem = error == .malformed ? .malformedFlag : .unknownAlias
            throw HunspellError(problem, in: .dictionary, line: line)
        }
        setOfField.set(key, to: UInt32(truncatingIfNeeded: fields.count))
        fields.append((field, set))
        return set
    }
}
