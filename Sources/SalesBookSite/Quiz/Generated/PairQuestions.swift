import Playbook
import SalesBookCore

/// Wrong and right phrases: which reply follows the rule, which break it.
struct PairQuestions {
    let subject: QuestionSubject
    let rights: Set<SameText>

    private static let wrongOptions = 3
    private static let mostOptions = 6

    private struct Pair {
        let part: Int
        let node: MarkdownDocument.NodeID
        let wrong: String?
        let right: String?
    }

    private var wording: Wording { subject.wording }

    func questions() -> [BankQuestion] {
        let pairs = Self.pairs(on: subject.page)
        let full = pairs.filter { $0.wrong != nil && $0.right != nil }
        if full.isEmpty { return sayable(pairs) }
        return full.compactMap { single($0, among: full) } + [multiple(full)].compactMap { $0 }
    }

    private static func pairs(on page: Page) -> [Pair] {
        var result: [Pair] = []
        for (index, part) in page.parts.enumerated() {
            for case .phrases(let pairs) in part.blocks {
                for pair in pairs {
                    let wrong = pair.wrong.map { Speech.trimmed(page.document.plainText(of: $0)) }
                    let right = pair.right.map { Speech.trimmed(page.document.plainText(of: $0)) }
                    result.append(Pair(part: index, node: pair.wrong ?? pair.right ?? 0, wrong: wrong, right: right))
                }
            }
        }
        return result
    }

    /// Whether a phrase may stand among the wrong ones.
    private func isWrong(_ phrase: String, beside right: String) -> Bool {
        let text = SameText(phrase)
        return !text.isEmpty && !rights.contains(text) && !text.overlaps(SameText(right))
    }

    private func single(_ pair: Pair, among all: [Pair]) -> BankQuestion? {
        guard let right = pair.right else { return nil }
        let own = all.enumerated().sorted {
            distance($0.offset, from: pair, all) < distance($1.offset, from: pair, all)
        }
        var wrong: [(text: String, right: String?)] = []
        for other in own.map(\.element) where wrong.count < Self.wrongOptions {
            guard let text = other.wrong, isWrong(text, beside: right), !wrong.contains(where: { $0.text == text })
            else {
                continue
            }
            wrong.append((text, other.right))
        }
        // A phrase that breaks another rule may well follow this one, so then the question is about both.
        let isOfRule = wrong.count >= 2 && subject.page.kind == .rule
        if wrong.count < 2 { wrong += foreign(beside: right, but: wrong.map(\.text)) }
        guard !wrong.isEmpty else { return nil }
        let prompt = isOfRule ? wording.sentence("q.pair", wording.nested(subject.page.title)) : wording["q.say"]
        let options =
            [BankQuestion.Option(html: phrase(right), isRight: true)]
            + wrong.map { BankQuestion.Option(html: phrase($0.text), feedback: instead($0.right)) }
        return subject.question(
            "pair", about: right, in: pair.node, at: pair.part, prompt: wording.paragraph(prompt),
            .single(BankQuestion.choice(options)),
            difficulty: 1, explanation: thesis)
    }

    /// The pair's own wrong phrase first, then those behind it, round to the first.
    private func distance(_ index: Int, from pair: Pair, _ all: [Pair]) -> Int {
        let own = all.firstIndex { $0.right == pair.right } ?? 0
        return (index - own + all.count) % all.count
    }

    private func foreign(beside right: String, but taken: [String]) -> [(text: String, right: String?)] {
        var result: [(text: String, right: String?)] = []
        for sibling in subject.siblings {
            for pair in Self.pairs(on: subject.view.book.page(sibling)) {
                guard result.count + taken.count < Self.wrongOptions else { return result }
                guard let text = pair.wrong, isWrong(text, beside: right), !taken.contains(text) else { continue }
                result.append((text, pair.right))
                break
            }
        }
        return result
    }

    /// Every other wrong phrase among right ones of the rest.
    private func multiple(_ pairs: [Pair]) -> BankQuestion? {
        guard pairs.count >= 3, subject.page.kind == .rule else { return nil }
        var options: [BankQuestion.Option] = []
        var seen: Set<SameText> = []
        for (index, pair) in pairs.enumerated() {
            guard options.count < Self.mostOptions, let wrong = pair.wrong, let right = pair.right else { break }
            if index % 2 == 0 {
                if !rights.contains(SameText(wrong)), seen.insert(SameText(wrong)).inserted {
                    options.append(BankQuestion.Option(html: phrase(wrong), isRight: true, feedback: instead(right)))
                }
            } else if seen.insert(SameText(right)).inserted {
                options.append(BankQuestion.Option(html: phrase(right)))
            }
        }
        if let first = pairs[0].right, seen.insert(SameText(first)).inserted, options.count < Self.mostOptions {
            options.append(BankQuestion.Option(html: phrase(first)))
        }
        guard options.contains(where: \.isRight), options.contains(where: { !$0.isRight }), options.count >= 3 else {
            return nil
        }
        return subject.question(
            "breaks", about: pairs.compactMap(\.wrong).joined(separator: "\u{1F}"), in: pairs[0].node,
            at: pairs[0].part,
            prompt: wording.paragraph(wording.sentence("q.breaks", wording.nested(subject.page.title))),
            .multiple(BankQuestion.choice(options)), difficulty: 2, explanation: thesis)
    }

    /// A page that lists phrases to say and phrases never to say, but does not pair them.
    private func sayable(_ pairs: [Pair]) -> [BankQuestion] {
        let never = pairs.compactMap(\.wrong)
        var result: [BankQuestion] = []
        for pair in pairs where result.count < Self.wrongOptions {
            guard let right = pair.right else { continue }
            let wrong = never.filter { isWrong($0, beside: right) }.prefix(Self.wrongOptions)
            guard wrong.count >= 2 else { return result }
            let options =
                [BankQuestion.Option(html: phrase(right), isRight: true)]
                + wrong.map { BankQuestion.Option(html: phrase($0)) }
            result.append(
                subject.question(
                    "pair", about: right, in: pair.node, at: pair.part, prompt: wording.paragraph(wording["q.say"]),
                    .single(BankQuestion.choice(options)), difficulty: 1))
        }
        return result
    }

    // MARK: Pieces

    /// Without the author's emphasis, which marks what is wrong.
    private func phrase(_ text: String) -> String { escapedHTML(wording.quoted(text)) }

    private func instead(_ right: String?) -> String {
        right.map { wording.paragraph(wording.sentence("q.instead", wording.quoted($0))) } ?? ""
    }

    private var thesis: String { subject.page.excerpt.isEmpty ? "" : wording.paragraph(subject.page.excerpt) }
}
