/// Splits a page into parts and typed blocks.
///
/// A `##` heading opens a part. On a rule, a customer type and a guarantee a typed block opens a part too, titled by
/// the heading directly above it, else by its own default name. On a guide what checks the reader does, and a story
/// before the first heading; all else stays where it was written, and so does every block on other pages.
struct PartReader {
    typealias NodeID = MarkdownDocument.NodeID

    let kind: PageKind
    let displayPath: String
    let clientNames: [String]
    let anchors: [NodeID: String]
    private(set) var document: MarkdownDocument
    private(set) var parts: [Part] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var questionCount = 0

    init(
        _ document: MarkdownDocument, kind: PageKind, displayPath: String, clientNames: [String],
        anchors: [NodeID: String]
    ) {
        self.document = document
        self.kind = kind
        self.displayPath = displayPath
        self.clientNames = clientNames
        self.anchors = anchors
    }

    mutating func read() {
        var pendingWrong: (alert: NodeID, items: [NodeID])?
        var pendingDos: [NodeID]?
        for node in document.children(of: MarkdownDocument.root) {
            if document[node].kind == .heading, document[node].value <= 2 {
                flush(&pendingWrong, &pendingDos)
                parts.append(Part(heading: node, blocks: []))
                continue
            }
            // What an author says to authors neither opens a part nor parts a wrong phrase from its right one.
            if isComment(node), kind != .quiz || markerComment(node) == nil { continue }
            guard document[node].kind == .blockQuote, let alert = readAlert(node) else {
                flush(&pendingWrong, &pendingDos)
                append(prose: node)
                continue
            }
            switch alert.kind {
            case .wrong:
                flush(&pendingWrong, &pendingDos)
                pendingWrong = (node, phrases(of: alert, quote: node))
            case .right:
                let wrong = pendingWrong
                pendingWrong = nil
                flush(&pendingWrong, &pendingDos)
                pair(wrong, with: phrases(of: alert, quote: node), at: node)
            case .do:
                flush(&pendingWrong, &pendingDos)
                pendingDos = items(of: alert)
            case .dont:
                let dos = pendingDos ?? []
                pendingDos = nil
                flush(&pendingWrong, &pendingDos)
                append(.advice(dos: dos, donts: items(of: alert)))
            default:
                flush(&pendingWrong, &pendingDos)
                append(alert, quote: node)
            }
        }
        flush(&pendingWrong, &pendingDos)
        if kind == .quiz { readHeadedQuestions() }
    }

    private mutating func readAlert(_ quote: NodeID) -> AlertReader.Alert? {
        switch AlertReader.read(quote, in: &document) {
        case .alert(let alert):
            return alert
        case .unknown(let name):
            let markers = AlertKind.allCases.map(\.marker)
            diagnostics.append(
                Diagnostic(
                    .unknownBlock, location(of: quote), "there is no block [!\(name)]",
                    fix: NearestName.suggestion(for: name, among: markers)))
            return nil
        case .misspelt(let message, let fix):
            diagnostics.append(Diagnostic(.unknownBlock, location(of: quote), message, fix: fix))
            return nil
        case .ordinary:
            return nil
        }
    }

    private mutating func append(_ alert: AlertReader.Alert, quote: NodeID) {
        switch alert.kind {
        case .why: append(.why(alert.content))
        case .signs: append(.signs(items: items(of: alert)))
        case .check: append(.criteria(items: items(of: alert)))
        case .case: append(story(alert.content))
        case .dialogue:
            append(.dialogue(DialogueReader.read(alert.content, in: &document, clientNames: clientNames)))
        case .question: append(question(alert, quote: quote))
        default: append(.callout(alert.kind, alert.content))
        }
    }

    private mutating func append(_ block: Block?) {
        guard let block else { return }
        if block.opensPart, opensPartHere(block) {
            parts.append(Part(heading: nil, blocks: [block]))
        } else if parts.isEmpty {
            parts.append(Part(heading: nil, blocks: [block]))
        } else {
            parts[parts.count - 1].blocks.append(block)
        }
    }

    private func opensPartHere(_ block: Block) -> Bool {
        if kind == .guide { return opensPartOfGuide(block) }
        guard [.rule, .customer, .guarantee].contains(kind) else { return false }
        guard let last = parts.last, last.heading != nil else { return true }
        // Words to say belong to what the author is writing about, such as when to call for help.
        if case .phrases(let pairs) = block, !pairs.contains(where: { $0.wrong != nil }) { return false }
        // Nothing stands between the heading and here: the heading is the block's own.
        return !last.blocks.isEmpty
    }

    private func opensPartOfGuide(_ block: Block) -> Bool {
        guard let last = parts.last else { return true }
        switch block {
        // Under a heading of the author's own it needs no other.
        case .criteria: return last.heading == nil || !last.blocks.isEmpty
        // Questions in a row share a title.
        case .question: return last.blocks.last?.isQuestion == false
        case .story: return last.heading == nil
        default: return false
        }
    }

    private mutating func append(prose node: NodeID) {
        if let last = parts.last, case .prose(let nodes)? = last.blocks.last {
            parts[parts.count - 1].blocks[last.blocks.count - 1] = .prose(nodes + [node])
        } else if let last = parts.last, last.heading == nil, last.blocks.contains(where: \.opensPart) {
            // What follows a block that opened its own part is no longer about it.
            parts.append(Part(heading: nil, blocks: [.prose([node])]))
        } else {
            append(.prose([node]))
        }
    }

