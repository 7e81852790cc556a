import Editing
import Foundation
import Playbook
import SalesBookCore
import SalesBookSite

/// All that can be found wrong with a content folder without writing anything.
enum BookCheck {
    /// 1. Read the book as a build does; when that leaves errors, go on with what was read.
    /// 2. Without errors, ask the site for what only drawing would show, and hold the book against its own rules.
    /// 3. Ask the editors.
    ///
    /// - Parameter dictionaries: the folder of the Hunspell dictionaries, which the rules for phrases inflect words by.
    static func run(
        _ content: String, today: CivilDate, dictionaries: String
    ) async -> (book: Book?, diagnostics: [Diagnostic]) {
        let (book, read) = await Playbook.read(content)
        guard let book else { return (nil, read) }
        var found = read
        if !read.stop(strict: false) {
            var problems = await SalesBookSite.problems(of: book)
            if book.pages.contains(where: { !$0.fields.avoid.isEmpty }) {
                let loaded = await Dictionaries.load(book.editions.map(\.language), from: dictionaries)
                problems += await PhraseReview.diagnostics(of: book, dictionaries: loaded)
                problems += await PhraseReview.unseen(in: book, dictionaries: loaded)
            }
            found += book.settings.checks.applied(to: problems)
        }
        found += Editing.diagnostics(of: book, today: today)
        return (book, found.sorted())
    }

    /// The day given, else today where the program runs; nil when what is given is no day.
    static func date(_ text: String?) -> CivilDate? {
        if let text { return CivilDate(iso: Array(text.utf8)) }
        let calendar = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        guard let year = calendar.year, let month = calendar.month, let day = calendar.day else { return nil }
        return CivilDate(year: Int32(year), month: Int32(month), day: Int32(day))
    }

    /// `174 pages: 1 error, 2 warnings, 3 notes`
    static func summary(_ book: Book?, _ diagnostics: [Diagnostic], strict: Bool) -> String {
        let counts = Diagnostic.Severity.allCases.map { severity in
            count(diagnostics.count { $0.severity(strict: strict) == severity }, severity.rawValue)
        }
        return "\(count(book?.pages.count ?? 0, "page")): \(counts.joined(separator: ", "))"
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
