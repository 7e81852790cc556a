import Playbook
import SalesBookCore

/// Situations in which a guarantee is given: which one, and what is promised?
struct GuaranteeQuestions {
    let subject: QuestionSubject

    private static let wrongOptions = 3

    private var wording: Wording { subject.wording }

    func questions() -> [BankQuestion] {
        guard subject.page.kind == .guarantee else { return [] }
        let siblings = subject.siblings.map(subject.view.book.page)
        var result = [promise(siblings)].compactMap { $0 }
        for (index, part) in subject.page.parts.enumerated() {
            for case .signs(let items) in part.blocks {
                for item in items {
                    if let question = situation(item, at: index, siblings) { result.append(question) }
                }
            }
        }
        return result
    }

    private static func promise(of page: Page, _ language: Language) -> String {
        page.fields.summary.map { Typography.typeset($0, language) } ?? ""
    }

    /// The title says when, the summary says what.
    private func promise(_ siblings: [Page]) -> BankQuestion? {
        let language = wording.language
        let own = Self.promise(of: subject.page, language)
        let others = distinct(siblings.map { Self.promise(of: $0, language) }, from: own)
        guard !own.isEmpty, others.count >= 2 else { return nil }
        return subject.question(
            "guarantee", about: own, in: MarkdownDocument.root, at: -1,
            prompt: wording.paragraph(wording.sentence("q.promise", wording.nested(subject.page.title))),
            choice(own, others), difficulty: 2)
    }

    private func situation(_ item: MarkdownDocument.NodeID, at part: Int, _ siblings: [Page]) -> BankQuestion? {
        let sign = SameText(subject.plain(item))
        let apart = siblings.filter { !SignQuestions.signs(of: $0).contains(where: sign.overlaps) }
        let others = distinct(apart.map(\.title), from: subject.page.title)
        guard !sign.isEmpty, others.count >= 2 else { return nil }
        return subject.question(
            "guarantee", about: subject.plain(item), in: item, at: part,
            prompt: wording.paragraph(wording["q.guarantee"])
                + "\n<div class=\"ask__about\">\(subject.html(item))</div>",
            choice(subject.page.title, others), difficulty: 2,
            explanation: wording.paragraph(Self.promise(of: subject.page, wording.language)))
    }

    private func distinct(_ texts: [String], from own: String) -> [String] {
        var result: [String] = []
        for text in texts where result.count < Self.wrongOptions {
            let key = SameText(text)
            if !key.overlaps(SameText(own)), !result.contains(where: { SameText($0).overlaps(key) }) {
                result.append(text)
            }
        }
        return result
    }

    private func choice(_ right: String, _ wrong: [String]) -> BankQuestion.Body {
        .single(
            BankQuestion.choice(
                [BankQuestion.Option(html: escapedHTML(right), isRight: true)]
                    + wrong.map { BankQuestion.Option(html: escapedHTML($0)) }))
    }
}
