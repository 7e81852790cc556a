import SalesBookCore

/// One page of the book. Immutable; a class, since a page of dozens of parts is handed around all the time, and a copy of
/// it would count each of them.
package final class Page: Sendable {
    package struct Heading: Sendable {
        package let node: MarkdownDocument.NodeID
        package let level: Int
        package let anchor: String
        package let text: String
    }

    package struct Image: Sendable {
        /// The output path.
        package let path: String
        /// Pixels, when the file tells.
        package let size: ImageSize?
    }

    package enum Link: Sendable {
        case page(Book.PageID, fragment: String?)
        /// A section page or a cover, by output path.
        case path(String, fragment: String?)
        case file(String)
        case fragment(String)
        /// The reserved fragment `#practice`: leads to the practice of a page or a section.
        case practice(PracticeTarget)
        /// Leads out of the book, or cannot be resolved: as the author wrote it.
        case verbatim
        /// Leads nowhere: shown as text.
        case broken
    }

    /// Path in the content folder.
    package let sourcePath: String
    /// Stays the same when the page's language or title changes: the path in the edition, without the extension.
    package let key: String
    package let fields: FrontMatter
    package let kind: PageKind
    package let title: String
    /// The `summary:` field, else the beginning of the text.
    package let excerpt: String
    package let outputPath: String
    package let edition: Int
    package let section: Int?
    package let document: MarkdownDocument
    package let parts: [Part]
    package let headings: [Heading]
    package let wordCount: Int
    package let links: [MarkdownDocument.NodeID: Link]
    package let images: [MarkdownDocument.NodeID: Image]
    package let portrait: Image?
    package let related: [Book.PageID]
    /// Of a quiz page that is sat as an exam.
    package let exam: Exam?
    /// Of a check page that is filled in.
    package let sheet: CheckSheet?
    /// Of a path page with days.
    package let programme: Programme?
    /// Of a script that branches.
    package let rolePlay: RolePlay?

    /// The questions that were written on it, without the turns of a role-play.
    package var questions: [Question] {
        parts.flatMap(\.blocks).compactMap { block in
            if case .question(let question) = block, !question.isScene { question } else { nil }
        }
    }

    /// Whole minutes at 180 words a minute, the middle of what is measured for Cyrillic prose on a screen; at least 1.
    package var readingMinutes: Int { max(1, (wordCount + 90) / 180) }

    package func anchor(of node: MarkdownDocument.NodeID) -> String? {
        headings.first { $0.node == node }?.anchor
    }

    // MARK: Making

    /// Where a page stands in its book.
    struct Place: Sendable {
        let sourcePath: String
        let key: String
        let outputPath: String
        let edition: Int
        let section: Int?
    }

    /// What its links and images lead to.
    struct Connections: Sendable {
        var links: [MarkdownDocument.NodeID: Link] = [:]
        var images: [MarkdownDocument.NodeID: Image] = [:]
        var portrait: Image?
        var related: [Book.PageID] = []
    }

    /// What it is in the training, which other pages decide.
    struct Training: Sendable {
        var exam: Exam?
        var sheet: CheckSheet?
        var programme: Programme?
        var rolePlay: RolePlay?
    }

    private let draft: PageDraft
    let place: Place
    private let connections: Connections
    private let training: Training

    /// - Parameter parts: those of the draft, with the names that their questions have in the book.
    init(
        _ draft: PageDraft, at place: Place, parts: [Part], _ connections: Connections = Connections(),
        _ training: Training = Training()
    ) {
        (self.draft, self.place, self.connections, self.training) = (draft, place, connections, training)
        sourcePath = place.sourcePath
        key = place.key
        fields = draft.file.fields
        kind = draft.kind
        title = draft.title
        excerpt = draft.excerpt
        outputPath = place.outputPath
        edition = place.edition
        section = place.section
        document = draft.document
        self.parts = parts
        headings = draft.headings
        wordCount = draft.wordCount
        links = connections.links
        images = connections.images
        portrait = connections.portrait
        related = connections.related
        exam = training.exam
        sheet = training.sheet
        programme = training.programme
        rolePlay = training.rolePlay
    }

    /// The same page with more that is known of its part in the training.
    func with(_ change: (inout Training) -> Void) -> Page {
        var training = training
        change(&training)
        return Page(draft, at: place, parts: parts, connections, training)
    }
}

extension PageDraft {
    /// The parts as they are in the book: a question without a name of its own is named by its page and its place there.
    func parts(inPage key: String) -> [Part] {
        guard asks else { return parts }
        return parts.map { part in
            var part = part
            part.blocks = part.blocks.map { block in
                guard case .question(var question) = block, !question.isNamed else { return block }
                question.id = key + question.id
                return .question(question)
            }
            return part
        }
    }
}
