/// Signs that CommonMark takes for text, since a space is missing or one too many: readers would see them as they are.
struct TypingSlips {
    typealias NodeID = MarkdownDocument.NodeID

    private let source: ArraySlice<UInt8>
    private let firstLine: Int
    private let path: String
    private var lineStarts: [Int] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter document: as it was parsed, before it is typeset.
    static func find(
        in document: MarkdownDocument, source: ArraySlice<UInt8>, firstLine: Int, path: String
    ) -> [Diagnostic] {
        var slips = TypingSlips(source: source, firstLine: firstLine, path: path)
        var blocks: [NodeID] = []
        document.walk { if [.paragraph, .heading, .tableCell].contains(document[$0].kind) { blocks.append($0) } }
        for block in blocks {
            if document[block].kind == .paragraph { slips.readHeadings(block, document) }
            slips.readAddresses(block, document)
        }
        return slips.diagnostics
    }

    private init(source: ArraySlice<UInt8>, firstLine: Int, path: String) {
        self.source = source
        self.firstLine = firstLine
        self.path = path
    }

    /// `##The money`, at the beginning of any line of a paragraph.
    private mutating func readHeadings(_ block: NodeID, _ document: MarkdownDocument) {
        var line = Int(document[block].line)
        var begins = true
        var child = document[block].firstChild
        while child >= 0 {
            let node = document[child]
            if begins, node.kind == .text, document.bytes(node.text).first == UInt8(ascii: "#") {
                readHeading(on: line)
            }
            begins = node.kind == .softBreak || node.kind == .lineBreak
            if begins { line += 1 }
            child = node.next
        }
    }

    private mutating func readHeading(on line: Int) {
        guard let start = offset(line: line, column: 1) else { return }
        let whole = source[start...].prefix { $0 != 0x0A && $0 != 0x0D }
        // Before the sign stands only what opens a block; an escaped sign has its stroke there.
        let text = whole.drop { " \t>-*+".utf8.contains($0) }
        let signs = text.prefix { $0 == UInt8(ascii: "#") }.count
        guard (1...6).contains(signs), let letter = text.dropFirst(signs).first,
            letter >= 0x80 || (0x41...0x5A).contains(letter & 0xDF)
        else { return }
        // One sign before a small letter is a hashtag.
        let rest = String(decoding: text.dropFirst(signs), as: UTF8.self)
        guard signs > 1 || (rest.first?.isUppercase == true && rest.contains(" ")) else { return }
        let marks = String(repeating: "#", count: signs)
        diagnostics.append(
            Diagnostic(
                .unspacedHeading, SourceLocation(path, line: line, column: text.startIndex - start + 1),
                "this is no heading yet: there is no space after \(marks)",
                fix: "write “\(marks) \(rest.prefix(30))”"))
    }

    /// `![A bouquet](my bouquet.png)`
    private mutating func readAddresses(_ block: NodeID, _ document: MarkdownDocument) {
        var run = ""
        var child = document[block].firstChild
        while child >= 0 {
            if document[child].kind == .text {
                run += document.string(document[child].text)
            } else {
                readAddresses(in: run, of: document[block])
                run = ""
            }
            child = document[child].next
        }
        readAddresses(in: run, of: document[block])
    }

    private mutating func readAddresses(in run: String, of block: MarkdownNode) {
        guard run.contains("](") else { return }
        var rest = run[...]
        while let open = rest.firstRange(of: "](") {
            let label = rest[..<open.lowerBound]
            let inside = rest[open.upperBound...]
            guard let end = inside.firstIndex(of: ")") else { return }
            let address = String(inside[..<end])
            rest = inside[inside.index(after: end)...]
            guard address.contains(" "), Self.isFile(address), let place = place(of: "](" + address, from: block) else {
                continue
            }
            let isImage = label.lastIndex(of: "[").map { label[..<$0].hasSuffix("!") } ?? false
            diagnostics.append(
                Diagnostic(
                    isImage ? .missingImage : .brokenLink, place,
                    "“\(address)” holds a space, so this is no \(isImage ? "picture" : "link") yet",
                    fix: "put the name of the file between angle brackets: (<\(address)>)"))
        }
    }

    private static func isFile(_ address: String) -> Bool {
        let lowered = address.lowercased()
        return LinkResolver.isImage(lowered) || [".md", ".html", ".pdf"].contains { lowered.hasSuffix($0) }
    }

    // MARK: Places

    private mutating func place(of text: String, from block: MarkdownNode) -> SourceLocation? {
        guard let start = offset(line: Int(block.line), column: Int(block.column)) else { return nil }
        let wanted = Array(text.utf8)
        var index = start
        while index + wanted.count <= source.endIndex {
            if source[index] == wanted[0], source[index...].starts(with: wanted) {
                let line = (lineStarts.lastIndex { $0 <= index } ?? 0)
                return SourceLocation(path, line: line + firstLine, column: index - lineStarts[line] + 1)
            }
            index += 1
        }
        return nil
    }

    private mutating func offset(line: Int, column: Int) -> Int? {
        if lineStarts.isEmpty {
            lineStarts = [source.startIndex]
            for index in source.indices where source[index] == 0x0A { lineStarts.append(index + 1) }
        }
        guard lineStarts.indices.contains(line - firstLine) else { return nil }
        let offset = lineStarts[line - firstLine] + max(column, 1) - 1
        return offset < source.endIndex ? offset : nil
    }
}
