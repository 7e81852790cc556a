import Foundation
import Playbook
import SalesBookCore

/// What a browser is told of the book after every change.
package struct LiveState: Sendable {
    /// Tells this run of the program from every other, whose counting began anew.
    let run: String
    /// Grows with every change of what the pages show.
    package internal(set) var pages = 0
    /// What `pages` was when the questions changed last, and the index of the search.
    package internal(set) var training = 0
    package internal(set) var search = 0
    /// Images, style sheets and files that changed while the book was open, with what `pages` was then.
    package internal(set) var assets: [String: Int] = [:]
    /// Whether questions and search are those of the pages.
    package internal(set) var isSettled = false
    package internal(set) var diagnostics: [Diagnostic] = [] {
        didSet { errors = diagnostics.filter { $0.severity == .error } }
    }
    /// Those of the diagnostics; there may be thousands of warnings beside them.
    package private(set) var errors: [Diagnostic] = []
    package internal(set) var pageCount = 0

    package var hasErrors: Bool { !errors.isEmpty }

    private struct Message: Encodable {
        struct Fault: Encodable {
            let file: String
            let line: Int
            let column: Int
            let message: String
            let fix: String
            /// The same in Russian, less what only this place has: the catalogue speaks it, a message does not.
            let ru: Words
        }

        struct Words: Encodable {
            let message: String
            let fix: String
        }

        let run: String
        let pages: Int
        let training: Int
        let search: Int
        let settled: Bool
        let assets: [String: Int]
        let errors: [Fault]
        let warnings: Int
    }

    /// One line of JSON. A browser shows this many errors; the terminal has them all.
    func json(mostErrors: Int = 20) -> String {
        let message = Message(
            run: run, pages: pages, training: training, search: search, settled: isSettled, assets: assets,
            errors: errors.prefix(mostErrors).map(Self.fault), warnings: diagnostics.count - errors.count)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: (try? encoder.encode(message)) ?? Data("{}".utf8), as: UTF8.self)
    }

    private static func fault(_ diagnostic: Diagnostic) -> Message.Fault {
        let entry = DiagnosticCatalogue.entry(diagnostic.id)
        return Message.Fault(
            file: diagnostic.location.path, line: diagnostic.location.line, column: diagnostic.location.column,
            message: diagnostic.message, fix: diagnostic.fix ?? "",
            ru: Message.Words(message: entry.title[.russian], fix: entry.fix[.russian]))
    }
}
