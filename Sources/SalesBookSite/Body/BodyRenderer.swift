import Playbook
import SalesBookCore

/// Draws the body of a page: its parts, one under another, each with its title at the side.
///
/// The same code draws pages of the site, the print pages of a section and what `salesbook render` prints.
struct BodyRenderer {
    /// A part, ready to be set into the page.
    struct RenderedPart {
        let id: String
        /// For the contents of the page; empty for text without a title.
        let title: String
        let html: String
        /// What it holds, without the frame of a part.
        var content = ""
        /// Its ordinal when it is a step of a script.
        var step: Int?
    }

    let page: Page
    let wording: Wording
    let allowsHTML: Bool
    let additions: HTMLRenderer.Additions
    /// What the ids of parts begin with on pages that hold several.
    var idPrefix: String { additions.idPrefix }
    /// Where questions are answered; nil for a page that is drawn by itself.
    let training: TrainingLinks?
    /// Whose face stands beside what a client says: the page's own, or the customer that a role-play is about.
    let client: Page
    private let outline: [OutlineEntry]

    init(
        _ page: Page, wording: Wording, allowsHTML: Bool, additions: HTMLRenderer.Additions,
        training: TrainingLinks? = nil, client: Page? = nil
    ) {
        self.page = page
        self.training = training
        self.client = client ?? page
        self.wording = wording
        self.allowsHTML = allowsHTML
        self.additions = additions
        outline = Self.outline(of: page, wording)
    }

    /// Every part of the page, in order.
    func parts() -> [RenderedPart] {
        let steps = ScriptSteps(page)
        return page.parts.enumerated().compactMap { index, part in
            if let number = steps.number(of: index) { return step(part, number: number) }
            if page.kind == .quiz, let question = headedQuestion(of: part) {
                return page.exam == nil ? headed(question, id: outline[index].id) : nil
            }
            if let play = page.rolePlay, let scene = play.scenes.first(where: { $0.part == index }) {
                return self.scene(scene, of: play, outline[index])
            }
            // A sheet has its criteria in a place of their own.
            if page.sheet?.groups.contains(where: { $0.part == index }) == true { return nil }
            if let day = page.programme?.days.first(where: { $0.part == index }) {
                return self.day(day, part, outline[index])
            }
            return render(part, outline[index], isLead: index == 0 && part.heading == nil)
        }
    }

    /// The body as one piece of HTML.
    func body() -> String {
        parts().map { part in
            part.step == nil ? part.html : "<ol class=\"steps\">\n\(part.html)</ol>\n"
        }.joined()
    }

    private func render(_ part: Part, _ place: OutlineEntry, isLead: Bool) -> RenderedPart? {
        var content = HTMLBuffer()
        let asReady = isLead && page.kind == .script
        for block in part.blocks {
            if asReady, case .prose(let nodes) = block {
                readyList(nodes, into: &content)
            } else if page.kind == .customer, part.heading != nil, isEscalation(part) {
                escalation(part, into: &content)
                break
            } else {
                write(block, into: &content)
            }
        }
        let title = part.heading.map { headingHTML($0) } ?? place.title
        if content.bytes.isEmpty, part.heading == nil || page.exam != nil { return nil }
        guard !title.isEmpty else {
            let html = "<section class=\"part part--plain hang\"><div>\n\(content.string)</div></section>\n"
            return RenderedPart(id: "", title: "", html: html, content: content.string)
        }
        return framed(content, title: title, place)
    }

    /// A part with its title at the side. `attributes` are HTML already.
    func framed(_ content: HTMLBuffer, title: String, _ place: OutlineEntry, attributes: String = "") -> RenderedPart {
        let html = """
            <section class="part hang" id="\(idPrefix)\(escaped(place.id))"\(attributes)>
            <h2>\(title)</h2>
            <div>
            \(content.string)</div>
            </section>

            """
        return RenderedPart(id: idPrefix + place.id, title: place.title, html: html, content: content.string)
    }

    // MARK: Outline

    /// Where a part can be linked to, and under what name.
    struct OutlineEntry {
        let id: String
        /// Plain text; empty for a part without a title.
        let title: String
    }

