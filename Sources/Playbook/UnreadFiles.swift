/// Texts that were meant as pages and are none: an editor added `.txt`, or a word processor kept its own format.
enum UnreadFiles {
    private static let suffixes = [".txt", ".doc", ".docx", ".odt", ".rtf", ".markdown"]

    /// - Parameter linked: the files that pages link to, which readers get as they are.
    static func find(in tree: SourceTree, linked: [String: Asset]) -> [Diagnostic] {
        tree.files.compactMap { file in
            guard linked[file.path] == nil, !file.path.hasPrefix("theme/"),
                let suffix = suffixes.first(where: { file.path.lowercased().hasSuffix($0) })
            else { return nil }
            let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
            let stem = String(name.dropLast(suffix.count))
            let page = stem.lowercased().hasSuffix(".md") ? stem : stem + ".md"
            let isPlain = [".txt", ".markdown"].contains(suffix)
            return Diagnostic(
                .unreadFile, SourceLocation(tree.displayPath(file.path)),
                "this file is no page of the book, and no page links to it",
                fix: isPlain ? "call it “\(page)”" : "save its text as plain text in UTF-8, named “\(page)”")
        }
    }
}
