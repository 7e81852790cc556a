import Playbook
import SalesBookCore

/// All that can be practised, sat and played in an edition.
///
/// 1. Written questions of every page, then those that the book makes (`GeneratedQuestions`), less those replaced.
/// 2. Pools of exams as numbers of questions; what cannot be drawn is told.
/// 3. Programmes and role-plays in terms of keys (`ProgrammeBank`, `RolePlayBank`).
struct QuestionBank {
    /// The questions of a pool, by their numbers in the bank.
    struct Pool {
        let title: String
        let count: Int
        let questions: [Int]
    }

    let view: EditionView
    let questions: [BankQuestion]
    /// By page; pools in the order of their page.
    private(set) var pools: [Book.PageID: [Pool]] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    private let counts: [Book.PageID: Int]

    /// O(words of the edition).
    init(_ view: EditionView, morphology: IndexBuilder.Morphology) {
        self.view = view
        let forms = AnswerForms(morphology: morphology)
        let generated = GeneratedQuestions(view)
        var written: [BankQuestion] = []
        var made: [BankQuestion] = []
        for id in view.edition.reading {
            let subject = QuestionSubject(view, id)
            written += WrittenQuestions(subject: subject, forms: forms).questions()
            made += generated.questions(about: subject)
        }
        let replaced = Set(written.compactMap(\.replaces))
        diagnostics = Self.unknown(written, among: made)
        // In reading order, so that the questions of a page stand together.
        let all = written + made.filter { !replaced.contains($0.id) }
        let order = all.indices.sorted {
            (view.positions[all[$0].page] ?? 0, $0) < (view.positions[all[$1].page] ?? 0, $1)
        }
        questions = order.map { all[$0] }
        counts = questions.reduce(into: [:]) { $0[$1.page, default: 0] += 1 }
        for id in view.edition.reading {
            guard let exam = view.book.page(id).exam else { continue }
            pools[id] = exam.pools.map { pool($0, of: id) }
        }
    }

    /// How many questions a page has, those of the book included.
    func count(on page: Book.PageID) -> Int { counts[page] ?? 0 }

    /// Changes when any question does.
    var version: String { Fingerprint.of(questions.map { $0.id + " " + $0.version }.joined(separator: "\n")) }

    /// Not a secret: it makes the same answer look different in every book.
    var salt: String {
        let name = view.bookID + "/" + view.edition.tag
        return Fingerprint.of(name) + Fingerprint.of(name + "/salt")
    }

    private static func unknown(_ written: [BankQuestion], among made: [BankQuestion]) -> [Diagnostic] {
        let ids = Set(made.map(\.id))
        return written.compactMap { question in
            guard let replaced = question.replaces, !ids.contains(replaced), let location = question.location else {
                return nil
            }
            return Diagnostic(
                .unknownQuestion, location, "there is no question “\(replaced)” to replace",
                fix: NearestName.find(replaced, among: made.map(\.id)).map { "did you mean “\($0)”?" }
                    ?? "take out “replaces=”, or write the name of a question that the book makes")
        }
    }

    // MARK: Exams

    private mutating func pool(_ pool: Exam.Pool, of exam: Book.PageID) -> Pool {
        let numbers = questions.indices.filter { belongs(questions[$0], to: pool, of: exam) }
        let wanted = pool.count ?? numbers.count
        if numbers.count < max(1, wanted) {
            let held = numbers.count == 1 ? "1 question" : "\(numbers.count) questions"
            diagnostics.append(
                Diagnostic(
                    .shortPool, pool.location, "this pool holds \(held) and draws \(max(1, wanted))",
                    fix: numbers.isEmpty
                        ? "write questions for it, or draw from another place" : "draw at most \(numbers.count)"))
        }
        return Pool(title: title(of: pool, exam), count: wanted, questions: numbers)
    }

    private func belongs(_ question: BankQuestion, to pool: Exam.Pool, of exam: Book.PageID) -> Bool {
        let page = view.book.page(question.page)
        switch pool.source {
        case .page(let id): guard question.page == id else { return false }
        // Another exam's questions stay its own.
        case .section(let section):
            guard page.section == section, !question.isReserved || question.page == exam else { return false }
        case .everything: guard !question.isReserved || question.page == exam else { return false }
        }
        if let tag = pool.tag, !page.fields.tags.contains(tag) { return false }
        if let difficulty = pool.difficulty, question.difficulty != difficulty { return false }
        if let isWritten = pool.isWritten, (question.generated == nil) != isWritten { return false }
        return true
    }

    private func title(of pool: Exam.Pool, _ exam: Book.PageID) -> String {
        if let title = pool.title { return Typography.typeset(title, view.edition.language) }
        switch pool.source {
        case .page(let id): return view.book.page(id).title
        case .section(let number): return view.title(of: view.edition.sections[number])
        case .everything:
            guard let tag = pool.tag else { return view.title }
            return tag.prefix(1).uppercased() + tag.dropFirst()
        }
    }
}
