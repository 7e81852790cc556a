/// A value to be written as JSON, its fields in the order given.
package indirect enum JSONValue: Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([JSONValue])
    case object([(String, JSONValue?)])

    package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
    package static func integers(_ numbers: [Int]) -> JSONValue { .array(numbers.map(JSONValue.integer)) }

    /// Fields without a value are left out.
    package var text: String {
        var out: [UInt8] = []
        write(into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// For people to read: a field a line, two spaces a level; lists of plain values stay on one line.
    package var indentedText: String {
        var out: [UInt8] = []
        writeIndented(into: &out, level: 0)
        return String(decoding: out, as: UTF8.self) + "\n"
    }

    private var isPlain: Bool {
        switch self {
        case .string, .integer, .boolean: true
        case .array(let values): values.isEmpty
        case .object(let fields): !fields.contains { $0.1 != nil }
        }
    }

    private func writeIndented(into out: inout [UInt8], level: Int) {
        let lineEnd = { (level: Int) in [0x0A] + [UInt8](repeating: 0x20, count: level * 2) }
        switch self {
        case .array(let values) where values.contains { !$0.isPlain }:
            for (index, value) in values.enumerated() {
                out += [index == 0 ? UInt8(ascii: "[") : UInt8(ascii: ",")] + lineEnd(level + 1)
                value.writeIndented(into: &out, level: level + 1)
            }
            out += lineEnd(level) + [UInt8(ascii: "]")]
        case .object(let fields) where !isPlain:
            var isFirst = true
            for case (let name, let value?) in fields {
                out += [isFirst ? UInt8(ascii: "{") : UInt8(ascii: ",")] + lineEnd(level + 1)
                isFirst = false
                Self.write(name, into: &out)
                out += [UInt8(ascii: ":"), 0x20]
                value.writeIndented(into: &out, level: level + 1)
            }
            out += lineEnd(level) + [UInt8(ascii: "}")]
        case .array(let values):
            out.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { out += [UInt8(ascii: ","), 0x20] }
                value.write(into: &out)
            }
            out.append(UInt8(ascii: "]"))
        default: write(into: &out)
        }
    }

    private func write(into out: inout [UInt8]) {
        switch self {
        case .string(let text): Self.write(text, into: &out)
        case .integer(let number): out += Array(String(number).utf8)
        case .boolean(let value): out += Array((value ? "true" : "false").utf8)
        case .array(let values):
            out.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                value.write(into: &out)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let fields):
            out.append(UInt8(ascii: "{"))
            var isFirst = true
            for case (let name, let value?) in fields {
                if !isFirst { out.append(UInt8(ascii: ",")) }
                isFirst = false
                Self.write(name, into: &out)
                out.append(UInt8(ascii: ":"))
                value.write(into: &out)
            }
            out.append(UInt8(ascii: "}"))
        }
    }

    /// RFC 8259, section 7.
    private static func write(_ text: String, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            case 0..<0x20:
                out += Array("\\u00".utf8)
                out += [byte >> 4, byte & 15].map { $0 < 10 ? 0x30 + $0 : 0x57 + $0 }
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
