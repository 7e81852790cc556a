import Playbook

/// `[!WRONG]` without `[!RIGHT]`.
///
/// A rule answers each wrong phrase; elsewhere a list of what never to say may stand by itself, so long as the page
/// has words to say at all.
enum WrongWithoutRight: EditingRule {
    static let id = DiagnosticID.wrongWithoutRight

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        manuscript.pages.flatMap { _, page in
            let blocks = page.parts.flatMap(\.blocks).compactMap { block in
                if case .phrases(let pairs) = block { pairs } else { nil }
            }
            if page.kind != .rule, blocks.joined().contains(where: { $0.right != nil }) { return [Diagnostic]() }
            return blocks.compactMap { pairs in
                let wrong = pairs.filter { $0.right == nil }.compactMap(\.wrong)
                return wrong.first.map { first in
                    Diagnostic(
                        id, manuscript.place(quote(around: first, in: page), in: page),
                        wrong.count == 1
                            ? "this wrong phrase has no right one"
                            : "these \(wrong.count) wrong phrases have no right ones",
                        fix: "put a [!RIGHT] block directly below, with as many phrases, each line behind a “>”")
                }
            }
        }
    }

    /// The alert that holds the phrase.
    private static func quote(around phrase: MarkdownDocument.NodeID, in page: Page) -> MarkdownDocument.NodeID {
        var node = phrase
        while page.document[node].kind != .blockQuote, page.document[node].parent >= 0 {
            node = page.document[node].parent
        }
        return node
    }
}
