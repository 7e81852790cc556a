/// Reads `synonyms.yml`: a list of groups, each a list of words and phrases that search treats as one.
enum Synonyms {
    static func read(_ path: String, in tree: SourceTree) -> (groups: [[String]], diagnostics: [Diagnostic]) {
        guard let file = tree[path: path] else { return ([], []) }
        let display = tree.displayPath(path)
        let bytes: [UInt8]
        switch tree.read(file) {
        case .success(let read): bytes = read
        case .failure(let failure): return ([], [failure.diagnostic])
        }
        if let invalid = SourceText.firstInvalidByte(bytes) {
            return ([], [PageFile.notUTF8(display, SourceText.place(of: invalid, in: bytes), byte: bytes[invalid])])
        }
        do {
            let value = try YAMLReader.read(String(decoding: bytes, as: UTF8.self), path: display, firstLine: 1)
            return value.map(groups) ?? ([], [])
        } catch {
            return ([], [error.diagnostic])
        }
    }

    private static func groups(_ value: YAMLValue) -> (groups: [[String]], diagnostics: [Diagnostic]) {
        guard case .sequence(let items) = value.content else { return ([], [wrongType(value)]) }
        var groups: [[String]] = []
        var diagnostics: [Diagnostic] = []
        for item in items {
            guard case .sequence(let words) = item.content else {
                diagnostics.append(wrongType(item))
                continue
            }
            var group: [String] = []
            for word in words {
                if case .scalar(let text, _) = word.content {
                    group.append(text)
                } else {
                    diagnostics.append(wrongType(word))
                }
            }
            groups.append(group)
        }
        return (groups, diagnostics)
    }

    private static func wrongType(_ value: YAMLValue) -> Diagnostic {
        Diagnostic(
            .wrongType, value.location, "a group of words or phrases is expected here, not \(value.describedType)",
            fix: "write “- [refund, return, money back]”, one group a line")
    }
}