    /// The parts of a page by their ids and titles: the author's own, else by what each holds.
    static func outline(of page: Page, _ wording: Wording) -> [OutlineEntry] {
        var used = Set(page.headings.map(\.anchor))
        return page.parts.map { part in
            if let heading = part.heading {
                return OutlineEntry(id: page.anchor(of: heading) ?? "", title: page.document.plainText(of: heading))
            }
            let title = defaultTitle(part, page.kind, wording)
            guard !title.isEmpty else { return OutlineEntry(id: "", title: "") }
            let base = part.blocks.lazy.compactMap(partName).first ?? "text"
            var id = base
            var number = 2
            while !used.insert(id).inserted {
                id = "\(base)-\(number)"
                number += 1
            }
            return OutlineEntry(id: id, title: title)
        }
    }

    /// A part that the author left untitled is called by what it holds.
    private static func defaultTitle(_ part: Part, _ kind: PageKind, _ wording: Wording) -> String {
        let isGuarantee = kind == .guarantee
        for block in part.blocks {
            switch block {
            case .prose, .callout: continue
            case .phrases(let pairs):
                if !pairs.contains(where: { $0.wrong != nil }) { return wording["say"] }
                return wording[pairs.contains { $0.right != nil } ? "phrases" : "avoid"]
            case .why: return wording["why"]
            case .story: return wording["case"]
            case .signs: return wording[isGuarantee ? "guarantee.signs" : "signs"]
            case .advice: return wording[isGuarantee ? "guarantee.advice" : "advice"]
            case .dialogue: return wording["dialogue"]
            case .criteria: return wording["check"]
            case .question: return wording["ask"]
            }
        }
        return ""
    }

    private static func partName(_ block: Block) -> String? {
        switch block {
        case .prose, .callout: nil
        case .phrases: "phrases"
        case .why: "why"
        case .story: "case"
        case .signs: "signs"
        case .advice: "advice"
        case .dialogue: "dialogue"
        case .criteria: "check"
        case .question: "ask"
        }
    }

    // MARK: Pieces of Markdown

    /// - Parameter isRepeated: the same nodes are drawn on the page once more, with their ids.
    func html(_ nodes: [MarkdownDocument.NodeID], isRepeated: Bool = false) -> HTMLBuffer {
        var additions = additions
        additions.writesIDs = !isRepeated
        var renderer = HTMLRenderer(page.document, allowsHTML: allowsHTML, additions: additions)
        return renderer.render(nodes)
    }

    func headingHTML(_ node: MarkdownDocument.NodeID) -> String { html(page.document.children(of: node)).string }

    func escaped(_ text: String) -> String {
        var buffer = HTMLBuffer()
        buffer.put(escaping: text)
        return buffer.string
    }
}

/// Which parts of a script are its steps: the numbered headings, or every heading when none is numbered.
struct ScriptSteps {
    private let numbers: [Int: Int]

    init(_ page: Page) {
        guard page.kind == .script, page.rolePlay == nil else {
            numbers = [:]
            return
        }
        let headed = page.parts.indices.filter { page.parts[$0].heading != nil }
        let numbered = headed.filter { index in
            page.parts[index].heading.map { Self.isNumbered(page.document.plainText(of: $0)) } ?? false
        }
        let steps = numbered.isEmpty ? headed : numbered
        numbers = Dictionary(uniqueKeysWithValues: steps.enumerated().map { ($1, $0 + 1) })
    }

    var count: Int { numbers.count }

    func number(of part: Int) -> Int? { numbers[part] }

    /// `1. Узнайте правду`
    static func isNumbered(_ title: String) -> Bool {
        let digits = title.prefix { ("0"..."9").contains($0) }
        return !digits.isEmpty && title.dropFirst(digits.count).hasPrefix(".")
    }

    /// The title without its number, as HTML or as plain text.
    static func withoutNumber(_ title: String) -> String {
        guard isNumbered(title), let dot = title.firstIndex(of: ".") else { return title }
        return String(title[title.index(after: dot)...].drop { $0 == " " || $0 == "\u{A0}" })
    }
}
