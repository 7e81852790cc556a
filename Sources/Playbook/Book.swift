import SalesBookCore

/// A validated book: everything a site is drawn from. Immutable.
package struct Book: Sendable {
    package let settings: BookSettings
    /// In the order of the cover. Never empty.
    package let editions: [Edition]
    /// All pages that are published; a `PageID` is an index here.
    package let pages: [Page]
    /// Files to be copied beside the pages, by output path.
    package let assets: [Asset]
    /// The output path of the logo, if there is one.
    package let logo: Asset?
    /// `content/theme/`: template overrides by name and extra css.
    package let theme: Theme
    package let source: SourceTree

    package typealias PageID = Int

    package var wordCount: Int { pages.reduce(0) { $0 + $1.wordCount } }
    package var questionCount: Int { pages.reduce(0) { $0 + $1.questions.count } }

    package func page(_ id: PageID) -> Page { pages[id] }
}

/// The book in one language.
package struct Edition: Sendable {
    package let language: Language
    /// The language tag, and the folder of the edition when it has one.
    package let tag: String
    /// Its folder in the content, `ru`; empty when the book has no folders by language.
    package let folder: String
    /// What its output paths begin with: `ru/`, or empty.
    package let prefix: String
    /// Where the cover stands in the output.
    package let coverPath: String
    package let title: String?
    package let subtitle: String?
    package let sections: [Section]
    /// `index.md` of the edition: its body goes on the cover.
    package let intro: Page?
    package let glossary: Book.PageID?
    /// Every page, in reading order.
    package let reading: [Book.PageID]
    /// Groups of words that search treats as one, from `synonyms.yml`.
    package let synonyms: [[String]]
}

/// A folder of pages.
package struct Section: Sendable {
    /// The folder's path in the content, `ru/rules`; empty for the pages beside the edition's own index.
    package let folder: String
    package let kind: PageKind
    package let title: String?
    package let summary: String?
    /// `index.md` of the folder: its body leads the section page.
    package let intro: Page?
    package let outputPath: String
    package let pages: [Book.PageID]

    /// The section's folder within its edition: the same in every language.
    package func key(in edition: Edition) -> String {
        String(folder.dropFirst(edition.folder.isEmpty ? 0 : edition.folder.count + 1))
    }
}

/// A file that is copied as it is.
package struct Asset: Sendable, Hashable {
    package let sourcePath: String
    package let outputPath: String
}

/// What a trainer changes of the looks.
package struct Theme: Sendable {
    /// Template name, `page` or `partials/top`, to its text and file.
    package internal(set) var templates: [(name: String, text: String, path: String)] = []
    package internal(set) var css = ""

    package func hasSameTemplates(as other: Theme) -> Bool {
        templates.elementsEqual(other.templates) { $0 == $1 }
    }
}
