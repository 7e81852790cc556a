import Playbook

extension HTMLRenderer {
    mutating func enterList(_ node: MarkdownNode) {
        guard node.variant else { return openBlock("<ul>\n") }
        guard node.value != 1 else { return openBlock("<ol>\n") }
        openBlock("<ol start=\"")
        out.put(Int(node.value))
        out.put("\">\n")
    }

    mutating func enterItem(_ node: MarkdownNode) {
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

    func level(_ node: MarkdownNode) -> Int {
        // The page's title is the only first-level heading.
        additions == nil ? Int(node.value) : max(2, Int(node.value))
    }

    mutating func enterHeading(_ id: MarkdownDocument.NodeID, _ node: MarkdownNode) {
        openBlock("<h")
        out.put(level(node))
        if additions?.writesIDs != false, let anchor = additions?.anchor(id) {
            out.put(" id=\"")
            out.put(escaping: anchor)
            out.put("\"")
        }
        out.put(">")
    }

    mutating func codeBlock(_ node: MarkdownNode) {
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

    mutating func htmlBlock(_ node: MarkdownNode) {
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
    func isTight(_ node: MarkdownNode) -> Bool {
        guard node.parent >= 0, case let grandparent = document[node.parent].parent, grandparent >= 0 else {
            return false
        }
        return document[grandparent].kind == .list && document[grandparent].flag
    }

    mutating func leaveParagraph(_ id: MarkdownDocument.NodeID, _ node: MarkdownNode) {
        if isTight(node) { return }
        if node.parent >= 0, document[node.parent].kind == .footnoteDefinition, node.next < 0 {
            out.put(" ")
            _ = backReferences(document[node.parent])
        }
        out.put("</p>\n")
    }

    mutating func enterFootnote(_ node: MarkdownNode) {
        if footnote == 0 { out.put("<section class=\"footnotes\" data-footnotes>\n<ol>\n") }
        footnote += 1
        out.put("<li id=\"")
        footnoteID("fn-", node)
        out.put("\">\n")
    }

    mutating func footnoteID(_ kind: StaticString, _ node: MarkdownNode) {
        if let prefix = additions?.idPrefix { out.put(escaping: prefix) }
        out.put(kind)
        out.bytes.append(contentsOf: document.bytes(node.text))
    }

    mutating func backReferences(_ node: MarkdownNode) -> Bool {
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
