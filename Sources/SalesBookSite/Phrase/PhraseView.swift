import Foundation
import Playbook
import SalesBookCore

/// The page where an employee pastes a reply and sees what the rules say of it.
///
/// 1. `phrase.html`: the sheet, the samples, and what a reader without a script is told.
/// 2. `phrase/rules.js`: the compiled rules of the edition, which only this page loads.
struct PhraseView {
    let view: EditionView

    /// Wrong phrases of the book to try the page with.
    private static let sampleCount = 4

    static func path(of edition: Edition) -> String { edition.prefix + "phrase.html" }

    func file(_ templates: Templates) -> OutputFile {
        OutputFile(Self.path(of: view.edition), templates.render("phrase", context))
    }

    /// One file, or none in an edition without `avoid:`.
    func rules(_ dictionaries: Dictionaries) -> [OutputFile] {
        let rules = PhraseCompiler(view.book, edition: view.edition, dictionaries).compile()
        return rules.map { [PhraseBook.file($0, of: view.edition)] } ?? []
    }

    private var context: [String: Any] {
        let path = Self.path(of: view.edition)
        let wording = view.wording
        var context = view.context(
            path: path, headTitle: "\(wording["phraseTitle"]) — \(view.title)", description: wording["phraseLead"],
            isPhrase: true,
            counterpart: { number in
                let other = EditionView(view.book, edition: number)
                return other.hasPhrases ? Self.path(of: other.edition) : nil
            })
        context["back"] = view.backToCover(from: path)
        context["samples"] = samples
        context["words"] = PhraseWording.json(view.edition.language)
        let rules = PhraseCompiler.pages(of: view.edition, in: view.book)
        context["rules"] = rules.map { page in
            ["href": RelativePath.from(path, to: page.outputPath), "title": page.title]
        }
        return context
    }

    /// The first wrong phrase of each of the first rules that make a good try: two sentences, or one of some length.
    private var samples: [String] {
        let pages = PhraseCompiler.pages(of: view.edition, in: view.book)
        let phrases = pages.compactMap { page in
            PhraseLines.phrases(of: page, in: view.book).first { line in
                line.side == .wrong && (24...90).contains(line.text.count) && !line.text.contains("(")
                    && !line.text.contains("/")
            }?.text
        }
        return Array(phrases.prefix(Self.sampleCount))
    }
}

/// What the script of the page says; forms of a number are one, few, many.
enum PhraseWording {
    private static let keys = [
        "phraseError", "phraseAdvice", "phraseBetter", "phraseReplace", "phraseRemove", "phraseUndo", "phraseClean",
        "phraseNothing", "phraseEmpty", "phraseRule", "phraseShow", "phraseFailed", "phraseErrors", "phraseAdvices",
        "phraseReplaced", "phraseUndone", "phraseCopy", "copied", "copyFailed", "phraseNote",
    ]

    static func json(_ language: Language) -> String {
        let wording = Wording(language: language)
        let words = Dictionary(uniqueKeysWithValues: keys.map { ($0, wording[$0]) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: (try? encoder.encode(words)) ?? Data("{}".utf8), as: UTF8.self)
    }
}
