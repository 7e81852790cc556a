import Playbook

/// Signs of a customer type: who is this?
struct SignQuestions {
    let subject: QuestionSubject

    private static let wrongOptions = 3

    func questions() -> [BankQuestion] {
        guard subject.page.kind == .customer else { return [] }
        let siblings = subject.siblings.map(subject.view.book.page)
        var result: [BankQuestion] = []
        for (index, part) in subject.page.parts.enumerated() {
            for case .signs(let items) in part.blocks {
                for item in items { if let question = question(item, at: index, siblings) { result.append(question) } }
            }
        }
        return result
    }

    private func question(_ item: MarkdownDocument.NodeID, at part: Int, _ siblings: [Page]) -> BankQuestion? {
        let sign = SameText(subject.plain(item))
        let name = SameText(subject.page.title)
        // A sign that calls the customer by name asks nothing.
        guard !sign.isEmpty, !sign.overlaps(name) else { return nil }
        var others: [String] = []
        for sibling in siblings where others.count < Self.wrongOptions {
            guard !Self.signs(of: sibling).contains(where: sign.overlaps), !others.contains(sibling.title),
                SameText(sibling.title) != name
            else { continue }
            others.append(sibling.title)
        }
        guard !others.isEmpty else { return nil }
        let wording = subject.wording
        let options =
            [BankQuestion.Option(html: escapedHTML(subject.page.title), isRight: true)]
            + others.map { BankQuestion.Option(html: escapedHTML($0)) }
        return subject.question(
            "sign", about: subject.plain(item), in: item, at: part,
            prompt: wording.paragraph(wording["q.sign"]) + "\n<div class=\"ask__about\">\(subject.html(item))</div>",
            .single(BankQuestion.choice(options)), difficulty: 1,
            explanation: subject.page.excerpt.isEmpty ? "" : wording.paragraph(subject.page.excerpt))
    }

    static func signs(of page: Page) -> [SameText] {
        page.parts.flatMap(\.blocks).flatMap { block -> [SameText] in
            guard case .signs(let items) = block else { return [] }
            return items.map { SameText(page.document.plainText(of: $0)) }
        }
    }
}
