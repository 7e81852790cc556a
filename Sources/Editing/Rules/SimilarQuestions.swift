import Playbook
import SalesBookCore

/// Two questions of one edition that ask the same in nearly the same words.
///
/// Likeness is the share of stems that two questions have in common, prompt and answers together (Jaccard's index).
/// Only questions that share one of their rarest stems are compared: with a likeness of t, one of the first
/// n − ⌈t·n⌉ + 1 must be shared (Chaudhuri, Ganti, Kaushik, “A Primitive Operator for Similarity Joins”, ICDE 2006).
enum SimilarQuestions: EditingRule {
    static let id = DiagnosticID.similarQuestions

    /// A question of fewer stems says too little to be like another.
    private static let fewestStems = 4

    private struct Candidate {
        let question: Question
        let stems: Set<[UInt8]>
    }

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        let percent = limit(in: manuscript)
        let candidates = manuscript.pages.flatMap { _, page in
            page.questions.map { Candidate(question: $0, stems: stems(of: $0, on: page, manuscript.edition.language)) }
        }.filter { $0.stems.count >= fewestStems }
        let ranks = ranks(of: candidates)
        var byRareStem: [[UInt8]: [Int]] = [:]
        var result: [Diagnostic] = []
        for (number, candidate) in candidates.enumerated() {
            let needed = (candidate.stems.count * percent + 99) / 100
            let rare = candidate.stems.sorted { (ranks[$0] ?? 0) < (ranks[$1] ?? 0) }
                .prefix(candidate.stems.count - needed + 1)
            let others = Set(rare.flatMap { byRareStem[$0] ?? [] }).sorted()
            let best = others.map { (other: $0, likeness: likeness(candidate, candidates[$0])) }
                .max { $0.likeness < $1.likeness }
            if let best, best.likeness >= percent {
                result.append(diagnostic(candidate, candidates[best.other], best.likeness))
            }
            for stem in rare { byRareStem[stem, default: []].append(number) }
        }
        return result
    }

    private static func diagnostic(_ later: Candidate, _ earlier: Candidate, _ likeness: Int) -> Diagnostic {
        let place = earlier.question.location
        return Diagnostic(
            id, later.question.location, "this question is \(likeness)% the one at \(place.path):\(place.line)",
            fix: "give it another situation, or take one of the two out")
    }

    private static func likeness(_ one: Candidate, _ other: Candidate) -> Int {
        let shared = one.stems.intersection(other.stems).count
        return shared * 100 / (one.stems.count + other.stems.count - shared)
    }

    /// The rarest stem first; equal ones by their bytes, so that the order is the same everywhere.
    private static func ranks(of candidates: [Candidate]) -> [[UInt8]: Int] {
        var counts: [[UInt8]: Int] = [:]
        for candidate in candidates { for stem in candidate.stems { counts[stem, default: 0] += 1 } }
        let order = counts.sorted {
            $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value < $1.value
        }
        return Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.key, $0) })
    }

    private static func stems(of question: Question, on page: Page, _ language: Language) -> Set<[UInt8]> {
        var nodes = [question.heading, question.body].compactMap { $0 } + question.prompt
        if !question.options.isEmpty { nodes.removeAll { $0 == question.body } }
        nodes += question.options.flatMap(\.text)
        var text = nodes.map(page.document.plainText(of:)).joined(separator: "\n")
        text += question.gaps.flatMap(\.answers).map { "\n" + $0.text }.joined()
        let list = Tokenizer.tokenize(Array(text.utf8))
        return Set(
            list.tokens.filter { !$0.isJoined }.map {
                Stemmer.stem(Array(list.word($0)), script: $0.script, edition: language)
            })
    }
}
