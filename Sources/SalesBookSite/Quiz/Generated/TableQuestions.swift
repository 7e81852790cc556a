import Playbook
import SalesBookCore

/// Tables of two columns: match the pairs; columns of pros and cons: to which side does it belong?
struct TableQuestions {
    let subject: QuestionSubject

    private static let fewest = 3
    private static let most = 6

    private struct Row {
        let left: MarkdownDocument.NodeID
        let right: MarkdownDocument.NodeID
    }

    private var document: MarkdownDocument { subject.page.document }
    private var wording: Wording { subject.wording }

    func questions() -> [BankQuestion] {
        var result: [BankQuestion] = []
        for (index, part) in subject.page.parts.enumerated() {
            for case .prose(let nodes) in part.blocks {
                for node in nodes where document[node].kind == .table {
                    if let question = question(node, at: index) { result.append(question) }
                }
            }
        }
        return result
    }

    private func question(_ table: MarkdownDocument.NodeID, at part: Int) -> BankQuestion? {
        var header: Row?
        var rows: [Row] = []
        for row in document.children(of: table) {
            let cells = document.children(of: row)
            guard cells.count == 2 else { return nil }
            if document[row].flag {
                header = Row(left: cells[0], right: cells[1])
            } else {
                rows.append(Row(left: cells[0], right: cells[1]))
            }
        }
        let titles = header.map { (subject.plain($0.left), subject.plain($0.right)) } ?? ("", "")
        return Self.areSides(titles.0, titles.1) ? sides(rows, titles, at: part) : pairs(rows, titles, at: part)
    }

    private func cell(_ node: MarkdownDocument.NodeID) -> String {
        subject.body.html(document.children(of: node), isRepeated: true).string
    }

    private func pairs(_ rows: [Row], _ titles: (String, String), at part: Int) -> BankQuestion? {
        let rows = Array(
            rows.filter { !subject.plain($0.left).isEmpty && !subject.plain($0.right).isEmpty }.prefix(Self.most))
        // Two rows with one right side would each fit the other.
        guard rows.count >= Self.fewest, isDistinct(rows.map(\.right)), isDistinct(rows.map(\.left)) else { return nil }
        let prompt =
            titles.0.isEmpty || titles.1.isEmpty
            ? wording["q.match"]
            : wording.sentence("q.match.titled", wording.nested(titles.0), wording.nested(titles.1))
        return subject.question(
            "pairs", about: text(of: rows), in: rows[0].left, at: part, prompt: wording.paragraph(prompt),
            BankQuestion.match(rows.map { (cell($0.left), cell($0.right)) }), difficulty: 2)
    }

    private func sides(_ rows: [Row], _ titles: (String, String), at part: Int) -> BankQuestion? {
        var items: [(left: String, right: String)] = []
        var seen: Set<SameText> = []
        for row in rows.prefix(Self.most / 2) {
            for (node, title) in [(row.left, titles.0), (row.right, titles.1)] where !subject.plain(node).isEmpty {
                guard seen.insert(SameText(subject.plain(node))).inserted else { return nil }
                items.append((cell(node), escapedHTML(title)))
            }
        }
        guard items.count >= Self.fewest else { return nil }
        return subject.question(
            "pairs", about: text(of: rows), in: rows[0].left, at: part,
            prompt: wording.paragraph(
                wording.sentence("q.sides", wording.nested(titles.0), wording.nested(titles.1))),
            BankQuestion.match(items.sorted { CollationKey($0.left) < CollationKey($1.left) }), difficulty: 2)
    }

    private func text(of rows: [Row]) -> String {
        rows.flatMap { [subject.plain($0.left), subject.plain($0.right)] }.joined(separator: "\u{1F}")
    }

    private func isDistinct(_ cells: [MarkdownDocument.NodeID]) -> Bool {
        let texts = cells.map { SameText(subject.plain($0)) }
        return !texts.contains(where: \.isEmpty) && Set(texts).count == texts.count
    }

    private static let sides: [Set<String>] = [
        ["плюсы", "минусы"], ["за", "против"], ["преимущества", "недостатки"], ["достоинства", "недостатки"],
        ["плюси", "мінуси"], ["за", "проти"], ["переваги", "недоліки"], ["pros", "cons"], ["for", "against"],
        ["advantages", "disadvantages"], ["можно", "нельзя"], ["можна", "не можна"],
    ]

    static func areSides(_ left: String, _ right: String) -> Bool {
        sides.contains([left.lowercased(), right.lowercased()])
    }
}

/// Terms of a glossary: which word is it?
struct TermQuestions {
    let subject: QuestionSubject

    private static let wrongOptions = 3

    func questions() -> [BankQuestion] {
        guard subject.page.kind == .glossary else { return [] }
        let terms = subject.page.parts.enumerated().compactMap {
            index, part -> (part: Int, term: String, meaning: [MarkdownDocument.NodeID])? in
            guard let heading = part.heading, case .prose(let nodes)? = part.blocks.first else { return nil }
            return (index, subject.plain(heading), nodes)
        }
        guard terms.count > 1 else { return [] }
        let wording = subject.wording
        return terms.enumerated().compactMap { number, entry in
            let meaning = entry.meaning.map { subject.plain($0) }.joined(separator: " ")
            let own = SameText(entry.term)
            // A definition that names its term asks nothing.
            guard !own.isEmpty, !SameText(meaning).overlaps(own) else { return nil }
            var others: [String] = []
            for step in 1..<terms.count where others.count < Self.wrongOptions {
                let other = terms[(number + step) % terms.count].term
                if !SameText(other).overlaps(own), !SameText(meaning).overlaps(SameText(other)) { others.append(other) }
            }
            guard others.count >= 2 else { return nil }
            let options =
                [BankQuestion.Option(html: escapedHTML(entry.term), isRight: true)]
                + others.map { BankQuestion.Option(html: escapedHTML($0)) }
            return subject.question(
                "term", about: entry.term, in: entry.meaning[0], at: entry.part,
                prompt: wording.paragraph(wording["q.term"])
                    + "\n<div class=\"ask__about\">\(subject.body.html(entry.meaning, isRepeated: true).string)</div>",
                .single(BankQuestion.choice(options)), difficulty: 1)
        }
    }
}
