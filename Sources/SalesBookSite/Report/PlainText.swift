/// The words of a piece of the book's HTML, in one line: what a report quotes of a question.
struct PlainText {
    private var text = ""
    /// A line of its own has ended: what follows begins a sentence.
    private var isAtBreak = false

    /// - Parameter limit: so many characters at most; a longer text ends in «…».
    static func of(html: String, limit: Int = .max) -> String {
        var plain = PlainText()
        plain.read(html)
        while plain.text.last == " " { plain.text.removeLast() }
        let text = plain.text
        guard text.count > limit else { return text }
        var short = text.prefix(limit - 1)
        // A word is not cut, unless it is all there is.
        if !text[short.endIndex].isWhitespace, let end = short.lastIndex(where: \.isWhitespace) {
            short = short[..<end]
        }
        while short.last?.isWhitespace == true { short.removeLast() }
        return short + "…"
    }

    private mutating func read(_ html: String) {
        var rest = html[...]
        while let next = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
            add(rest[..<next])
            rest = rest[next...]
            if rest.first == "<" {
                let end = rest.firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
                tag(rest[...end])
                rest = rest[rest.index(after: end)...]
            } else if let end = rest.prefix(10).firstIndex(of: ";") {
                add(Self.entities[String(rest[..<end].dropFirst())] ?? "")
                rest = rest[rest.index(after: end)...]
            } else {
                add("&")
                rest = rest.dropFirst()
            }
        }
        add(rest)
    }

    private mutating func tag(_ tag: Substring) {
        if tag.contains("data-gap") { add("____") }
        let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        if Self.blocks.contains(name), !text.isEmpty { isAtBreak = true }
    }

    /// White space is one space, except a no-break space, which stays.
    private mutating func add(_ words: Substring) {
        for character in words {
            if character == " " || character.isNewline || character == "\t" {
                if let last = text.last, last != " ", !isAtBreak { text.append(" ") }
                continue
            }
            if isAtBreak {
                while text.last == " " { text.removeLast() }
                if text.last?.isLetter == true || text.last?.isNumber == true { text.append(".") }
                text.append(" ")
                isAtBreak = false
            }
            text.append(character)
        }
    }

    private static let entities: [String: Substring] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}", "#39": "'", "#x27": "'",
    ]

    private static let blocks: Set = [
        "p", "br", "li", "ul", "ol", "div", "td", "th", "tr", "h2", "h3", "h4", "blockquote", "img",
    ]
}
