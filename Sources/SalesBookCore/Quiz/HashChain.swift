/// Chains the records of a device, so that an edited, inserted or missing one is noticed.
///
/// h(n) = SHA-256(h(n−1) ‖ LF ‖ text of record n), in hexadecimal; h before the first record is 64 zeros. Whoever
/// edits a record can also compute every later hash anew: the chain shows accidents and careless edits, and proves
/// nothing against a forger.
package enum HashChain {
    /// What comes before the first record: 64 zeros.
    package static var origin: [UInt8] { [UInt8](repeating: 0x30, count: 64) }

    /// The hash of a record after another hash, both in hexadecimal. O(n).
    package static func hash(after previous: [UInt8], record: [UInt8]) -> [UInt8] {
        SHA256.hexadecimal(previous + [0x0A] + record)
    }

    /// The line of a record in a result file, without its end: hash, space, text.
    package static func line(after previous: [UInt8], record: [UInt8]) -> [UInt8] {
        hash(after: previous, record: record) + [0x20] + record
    }

    package enum Kind: Int, Sendable {
        /// The line is not a hash, a space and a record.
        case notARecord = 1
        /// The text or the hash was edited, or what stood before it was removed or moved.
        case edited
        /// The record itself is whole, but the one that it names as the one before is missing or edited.
        case gap
        /// The first line does not say `"salesbook":"results"`.
        case notAResultFile
        /// The last line is missing: the file is cut short.
        case noEnd
        /// The last line counts other records than there are.
        case wrongCount
        /// The last line names other last hashes of the devices than there are.
        case wrongHeads
        /// The last line carries the digest of all lines before it, and it differs.
        case wrongDigest
    }

    package struct Fault: Sendable, Equatable {
        /// Counted from 1.
        package let line: Int
        package let kind: Kind

        init(_ line: Int, _ kind: Kind) {
            self.line = line
            self.kind = kind
        }
    }

    /// Checks a result file: its first line, the chain of each device, and its last line. O(n).
    ///
    /// After a fault the chain is taken up again from the hash that the line claims, so that one edit is one fault.
    package static func verify(_ file: [UInt8]) -> (records: Int, faults: [Fault]) {
        var verifier = ChainVerifier()
        for (index, line) in Fields.split(file[...], at: 0x0A).enumerated() {
            verifier.take(withoutReturn(line), number: index + 1)
        }
        verifier.finish(file)
        return (verifier.records, verifier.faults)
    }

    private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.last == 0x0D ? line.dropLast() : line
    }

    /// Whether these are 64 lower-case hexadecimal digits.
    static func isHash(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count == 64 else { return false }
        for digit in text {
            guard (0x30...0x39).contains(digit) || (0x61...0x66).contains(digit) else { return false }
        }
        return true
    }
}

/// Walks through the lines of a result file.
private struct ChainVerifier {
    private(set) var records = 0
    private(set) var faults: [HashChain.Fault] = []
    private var last: [UInt8] = []
    private var heads: [[UInt8]] = []
    private var end: (line: Int, start: Int)?
    private var lineCount = 0

    mutating func take(_ line: ArraySlice<UInt8>, number: Int) {
        if line.isEmpty { return }
        lineCount = number
        if number == 1 {
            if line.firstIndex(of: "\"salesbook\":\"results\"") == nil { faults.append(.init(1, .notAResultFile)) }
        } else if line.firstIndex(of: "{\"end\":") == line.startIndex, end == nil {
            end = (number, line.startIndex)
            close(line, number: number)
        } else {
            record(line, number: number)
        }
    }

    private mutating func record(_ line: ArraySlice<UInt8>, number: Int) {
        let claimed = line.prefix(64)
        let text = line.dropFirst(65)
        guard end == nil, HashChain.isHash(claimed), line.dropFirst(64).first == 0x20, !text.isEmpty else {
            faults.append(.init(number, .notARecord))
            return
        }
        records += 1
        let (hash, record) = (Array(claimed), Array(text))
        let continues = !last.isEmpty && HashChain.hash(after: last, record: record) == hash
        let begins = !continues && HashChain.hash(after: HashChain.origin, record: record) == hash
        if !continues, !begins { faults.append(.init(number, isWhole(record, hash) ? .gap : .edited)) }
        if begins || last.isEmpty, !last.isEmpty { heads.append(last) }
        last = hash
    }

    /// Whether the hash is right for the one before that the record itself names.
    private func isWhole(_ record: [UInt8], _ hash: [UInt8]) -> Bool {
        guard let place = record[...].firstIndex(of: "\"prev\":\"") else { return false }
        let previous = record.dropFirst(place + 8).prefix(64)
        return HashChain.isHash(previous) && HashChain.hash(after: Array(previous), record: record) == hash
    }

    /// The last line: `{"end":2,"digest":"…","heads":{"device":"…"}}`, of which the digest may be missing.
    private mutating func close(_ line: ArraySlice<UInt8>, number: Int) {
        if !last.isEmpty { heads.append(last) }
        last = []
        let digits = line.dropFirst(7).prefix { (0x30...0x39).contains($0) }
        if Fields.number(digits) != Int64(records) { faults.append(.init(number, .wrongCount)) }
        guard let start = line.firstIndex(of: "\"heads\":") else {
            faults.append(.init(number, .wrongHeads))
            return
        }
        var named: [[UInt8]] = []
        for piece in Fields.split(line[start...], at: 0x22) where HashChain.isHash(piece) { named.append(Array(piece)) }
        var areSame = named.count == heads.count
        for head in heads where !named.contains(head) { areSame = false }
        if !areSame { faults.append(.init(number, .wrongHeads)) }
    }

    mutating func finish(_ file: [UInt8]) {
        guard let end else {
            faults.append(.init(lineCount + 1, .noEnd))
            return
        }
        let line = file[end.start...]
        guard let place = line.firstIndex(of: "\"digest\":\"") else { return }
        if let heads = line.firstIndex(of: "\"heads\":"), heads < place { return }
        let claimed = Array(line.dropFirst(place - end.start + 10).prefix(64))
        let actual = SHA256.hexadecimal(Array(file[..<end.start]))
        if claimed != actual { faults.append(.init(end.line, .wrongDigest)) }
    }
}

extension ArraySlice<UInt8> {
    /// Where an ASCII text first stands, or nil. O(n · length of the text).
    fileprivate func firstIndex(of text: StaticString) -> Int? {
        text.withUTF8Buffer { wanted in
            var start = startIndex
            while start + wanted.count <= endIndex {
                var length = 0
                while length < wanted.count, self[start + length] == wanted[length] { length += 1 }
                if length == wanted.count { return start }
                start += 1
            }
            return nil
        }
    }
}
