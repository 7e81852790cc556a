import Playbook
import SalesBookCore

/// Makes the index of an edition.
struct SearchIndexing {
    let view: EditionView
    let morphology: IndexBuilder.Morphology

    /// A book whose index is no heavier than this travels in one file.
    private static let oneFile = 350_000
    /// Postings and text of a larger book come in parts of about this size before compression.
    private static let sizes = IndexBuilder.PartSizes(
        postings: 3500, text: 3500, stretch: 7000, phrases: 64_000)
    private static let wholeSizes = IndexBuilder.PartSizes(postings: .max, text: .max)

    /// All but the coding of its texts. Of no meaning when the task was cancelled.
    func files() -> SearchFiles {
        let book = view.book
        let tags = view.tagIndex.entries.map(\.name)
        let tagNumbers = Dictionary(uniqueKeysWithValues: tags.enumerated().map { ($1, UInt16(clamping: $0)) })
        var builder = IndexBuilder(language: view.edition.language, morphology: morphology)
        var identity: UInt32 = 0x811C_9DC5
        var length = 0
        for id in view.edition.reading where !Task.isCancelled {
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
        return SearchFiles(folder: SearchFiles.folder(view.edition), draft: draft, isWhole: isWhole)
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
}
