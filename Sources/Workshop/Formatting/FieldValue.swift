/// The value of a field that stands on one line, with the comment behind it.
struct FieldValue {
    let value: SourceLine
    /// The spaces before `#` and all that follows; empty when there is none.
    let comment: SourceLine

    /// Takes what stands behind the colon apart. Nil when it is not sure where the value ends.
    init?(_ text: SourceLine) {
        let start = text.trimmedLeft
        if start.first == UInt8(ascii: "#") {
            value = start.prefix(0)
            comment = text
            return
        }
        guard let end = Self.end(of: start) else { return nil }
        let rest = start[end...]
        guard rest.isBlank || (SourceLine.isBlank(rest[rest.startIndex]) && rest.trimmedLeft.begins("#")) else {
            return nil
        }
        value = start[..<end].trimmedRight
        comment = rest.isBlank ? rest.suffix(0) : start[value.endIndex...]
    }

    /// Where the value ends: a quoted one at its mark, a list or a group at its bracket, a bare one before ` #`.
    private static func end(of text: SourceLine) -> Int? {
        switch text.first {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return quotedEnd(of: text)
        case UInt8(ascii: "["), UInt8(ascii: "{"): return bracketEnd(of: text)
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"): return nil
        default:
            return text.indices.first { text[$0] == UInt8(ascii: "#") && $0 > text.startIndex && text[$0 - 1] <= 0x20 }
                .map { $0 - 1 } ?? text.endIndex
        }
    }

    private static func quotedEnd(of text: SourceLine) -> Int? {
        guard let mark = text.first else { return nil }
        var index = text.startIndex + 1
        while index < text.endIndex {
            if text[index] == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
                index += 2
            } else if text[index] == mark {
                // Two single marks are one inside the text.
                guard mark == UInt8(ascii: "'"), index + 1 < text.endIndex, text[index + 1] == mark else {
                    return index + 1
                }
                index += 2
            } else {
                index += 1
            }
        }
        return nil
    }

    private static func bracketEnd(of text: SourceLine) -> Int? {
        var depth = 0
        var index = text.startIndex
        var mayQuote = true
        while index < text.endIndex {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if mayQuote {
                    guard let end = quotedEnd(of: text[index...]) else { return nil }
                    index = end - 1
                }
                mayQuote = false
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                mayQuote = true
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return index + 1 }
                mayQuote = false
            case UInt8(ascii: "#"): return nil
            case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x09: mayQuote = true
            default: mayQuote = false
            }
            index += 1
        }
        return nil
    }

    /// The value as it is best written.
    var tidied: SourceLine {
        if let text = PlainScalar.unquoted(value), PlainScalar.isSafe(text, inList: false) { return SourceLine(text) }
        if let items = ListValue.items(of: value) { return SourceLine(ListValue.write(items)) }
        return value
    }
}

/// A list of words on one line.
enum ListValue {
    /// What a line of front matter may hold before its list is better written an item a line.
    static let longestLine = 100

    /// The items of `[a, "b"]`; nil when one is more than a word or a phrase.
    static func items(of text: SourceLine) -> [String]? {
        guard text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]"), text.count > 2 else { return nil }
        var items: [String] = []
        var rest = text.dropFirst().dropLast()
        while true {
            rest = rest.trimmedLeft
            let isQuoted = rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "'")
            let end: Int
            if isQuoted, let mark = rest.first {
                guard let close = rest.dropFirst().firstIndex(of: mark) else { return nil }
                end = rest[close...].firstIndex(of: UInt8(ascii: ",")) ?? rest.endIndex
            } else {
                end = rest.firstIndex(of: UInt8(ascii: ",")) ?? rest.endIndex
            }
            guard let item = item(rest[..<end].trimmedRight) else { return nil }
            items.append(item)
            if end == rest.endIndex { return items }
            rest = rest[(end + 1)...]
        }
    }

    /// An item as it goes into brackets; nil when it is no simple word or phrase.
    static func item(_ text: SourceLine) -> String? {
        if let inside = PlainScalar.unquoted(text) {
            return PlainScalar.isSafe(inside, inList: true) ? inside : text.text
        }
        guard let first = text.first, !"\"'&*!|>%@`-?:#".utf8.contains(first) else { return nil }
        let isBare = !text.contains { "[]{}\"#,".utf8.contains($0) } && !text.text.contains(": ") && text.last != 0x3A
        return isBare ? text.text : nil
    }

    static func write(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }
}
