import Playbook
import SalesBookCore

/// What staff say or should not say on a page of the book, phrase by phrase, with its place.
struct PhraseLines {
    enum Side: Sendable {
        case wrong, right
    }

    struct Line: Sendable {
        let side: Side
        let text: String
        let location: SourceLocation
    }

    /// The wrong and the right phrases, the lines of staff in dialogues and the quoted replies of scripts.
    static func phrases(of page: Page, in book: Book) -> [Line] {
        var lines: [Line] = []
        for block in page.parts.flatMap(\.blocks) {
            switch block {
            case .phrases(let pairs):
                for pair in pairs {
                    if let wrong = pair.wrong { add(.wrong, wrong, page, book, &lines) }
                    if let right = pair.right { add(.right, right, page, book, &lines) }
                }
            case .dialogue(let dialogue):
                for line in dialogue.lines where line.side == .staff {
                    guard let first = line.speech.first else { continue }
                    let text = line.speech.map { page.document.plainText(of: $0) }.joined()
                    lines.append(Line(side: .right, text: text, location: location(first, page, book)))
                }
            default: break
            }
        }
        return lines
    }

    private static func add(
        _ side: Side, _ node: MarkdownDocument.NodeID, _ page: Page, _ book: Book, _ lines: inout [Line]
    ) {
        lines.append(
            Line(side: side, text: page.document.plainText(of: node), location: location(node, page, book)))
    }

    private static func location(_ node: MarkdownDocument.NodeID, _ page: Page, _ book: Book) -> SourceLocation {
        SourceLocation(
            book.source.displayPath(page.sourcePath), line: Int(page.document[node].line),
            column: Int(page.document[node].column))
    }
}
