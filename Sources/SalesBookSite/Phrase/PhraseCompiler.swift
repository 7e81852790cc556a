import Playbook
import SalesBookCore

/// Compiles the `avoid:` of an edition's pages into the rules that its phrase page and the terminal check.
struct PhraseCompiler {
    private let book: Book
    private let edition: Edition
    private let dictionaries: Dictionaries
    private let known: BuiltInPatterns

    init(_ book: Book, edition: Edition, _ dictionaries: Dictionaries) {
        self.book = book
        self.edition = edition
        self.dictionaries = dictionaries
        known = BuiltInPatterns(edition.language)
    }

    /// The pages that say what to avoid, in reading order.
    static func pages(of edition: Edition, in book: Book) -> [Page] {
        edition.reading.map(book.page).filter { !$0.fields.avoid.isEmpty }
    }

    /// The compiled rules; nil when no page of the edition has any.
    func compile() -> [UInt8]? {
        let pages = Self.pages(of: edition, in: book)
        guard !pages.isEmpty else { return nil }
        var builder = PhraseRulesBuilder(
            language: edition.language, please: Array(known.please.utf8),
            reserved: known.reserved.map { words in
                words.split { $0 == " " || $0 == "\n" }
                    .map { PatternSource.Word(letters: TextFolding.fold(Array($0.utf8)), form: .exact) }
            },
            morphology: dictionaries.phraseMorphology(of: edition.language))
        for page in pages {
            builder.add(
                rule(page), page.fields.avoid.flatMap { groups($0, page) },
                spelling: page.fields.avoid.flatMap(\.spelling).map { TextFolding.fold(Array($0.utf8)) })
        }
        return builder.finish(
            verbs: VerbLearner.learn(edition.language, from: dictionaries.hunspell(edition.language)))
    }

    private func rule(_ page: Page) -> PhraseRules.Rule {
        PhraseRules.Rule(
            number: UInt32(clamping: page.fields.number ?? 0), title: Array(page.title.utf8),
            thesis: Array(page.excerpt.utf8), address: Array(page.outputPath.dropFirst(edition.prefix.count).utf8))
    }

    /// A group of the compiled rules for the words of a page, and one for each of its checks.
    private func groups(_ avoidance: Avoidance, _ page: Page) -> [PhraseRulesBuilder.Group] {
        let excuses = excuses(avoidance)
        let instead = avoidance.instead ?? firstRight(page) ?? ""
        func group(_ check: PhraseCheck) -> PhraseRulesBuilder.Group {
            var group = PhraseRulesBuilder.Group(check)
            group.isAdvice = avoidance.isAdvice
            group.instead = Array(Typography.typeset(instead, edition.language).utf8)
            group.exceptions = excuses
            return group
        }
        var groups: [PhraseRulesBuilder.Group] = []
        if !avoidance.lines.isEmpty {
            var words = group(.words)
            words.lines = avoidance.lines.map { ($0.source, $0.anchor, Array(($0.replacement ?? "").utf8)) }
            groups.append(words)
        }
        for check in avoidance.checks {
            var group = group(check)
            switch check {
            case .imperative:
                let steps = known.orders.isEmpty ? ["<imperative>"] : known.orders
                let anchor: PhraseRules.Pattern.Anchor = known.orders.isEmpty ? .anywhere : .start
                group.lines = sources(steps).map { ($0, anchor, []) }
                group.exceptions.append(sources(known.pleasePatterns))
            case .apology:
                group.lines = sources(known.apology).map { ($0, .anywhere, []) }
                group.exceptions.append(sources(known.apologyExcuses))
            case .promise:
                group.lines = sources(known.promise).map { ($0, .anywhere, []) }
                group.exceptions.append(sources(known.time))
            default: break
            }
            groups.append(group)
        }
        if !avoidance.spelling.isEmpty { groups.append(group(.spelling)) }
        return groups
    }

    private func excuses(_ avoidance: Avoidance) -> [[PatternSource]] {
        var sets: [[PatternSource]] = []
        let patterns = avoidance.excuses.compactMap { if case .pattern(let source) = $0 { source } else { nil } }
        if !patterns.isEmpty { sets.append(patterns) }
        if avoidance.excuses.contains(.time) { sets.append(sources(known.time)) }
        if avoidance.excuses.contains(.please) { sets.append(sources(known.pleasePatterns)) }
        return sets
    }

    private func sources(_ texts: [String]) -> [PatternSource] {
        texts.compactMap { try? PatternSource(Array($0.utf8)) }
    }

    /// The first right phrase of a page: what to say when the trainer wrote nothing else.
    private func firstRight(_ page: Page) -> String? {
        PhraseLines.phrases(of: page, in: book).first { $0.side == .right }?.text
    }
}

extension Dictionaries {
    func phraseMorphology(of edition: Language) -> PhraseRulesBuilder.Morphology {
        let morphology = morphology(of: edition)
        return PhraseRulesBuilder.Morphology(
            forms: { word in
                let lemmas = morphology.lemmas(word)
                let own = lemmas.filter { isSpelled(word, $0) }
                let forms = (own.isEmpty ? lemmas : own).flatMap { morphology.forms(of: $0) }
                // The dictionary's lemma may be inflected without the very form that is written.
                return forms.isEmpty ? [] : forms + [word]
            },
            stem: { word in Lexicon.stem(word, edition: edition) },
            isWord: { word in !morphology.lemmas(word).isEmpty })
    }
}
