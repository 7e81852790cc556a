import Playbook

extension HTMLRenderer {
    mutating func htmlInline(_ node: MarkdownNode) {
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

    mutating func enterLink(_ id: MarkdownDocument.NodeID, _ node: MarkdownNode) {
        let url = document.bytes(node.text)
        if let additions {
            guard let address = additions.link(id) else { return }
            // Wherever it stands, a link of the text has to look like one.
            out.put("<a class=\"a\" href=\"")
            out.put(escapingURL: address.url.utf8)
            if address.leavesBook { out.put("\" rel=\"noopener noreferrer") }
        } else {
            out.put("<a href=\"")
            if allowsHTML || !UnsafeURL.isDangerous(url) { out.put(escapingURL: url) }
        }
        putTitle(node)
        out.put("\">")
    }

    mutating func leaveLink(_ id: MarkdownDocument.NodeID) {
        if let additions, additions.link(id) == nil { return }
        out.put("</a>")
    }

    mutating func image(_ id: MarkdownDocument.NodeID, _ node: MarkdownNode) {
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

    mutating func putTitle(_ node: MarkdownNode) {
        guard !node.extra.isEmpty else { return }
        out.put("\" title=\"")
        out.put(escaping: document.bytes(node.extra))
    }

    /// The text below an image, without any markup.
    mutating func putDescription(of id: MarkdownDocument.NodeID) {
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

    mutating func footnoteReference(_ node: MarkdownNode) {
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
