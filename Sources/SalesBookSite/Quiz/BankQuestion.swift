import Playbook
import SalesBookCore

/// A question as the training shows it: pieces of HTML with links seen from the edition's folder, and what is right.
struct BankQuestion: Sendable {
    struct Option: Sendable {
        let html: String
        var isRight = false
        /// HTML; empty when there is none.
        var feedback = ""
    }

    enum Body: Sendable {
        case single([Option])
        case multiple([Option])
        /// The options are listed by their text; `places` holds the right place of each.
        case order([Option], places: [Int])
        /// `rights` holds the number of the right item for each on the left.
        case match(left: [String], right: [String], rights: [Int])
        case blank([[SealedQuestion.Accepted]], isShort: Bool)
    }

    let id: String
    let page: Book.PageID
    /// Where on its page it belongs; empty for the page as a whole.
    let anchor: String
    /// Where it is written, or what it is about, in the page's file.
    let line: Int
    /// The kind of question that the book made by itself; nil for a written one.
    var generated: String?
    /// The generated question that it stands in for.
    var replaces: String?
    var location: SourceLocation?
    var difficulty = 2
    var points = 1
    let prompt: String
    let body: Body
    var explanation = ""
    /// Belongs to an exam, and so is not practised before it.
    var isReserved = false

    /// Changes with anything that is asked, offered or right.
    var version: String {
        var text = prompt
        func add(_ part: String) { text += "\u{1F}" + part }
        switch body {
        case .single(let options), .multiple(let options):
            for option in options { add((option.isRight ? "+" : "-") + option.html) }
        case .order(let options, let places):
            for (option, place) in zip(options, places) { add("\(place) " + option.html) }
        case .match(let left, let right, let rights):
            for (item, number) in zip(left, rights) { add("\(number) " + item) }
            right.forEach(add)
        case .blank(let gaps, _):
            for gap in gaps {
                add(gap.map { String(decoding: $0.forms.first ?? [], as: UTF8.self) }.joined(separator: "|"))
            }
        }
        return Fingerprint.of(text)
    }

    var answer: SealedQuestion {
        func options(_ options: [Option]) -> [SealedQuestion.Option] {
            options.map { SealedQuestion.Option(isRight: $0.isRight, feedback: Array($0.feedback.utf8)) }
        }
        let answer: SealedQuestion.Answer =
            switch body {
            case .single(let list): .single(options(list))
            case .multiple(let list): .multiple(options(list))
            case .order(_, let places): .order(places)
            case .match(_, _, let rights): .match(rights)
            case .blank(let gaps, _): .blank(gaps)
            }
        return SealedQuestion(answer, explanation: Array(explanation.utf8))
    }

    /// Options sorted by their text, so that their order says nothing about the answer.
    static func choice(_ options: [Option]) -> [Option] {
        options.sorted { CollationKey($0.html) < CollationKey($1.html) }
    }

    /// Steps that were given in the right order.
    static func order(_ steps: [String]) -> Body {
        let sorted = steps.indices.sorted { (CollationKey(steps[$0]), $0) < (CollationKey(steps[$1]), $1) }
        return .order(sorted.map { Option(html: steps[$0]) }, places: sorted)
    }

    /// Pairs of what is on the left and on the right, which is listed by its text, each item once.
    static func match(_ pairs: [(left: String, right: String)], others: [String] = []) -> Body {
        let right = Set(pairs.map(\.right) + others).sorted { CollationKey($0) < CollationKey($1) }
        return .match(
            left: pairs.map(\.left), right: right, rights: pairs.map { right.firstIndex(of: $0.right) ?? 0 })
    }
}

/// FNV-1a of a text as eight hexadecimal digits.
enum Fingerprint {
    static func of(_ text: String) -> String {
        let digits = String(IndexPart.checksum(Array(text.utf8)[...]), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
