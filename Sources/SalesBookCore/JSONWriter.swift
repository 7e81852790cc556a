/// Writes JSON as UTF-8: whole numbers, texts and lists, in the order in which they are put.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    @inline(never)
    mutating func raw(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    mutating func number(_ value: Int) { number(Int64(value)) }

    @inline(never)
    mutating func number(_ value: Int64) {
        if value < 0 { bytes.append(0x2D) }
        var digits: [UInt8] = []
        var rest = value.magnitude
        repeat {
            digits.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        for digit in digits.reversed() { bytes.append(digit) }
    }

    @inline(never)
    mutating func string(_ text: [UInt8]) {
        bytes.append(0x22)
        for byte in text {
            switch byte {
            case 0x22, 0x5C:
                bytes.append(0x5C)
                bytes.append(byte)
            case 0..<0x20:
                raw("\\u00")
                for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    mutating func list<Item>(_ items: [Item], _ write: (inout JSONWriter, Item) -> Void) {
        for (index, item) in items.enumerated() {
            if index > 0 { raw(",") }
            write(&self, item)
        }
    }
}
