import Playbook

/// A `summary:` of more words than one breath holds.
enum ThesisLong: EditingRule {
    static let id = DiagnosticID.thesisLong

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        let most = limit(in: manuscript)
        return manuscript.pages.compactMap { _, page in
            let words = page.fields.summary.map(wordCount) ?? 0
            guard words > most else { return nil }
            return Diagnostic(
                id, manuscript.place(ofField: "summary", in: page), "the thesis has \(words) words, more than \(most)",
                fix: "keep what to do, and move reasons and exceptions into the text")
        }
    }

    /// What stands between spaces and holds a letter or a digit: a dash alone is no word.
    static func wordCount(_ text: String) -> Int {
        text.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
    }
}
