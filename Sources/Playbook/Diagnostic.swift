/// A place in a file, as an editor understands it.
package struct SourceLocation: Sendable, Hashable {
    /// The path as the person who started the build would type it.
    package let path: String
    /// 1-based; 0 when the whole file is meant.
    package let line: Int
    /// 1-based, in bytes; 0 when the whole line is meant.
    package let column: Int

    package init(_ path: String, line: Int = 0, column: Int = 0) {
        self.path = path
        self.line = line
        self.column = column
    }
}

/// Something wrong with the book: where it is, what it is and what to do about it.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable, CaseIterable {
        /// Leaves no book, or none that may be trusted.
        case error
        /// A reader will stumble over it.
        case warning
        /// Worth knowing; never stops anything.
        case note
    }

    package let id: DiagnosticID
    package let severity: Severity
    package let location: SourceLocation
    package let message: String
    /// What the author can do, as an order: "Write …", "Did you mean …?".
    package let fix: String?

    package init(_ id: DiagnosticID, _ location: SourceLocation, _ message: String, fix: String? = nil) {
        self.init(id, id.severity, location, message, fix)
    }

    private init(
        _ id: DiagnosticID, _ severity: Severity, _ location: SourceLocation, _ message: String, _ fix: String?
    ) {
        self.id = id
        self.severity = severity
        self.location = location
        self.message = message
        self.fix = fix
    }

    /// What it counts as: for those who are strict a warning is an error, and a note stays one.
    package func severity(strict: Bool) -> Severity { strict && severity == .warning ? .error : severity }

    /// The same, taken more or less seriously.
    func with(_ severity: Severity) -> Diagnostic { Diagnostic(id, severity, location, message, fix) }
}

extension Sequence<Diagnostic> {
    /// Whether they leave no book: an error, or a warning for those who are strict.
    package func stop(strict: Bool) -> Bool {
        contains { $0.severity(strict: strict) == .error }
    }
}

extension Diagnostic: Comparable {
    /// By file, then by place, then by id: the order in which an author works through them.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        // Thousands are sorted again at each reading of a folder, mostly with one path that is one string.
        if left.location.path != right.location.path { return left.location.path < right.location.path }
        if left.location.line != right.location.line { return left.location.line < right.location.line }
        if left.location.column != right.location.column { return left.location.column < right.location.column }
        if left.id != right.id { return left.id.rawValue < right.id.rawValue }
        return left.message < right.message
    }
}

extension [Diagnostic] {
    /// In their order, each of them once. O(n) for what is almost in order.
    func sortedOnce() -> [Diagnostic] {
        let all = sorted()
        var result: [Diagnostic] = []
        result.reserveCapacity(all.count)
        for diagnostic in all {
            // Equal ones stand side by side, or apart by such as differ in what does not count for the order.
            let isKnown = result.reversed().prefix { !($0 < diagnostic) }.contains(diagnostic)
            if !isKnown { result.append(diagnostic) }
        }
        return result
    }

    /// Those that were not there before; both are in order. O(n), and little more than a look where both are the same.
    package func since(_ earlier: [Diagnostic]) -> [Diagnostic] {
        var start = 0
        while start < Swift.min(count, earlier.count), self[start] == earlier[start] { start += 1 }
        var (end, earlierEnd) = (count, earlier.count)
        while end > start, earlierEnd > start, self[end - 1] == earlier[earlierEnd - 1] {
            end -= 1
            earlierEnd -= 1
        }
        let known = Set(earlier[start..<earlierEnd])
        return self[start..<end].filter { !known.contains($0) }
    }
}

/// The names under which diagnostics are known: what stops a build, what does not, and what an editor would say.
///
/// `DiagnosticCatalogue` explains each of them, and does not compile while one is missing.
package enum DiagnosticID: String, Sendable, CaseIterable {
    case unreadableFile = "unreadable-file"
    case notUTF8 = "not-utf8"
    case badYAML = "bad-yaml"
    case wrongType = "wrong-type"
    case sameAddress = "same-address"
    case unpairedPhrases = "unpaired-phrases"
    case questionWithoutAnswer = "question-without-answer"
    case badQuestion = "bad-question"
    case duplicateQuestion = "duplicate-question"
    case unknownPool = "unknown-pool"
    case shortPool = "short-pool"
    case unknownCriteria = "unknown-criteria"
    case emptySheet = "empty-sheet"
    case missingScene = "missing-scene"
    case endlessScene = "endless-scene"
    case emptyBook = "empty-book"
    case badTemplate = "bad-template"
    case foreignFile = "foreign-file"
    case unwritableOutput = "unwritable-output"

    case emptyPage = "empty-page"
    case unreadFile = "unread-file"
    case unspacedHeading = "unspaced-heading"
    case unknownField = "unknown-field"
    case unknownKind = "unknown-kind"
    case unknownBlock = "unknown-block"
    case questionWithoutPrompt = "question-without-prompt"
    case brokenLink = "broken-link"
    case brokenFragment = "broken-fragment"
    case missingImage = "missing-image"
    case draftLink = "draft-link"
    case largeImage = "large-image"
    case remoteImage = "remote-image"
    case rawHTML = "raw-html"
    case unsafeURL = "unsafe-url"
    case badDay = "bad-day"
    case unreachableScene = "unreachable-scene"
    case unknownQuestion = "unknown-question"
    case badPattern = "bad-pattern"
    case unknownCheck = "unknown-check"
    case brokenRule = "broken-rule"
    case unseenPhrase = "unseen-phrase"
    case unknownDiagnostic = "unknown-diagnostic"
    case fixedSeverity = "fixed-severity"

    case sameNumber = "same-number"
    case noThesis = "no-thesis"
    case thesisLong = "thesis-long"
    case pageLong = "page-long"
    case noCriterion = "no-criterion"
    case wrongWithoutRight = "wrong-without-right"
    case unusedTag = "unused-tag"
    case orphanPage = "orphan-page"
    case sectionWithoutQuiz = "section-without-quiz"
    case longestAnswer = "longest-answer"
    case sameAnswerPlace = "same-answer-place"
    case similarQuestions = "similar-questions"
    case overdueReview = "overdue-review"
    case externalLink = "external-link"

    package var severity: Diagnostic.Severity {
        switch self {
        case .unreadableFile, .notUTF8, .badYAML, .wrongType, .sameAddress, .unpairedPhrases,
            .questionWithoutAnswer, .badQuestion, .duplicateQuestion, .unknownPool, .shortPool, .unknownCriteria,
            .emptySheet, .missingScene, .endlessScene, .emptyBook, .badTemplate, .foreignFile, .unwritableOutput:
            .error
        case .emptyPage, .unreadFile, .unspacedHeading, .sameNumber, .unknownField, .unknownKind, .unknownBlock,
            .questionWithoutPrompt, .brokenLink, .brokenFragment, .missingImage, .draftLink, .largeImage,
            .remoteImage, .rawHTML, .unsafeURL, .badDay, .unreachableScene, .unknownQuestion,
            .unknownDiagnostic, .fixedSeverity, .badPattern, .unknownCheck, .brokenRule, .unseenPhrase, .noThesis,
            .thesisLong, .pageLong, .noCriterion, .wrongWithoutRight, .unusedTag, .orphanPage, .sectionWithoutQuiz,
            .longestAnswer, .sameAnswerPlace, .similarQuestions, .overdueReview:
            .warning
        case .externalLink:
            .note
        }
    }
}

/// A diagnostic that is thrown.
package struct DiagnosticFailure: Error {
    package let diagnostic: Diagnostic

    package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
