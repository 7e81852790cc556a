import Deflation
import Playbook
import SalesBookCore

/// The bank of an edition as a file of the site: a classic script that hands the page its words and deflated JSON.
enum QuizFiles {
    /// The bank of an edition, with what its pages must know of it.
    static func bank(
        _ view: EditionView, _ dictionaries: Dictionaries
    ) -> (bank: SiteDrawing.Bank, diagnostics: [Diagnostic]) {
        let bank = QuestionBank(view, morphology: dictionaries.morphology(of: view.edition.language))
        let json = BankJSON(bank: bank).text()
        let file = file(json, view.edition)
        return (SiteDrawing.Bank(file: file, json: json, counts: TrainingCounts(bank)), bank.diagnostics)
    }

    private static func file(_ json: String, _ edition: Edition) -> OutputFile {
        let payload = PrintableBytes.encode(Deflate.compress(Array(json.utf8)) ?? [])
        // No text of a script may look like markup.
        let words = TrainingWording.json(edition.language)
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
        return OutputFile(
            edition.prefix + "quiz/bank.js", "SalesBook.words(\(words));\nSalesBook.bank('\(payload)');\n")
    }
}
