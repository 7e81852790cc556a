import Foundation
import Testing

/// Snippets of Markdown for every construct of CommonMark 0.29 and of GitHub's extensions, after the sections and
/// examples of both specifications (spec.commonmark.org, github.github.com/gfm), with Cyrillic added.
///
/// A file in `Markdown/` for each section; a line `=` stands between two snippets, `→` for a tab and `␣` for a space at
/// the end of a line.
enum MarkdownSpec {
    struct Section: Sendable, CustomTestStringConvertible {
        let name: String
        let snippets: [String]

        var testDescription: String { name }

        init(name: String, text: String) {
            self.name = name
            let marks: [Character: Character] = ["→": "\t", "␣": " "]
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            snippets = lines.split(separator: "=", omittingEmptySubsequences: false).map { lines in
                // In a snippet of its own an underline of one sign has a backslash after it.
                let written = lines.map { $0 == "=\\" || $0 == "= =\\" ? $0.dropLast() : $0 }
                return String(written.map { $0 + "\n" }.joined().map { marks[$0] ?? $0 })
            }
        }
    }

    static let sections: [Section] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Markdown")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            return text.map { Section(name: String(name.dropLast(4)), text: $0) }
        }
    }()

    /// What random documents are made of.
    static let pieces: [String] = [
        "*", "**", "_", "__", "~", "~~", "`", "``", "```\n", "~~~\n", "[", "]", "(", ")", "](", "![", "[^1]",
        "\n[^1]: ", "[a]", "\n[a]: /b\n", "<", ">", "<b>", "</b>", "<script>", "<!--", "-->", "<a href=\"",
        "\"", "'", "<https://a.b>", "https://a.b/c", "www.a.b", "a@b.c", "&amp;", "&#42;", "&x;", "\\", "\\\n",
        "  \n", "\n", "\n\n", "\n> ", "\n- ", "\n  ", "\n    ", "\n1. ", "\n- [ ] ", "\n- [x] ", "\n# ",
        "\n===\n", "\n---\n", "\n***\n", "\n| a | b |\n|---|:-:|\n", "|", " | ", "\t", " ", "a", "b c", "слово",
        "їжак", "«»", ".", "!", "?", ":", "-", "+", "1", "\n<div>\n", "\n</div>\n", "javascript:x", "\u{A0}",
        "😀", "{", "}", "$", "%20", "#",
    ]
}
