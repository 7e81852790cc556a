/// Writes text as a Swift string literal on one line.
package enum SwiftLiteral {
    /// The literal, with its quotes; the compiler reads back the same scalars. O(n).
    package static func quote(_ text: String) -> String {
        var literal = "\""
        literal.unicodeScalars.reserveCapacity(text.utf8.count + 2)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            // Controls and what editors and compilers may warn of: NUL, BOM, direction marks, line separators.
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202E}",
                "\u{2060}"..."\u{206F}", "\u{FEFF}":
                literal += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }
}
