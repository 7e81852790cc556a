/// Fields at the top of a page that CommonMark would show to readers, since a line of three hyphens is missing.
///
/// Three hyphens may also be a rule of the text, so only a line that begins with the name of a field tells the two apart.
enum UnclosedFields {
    /// - Parameter path: what a diagnostic calls the page.
    static func find(in text: SourceText, named path: String) -> Diagnostic? {
        guard text.frontMatter == nil else { return nil }
        // Nobody writes more fields than this, and a page may be long.
        let lines = String(decoding: text.bytes[text.body].prefix(16_384), as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard let first = lines.first else { return nil }
        if first.hasPrefix("title:") || first.hasPrefix("summary:") {
            let end = lines.firstIndex { !isPartOfFields($0) } ?? lines.endIndex
            guard end < lines.endIndex, isHyphens(lines[end]) else { return nil }
            return Diagnostic(
                .badYAML, SourceLocation(path, line: 1, column: 1),
                "the fields of the page begin without a line of ---",
                fix: "put a line of three hyphens, ---, above this one")
        }
        guard isHyphens(first), lines.count > 1, isField(lines[1]) else { return nil }
        if first.contains(where: { $0 != "-" && $0 != " " }) {
            return Diagnostic(
                .badYAML, SourceLocation(path, line: 1, column: 1), "this line should be three hyphens, not “\(first)”",
                fix: "write --- here and below the last field; Word turns hyphens into a dash, a plain editor does not")
        }
        let end = lines.dropFirst().firstIndex { !isPartOfFields($0) } ?? lines.endIndex
        return Diagnostic(
            .badYAML, SourceLocation(path, line: min(end, lines.count - 1) + 1, column: 1),
            "the fields at the top of the page are not closed",
            fix: "put a line of three hyphens, ---, below the last field")
    }

    private static func isField(_ line: Substring) -> Bool {
        let name = line.prefix { $0.isLetter || $0 == "_" }
        return line[name.endIndex...].first == ":" && FrontMatter.fieldNames.contains(String(name))
    }

    /// A field of any name, a line that continues one, or a remark.
    private static func isPartOfFields(_ line: Substring) -> Bool {
        if [" ", "\t", "#"].contains(line.first) { return line.contains { !$0.isWhitespace } && !line.hasPrefix("##") }
        if line.hasPrefix("- ") { return true }
        let name = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        return !name.isEmpty && line[name.endIndex...].first == ":"
    }

    /// Hyphens and the dashes that editors make of them.
    private static func isHyphens(_ line: Substring) -> Bool {
        let signs = line.filter { !$0.isWhitespace }
        return !signs.isEmpty && signs.count <= 3 && signs.allSatisfy { "-–—".contains($0) }
            && (signs.contains { $0 != "-" } || signs.count == 3)
    }
}
