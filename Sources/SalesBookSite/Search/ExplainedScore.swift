import Foundation
import SalesBookCore

/// An `Explanation` for a person, and as JSON.
package struct ExplainedScore {
    private struct Variant: Encodable {
        let form: String
        let weight: Double
        /// Occurrences by the name of the field.
        let fields: [String: Int]
        let exactForms: Int
    }

    private struct Word: Encodable {
        let word: String
        let part: String
        let rarity: Double
        let frequency: Double
        let worth: Double
        let variants: [Variant]
    }

    private struct Report: Encodable {
        let query: String
        let searched: String?
        let page: String
        let matches: Bool
        let missing: [String]
        let words: [Word]
        let sum: Double
        let kind: Double
        let missingWords: Double
        let proximity: Double
        let title: Double
        let score: Double?
        let rank: Int?
    }

    private let report: Report
    private let reason: String?

    init(query: String, page: String, _ explanation: Explanation) {
        func text(_ word: Lexicon.Word) -> String { String(decoding: ResultJSON.utf8(word), as: UTF8.self) }
        func number(_ value: Float) -> Double { (Double(value) * 1000).rounded() / 1000 }
        let missing = explanation.clauses.filter { $0.part == .missing }.map { text($0.word) }
        report = Report(
            query: query, searched: explanation.otherLayout.map { String(decoding: $0, as: UTF8.self) }, page: page,
            matches: explanation.hit != nil, missing: missing,
            words: explanation.clauses.map { clause in
                Word(
                    word: text(clause.word), part: Self.name(clause), rarity: number(clause.rarity),
                    frequency: number(clause.frequency), worth: number(clause.worth),
                    variants: clause.variants.map { variant in
                        let fields = variant.counts.map { (String(describing: $0.field), $0.count) }
                        return Variant(
                            form: text(variant.form), weight: number(variant.weight),
                            fields: Dictionary(uniqueKeysWithValues: fields), exactForms: variant.exactForms)
                    })
            },
            sum: number(explanation.sum), kind: number(explanation.kind),
            missingWords: number(explanation.missingWords), proximity: number(explanation.proximity),
            title: number(explanation.title), score: explanation.hit.map { number($0.score) },
            rank: explanation.hit?.rank)
        reason = explanation.hit == nil ? Self.reason(explanation, missing) : nil
    }

    private static func name(_ clause: Explanation.Clause) -> String {
        switch clause.part {
        case .matched: clause.namesKind ? "found, names the kind" : "found"
        case .missing: "missing"
        case .onlyNamesKind: "names the kind"
        case .optional: "too common to count"
        case .excludes: "excludes"
        }
    }

    private static func reason(_ explanation: Explanation, _ missing: [String]) -> String {
        let words = missing.map { "“\($0)”" }.joined(separator: ", ")
        if !missing.isEmpty { return "The page is not found: it lacks \(words)." }
        let holdsExcluded = explanation.clauses.contains { clause in
            clause.part == .excludes && clause.variants.contains { !$0.counts.isEmpty }
        }
        if holdsExcluded { return "The page is not found: it holds a word that the query excludes." }
        if explanation.brokenPhrase {
            return "The page is not found: the words of the quotation do not stand side by side."
        }
        return "The page is not found: no word of the query has to match."
    }

    /// One JSON object on one line.
    package var line: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: (try? encoder.encode(report)) ?? Data("{}".utf8), as: UTF8.self)
    }

    /// A table for a person.
    package var text: String {
        var lines = ["\(report.query)  →  \(report.page)"]
        if let searched = report.searched { lines.append("Searched as “\(searched)”.") }
        lines += ["", Self.row("word", "found as", "weight", "where", "rarity", "worth")]
        for word in report.words {
            let found = word.variants.filter { !$0.fields.isEmpty }
            let rarity = word.part == "missing" ? "" : Self.decimal(word.rarity)
            guard let first = found.first else {
                lines.append(Self.row(word.word, "", "", word.part, rarity, Self.decimal(word.worth)))
                continue
            }
            let place = Self.place(first) + (word.part == "found" ? "" : "; " + word.part)
            lines.append(
                Self.row(
                    word.word, first.form, Self.decimal(first.weight), place, rarity, Self.decimal(word.worth)))
            for other in found.dropFirst() {
                lines.append(Self.row("", other.form, Self.decimal(other.weight), Self.place(other), "", ""))
            }
        }
        lines += ["", Self.factor("the words together", report.sum, "")]
        if report.kind != 1 { lines.append(Self.factor("of these, for the kind that is named", report.kind, "×")) }
        if report.missingWords != 1 { lines.append(Self.factor("words that are missing", report.missingWords, "×")) }
        lines.append(Self.factor("words that stand near each other", report.proximity, "×"))
        lines.append(Self.factor("words in the title", report.title, "×"))
        if let score = report.score, let rank = report.rank {
            lines.append(Self.factor("score, place \(rank) of the results", score, "="))
        }
        return (lines + (reason.map { ["", $0] } ?? [])).joined(separator: "\n")
    }

    private static func place(_ variant: Variant) -> String {
        let fields = variant.fields.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return fields.joined(separator: ", ") + (variant.exactForms > 0 ? ", same form \(variant.exactForms)" : "")
    }

    private static func decimal(_ number: Double) -> String { String(format: "%.3f", number) }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func row(
        _ word: String, _ form: String, _ weight: String, _ place: String, _ rarity: String, _ worth: String
    ) -> String {
        let cells = [padded(word, 18), padded(form, 18), padded(weight, 7), padded(place, 40), padded(rarity, 7)]
        return (cells + [worth]).joined(separator: " ")
    }

    private static func factor(_ name: String, _ number: Double, _ sign: String) -> String {
        "\(padded(name, 44)) \(padded(sign, 1)) \(decimal(number))"
    }
}
