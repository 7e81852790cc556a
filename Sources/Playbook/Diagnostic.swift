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
    package enum Severity: String, Sendable {
        case error, warning
    }

    package let id: DiagnosticID
    package let severity: Severity
    package let location: SourceLocation
    package let message: String
    /// What the author can do, as an order: "Write …", "Did you mean …?".
    package let fix: String?

    package init(_ id: DiagnosticID, _ location: SourceLocation, _ message: String, fix: String? = nil) {
        self.id = id
        self.severity = id.severity
        self.location = location
        self.message = message
        self.fix = fix
    }
}

extension Diagnostic: Comparable {
    /// By file, then by place, then by id: the order in which an author works through them.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        let a = (left.location.path, left.location.line, left.location.column)
        let b = (right.location.path, right.location.line, right.location.column)
        return a == b ? (left.id.rawValue, left.message) < (right.id.rawValue, right.message) : a < b
    }
}

/// The names under which diagnostics are known, in the order of DESIGN: what stops a build, then what does not.
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
    case missingScene = "missing-scene"
    case endlessScene = "endless-scene"
    case emptyBook = "empty-book"
    case badTemplate = "bad-template"
    case foreignFile = "foreign-file"
    case unwritableOutput = "unwritable-output"

    case unknownField = "unknown-field"
    case unknownKind = "unknown-kind"
    case unknownBlock = "unknown-block"
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

    package var severity: Diagnostic.Severity {
        switch self {
        case .unreadableFile, .notUTF8, .badYAML, .wrongType, .sameAddress, .unpairedPhrases,
            .questionWithoutAnswer, .badQuestion, .duplicateQuestion, .unknownPool, .shortPool, .missingScene,
            .endlessScene, .emptyBook, .badTemplate, .foreignFile, .unwritableOutput:
            .error
        case .unknownField, .unknownKind, .unknownBlock, .brokenLink, .brokenFragment, .missingImage, .draftLink,
            .largeImage, .remoteImage, .rawHTML, .unsafeURL, .badDay, .unreachableScene, .unknownQuestion,
            .badPattern, .unknownCheck, .brokenRule, .unseenPhrase:
            .warning
        }
    }
}

/// A diagnostic that is thrown.
struct DiagnosticFailure: Error {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
