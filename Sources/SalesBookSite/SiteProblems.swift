import Playbook

extension SalesBookSite {
    /// What `render` would find wrong, without drawing anything.
    package static func problems(of book: Book) async -> [Diagnostic] {
        let found = await inParallel(Array(book.editions.indices)) { number in
            QuestionBank(EditionView(book, edition: number), morphology: .none).diagnostics
        }
        return (Templates.load(book.theme).diagnostics + found.flatMap { $0 }).sorted()
    }
}
