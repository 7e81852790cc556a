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

    private var out = HTMLBuffer()
    private var footnote = 0
    private var writtenFootnote = 0
    private var openBodies: Set<MarkdownDocument.NodeID> = []

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

    private mutating func openBlock(_ tag: StaticString) {
        out.startLine()
        out.put(tag)
    }
}

// MARK: Blocks

extension HTMLRenderer {
    private mutating func enterList(_ node: MarkdownNode) {
        guard node.variant else { return openBlock("<ul>\n") }
        guard node.value != 1 else { return openBlock("<ol>\n") }
        openBlock("<ol start=\"")
        out.put(Int(node.value))
        out.put("\">\n")
    }

    private mutating func enterItem(_ node: MarkdownNode) {
        openBlock("<li>")
        guard node.variant else { return }
        out.put("<input type=\"checkbox\"")
        if node.flag { out.put(" checked=\"\"") }
        out.put(" disabled=\"\"")
        if let additions {
            out.put(" aria-label=\"")
            out.put(escaping: node.flag ? additions.doneLabel : additions.undoneLabel)
            out.put("\"")
        }
        out.put(" /> ")
    }

    private func level(_ node: MarkdownNode) -> Int {
        // The page's title is the only first-level heading.
        additions == nil ? Int(node.value) : max(2, Int(node.value))
    }

    private mutating func enterHeading(_ id: MarkdownDocument.NodeID, _ node: MarkdownNode) {
        openBlock("<h")
        out.put(level(node))
        if additions?.writesIDs != false, let anchor = additions?.anchor(id) {
            out.put(" id=\"")
            out.put(escaping: anchor)
            out.put("\"")
        }
        out.put(">")
    }

    private mutating func codeBlock(_ node: MarkdownNode) {
        let info = document.bytes(node.extra)
        // cmark_isspace: the language is the info string's first word.
        let language = info.prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }
        // Wide code scrolls by itself, and so must be reached by keyboard.
        openBlock(additions == nil ? "<pre>" : "<pre tabindex=\"0\">")
        if info.isEmpty {
            out.put("<code>")
        } else {
            out.put("<code class=\"language-")
            out.put(escaping: language)
            out.put("\">")
        }
        out.put(escaping: document.bytes(node.text))
        out.put("</code></pre>\n")
    }

    private mutating func htmlBlock(_ node: MarkdownNode) {
        out.startLine()
        if !allowsHTML {
            out.put("<!-- raw HTML omitted -->")
        } else {
            var rest = document.bytes(node.text)
            while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
                out.bytes.append(contentsOf: rest[..<open])
                TagFilter.disarms(rest[open...]) ? out.put("&lt;") : out.put("<")
                rest = rest[(open + 1)...]
            }
            out.bytes.append(contentsOf: rest)
        }
        out.startLine()
    }

    /// In a tight list a paragraph is not marked.
    private func isTight(_ node: MarkdownNode) -> Bool {
        guard node.parent >= 0, case let grandparent = document[node.parent].parent, grandparent >= 0 else {
            return false
        }
        return document[grandparent].kind == .list && document[grandparent].flag
    }

    private mutating func leaveParagraph(_ id: MarkdownDocument.NodeID, _ node: MarkdownNode) {
        if isTight(node) { return }
        if node.parent >= 0, document[node.parent].kind == .footnoteDefinition, node.next < 0 {
            out.put(" ")
            _ = backReferences(document[node.parent])
        }
        out.put("</p>\n")
    }

    private mutating func enterFootnote(_ node: MarkdownNode) {
        if footnote == 0 { out.put("<section class=\"footnotes\" data-footnotes>\n<ol>\n") }
        footnote += 1
        out.put("<li id=\"")
        footnoteID("fn-", node)
        out.put("\">\n")
    }

    private mutating func footnoteID(_ kind: StaticString, _ node: MarkdownNode) {
        if let prefix = additions?.idPrefix { out.put(escaping: prefix) }
        out.put(kind)
        out.bytes.append(contentsOf: document.bytes(node.text))
    }

    private mutating func backReferences(_ node: MarkdownNode) -> Bool {
        if writtenFootnote >= footnote { return false }
        writtenFootnote = footnote
        for number in 1...max(1, Int(node.value)) {
            if number > 1 { out.put(" ") }
            out.put("<a href=\"#")
            footnoteID("fnref-", node)
            if number > 1 {
                out.put("-")
                out.put(number)
            }
            out.put("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
            out.put(escaping: additions?.backLabel ?? "Back to content")
            out.put("\">↩")
            if number > 1 {
                out.put("<sup class=\"footnote-ref\">")
                out.put(number)
                out.put("</sup>")
            }
            out.put("</a>")
        }
        return true
    }
}

// MARK: Tables

