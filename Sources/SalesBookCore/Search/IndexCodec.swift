/// Writes the numbers and words of an index.
package struct IndexWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func put(byte: UInt8) { bytes.append(byte) }

    /// LEB128: seven bits a byte, the last without the high bit.
    package mutating func put(_ number: UInt32) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    package mutating func put(_ number: Int) { put(UInt32(clamping: number)) }

    package mutating func put(fixed number: UInt32) {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    package mutating func put(text: [UInt8]) {
        put(text.count)
        bytes.append(contentsOf: text)
    }

    /// A text in which Cyrillic letters and common punctuation take one byte each, so that the coder sees twice as far.
    /// No-break spaces become spaces: an excerpt breaks elsewhere than the page.
    package mutating func put(stored text: [UInt8]) {
        var reader = ScalarReader(text)
        while let scalar = reader.next() {
            switch scalar {
            case 0x20..<0x80, 0x0A: bytes.append(UInt8(truncatingIfNeeded: scalar))
            case 0xA0: bytes.append(0x20)
            case 0x400..<0x480: bytes.append(UInt8(truncatingIfNeeded: scalar - 0x400 + 0x80))
            default:
                if let mark = StoredText.marks.firstIndex(of: UInt16(truncatingIfNeeded: min(scalar, 0xFFFF))) {
                    bytes.append(UInt8(mark + StoredText.firstMark))
                } else {
                    bytes.append(StoredText.escape)
                    for shift in [0, 8, 16] as [UInt32] {
                        bytes.append(UInt8(truncatingIfNeeded: scalar >> shift))
                    }
                }
            }
        }
        bytes.append(StoredText.end)
    }
}

/// One byte for what Russian and Ukrainian text is made of.
enum StoredText {
    static var end: UInt8 { 0 }
    static var escape: UInt8 { 1 }
    /// Marks have bytes from here on.
    static var firstMark: Int { 11 }
    /// A stroke, « » — – … “ ” „ ‘ ’ № · • → ґ Ґ × ₴ ₽.
    static var marks: [UInt16] {
        [
            0x301, 0xAB, 0xBB, 0x2014, 0x2013, 0x2026, 0x201C, 0x201D, 0x201E, 0x2018, 0x2019, 0x2116, 0xB7, 0x2022,
            0x2192, 0x491, 0x490, 0xD7, 0x20B4, 0x20BD,
        ]
    }
}

/// Reads them back; nothing it is given makes it trap.
package struct IndexReader: Sendable {
    private let bytes: [UInt8]
    private var position: Int

    package init(_ bytes: [UInt8], from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    package var isAtEnd: Bool { position >= bytes.count }

    @inline(never)
    package mutating func byte() throws(IndexFault) -> UInt8 {
        guard position < bytes.count else { throw .truncated }
        defer { position += 1 }
        return bytes[position]
    }

    @inline(never)
    package mutating func number() throws(IndexFault) -> UInt32 {
        var value: UInt32 = 0
        var shift: UInt32 = 0
        while true {
            let next = try byte()
            guard shift < 28 || (shift == 28 && next < 0x10) else { throw .corrupt }
            value |= UInt32(next & 0x7F) << shift
            if next < 0x80 { return value }
            shift += 7
        }
    }

    /// A count of things that take at least a byte each, so that no lie about it can ask for more memory than there are bytes.
    @inline(never)
    package mutating func count() throws(IndexFault) -> Int {
        // Compared before it becomes an Int, which has only 32 bits in the browser.
        let value = try number()
        guard value <= UInt32(clamping: bytes.count - position) else { throw .truncated }
        return Int(value)
    }

    package mutating func fixed() throws(IndexFault) -> UInt32 {
        var value: UInt32 = 0
        for shift in [0, 8, 16, 24] as [UInt32] { value |= UInt32(try byte()) << shift }
        return value
    }

    @inline(never)
    package mutating func text() throws(IndexFault) -> [UInt8] {
        let length = try count()
        defer { position += length }
        return Array(bytes[position..<position + length])
    }

    /// A text of `put(stored:)`, as UTF-8.
    package mutating func stored() throws(IndexFault) -> [UInt8] {
        var output = ScalarWriter(reserving: 32)
        let marks = StoredText.marks
        while true {
            let code = try byte()
            switch code {
            case StoredText.end: return output.bytes
            case StoredText.escape:
                var scalar: UInt32 = 0
                for shift in [0, 8, 16] as [UInt32] { scalar |= UInt32(try byte()) << shift }
                guard scalar < 0xD800 || (0xE000..<0x11_0000).contains(scalar) else { throw .corrupt }
                output.append(scalar)
            case 0x80...: output.append(UInt32(code) - 0x80 + 0x400)
            case 0x20..., 0x0A: output.append(UInt32(code))
            default:
                let mark = Int(code) - StoredText.firstMark
                guard marks.indices.contains(mark) else { throw .corrupt }
                output.append(UInt32(marks[mark]))
            }
        }
    }
}

/// The envelope of every part of an index: magic, kind, versions, the book it belongs to, checksum.
package enum IndexPart: UInt8, Sendable {
    case dictionary = 0x44
    case postings = 0x50
    case text = 0x54
    /// The rules that are checked on a phrase: see `PhraseRules`.
    case phrases = 0x46

    package static var formatVersion: UInt8 { 5 }
    /// Raised whenever the same text would give other words.
    package static var analyserVersion: UInt8 { 1 }

    private static var magic: [UInt8] { [0x53, 0x42, 0x58] }
    private static var headerLength: Int { 3 + 3 + 4 + 4 }

    package func seal(_ payload: [UInt8], book: UInt32) -> [UInt8] {
        var writer = IndexWriter()
        for byte in Self.magic { writer.put(byte: byte) }
        writer.put(byte: rawValue)
        writer.put(byte: Self.formatVersion)
        writer.put(byte: Self.analyserVersion)
        writer.put(fixed: book)
        writer.put(fixed: Self.checksum(payload[...]))
        return writer.bytes + payload
    }

    /// The payload, once everything about it has been checked. `book` is nil when the part itself says which it is.
    package func open(_ bytes: [UInt8], book: UInt32?) throws(IndexFault) -> (payload: [UInt8], book: UInt32) {
        guard bytes.count >= 3, bytes[0..<3].elementsEqual(Self.magic) else { throw .notAnIndex }
        guard bytes.count >= Self.headerLength else { throw .truncated }
        var reader = IndexReader(bytes, from: 3)
        guard try reader.byte() == rawValue else { throw .notAnIndex }
        guard try reader.byte() == Self.formatVersion, try reader.byte() == Self.analyserVersion else {
            throw .otherVersion
        }
        let owner = try reader.fixed()
        if let book, book != owner { throw .otherBook }
        let sum = try reader.fixed()
        let payload = Array(bytes[Self.headerLength...])
        guard sum == Self.checksum(payload[...]) else { throw .corrupt }
        return (payload, owner)
    }

    /// FNV-1a, 32 bits.
    package static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash
    }
}
