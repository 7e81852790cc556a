/// Reads the lines of a `[!DIALOGUE]`: a bold speaker, then what is said; anything else is a note beside the last line.
enum DialogueReader {
    typealias NodeID = MarkdownDocument.NodeID

    static func read(_ content: [NodeID], in document: inout MarkdownDocument, clientNames: [String]) -> Dialogue {
        var dialogue = Dialogue()
        for block in content {
            let paragraphs = document[block].kind == .list ? itemParagraphs(of: block, in: document) : [block]
            for paragraph in paragraphs { read(paragraph, in: &document, into: &dialogue, clientNames) }
        }
        return dialogue
    }

    private static func itemParagraphs(of list: NodeID, in document: MarkdownDocument) -> [NodeID] {
        document.children(of: list).flatMap { document.children(of: $0) }
    }

    private static func read(
        _ paragraph: NodeID, in document: inout MarkdownDocument, into dialogue: inout Dialogue,
        _ clientNames: [String]
    ) {
        guard document[paragraph].kind == .paragraph else {
            attach(paragraph, to: &dialogue)
            return
        }
        // Several lines may share a paragraph, one under the other.
        var lines: [[NodeID]] = [[]]
        for inline in document.children(of: paragraph) {
            let startsLine =
                document[inline].kind == .strong
                && (lines[lines.count - 1].last.map { [.softBreak, .lineBreak].contains(document[$0].kind) } ?? false)
            if startsLine { lines.append([]) }
            lines[lines.count - 1].append(inline)
        }
        for line in lines {
            guard let first = line.first, document[first].kind == .strong else {
                attach(paragraph, to: &dialogue)
                return
            }
            let speech = speechAfterSpeaker(line, in: &document)
            let speaker = document.plainText(of: first).trimmingColon()
            dialogue.lines.append(
                Dialogue.Line(
                    side: side(of: speaker, in: dialogue, clientNames), speaker: speaker, speech: speech))
        }
    }

    private static func attach(_ node: NodeID, to dialogue: inout Dialogue) {
        if dialogue.lines.isEmpty {
            dialogue.intro.append(node)
        } else {
            dialogue.lines[dialogue.lines.count - 1].notes.append(node)
        }
    }

    /// Drops the speaker, the colon after it and the line break at the end.
    private static func speechAfterSpeaker(_ line: [NodeID], in document: inout MarkdownDocument) -> [NodeID] {
        var speech = Array(line.dropFirst())
        while let last = speech.last, [.softBreak, .lineBreak].contains(document[last].kind) { speech.removeLast() }
        if let first = speech.first, document[first].kind == .text {
            var text = document.bytes(document[first].text)
            if text.first == UInt8(ascii: ":") { text.removeFirst() }
            while text.first == 0x20 { text.removeFirst() }
            document.setText(Array(text), of: first)
        }
        return speech
    }

    /// A speaker called a client is one; so is the hero of the page. If nobody is, the first to speak is the client.
    private static func side(of speaker: String, in dialogue: Dialogue, _ clientNames: [String]) -> Dialogue.Line.Side {
        if let known = dialogue.lines.first(where: { $0.speaker == speaker }) { return known.side }
        let name = speaker.lowercased()
        let isNamedClient = (clientWords + clientNames.map { $0.lowercased() }).contains { name.hasPrefix($0) }
        if isNamedClient { return .client }
        let isNamedStaff = staffWords.contains { name.hasPrefix($0) }
        return dialogue.lines.isEmpty && !isNamedStaff ? .client : .staff
    }

    private static let clientWords = [
        "клиент", "покупател", "гост", "пациент", "посетител", "заказчи", "клієнт", "покуп", "гіст", "гост", "пацієнт",
        "відвідувач", "замовни", "client", "customer", "guest", "patient", "visitor", "buyer",
    ]

    private static let staffWords = [
        "вы", "ви", "you", "продав", "оператор", "консультант", "администратор", "адміністратор", "менеджер",
        "официант", "офіціант", "кассир", "касир", "курьер", "кур'єр", "сотрудни", "працівни", "staff", "agent",
        "seller",
    ]
}

extension String {
    fileprivate func trimmingColon() -> String {
        var text = trimmingSpaces()
        while text.last == ":" { text.removeLast() }
        return text.trimmingSpaces()
    }
}
