/// Reads Unicode scalars from UTF-8 bytes one by one; whatever is not UTF-8 reads as U+FFFD, and nothing traps.
///
/// Ill-formed bytes become one U+FFFD for each maximal subpart (Unicode 16, section 3.9, table 3-8), as in
/// `String(decoding:)`.
package struct ScalarReader: Sendable {
    package static var replacement: UInt32 { 0xFFFD }

    private let bytes: [UInt8]
    /// The index of the byte that is read next.
    private(set) var position = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next scalar, or nil at the end. O(1).
    #if hasFeature(Embedded)
        @inline(never)
    #endif
    package mutating func next() -> UInt32? {
        guard position < bytes.count else { return nil }
        let lead = bytes[position]
        position += 1
        if lead < 0x80 { return UInt32(lead) }
        switch lead {
        case 0xC2...0xDF: return continued(UInt32(lead & 0x1F), count: 1, first: 0x80...0xBF)
        case 0xE0: return continued(0, count: 2, first: 0xA0...0xBF)
        case 0xED: return continued(0xD, count: 2, first: 0x80...0x9F)
        case 0xE1...0xEF: return continued(UInt32(lead & 0x0F), count: 2, first: 0x80...0xBF)
        case 0xF0: return continued(0, count: 3, first: 0x90...0xBF)
        case 0xF1...0xF3: return continued(UInt32(lead & 0x07), count: 3, first: 0x80...0xBF)
        case 0xF4: return continued(4, count: 3, first: 0x80...0x8F)
        default: return Self.replacement
        }
    }

    private mutating func continued(_ head: UInt32, count: Int, first: ClosedRange<UInt8>) -> UInt32 {
        var scalar = head
        for step in 0..<count {
            guard position < bytes.count else { return Self.replacement }
            let byte = bytes[position]
            // Only the first continuation byte is narrower: that is what keeps out overlong forms and surrogates.
            guard step == 0 ? first.contains(byte) : byte & 0xC0 == 0x80 else { return Self.replacement }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
            position += 1
        }
        return scalar
    }
}

/// Collects Unicode scalars as UTF-8 bytes.
package struct ScalarWriter: Sendable {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []

    package init(reserving capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Appends one scalar; what is no scalar (a surrogate, or above U+10FFFF) is written as U+FFFD. O(1) amortised.
    #if hasFeature(Embedded)
        @inline(never)
    #endif
    package mutating func append(_ scalar: UInt32) {
        switch scalar {
        case 0..<0x80:
            bytes.append(UInt8(truncatingIfNeeded: scalar))
        case 0x80..<0x800:
            bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
            bytes.append(tail(scalar))
        case 0xD800...0xDFFF, 0x11_0000...:
            append(ScalarReader.replacement)
        case 0x800..<0x1_0000:
            bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
            bytes.append(tail(scalar >> 6))
            bytes.append(tail(scalar))
        default:
            bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
            bytes.append(tail(scalar >> 12))
            bytes.append(tail(scalar >> 6))
            bytes.append(tail(scalar))
        }
    }

    /// Appends ASCII text that is known when the program is written.
    #if hasFeature(Embedded)
        @inline(never)
    #endif
    package mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Takes back the last bytes that were written; at most all of them.
    mutating func removeLast(_ count: Int) {
        bytes.removeLast(min(count, bytes.count))
    }

    private func tail(_ bits: UInt32) -> UInt8 {
        0x80 | UInt8(truncatingIfNeeded: bits & 0x3F)
    }
}
