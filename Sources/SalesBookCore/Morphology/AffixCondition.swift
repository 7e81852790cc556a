/// The conditions of all rules: what the end (or, for a prefix, the beginning) of a word must look like.
///
/// A condition is a row of units: a letter, `.` for any, `[абв]` for one of these, `[^абв]` for none of these. There
/// are no ranges and no repetition (hunspell(5), "AFFIX RULE").
struct AffixConditions: Sendable {
    /// One place of a condition.
    private struct Unit: Sendable {
        let first: Int
        let count: Int
        let negated: Bool
    }

    private var units: [Unit] = []
    private var scalars: [UInt32] = []

    /// Adds a condition and says where its units are; nil when a bracket is not closed. O(n).
    mutating func add(_ field: [UInt8]) -> Range<Int>? {
        let start = units.count
        if field.matches(".") || field.matches("0") { return start..<start }
        var reader = ScalarReader(field)
        while let scalar = reader.next() {
            let first = scalars.count
            var negated = false
            switch scalar {
            case 0x5B:
                guard let isNegated = addSet(&reader) else { return nil }
                negated = isNegated
            case 0x2E: negated = true  // none of no letters: any letter
            default: scalars.append(scalar)
            }
            units.append(Unit(first: first, count: scalars.count - first, negated: negated))
        }
        return start..<units.count
    }

    private mutating func addSet(_ reader: inout ScalarReader) -> Bool? {
        var negated = false
        var isFirst = true
        while let scalar = reader.next() {
            if scalar == 0x5D { return negated }
            if isFirst, scalar == 0x5E { negated = true } else { scalars.append(scalar) }
            isFirst = false
        }
        return nil
    }

    /// Whether a word, in well-formed UTF-8, ends as the condition says. O(condition).
    func matchesEnd(_ condition: Range<Int>, of word: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = word.count
        for place in condition.reversed() {
            guard end > 0 else { return false }
            var start = end - 1
            while start > 0, word[start] & 0xC0 == 0x80 { start -= 1 }
            guard allows(units[place], Self.scalar(word, start, end)) else { return false }
            end = start
        }
        return true
    }

    /// Whether a word, in well-formed UTF-8, begins as the condition says. O(condition).
    func matchesStart(_ condition: Range<Int>, of word: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        for place in condition {
            guard start < word.count else { return false }
            var end = start + 1
            while end < word.count, word[end] & 0xC0 == 0x80 { end += 1 }
            guard allows(units[place], Self.scalar(word, start, end)) else { return false }
            start = end
        }
        return true
    }

    /// The scalars that the unit so many places before the end of a condition asks for; nil when it allows more than
    /// a list, or does not exist.
    func letters(_ condition: Range<Int>, fromEnd distance: Int) -> ArraySlice<UInt32>? {
        guard distance < condition.count else { return nil }
        let unit = units[condition.upperBound - 1 - distance]
        return unit.negated ? nil : scalars[unit.first..<unit.first + unit.count]
    }

    private func allows(_ unit: Unit, _ scalar: UInt32) -> Bool {
        for place in unit.first..<unit.first + unit.count where scalars[place] == scalar { return !unit.negated }
        return unit.negated
    }

    /// The scalar of one well-formed UTF-8 sequence.
    private static func scalar(_ word: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
        let lead = UInt32(word[start])
        var scalar: UInt32
        switch end - start {
        case 1: return lead
        case 2: scalar = lead & 0x1F
        case 3: scalar = lead & 0x0F
        default: scalar = lead & 0x07
        }
        for place in start + 1..<end { scalar = scalar << 6 | UInt32(word[place] & 0x3F) }
        return scalar
    }
}
