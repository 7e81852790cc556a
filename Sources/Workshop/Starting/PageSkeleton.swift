import Playbook
import SalesBookCore
import SalesBookSite

/// A new page of a kind, with the blocks of that kind to fill in and the next number in its section.
package struct PageSkeleton: Sendable {
    /// A file to be written.
    package struct File: Sendable {
        /// Path as the person would type it.
        package let path: String
        let bytes: [UInt8]
    }

    /// The page, and before it the section's `index.md` when the section is new.
    package let files: [File]

    /// The page's own path.
    package var path: String { files.last?.path ?? "" }

    /// Finds the page's place.
    /// - Parameters:
    ///   - content: the content folder.
    ///   - edition: a language tag; needed when the book has several editions.
    ///   - section: a folder in the edition; needed when several sections hold pages of the kind.
    package static func plan(
        _ kind: PageKind, title: String, content: String, edition: String?, section: String?
    ) async throws(StartError) -> PageSkeleton {
        let (outline, _) = await BookOutline.read(content)
        let chosen = try self.edition(edition, of: outline, content)
        let title = String(title.map { $0.isNewline ? " " : $0 })
        if kind == .glossary { return try glossary(title, chosen, outline.tree) }
        let root = chosen.folder.isEmpty ? "" : chosen.folder + "/"
        let place = try self.section(section, of: kind, in: chosen)
        let number = (place?.lastNumber ?? 0).addingReportingOverflow(1)
        let folder = place?.folder ?? root + Self.folderName(kind)
        let name = fileName(title, number: number.partialValue, chosen.language)
        var files: [File] = []
        if place == nil, let index = index(kind, chosen.language) {
            files.append(File(path: outline.tree.displayPath(folder + "/index.md"), bytes: Array(index.utf8)))
        }
        let text = fill(kind, title, number: number.partialValue, chosen.language)
        let path = (folder.isEmpty ? "" : folder + "/") + name + ".md"
        files.append(File(path: outline.tree.displayPath(path), bytes: Array(text.utf8)))
        return PageSkeleton(files: files)
    }

    /// Writes what was planned; a file that is there already stays as it is and stops it.
    package func create() throws(StartError) {
        for file in files {
            do throws(Disk.Refusal) {
                try Disk.create(file.bytes, at: file.path)
            } catch {
                if error.isTaken, file.path != path { continue }
                throw error.isTaken ? .taken(file.path) : .unwritable(file.path, error.reason)
            }
        }
    }

    // MARK: Its place

    private static func edition(
        _ tag: String?, of outline: BookOutline, _ content: String
    ) throws(StartError) -> BookOutline.Edition {
        let editions = outline.editions
        guard let first = editions.first else { throw .noBook(content) }
        let tags = editions.map { "\($0.language.tag)" }
        guard let tag else {
            guard editions.count == 1 else { throw .noEdition("", tags) }
            return first
        }
        guard let found = editions.first(where: { $0.folder == tag || "\($0.language.tag)" == tag }) else {
            throw .noEdition(tag, tags)
        }
        return found
    }

    /// The section that holds pages of a kind; nil when there is none and one is to be made.
    private static func section(
        _ name: String?, of kind: PageKind, in edition: BookOutline.Edition
    ) throws(StartError) -> BookOutline.Section? {
        let key = { (section: BookOutline.Section) in
            String(section.folder.dropFirst(edition.folder.isEmpty ? 0 : edition.folder.count + 1))
        }
        // Pages beside the edition's own index are guides, but not a place to put more of them.
        let fitting = edition.sections.filter { $0.kind == kind && !key($0).isEmpty }
        if let name {
            let wanted = name.hasSuffix("/") ? String(name.dropLast()) : name
            guard let found = fitting.first(where: { key($0) == wanted || $0.folder == wanted }) else {
                throw .noSection(name, fitting.map(key))
            }
            return found
        }
        guard fitting.count < 2 else { throw .manySections(kind.rawValue, fitting.map(key)) }
        return fitting.first
    }

    private static func glossary(
        _ title: String, _ edition: BookOutline.Edition, _ tree: SourceTree
    ) throws(StartError) -> PageSkeleton {
        let path = tree.displayPath((edition.folder.isEmpty ? "" : edition.folder + "/") + "glossary.md")
        guard !edition.hasGlossary else { throw .glossaryExists(path) }
        let text = fill(.glossary, title, number: 1, edition.language)
        return PageSkeleton(files: [File(path: path, bytes: Array(text.utf8))])
    }

    private static func fileName(_ title: String, number: Int, _ language: Language) -> String {
        let words = String(decoding: Slug.fileName(Array(title.utf8), language: language), as: UTF8.self)
        let digits = String(number)
        return (digits.count == 1 ? "0" + digits : digits) + "-" + words
    }

    // MARK: Its text

    static func template(_ kind: PageKind, _ language: Language) -> String? {
        EmbeddedAssets.text("starter/\(language.tag)/pages/\(kind.rawValue).md")
    }

    private static func fill(_ kind: PageKind, _ title: String, number: Int, _ language: Language) -> String {
        Phrases.fill(template(kind, language) ?? "---\ntitle: @title@\n---\n") { name in
            switch name {
            case "title": PlainScalar.write(title)
            case "number": String(number)
            default: nil
            }
        }
    }

    /// The `index.md` of a section of this kind, as a new book has it.
    private static func index(_ kind: PageKind, _ language: Language) -> String? {
        EmbeddedAssets.text("starter/\(language.tag)/book/content/\(folderName(kind))/index.md")
    }

    /// The folder that the book knows a kind by.
    static func folderName(_ kind: PageKind) -> String {
        switch kind {
        case .rule: "rules"
        case .customer: "customers"
        case .script: "scripts"
        case .guarantee: "guarantees"
        case .guide: "guides"
        case .check: "checks"
        case .path, .quiz, .glossary: kind.rawValue
        }
    }
}
