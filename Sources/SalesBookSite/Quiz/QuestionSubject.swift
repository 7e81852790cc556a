import Playbook
import SalesBookCore

/// A page about which questions are asked.
struct QuestionSubject {
    let view: EditionView
    let id: Book.PageID
    let page: Page
    let body: BodyRenderer
    let outline: [BodyRenderer.OutlineEntry]

    init(_ view: EditionView, _ id: Book.PageID) {
        self.view = view
        self.id = id
        page = view.book.page(id)
        body = BodyRenderer(
            page, wording: view.wording, allowsHTML: view.book.settings.allowsHTML,
            additions: LinkAddresses(page, in: view.book, path: view.trainingPath).additions,
            client: page.rolePlay?.customer.map(view.book.page))
        outline = BodyRenderer.outline(of: page, view.wording)
    }

    var wording: Wording { view.wording }

    /// So many neighbours are enough for any question, and keep a large book quick.
    private static let mostSiblings = 24

    /// Pages of the same kind in the same section, from the next one round to the one before; the nearest of them.
    var siblings: [Book.PageID] {
        guard let section = page.section else { return [] }
        let pages = view.edition.sections[section].pages
        guard let own = pages.firstIndex(of: id) else { return [] }
        var result: [Book.PageID] = []
        for step in 1..<max(1, pages.count) where result.count < Self.mostSiblings {
            let other = pages[(own + step) % pages.count]
            if view.book.pages[other].kind == page.kind { result.append(other) }
        }
        return result
    }

    func plain(_ node: MarkdownDocument.NodeID) -> String { page.document.plainText(of: node) }

    func html(_ node: MarkdownDocument.NodeID) -> String {
        var body = body.itemContent(node, isRepeated: true).string
        while body.last?.isNewline == true { body.removeLast() }
        return body
    }

    /// A question that the book makes. Its name changes only with the text that it is about.
    func question(
        _ kind: String, about source: String, in node: MarkdownDocument.NodeID, at part: Int, prompt: String,
        _ body: BankQuestion.Body, difficulty: Int, explanation: String = ""
    ) -> BankQuestion {
        BankQuestion(
            id: "\(page.key)~\(kind)\(Fingerprint.of(source))", page: id,
            anchor: outline.indices.contains(part) ? outline[part].id : "", line: Int(page.document[node].line),
            generated: kind, difficulty: difficulty, prompt: prompt, body: body, explanation: explanation)
    }

    /// What is said to the one who chose an option, as a block.
    static func block(_ html: String) -> String {
        html.isEmpty || html.hasPrefix("<p") ? html : "<p>\(html)</p>"
    }
}

/// Pieces of text for questions.
extension Wording {
    /// A sentence of the book with something put into it: `{a}`, `{b}`.
    func sentence(_ key: String, _ a: String = "", _ b: String = "") -> String {
        // One after the other from left to right, so that a brace in what is put in stays a brace.
        var result = ""
        var rest = self[key][...]
        while let brace = rest.firstIndex(of: "{") {
            let tag = rest[brace...].prefix(3)
            result += rest[..<brace]
            rest = rest[brace...].dropFirst(tag.count)
            switch tag {
            case "{a}": result += a
            case "{b}": result += b
            default: result += tag
            }
        }
        return result + rest
    }

    /// The quotation marks inside a text, as they stand inside a quotation.
    func nested(_ text: String) -> String {
        let marks: [Character: Character] =
            language == .english ? ["“": "‘", "”": "’"] : ["«": "„", "»": "“"]
        // What is nested already changes places with what is around it.
        return String(text.map { marks[$0] ?? $0 })
    }

    func quoted(_ text: String) -> String {
        language == .english ? "“\(nested(text))”" : "«\(nested(text))»"
    }

    func paragraph(_ text: String) -> String {
        var out = HTMLBuffer()
        out.put("<p>")
        out.put(escaping: text)
        out.put("</p>")
        return out.string
    }
}

func escapedHTML(_ text: String) -> String {
    var out = HTMLBuffer()
    out.put(escaping: text)
    return out.string
}

/// A text by its words alone, to see whether two say the same.
struct SameText: Hashable {
    /// Folded words with a space around each.
    private let key: String

    init(_ text: String) {
        let words = text.split { !$0.isLetter && !$0.isNumber }
        key = words.isEmpty ? "" : " " + fold(words.joined(separator: " ")) + " "
    }

    var isEmpty: Bool { key.isEmpty }

    /// The same, or one holds the words of the other.
    func overlaps(_ other: SameText) -> Bool { key.contains(other.key) || other.key.contains(key) }
}
