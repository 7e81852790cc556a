/// The first line of a block quote that was meant to name a block and does not: `[! WHY]`, `[WHY]`, `[!WHY`, `[!WHY] text`.
enum MarkerSlip {
    /// - Parameter marker: the line up to its end or to the first thing that is no plain text.
    /// - Returns: the message and the fix; nil when nothing hints at a block.
    static func find(in marker: String) -> (message: String, fix: String)? {
        let text = marker.trimmingSpaces()
        guard text.hasPrefix("[") else { return nil }
        var rest = text.dropFirst().drop { $0 == " " }
        let hasSign = rest.first == "!"
        if hasSign { rest = rest.dropFirst().drop { $0 == " " } }
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        guard let kind = AlertKind(rawValue: name.lowercased()), kind.marker == name.uppercased() else { return nil }
        let after = rest[name.endIndex...].drop { $0 == " " }
        if text.hasPrefix("[!\(name)]") {
            guard after.dropFirst().contains(where: { !$0.isWhitespace }) else { return nil }
            return (
                "text stands behind [!\(kind.marker)], so it makes no block",
                "leave [!\(kind.marker)] alone on its line and begin the next one with “> ”"
            )
        }
        // Words in brackets are common; the name of a block in capitals and nothing else is not.
        let isWhole = after == "]" || after.isEmpty
        guard hasSign ? isWhole : after == "]" && name == name.uppercased() else { return nil }
        return ("“\(text)” makes no block", "write [!\(kind.marker)], with the exclamation mark and without spaces")
    }
}

/// An option whose mark an author sees as `[x]` and the book does not.
enum AnswerMarkSlip {
    /// - Parameter text: the option as plain text.
    /// - Returns: the mark as written, and what is wrong with it.
    static func find(in text: String) -> (mark: String, message: String)? {
        guard text.first == "[", let end = text.firstIndex(of: "]") else { return nil }
        let inside = String(text[text.index(after: text.startIndex)..<end])
        let mark = "[\(inside)]"
        let sign = inside.trimmingWhitespace()
        if ["х", "Х"].contains(sign) { return (mark, "the letter of this “\(mark)” is Cyrillic, so it marks nothing") }
        if ["x", "X"].contains(sign), sign != inside {
            return (mark, "there are spaces in this “\(mark)”, so it marks nothing")
        }
        if ["+", "*", "v", "V", "×", "✓", "✔", "✗"].contains(sign) { return (mark, "“\(mark)” marks nothing") }
        return nil
    }
}
