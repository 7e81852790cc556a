import SalesBookCore

/// Which sections a content folder has and which numbers their pages bear: what is needed to put a page beside others.
package struct BookOutline: Sendable {
    package struct Section: Sendable {
        /// Path in the content folder; empty for the folder itself.
        package let folder: String
        package let kind: PageKind
        /// The highest number of a page, from `number:` or from a file's name; 0 when none has one.
        package let lastNumber: Int
    }

    package struct Edition: Sendable {
        package let language: Language
        /// Its folder in the content, `ru`; empty when the book has no folders by language.
        package let folder: String
        package let sections: [Section]
        package let hasGlossary: Bool
    }

    package let editions: [Edition]
    package let tree: SourceTree

    /// Reads the front matter of every page, drafts too. Pages that cannot be read count by the names of their files.
    package static func read(_ root: String) async -> (outline: BookOutline, diagnostics: [Diagnostic]) {
        let (tree, diagnostics) = SourceTree.scan(root)
        let sources = tree.files.filter { EditionPlan.isMarkdown($0.path) && !$0.path.hasPrefix("theme/") }
        let files = await inParallel(sources) { file in
            let page = (try? tree.read(file).get()).flatMap { PageFile.read($0, of: file, in: tree).page }
            return page ?? PageFile(file: file, text: SourceText([]), fields: FrontMatter())
        }
        guard !files.isEmpty else { return (BookOutline(editions: [], tree: tree), diagnostics) }
        let editions = EditionPlan.plan(files, languages: []).map { plan in
            Edition(
                language: plan.language, folder: String(plan.prefix.dropLast()),
                sections: plan.sections.map { section in
                    Section(
                        folder: section.folder, kind: section.kind,
                        lastNumber: section.pages.map { number(of: files[$0]) }.max() ?? 0)
                }, hasGlossary: plan.glossary != nil)
        }
        return (BookOutline(editions: editions, tree: tree), diagnostics)
    }

    private static func number(of page: PageFile) -> Int {
        page.fields.number ?? EditionPlan.leadingNumber(EditionPlan.stem(page.file.path)) ?? 0
    }
}
