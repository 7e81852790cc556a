/// The words of a piece of the book's HTML, in one line: what a report quotes of a question.
enum PlainText {
    private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}", "#39": "'", "#x27": "'"]

    /// - Parameter limit: so many characters at most; a longer text ends in «…».
    static func of(html: String, limit: Int = .max) -> String {
        var text = ""
        var rest = html[...]
        while let next = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
            text += rest[..<next]
            rest = rest[next...]
            if rest.first == "<" {
                let end = rest.firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
                let tag = rest[...end]
                if tag.contains("data-gap") { text += "____" }
                if Self.parts(tag) { text += " " }
                rest = rest[rest.index(after: end)...]
            } else if let end = rest.prefix(10).firstIndex(of: ";") {
                let name = String(rest[rest.index(after: rest.startIndex)..<end])
                text += entities[name] ?? ""
                rest = rest[rest.index(after: end)...]
            } else {
                text += "&"
                rest = rest.dropFirst()
            }
        }
        text += rest
        let line = text.split(whereSeparator: { $0.isNewline || $0 == " " || $0 == "\t" }).joined(separator: " ")
        return line.count > limit ? line.prefix(limit - 1).trimmed + "…" : line
    }

    /// Whether a tag parts words: a block or a break does, emphasis does not.
    private static func parts(_ tag: Substring) -> Bool {
        let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        return ["p", "br", "li", "ul", "ol", "div", "td", "th", "tr", "h3", "h4", "blockquote", "img"].contains(name)
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
