/// The fields of the texts that a page sends: lines, and lists within a line.
package enum Fields {
    /// The pieces between separators; an empty text has one, which is empty. O(n).
    package static func split(_ text: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            if text[index] == separator {
                pieces.append(text[start..<index])
                start = index + 1
            }
            index += 1
        }
        pieces.append(text[start..<text.endIndex])
        return pieces
    }

    /// A whole number of up to 18 decimal digits, with or without a minus; nil for anything else.
    package static func number(_ text: ArraySlice<UInt8>) -> Int64? {
        let isNegative = text.first == 0x2D
        let digits = isNegative ? text.dropFirst() : text
        guard (1...18).contains(digits.count) else { return nil }
        var value: Int64 = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value &* 10 &+ Int64(digit - 0x30)
        }
        return isNegative ? -value : value
    }

    /// An index of up to six digits, 0…999,999; nil for anything else.
    package static func index(_ text: ArraySlice<UInt8>) -> Int? {
        guard text.count <= 6, let value = number(text), value >= 0 else { return nil }
        return Int(value)
    }

    /// Indices separated by commas; an empty text has none. Nil when one is no index.
    package static func indices(_ text: ArraySlice<UInt8>) -> [Int]? {
        var indices: [Int] = []
        if text.isEmpty { return indices }
        for piece in split(text, at: 0x2C) {
            guard let index = index(piece) else { return nil }
            indices.append(index)
        }
        return indices
    }

    /// Appends a number of 0 or more in decimal digits.
    static func append(_ number: Int64, to text: inout [UInt8]) {
        var json = JSONWriter()
        json.number(number)
        text.append(contentsOf: json.bytes)
    }
}
