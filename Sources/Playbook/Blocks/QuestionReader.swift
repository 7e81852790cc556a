/// Reads a question, from a `[!QUESTION]` or from a `##` of a quiz page: the shape of what it holds is its type.
struct QuestionReader {
    typealias NodeID = MarkdownDocument.NodeID

    let marker: QuestionMarker
    let location: SourceLocation
    /// Its name when the author gave none.
    let fallbackID: String
    var heading: NodeID?
    /// On a script, an option that ends in a link to this page leads to a scene of a role-play.
    var mayLead = false

    func read(_ content: [NodeID], in document: inout MarkdownDocument) -> Result<Question, DiagnosticFailure> {
        let bodyIndex = content.firstIndex { answersShape(of: $0, in: document) != nil }
        guard let bodyIndex, let answers = answersShape(of: content[bodyIndex], in: document) else {
            if let slip = slip(in: content, document) { return .failure(slip) }
            return blank(content, in: &document)
        }
        let body = content[bodyIndex]
        func question(_ shape: Question.Shape, _ options: [Question.Option]) -> Result<Question, DiagnosticFailure> {
            .success(
                self.question(
                    shape, prompt: Array(content[..<bodyIndex]), options: options, body: body,
                    explanation: Array(content[(bodyIndex + 1)...])))
        }
        switch answers {
        case .tasks:
            let options = document.children(of: body).map { option($0, isRight: document[$0].flag, in: document) }
            if options.contains(where: { $0.lead != nil }) { return question(.single, options) }
            switch options.count(where: \.isRight) {
            case 0: return .failure(slip(in: content, document) ?? withoutAnswer)
            case 1: return question(.single, options)
            default: return question(.multiple, options)
            }
        case .ordered:
            return question(.order, document.children(of: body).map { option($0, isRight: true, in: document) })
        case .table:
            return question(.match, [])
        }
    }

    /// What follows the last paragraph with a gap is the explanation.
    private func blank(_ content: [NodeID], in document: inout MarkdownDocument) -> Result<Question, DiagnosticFailure>
    {
        var reader = GapReader()
        if let heading { reader.read(heading, in: &document) }
        for block in content { reader.read(block, in: &document) }
        guard let last = reader.blocks.last else { return .failure(withoutAnswer) }
        let end = (content.firstIndex(of: last) ?? -1) + 1
        return .success(
            question(
                .blank, prompt: Array(content[..<end]), options: [], body: nil, explanation: Array(content[end...]),
                gaps: reader.gaps, isShortAnswer: reader.gaps.count == 1 && reader.isAlone))
    }

    private func question(
        _ shape: Question.Shape, prompt: [NodeID], options: [Question.Option], body: NodeID?, explanation: [NodeID],
        gaps: [Question.Gap] = [], isShortAnswer: Bool = false
    ) -> Question {
        Question(
            id: marker.id ?? fallbackID, shape: shape, heading: heading, prompt: prompt, options: options, body: body,
            explanation: explanation, gaps: gaps, isShortAnswer: isShortAnswer, location: location,
            isNamed: marker.id != nil, points: marker.points, difficulty: marker.difficulty, replaces: marker.replaces)
    }

    /// To CommonMark a line under an option continues its paragraph; to an author it is the feedback.
    private func option(_ item: NodeID, isRight: Bool, in document: MarkdownDocument) -> Question.Option {
        let blocks = document.children(of: item)
        guard let first = blocks.first, document[first].kind == .paragraph else {
            return Question.Option(
                item: item, text: Array(blocks.prefix(1)),
                feedback: Question.Feedback(inlines: [], blocks: Array(blocks.dropFirst())), isRight: isRight,
                lead: nil)
        }
        let inlines = document.children(of: first)
        let isBreak = { (node: NodeID) in [.softBreak, .lineBreak].contains(document[node].kind) }
        let end = inlines.firstIndex(where: isBreak) ?? inlines.endIndex
        var text = Array(inlines[..<end])
        let lead = mayLead ? takeLead(from: &text, isRight: isRight, in: document) : nil
        return Question.Option(
            item: item, text: text,
            feedback: Question.Feedback(
                inlines: Array(inlines[end...].dropFirst()), blocks: Array(blocks.dropFirst())),
            isRight: isRight, lead: lead)
    }

    /// `«Фраза» [Он садится](#он-садится) (+2)`
    private func takeLead(from text: inout [NodeID], isRight: Bool, in document: MarkdownDocument) -> Question.Lead? {
        guard let index = text.lastIndex(where: { document[$0].kind == .link }),
            document.string(document[text[index]].text).hasPrefix("#")
        else { return nil }
        let after = text[(index + 1)...].map(document.plainText(of:)).joined()
        guard let mood = Self.mood(after, isRight: isRight) else { return nil }
        let link = text[index]
        // An option that is nothing but a link says what the link says.
        let said = text[..<index].map(document.plainText(of:)).joined()
        text = said.allSatisfy(\.isWhitespace) ? document.children(of: link) : Array(text[..<index])
        return Question.Lead(link: link, mood: mood)
    }

    private static func mood(_ text: String, isRight: Bool) -> Int? {
        let written = text.filter { !$0.isWhitespace && $0 != "." }
        if written.isEmpty { return isRight ? 1 : -1 }
        guard written.hasPrefix("("), written.hasSuffix(")") else { return nil }
        let number = written.dropFirst().dropLast().map { "−–".contains($0) ? "-" : $0 }
        return Int(String(number)).flatMap { (-9...9).contains($0) ? $0 : nil }
    }

    private enum Answers {
        case tasks, ordered, table
    }

    private func answersShape(of node: NodeID, in document: MarkdownDocument) -> Answers? {
        switch document[node].kind {
        case .list where document[node].variant: .ordered
        case .list where document.children(of: node).contains { document[$0].variant }: .tasks
        case .table where document.children(of: node).first.map { document.children(of: $0).count } == 2: .table
        default: nil
        }
    }

    /// What was meant for the mark of a right answer.
    private func slip(in content: [NodeID], _ document: MarkdownDocument) -> DiagnosticFailure? {
        for list in content where document[list].kind == .list {
            for item in document.children(of: list) {
                guard let slip = AnswerMarkSlip.find(in: document.plainText(of: item)) else { continue }
                let node = document[item]
                let place = SourceLocation(location.path, line: Int(node.line), column: Int(node.column))
                return DiagnosticFailure(
                    Diagnostic(
                        .questionWithoutAnswer, place, slip.message,
                        fix: "write [x]: a Latin letter between brackets, and no spaces"))
            }
        }
        return nil
    }

    private var withoutAnswer: DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                .questionWithoutAnswer, location, "this question has no right answer",
                fix: "mark the right option with [x], or write an ordered list, a two-column table or a {blank}; every "
                    + "line of the block begins with “>”, blank ones too"))
    }
}
