/// YAML scalars as a person writes them: bare where that is safe, in quotation marks where it is not.
package enum PlainScalar {
    /// The text as a value behind `name: `: bare, or in double quotation marks with what they need escaped.
    package static func write(_ text: String) -> String {
        if isSafe(text, inList: false) { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}": quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// Whether every reader of YAML takes the bare text for just this text.
    ///
    /// Narrower than YAML: it begins with a letter or an opening quotation mark, so that it is no number, date, alias
    /// or list; and it is no word for true, false or nothing.
    /// - Parameter inList: it stands between `[` and `]`.
    static func isSafe(_ text: String, inList: Bool) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            first.properties.isAlphabetic || "«“„(".unicodeScalars.contains(first), last != " ", last != ":",
            !reserved.contains(text.lowercased())
        else { return false }
        let isPrintable = text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && !(0x7F...0xA0).contains($0.value) && !(0x2028...0x2029).contains($0.value)
                && $0.value != 0xFEFF
        }
        guard isPrintable, !text.contains(": "), !text.contains(" #") else { return false }
        return !inList || !text.unicodeScalars.contains { ",[]{}:\"'".unicodeScalars.contains($0) }
    }

    private static let reserved: Set = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"]

    /// What quotation marks hold, when they hold no escapes; nil for anything else.
    static func unquoted(_ text: SourceLine) -> String? {
        guard text.count >= 2, let mark = text.first, text.last == mark else { return nil }
        guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { return nil }
        let inside = text.dropFirst().dropLast()
        return inside.contains(mark) || inside.contains(UInt8(ascii: "\\")) ? nil : inside.text
    }
}
