import Testing

/// A command line of the manual that calls `salesbook`.
struct TypedCommand: Sendable, CustomTestStringConvertible {
    let place: String
    /// What stands behind `salesbook`.
    let words: [String]

    var testDescription: String { "\(place): salesbook \(words.joined(separator: " "))" }

    /// Those of the fences, and the code in the text that begins with `salesbook `.
    static func all(in page: ManualPage) -> [TypedCommand] {
        var lines: [(Int, Substring)] = []
        for fence in page.fences where ["sh", "yaml", "text"].contains(fence.language) {
            for (index, line) in fence.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                // In a text that a program prints, only what is typed.
                if fence.language != "text" || line.hasPrefix("$ ") { lines.append((fence.line + index + 1, line)) }
            }
        }
        let inline = page.prose.flatMap { line in
            line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 && $0.element.hasPrefix("salesbook ") }.map { (0, $0.element) }
        }
        return (lines + inline).compactMap { number, line in
            words(of: line).map { TypedCommand(place: "\(page.path):\(number)", words: $0) }
        }
    }

    /// The words behind `salesbook`, up to a comment, a pipe or a redirection; nil when the line calls something else.
    private static func words(of line: Substring) -> [String]? {
        var words: [String] = []
        var word = ""
        var quote: Character?
        func end(_ words: inout [String], _ word: inout String) {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        scan: for character in line {
            if let open = quote {
                if character == open { quote = nil } else { word.append(character) }
                continue
            }
            switch character {
            case "\"", "'": quote = character
            case " ": end(&words, &word)
            case "#" where word.isEmpty: break scan
            case "|", ">", "<", "&", ";": break scan
            default: word.append(character)
            }
        }
        if word != "2" { end(&words, &word) }
        guard let start = words.firstIndex(where: { $0 == "salesbook" || $0.hasSuffix("/salesbook") }) else {
            return nil
        }
        // `swift build --product salesbook` and `brew install salesbook` call something else.
        guard words[..<start].allSatisfy({ ["$", "run:", "-", "-run:", "time"].contains($0) }) else { return nil }
        return Array(words[(start + 1)...])
    }
}
