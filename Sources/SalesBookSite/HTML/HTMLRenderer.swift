import Playbook

/// Writes the nodes of a page as HTML.
///
/// With no `additions` the result is byte for byte that of libcmark-gfm's own renderer; the book's anchors, links and
/// image sizes are put in through `additions` alone. Iterative, so that hostile nesting costs no stack.
struct HTMLRenderer {
    /// What the book knows beyond the page's Markdown.
    struct Additions {
        /// The `id` of a heading.
        var anchor: (MarkdownDocument.NodeID) -> String?
        /// The address to write for a link, or nil to show its text alone.
        var link: (MarkdownDocument.NodeID) -> LinkAddress?
        /// The address and size of an image, or nil to show its description alone.
        var image: (MarkdownDocument.NodeID) -> ImageAddress?
        /// What the ids of footnotes begin with, so that pages printed together do not share them.
        var idPrefix = ""
        /// Off for what is drawn a second time on the same page.
        var writesIDs = true
        /// On for pieces that are shown apart from the page, and so from its footnotes.
        var omitsFootnotes = false
        /// What a table that scrolls by itself is called.
        var tableLabel = "Table"
        /// What the arrow back from a footnote is called.
        var backLabel = "Back to content"
        /// What the boxes of a task list are called.
        var doneLabel = "Done"
        var undoneLabel = "To do"
    }

    struct LinkAddress {
        let url: String
        var leavesBook = false
    }

    struct ImageAddress {
        let url: String
        let size: ImageSize?
    }

    let document: MarkdownDocument
    /// Raw HTML passes, save for the tags that GitHub's tagfilter disarms.
    let allowsHTML: Bool
    let additions: Additions?

    var out = HTMLBuffer()
    var footnote = 0
    var writtenFootnote = 0
    var openBodies: Set<MarkdownDocument.NodeID> = []

    init(_ document: MarkdownDocument, allowsHTML: Bool, additions: Additions? = nil) {
        self.document = document
        self.allowsHTML = allowsHTML
        self.additions = additions
    }

    /// The whole page.
    mutating func renderDocument() -> HTMLBuffer { render(document.children(of: MarkdownDocument.root)) }

    /// Some nodes, one after another.
    mutating func render(_ nodes: [MarkdownDocument.NodeID]) -> HTMLBuffer {
        out = HTMLBuffer()
        footnote = 0
        writtenFootnote = 0
        for node in nodes {
            if additions?.omitsFootnotes == true, document[node].kind == .footnoteDefinition { continue }
            renderTree(node)
        }
        if footnote > 0 { out.put("</ol>\n</section>\n") }
        return out
    }

    private mutating func renderTree(_ start: MarkdownDocument.NodeID) {
        var node = start
        while true {
            let descends = enter(node)
            if descends, document[node].firstChild >= 0 {
                node = document[node].firstChild
                continue
            }
            leave(node)
            while node != start, document[node].next < 0 {
                node = document[node].parent
                leave(node)
            }
            if node == start { return }
            node = document[node].next
        }
    }

    /// Writes what stands before a node's children. Returns whether they are to be written.
    private mutating func enter(_ id: MarkdownDocument.NodeID) -> Bool {
        let node = document[id]
        switch node.kind {
        case .document: break
        case .blockQuote: openBlock("<blockquote>\n")
        case .list: enterList(node)
        case .item: enterItem(node)
        case .heading: enterHeading(id, node)
        case .codeBlock: codeBlock(node)
        case .htmlBlock: htmlBlock(node)
        case .thematicBreak: openBlock("<hr />\n")
        case .paragraph: if !isTight(node) { openBlock("<p>") }
        case .footnoteDefinition: enterFootnote(node)
        case .table: enterTable()
        case .tableRow: enterRow(node)
        case .tableCell: enterCell(id, node)
        case .text: out.put(escaping: document.bytes(node.text))
        case .softBreak: out.put("\n")
        case .lineBreak: out.put("<br />\n")
        case .code:
            out.put("<code>")
            out.put(escaping: document.bytes(node.text))
            out.put("</code>")
        case .htmlInline: htmlInline(node)
        case .emphasis: out.put("<em>")
        case .strong: out.put("<strong>")
        case .strikethrough: out.put("<del>")
        case .link: enterLink(id, node)
        case .image:
            image(id, node)
            return false
        case .footnoteReference: footnoteReference(node)
        }
        return true
    }

    private mutating func leave(_ id: MarkdownDocument.NodeID) {
        let node = document[id]
        switch node.kind {
        case .blockQuote: openBlock("</blockquote>\n")
        case .list: node.variant ? out.put("</ol>\n") : out.put("</ul>\n")
        case .item: out.put("</li>\n")
        case .heading:
            out.put("</h")
            out.put(level(node))
            out.put(">\n")
        case .paragraph: leaveParagraph(id, node)
        case .footnoteDefinition:
            if backReferences(node) { out.put("\n") }
            out.put("</li>\n")
        case .table: leaveTable(id)
        case .tableRow: leaveRow(id, node)
        case .tableCell: isHeaderCell(node) ? out.put("</th>") : out.put("</td>")
        case .emphasis: out.put("</em>")
        case .strong: out.put("</strong>")
        case .strikethrough: out.put("</del>")
        case .link: leaveLink(id)
        default: break
        }
    }

    mutating func openBlock(_ tag: StaticString) {
        out.startLine()
        out.put(tag)
    }
}
