import SalesBookCore

/// What the reference says of one kind of diagnostic.
package struct DiagnosticEntry: Sendable {
    /// A text in the languages of the reference.
    package struct Text: Sendable {
        package let english: String
        package let russian: String

        init(_ english: String, _ russian: String) {
            self.english = english
            self.russian = russian
        }

        /// English stands in for a language that the reference lacks.
        package subscript(language: Language) -> String { language == .russian ? russian : english }
    }

    /// A small book that provokes it, and the same book put right.
    package struct Example: Sendable {
        /// Stands in a text of `wrong` where the diagnostic must fall; not part of the text.
        package static let mark = "⟦"

        /// Path to text.
        package let wrong: [String: String]
        package let right: [String: String]
        /// What both need besides.
        package let around: [String: String]
        /// The file or folder that is meant as a whole, when no place is marked; empty is the folder of the book.
        package let whole: String?
        /// The day on which the book is looked at, for what depends on one.
        package let day: String

        init(
            wrong: [String: String], right: [String: String], around: [String: String] = [:], whole: String? = nil,
            day: String = "2026-11-25"
        ) {
            self.wrong = wrong
            self.right = right
            self.around = around
            self.whole = whole
            self.day = day
        }

        /// One page, wrong and right.
        init(_ wrong: String, _ right: String, around: [String: String] = [:], whole: String? = nil) {
            self.init(wrong: ["page.md": wrong], right: ["page.md": right], around: around, whole: whole)
        }

        /// What the reference shows of the wrong book: its texts, pictures and lists left out.
        var shown: [String: String] {
            around.filter { $0.key.hasSuffix(".md") || $0.key.hasSuffix(".yml") }.merging(wrongFiles) { $1 }
        }

        /// The wrong texts as they stand in the files.
        package var wrongFiles: [String: String] {
            wrong.mapValues { $0.split(separator: Self.mark, omittingEmptySubsequences: false).joined() }
        }
    }

    /// What it is, in one sentence.
    package let title: Text
    /// Why it matters to a reader or a trainer.
    package let why: Text
    /// What to do.
    package let fix: Text
    /// Nil for what no text alone provokes: the state of a disk, or bytes that are none.
    package let example: Example?

    init(title: Text, why: Text, fix: Text, example: Example? = nil) {
        self.title = title
        self.why = why
        self.fix = fix
        self.example = example
    }
}

extension DiagnosticID {
    /// A number that a check compares with, and that `book.yml` may change.
    package struct Limit: Sendable {
        /// Its name in `book.yml`, which is also its unit.
        package let name: String
        package let normal: Int
        package let range: ClosedRange<Int>
    }

    package var limit: Limit? {
        switch self {
        case .thesisLong: Limit(name: "words", normal: 25, range: 3...200)
        case .pageLong: Limit(name: "minutes", normal: 6, range: 1...240)
        case .unusedTag: Limit(name: "pages", normal: 2, range: 2...100)
        case .longestAnswer, .sameAnswerPlace: Limit(name: "percent", normal: 80, range: 50...100)
        case .similarQuestions: Limit(name: "percent", normal: 80, range: 30...100)
        default: nil
        }
    }
}
