/// A fenced block of a page of the manual.
///
/// Its first line says what it is: the language, by which GitHub colours it, and words for the test that builds it.
///
/// - `page=rules/02.md`: the page of a small book that the text is. Markdown is `page.md` unless it says otherwise; YAML
///   is the front matter of the page.
/// - `file=book.yml`: another file of that book.
/// - `book=shop`: all blocks of a page with this word are one book; without it a block is a book of its own.
/// - `with=rules/01.md,hall.svg`: files that the text speaks of and nobody has to see.
/// - `error=unknown-block`: the text shows this mistake, and no other.
/// - `elsewhere`: YAML of another program.
struct Fence: Sendable {
    let page: String
    /// Of the first line, 1-based.
    let line: Int
    let language: String
    let words: [String: String]
    let text: String

    /// All of its lines, with both fences.
    var lines: ClosedRange<Int> { line...(line + text.split(separator: "\n", omittingEmptySubsequences: false).count) }

    static func all(in page: ManualPage) -> [Fence] {
        var fences: [Fence] = []
        var open: (line: Int, mark: Substring, info: Substring)?
        var body: [Substring] = []
        for (index, line) in page.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let (start, mark, info) = open {
                if line == mark {
                    fences.append(Fence(page: page.path, line: start, info: info, lines: body))
                    open = nil
                } else {
                    body.append(line)
                }
            } else if line.hasPrefix("```") {
                let mark = line.prefix { $0 == "`" }
                open = (index + 1, mark, line.dropFirst(mark.count))
                body = []
            }
        }
        return fences
    }

    private init(page: String, line: Int, info: Substring, lines: [Substring]) {
        self.page = page
        self.line = line
        let parts = info.split(separator: " ")
        language = parts.first.map(String.init) ?? ""
        var words: [String: String] = [:]
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
            words[pair[0]] = pair.count > 1 ? pair[1] : ""
        }
        self.words = words
        text = lines.map { $0 + "\n" }.joined()
    }

    /// Where the text goes in its small book; nil when it is no part of one.
    var path: String? {
        if words["elsewhere"] != nil { return nil }
        if let named = words["file"] ?? words["page"] { return named }
        return language == "markdown" ? "page.md" : nil
    }

    /// The text as the file holds it.
    var contents: String {
        language == "yaml" && words["page"] != nil ? "---\n\(text)---\n\n# Page\n" : text
    }
}
