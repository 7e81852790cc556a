/// Pages that an editor saved under a name of its own: Notepad makes `rule.md.txt` of `rule.md`. Any other file that lies
/// beside the pages is the author's business.
enum UnreadFiles {
    private static let endings = [".txt", ".doc", ".docx", ".odt", ".rtf"]

    /// - Parameter linked: the files that pages link to, which readers get as they are.
    static func find(in tree: SourceTree, linked: [String: Asset]) -> [Diagnostic] {
        tree.files.compactMap { file in
            let lowered = file.path.lowercased()
            guard linked[file.path] == nil, let ending = endings.first(where: { lowered.hasSuffix(".md" + $0) }) else {
                return nil
            }
            let name = file.path.split(separator: "/").last.map { String($0.dropLast(ending.count)) } ?? file.path
            return Diagnostic(
                .unreadFile, SourceLocation(tree.displayPath(file.path)),
                "this page is not in the book, since its name ends in “\(ending)”",
                fix: ending == ".txt" ? "call it “\(name)”" : "save it as plain text in UTF-8, named “\(name)”")
        }
    }
}
