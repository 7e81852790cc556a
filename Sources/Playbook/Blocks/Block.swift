/// The kinds of alert that the book gives a meaning of its own, and GitHub's five.
package enum AlertKind: String, Sendable, CaseIterable {
    case wrong, right, why, signs, `do`, dont, dialogue, check, `case`, question
    case note, tip, important, warning, caution

    /// The word between `[!` and `]`.
    package var marker: String { rawValue.uppercased() }

    package var isCallout: Bool {
        switch self {
        case .note, .tip, .important, .warning, .caution: true
        default: false
        }
    }
}

/// A stretch of a page with one meaning. Content is held as nodes of the page's document.
package enum Block: Sendable {
    package typealias NodeID = MarkdownDocument.NodeID

    /// Ordinary Markdown.
    case prose([NodeID])
    /// Phrases to say or not to say, paired by position.
    case phrases([PhrasePair])
    case why([NodeID])
    case story(title: NodeID?, body: [NodeID])
    case signs(items: [NodeID])
    case advice(dos: [NodeID], donts: [NodeID])
    case dialogue(Dialogue)
    case criteria(items: [NodeID])
    case question(Question)
    case callout(AlertKind, [NodeID])

    package var isQuestion: Bool {
        if case .question = self { true } else { false }
    }

    /// Prose and callouts flow within a part; every other block can open a part of its own.
    package var opensPart: Bool {
        switch self {
        case .prose, .callout: false
        default: true
        }
    }
}

/// A wrong phrase and the right one that replaces it. Either may be absent, never both.
package struct PhrasePair: Sendable {
    /// A list item, or the alert itself when it holds a single phrase.
    package let wrong: MarkdownDocument.NodeID?
    package let right: MarkdownDocument.NodeID?
}

/// A conversation.
package struct Dialogue: Sendable {
    package struct Line: Sendable {
        package enum Side: Sendable {
            case client, staff
        }

        package let side: Side
        package let speaker: String
        /// Inline nodes of what is said.
        package let speech: [MarkdownDocument.NodeID]
        /// Paragraphs beside the line: why it works.
        package internal(set) var notes: [MarkdownDocument.NodeID] = []
    }

    /// What stands before the first line: where and when it happens.
    package internal(set) var intro: [MarkdownDocument.NodeID] = []
    package internal(set) var lines: [Line] = []
}

/// A stretch of a page under one heading.
package struct Part: Sendable {
    /// The heading the author wrote, if any.
    package let heading: MarkdownDocument.NodeID?
    package internal(set) var blocks: [Block]
}
