/// Takes the answers of `{answer|another}` out of a page's text and leaves a mark in their place.
struct GapReader {
    typealias NodeID = MarkdownDocument.NodeID

    private(set) var gaps: [Question.Gap] = []
    /// The blocks that hold a gap.
    private(set) var blocks: [NodeID] = []
    /// A gap was the whole of its paragraph.
    private(set) var isAlone = false

    mutating func read(_ block: NodeID, in document: inout MarkdownDocument) {
        for paragraph in Self.paragraphs(in: block, of: document) {
            let before = gaps.count
            let rest = readParagraph(paragraph, in: &document)
            guard gaps.count > before else { continue }
            if blocks.last != block { blocks.append(block) }
            if rest.allSatisfy({ $0.isWhitespace || $0 == "." }) { isAlone = true }
        }
    }

    private static func paragraphs(in block: NodeID, of document: MarkdownDocument) -> [NodeID] {
        var result: [NodeID] = []
        document.walk(from: block) { node in
            if [.paragraph, .heading, .tableCell].contains(document[node].kind) { result.append(node) }
        }
        return result
    }

    /// Returns what stands in the paragraph beside the gaps.
    private mutating func readParagraph(_ paragraph: NodeID, in document: inout MarkdownDocument) -> String {
        // A sign of Markdown inside a gap cuts its text into several nodes, so they are read as one.
        var texts: [(node: NodeID, characters: [Character])] = []
        document.walk(from: paragraph) { node in
            switch document[node].kind {
            case .text: texts.append((node, Array(document.string(document[node].text))))
            case .softBreak, .lineBreak, .code, .image: texts.append((-1, ["\n"]))
            default: break
            }
        }
        let line = texts.flatMap(\.characters)
        var found: [(range: Range<Int>, gap: Question.Gap)] = []
        var index = 0
        while let open = line[index...].firstIndex(of: "{") {
            let close = line[open...].firstIndex { $0 == "}" || $0 == "\n" }
            if let close, line[close] == "}", let gap = Self.gap(String(line[(open + 1)..<close])) {
                found.append((open..<(close + 1), gap))
                index = close + 1
            } else {
                index = open + 1
            }
        }
        guard !found.isEmpty else { return String(line) }
        gaps += found.map(\.gap)
        var start = 0
        var rest = ""
        for (node, characters) in texts {
            var kept = ""
            for (offset, character) in characters.enumerated() {
                let position = start + offset
                if let (range, _) = found.first(where: { $0.range.contains(position) }) {
                    if range.lowerBound == position { kept.append(Question.Gap.mark) }
                } else if character != Question.Gap.mark {
                    kept.append(character)
                    rest.append(character)
                }
            }
            if node >= 0 { document.setText(Array(kept.utf8), of: node) }
            start += characters.count
        }
        return rest
    }

    /// What stands between the braces, or nil when no answer does.
    private static func gap(_ text: String) -> Question.Gap? {
        let answers = text.split(separator: "|", omittingEmptySubsequences: false).map { answer($0) }
        return answers.contains { $0.text.isEmpty } ? nil : Question.Gap(answers: answers)
    }

    private static func answer(_ written: Substring) -> Question.Gap.Answer {
        // Typesetting glues short words; a person who types an answer does not.
        var text = written.split { $0 == "\u{A0}" || $0 == " " }.joined(separator: " ")
        let isExact = text.hasPrefix("=")
        if isExact { text = String(text.dropFirst()).trimmingSpaces() }
        let isInflected = !isExact && text.hasSuffix("*")
        if isInflected { text = String(text.dropLast()).trimmingSpaces() }
        return Question.Gap.Answer(text: text, isInflected: isInflected, isExact: isExact)
    }
}
