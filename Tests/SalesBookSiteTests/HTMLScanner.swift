/// Reads a page as a browser's tokenizer does, just far enough to see what a test asks about.
struct HTMLScanner {
    struct Element {
        let name: String
        let attributes: [(name: String, value: String)]

        subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    private(set) var elements: [Element] = []
    /// Tags that do not close what was opened, blocks inside paragraphs, and the like.
    private(set) var faults: [String] = []
    /// All that stands outside tags.
    private(set) var text = ""

    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6",
        "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    ]
    private var open: [String] = []

    init(_ html: String) {
        var rest = Substring(html)
        while let start = rest.firstIndex(of: "<") {
            text += rest[..<start]
            rest = rest[start...].dropFirst()
            if rest.hasPrefix("!--") {
                if rest.firstRange(of: "-->") == nil { faults.append("a comment without end") }
                rest = rest[(rest.firstRange(of: "-->")?.upperBound ?? rest.endIndex)...]
            } else if rest.hasPrefix("!") {
                rest = rest[(rest.firstIndex(of: ">") ?? rest.endIndex)...].dropFirst()
            } else if rest.hasPrefix("/") {
                let name = rest.dropFirst().prefix { $0 != ">" }
                rest = rest[name.endIndex...].dropFirst()
                close(String(name))
            } else {
                rest = element(rest)
            }
        }
        text += rest
        if !open.isEmpty { faults.append("never closed: \(open)") }
    }

    private mutating func close(_ name: String) {
        if open.last == name {
            open.removeLast()
        } else {
            faults.append("</\(name)> closes <\(open.last ?? "nothing")>")
        }
    }

    private mutating func element(_ tag: Substring) -> Substring {
        let name = String(tag.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
        var rest = tag.dropFirst(name.count)
        var attributes: [(String, String)] = []
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard let first = rest.first else {
                faults.append("<\(name)> has no end")
                return rest
            }
            if first == ">" || rest.hasPrefix("/>") { break }
            let key = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" && $0 != "/" }
            rest = rest[key.endIndex...]
            guard !key.isEmpty else {
                faults.append("a stray \(first) in <\(name)>")
                rest = rest.dropFirst()
                continue
            }
            var value = ""
            if rest.hasPrefix("=\"") {
                value = String(rest.dropFirst(2).prefix { $0 != "\"" })
                rest = rest.dropFirst(value.count + 3)
            } else if rest.hasPrefix("=") {
                faults.append("\(key) of <\(name)> is not quoted")
            }
            if attributes.contains(where: { $0.0 == key }) { faults.append("<\(name)> has \(key) twice") }
            attributes.append((String(key), Self.unescape(value)))
        }
        let closesItself = rest.first == "/"
        rest = rest.dropFirst(closesItself ? 2 : 1)
        elements.append(Element(name: name, attributes: attributes))
        if Self.blocks.contains(name), let paragraph = open.lastIndex(of: "p"), !open[paragraph...].contains("button") {
            faults.append("<\(name)> inside <p>")
        }
        if name == "a", open.contains("a") { faults.append("a link inside a link") }
        if !closesItself, !Self.void.contains(name) { open.append(name) }
        return rest
    }

    static func unescape(_ text: String) -> String {
        var result = text
        for (name, sign) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&"),
        ] {
            result = result.split(separator: name, omittingEmptySubsequences: false).joined(separator: sign)
        }
        return result
    }
}
