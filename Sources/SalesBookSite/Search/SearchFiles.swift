import Deflation
import Foundation
import Playbook
import SalesBookCore

/// The index of an edition as files of the site: classic scripts that hand deflated bytes to the page.
struct SearchFiles {
    let view: EditionView
    let morphology: IndexBuilder.Morphology

    /// A book whose index is no heavier than this travels in one file.
    private static let oneFile = 160_000
    /// Postings and text of a larger book come in parts of about this size before compression.
    private static let sizes = IndexBuilder.PartSizes(postings: 12_000, text: 1)

    static func folder(_ edition: Edition) -> String { edition.prefix + "search/" }

    func files() -> [OutputFile] {
        let book = view.book
        let tags = view.tagIndex.entries.map(\.name)
        let tagNumbers = Dictionary(uniqueKeysWithValues: tags.enumerated().map { ($1, UInt16(clamping: $0)) })
        var builder = IndexBuilder(language: view.edition.language, morphology: morphology)
        var identity: UInt32 = 0x811C_9DC5
        for id in view.edition.reading {
            let document = SearchDocuments.document(book.page(id), view, tagNumbers: tagNumbers)
            builder.add(document)
            for segment in document.segments {
                identity = (identity ^ IndexPart.checksum(segment.text[...])) &* 0x0100_0193
            }
        }
        let output = builder.build(
            tags: tags.map { Array($0.utf8) }, synonyms: synonyms, kindNames: kindNames, sizes: Self.sizes,
            book: identity
        ) { part, _ in
            Array(Self.hex(IndexPart.checksum(part.bytes[...])).utf8)
        }
        let dictionary = Self.payload(output.dictionary.encode())
        let parts = output.parts.map { Self.payload($0.bytes) }
        let folder = Self.folder(view.edition)
        let total = parts.reduce(dictionary.utf8.count) { $0 + $1.utf8.count }
        if total <= Self.oneFile {
            let list = parts.map { "\"\($0)\"" }.joined(separator: ",\n")
            return [OutputFile(folder + "index.js", "SalesBook.index(\"\(dictionary)\",[\n\(list)\n]);\n")]
        }
        var files = [OutputFile(folder + "index.js", "SalesBook.index(\"\(dictionary)\",[]);\n")]
        var names: Set<String> = []
        for (number, part) in output.parts.enumerated() {
            let name = Self.hex(IndexPart.checksum(part.bytes[...]))
            guard names.insert(name).inserted else { continue }
            files.append(OutputFile(folder + name + ".js", "SalesBook.part(\"\(name)\",\"\(parts[number])\");\n"))
        }
        return files
    }

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

    private static func payload(_ bytes: [UInt8]) -> String {
        Data(Deflate.compress(bytes) ?? []).base64EncodedString()
    }

    private static func hex(_ number: UInt32) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
