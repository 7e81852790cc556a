/// Bytes of HTML being written.
struct HTMLBuffer {
    var bytes: [UInt8] = []

    mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text that is HTML already.
    mutating func put(raw text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func put(raw other: HTMLBuffer) { bytes.append(contentsOf: other.bytes) }

    mutating func put(escaping text: String) {
        var text = text
        text.withUTF8 { put(escaping: $0) }
    }

    mutating func put(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// Escapes the four characters that HTML text and quoted attributes need.
    mutating func put(escaping text: some Collection<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "<"): put("&lt;")
            case UInt8(ascii: ">"): put("&gt;")
            case UInt8(ascii: "\""): put("&quot;")
            default: bytes.append(byte)
            }
        }
    }

    /// Escapes an address: what a URL may not hold becomes %XX, as libcmark-gfm writes it.
    mutating func put(escapingURL url: some Collection<UInt8>) {
        for byte in url {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "'"): put("&#x27;")
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                bytes.append(byte)
            case _ where Self.urlSafe.contains(byte): bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(Self.hexDigit(byte >> 4))
                bytes.append(Self.hexDigit(byte & 15))
            }
        }
    }

    /// Begins a new line unless at the beginning of one.
    mutating func startLine() {
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    private static let urlSafe = Set("-_.+!*(),%#@?=;:/$~".utf8)

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
