import Playbook
import SalesBookCore

/// Reads the book's own phrases with the eyes of its rules: the right ones, and what staff say in scripts and dialogues.
package enum PhraseReview {
    /// Where a phrase that the book recommends goes against a rule of its edition: `broken-rule`, one for each finding,
    /// in the order of files. Editions without an `avoid:` have none.
    package static func diagnostics(of book: Book, dictionaries: Dictionaries) async -> [Diagnostic] {
        let found = await inParallel(Array(book.editions)) { edition in
            guard let checker = checker(of: edition, in: book, dictionaries) else { return [Diagnostic]() }
            return edition.reading.map(book.page).flatMap { review($0, in: book, checker) }
        }
        return found.flatMap { $0 }.sorted()
    }

    /// Wrong phrases of pages with `avoid:` that their own rule does not find: `unseen-phrase`.
    package static func unseen(in book: Book, dictionaries: Dictionaries) async -> [Diagnostic] {
        let found = await inParallel(Array(book.editions)) { edition in
            guard let checker = checker(of: edition, in: book, dictionaries) else { return [Diagnostic]() }
            return PhraseCompiler.pages(of: edition, in: book).enumerated().flatMap { rule, page in
                PhraseLines.phrases(of: page, in: book).filter { $0.side == .wrong }.compactMap { line in
                    let findings = checker.check(Array(line.text.utf8))
                    guard !findings.contains(where: { checker.rules.groups[$0.group].rule == rule }) else { return nil }
                    return Diagnostic(
                        .unseenPhrase, line.location,
                        "the page calls “\(line.text)” wrong, and its “avoid:” does not find it",
                        fix: "add its words to “avoid:”")
                }
            }
        }
        return found.flatMap { $0 }.sorted()
    }

    private static func checker(of edition: Edition, in book: Book, _ dictionaries: Dictionaries) -> PhraseChecker? {
        PhraseCompiler(book, edition: edition, dictionaries).compile()
            .flatMap { try? PhraseRules($0) }.map(PhraseChecker.init)
    }

    private static func review(_ page: Page, in book: Book, _ checker: PhraseChecker) -> [Diagnostic] {
        PhraseLines.phrases(of: page, in: book).filter { $0.side == .right }.flatMap { line in
            let reply = Array(line.text.utf8)
            return checker.check(reply).map { finding in
                let group = checker.rules.groups[finding.group]
                let rule = checker.rules.rules[Int(group.rule)]
                let words = String(decoding: reply[finding.range], as: UTF8.self)
                let title = String(decoding: rule.title, as: UTF8.self)
                let number = rule.number == 0 ? "" : "\(rule.number), "
                return Diagnostic(
                    .brokenRule, line.location, "“\(words)” goes against the book's own rule \(number)“\(title)”",
                    fix: fix(finding, group))
            }
        }
    }

    private static func fix(_ finding: PhraseFinding, _ group: PhraseRules.Group) -> String {
        if let replacement = finding.replacement, !replacement.isEmpty {
            return "write “\(String(decoding: replacement, as: UTF8.self))”"
        }
        let instead = String(decoding: group.instead, as: UTF8.self)
        return instead.isEmpty ? "say it otherwise, or narrow the rule's “avoid:”" : "say it as in “\(instead)”"
    }
}