extension HTMLRenderer {
    private mutating func enterTable() {
        out.startLine()
        if let additions {
            out.put("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"")
            out.put(escaping: additions.tableLabel)
            out.put("\">")
        }
        out.put("<table>")
    }

    private mutating func enterRow(_ node: MarkdownNode) {
        out.startLine()
        if node.flag {
            out.put("<thead>\n")
        } else if openBodies.insert(node.parent).inserted {
            out.put("<tbody>\n")
        }
        out.put("<tr>")
    }

    private mutating func leaveRow(_ id: MarkdownDocument.NodeID, _ node: MarkdownNode) {
        openBlock("</tr>")
        if node.flag { openBlock("</thead>") }
    }

    private mutating func leaveTable(_ id: MarkdownDocument.NodeID) {
        if openBodies.remove(id) != nil { openBlock("</tbody>\n") }
        openBlock("</table>")
        if additions != nil { out.put("</div>") }
        out.startLine()
    }

    private func isHeaderCell(_ node: MarkdownNode) -> Bool { node.parent >= 0 && document[node.parent].flag }

    private mutating func enterCell(_ id: MarkdownDocument.NodeID, _ node: MarkdownNode) {
        out.startLine()
        isHeaderCell(node) ? out.put("<th") : out.put("<td")
        switch UInt8(truncatingIfNeeded: node.value) {
        case UInt8(ascii: "l"): out.put(" align=\"left\"")
        case UInt8(ascii: "c"): out.put(" align=\"center\"")
        case UInt8(ascii: "r"): out.put(" align=\"right\"")
        default: break
        }
        out.put(">")
    }
}

// MARK: Inlines

extension HTMLRenderer {
    private mutating func htmlInline(_ node: MarkdownNode) {
        let html = document.bytes(node.text)
        if !allowsHTML {
            out.put("<!-- raw HTML omitted -->")
        } else if TagFilter.disarms(html) {
            out.put("&lt;")
            out.bytes.append(contentsOf: html.dropFirst())
        } else {
            out.bytes.append(contentsOf: html)
        }
    }

    private mutating func enterLink(_ id: MarkdownDocument.NodeID, _ node: MarkdownNode) {
        let url = document.bytes(node.text)
        if let additions {
            guard let address = additions.link(id) else { return }
            out.put("<a href=\"")
            out.put(escapingURL: address.url.utf8)
            if address.leavesBook { out.put("\" rel=\"noopener noreferrer") }
        } else {
            out.put("<a href=\"")
            if allowsHTML || !UnsafeURL.isDangerous(url) { out.put(escapingURL: url) }
        }
        putTitle(node)
        out.put("\">")
    }

    private mutating func leaveLink(_ id: MarkdownDocument.NodeID) {
        if let additions, additions.link(id) == nil { return }
        out.put("</a>")
    }

    private mutating func image(_ id: MarkdownDocument.NodeID, _ node: MarkdownNode) {
        let url = document.bytes(node.text)
        if let additions {
            guard let address = additions.image(id) else {
                putDescription(of: id)
                return
            }
            out.put("<img src=\"")
            out.put(escapingURL: address.url.utf8)
            if let size = address.size {
                out.put("\" width=\"")
                out.put(size.width)
                out.put("\" height=\"")
                out.put(size.height)
            }
            out.put("\" loading=\"lazy")
        } else {
            out.put("<img src=\"")
            if allowsHTML || !UnsafeURL.isDangerous(url) { out.put(escapingURL: url) }
        }
        out.put("\" alt=\"")
        putDescription(of: id)
        putTitle(node)
        out.put("\" />")
    }

    private mutating func putTitle(_ node: MarkdownNode) {
        guard !node.extra.isEmpty else { return }
        out.put("\" title=\"")
        out.put(escaping: document.bytes(node.extra))
    }

    /// The text below an image, without any markup.
    private mutating func putDescription(of id: MarkdownDocument.NodeID) {
        var text: [UInt8] = []
        document.walk(from: id) { node in
            switch document[node].kind {
            case .text, .code, .htmlInline: text.append(contentsOf: document.bytes(document[node].text))
            case .softBreak, .lineBreak: text.append(0x20)
            default: break
            }
        }
        out.put(escaping: text)
    }

    private mutating func footnoteReference(_ node: MarkdownNode) {
        if additions?.omitsFootnotes == true { return }
        out.put("<sup class=\"footnote-ref\"><a href=\"#")
        footnoteID("fn-", node)
        if additions?.writesIDs != false {
            out.put("\" id=\"")
            footnoteID("fnref-", node)
            if node.value > 1 {
                out.put("-")
                out.put(Int(node.value))
            }
        }
        out.put("\" data-footnote-ref>")
        out.put(escapingURL: document.bytes(node.extra))
        out.put("</a></sup>")
    }
}

/// GitHub's tagfilter: tags that change how the rest of a page is read are shown as text (GFM 6.11).
enum TagFilter {
    private static let tags = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ].map { Array($0.utf8) }

    static func disarms(_ html: ArraySlice<UInt8>) -> Bool {
        tags.contains { begins(html, with: $0) }
    }

    private static func begins(_ html: ArraySlice<UInt8>, with tag: [UInt8]) -> Bool {
        guard html.count >= 3, html.first == UInt8(ascii: "<") else { return false }
        var rest = html.dropFirst()
        if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
        guard rest.count > tag.count, zip(rest, tag).allSatisfy({ lowercase($0) == $1 }) else { return false }
        rest = rest.dropFirst(tag.count)
        guard let next = rest.first else { return false }
        let isSpace = next == 0x20 || (0x09...0x0D).contains(next)
        return isSpace || next == UInt8(ascii: ">") || rest.starts(with: [UInt8(ascii: "/"), UInt8(ascii: ">")])
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
