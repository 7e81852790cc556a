/// Reads a `[!QUESTION]`: the shape of what it holds is its type.
enum QuestionReader {
    typealias NodeID = MarkdownDocument.NodeID

    static func read(
        _ content: [NodeID], argument: String, in document: MarkdownDocument, location: SourceLocation,
        fallbackID: String
    ) -> Result<Question, DiagnosticFailure> {
        let bodyIndex = content.firstIndex { answersShape(of: $0, in: document) != nil }
        let prompt = Array(content[..<(bodyIndex ?? content.count)])
        let explanation = bodyIndex.map { Array(content[($0 + 1)...]) } ?? []
        let name = argument.hasPrefix("#") ? String(argument.dropFirst()) : ""
        func question(_ shape: Question.Shape, _ options: [Question.Option], body: NodeID?) -> Result<
            Question, DiagnosticFailure
        > {
            .success(
                Question(
                    id: name.isEmpty ? fallbackID : name, shape: shape, prompt: prompt, options: options, body: body,
                    explanation: explanation, location: location, isNamed: !name.isEmpty))
        }
        guard let bodyIndex, let answers = answersShape(of: content[bodyIndex], in: document) else {
            if prompt.contains(where: { holdsBlank($0, in: document) }) { return question(.blank, [], body: nil) }
            return .failure(withoutAnswer(location))
        }
        let body = content[bodyIndex]
        switch answers {
        case .tasks:
            let options = document.children(of: body).map { option($0, isRight: document[$0].flag, in: document) }
            switch options.count(where: \.isRight) {
            case 0: return .failure(withoutAnswer(location))
            case 1: return question(.single, options, body: body)
            default: return question(.multiple, options, body: body)
            }
        case .ordered:
            let options = document.children(of: body).map { option($0, isRight: true, in: document) }
            return question(.order, options, body: body)
        case .table:
            return question(.match, [], body: body)
        }
    }

    /// To CommonMark a line under an option continues its paragraph; to an author it is the feedback.
    private static func option(_ item: NodeID, isRight: Bool, in document: MarkdownDocument) -> Question.Option {
        let blocks = document.children(of: item)
        guard let first = blocks.first, document[first].kind == .paragraph else {
            return Question.Option(
                item: item, text: Array(blocks.prefix(1)),
                feedback: Question.Feedback(inlines: [], blocks: Array(blocks.dropFirst())), isRight: isRight)
        }
        let inlines = document.children(of: first)
        let isBreak = { (node: NodeID) in [.softBreak, .lineBreak].contains(document[node].kind) }
        let end = inlines.firstIndex(where: isBreak) ?? inlines.endIndex
        return Question.Option(
            item: item, text: Array(inlines[..<end]),
            feedback: Question.Feedback(
                inlines: Array(inlines[end...].dropFirst()), blocks: Array(blocks.dropFirst())),
            isRight: isRight)
    }

    private enum Answers {
        case tasks, ordered, table
    }

    private static func answersShape(of node: NodeID, in document: MarkdownDocument) -> Answers? {
        switch document[node].kind {
        case .list where document[node].variant: .ordered
        case .list where document.children(of: node).contains { document[$0].variant }: .tasks
        case .table where document.children(of: node).first.map { document.children(of: $0).count } == 2: .table
        default: nil
        }
    }

    private static func holdsBlank(_ node: NodeID, in document: MarkdownDocument) -> Bool {
        let text = document.plainText(of: node)
        guard let open = text.firstIndex(of: "{") else { return false }
        return text[open...].contains("}")
    }

    private static func withoutAnswer(_ location: SourceLocation) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                .questionWithoutAnswer, location, "this question has no right answer",
                fix: "mark the right option with [x], or write an ordered list, a two-column table or a {blank}"))
    }
}
