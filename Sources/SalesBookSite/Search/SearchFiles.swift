import Deflation
import Foundation
import Playbook
import SalesBookCore

/// The index of an edition as files of the site: classic scripts that hand bytes to the page.
///
/// `SalesBook.index(DICTIONARY, PARTS)` comes first, `SalesBook.part(NUMBER, BYTES)` as they are asked for. Bytes are
/// `PrintableBytes`; the engine reads them as they are.
struct SearchFiles: Sendable {
    let folder: String
    let draft: IndexBuilder.Draft
    /// Whether all of it is one file.
    let isWhole: Bool

    /// How many parts of text a task codes.
    private static let textsOfTask = 64

    static func folder(_ edition: Edition) -> String { edition.prefix + "search/" }

    /// What is made of each file as soon as there is one, in parallel.
    func files<Made: Sendable>(_ make: @Sendable @escaping (OutputFile) -> Made) async -> [Made] {
        if isWhole {
            let parts = draft.postings.map(Self.literal) + (await texts { $1 })
            return [make(index(with: "\n" + parts.joined(separator: ",\n") + "\n"))]
        }
        async let index = make(index(with: ""))
        let postings = draft.postings.enumerated().map { make(part($0, Self.literal($1))) }
        let texts = await texts { make(part(postings.count + $0, $1)) }
        return [await index] + postings + texts
    }

    private func index(with parts: String) -> OutputFile {
        let dictionary = Self.literal(draft.dictionary.encode())
        return OutputFile(folder + "index.js", "SalesBook.index(\(dictionary),[\(parts)]);\n")
    }

    private func part(_ number: Int, _ literal: String) -> OutputFile {
        let name = String(decoding: draft.dictionary.partName(number), as: UTF8.self)
        return OutputFile(folder + name + ".js", "SalesBook.part(\(number),\(literal));\n")
    }

    /// What is made of each part of text by its number, coded in parallel.
    ///
    /// No more tasks wait than can run at once: behind all of them the pages, drawn by then, would wait to be written.
    private func texts<Made: Sendable>(
        _ make: @Sendable @escaping (_ number: Int, _ literal: String) -> Made
    ) async -> [Made] {
        var runs = stride(from: 0, to: draft.texts.count, by: Self.textsOfTask).map {
            $0..<min($0 + Self.textsOfTask, draft.texts.count)
        }.makeIterator()
        return await withTaskGroup(of: (Int, [Made]).self) { tasks in
            func codeNext() {
                guard let run = runs.next() else { return }
                tasks.addTask {
                    (run.lowerBound, zip(run, draft.textParts(run)).map { make($0, Self.literal($1)) })
                }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { codeNext() }
            var coded: [Int: [Made]] = [:]
            for await (first, parts) in tasks {
                coded[first] = parts
                codeNext()
            }
            return coded.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }

    private static func literal(_ part: [UInt8]) -> String { "'\(PrintableBytes.encode(part))'" }
}