    private mutating func flush(_ wrong: inout (alert: NodeID, items: [NodeID])?, _ dos: inout [NodeID]?) {
        if let pending = wrong { append(.phrases(pending.items.map { PhrasePair(wrong: $0, right: nil) })) }
        if let pending = dos { append(.advice(dos: pending, donts: [])) }
        wrong = nil
        dos = nil
    }

    private mutating func pair(_ wrong: (alert: NodeID, items: [NodeID])?, with right: [NodeID], at node: NodeID) {
        guard let wrong else {
            append(.phrases(right.map { PhrasePair(wrong: nil, right: $0) }))
            return
        }
        if wrong.items.count != right.count {
            diagnostics.append(
                Diagnostic(
                    .unpairedPhrases, location(of: node),
                    "\(right.count) right for \(wrong.items.count) wrong: the n-th wrong pairs with the n-th right",
                    fix: "make both lists equally long"))
        }
        let count = max(wrong.items.count, right.count)
        append(
            .phrases(
                (0..<count).map {
                    PhrasePair(
                        wrong: $0 < wrong.items.count ? wrong.items[$0] : nil, right: $0 < right.count ? right[$0] : nil
                    )
                }))
    }

    /// The items of the alert's list, else each of its blocks.
    private func items(of alert: AlertReader.Alert) -> [NodeID] {
        alert.content.flatMap { document[$0].kind == .list ? document.children(of: $0) : [$0] }
    }

    private func phrases(of alert: AlertReader.Alert, quote: NodeID) -> [NodeID] {
        alert.content.contains { document[$0].kind == .list } ? items(of: alert) : alert.content.isEmpty ? [] : [quote]
    }

    private func story(_ content: [NodeID]) -> Block {
        guard let first = content.first else { return .story(title: nil, body: []) }
        let isHeading = document[first].kind == .heading
        let only = document[first].firstChild
        let isBoldLine =
            document[first].kind == .paragraph && only >= 0 && document[only].kind == .strong && document[only].next < 0
        guard isHeading || isBoldLine else { return .story(title: nil, body: content) }
        return .story(title: isHeading ? first : only, body: Array(content.dropFirst()))
    }

    // MARK: Questions

    private mutating func question(_ alert: AlertReader.Alert, quote: NodeID) -> Block? {
        questionCount += 1
        let marker = QuestionMarker(alert.argument, at: location(of: quote))
        return question(
            alert.content,
            QuestionReader(
                marker: marker, location: location(of: quote), fallbackID: "#\(questionCount)",
                mayLead: kind == .script))
    }

    private mutating func question(_ content: [NodeID], _ reader: QuestionReader) -> Block? {
        diagnostics += reader.marker.diagnostics
        switch reader.read(content, in: &document) {
        case .success(let question):
            if isSilent(question) {
                diagnostics.append(
                    Diagnostic(
                        .questionWithoutPrompt, reader.location, "this question does not say what it asks",
                        fix: "write the question above the options"))
            }
            return .question(question)
        case .failure(let failure):
            diagnostics.append(failure.diagnostic)
            return nil
        }
    }

    /// In a role-play the scene around it says what is asked.
    private func isSilent(_ question: Question) -> Bool {
        question.prompt.isEmpty && (question.heading.map(document.plainText(of:)) ?? "").isEmpty
            && question.options.allSatisfy { $0.lead == nil }
    }

    /// On a quiz page each heading opens a question; one over alerts is a heading like any other.
    private mutating func readHeadedQuestions() {
        var notes: [NodeID] = []
        defer { if !notes.isEmpty { parts.append(Part(heading: nil, blocks: [.prose(notes)])) } }
        for index in parts.indices {
            guard let heading = parts[index].heading, document[heading].value == 2 else { continue }
            var content: [NodeID] = []
            var isProse = true
            for block in parts[index].blocks {
                if case .prose(let nodes) = block { content += nodes } else { isProse = false }
            }
            guard isProse else { continue }
            // Footnotes stand at the end of a page, and so behind its last question.
            notes += content.filter { document[$0].kind == .footnoteDefinition }
            content.removeAll { document[$0].kind == .footnoteDefinition }
            var marker = QuestionMarker("", at: location(of: heading))
            if let first = content.first, let words = markerComment(first) {
                marker = QuestionMarker(words, at: location(of: first))
                content.removeFirst()
            }
            let block = question(
                content,
                QuestionReader(
                    marker: marker, location: location(of: heading), fallbackID: "#" + (anchors[heading] ?? ""),
                    heading: heading))
            parts[index].blocks = block.map { [$0] } ?? []
        }
    }

    /// A whole block of `<!-- … -->` and nothing else.
    private func isComment(_ node: NodeID) -> Bool {
        guard document[node].kind == .htmlBlock else { return false }
        let text = document.string(document[node].text).trimmingWhitespace()
        return text.hasPrefix("<!--") && text.firstRange(of: "-->")?.upperBound == text.endIndex
    }

    /// `<!-- id: name points=2 -->`, as the words of a marker.
    private func markerComment(_ node: NodeID) -> String? {
        guard document[node].kind == .htmlBlock else { return nil }
        let text = document.string(document[node].text).trimmingWhitespace()
        guard text.hasPrefix("<!--"), text.hasSuffix("-->") else { return nil }
        let words = String(text.dropFirst(4).dropLast(3)).trimmingWhitespace()
        if words.hasPrefix("id:") { return "#" + String(words.dropFirst(3)).trimmingWhitespace() }
        return words.contains("=") ? words : nil
    }

    private func location(of node: NodeID) -> SourceLocation {
        SourceLocation(displayPath, line: Int(document[node].line), column: Int(document[node].column))
    }
}
