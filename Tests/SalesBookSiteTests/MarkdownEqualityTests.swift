import Foundation
import Playbook
import RandomInput
import Testing

@testable import SalesBookSite

/// `render --plain` prints what `cmark-gfm` prints.
@Suite("Markdown equals cmark-gfm byte for byte")
struct MarkdownEqualityTests {
    @Test("Every construct of CommonMark and GFM", arguments: MarkdownSpec.sections, [false, true])
    func construct(section: MarkdownSpec.Section, unsafe: Bool) async throws {
        try await compare(section.snippets.map { Array($0.utf8) }, unsafe: unsafe)
    }

    @Test("The fixtures cover the specification")
    func coverage() {
        let snippets = MarkdownSpec.sections.flatMap(\.snippets)
        #expect(snippets.count >= 300)
        #expect(Set(snippets).count == snippets.count)
    }

    @Test("The same with a line feed missing at the end, and with Windows line ends", arguments: MarkdownSpec.sections)
    func lineEnds(section: MarkdownSpec.Section) async throws {
        let snippets = section.snippets
        try await compare(snippets.map { Array($0.utf8.dropLast()) }, unsafe: true)
        try await compare(
            snippets.map {
                Array($0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
            }, unsafe: true)
    }

    @Test(
        "Fixtures inside quotations, lists and footnotes", arguments: ["> ", "- ", "1. ", "    ", "[^x]: ", "> - > "])
    func nested(prefix: String) async throws {
        let rest = String(prefix.map { $0 == ">" ? ">" : " " })
        let documents = MarkdownSpec.sections.flatMap(\.snippets).map { snippet in
            let lines = snippet.split(separator: "\n", omittingEmptySubsequences: false)
            let nested = lines.enumerated().map { ($0 == 0 ? prefix : rest) + $1 }.joined(separator: "\n")
            return Array((nested + "\n\nAnd[^x]\n").utf8)
        }
        // Joined, so that a run of the program sees many of them.
        let joined = stride(from: 0, to: documents.count, by: 10).map { start in
            Array(documents[start..<min(start + 10, documents.count)].joined(separator: Array("\n\nbetween\n\n".utf8)))
        }
        try await compare(joined, unsafe: true)
    }

    @Test("Markdown made of pieces of syntax", arguments: 0..<8 as Range<UInt64>)
    func pieces(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let pieces = MarkdownSpec.pieces
        var documents: [[UInt8]] = []
        for _ in 0..<5 {
            var text = ""
            for snippet in 0..<100 {
                for _ in 0..<Int.random(in: 1...14, using: &random) {
                    text += pieces[Int.random(in: pieces.indices, using: &random)]
                }
                // A heading closes what can be closed, so that snippets seldom run into each other.
                text += "\n\n# \(snippet)\n\n"
            }
            documents.append(Array(text.utf8))
        }
        try await compare(documents, unsafe: seed % 2 == 0)
    }

    @Test("Bytes that are no text", arguments: 0..<3 as Range<UInt64>)
    func anyBytes(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let documents = (0..<30).map { _ in random.bytes(upTo: 300).map { $0 % 3 == 0 ? $0 : $0 & 0x7F } }
        try await compare(documents, unsafe: seed % 2 == 0)
    }

    @Test("Every page of real books", arguments: Corpus.parts)
    func corpus(part: Corpus.Part) async throws {
        for unsafe in [false, true] {
            try await compare(part.pages.map { try Data(contentsOf: $0) }.map(Array.init), unsafe: unsafe)
        }
    }

    @Test("Whether real books were at hand is told")
    func corpusAtHand() throws {
        if Corpus.parts.isEmpty {
            print(
                "No pages in \(Corpus.folder.path): compared on fixtures only (SALESBOOK_CORPUS names another folder).")
        }
        let isNamed = ProcessInfo.processInfo.environment["SALESBOOK_CORPUS"] != nil
        #expect(!(isNamed && Corpus.parts.isEmpty), "SALESBOOK_CORPUS names a folder without pages")
    }

    private func compare(_ documents: [[UInt8]], unsafe: Bool) async throws {
        let expected = try CMarkProgram.render(documents, unsafe: unsafe)
        for (document, expected) in zip(documents, expected) {
            let html = await BodyHTML.plain(document, allowsHTML: unsafe)
            if html == expected { continue }
            Issue.record(Comment(rawValue: Self.difference(document, html, expected)))
        }
    }

    /// The first lines that differ, and the document when it is short.
    private static func difference(_ document: [UInt8], _ html: [UInt8], _ expected: [UInt8]) -> String {
        let ours = String(decoding: html, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let theirs = String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(ours, theirs).enumerated().first { $1.0 != $1.1 }?.offset ?? min(ours.count, theirs.count)
        let shown = { (lines: [Substring]) in lines.dropFirst(line).prefix(3).joined(separator: "\n") }
        return """
            \(document.count < 600 ? String(decoding: document, as: UTF8.self).debugDescription : "\(document.count) bytes")
            line \(line + 1), ours:
            \(shown(ours))
            cmark-gfm:
            \(shown(theirs))
            """
    }
}

/// Pages that nobody wrote for this project, beside the repository or where `SALESBOOK_CORPUS` says.
enum Corpus {
    struct Part: Sendable, CustomTestStringConvertible {
        let name: String
        let pages: [URL]

        var testDescription: String { name }
    }

    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["SALESBOOK_CORPUS"] { return URL(fileURLWithPath: path) }
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return package.deletingLastPathComponent().appendingPathComponent("shared/corpus")
    }()

    /// In runs of a few hundred pages.
    static let parts: [Part] = {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        let pages = names.filter { $0.hasSuffix(".md") }.sorted()
        return stride(from: 0, to: pages.count, by: 250).map { start in
            let run = pages[start..<min(start + 250, pages.count)]
            return Part(name: "\(run.first ?? "") … \(run.last ?? "")", pages: run.map(folder.appendingPathComponent))
        }
    }()
}
