import SalesBookCore

/// The catalogue as texts: the page of the manual, and what `salesbook explain-diagnostic` prints.
extension DiagnosticCatalogue {
    /// The whole reference as Markdown, in English or Russian.
    package static func markdown(_ language: Language) -> String {
        let words = ReferenceWords(language)
        var text = "---\ntitle: \(words.title)\nsummary: \(words.thesis)\nquiz: {generate: false}\n---\n"
        text += "\n\(words.intro)\n"
        text += "\n| \(words.id) | \(words.severity) | \(words.meaning) |\n| --- | --- | --- |\n"
        for id in sorted {
            text += "| [`\(id.rawValue)`](#\(id.rawValue)) | \(words[id.severity]) | \(entry(id).title[language]) |\n"
        }
        for id in sorted { text += "\n" + markdown(id, language) }
        return text
    }

    /// One entry of it.
    package static func markdown(_ id: DiagnosticID, _ language: Language) -> String {
        let words = ReferenceWords(language)
        let entry = entry(id)
        var text = "## \(id.rawValue)\n\n"
        text += "**\(entry.title[language])** \(words.sentence(for: id.severity))\n\n"
        text += "\(entry.why[language])\n\n\(words.fix): \(entry.fix[language].lowercasedFirst)\n"
        if let example = entry.example?.in(language) {
            text += "\n\(words.wrong):\n" + fences(example.shown)
            text += "\n\(words.right):\n" + fences(example.right)
        }
        return text + (setting(id).map { "\n\(words.setting):\n\n```yaml\n\($0)\n```\n" } ?? "")
    }

    /// One entry for a terminal.
    package static func text(_ id: DiagnosticID, _ language: Language) -> String {
        let words = ReferenceWords(language)
        let entry = entry(id)
        var text = "\(id.rawValue) (\(words[id.severity]))\n\n\(entry.title[language])\n\n\(entry.why[language])\n\n"
        text += "\(words.fix): \(entry.fix[language].lowercasedFirst)\n"
        if let example = entry.example?.in(language) {
            text += "\n\(words.wrong):\n" + indented(example.shown)
            text += "\n\(words.right):\n" + indented(example.right)
        }
        guard let setting = setting(id) else { return text }
        return text + "\n\(words.setting):\n\n" + setting.split(separator: "\n").map { "    \($0)\n" }.joined()
    }

    /// All of them, one a line.
    package static func list(_ language: Language) -> String {
        let words = ReferenceWords(language)
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        let ids = sorted.map(\.rawValue.count).max() ?? 0
        let levels = Diagnostic.Severity.allCases.map { words[$0].count }.max() ?? 0
        return sorted.map { id in
            "\(padded(id.rawValue, ids))  \(padded(words[id.severity], levels))  \(entry(id).title[language])\n"
        }.joined()
    }

    /// What `book.yml` may say of it; an error stays one.
    private static func setting(_ id: DiagnosticID) -> String? {
        if id.severity == .error { return nil }
        let level = id.severity == .note ? "warning" : "off"
        guard let limit = id.limit else { return "checks:\n  \(id.rawValue): \(level)" }
        return "checks:\n  \(id.rawValue): {severity: \(level), \(limit.name): \(limit.normal)}"
    }

    private static func fences(_ files: [String: String]) -> String {
        listed(files).map { name, lines in
            let language = name.hasSuffix(".yml") ? "yaml" : name.hasSuffix(".md") ? "markdown" : "html"
            return "\n`\(name)`\n\n````\(language)\n" + lines.map { $0 + "\n" }.joined() + "````\n"
        }.joined()
    }

    private static func indented(_ files: [String: String]) -> String {
        listed(files).map { name, lines in
            "\n  \(name)\n\n" + lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
        }.joined()
    }

    /// By name, each as its lines; of a long text only the first.
    private static func listed(_ files: [String: String]) -> [(name: String, lines: [Substring])] {
        files.sorted { $0.key < $1.key }.map { name, text in
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            while lines.last?.isEmpty == true { lines.removeLast() }
            return (name, lines.count > mostLines ? lines.prefix(shownLines) + ["…"] : lines)
        }
    }

    /// Of a text with more lines than this…
    private static let mostLines = 30
    /// …this many are shown: enough to see what goes on and on.
    private static let shownLines = 14
}

/// The words of the reference itself.
private struct ReferenceWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    private func pick(_ english: String, _ russian: String) -> String { language == .russian ? russian : english }

    var title: String { pick("Diagnostics", "Что находит проверка") }
    var thesis: String {
        pick(
            "Every finding by its name, with what it means, why it matters and what to do.",
            "Каждая находка по имени — что она значит, чем важна и что сделать.")
    }
    var id: String { pick("id", "имя") }
    var severity: String { pick("severity", "важность") }
    var meaning: String { pick("what it means", "что значит") }
    var fix: String { pick("What to do", "Что сделать") }
    var wrong: String { pick("So it happens", "Так бывает") }
    var right: String { pick("So it is right", "Так правильно") }
    var setting: String { pick("In `book.yml`", "В `book.yml`") }

    var intro: String {
        pick(
            """
            `salesbook build` stops at errors and tells of warnings; `salesbook check` adds what a good editor would say.
            Each line names a file, a place and an id, and says what to do. `salesbook explain-diagnostic ID` prints an
            entry of this page.

            In `book.yml` every warning and note may be called `error`, `warning`, `note` or `off`. Errors stay errors: they
            leave no page to show.
            """,
            """
            `salesbook build` останавливается на ошибках и сообщает о предупреждениях, `salesbook check` добавляет то, что
            сказал бы хороший редактор. В каждой строке файл, место, имя и что сделать. Статью этой страницы печатает
            `salesbook explain-diagnostic ИМЯ`.

            В `book.yml` любое предупреждение и замечание можно назвать `error`, `warning`, `note` или `off`. Ошибки
            остаются ошибками: после них показывать нечего.
            """)
    }

    subscript(severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: pick("error", "ошибка")
        case .warning: pick("warning", "предупреждение")
        case .note: pick("note", "замечание")
        }
    }

    func sentence(for severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: pick("An error: no book is built.", "Ошибка: книга не собирается.")
        case .warning:
            pick("A warning: `--strict` stops at it.", "Предупреждение: `--strict` на нём останавливается.")
        case .note: pick("A note: it stops nothing.", "Замечание: ничего не останавливает.")
        }
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
