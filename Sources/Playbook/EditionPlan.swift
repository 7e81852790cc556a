import SalesBookCore

/// Which files make which edition and section, decided from paths and front matter alone.
struct EditionPlan {
    struct SectionPlan {
        let folder: String
        let kind: PageKind
        /// Index of `index.md` in the files, if there is one.
        let index: Int?
        let pages: [Int]
    }

    let language: Language
    /// `ru/`, or empty.
    let prefix: String
    let index: Int?
    let glossary: Int?
    let sections: [SectionPlan]

    /// Splits the files of a content folder into editions. `files` are sorted by path.
    static func plan(_ files: [PageFile], languages order: [String]) -> [EditionPlan] {
        let tags = Set(files.compactMap { languageFolder($0.file.path) })
        guard !tags.isEmpty else {
            return [EditionPlan(files, Array(files.indices), prefix: "", language: detectLanguage(files))]
        }
        let rank = { (tag: String) in order.firstIndex(of: tag) ?? order.count }
        return tags.sorted { (rank($0), $0) < (rank($1), $1) }.compactMap { tag in
            guard let language = Language(tag: Array(tag.utf8)) else { return nil }
            let members = files.indices.filter { files[$0].file.path.hasPrefix(tag + "/") }
            return EditionPlan(files, members, prefix: tag + "/", language: language)
        }
    }

    private static func languageFolder(_ path: String) -> String? {
        guard let slash = path.firstIndex(of: "/") else { return nil }
        let folder = String(path[..<slash])
        return Language(tag: Array(folder.utf8)) == nil ? nil : folder
    }

    private static func detectLanguage(_ files: [PageFile]) -> Language {
        // A few thousand letters decide; a large book need not be read twice.
        var sample: [UInt8] = []
        for file in files where sample.count < 65_536 { sample += file.text.bytes[file.text.body].prefix(4096) }
        return LanguageDetector.detect(sample)
    }

    private init(_ files: [PageFile], _ members: [Int], prefix: String, language: Language) {
        self.language = language
        self.prefix = prefix
        var folders: [String: [Int]] = [:]
        for member in members { folders[Self.folder(of: files[member].file.path), default: []].append(member) }
        let root = String(prefix.dropLast())
        var indexes: [String: Int] = [:]
        for (folder, list) in folders {
            if let index = Self.indexFile(list, files) {
                indexes[folder] = index
                folders[folder] = list.filter { $0 != index }
            }
        }
        index = indexes[root]
        glossary = folders[root]?.first { Self.isNamed("glossary", files[$0].file.path) }
        let glossary = glossary
        folders[root]?.removeAll { $0 == glossary }
        var sections: [(key: SectionOrder, plan: SectionPlan)] = []
        for (folder, list) in folders where !list.isEmpty || (folder != root && indexes[folder] != nil) {
            let index = folder == root ? nil : indexes[folder]
            let kind = index.flatMap { files[$0].fields.kind } ?? Self.kind(ofFolder: folder, root: root)
            let pages = list.map { (order: Self.pageOrder(files[$0]), page: $0) }
                .sorted { $0.order < $1.order }.map(\.page)
            let name = Self.stem(folder)
            let number = index.flatMap { files[$0].fields.number } ?? Self.leadingNumber(name)
            let rank = PageKind.allCases.firstIndex(of: kind) ?? 0
            sections.append(
                (
                    SectionOrder(isRoot: folder == root, number: number ?? .max, rank: rank, folder: folder),
                    SectionPlan(folder: folder, kind: kind, index: index, pages: pages)
                ))
        }
        self.sections = sections.sorted { $0.key < $1.key }.map(\.plan)
    }

    private struct SectionOrder: Comparable {
        let isRoot: Bool
        let number: Int
        let rank: Int
        let folder: String

        static func < (a: SectionOrder, b: SectionOrder) -> Bool {
            (a.isRoot ? 1 : 0, a.number, a.rank, a.folder) < (b.isRoot ? 1 : 0, b.number, b.rank, b.folder)
        }
    }

    private static func pageOrder(_ page: PageFile) -> (Int, String) {
        (page.fields.number ?? leadingNumber(stem(page.file.path)) ?? .max, page.file.path)
    }

    /// `index.md`, else `README.md`, which GitHub shows for a folder.
    private static func indexFile(_ list: [Int], _ files: [PageFile]) -> Int? {
        list.first { isNamed("index", files[$0].file.path) } ?? list.first { isNamed("readme", files[$0].file.path) }
    }

    static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// The last component, without the extension of a page.
    static func stem(_ path: String) -> String {
        let bytes = path.utf8
        let name = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[bytes.index(after: $0)...] } ?? bytes[...]
        return String(Substring(isMarkdown(path) ? name.dropLast(3) : name))
    }

    /// Whether a path ends as the files of pages do, in letters of whatever case.
    static func isMarkdown(_ path: String) -> Bool {
        path.utf8.suffix(3).elementsEqual(".md".utf8) { $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1 }
    }

    private static func isNamed(_ name: String, _ path: String) -> Bool {
        let stem = stem(path)
        return stem.utf8.count == name.utf8.count && stem.lowercased() == name
    }

    static func leadingNumber(_ name: String) -> Int? {
        Int(name.prefix { ("0"..."9").contains($0) })
    }

    /// `rules` and `rule` hold rules, whatever number stands before the name.
    static func kind(ofFolder folder: String, root: String) -> PageKind {
        guard folder != root else { return .guide }
        let name = stem(folder).lowercased().drop { $0.isNumber || $0 == "-" || $0 == "_" }
        return PageKind.allCases.first {
            name == $0.rawValue || name == $0.rawValue + "s" || name == $0.rawValue + "zes"
        }
            ?? .guide
    }

    /// Every file of the edition with the kind that its page is drawn as: its own, else its section's.
    func jobs(_ files: [PageFile]) -> [(file: PageFile, kind: PageKind, language: Language)] {
        func job(_ file: Int, _ kind: PageKind) -> (PageFile, PageKind, Language) {
            (files[file], files[file].fields.kind ?? kind, language)
        }
        var result = [index.map { job($0, .guide) }, glossary.map { job($0, .glossary) }].compactMap { $0 }
        for section in sections {
            if let index = section.index { result.append((files[index], .guide, language)) }
            result += section.pages.map { job($0, section.kind) }
        }
        return result
    }
}
