import Deflation
import Foundation
import SalesBookCore

/// Why there is no report, in a sentence that says what to do.
package struct ReportError: Error {
    package let sentence: String
}

/// The questions, pages and exams of one edition, as `quiz/bank.js` of the built book carries them.
package struct ReportBank: Decodable, Sendable {
    struct Page: Decodable, Sendable {
        let key: String
        let path: String
        let title: String
        let kind: String
        let number: Int?
        /// Index into `sections`; absent for a page of no section.
        let section: Int?
        let tags: [String]?
    }

    struct Section: Decodable, Sendable {
        let key: String
        let path: String
        let title: String
    }

    struct Question: Decodable, Sendable {
        let id: String
        /// The version: changes with the text.
        let v: String
        let type: String
        /// Index into `pages`.
        let page: Int
        let anchor: String?
        /// Absent when a person wrote the question.
        let generated: String?
        /// Kept for an exam.
        let reserved: Bool?
        let points: Double?
        let prompt: String
        let options: [String]?
        let left: [String]?
        let right: [String]?
        let sealed: String?
        /// `ru/rules/04.md:61`, from the content folder.
        let source: String?
    }

    struct Pool: Decodable, Sendable {
        let title: String?
        let count: Int
        let questions: [Int]
    }

    struct Exam: Decodable, Sendable {
        let key: String
        let title: String
        let path: String
        /// Per cent of all points.
        let pass: Double
        let minutes: Int?
        let attempts: Int?
        let pools: [Pool]
    }

    struct Path: Decodable, Sendable {
        struct Day: Decodable, Sendable {
            let day: Int
            let title: String?
            let tasks: [Task]
        }

        struct Task: Decodable, Sendable {
            let kind: String
            let target: String
            let title: String?
        }

        let key: String
        let title: String
        let path: String
        let days: [Day]
    }

    struct Criterion: Decodable, Sendable {
        let id: String
        /// Index into `pages`.
        let page: Int
        let anchor: String?
        let text: String
    }

    struct Sheet: Decodable, Sendable {
        let key: String
        let title: String
        let path: String
    }

    let format: Int
    let book: String
    let edition: String
    let version: String
    let title: String?
    let salt: String?
    let pages: [Page]
    let sections: [Section]
    let questions: [Question]
    let exams: [Exam]?
    let paths: [Path]?
    let criteria: [Criterion]?
    let sheets: [Sheet]?

    var language: Language { Language(tag: Array(edition.utf8)) ?? .english }

    /// Sections whose pages have questions.
    var examined: [Int] { Set(questions.compactMap { pages[$0.page].section }).sorted() }

    /// Pages that a person reads and can mark: not the exams, programmes and check sheets.
    var readable: [Int] {
        let filled = Set((sheets ?? []).map(\.key))
        return pages.indices.filter {
            !["quiz", "path"].contains(pages[$0].kind) && !filled.contains(pages[$0].key)
        }
    }
}

/// What a report needs of a built book.
package struct ReportBook: Sendable {
    let bank: ReportBank
    /// The style sheet of the book, with the company's accent and theme in it.
    let css: String

    /// Reads the book of an edition; nil takes the only one there is.
    package init(site: String, edition: String?) throws(ReportError) {
        let root = URL(fileURLWithPath: site)
        let candidates = edition.map { ["\($0)/", ""] } ?? ["", "ru/", "uk/", "en/"]
        let found = candidates.map { root.appendingPathComponent($0 + "quiz/bank.js") }
            .first { FileManager.default.fileExists(atPath: $0.path) }
        guard let file = found else {
            let name = edition.map { "the edition “\($0)” in " } ?? ""
            throw ReportError(
                sentence: "there are no questions of \(name)\(site); build the book first: salesbook build")
        }
        let style = try? String(contentsOf: root.appendingPathComponent("assets/book.css"), encoding: .utf8)
        guard let script = try? String(contentsOf: file, encoding: .utf8) else {
            throw ReportError(sentence: "\(file.path) cannot be read")
        }
        try self.init(script: script, css: style)
        if let edition, bank.edition != edition {
            throw ReportError(sentence: "\(site) holds the edition “\(bank.edition)”, not “\(edition)”")
        }
    }

    /// Reads the text of `bank.js`: a call `SalesBook.bank('…')` with the printable form of deflated JSON, after other calls.
    init(script: String, css: String?) throws(ReportError) {
        let damaged = ReportError(
            sentence: "quiz/bank.js of the book is damaged; build the book again: salesbook build")
        guard let call = script.range(of: "SalesBook.bank('"),
            let packed = PrintableBytes.decode(script[call.upperBound...].prefix { $0 != "'" }),
            let json = Deflate.decompress(packed)
        else { throw damaged }
        guard let bank = try? JSONDecoder().decode(ReportBank.self, from: Data(json)) else { throw damaged }
        guard bank.format == 1 else {
            throw ReportError(sentence: "quiz/bank.js is of another version of salesbook; build the book again")
        }
        guard Self.isSound(bank) else { throw damaged }
        self.bank = bank
        self.css = css ?? EmbeddedAssets.text("book.css") ?? ""
    }

    /// Every number that points into a list points inside it.
    private static func isSound(_ bank: ReportBank) -> Bool {
        bank.pages.allSatisfy { $0.section.map(bank.sections.indices.contains) ?? true }
            && bank.questions.allSatisfy { bank.pages.indices.contains($0.page) }
            && (bank.criteria ?? []).allSatisfy { bank.pages.indices.contains($0.page) }
            && (bank.exams ?? []).allSatisfy { exam in
                exam.pools.allSatisfy { pool in pool.questions.allSatisfy(bank.questions.indices.contains) }
            }
    }
}
