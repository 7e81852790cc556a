/// A quiz question as it is written.
package struct Question: Sendable {
    package typealias NodeID = MarkdownDocument.NodeID

    package enum Shape: String, Sendable, CaseIterable {
        case single, multiple, order, match, blank
    }

    package struct Option: Sendable {
        /// The list item.
        package let item: NodeID
        /// What is chosen: the inline nodes of the item's first line.
        package let text: [NodeID]
        /// What is said to the one who chose it: the lines and blocks under the first line.
        package let feedback: Feedback
        package let isRight: Bool
        /// Where the choice leads in a role-play.
        package let lead: Lead?
    }

    /// A link to a heading of the same page at the end of an option, and what the choice does to the mood.
    package struct Lead: Sendable {
        package let link: NodeID
        /// From `(+2)` after the link, else +1 for a right option and −1 for a wrong one.
        package let mood: Int
    }

    package struct Feedback: Sendable {
        package let inlines: [NodeID]
        package let blocks: [NodeID]

        package var isEmpty: Bool { inlines.isEmpty && blocks.isEmpty }
    }

    /// A gap of a blank. In the page's text `Gap.mark` stands in its place, so that no answer gets into a page.
    package struct Gap: Sendable {
        package struct Answer: Sendable, Equatable {
            package let text: String
            /// `{answer*}`: any inflected form of it is right.
            package let isInflected: Bool
            /// `{=Answer}`: letter case and spelling count.
            package let isExact: Bool
        }

        /// U+FFFC, the object replacement character.
        package static let mark: Character = "\u{FFFC}"

        package let answers: [Answer]
    }

    /// Unique within an edition; from `#id`, else from the page's key and the question's ordinal or heading on it.
    package internal(set) var id: String
    package let shape: Shape
    /// On a quiz page, the heading that opens the question.
    package let heading: NodeID?
    package let prompt: [NodeID]
    package let options: [Option]
    /// The list or table that holds the answers.
    package let body: NodeID?
    package let explanation: [NodeID]
    package let gaps: [Gap]
    /// The only gap is the whole answer: nothing else stands in its paragraph.
    package let isShortAnswer: Bool
    package let location: SourceLocation
    /// The author named it with `#id`.
    package let isNamed: Bool
    /// 1…10.
    package let points: Int
    /// 1…3.
    package let difficulty: Int
    /// The id of the generated question that this one stands in for.
    package let replaces: String?

    /// A turn of a role-play: its options lead to scenes instead of being right or wrong.
    package var isScene: Bool { options.contains { $0.lead != nil } }
}

/// What an author may say of a question beside its name: `#id points=2 difficulty=3 replaces=…`.
struct QuestionMarker {
    private(set) var id: String?
    private(set) var points = 1
    private(set) var difficulty = 2
    private(set) var replaces: String?
    private(set) var diagnostics: [Diagnostic] = []

    private static let names = ["points", "difficulty", "replaces"]

    init(_ text: String, at location: SourceLocation) {
        // Typesetting may have glued the words together.
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\n" || $0 == "\t" }) {
            read(String(word), at: location)
        }
    }

    private mutating func read(_ word: String, at location: SourceLocation) {
        if word.hasPrefix("#"), word.count > 1 {
            id = String(word.dropFirst())
            return
        }
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, Self.names.contains(parts[0]) else {
            diagnostics.append(
                Diagnostic(
                    .badQuestion, location, "“\(word)” says nothing about a question",
                    fix: parts.count == 2
                        ? NearestName.suggestion(for: parts[0], among: Self.names)
                        : "write a name as “#\(word)”, anything else as points=2, difficulty=3 or replaces=…"))
            return
        }
        switch parts[0] {
        case "points": points = number(parts, in: 1...10, at: location) ?? points
        case "difficulty": difficulty = number(parts, in: 1...3, at: location) ?? difficulty
        default: replaces = parts[1]
        }
    }

    private mutating func number(_ parts: [String], in range: ClosedRange<Int>, at location: SourceLocation) -> Int? {
        if let number = Int(parts[1]), range.contains(number) { return number }
        diagnostics.append(
            Diagnostic(
                .badQuestion, location,
                "“\(parts[0])” should be a number from \(range.lowerBound) to"
                    + " \(range.upperBound), not “\(parts[1])”",
                fix: "write it as “\(parts[0])=2”"))
        return nil
    }
}
