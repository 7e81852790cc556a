import Deflation
import Playbook
import SalesBookCore

/// The bank of an edition as a file of the site: a classic script that hands the page its words and deflated JSON.
enum QuizFiles {
    /// The bank of an edition, as a file, and the edition with what its pages must know of it.
    static func bank(
        _ view: EditionView, _ dictionaries: Dictionaries
    ) -> (view: EditionView, file: OutputFile, diagnostics: [Diagnostic]) {
        let bank = QuestionBank(view, morphology: dictionaries.morphology(of: view.edition.language))
        return (view.with(bank), file(bank), bank.diagnostics)
    }

    static func file(_ bank: QuestionBank) -> OutputFile {
        let json = BankJSON(bank: bank).text()
        let payload = PrintableBytes.encode(Deflate.compress(Array(json.utf8)) ?? [])
        // No text of a script may look like markup.
        let words = TrainingWording.json(bank.view.edition.language)
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
        return OutputFile(
            bank.view.edition.prefix + "quiz/bank.js",
            "SalesBook.words(\(words));\nSalesBook.bank('\(payload)');\n")
    }
}
