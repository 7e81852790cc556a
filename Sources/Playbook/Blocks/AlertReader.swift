/// Recognises GitHub-style alerts: a block quote that begins with `[!NAME]` alone on its line.
package struct AlertReader {
    package struct Alert {
        package let kind: AlertKind
        /// What follows the name on the marker's line, for `[!QUESTION #id points=2]`.
        package let argument: String
        package let content: [MarkdownDocument.NodeID]
    }

    package enum Result {
        case alert(Alert)
        case unknown(name: String)
        /// A line that was meant to name a block, and what to say of it.
        case misspelt(message: String, fix: String)
        case ordinary
    }

    /// Reads the marker of a block quote and takes it out of the text.
    package static func read(_ quote: MarkdownDocument.NodeID, in document: inout MarkdownDocument) -> Result {
        let paragraph = document[quote].firstChild
        guard paragraph >= 0, document[paragraph].kind == .paragraph else { return .ordinary }
        // The parser may cut “[!NAME]” into several texts, so they are read together up to the end of the line.
        var marker = ""
        var inline = document[paragraph].firstChild
        var consumed: [MarkdownDocument.NodeID] = []
        while inline >= 0, document[inline].kind == .text {
            marker += document.string(document[inline].text)
            consumed.append(inline)
            inline = document[inline].next
        }
        guard let (name, argument) = parse(marker) else {
            return MarkerSlip.find(in: marker).map { .misspelt(message: $0.message, fix: $0.fix) } ?? .ordinary
        }
        if inline >= 0 {
            guard [.softBreak, .lineBreak].contains(document[inline].kind) else { return .ordinary }
            consumed.append(inline)
        }
        guard let kind = AlertKind(rawValue: name.lowercased()), kind.marker == name.uppercased() else {
            return .unknown(name: name)
        }
        for node in consumed { document.unlink(node) }
        if document[paragraph].firstChild < 0 { document.unlink(paragraph) }
        let content = document.children(of: quote)
        for block in content where document[block].kind == .list { TaskList.recognise(block, in: &document) }
        return .alert(Alert(kind: kind, argument: argument, content: content))
    }

    private static func parse(_ marker: String) -> (name: String, argument: String)? {
        let text = marker.trimmingSpaces()
        guard text.hasPrefix("[!"), text.hasSuffix("]"), text.count > 3 else { return nil }
        let inside = text.dropFirst(2).dropLast()
        guard !inside.contains("["), !inside.contains("]") else { return nil }
        let name = inside.prefix { $0.isLetter || $0 == "_" || $0 == "-" }
        let argument = inside.dropFirst(name.count)
        guard !name.isEmpty, argument.isEmpty || argument.first == " " else { return nil }
        return (String(name), String(argument).trimmingSpaces())
    }
}

/// Task lists inside a quote.
///
/// libcmark-gfm's tasklist extension matches the whole line and so never sees one behind a `>`; GitHub shows them.
enum TaskList {
    /// Turns the items of a list that begin with `[ ]` or `[x]` into tasks.
    static func recognise(_ list: MarkdownDocument.NodeID, in document: inout MarkdownDocument) {
        for item in document.children(of: list) where !document[item].variant {
            let paragraph = document[item].firstChild
            guard paragraph >= 0, document[paragraph].kind == .paragraph else { continue }
            let inline = document[paragraph].firstChild
            guard inline >= 0, document[inline].kind == .text else { continue }
            let text = document.bytes(document[inline].text)
            guard text.count >= 3, text.starts(with: [UInt8(ascii: "[")]),
                text[text.startIndex + 2] == UInt8(ascii: "]")
            else { continue }
            // Typesetting may have glued the mark to the word after it.
            var rest = text.dropFirst(3)
            if rest.starts(with: [0xC2, 0xA0]) {
                rest = rest.dropFirst(2)
            } else if rest.first == 0x20 {
                rest = rest.dropFirst()
            } else {
                continue
            }
            switch text[text.startIndex + 1] {
            case UInt8(ascii: "x"), UInt8(ascii: "X"): document.setTask(item, isDone: true)
            case 0x20: document.setTask(item, isDone: false)
            default: continue
            }
            document.setText(Array(rest), of: inline)
        }
    }
}

extension String {
    func trimmingWhitespace() -> String {
        var view = self[...]
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }

    func trimmingSpaces() -> String {
        var view = self[...]
        while let first = view.first, first == " " || first == "\t" { view.removeFirst() }
        while let last = view.last, last == " " || last == "\t" { view.removeLast() }
        return String(view)
    }
}
