import Playbook
import SalesBookCore

/// The questions that the book makes out of its own pages.
///
/// 1. Each generator looks for what it can ask about on the page: phrases, signs, advice, steps, tables, promises.
/// 2. Wrong answers come from the page itself or from its siblings, and never say what is also true.
/// 3. The name of a question holds a hash of the text it is about, so that progress survives edits elsewhere.
struct GeneratedQuestions {
    let view: EditionView
    /// What may be said, according to any page of the edition.
    let rights: Set<SameText>

    /// O(words of the edition).
    init(_ view: EditionView) {
        self.view = view
        var rights: Set<SameText> = []
        for page in view.edition.reading.map(view.book.page) {
            for case .phrases(let pairs) in page.parts.flatMap(\.blocks) {
                for right in pairs.compactMap(\.right) { rights.insert(SameText(page.document.plainText(of: right))) }
            }
        }
        self.rights = rights
    }

    func questions(about subject: QuestionSubject) -> [BankQuestion] {
        let page = subject.page
        guard page.rolePlay == nil, page.kind != .quiz, page.kind != .path else { return [] }
        var result: [BankQuestion] = []
        for generator in QuestionGenerator.allCases where page.fields.generators.contains(generator) {
            switch generator {
            case .pairs: result += PairQuestions(subject: subject, rights: rights).questions()
            case .signs: result += SignQuestions(subject: subject).questions()
            case .advice: result += AdviceQuestions(subject: subject).questions()
            case .steps: result += StepQuestions(subject: subject).questions()
            case .tables:
                result += TableQuestions(subject: subject).questions() + TermQuestions(subject: subject).questions()
            case .guarantee: result += GuaranteeQuestions(subject: subject).questions()
            }
        }
        // The same phrase twice on a page is one question.
        var seen: Set<String> = []
        return result.filter { seen.insert($0.id).inserted }
    }
}
