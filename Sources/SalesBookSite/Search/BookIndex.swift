import Deflation
import Foundation
import SalesBookCore

/// Why a built book cannot be searched.
package struct BookIndexError: Error {
    package let sentence: String

    package init(sentence: String) {
        self.sentence = sentence
    }
}

/// The index of a built book, read from disk as the browser reads it.
package struct BookIndex {
    private var searcher: Searcher
    private let folder: URL
    private let prefix: String

    /// - Parameters:
    ///   - site: the output folder of a build.
    ///   - edition: a language tag; nil takes the only one there is.
    package init(site: String, edition: String?) throws(BookIndexError) {
        let root = URL(fileURLWithPath: site)
        let candidates = edition.map { ["\($0)/", ""] } ?? ["", "ru/", "uk/", "en/"]
        guard let prefix = candidates.first(where: { Self.exists(root, $0) }) else {
            throw BookIndexError(sentence: "there is no index in \(site); build the book first: salesbook build")
        }
        self.prefix = prefix
        folder = root.appendingPathComponent(prefix + "search")
        let payloads = try Self.payloads(of: folder.appendingPathComponent("index.js"))
        guard let dictionary = payloads.first else { throw Self.unreadable("index.js") }
        do {
            searcher = try Searcher(dictionary)
            for (number, part) in payloads.dropFirst().enumerated() { try searcher.add(part: number, part) }
        } catch {
            throw BookIndexError(sentence: Self.sentence(error))
        }
    }

    package mutating func search(_ query: String, typing: Bool, limit: Int) throws(BookIndexError) -> FoundPages {
        var request = Searcher.Request(Array(query.utf8))
        request.typing = typing
        request.limit = limit
        while true {
            switch searcher.search(request) {
            case .results(let results):
                return FoundPages(query: query, results: results)
            case .needs(let parts):
                try bring(parts)
            }
        }
    }

    /// How the score of a page came about; nil when the book has no such page.
    ///
    /// - Parameter page: its path in the output folder.
    package mutating func explain(_ query: String, page: String, typing: Bool) throws(BookIndexError) -> ExplainedScore?
    {
        var request = Searcher.Request(Array(query.utf8))
        request.typing = typing
        var missing: [Int] = []
        var number = searcher.page(at: Array(page.utf8), missing: &missing)
        if number == nil, !missing.isEmpty {
            try bring(missing)
            number = searcher.page(at: Array(page.utf8), missing: &missing)
        }
        guard let number else { return nil }
        while true {
            if let explanation = searcher.explain(request, page: number, missing: &missing) {
                return ExplainedScore(query: query, page: page, explanation)
            }
            try bring(missing)
        }
    }

    private mutating func bring(_ parts: [Int]) throws(BookIndexError) {
        for part in parts {
            let name = String(decoding: searcher.dictionary.partName(part), as: UTF8.self)
            let payloads = try Self.payloads(of: folder.appendingPathComponent(name + ".js"))
            guard let bytes = payloads.first else { throw Self.unreadable(name + ".js") }
            do {
                try searcher.add(part: part, bytes)
            } catch {
                throw BookIndexError(sentence: Self.sentence(error))
            }
        }
    }

    private static func exists(_ root: URL, _ prefix: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(prefix + "search/index.js").path)
    }

    /// Every string in a script of the index.
    private static func payloads(of file: URL) throws(BookIndexError) -> [[UInt8]] {
        guard let script = FileManager.default.contents(atPath: file.path) else {
            throw unreadable(file.lastPathComponent)
        }
        let pieces = script.split(separator: 0x27, omittingEmptySubsequences: false)
        var result: [[UInt8]] = []
        for number in stride(from: 1, to: pieces.count - 1, by: 2) {
            let text = String(decoding: pieces[number], as: UTF8.self)
            guard let bytes = PrintableBytes.decode(text) else { throw unreadable(file.lastPathComponent) }
            result.append(bytes)
        }
        return result
    }

    private static func unreadable(_ name: String) -> BookIndexError {
        BookIndexError(sentence: "\(name) of the index is missing or damaged; build the book again: salesbook build")
    }

    private static func sentence(_ fault: any Error) -> String {
        switch fault as? IndexFault {
        case .otherVersion: "the index was written by another version of salesbook; build the book again"
        case .otherBook: "a part of the index belongs to another build of the book; build the book again"
        case .truncated: "the index is cut short; build the book again"
        case .notAnIndex, .corrupt, nil: "the index is damaged; build the book again"
        }
    }
}

/// What a search found, for the terminal.
package struct FoundPages {
    private struct Entry: Encodable {
        let page: String
        let title: String
        let section: String
        let score: Double
        let excerpt: String
    }

    private struct Answer: Encodable {
        let query: String
        let corrected: String?
        let results: [Entry]
    }

    private let answer: Answer
    private let missing: [String]
    private let nearest: [String]

    init(query: String, results: SearchResults) {
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        func plain(_ excerpt: SearchResults.Excerpt) -> String { excerpt.stretches.map(text).joined() }
        var corrected = results.otherLayout.map(text)
        for correction in results.corrections {
            let typed = text(ResultJSON.utf8(correction.typed))
            let searched = text(ResultJSON.utf8(correction.searched))
            corrected = (corrected ?? query).replacingOccurrences(of: typed, with: searched, options: .caseInsensitive)
        }
        missing = results.missing.map { text(ResultJSON.utf8($0)) }
        nearest = results.suggestions.map { text(ResultJSON.utf8($0)) }
        answer = Answer(
            query: query, corrected: corrected,
            results: results.results.map {
                Entry(
                    page: text($0.path), title: plain($0.title), section: text($0.sections.first?.heading ?? []),
                    score: Double($0.score), excerpt: plain($0.excerpt))
            })
    }

    /// One JSON object on one line.
    package var line: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: (try? encoder.encode(answer)) ?? Data("{}".utf8), as: UTF8.self)
    }

    /// For a person.
    package var text: String {
        var lines = answer.corrected.map { ["Showing “\($0)” instead of “\(answer.query)”.", ""] } ?? []
        if !missing.isEmpty { lines += ["Pages without “\(missing.joined(separator: "”, “"))”.", ""] }
        for entry in answer.results {
            lines += ["\(entry.title)  (\(entry.page))", "  \(entry.excerpt)", ""]
        }
        if answer.results.isEmpty { lines.append("Nothing found.") }
        if !nearest.isEmpty { lines.append("Near it in the book: \(nearest.joined(separator: ", ")).") }
        return lines.joined(separator: "\n")
    }
}
