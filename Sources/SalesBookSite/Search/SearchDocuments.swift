import Playbook
import SalesBookCore

/// A page as the search sees it: its fields, in reading order.
enum SearchDocuments {
    static func document(_ page: Page, _ view: EditionView, tagNumbers: [String: UInt16]) -> IndexBuilder.Document {
        let outline = BodyRenderer.outline(of: page, view.wording)
        var segments: [IndexBuilder.Segment] = []
        func add(_ field: SearchField, _ section: Int, _ text: [UInt8]) {
            if !text.isEmpty { segments.append(IndexBuilder.Segment(field, section: section, text)) }
        }
        func add(_ field: SearchField, _ section: Int, _ text: String) { add(field, section, Array(text.utf8)) }
        if let summary = page.fields.summary { add(.summary, 0, summary) }
        for keyword in page.fields.keywords + page.fields.tags { add(.keywords, -1, keyword) }
        if let number = page.fields.number { add(.keywords, -1, "\(view.wording.kindName(page.kind)) \(number)") }
        var sections = [IndexBuilder.Section(anchor: [], heading: [])]
        for (part, place) in zip(page.parts, outline) {
            // What an exam asks is not to be found before it.
            if page.exam != nil, part.blocks.contains(where: \.isQuestion) { continue }
            if !place.title.isEmpty {
                sections.append(IndexBuilder.Section(anchor: Array(place.id.utf8), heading: Array(place.title.utf8)))
            }
            let section = sections.count - 1
            // A title that the book gave by itself says nothing about this page.
            if part.heading != nil { add(.heading, section, place.title) }
            // What is asked may be found; what would answer it is found on the pages that teach it.
            for block in part.blocks where page.kind != .quiz || block.isQuestion {
                for (field, text) in texts(block, in: page.document) { add(field, section, text) }
            }
        }
        return IndexBuilder.Document(
            path: Array(page.outputPath.utf8), title: Array(page.title.utf8), summary: Array(page.excerpt.utf8),
            kind: UInt8(PageKind.allCases.firstIndex(of: page.kind) ?? 0),
            channels: page.fields.channels.reduce(0) { $0 | ($1 == .online ? 1 : 2) },
            tags: page.fields.tags.compactMap { tagNumbers[$0] }, sections: sections, segments: segments)
    }

    private static func texts(_ block: Block, in document: MarkdownDocument) -> [(SearchField, [UInt8])] {
        func plain(_ nodes: [MarkdownDocument.NodeID], _ field: SearchField = .body) -> [(SearchField, [UInt8])] {
            nodes.flatMap { flow($0, field, in: document) }
        }
        switch block {
        case .prose(let nodes), .why(let nodes), .callout(_, let nodes): return plain(nodes)
        case .phrases(let pairs):
            return plain(pairs.compactMap(\.right), .phrase) + plain(pairs.compactMap(\.wrong))
        case .story(let title, let body): return plain((title.map { [$0] } ?? []) + body)
        case .signs(let items), .criteria(let items): return plain(items)
        case .advice(let dos, let donts): return plain(dos + donts)
        case .dialogue(let dialogue):
            return plain(dialogue.intro)
                + dialogue.lines.flatMap { line in
                    let speech = Array(line.speech.map(document.plainBytes(of:)).joined())
                    return [(line.side == .staff ? SearchField.phrase : .body, speech)] + plain(line.notes)
                }
        case .question(let question):
            return plain(question.prompt)
        }
    }

    /// The marks of gaps are what begins with the byte 0xEF in nearly every text that has it.
    private static func withGaps(_ text: [UInt8]) -> [UInt8] {
        Array(String(String(decoding: text, as: UTF8.self).map { $0 == Question.Gap.mark ? "…" : $0 }).utf8)
    }

    /// Lists and quotes are cut into their paragraphs, so that an excerpt is a sentence of one of them.
    private static func flow(
        _ node: MarkdownDocument.NodeID, _ field: SearchField, in document: MarkdownDocument
    ) -> [(SearchField, [UInt8])] {
        switch document[node].kind {
        case .list, .blockQuote, .table, .footnoteDefinition:
            return document.children(of: node).flatMap { flow($0, field, in: document) }
        case .heading:
            return [(.heading, document.plainBytes(of: node))]
        case .htmlBlock, .thematicBreak:
            return []
        default:
            let text = document.plainBytes(of: node)
            return [(field, text.contains(0xEF) ? withGaps(text) : text)]
        }
    }
}
