import Deflation
import Foundation
import Playbook
import SalesBookCore

/// The index of an edition as files of the site: classic scripts that hand bytes to the page.
///
/// `SalesBook.index(DICTIONARY, PARTS)` comes first, `SalesBook.part(NUMBER, BYTES)` as they are asked for. Bytes are
/// `PrintableBytes`; the engine reads them as they are.
struct SearchFiles {
    let view: EditionView
    let morphology: IndexBuilder.Morphology

    /// A book whose index is no heavier than this travels in one file.
    private static let oneFile = 350_000
    /// Postings and text of a larger book come in parts of about this size before compression.
    private static let sizes = IndexBuilder.PartSizes(
        postings: 3500, text: 3500, stretch: 7000, phrases: 64_000)
    /// How many parts of text a task codes.
    private static let textsOfTask = 64
    private static let wholeSizes = IndexBuilder.PartSizes(postings: .max, text: .max)

    static func folder(_ edition: Edition) -> String { edition.prefix + "search/" }

    func files() async -> [OutputFile] {
        let book = view.book
        let tags = view.tagIndex.entries.map(\.name)
        let tagNumbers = Dictionary(uniqueKeysWithValues: tags.enumerated().map { ($1, UInt16(clamping: $0)) })
        var builder = IndexBuilder(language: view.edition.language, morphology: morphology)
        var identity: UInt32 = 0x811C_9DC5
        var length = 0
        for id in view.edition.reading {
            let document = SearchDocuments.document(book.page(id), view, tagNumbers: tagNumbers)
            builder.add(document)
            for segment in document.segments {
                identity = (identity ^ IndexPart.checksum(segment.text[...])) &* 0x0100_0193
                length += segment.text.count
            }
        }
        // Text takes a fifth of its bytes in the index, and postings as much again: see the benchmark of peers.
        let isWhole = length < Self.oneFile * 2
        let draft = builder.draft(
            tags: tags.map { Array($0.utf8) }, synonyms: synonyms, kindNames: kindNames,
            sizes: isWhole ? Self.wholeSizes : Self.sizes, book: identity)
        return await scripts(of: draft, isWhole: isWhole)
    }

    private func scripts(of draft: IndexBuilder.Draft, isWhole: Bool) async -> [OutputFile] {
        async let dictionary = PrintableBytes.encode(draft.dictionary.encode())
        let texts = await Self.texts(of: draft)
        let parts = draft.postings.map(Self.literal) + texts
        let head = "SalesBook.index('\(await dictionary)',["
        let folder = Self.folder(view.edition)
        if isWhole { return [OutputFile(folder + "index.js", head + "\n\(parts.joined(separator: ",\n"))\n]);\n")] }
        return [OutputFile(folder + "index.js", head + "]);\n")]
            + parts.enumerated().map { number, part in
                let name = String(decoding: draft.dictionary.partName(number), as: UTF8.self)
                return OutputFile(folder + name + ".js", "SalesBook.part(\(number),\(part));\n")
            }
    }

    /// The parts of text, coded in parallel.
    ///
    /// No more tasks wait than can run at once: behind all of them the pages, drawn by then, would wait to be written.
    private static func texts(of draft: IndexBuilder.Draft) async -> [String] {
        var runs = stride(from: 0, to: draft.texts.count, by: textsOfTask).map {
            $0..<min($0 + textsOfTask, draft.texts.count)
        }.enumerated().makeIterator()
        return await withTaskGroup(of: (Int, [String]).self) { tasks in
            func codeNext() {
                guard let (number, run) = runs.next() else { return }
                tasks.addTask { (number, draft.textParts(run).map(literal)) }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { codeNext() }
            var coded: [Int: [String]] = [:]
            for await (number, parts) in tasks {
                coded[number] = parts
                codeNext()
            }
            return coded.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }

    private static func literal(_ part: [UInt8]) -> String { "'\(PrintableBytes.encode(part))'" }

    private var synonyms: [[[Lexicon.Word]]] {
        view.edition.synonyms.map { group in
            group.map { Lexicon.phrase(in: Array($0.utf8)) }.filter { !$0.isEmpty }
        }
    }

    private var kindNames: [[Lexicon.Word]] {
        PageKind.allCases.map { kind in
            [view.wording.kindName(kind), view.wording.sectionTitle(kind)].flatMap {
                Lexicon.words(in: Array($0.utf8))
            }
        }
    }
}
