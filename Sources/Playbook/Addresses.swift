import SalesBookCore

/// Names of files and folders in letters of ASCII. What was spelt once is known, since the names of a folder that is read
/// again and again are mostly the same.
struct FileNames: Sendable {
    private var known: [Language: [String: String]] = [:]

    mutating func ascii(_ name: String, _ language: Language) -> String {
        if let spelt = known[language]?[name] { return spelt }
        let spelt = String(decoding: Slug.fileName(Array(name.utf8), language: language), as: UTF8.self)
        // Of a name that is being written every beginning is left behind.
        if known[language, default: [:]].count > 65_536 { known[language] = [:] }
        known[language, default: [:]][name] = spelt
        return spelt
    }
}

/// Where each source file goes in the output: ASCII, lower case, the folder's shape kept.
struct Addresses {
    private(set) var names: FileNames
    private var folders: [Language: [String: String]] = [:]
    private var taken: [String: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(names: FileNames = FileNames()) {
        self.names = names
    }

    /// The output path of a page.
    mutating func page(_ page: PageFile, language: Language, display: String) -> String {
        let folder = folder(EditionPlan.folder(of: page.file.path), language)
        let stem = page.fields.slug ?? EditionPlan.stem(page.file.path)
        let name = names.ascii(stem, language)
        let path = (folder.isEmpty ? "" : folder + "/") + name + ".html"
        claim(path, for: display, place: page.fields.slugLocation ?? SourceLocation(display), subject: "this page")
        return path
    }

    /// The output path of a file that is copied.
    mutating func asset(_ path: String, language: Language) -> String {
        let folder = folder(EditionPlan.folder(of: path), language)
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let dot = file.lastIndex(of: ".")
        let stem = names.ascii(dot.map { String(file[..<$0]) } ?? file, language)
        let suffix = dot.map { "." + names.ascii(String(file[file.index(after: $0)...]), language) } ?? ""
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

    mutating func folder(_ folder: String, _ language: Language) -> String {
        if folder.isEmpty { return "" }
        if let known = folders[language]?[folder] { return known }
        let path = folder.split(separator: "/").map { names.ascii(String($0), language) }.joined(separator: "/")
        folders[language, default: [:]][folder] = path
        return path
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
