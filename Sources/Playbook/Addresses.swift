import SalesBookCore

/// Where each source file goes in the output: ASCII, lower case, the folder's shape kept.
struct Addresses {
    private var taken: [String: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// The output path of a page.
    mutating func page(_ page: PageFile, language: Language, display: String) -> String {
        let folder = Self.folder(EditionPlan.folder(of: page.file.path), language)
        let stem = page.fields.slug ?? EditionPlan.stem(page.file.path)
        let name = Self.ascii(stem, language)
        let path = (folder.isEmpty ? "" : folder + "/") + name + ".html"
        claim(path, for: display, place: page.fields.slugLocation ?? SourceLocation(display), subject: "this page")
        return path
    }

    /// The output path of a file that is copied.
    mutating func asset(_ path: String, language: Language) -> String {
        let folder = Self.folder(EditionPlan.folder(of: path), language)
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let dot = file.lastIndex(of: ".")
        let stem = Self.ascii(dot.map { String(file[..<$0]) } ?? file, language)
        let suffix = dot.map { "." + Self.ascii(String(file[file.index(after: $0)...]), language) } ?? ""
        var result = (folder.isEmpty ? "" : folder + "/") + stem + suffix
        // Two files whose names differ only in letters that ASCII lacks: the second is numbered.
        var number = 2
        while let owner = taken[result], owner != path {
            result = (folder.isEmpty ? "" : folder + "/") + stem + "-\(number)" + suffix
            number += 1
        }
        taken[result] = path
        return result
    }

    /// Reserves an address for what the book makes by itself out of the folder at `place`.
    mutating func reserve(_ path: String, for owner: String, at place: SourceLocation) {
        claim(path, for: owner, place: place, subject: owner)
    }

    static func folder(_ folder: String, _ language: Language) -> String {
        folder.split(separator: "/").map { ascii(String($0), language) }.joined(separator: "/")
    }

    private static func ascii(_ name: String, _ language: Language) -> String {
        String(decoding: Slug.fileName(Array(name.utf8), language: language), as: UTF8.self)
    }

    private mutating func claim(_ path: String, for owner: String, place: SourceLocation, subject: String) {
        if let other = taken[path], other != owner {
            diagnostics.append(
                Diagnostic(
                    .sameAddress, place, "\(subject) and \(other) would both be \(path)",
                    fix: "give one of them another “slug:” or file name"))
        } else {
            taken[path] = owner
        }
    }
}
