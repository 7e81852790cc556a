/// Finds where links, images and raw HTML stand in the file.
///
/// libcmark-gfm counts the columns of a paragraph's second and later lines from their first letter, whatever stands
/// before it, gives a link the line on which it ends, and counts no lines for link reference definitions at the
/// beginning of a paragraph. What it says is therefore taken as a hint and checked against the source.
struct InlinePlaces {
    typealias NodeID = MarkdownDocument.NodeID

    private let source: ArraySlice<UInt8>
    private let firstLine: Int
    /// Offset of every line's first byte.
    private var lineStarts: [Int] = []

    init(_ source: ArraySlice<UInt8>, firstLine: Int) {
        self.source = source
        self.firstLine = firstLine
    }

    /// Corrects `line` and `column` of every link, image and inline HTML of the document. O(bytes).
    mutating func correct(_ document: inout MarkdownDocument) {
        var found: [NodeID] = []
        document.walk { node in
            if [.link, .image, .htmlInline].contains(document[node].kind) { found.append(node) }
        }
        if found.isEmpty { return }
        lineStarts = [source.startIndex]
        for index in source.indices where endsLine(at: index) { lineStarts.append(index + 1) }
        var shift = 0
        var block: NodeID = -1
        for node in found {
            let parent = Self.block(of: node, in: document)
            if parent != block {
                block = parent
                shift = 0
            }
            guard block >= 0 else { continue }
            let place = place(of: node, in: block, document, &shift) ?? fallback(node, in: block, document)
            document.nodes[Int(node)].line = Int32(place.line)
            document.nodes[Int(node)].column = Int32(place.column)
        }
    }

    private static func block(of node: NodeID, in document: MarkdownDocument) -> NodeID {
        var block = document[node].parent
        while block >= 0, ![.paragraph, .heading, .tableCell].contains(document[block].kind) {
            block = document[block].parent
        }
        return block
    }

    private func place(
        of node: NodeID, in block: NodeID, _ document: MarkdownDocument, _ shift: inout Int
    ) -> (line: Int, column: Int)? {
        let quotes = Self.quotes(around: block, in: document)
        let hinted = Self.hintedLine(of: node, in: document)
        let kind = document[node].kind
        guard hinted > 0 else { return nil }
        // Each definition before the text takes at least a line; past a few dozen the block's own place has to do.
        for extra in shift..<(shift + 64) {
            let line = hinted + extra
            guard let start = contentStart(of: line, quotes: quotes) else { return nil }
            let isFirst = line == Int(document[block].line)
            let origin = isFirst ? lineStart(line) - 1 : start - Int(document[block].column)
            for column in Self.hintedColumns(of: node, in: document)
            where origin + column < lineEnd(line) && opens(kind, at: origin + column) {
                shift = extra
                return (line, origin + column - lineStart(line) + 1)
            }
            let offset = origin + Int(document[node].column)
            // An escaped | in a table cell is one byte shorter in the text than in the source.
            if document[block].kind == .tableCell, let found = search(kind, from: offset, on: line) {
                return (line, found - lineStart(line) + 1)
            }
        }
        return nil
    }

    /// The first such sign on the line, else the beginning of the paragraph: near, and inside the file.
    private func fallback(_ node: NodeID, in block: NodeID, _ document: MarkdownDocument) -> (line: Int, column: Int) {
        let line = Self.hintedLine(of: node, in: document)
        if let start = contentStart(of: line, quotes: 0), let found = search(document[node].kind, from: start, on: line)
        {
            return (line, found - lineStart(line) + 1)
        }
        let blockLine = min(max(Int(document[block].line), firstLine), firstLine + lineStarts.count - 1)
        let width = lineEnd(blockLine) - lineStart(blockLine)
        return (blockLine, min(max(Int(document[block].column), 1), width + 1))
    }

    /// CommonMark ends a line at a line feed, a carriage return or both.
    private func endsLine(at index: Int) -> Bool {
        source[index] == 0x0A || source[index] == 0x0D && (index + 1 == source.endIndex || source[index + 1] != 0x0A)
    }

    /// A link is given the line it ends on; what stands in it has its own.
    private static func hintedLine(of node: NodeID, in document: MarkdownDocument) -> Int {
        guard [.link, .image].contains(document[node].kind) else { return Int(document[node].line) }
        var breaks: Int32 = 0
        var result: Int32 = 0
        document.walk(from: node) { inner in
            guard result == 0, inner != node else { return }
            switch document[inner].kind {
            case .softBreak, .lineBreak: breaks += 1
            case .text, .code, .htmlInline: if document[inner].line > 0 { result = document[inner].line - breaks }
            default: break
            }
        }
        return Int(result > 0 ? result : document[node].line)
    }

    /// The node's own, then what the text in it implies: of `<https://…>` only the latter counts from the line's start.
    private static func hintedColumns(of node: NodeID, in document: MarkdownDocument) -> [Int] {
        let own = Int(document[node].column)
        let child = document[node].firstChild
        guard child >= 0, document[child].kind == .text, document[child].line > 0 else { return [own] }
        return [own, Int(document[child].column) - 1]
    }

    private static func quotes(around block: NodeID, in document: MarkdownDocument) -> Int {
        var count = 0
        var node = block
        while node >= 0 {
            if document[node].kind == .blockQuote { count += 1 }
            node = document[node].parent
        }
        return count
    }

    private func lineStart(_ line: Int) -> Int { lineStarts[line - firstLine] }

    /// The offset of the line's end, before what ends it.
    private func lineEnd(_ line: Int) -> Int {
        guard line - firstLine + 1 < lineStarts.count else { return source.endIndex }
        let end = lineStart(line + 1) - 1
        return source[end] == 0x0A && end > lineStart(line) && source[end - 1] == 0x0D ? end - 1 : end
    }

    /// Where a line's text begins: after the indentation and the marks of the quotes it stands in.
    private func contentStart(of line: Int, quotes: Int) -> Int? {
        guard lineStarts.indices.contains(line - firstLine) else { return nil }
        var index = lineStart(line)
        var left = quotes
        while index < source.endIndex {
            let byte = source[index]
            if byte == UInt8(ascii: ">"), left > 0 {
                left -= 1
            } else if byte != 0x20 && byte != 0x09 {
                break
            }
            index += 1
        }
        return index
    }

    private func opens(_ kind: MarkdownNode.Kind, at offset: Int) -> Bool {
        guard source.indices.contains(offset) else { return false }
        switch kind {
        case .image: return source[offset...].starts(with: Array("![".utf8))
        case .htmlInline: return source[offset] == UInt8(ascii: "<")
        default: return source[offset] == UInt8(ascii: "[") || source[offset] == UInt8(ascii: "<")
        }
    }

    private func search(_ kind: MarkdownNode.Kind, from offset: Int, on line: Int) -> Int? {
        let start = max(offset, lineStart(line))
        return start < lineEnd(line) ? (start..<lineEnd(line)).first { opens(kind, at: $0) } : nil
    }
}
