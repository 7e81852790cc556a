import Playbook
import SalesBookCore

/// Dos and don'ts: what do you do?
///
/// A don't is good advice as it stands, so as a wrong answer it is turned round: «Не спорьте» into «Спорьте». One that
/// cannot be turned round safely is not used.
struct AdviceQuestions {
    let subject: QuestionSubject

    private static let wrongOptions = 3

    private struct Turned {
        let deed: String
        let advice: String
    }

    func questions() -> [BankQuestion] {
        var result: [BankQuestion] = []
        for (index, part) in subject.page.parts.enumerated() {
            for case .advice(let dos, let donts) in part.blocks {
                let turned = donts.compactMap { item in
                    Self.turned(subject.plain(item), subject.view.edition.language).map {
                        Turned(deed: $0, advice: subject.html(item))
                    }
                }
                for (number, item) in dos.enumerated() {
                    if let question = question(item, number, turned, at: index) { result.append(question) }
                }
            }
        }
        return result
    }

    private func question(
        _ item: MarkdownDocument.NodeID, _ number: Int, _ turned: [Turned], at part: Int
    ) -> BankQuestion? {
        let full = subject.plain(item)
        let deed = Self.deed(full)
        let right = SameText(deed)
        guard !right.isEmpty, Self.turned(full, subject.view.edition.language) == nil, !turned.isEmpty else {
            return nil
        }
        var wrong: [Turned] = []
        for step in turned.indices where wrong.count < Self.wrongOptions {
            let candidate = turned[(number + step) % turned.count]
            if !SameText(candidate.deed).overlaps(right), !wrong.contains(where: { $0.deed == candidate.deed }) {
                wrong.append(candidate)
            }
        }
        guard wrong.count >= 2 else { return nil }
        let options =
            [BankQuestion.Option(html: escapedHTML(deed), isRight: true)]
            + wrong.map { BankQuestion.Option(html: escapedHTML($0.deed), feedback: QuestionSubject.block($0.advice)) }
        return subject.question(
            "advice", about: full, in: item, at: part, prompt: subject.wording.paragraph(prompt),
            .single(BankQuestion.choice(options)), difficulty: 2,
            explanation: deed == full ? "" : QuestionSubject.block(subject.html(item)))
    }

    private var prompt: String {
        let wording = subject.wording
        switch subject.page.kind {
        case .customer: return wording.sentence("q.advice.customer", subject.page.title)
        case .guarantee:
            let promise = subject.page.fields.summary.map { Typography.typeset($0, wording.language) }
            return wording.sentence(
                "q.advice.guarantee", wording.nested(Self.withoutDot(promise ?? subject.page.title)))
        default: return wording.sentence("q.advice", wording.nested(subject.page.title))
        }
    }

    static func withoutDot(_ text: String) -> String {
        text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
    }

    /// The advice itself, without what explains it behind a colon, a semicolon or a full stop.
    static func deed(_ text: String) -> String {
        var end = text.endIndex
        for (index, character) in zip(text.indices, text) where ":;.".contains(character) {
            let next = text.index(after: index)
            // 18:00 and 4.2 are not the end of a sentence.
            guard next == text.endIndex || text[next].isWhitespace else { continue }
            // A quotation belongs to the advice as a whole.
            let head = text[..<index]
            if head.count(where: { "«“„".contains($0) }) > head.count(where: { "»”".contains($0) }) { continue }
            end = index
            break
        }
        let head = withoutReason(String(text[..<end]))
        let words = head.split { $0 == " " || $0 == "\u{A0}" }
        return words.count < 2 ? withoutDot(text) : head
    }

    /// Without «(правило 29)» at the end, and without a reason behind a comma.
    private static func withoutReason(_ text: String) -> String {
        var text = text.trimmingSpace()
        if text.hasSuffix(")"), let open = text.lastIndex(of: "(") { text = String(text[..<open]).trimmingSpace() }
        let spaced = String(text.map { $0 == "\u{A0}" ? " " : $0 })
        let reasons = [
            ", это ", ", их ", ", его ", ", её ", ", ведь ", ", иначе ", ", потому ", ", тогда ", ", це ", ", адже ",
            ", інакше ", ", бо ", ", тоді ", ", or ", ", because ", ", it ",
        ]
        for reason in reasons {
            if let found = spaced.firstRange(of: reason) {
                let count = spaced.distance(from: spaced.startIndex, to: found.lowerBound)
                return String(text.prefix(count))
            }
        }
        return text
    }

    /// What one would do against a don't; nil when it does not begin with a plain “do not”.
    static func turned(_ text: String, _ language: Language) -> String? {
        let deed = deed(text)
        let openings: [String]
        switch language {
        case .russian, .ukrainian: openings = ["Не ", "Не\u{A0}"]
        case .english: openings = ["Do not ", "Don’t ", "Don't ", "Never "]
        }
        guard let opening = openings.first(where: deed.hasPrefix) else { return nil }
        var rest = String(deed.dropFirst(opening.count))
        // «Не вздыхайте и не смотрите» is turned as a whole; other negations further on would say the opposite.
        rest = rest.replacing(#/(\s(?:и|і|й|та))\sне(?=\s)/#) { $0.output.1 }
        let spaced = " " + rest.map { $0 == "\u{A0}" ? " " : $0 } + " "
        let doubtful = [
            ", не ", " ни ", " ничего ", " никого ", " никогда ", " ні ", " нічого ", " or do not ", " nor ", " any ",
        ]
        guard !doubtful.contains(where: spaced.contains) else { return nil }
        // «Не обещайте того, что…»: the genitive belongs to the negation.
        let words = spaced.split(separator: " ")
        let second = words.dropFirst().first.map { $0.filter(\.isLetter) } ?? ""
        guard let first = words.first, !["того", "тех", "тих"].contains(second) else { return nil }
        if language != .english, !isImperative(String(first)) { return nil }
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }

    /// The polite imperative: спорьте, касайтесь, сперечайтеся, робіть.
    private static func isImperative(_ word: String) -> Bool {
        ["те", "тесь", "теся", "ть", "ться"].contains(where: word.lowercased().hasSuffix)
    }
}

extension String {
    fileprivate func trimmingSpace() -> String {
        var view = self[...]
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}
